package kz.torelik.payments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;

/// Money on its way back to the payer, always to the account it came from.
///
/// @param order the order it was paid for, or null for money that was never matched
/// @param basis the article, or null where the house returns by rule what it had no ground to keep
public record Refund(PublicId id, PublicId incoming, @Nullable PublicId order, BigDecimal amount, String currency, Cause cause, @Nullable LegalBasis basis,
                     State state, Instant requestedAt) {

    /// Why money goes back; the words end the keys `payments.refund.<word>`.
    public enum Cause {
        /// A court or the law ordered it.
        ORDERED,
        /// The order had been paid already.
        DOUBLE,
        /// A person decided to return money that matched no order.
        UNMATCHED;

        public String word() { return name().toLowerCase(Locale.ROOT); }
    }

    public enum State {
        REQUESTED, DONE, FAILED;

        public String word() { return name().toLowerCase(Locale.ROOT); }
    }
}
