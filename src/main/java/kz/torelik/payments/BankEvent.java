package kz.torelik.payments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A message of the bank, as it stands in the body of a callback. Which parts are there depends on the kind: `payment.succeeded`,
/// `payment.declined`, `refund.succeeded`, `refund.failed`; other kinds are kept and acknowledged.
record BankEvent(String event, String kind, @Nullable String reference, @Nullable String payment, @Nullable BigDecimal amount, @Nullable String currency,
                 @Nullable Instant paidAt, @Nullable String receipt, @Nullable String refund) {

    BankEvent {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(kind, "kind");
        if (event.isBlank() || event.length() > 100) throw new IllegalArgumentException("The number of the message is empty or too long");
        if (kind.equals("payment.succeeded")) new PaymentGateway.Money(payment, reference, amount, currency, paidAt, receipt);
        if (kind.startsWith("refund.")) new PaymentGateway.Returned(refund, reference, kind);
    }

    Optional<PaymentGateway.Money> money() {
        return kind.equals("payment.succeeded") ? Optional.of(new PaymentGateway.Money(payment, reference, amount, currency, paidAt, receipt)) : Optional.empty();
    }

    Optional<PaymentGateway.Returned> returned() {
        return switch (kind) {
            case "refund.succeeded" -> Optional.of(new PaymentGateway.Returned(refund, reference, "done"));
            case "refund.failed" -> Optional.of(new PaymentGateway.Returned(refund, reference, "failed"));
            default -> Optional.empty();
        };
    }
}
