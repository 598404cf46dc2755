package kz.torelik.portal;

import java.util.ArrayList;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.filing.ReturningDuty;
import kz.torelik.language.Phrase;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Fact;
import kz.torelik.web.parts.Form;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;

/// What goes back, by which article, and how far the money is.
///
/// @param form what was wrong with asking, usually nothing
@Shows("portal/refund.jte")
public record RefundScreen(CaseFile file, ReturningDuty.Returning returning, Form form) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("portal.refund.title"); }

    public String address() { return "/my/cases/" + file.id(); }

    /// Whether the plaintiff may ask now: he has not yet, or the bank declined.
    public boolean isOpen() { return returning.state().equals("offered") || returning.state().equals("failed"); }

    public Pill state(Page page) {
        Tone tone = switch (returning.state()) {
            case "done" -> Tone.DONE;
            case "failed" -> Tone.LATE;
            default -> Tone.SOON;
        };
        return new Pill(tone, page.t("portal.refund.state." + returning.state()));
    }

    public List<Fact> facts(Page page) {
        List<Fact> facts = new ArrayList<>(List.of(new Fact(page.t("portal.refund.sum"), returning.amount()), new Fact(page.t("portal.refund.basis"), returning.basis()),
                new Fact(page.t("portal.refund.ordered"), returning.orderedOn())));
        file.duty().ifPresent(duty -> facts.add(new Fact(page.t("portal.refund.paid"), duty.paid())));
        return facts;
    }
}
