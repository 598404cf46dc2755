package kz.torelik.powers;

import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/// A power between two persons was given, revoked, or changed in its register. Heard in the transaction in which it happened.
///
/// @param of the case that it is for, or null for all of the principal
public record PowerChanged(PersonId principal, PersonId representative, @Nullable CaseNumber of) {}
