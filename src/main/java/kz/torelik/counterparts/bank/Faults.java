package kz.torelik.counterparts.bank;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What goes wrong on demand, so that the house can be seen to bear it.
final class Faults {

    enum Kind {
        /// The same message twice at the same moment.
        DOUBLE_CALLBACK,
        /// The message waits for the delay.
        LATE_CALLBACK,
        /// The message is never sent; the statement has the payment.
        LOST_CALLBACK,
        /// The first sending of a message has one wrong digit in its signature.
        WRONG_SIGNATURE,
        /// Another sum reaches the account.
        WRONG_AMOUNT,
        /// Another currency reaches the account.
        WRONG_CURRENCY,
        /// The payment names an order that nobody made.
        WRONG_ORDER,
        /// The payer pays twice.
        DOUBLE_PAYMENT,
        /// The bank takes money for an order that is closed.
        PAY_AFTER_CLOSE,
        /// The payer's bank does not take returned money.
        REFUND_FAILS,
        /// The API answers after the delay.
        SLOW;

        static Kind of(String word) { return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')); }
    }

    /// @param amount for `wrong-amount` @param times how often it happens, 1 unless said
    record Fault(String fault, @Nullable BigDecimal amount, @Nullable Integer times, @Nullable Long delayMillis) {

        Kind kind() { return Kind.of(fault); }

        Duration delay() { return Duration.ofMillis(delayMillis == null ? 3000 : delayMillis); }

        private Fault once() { return new Fault(fault, amount, times == null ? 0 : times - 1, delayMillis); }
    }

    private final Map<Kind, Fault> armed = new EnumMap<>(Kind.class);

    synchronized void arm(Fault fault) { armed.put(fault.kind(), fault); }

    synchronized void clear() { armed.clear(); }

    /// Uses a fault up, when it is armed.
    synchronized Optional<Fault> take(Kind kind) {
        Fault fault = armed.remove(kind);
        if (fault != null && fault.times() != null && fault.times() > 1) armed.put(kind, fault.once());
        return Optional.ofNullable(fault);
    }
}
