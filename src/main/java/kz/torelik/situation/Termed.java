package kz.torelik.situation;

import kz.torelik.indicators.Breakdowns;
import kz.torelik.web.Page;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;

/// How a term stands, in a few words.
final class Termed {

    private Termed() {}

    static Pill pill(Page page, Breakdowns.Line line) {
        int late = line.value();
        if (line.doneOn() != null) return late > 0 ? new Pill(Tone.LATE, page.t("situation.term.done-late", late)) : new Pill(Tone.DONE, page.t("situation.term.done"));
        if (late > 0) return new Pill(Tone.LATE, page.t("situation.term.over", late));
        return late == 0 ? new Pill(Tone.LATE, page.t("situation.term.today")) : new Pill(Tone.SOON, page.t("situation.term.left", -late));
    }
}
