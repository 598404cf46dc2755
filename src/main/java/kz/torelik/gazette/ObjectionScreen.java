package kz.torelik.gazette;

import java.time.LocalDate;
import kz.torelik.analytics.Objection;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;

/// An objection for whoever raised it.
@Shows("gazette/objection.jte")
public record ObjectionScreen(LawBook law, Objection objection, LocalDate today) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("similar.objection.title"); }

    public Pill state(Page page) {
        Objection.Answered answered = objection.answered();
        if (answered != null) return new Pill(Tone.DONE, page.t(answered.upheld() ? "similar.objection.upheld" : "similar.objection.dismissed"));
        return objection.isLate(today) ? new Pill(Tone.LATE, page.t("similar.objection.late")) : new Pill(Tone.SOON, page.t("similar.objection.waiting"));
    }

    public LegalBasis basis() { return LegalBasis.of("pd 19-1"); }
}
