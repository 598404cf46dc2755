package kz.torelik.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Reason;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.Due;
import kz.torelik.law.LawBook;
import kz.torelik.law.Length;
import kz.torelik.law.OutageRule;
import kz.torelik.law.Stay;
import org.jspecify.annotations.Nullable;

/// One clock: a term that an event started.
record Clock(DeadlineRule rule, DeadlineRule.Version version, Occurred start, History history, LawBook law, List<Outage> outages) {

    private static final LegalBasis RESTORED = LegalBasis.of("cpc 126(2)");

    ClockReading read(LocalDate today, Instant now) {
        Occurred met = met();
        Occurred ended = firstAfterStart(version.endsBy());
        Occurred stop = met == null ? ended : ended == null || met.seq() <= ended.seq() ? met : ended;
        if (version.length().unit() == Length.Unit.HOURS) return reading(hours(), stop, met, today, now);
        Counted counted = days(stop);
        Occurred restored = restored();
        return restored == null || counted.due == null || !counted.due.isBefore(restored.on()) ? reading(counted, stop, met, today, now)
                : reading(new Counted(restored.on(), counted.at, counted.stoodStill, and(counted.steps, Reason.of("deadlines.restored", restored.on(), counted.due).under(RESTORED))), restored, restored, today, now);
    }

    private ClockReading reading(Counted counted, @Nullable Occurred stop, @Nullable Occurred met, LocalDate today, Instant now) {
        ClockReading.Status status = status(counted, stop, stop != null && stop == met, today, now);
        boolean stopped = stop != null && !(status == ClockReading.Status.ENDED && isLate(counted, stop));
        return new ClockReading(rule.id(), rule.key(), rule.title(), perParty() ? start.party() : null, perMatter() ? start.matter() : null, status, start.seq(), from(),
                counted.due, counted.at, alarm(counted.at), stopped ? stop.seq() : null, stopped ? stop.on() : null, counted.stoodStill, counted.steps, rule.nature(), version.bearsOn(),
                version.onExpiry(), version.basis(), version.inForce().from());
    }

    private ClockReading.Status status(Counted counted, @Nullable Occurred stop, boolean met, LocalDate today, Instant now) {
        boolean duty = rule.nature() == DeadlineRule.Nature.DUTY;
        if (stop != null && !isLate(counted, stop)) return met ? ClockReading.Status.MET : ClockReading.Status.ENDED;
        if (stop != null) return duty ? ClockReading.Status.MISSED : ClockReading.Status.ENDED;
        if (counted.due == null) return ClockReading.Status.PAUSED;
        if (isInHours() && counted.at != null ? !now.isAfter(counted.at) : !today.isAfter(counted.due)) return ClockReading.Status.RUNNING;
        return duty ? ClockReading.Status.MISSED : ClockReading.Status.ENDED;
    }

    /// By the day, and by the moment where the term is counted in hours.
    private boolean isLate(Counted counted, Occurred stop) {
        if (counted.due == null) return false;
        return isInHours() && counted.at != null ? stop.recordedAt().isAfter(counted.at) : stop.on().isAfter(counted.due);
    }

    private boolean isInHours() { return version.length().unit() == Length.Unit.HOURS; }

    /// When the desk is alarmed: so long before the end as the law data say, from the beginning where something is due immediately.
    private @Nullable Instant alarm(@Nullable Instant at) {
        if (version.length().unit() == Length.Unit.IMMEDIATELY) return start.recordedAt();
        Length before = version.alarm();
        if (at == null || before == null) return null;
        return switch (before.unit()) {
            case HOURS -> at.minus(Duration.ofHours(before.amount()));
            case CALENDAR_DAYS, WORKING_DAYS, SAME_DAY, IMMEDIATELY -> at.minus(Duration.ofDays(before.amount()));
            case MONTHS, SET_DAY -> throw new IllegalArgumentException("An alarm is hours or days before");
        };
    }

