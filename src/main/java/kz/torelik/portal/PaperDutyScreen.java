package kz.torelik.portal;

import java.time.LocalDate;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ContinuedClaim;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.filing.PayingForPapers;
import kz.torelik.language.Phrase;
import kz.torelik.payments.PaymentOrder;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;
import org.jspecify.annotations.Nullable;

/// A complaint that is signed, with the state duty that comes before its filing.
///
/// @param term the term within which it has to be filed, or null where none runs
@Shows("portal/case-duty.jte")
public record PaperDutyScreen(CaseFile file, PayingForPapers.Duty duty, @Nullable ClockReading term) implements Screen {

    @Override
    public Phrase title() { return Phrase.of(key() + ".title"); }

    /// What is said of a complaint, or of a claim that goes on.
    public String key() { return duty.isOfClaim() ? "portal.duty-of-claim" : "portal.duty-of-paper"; }

    public @Nullable LocalDate until() { return duty.isOfClaim() ? ContinuedClaim.of(file).map(claim -> claim.task().until()).orElse(null) : term == null ? null : term.due(); }

    public String here() { return "/my/cases/" + file.id() + "/papers/" + duty.id() + "/duty"; }

    public Pill state(Page page, PaymentOrder order) {
        Tone tone = switch (order.state()) {
            case PAID -> Tone.DONE;
            case CREATED, SENT -> Tone.SOON;
            case FAILED, EXPIRED -> Tone.LATE;
            case CANCELLED, REFUND_REQUESTED, REFUNDED, PARTLY_REFUNDED -> Tone.QUIET;
        };
        return new Pill(tone, page.t("payments.state." + order.state().word()));
    }
}
