package kz.torelik.chambers;

import java.time.LocalDate;
import kz.torelik.language.Style;
import kz.torelik.web.Page;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;

/// How near a last day is, as a pill: in words for yesterday's, today's and tomorrow's, else by its date.
final class Due {

    private static final int SOON_DAYS = 3;

    private Due() {}

    static Pill pill(Page page, LocalDate due, LocalDate today) {
        if (due.isBefore(today)) return new Pill(Tone.LATE, page.t("chambers.due.missed", due));
        if (due.equals(today)) return new Pill(Tone.LATE, page.t("chambers.due.today"));
        if (due.equals(today.plusDays(1))) return new Pill(Tone.SOON, page.t("chambers.due.tomorrow"));
        return new Pill(due.isAfter(today.plusDays(SOON_DAYS)) ? Tone.QUIET : Tone.SOON, page.write(due, Style.DAY));
    }
}
