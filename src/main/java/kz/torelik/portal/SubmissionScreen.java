package kz.torelik.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.language.Style;
import kz.torelik.payments.PaymentOrder;
import kz.torelik.payments.Refund;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Fact;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;
import org.jspecify.annotations.Nullable;

/// A claim that was sent.
///
/// @param file the case, once it has its number
/// @param money every order to pay the duty with what came of it, the oldest first
@Shows("portal/submission.jte")
public record SubmissionScreen(Submission submission, @Nullable CaseFile file, Trilingual court, Trilingual category, List<Money> money) implements Screen {

    /// An order to pay and what went back of it.
    public record Money(PaymentOrder order, List<Refund> refunds) {

        public Pill state(Page page) {
            Tone tone = switch (order.state()) {
                case PAID -> Tone.DONE;
                case CREATED, SENT -> Tone.SOON;
                case FAILED, EXPIRED -> Tone.LATE;
                case CANCELLED, REFUND_REQUESTED, REFUNDED, PARTLY_REFUNDED -> Tone.QUIET;
            };
            return new Pill(tone, page.t("payments.state." + order.state().word()));
        }

        /// Whether a part came and the rest is still asked for.
        public boolean isPart() { return order.paid().isPositive() && order.remainder().isPositive(); }
    }

    public List<Fact> facts(Page page) {
        List<Fact> facts = new ArrayList<>(List.of(new Fact(page.t("portal.submission.ticket"), submission.ticket()), new Fact(page.t("portal.submission.received"), page.write(submission.receivedAt(), Style.LONG)),
                new Fact(page.t("portal.submission.court"), court), new Fact(page.t("portal.submission.signer"), submission.signer())));
        facts.add(new Fact(page.t("portal.submission.duty"), page.t("portal.submission.duty." + (submission.hasLapsed() ? "lapsed" : submission.dutyState()), submission.duty())));
        return facts;
    }

    /// The last day on which the duty may, or could, be paid; null when nothing is to be paid.
    public @Nullable LocalDate lastDay() { return submission.lapsesAt() == null ? null : LocalDate.ofInstant(submission.lapsesAt(), CourtClock.COUNTRY); }

    /// Whether something is still on its way that the page may wait for.
    public boolean awaitsJudge() { return file != null && file.judge().isEmpty(); }

    @Override
    public Phrase title() { return Phrase.of("portal.submission.title"); }
}
