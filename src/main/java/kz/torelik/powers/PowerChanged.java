package kz.torelik.powers;

import kz.torelik.kernel.PersonId;

/// A power between two persons was given, revoked, or changed in its register. Heard in the transaction in which it happened.
public record PowerChanged(PersonId principal, PersonId representative) {}
