package kz.torelik.hearings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kz.torelik.kernel.CourtClock;

/// A time and a room for a session.
///
/// @param room the name of the room as the court knows it
public record Slot(Instant startsAt, int minutes, String room) {

    static Slot of(LocalDate day, LocalTime start, int minutes, String room) {
        return new Slot(day.atTime(start).atZone(CourtClock.COUNTRY).toInstant(), minutes, room);
    }

    public Duration length() { return Duration.ofMinutes(minutes); }

    public Instant endsAt() { return startsAt.plus(length()); }

    /// The day in the time of the country.
    public LocalDate day() { return LocalDate.ofInstant(startsAt, CourtClock.COUNTRY); }

    LocalTime start() { return LocalTime.ofInstant(startsAt, CourtClock.COUNTRY); }
}