    /// @param at the moment at which it runs out
    private record Counted(@Nullable LocalDate due, @Nullable Instant at, int stoodStill, List<Reason> steps) {}

    private Counted days(@Nullable Occurred stop) {
        List<Reason> steps = new ArrayList<>();
        steps.add(Reason.of("deadlines.started", rule.title(), from()).under(version.basis()));
        kz.torelik.law.Happening awaited = version.starts().waitsFor();
        if (awaited != null && history.events().stream().noneMatch(event -> awaited.means(event.happening()))) {
            steps.add(Reason.of("deadlines.waits." + awaited.event()).under(version.basis()));
            return new Counted(null, null, 0, steps);
        }
        List<Stay> stays = stays(stop);
        Due due = version.length().unit() == Length.Unit.SET_DAY ? law.counting().until(from(), Objects.requireNonNull(start.until()), stays, version.fallsOnHoliday())
                : law.counting().count(from(), version.length(), stays, version.fallsOnHoliday());
        steps.addAll(due.steps());
        int stoodStill = due.stoodStill();
        for (DeadlineRule.Extension extension : version.extendedBy()) {
            Occurred extended = firstAfterStart(extension.on());
            if (extended == null || due.day() == null || stop != null && stop.seq() < extended.seq()) continue;
            steps.add(Reason.of("deadlines.extended", extended.on()).under(extension.basis()));
            LocalDate first = due.day();
            if (extension.length().unit() == Length.Unit.SET_DAY) {
                due = law.counting().until(extended.on(), Objects.requireNonNull(extended.until()), stays, version.fallsOnHoliday());
                steps.addAll(due.steps());
                continue;
            }
            due = law.counting().count(first, extension.length(), stays.stream().filter(stay -> stay.from().isAfter(first)).toList());
            steps.addAll(due.steps());
            stoodStill += due.stoodStill();
        }
        LocalDate day = due.day() == null ? null : afterOutages(due.day(), steps);
        return new Counted(day, day == null ? null : day.plusDays(1).atStartOfDay(CourtClock.COUNTRY).toInstant(), stoodStill, steps);
    }

    /// The last day by the published rule of outages: each that touches it moves it on; one that lasts makes it stand still.
    private @Nullable LocalDate afterOutages(LocalDate last, List<Reason> steps) {
        LocalDate day = last;
        for (Outage outage : outages) {
            OutageRule.Effect effect = law.outages().effect(law.calendar(), version.bearsOn(), outage.service(), day, outage.begin(), outage.end()).orElse(null);
            if (effect == null) continue;
            Object service = law.outages().find(outage.service()).<Object>map(OutageRule.Service::title).orElse(outage.service());
            if (effect.ends() == null) {
                steps.add(Reason.of("deadlines.outage.lasts", outage.number(), service, outage.from(), day).under(law.outages().basis()));
                return null;
            }
            steps.add(Reason.of("deadlines.outage", outage.number(), service, outage.from(), Objects.requireNonNull(outage.until()), day, effect.ends()).under(law.outages().basis()));
            day = effect.ends();
        }
        return day;
    }

    /// The ruling that restored this term to this party (CPC art. 126).
    private @Nullable Occurred restored() {
        kz.torelik.law.Happening word = new kz.torelik.law.Happening("term-restored", rule.id());
        return history.events().stream().filter(event -> event.seq() > start.seq() && word.means(event.happening()) && (start.party() == null || Objects.equals(event.party(), start.party()))).findFirst().orElse(null);
    }

    private static List<Reason> and(List<Reason> steps, Reason more) {
        List<Reason> all = new ArrayList<>(steps);
        all.add(more);
        return all;
    }

