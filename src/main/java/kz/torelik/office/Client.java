package kz.torelik.office;

import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;

/// Somebody whom the office helps.
///
/// @param owner whose office it is
/// @param note what the office wants to remember of him, possibly nothing
public record Client(PublicId id, PersonId owner, String name, String note) {}
