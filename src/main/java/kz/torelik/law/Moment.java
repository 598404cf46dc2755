package kz.torelik.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import kz.torelik.kernel.CourtClock;
import org.jspecify.annotations.Nullable;

/// A day of a worked example, or a moment of it in the time of the country: `2026-03-20` or `2026-03-20T10:00`.
///
/// @param time null where only the day is told
public record Moment(LocalDate day, @Nullable LocalTime time) {

    /// @throws java.time.format.DateTimeParseException when it is neither
    @JsonCreator
    public static Moment of(String text) {
        if (!text.contains("T")) return new Moment(LocalDate.parse(text), null);
        LocalDateTime moment = LocalDateTime.parse(text);
        return new Moment(moment.toLocalDate(), moment.toLocalTime());
    }

    /// The moment; the beginning of the day where only the day is told.
    public Instant instant() { return day.atTime(time == null ? LocalTime.MIN : time).atZone(CourtClock.COUNTRY).toInstant(); }

    /// The last moment that it may mean: the end of the day where only the day is told.
    public Instant latest() { return time == null ? day.plusDays(1).atStartOfDay(CourtClock.COUNTRY).toInstant().minusSeconds(1) : instant(); }

    /// As the data write it.
    @Override
    public String toString() { return time == null ? day.toString() : day + "T" + time; }
}
