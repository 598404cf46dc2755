package kz.torelik.payments;

import java.math.BigDecimal;
import java.time.Instant;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;

/// What a sum that reached the bank means for its order: a pure answer, before anything is written.
sealed interface Reckoning {

    /// The order is paid in full now; `surplus` came above it.
    record Settles(Tenge surplus) implements Reckoning {}

    /// A part came; the order stays open.
    record Part(Tenge remainder) implements Reckoning {}

    /// The order had been paid already: the money goes back by rule.
    record Twice() implements Reckoning {}

    record Unmatched(UnmatchedPayment.Why why) implements Reckoning {}

    /// @param order the order that the payment names, or null when there is none
    /// @param paidAt when the payer paid, in the time of the house
    /// @param replaced whether the payer has another order for the same subject that is open or paid
    static Reckoning of(@Nullable PaymentOrder order, BigDecimal amount, String currency, Instant paidAt, boolean replaced) {
        if (order == null) return new Unmatched(UnmatchedPayment.Why.UNKNOWN_ORDER);
        if (!currency.equals("KZT")) return new Unmatched(UnmatchedPayment.Why.WRONG_CURRENCY);
        boolean inTime = order.paid().isPositive() || !paidAt.isAfter(order.expiresAt());
        return switch (order.state()) {
            case CREATED, SENT -> inTime ? added(order, amount) : new Unmatched(UnmatchedPayment.Why.LATE);
            case EXPIRED -> inTime && !replaced ? added(order, amount) : new Unmatched(UnmatchedPayment.Why.LATE);
            case FAILED, CANCELLED -> new Unmatched(UnmatchedPayment.Why.CLOSED_ORDER);
            case PAID, REFUND_REQUESTED, REFUNDED, PARTLY_REFUNDED -> new Twice();
        };
    }

    /// What the sum makes of an order on which it is booked.
    static Reckoning added(PaymentOrder order, BigDecimal amount) {
        Tenge sum = order.paid().plus(new Tenge(amount));
        return sum.compareTo(order.amount()) >= 0 ? new Settles(sum.minus(order.amount())) : new Part(order.amount().minus(sum));
    }
}
