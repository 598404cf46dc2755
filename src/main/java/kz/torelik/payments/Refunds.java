package kz.torelik.payments;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executor;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Returns money. A return is written down first, in the transaction that decided it; it goes to the bank after the commit, and again by the
/// reconciliation until the bank has answered. Its own number makes the repetition harmless.
final class Refunds {

    private static final Logger LOG = LoggerFactory.getLogger(Refunds.class);
    private static final Actor.Rule RULE = new Actor.Rule("payment-refund");

    private final OrderRows orders;
    private final MoneyRows money;
    private final RefundRows refunds;
    private final PaymentGateway gateway;
    private final TransactionTemplate transactions;
    private final CourtClock clock;
    private final Sequel sequel;

    Refunds(OrderRows orders, MoneyRows money, RefundRows refunds, PaymentGateway gateway, TransactionTemplate transactions, CourtClock clock, Sequel sequel) {
        this.orders = orders;
        this.money = money;
        this.refunds = refunds;
        this.gateway = gateway;
        this.transactions = transactions;
        this.clock = clock;
        this.sequel = sequel;
    }

    /// What happens after a commit: on which threads the bank is spoken to, and who hears of returned money.
    record Sequel(Executor threads, Iterable<PaymentListener> listeners) {}

    /// Orders a part of what was paid to be returned; takes the newest payments first. Joins the transaction of the caller.
    Answer<PaymentOrder> order(PublicId id, Tenge amount, LegalBasis basis) {
        PaymentOrder order = orders.lock(id.uuid()).orElse(null);
        if (order == null) return Answer.no(Refusal.of("payment-order-unknown"));
        Tenge left = order.paid().minus(order.refunded()).minus(refunds.waitingFor(id.uuid()));
        if (!amount.isPositive()) return Answer.no(Refusal.of("payment-amount", amount));
        if (amount.compareTo(left) > 0) return Answer.no(Refusal.of("refund-exceeds", amount, left).under(basis));
        Tenge open = amount;
        for (MoneyRows.Incoming sum : money.settledOn(id.uuid())) {
            Tenge share = open.min(new Tenge(sum.amount()).minus(refunds.takenFrom(sum.id())));
            if (!share.isPositive()) continue;
            request(sum, Refund.Cause.ORDERED, share.amount(), basis);
            open = open.minus(share);
        }
        if (open.isPositive()) throw new IllegalStateException("The sums of order " + id + " do not agree with its payments");
        orders.change(order, order.stateWith(amount), "refund-ordered " + basis, clock.instant());
        return Answer.yes(orders.find(id.uuid()).orElseThrow());
    }

    /// The lock of the order makes the second of two askers see the return of the first.
    Answer<PaymentOrder> orderOnce(PublicId id, Tenge amount, LegalBasis basis) {
        if (orders.lock(id.uuid()).isEmpty()) return Answer.no(Refusal.of("payment-order-unknown"));
        boolean asked = refunds.of(id.uuid()).stream().anyMatch(refund -> refund.cause() == Refund.Cause.ORDERED && basis.equals(refund.basis()) && refund.state() != Refund.State.FAILED);
        return asked ? Answer.no(Refusal.of("refund-asked-already").under(basis)) : order(id, amount, basis);
    }

    Answer<Refund> giveBack(PublicId unmatched) {
        MoneyRows.Incoming sum = money.lock(unmatched.uuid()).orElse(null);
        if (sum == null || !sum.standing().equals("unmatched")) return Answer.no(Refusal.of("payment-not-unmatched"));
        money.setReturning(sum.id());
        return Answer.yes(request(sum, Refund.Cause.UNMATCHED, sum.amount(), null));
    }

    Refund request(MoneyRows.Incoming sum, Refund.Cause cause, BigDecimal amount, @Nullable LegalBasis basis) {
        Refund refund = new Refund(PublicId.random(), new PublicId(sum.id()), sum.orderId() == null ? null : new PublicId(sum.orderId()), amount, sum.currency(), cause,
                basis, Refund.State.REQUESTED, clock.instant());
        refunds.insert(refund);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() { sequel.threads().execute(() -> sendNow(refund.id())); }
        });
        return refund;
    }

    private void sendNow(PublicId id) {
        try {
            Acting.run(RULE, () -> send(id.uuid()));
        } catch (NestedRuntimeException fault) {
            LOG.warn("Return {} was not sent now; the reconciliation sends it ({})", id, fault.getClass().getSimpleName());
        }
    }

    /// Sends one return that the bank has not answered for.
    /// @return whether the bank could be reached
    boolean send(UUID id) {
        RefundRows.Waiting waiting = transactions.execute(_ -> refunds.waiting(id).orElse(null));
        if (waiting == null) return true;
        String reference = new PublicId(waiting.id()).toString();
        return switch (gateway.giveBack(new PaymentGateway.GivingBack(reference, waiting.bankPayment(), waiting.amount(), waiting.currency()))) {
            case PaymentGateway.Reply.Done<PaymentGateway.Returned>(var answer) -> {
                if (!answer.state().equals("pending")) transactions.execute(_ -> close(answer));
                yield true;
            }
            case PaymentGateway.Reply.Declined<PaymentGateway.Returned>(_, var code) -> {
                transactions.execute(_ -> close(new PaymentGateway.Returned("declined " + code, reference, "failed")));
                yield true;
            }
            case PaymentGateway.Reply.Unreachable<PaymentGateway.Returned> _ -> false;
        };
    }

    /// Writes down how a return ended, once. Inside a transaction.
    String close(PaymentGateway.Returned answer) {
        Refund refund = PublicId.find(answer.reference()).flatMap(id -> refunds.find(id.uuid())).orElse(null);
        if (refund == null) return "unknown-refund";
        PaymentOrder order = refund.order() == null ? null : orders.lock(refund.order().uuid()).orElseThrow();
        boolean done = answer.state().equals("done");
        if (!refunds.close(refund.id().uuid(), done ? Refund.State.DONE : Refund.State.FAILED, answer.refund(), clock.instant())) return "known";
        switch (refund.cause()) {
            case ORDERED -> closeOrdered(Objects.requireNonNull(order), refund, done);
            case DOUBLE, UNMATCHED -> { if (!done) money.setUnmatched(refund.incoming().uuid()); }
        }
        return done ? "refund-done" : "refund-failed";
    }

    private void closeOrdered(PaymentOrder order, Refund refund, boolean done) {
        Tenge amount = new Tenge(refund.amount());
        if (done) orders.takeBack(order, amount);
        PaymentOrder after = orders.find(order.id().uuid()).orElseThrow();
        OrderState next = after.stateWith(refunds.waitingFor(order.id().uuid()));
        if (next.isOpen() && orders.isReplaced(order)) next = OrderState.CANCELLED;
        orders.change(order, next, done ? "refund-done" : "refund-failed", clock.instant());
        LegalBasis basis = refund.basis();
        if (!done || basis == null) return;
        PaymentReturned returned = new PaymentReturned(order.subject(), order.id(), amount, basis);
        sequel.listeners().forEach(listener -> listener.returned(returned));
    }
}
