package kz.torelik.payments;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Tenge;
import kz.torelik.kernel.Trilingual;

/// The port to a bank. Every call may be repeated: the reference makes it count once. No call is made inside a transaction.
public interface PaymentGateway {

    /// Opens an order at the bank; the same reference gives the same order.
    Reply<Opened> open(Opening order);

    /// What the bank knows of an order.
    Reply<Status> status(String reference);

    /// Closes an order that nobody paid; the answer says what was paid when it is too late for that.
    Reply<Status> cancel(String reference);

    /// Returns money to the account it came from; the same reference gives the same return.
    Reply<Returned> giveBack(GivingBack money);

    /// The lines of the account after a known line, oldest first; empty at the end.
    Reply<Statement> statement(long after);

    sealed interface Reply<T> {

        record Done<T>(T value) implements Reply<T> {}

        /// The bank says no, and would say it again. @param code the bank's word, such as `unknown-order`
        record Declined<T>(int status, String code) implements Reply<T> {}

        /// No answer that could be believed: try again later.
        record Unreachable<T>(String why) implements Reply<T> {}
    }

    record Opening(String reference, Tenge amount, String currency, Trilingual payee, Trilingual purpose, Language language, URI returnAddress, Duration validFor) {}

    record Opened(String order, URI payAt) {
        public Opened {
            Objects.requireNonNull(order, "order");
            if (!payAt.isAbsolute() || !payAt.getScheme().startsWith("http")) throw new IllegalArgumentException("Not a page: " + payAt);
        }
    }

    /// Money that reached the bank. @param paidAt in the bank's time
    record Money(String payment, String reference, BigDecimal amount, String currency, Instant paidAt, String receipt) {
        public Money {
            for (Object part : new Object[] {payment, reference, currency, paidAt, receipt}) Objects.requireNonNull(part);
            if (amount.signum() <= 0 || amount.scale() > 2 || amount.precision() > 16) throw new IllegalArgumentException("Not a sum of money");
        }
    }

    /// @param state `open`, `paid`, `cancelled` or `expired`
    record Status(String order, String state, List<Money> payments) {
        public Status { payments = List.copyOf(payments); }
    }

    record GivingBack(String reference, String payment, BigDecimal amount, String currency) {}

    /// @param reference ours
    /// @param state `pending`, `done` or `failed`
    record Returned(String refund, String reference, String state) {
        public Returned {
            for (Object part : new Object[] {refund, reference, state}) Objects.requireNonNull(part);
        }
    }

    record Statement(long last, List<Money> payments, List<Returned> refunds) {
        public Statement {
            payments = List.copyOf(payments);
            refunds = List.copyOf(refunds);
        }
    }
}
