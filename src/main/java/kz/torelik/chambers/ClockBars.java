package kz.torelik.chambers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.torelik.casefile.CaseFile;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.kernel.CourtClock;
import kz.torelik.language.Style;
import kz.torelik.web.Page;
import kz.torelik.web.parts.Clocks;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;

/// The clocks of a case as bars.
final class ClockBars {

    private ClockBars() {}

    static Clocks of(Page page, CaseFile file, List<ClockReading> readings, LocalDate today) {
        LocalDate first = readings.stream().map(ClockReading::startedOn).min(LocalDate::compareTo).orElse(file.filedOn());
        LocalDate last = readings.stream().flatMap(one -> Stream.of(one.due(), one.metOn())).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(today);
        boolean open = readings.stream().anyMatch(one -> switch (one.status()) {
            case RUNNING, PAUSED -> true;
            case MISSED -> one.metOn() == null;
            case MET, ENDED -> false;
        });
        LocalDate end = open && today.isAfter(last) ? today : last;
        List<Clocks.Clock> clocks = new ArrayList<>();
        for (ClockReading one : readings) clocks.add(new Clocks.Clock(name(page, file, one), spans(one, today), state(page, one, today), one.steps(), one.rule(), one.turns().stream().map(page::say).toList()));
        return new Clocks(first.minusDays(2), end.plusDays(4), today, clocks);
    }

    private static String name(Page page, CaseFile file, ClockReading one) {
        Integer party = one.party();
        return party == null ? page.write(one.title()) : page.t("chambers.clock.party", one.title(), file.party(party).subject().brief());
    }

    private static List<Clocks.Span> spans(ClockReading one, LocalDate today) {
        List<Clocks.Span> pauses = one.stays().stream().map(stay -> new Clocks.Span(Clocks.Kind.PAUSED, stay.from(), Objects.requireNonNull(stay.to()))).toList();
        return days(one, today).stream().flatMap(span -> span.around(pauses).stream()).toList();
    }

    private static List<Clocks.Span> days(ClockReading one, LocalDate today) {
        LocalDate begins = one.startedOn();
        LocalDate due = one.due();
        LocalDate met = one.metOn();
        return switch (one.status()) {
            case MET, ENDED -> List.of(span(one.status() == ClockReading.Status.MET ? Clocks.Kind.MET : Clocks.Kind.ENDED, begins, met != null ? met : due != null ? due : today));
            case PAUSED -> {
                LocalDate still = one.standsStillFrom().orElse(begins);
                yield still.isAfter(begins) ? List.of(span(Clocks.Kind.SPENT, begins, still.minusDays(1)), span(Clocks.Kind.PAUSED, still, today)) : List.of(span(Clocks.Kind.PAUSED, begins, today));
            }
            case MISSED -> List.of(span(Clocks.Kind.SPENT, begins, due == null ? today : due), span(Clocks.Kind.MISSED, due == null ? today : due.plusDays(1), met != null ? met : today));
            case RUNNING -> due == null || !due.isAfter(today) ? List.of(span(Clocks.Kind.SPENT, begins, today))
                    : List.of(span(Clocks.Kind.SPENT, begins, today), span(Clocks.Kind.LEFT, today.plusDays(1), due));
        };
    }

    private static Clocks.Span span(Clocks.Kind kind, LocalDate from, LocalDate to) { return new Clocks.Span(kind, from, to.isBefore(from) ? from : to); }

    private static Pill state(Page page, ClockReading one, LocalDate today) {
        LocalDate due = one.due();
        return switch (one.status()) {
            case MET -> new Pill(Tone.DONE, page.t("deadlines.status.met"));
            case ENDED -> new Pill(Tone.QUIET, page.t("deadlines.status.ended"));
            case PAUSED -> new Pill(Tone.QUIET, page.t("deadlines.status.paused"));
            case MISSED -> new Pill(Tone.LATE, page.t("deadlines.status.missed"));
            case RUNNING -> due == null ? new Pill(Tone.QUIET, page.t("deadlines.status.running"))
                    : new Pill(due.isAfter(today.plusDays(3)) ? Tone.QUIET : Tone.SOON, page.t("chambers.clock.until", until(page, one, due)));
        };
    }

    /// The last day; its hour as well where a clock runs in hours.
    private static String until(Page page, ClockReading one, LocalDate due) {
        Instant at = one.dueAt();
        LocalTime hour = at == null ? LocalTime.MIDNIGHT : at.atZone(CourtClock.COUNTRY).toLocalTime();
        return hour.equals(LocalTime.MIDNIGHT) ? page.write(due, Style.SHORT) : page.write(due, Style.SHORT) + " " + hour.truncatedTo(ChronoUnit.MINUTES);
    }
}
