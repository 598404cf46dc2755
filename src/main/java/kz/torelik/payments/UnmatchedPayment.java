package kz.torelik.payments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;

/// Money that reached the bank and fits no open order; a person matches it or returns it.
///
/// @param order the order it names, when there is such an order
/// @param amount in `currency`, which need not be tenge
/// @param receipt the bank's reference
public record UnmatchedPayment(PublicId id, @Nullable PublicId order, BigDecimal amount, String currency, String receipt, Instant paidAt, Why why) {

    /// The words end the keys `payments.unmatched.<word>`.
    public enum Why {
        UNKNOWN_ORDER, WRONG_CURRENCY, LATE, CLOSED_ORDER;

        public String word() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

        static Why of(String word) { return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')); }
    }
}
