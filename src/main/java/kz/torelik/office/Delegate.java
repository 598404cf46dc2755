package kz.torelik.office;

import java.time.LocalDate;
import kz.torelik.kernel.PersonId;

/// Somebody whom the owner lets help.
public record Delegate(PersonId person, String name, Right right, LocalDate since) {}
