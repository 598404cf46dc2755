package kz.torelik.payments;

import java.util.Locale;

/// Where an order to pay stands. The words are the stored ones and end the keys `payments.state.<word>`.
public enum OrderState {
    /// Kept here, not yet known to the bank.
    CREATED,
    /// The bank's page waits for the payer; also after a part was paid.
    SENT,
    /// The whole sum came.
    PAID,
    /// The bank did not take the order.
    FAILED,
    /// Withdrawn before payment, because the sum changed.
    CANCELLED,
    /// Not paid in time, and the bank confirmed it.
    EXPIRED,
    /// A return of money is under way.
    REFUND_REQUESTED,
    /// All that was paid was returned.
    REFUNDED,
    /// A part of the duty was returned.
    PARTLY_REFUNDED;

    public String word() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    static OrderState of(String word) { return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')); }

    boolean isOpen() { return this == CREATED || this == SENT; }
}
