package kz.torelik.payments;

import java.net.URI;
import java.time.Instant;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Tenge;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;

/// An order to pay the state duty, from the moment somebody asked to pay until the money is settled or returned.
///
/// It is created here first, so that nothing the bank knows is unknown to us; then sent to the bank under its own number, which makes a
/// repeated sending harmless. The payer pays on the bank's page. A message of the bank (or its statement, when the message was lost)
/// books the money: the whole sum settles the order, a part leaves it open for the remainder, more is kept as a surplus that can be
/// returned, a second payment is returned by rule, and what comes after the end is unmatched until a person decides. A court may order
/// the duty, or a part, to be returned; the sums then say which state follows.
///
/// @param amount what is to be paid
/// @param paid what came and was settled on this order
/// @param refunded what of it was returned
/// @param payAt the bank's page, or null until the bank answered or when nothing is left to pay
public record PaymentOrder(PublicId id, Subject subject, PersonId payer, Tenge amount, Tenge paid, Tenge refunded, OrderState state, Trilingual payee,
                           Trilingual description, URI returnAddress, Language language, Instant createdAt, Instant expiresAt, @Nullable URI payAt) {

    /// What is left to pay, never negative.
    public Tenge remainder() { return isCovered() ? Tenge.ZERO : amount.minus(paid); }

    /// What came above the sum and was not yet returned.
    public Tenge surplus() {
        Tenge above = paid.minus(refunded).minus(amount);
        return above.isPositive() ? above : Tenge.ZERO;
    }

    public boolean isOverpaid() { return surplus().isPositive(); }

    /// Whether the duty is met now: the whole sum came and was not returned.
    public boolean isSettled() { return paid.minus(refunded).compareTo(amount) >= 0; }

    boolean isCovered() { return paid.compareTo(amount) >= 0; }

    /// The state that the sums say once `waiting` is on its way back to the payer.
    OrderState stateWith(Tenge waiting) {
        if (waiting.isPositive()) return OrderState.REFUND_REQUESTED;
        if (paid.isPositive() && refunded.equals(paid)) return OrderState.REFUNDED;
        if (isSettled()) return OrderState.PAID;
        if (refunded.isPositive()) return OrderState.PARTLY_REFUNDED;
        return state == OrderState.REFUND_REQUESTED ? OrderState.SENT : state;
    }
}
