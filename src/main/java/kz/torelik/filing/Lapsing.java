package kz.torelik.filing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.law.LawBook;
import kz.torelik.notices.PersonalLetters;
import kz.torelik.payments.PaymentOrder;
import kz.torelik.payments.Payments;
import kz.torelik.payments.Refund;
import kz.torelik.payments.Subject;
import kz.torelik.payments.UnmatchedPayment;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Ends the submissions that nobody paid for in time. The duty is paid before a claim is filed (Tax Code art. 672 part 1 point 1); how long the house keeps
/// a signed claim for its duty is a rule of the house and not of the law: ten days, the last one to its end. A submission ends only when the bank has
/// confirmed that nothing more comes; money that comes all the same goes back. The person is told, and may file the same claim again ([FilingAgain]).
@Component
public class Lapsing {

    static final LegalBasis BASIS = LegalBasis.of("tax 672(1)(1)");
    private static final Actor.Rule RULE = new Actor.Rule("unpaid-claims");

    private final Submissions submissions;
    private final ObjectProvider<Payments> payments;
    private final PersonalLetters letters;
    private final LawBook law;
    private final TransactionTemplate transactions;
    private final CourtClock clock;
    private final ReentrantLock watch = new ReentrantLock();

    Lapsing(Submissions submissions, ObjectProvider<Payments> payments, PersonalLetters letters, LawBook law, TransactionTemplate transactions, CourtClock clock) {
        this.submissions = submissions;
        this.payments = payments;
        this.letters = letters;
        this.law = law;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Lives through earlier days while no claim lapses in between, for the demonstration country and the tests.
    public void holdOff(Runnable life) {
        watch.lock();
        try {
            life.run();
        } finally {
            watch.unlock();
        }
    }

    /// Does what has become due until now; speaks to the bank, so never call it inside a transaction. One thread at a time; harmless to repeat.
    ///
    /// @return how many submissions ended
    public int lapse() {
        watch.lock();
        try {
            int ended = 0;
            for (SubmissionId id : acting(() -> submissions.listOverdue(clock.instant()))) if (lapse(id)) ended++;
            returnLateMoney();
            return ended;
        } finally {
            watch.unlock();
        }
    }

    /// Without the bank's word nothing ends: the next look asks again.
    private boolean lapse(SubmissionId id) { return payments.getObject().withdraw(Subject.of(id), BASIS).isYes() && acting(() -> end(id)); }

    private boolean end(SubmissionId id) {
        Submission submission = submissions.lock(id).orElseThrow();
        if (!submission.awaitsPayment() || submission.lapsesAt() == null) return false;
        submissions.lapsed(id);
        LocalDate last = LocalDate.ofInstant(submission.lapsesAt(), CourtClock.COUNTRY);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("ticket", submission.ticket());
        details.put("court", law.courts().get(CourtCode.of(submission.claim().court())).title());
        details.put("duty", submission.duty());
        letters.write(submission.owner(), id.uuid(), new PersonalLetters.Content("submission-lapsed", List.of(submission.ticket(), last), details, "/my/submissions/" + id, BASIS));
        return true;
    }

    /// Money that the bank took for an order which had ended, where the claim it was meant for has ended too. What the bank could not return waits for a person.
    private void returnLateMoney() {
        for (UnmatchedPayment late : Acting.as(RULE, () -> payments.getObject().unmatched())) {
            Optional<PaymentOrder> order = Optional.ofNullable(late.order()).flatMap(id -> Acting.as(RULE, () -> payments.getObject().find(id)));
            if (order.isPresent() && isLapsed(order.get()) && Acting.as(RULE, () -> payments.getObject().refunds(order.get().id())).stream().noneMatch(refund -> refund.state() == Refund.State.FAILED)) {
                Acting.as(RULE, () -> payments.getObject().giveBack(late.id()));
            }
        }
    }

    private boolean isLapsed(PaymentOrder order) {
        return acting(() -> submissions.find(SubmissionId.of(order.subject().uuid()))).filter(Submission::hasLapsed).isPresent();
    }

    private <T> T acting(Supplier<T> work) { return Acting.as(RULE, () -> Objects.requireNonNull(transactions.execute(_ -> work.get()))); }
}
