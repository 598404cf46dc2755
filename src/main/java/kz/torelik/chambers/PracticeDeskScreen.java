package kz.torelik.chambers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kz.torelik.analytics.Drift;
import kz.torelik.analytics.Models;
import kz.torelik.analytics.Objection;
import kz.torelik.analytics.Switches;
import kz.torelik.courts.Judge;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Function;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;

/// What machines count, as the court has to do with it.
///
/// @param turned the switch of the court, the latest first
/// @param waiting sets of acts that this officer may let in
/// @param beyond what drifted beyond its threshold
@Shows("chambers/practice.jte")
public record PracticeDeskScreen(LawBook law, Actor.Staff officer, List<Switches.Turned> turned, List<Objection> objections, List<Judge> judges, List<Models.Model> waiting, List<Drift.Row> beyond, LocalDate today, Form form) implements Screen {

    public PracticeDeskScreen {
        turned = List.copyOf(turned);
        objections = List.copyOf(objections);
        judges = List.copyOf(judges);
        waiting = List.copyOf(waiting);
        beyond = List.copyOf(beyond);
    }

    @Override
    public Phrase title() { return Phrase.of("chambers.practice"); }

    public boolean isChair() { return officer.function() == Function.CHAIR; }

    public boolean isOff() { return !turned.isEmpty() && turned.getFirst().off(); }

    public boolean isMine(Objection one) { return one.answered() == null && officer.person().equals(one.assigned()); }

    public boolean isHandedOn(Objection one) { return one.answered() == null && isChair(); }

    public Pill state(Page page, Objection one) {
        if (one.answered() != null) return new Pill(Tone.DONE, page.t(one.answered().upheld() ? "similar.objection.upheld" : "similar.objection.dismissed"));
        return one.isLate(today) ? new Pill(Tone.LATE, page.t("similar.objection.late")) : new Pill(Tone.SOON, page.t("similar.objection.waiting"));
    }

    public String figure(Page page, double value) { return String.format(Locale.of(page.language().tag()), "%.3f", value); }

    public List<Judge> others(Objection one) { return judges.stream().filter(judge -> !judge.person().equals(one.assigned()) && !judge.person().equals(one.raisedBy())).toList(); }
}
