package kz.torelik.filing;

import java.net.URI;
import java.util.List;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Sentences;
import kz.torelik.law.LawBook;
import kz.torelik.payments.PaymentListener;
import kz.torelik.payments.PaymentOrder;
import kz.torelik.payments.PaymentRequest;
import kz.torelik.payments.PaymentSettled;
import kz.torelik.payments.Payments;
import kz.torelik.payments.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Pays the duty of a submission; when the money has come the claim is registered, in the very transaction that books it.
@Component
public class Paying implements PaymentListener {

    private final Submissions submissions;
    private final Registering registering;
    private final ObjectProvider<Payments> payments;
    private final LawBook law;
    private final Sentences sentences;
    private final CourtClock clock;

    Paying(Submissions submissions, Registering registering, ObjectProvider<Payments> payments, LawBook law, Sentences sentences, CourtClock clock) {
        this.submissions = submissions;
        this.registering = registering;
        this.payments = payments;
        this.law = law;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// The bank's page for the duty of a submission. Speaks to the bank: never call it inside a transaction.
    ///
    /// @param returnAddress where the bank sends the payer back to
    public Answer<PaymentOrder> order(SubmissionId id, URI returnAddress, Language language) {
        Submission submission = submissions.get(id);
        if (submission.hasLapsed() || submission.awaitsPayment() && submission.lapsesAt() != null && clock.instant().isAfter(submission.lapsesAt())) {
            return Answer.no(Refusal.of("duty-term-over", submission.ticket()).under(Lapsing.BASIS));
        }
        if (!submission.awaitsPayment()) return Answer.no(Refusal.of("duty-not-awaited", submission.ticket()));
        Trilingual description = sentences.inAll("filing.payment.description", submission.ticket());
        return payments.getObject().order(new PaymentRequest(Subject.of(id), submission.duty(), submission.author(), law.courts().get(CourtCode.of(submission.claim().court())).title(), description, returnAddress, language));
    }

    /// Asks the bank how the latest order of a submission stands: for a payer who came back before the bank's message.
    public void check(SubmissionId id) {
        List<PaymentOrder> orders = payments.getObject().of(Subject.of(id));
        if (!orders.isEmpty()) payments.getObject().check(orders.getLast().id());
    }

    /// Money that was paid after the submission had lapsed goes back at once; what was paid in time counts, however late the bank says it.
    @Override
    public void settled(PaymentSettled payment) {
        SubmissionId id = SubmissionId.of(payment.subject().uuid());
        if (registering.isTooLate(id, payment.paidAt())) payments.getObject().refund(payment.order(), payment.paid(), Lapsing.BASIS).orThrow();
        else registering.paid(id, payment.receipt(), payment.amount());
    }
}
