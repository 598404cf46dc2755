package kz.torelik.reception;

import java.time.Instant;
import java.time.LocalDate;
import kz.torelik.hearings.Session;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PublicId;

/// A time at which a person cannot come to a court, as he stated it.
///
/// @param kind `hearing` elsewhere, `trip`, `leave` or `other`; the court is told it, and nothing more
public record BusyTime(PublicId id, Instant from, Instant to, String kind) {

    /// Whether it begins and ends on one day.
    public boolean isOneDay() { return LocalDate.ofInstant(from, CourtClock.COUNTRY).equals(LocalDate.ofInstant(to, CourtClock.COUNTRY)); }

    /// Whether a session falls into it.
    public boolean meets(Session session) { return session.takesTime() && session.overlaps(from, to); }
}
