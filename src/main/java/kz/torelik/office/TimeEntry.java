package kz.torelik.office;

import java.time.LocalDate;
import kz.torelik.kernel.PublicId;

/// Time that somebody spent on a matter.
public record TimeEntry(PublicId id, PublicId matter, String client, String title, String personName, LocalDate on, int minutes, String what) {}
