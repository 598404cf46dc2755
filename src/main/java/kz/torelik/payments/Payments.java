package kz.torelik.payments;

import java.util.List;
import java.util.Optional;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to paying the state duty. Who may pay, see or return is decided by the caller; here is decided what happens to the money.
public final class Payments {

    private static final Actor.Rule RECONCILIATION = new Actor.Rule("payment-reconciliation");

    private final OrderRows orders;
    private final MoneyRows money;
    private final RefundRows refundRows;
    private final Refunds refunds;
    private final Ordering ordering;
    private final Reconciliation reconciliation;
    private final Reconciliation.Account account;

    Payments(OrderRows orders, MoneyRows money, RefundRows refundRows, Refunds refunds, Ordering ordering, Reconciliation reconciliation, Reconciliation.Account account) {
        this.orders = orders;
        this.money = money;
        this.refundRows = refundRows;
        this.refunds = refunds;
        this.ordering = ordering;
        this.reconciliation = reconciliation;
        this.account = account;
    }

    /// Gives the order of the subject with the bank's page ready. Asking again gives the same order; another sum replaces it; a part that was
    /// paid is kept and only the remainder asked. Speaks to the bank, so never call it inside a transaction.
    ///
    /// @return refused with `payment-amount`, `bank-unreachable` (try again: nothing is lost) or `bank-declined`
    /// @throws IllegalStateException inside a transaction
    public Answer<PaymentOrder> order(PaymentRequest request) { return ordering.order(request); }

    /// Asks the bank now: for the page to which the payer returns before the bank's message has come.
    ///
    /// @return refused with `payment-order-unknown` or `bank-unreachable`
    public Answer<PaymentOrder> check(PublicId order) {
        Optional<PaymentOrder> known = find(order);
        if (known.isEmpty()) return Answer.no(Refusal.of("payment-order-unknown"));
        if (!known.get().state().isOpen()) return Answer.yes(known.get());
        return Acting.as(RECONCILIATION, () -> ordering.check(order.uuid()));
    }

    public Optional<PaymentOrder> find(PublicId order) { return Transactions.within(transactions(), () -> orders.find(order.uuid())); }

    /// All orders of a subject, the oldest first.
    public List<PaymentOrder> of(Subject subject) { return Transactions.within(transactions(), () -> orders.of(subject.uuid())); }

    /// Whether the duty of the subject is met: an order was paid in full and not returned.
    public boolean isSettled(Subject subject) { return of(subject).stream().anyMatch(order -> order.state() == OrderState.PAID && order.isSettled()); }

    /// How an order went, as `<state> <cause>`, the oldest first.
    public List<String> history(PublicId order) { return Transactions.within(transactions(), () -> orders.history(order.uuid())); }

    /// Orders money of a paid order to be returned to the payer's account. May join the caller's transaction; the bank is asked after the commit.
    ///
    /// @param basis the article, such as `cpc 277(1)`
    /// @return refused with `payment-order-unknown`, `payment-amount` or `refund-exceeds`
    public Answer<PaymentOrder> refund(PublicId order, Tenge amount, LegalBasis basis) {
        return Transactions.within(transactions(), () -> refunds.order(order, amount, basis));
    }

    /// The same, but one article returns money of an order only once.
    ///
    /// @return refused as [#refund], or with `refund-asked-already`
    public Answer<PaymentOrder> refundOnce(PublicId order, Tenge amount, LegalBasis basis) {
        return Transactions.within(transactions(), () -> refunds.orderOnce(order, amount, basis));
    }

    /// Ends what is still open for a subject, when the bank agrees, and returns a part that was paid. Money that came meanwhile is booked and settles. Speaks
    /// to the bank, so never call it inside a transaction.
    ///
    /// @return whether the duty is met after all; refused with `bank-unreachable`, and then nothing has ended
    public Answer<Boolean> withdraw(Subject subject, LegalBasis basis) {
        return Acting.as(RECONCILIATION, () -> {
            for (PaymentOrder order : of(subject)) {
                if (!order.state().isOpen()) continue;
                if (ordering.end(order, OrderState.EXPIRED) instanceof Answer.No<PaymentOrder>(Refusal refusal)) return Answer.no(refusal);
                PaymentOrder now = find(order.id()).orElseThrow();
                if (now.state().isOpen() && now.paid().compareTo(now.refunded()) > 0) refund(now.id(), now.paid().minus(now.refunded()), basis).orThrow();
            }
            return Answer.yes(isSettled(subject));
        });
    }

    public List<Refund> refunds(PublicId order) { return Transactions.within(transactions(), () -> refundRows.of(order.uuid())); }

    /// Money that fits no open order, the oldest first: for a person to match or return.
    public List<UnmatchedPayment> unmatched() { return Transactions.within(transactions(), money::unmatched); }

    /// Books unmatched money on an order.
    ///
    /// @return refused with `payment-order-unknown`, `payment-not-unmatched`, `payment-match-currency`, `payment-order-closed` or `payment-match-too-little`
    public Answer<PaymentOrder> match(PublicId unmatched, PublicId order) {
        return Transactions.within(transactions(), () -> account.booking().match(unmatched, order));
    }

    /// Returns unmatched money to the account it came from.
    ///
    /// @return refused with `payment-not-unmatched`
    public Answer<Refund> giveBack(PublicId unmatched) { return Transactions.within(transactions(), () -> refunds.giveBack(unmatched)); }

    /// Makes good what messages lost; for a timer, every few minutes.
    public Reconciled reconcile() { return Acting.as(RECONCILIATION, reconciliation::run); }

    private TransactionTemplate transactions() { return account.transactions(); }
}
