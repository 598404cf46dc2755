package kz.torelik.payments;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;

/// Writes down money that reached the bank, once, and draws what follows. Always inside a transaction; locks in the order message, order,
/// money, so that parallel messages wait for each other and never block each other for good.
final class Booking {

    private final OrderRows orders;
    private final MoneyRows money;
    private final Refunds refunds;
    private final Iterable<PaymentListener> listeners;
    private final CourtClock clock;
    private final Clock wireClock;

    Booking(OrderRows orders, MoneyRows money, Refunds refunds, Iterable<PaymentListener> listeners, CourtClock clock, Clock wireClock) {
        this.orders = orders;
        this.money = money;
        this.refunds = refunds;
        this.listeners = listeners;
        this.clock = clock;
        this.wireClock = wireClock;
    }

    /// @param source how we know of it: `callback`, `status` or `statement`
    /// @return the outcome in one word
    String book(PaymentGateway.Money sum, String source) {
        if (money.isKnown(sum.payment())) return "known";
        PaymentOrder order = orders.lockByReference(sum.reference()).orElse(null);
        Instant paidAt = inHouseTime(sum.paidAt());
        Reckoning reckoning = Reckoning.of(order, sum.amount(), sum.currency(), paidAt, order != null && orders.isReplaced(order));
        MoneyRows.Incoming incoming = new MoneyRows.Incoming(PublicId.random().uuid(), sum.payment(), order == null ? null : order.id().uuid(), sum.amount(),
                sum.currency(), sum.receipt(), paidAt, standing(reckoning), why(reckoning));
        if (!money.keep(incoming, sum.reference(), source, clock.instant())) return "known";
        return follow(order, incoming, reckoning, source);
    }

    /// Books unmatched money on an order, as a person decided.
    Answer<PaymentOrder> match(PublicId unmatched, PublicId orderId) {
        PaymentOrder order = orders.lock(orderId.uuid()).orElse(null);
        if (order == null) return Answer.no(Refusal.of("payment-order-unknown"));
        MoneyRows.Incoming sum = money.lock(unmatched.uuid()).orElse(null);
        if (sum == null || !sum.standing().equals("unmatched")) return Answer.no(Refusal.of("payment-not-unmatched"));
        if (!sum.currency().equals("KZT")) return Answer.no(Refusal.of("payment-match-currency", sum.currency()));
        boolean ended = order.state() == OrderState.EXPIRED || order.state() == OrderState.CANCELLED || order.state() == OrderState.FAILED;
        if (!order.state().isOpen() && !ended || ended && orders.isReplaced(order)) return Answer.no(Refusal.of("payment-order-closed"));
        Reckoning reckoning = Reckoning.added(order, sum.amount());
        if (ended && reckoning instanceof Reckoning.Part(Tenge remainder)) return Answer.no(Refusal.of("payment-match-too-little", remainder));
        money.settle(sum.id(), order.id().uuid());
        follow(order, sum, reckoning, "matched");
        return Answer.yes(orders.find(orderId.uuid()).orElseThrow());
    }

    /// Looks whether an order whose sum was lowered is paid by what came before.
    void settleIfCovered(PaymentOrder order) {
        if (!order.isCovered() || !order.state().isOpen()) return;
        MoneyRows.Incoming last = money.settledOn(order.id().uuid()).getFirst();
        follow(order, new MoneyRows.Incoming(last.id(), last.bankPayment(), last.orderId(), BigDecimal.ZERO, last.currency(), last.receipt(), last.paidAt(), "settled", null),
                new Reckoning.Settles(order.surplus()), "amount-changed");
    }

    private String follow(@Nullable PaymentOrder order, MoneyRows.Incoming sum, Reckoning reckoning, String cause) {
        if (order == null) return "unmatched-unknown-order";
        return switch (reckoning) {
            case Reckoning.Settles(Tenge surplus) -> {
                orders.add(order, new Tenge(sum.amount()));
                orders.change(order, OrderState.PAID, surplus.isPositive() ? cause + " overpaid" : cause, clock.instant());
                PaymentSettled settled = new PaymentSettled(order.subject(), order.id(), order.payer(), order.amount(), order.paid().plus(new Tenge(sum.amount())),
                        sum.receipt(), sum.paidAt());
                listeners.forEach(listener -> listener.settled(settled));
                yield surplus.isPositive() ? "settled-overpaid" : "settled";
            }
            case Reckoning.Part _ -> {
                orders.add(order, new Tenge(sum.amount()));
                orders.change(order, OrderState.SENT, cause + " part", clock.instant());
                yield "part";
            }
            case Reckoning.Twice _ -> {
                refunds.request(sum, Refund.Cause.DOUBLE, sum.amount(), null);
                yield "double";
            }
            case Reckoning.Unmatched(var why) -> "unmatched-" + why.word();
        };
    }

    /// The bank lives in real time; the house may have been moved forward. What counts is how long ago the payer paid.
    private Instant inHouseTime(Instant paidAt) {
        Duration ago = Duration.between(paidAt, wireClock.instant());
        return clock.instant().minus(ago.isNegative() ? Duration.ZERO : ago);
    }

    private static String standing(Reckoning reckoning) {
        return switch (reckoning) {
            case Reckoning.Settles _, Reckoning.Part _ -> "settled";
            case Reckoning.Twice _ -> "returning";
            case Reckoning.Unmatched _ -> "unmatched";
        };
    }

    private static @Nullable String why(Reckoning reckoning) {
        return switch (reckoning) {
            case Reckoning.Settles _, Reckoning.Part _ -> null;
            case Reckoning.Twice _ -> "double";
            case Reckoning.Unmatched(var why) -> why.word();
        };
    }
}
