package kz.torelik.filing;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.database.ActingWithin;
import kz.torelik.documents.Document;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Sentences;
import kz.torelik.law.LawBook;
import kz.torelik.payments.PaymentListener;
import kz.torelik.payments.PaymentOrder;
import kz.torelik.payments.PaymentRequest;
import kz.torelik.payments.PaymentSettled;
import kz.torelik.payments.Payments;
import kz.torelik.payments.Refund;
import kz.torelik.payments.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Pays the state duty of a cassation complaint: it is signed, then paid, and with the money it is filed, in the very transaction that books it (CPC art. 441 part 5; Tax Code arts. 665 part 3, 672).
/// It counts as filed on the day on which it was paid. When the case takes it no more by then, the money goes back at once.
@Component
public class PayingForPapers implements PaymentListener {

    private static final Actor.Rule RULE = new Actor.Rule("cassation-duty");
    private static final LegalBasis BEFORE_FILING = LegalBasis.of("tax 672(1)(1)");

    private final DutyOfPapers papers;
    private final CaseFiles files;
    private final ObjectProvider<Payments> payments;
    private final ActingWithin rules;
    private final Words words;

    PayingForPapers(DutyOfPapers papers, CaseFiles files, ObjectProvider<Payments> payments, ActingWithin rules, Words words) {
        this.papers = papers;
        this.files = files;
        this.payments = payments;
        this.rules = rules;
        this.words = words;
    }

    /// What the bank shows.
    @Component
    record Words(LawBook law, Sentences sentences) {}

    /// A complaint with its duty.
    ///
    /// @param filed whether it is in the case
    /// @param refused whether the case took it no more, so that the money went back
    /// @param money the orders to pay it with what went back of them, the oldest first
    public record Duty(PublicId id, CaseId caseId, String kind, Document document, Instant signedAt, Tenge sum, LegalBasis basis, boolean filed, boolean refused, List<Money> money) {

        /// Whether it is the duty of a claim that goes on, not that of a complaint.
        public boolean isOfClaim() { return kind.equals(DutyOfPapers.CLAIM); }
    }

    public record Money(PaymentOrder order, List<Refund> refunds) {}

    /// An own complaint that was signed and whose duty is, or was, to be paid.
    public Optional<Duty> find(PublicId paper) { return papers.find(paper).map(this::duty); }

    /// The own complaints in a case that wait for their duty.
    public List<Duty> list(CaseId file) { return papers.list(file).stream().map(this::duty).toList(); }

    private Duty duty(DutyOfPapers.Waiting waiting) {
        Payments bank = payments.getObject();
        List<Money> money = bank.of(subject(waiting.id())).stream().map(order -> new Money(order, bank.refunds(order.id()))).toList();
        return new Duty(waiting.id(), waiting.caseId(), waiting.kind(), waiting.document(), waiting.signedAt(), waiting.duty(), waiting.basis(), waiting.state().equals("filed"), waiting.state().equals("refused"), money);
    }

    private static Subject subject(PublicId paper) { return new Subject(paper.uuid()); }

    /// The bank's page for the duty. Speaks to the bank: never call it inside a transaction.
    ///
    /// @return or `paper-not-found`, `duty-not-awaited`, those of the bank
    public Answer<PaymentOrder> order(PublicId paper, URI returnAddress, Language language) {
        Optional<DutyOfPapers.Waiting> found = papers.find(paper);
        if (found.isEmpty()) return Answer.no(Refusal.of("paper-not-found"));
        if (!found.get().state().equals("awaiting-payment")) return Answer.no(Refusal.of("duty-not-awaited", found.get().document().title()));
        CaseFile file = files.get(found.get().caseId());
        Trilingual description = words.sentences().inAll("filing.payment." + found.get().kind(), file.number());
        return payments.getObject().order(new PaymentRequest(subject(paper), found.get().duty(), Drafts.citizen().subject(), words.law().courts().get(file.claim().court()).title(), description, returnAddress, language));
    }

    /// Asks the bank how the latest order stands: for a payer who came back before the bank's message.
    public void check(PublicId paper) {
        List<PaymentOrder> orders = papers.find(paper).map(found -> payments.getObject().of(subject(found.id()))).orElse(List.of());
        if (!orders.isEmpty()) payments.getObject().check(orders.getLast().id());
    }

    /// A payment for something else than a paper is not ours.
    @Override
    public void settled(PaymentSettled payment) {
        rules.as(RULE, () -> {
            papers.lock(new PublicId(payment.subject().uuid())).filter(found -> found.state().equals("awaiting-payment")).ifPresent(waiting -> paid(waiting, payment));
            return true;
        });
    }

    private void paid(DutyOfPapers.Waiting waiting, PaymentSettled payment) {
        LocalDate day = LocalDate.ofInstant(payment.paidAt(), CourtClock.COUNTRY);
        List<Happening> bought = waiting.kind().equals(DutyOfPapers.CLAIM) ? ContinuedClaims.paid(files.get(waiting.caseId()), waiting, payment.paid(), payment.receipt(), day, words.law()) : List.of(Happening.of(asked(waiting, payment.receipt()), day));
        Answer<CaseFile> filed = files.record(waiting.caseId(), CaseFiles.ANY_VERSION, bought);
        papers.become(waiting.id(), filed.isYes() ? "filed" : "refused");
        if (!filed.isYes()) payments.getObject().refund(payment.order(), payment.paid(), BEFORE_FILING).orThrow();
    }

    static ReviewEvent.ReviewAsked asked(DutyOfPapers.Waiting waiting, @Nullable String receipt) {
        return new ReviewEvent.ReviewAsked(waiting.party(), waiting.kind(), waiting.filed(), new ReviewEvent.ReviewAsked.Settled("paid", waiting.duty(), receipt, waiting.basis(), waiting.id()));
    }

    /// Gives back what the law returns of the duty of a complaint that went back.
    void giveBack(PublicId paper, int share, LegalBasis basis) {
        Payments bank = payments.getObject();
        bank.of(subject(paper)).stream().filter(order -> order.paid().isPositive()).reduce((_, last) -> last)
                .ifPresent(order -> bank.refundOnce(order.id(), new Tenge(order.amount().amount().multiply(java.math.BigDecimal.valueOf(share)).movePointLeft(2)), basis));
    }
}
