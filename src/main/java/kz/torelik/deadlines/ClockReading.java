package kz.torelik.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Locale;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Period;
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

    private static final Map<String, String> TURNS = new LinkedHashMap<>(Map.of("deadlines.extended", "deadlines.turn.extended"));

    static {
        TURNS.put("deadlines.restored", "deadlines.turn.restored");
        TURNS.put("deadlines.outage", "deadlines.turn.outage");
        TURNS.put("deadlines.outage.lasts", "deadlines.turn.outage");
    }

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

    /// What turned the term since it began, for a glance: that it stood still, was extended, was restored, was moved by an outage.
    public List<Reason> turns() {
        List<Reason> turns = new ArrayList<>();
        if (pausedDays > 0) turns.add(Reason.of("deadlines.turn.stood-still", pausedDays));
        TURNS.forEach((key, turn) -> { if (steps.stream().anyMatch(step -> step.key().equals(key))) turns.add(Reason.of(turn)); });
        return turns;
    }

    /// The stays that are over, as its sentences tell them.
    public List<Period> stays() {
        return steps.stream().filter(step -> step.key().equals("law.count.stayed") && step.facts().get(1) instanceof LocalDate && step.facts().get(2) instanceof LocalDate)
                .map(step -> new Period((LocalDate) step.facts().get(1), ((LocalDate) step.facts().get(2)).minusDays(1))).sorted(Comparator.comparing(Period::from)).toList();
    }

    /// The day from which it stands still now; nothing while it runs or is over.
    public Optional<LocalDate> standsStillFrom() {
        return steps.stream().filter(step -> step.key().equals("law.count.stands-still") && step.facts().getFirst() instanceof LocalDate).map(step -> (LocalDate) step.facts().getFirst()).findFirst();
    }

    /// A right that nobody used in its time: the moment of [#onExpiry].
    public boolean ranOut() { return status == Status.ENDED && metBy == null; }
}
