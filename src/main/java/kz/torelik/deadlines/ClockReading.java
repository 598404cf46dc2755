package kz.torelik.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.DeadlineRule;
import org.jspecify.annotations.Nullable;

/// A clock of a case, looked at on a day.
///
/// @param rule the id of the term in `law/deadlines`
/// @param key its short key, such as `RESP`
/// @param party the participant it is counted for, or null
/// @param matter the hearing, motion, judge or act it is counted for, or null
/// @param startedBy the number in the case of the event that started it
/// @param due the last day; null while it stands still
/// @param dueAt the moment at which it runs out (24:00 of the last day); null while it stands still
/// @param alarmAt the moment from which the desk is alarmed, or null
/// @param metBy the number of the event that met or ended it, or null
/// @param metOn the day of that event, or null
/// @param pausedDays the days of stays that did not count
/// @param steps the sentences that explain the due date
/// @param version the first day of the version of the law that applies to it
public record ClockReading(String rule, String key, Trilingual title, @Nullable Integer party, @Nullable String matter, Status status, long startedBy, LocalDate startedOn,
                           @Nullable LocalDate due, @Nullable Instant dueAt, @Nullable Instant alarmAt, @Nullable Long metBy, @Nullable LocalDate metOn, int pausedDays, List<Reason> steps,
                           DeadlineRule.Nature nature, DeadlineRule.BearsOn bearsOn, DeadlineRule.OnExpiry onExpiry, LegalBasis basis, LocalDate version) {

    public ClockReading { steps = List.copyOf(steps); }

    /// How a clock stands.
    public enum Status {
        /// It runs, and it is not over.
        RUNNING,
        /// It stands still with the proceedings.
        PAUSED,
        /// What it asks was done in time.
        MET,
        /// A duty was not done in time, or not yet (see [#metOn]).
        MISSED,
        /// A right ran out unused, or an event made the term pointless.
        ENDED;

        public String word() { return name().toLowerCase(Locale.ROOT); }
    }

    /// How many times the term was made longer by what the law lets prolong it.
    public int extended() { return (int) steps.stream().filter(step -> step.key().equals("deadlines.extended")).count(); }

    /// A right that nobody used in its time: the moment of [#onExpiry].
    public boolean ranOut() { return status == Status.ENDED && metBy == null; }
}