    /// The day from which it runs.
    private LocalDate from() {
        kz.torelik.law.Happening awaited = version.starts().waitsFor();
        if (awaited != null) return history.events().stream().filter(event -> awaited.means(event.happening())).map(Occurred::on).filter(start.on()::isBefore).findFirst().orElse(start.on());
        kz.torelik.law.Happening earlier = version.starts().runsFrom();
        if (earlier == null) return start.on();
        return history.events().stream().takeWhile(event -> event.seq() < start.seq()).filter(event -> earlier.means(event.happening())).map(Occurred::on).reduce((_, last) -> last).orElse(start.on());
    }

    private Counted hours() {
        Instant at = start.recordedAt().plus(Duration.ofHours(version.length().amount()));
        return new Counted(LocalDate.ofInstant(at, CourtClock.COUNTRY), at, 0, List.of(Reason.of("deadlines.started", rule.title(), start.on()).under(version.basis()),
                Reason.of("law.count.hours", version.length().amount(), start.recordedAt()), Reason.of("law.count.hours-end", at)));
    }

    /// The stays that touch this clock: those of the history that began before it was met or ended.
    private List<Stay> stays(@Nullable Occurred stop) {
        List<Stay> stays = new ArrayList<>();
        for (DeadlineRule.Pause pause : version.pauses()) {
            Occurred begun = null;
            for (Occurred event : history.events()) {
                if (stop != null && event.seq() >= stop.seq()) break;
                if (begun == null && pause.between().getFirst().means(event.happening())) begun = event;
                else if (begun != null && pause.between().getLast().means(event.happening())) {
                    if (event.on().isAfter(begun.on())) stays.add(new Stay(begun.on(), event.on()));
                    begun = null;
                }
            }
            if (begun != null) stays.add(new Stay(begun.on(), stop == null ? null : stop.on().isAfter(begun.on()) ? stop.on() : null));
        }
        return Stay.union(stays).stream().filter(stay -> stay.resumed() == null || stay.resumed().isAfter(from())).toList();
    }

    /// The first event that met it and was not undone since.
    private @Nullable Occurred met() {
        if (version.undoneBy().isEmpty() && version.metByRole().isEmpty()) return firstAfterStart(version.metBy());
        return history.events().stream().filter(event -> event.seq() > start.seq() && Clocks.any(version.metBy(), event) && isByWhomItTakes(event) && concerns(event)).filter(event -> !isUndone(event)).findFirst().orElse(null);
    }

    /// A protest is a prosecutor's: what somebody else brings does not meet his term.
    private boolean isByWhomItTakes(Occurred event) {
        return version.metByRole().isEmpty() || event.party() != null && version.metByRole().stream().anyMatch(by -> by.word().equals(history.roles().get(event.party())));
    }

    private boolean isUndone(Occurred met) {
        return history.events().stream().anyMatch(event -> event.seq() > met.seq() && Clocks.any(version.undoneBy(), event) && (event.party() == null || event.party().equals(met.party())));
    }

    private @Nullable Occurred firstAfterStart(List<kz.torelik.law.Happening> words) {
        for (Occurred event : history.events()) {
            if (event.seq() > start.seq() && Clocks.any(words, event) && concerns(event)) return event;
        }
        return null;
    }

    /// An event of another party or another matter does not touch the clock; one that names none touches all.
    private boolean concerns(Occurred event) {
        if (perParty() && event.party() != null) return Objects.equals(event.party(), start.party());
        if (version.starts().per() == DeadlineRule.Per.KIND && version.metBy().stream().anyMatch(word -> word.means(event.happening()))) {
            return Objects.equals(event.happening().kind(), start.happening().kind());
        }
        if (perMatter() && event.matter() != null && version.metBy().stream().anyMatch(word -> word.means(event.happening()))) {
            return Objects.equals(event.matter(), start.matter());
        }
        return true;
    }

    private boolean perParty() { return version.starts().per() == DeadlineRule.Per.PARTY; }

    private boolean perMatter() { return version.starts().per() == DeadlineRule.Per.MATTER; }
}
