package kz.torelik.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Reason;

/// Counts terms as the law does (Civil Procedure Code arts. 121-125):
///
/// - a term begins on the day after its event;
/// - working days pass over weekends and holidays; months end on the same date, or on the last day of a shorter month;
/// - a last day that is off moves to the next working day, whatever the unit;
/// - the days of a stay do not count: in working and calendar days they are passed over, and a term in months, which has no number
///   of days, ends as many calendar days later as the stay lasted within it.
public final class Counting {

    static final LegalBasis BEGIN = LegalBasis.of("cpc 122(2)");
    static final LegalBasis LAST_DAY_OFF = LegalBasis.of("cpc 123(4)");
    static final LegalBasis MIDNIGHT = LegalBasis.of("cpc 123(5)");
    static final LegalBasis STAY = LegalBasis.of("cpc 125(1)");

    private final Calendar calendar;

    Counting(Calendar calendar) { this.calendar = calendar; }

    /// The end of a term without stays.
    public Due count(LocalDate event, Length length) { return count(event, length, List.of()); }

    /// The end of a term that moves to the next working day when its last day is off.
    public Due count(LocalDate event, Length length, List<Stay> stays) { return count(event, length, stays, DeadlineRule.FallsOnHoliday.NEXT_WORKING_DAY); }

    /// @param event the day of the event; the term begins on the next
    /// @param lastDay what happens when the last day is off: in disputes about elections the courts work on every day, so it stays
    /// @param stays in the order of time; those that begin after the end of the term do not matter
    /// @throws IllegalArgumentException for a length in hours, which needs a moment and not a day
    public Due count(LocalDate event, Length length, List<Stay> stays, DeadlineRule.FallsOnHoliday lastDay) {
        Steps steps = new Steps(event, length, lastDay == DeadlineRule.FallsOnHoliday.STAYS);
        return switch (length.unit()) {
            case WORKING_DAYS, CALENDAR_DAYS -> days(event, length, stays, steps);
            case MONTHS -> months(event, length.amount(), stays, steps);
            case SAME_DAY -> end(event, stays, steps);
            case IMMEDIATELY -> steps.end(event);
            case HOURS -> throw new IllegalArgumentException("Hours are counted from a moment");
            case SET_DAY -> throw new IllegalArgumentException("The court set the day");
        };
    }

    /// The end of a term whose last day the court has set (CPC art. 121); a day off moves it like any other.
    ///
    /// @param event the day of the ruling
    /// @param lastDay what happens when that day is off: what is stayed until a day (art. 448) does not stand longer
    public Due until(LocalDate event, LocalDate last, List<Stay> stays, DeadlineRule.FallsOnHoliday lastDay) {
        Steps steps = new Steps(event, last, lastDay == DeadlineRule.FallsOnHoliday.STAYS);
        for (Stay stay : stays) if (stay.resumed() == null && !stay.from().isAfter(last)) return steps.standing(stay);
        return end(last, stays, steps);
    }

    private Due days(LocalDate event, Length length, List<Stay> stays, Steps steps) {
        boolean working = length.unit() == Length.Unit.WORKING_DAYS;
        LocalDate day = event;
        for (int left = length.amount(); left > 0; ) {
            day = day.plusDays(1);
            Stay stay = covering(stays, day);
            if (stay != null) {
                if (stay.resumed() == null) return steps.standing(stay);
                steps.stood(stay, day);
                day = stay.resumed().minusDays(1);
            } else if (!working) {
                left--;
            } else {
                var off = calendar.find(day);
                if (off.isEmpty()) left--;
                else steps.passedOver(off.get());
            }
        }
        return end(day, stays, steps);
    }

    private Due months(LocalDate event, int amount, List<Stay> stays, Steps steps) {
        LocalDate last = event.plusMonths(amount);
        if (last.getDayOfMonth() != event.getDayOfMonth()) steps.shorterMonth(event.getDayOfMonth(), last);
        for (Stay stay : stays) {
            LocalDate from = stay.from().isAfter(event) ? stay.from() : event.plusDays(1);
            if (from.isAfter(calendar.workingFrom(last)) || stay.resumed() != null && !stay.resumed().isAfter(from)) continue;
            if (stay.resumed() == null) return steps.standing(stay);
            last = last.plusDays(steps.stood(stay, from));
        }
        return end(last, stays, steps);
    }

    private Due end(LocalDate last, List<Stay> stays, Steps steps) {
        LocalDate day = last;
        while (!steps.stays && !calendar.isWorking(day)) {
            day = day.plusDays(1);
            Stay stay = covering(stays, day);
            if (stay != null && stay.resumed() == null) return steps.standing(stay);
            if (stay != null) day = stay.resumed();
        }
        if (!day.equals(last)) steps.moved(calendar.find(last).orElseThrow(), day);
        return steps.end(day);
    }

    private static @org.jspecify.annotations.Nullable Stay covering(List<Stay> stays, LocalDate day) {
        for (Stay stay : stays) if (stay.covers(day)) return stay;
        return null;
    }

    /// The sentences, gathered while counting.
    private static final class Steps {
        private final List<Reason> reasons = new ArrayList<>();
        private final boolean stays;
        private int stoodStill;

        /// @param stays whether a last day that is off stays the last day
        Steps(LocalDate event, Length length, boolean stays) {
            this.stays = stays;
            reasons.add(switch (length.unit()) {
                case SAME_DAY, IMMEDIATELY -> Reason.of("law.count." + length.unit().word(), event);
                case WORKING_DAYS, CALENDAR_DAYS, MONTHS, HOURS, SET_DAY -> Reason.of("law.count." + length.unit().word(), length.amount(), event.plusDays(1)).under(BEGIN);
            });
        }

        Steps(LocalDate event, LocalDate last, boolean stays) {
            this.stays = stays;
            reasons.add(Reason.of("law.count.set-day", last, event));
        }

        void passedOver(DayOff off) {
            switch (off.kind()) {
                case WEEKEND -> { }
                case HOLIDAY -> {
                    if (!Calendar.isWeekend(off.day())) add(Reason.of("law.count.holiday", off.day(), off.why()), off);
                }
                case MOVED -> add(Reason.of("law.count.holiday-moved", off.day(), off.why(), off.insteadOf()), off);
                case GOVERNMENT -> add(Reason.of("law.count.government", off.day()), off);
            }
        }

        private void add(Reason reason, DayOff off) { reasons.add(off.basis() == null ? reason : reason.under(off.basis())); }

        void shorterMonth(int date, LocalDate last) { reasons.add(Reason.of("law.count.shorter-month", date, last)); }

        long stood(Stay stay, LocalDate from) {
            LocalDate resumed = java.util.Objects.requireNonNull(stay.resumed());
            long days = from.until(resumed, java.time.temporal.ChronoUnit.DAYS);
            stoodStill += Math.toIntExact(days);
            reasons.add(Reason.of("law.count.stayed", Math.toIntExact(days), from, resumed).under(STAY));
            return days;
        }

        void moved(DayOff off, LocalDate to) {
            passedOver(off);
            reasons.add(Reason.of("law.count.last-day-off", off.day(), to).under(LAST_DAY_OFF));
        }

        Due standing(Stay stay) {
            reasons.add(Reason.of("law.count.stands-still", stay.from()).under(STAY));
            return new Due(null, stoodStill, reasons);
        }

        Due end(LocalDate day) {
            reasons.add(Reason.of("law.count.end", day).under(MIDNIGHT));
            return new Due(day, stoodStill, reasons);
        }
    }
}
