package kz.torelik.payments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings an order to the bank and closes one that nobody paid. Speaks to the bank between transactions, never inside one: what was written
/// before the call lets the next attempt go on where this one was cut.
final class Ordering {

    private final OrderRows orders;
    private final Booking booking;
    private final PaymentGateway gateway;
    private final TransactionTemplate transactions;
    private final CourtClock clock;
    private final Duration valid;

    Ordering(OrderRows orders, Booking booking, PaymentGateway gateway, TransactionTemplate transactions, CourtClock clock, Duration valid) {
        this.orders = orders;
        this.booking = booking;
        this.gateway = gateway;
        this.transactions = transactions;
        this.clock = clock;
        this.valid = valid;
    }

    /// Gives the open order of the subject, or makes one, and has the bank's page ready.
    Answer<PaymentOrder> order(PaymentRequest request) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) throw new IllegalStateException("Ask for a payment outside a transaction");
        if (!request.amount().isPositive()) return Answer.no(Refusal.of("payment-amount", request.amount()));
        Optional<PaymentOrder> open = within(() -> orders.openFor(request.subject().uuid()));
        if (open.isPresent() && !fits(open.get(), request.amount())) {
            Answer<PaymentOrder> ended = end(open.get(), isOverdue(open.get()) ? OrderState.EXPIRED : OrderState.CANCELLED);
            if (!(ended instanceof Answer.Yes<PaymentOrder>(PaymentOrder now))) return ended;
            if (now.isCovered()) return Answer.yes(now);
            if (now.state().isOpen()) {
                PaymentOrder adjusted = within(() -> adjust(now.id().uuid(), request.amount()));
                if (!adjusted.state().isOpen()) return Answer.yes(adjusted);
            }
        }
        PaymentOrder order = within(() -> orders.openFor(request.subject().uuid()).orElseGet(() -> create(request)));
        return order.state().isOpen() ? send(order.id().uuid()) : Answer.yes(order);
    }

    /// Asks the bank now, and books what it says was paid.
    Answer<PaymentOrder> check(UUID id) {
        for (OrderRows.Asked asked : within(() -> orders.asked(id))) {
            switch (gateway.status(asked.reference())) {
                case PaymentGateway.Reply.Done<PaymentGateway.Status>(var status) -> book(status);
                case PaymentGateway.Reply.Declined<PaymentGateway.Status> _ -> { }
                case PaymentGateway.Reply.Unreachable<PaymentGateway.Status> _ -> { return Answer.no(Refusal.of("bank-unreachable")); }
            }
        }
        return Answer.yes(within(() -> orders.find(id).orElseThrow()));
    }

    /// Ends an order that nobody paid, when the bank agrees; money that came meanwhile is booked instead, and a part keeps it open.
    Answer<PaymentOrder> end(PaymentOrder order, OrderState as) {
        UUID id = order.id().uuid();
        for (OrderRows.Asked asked : within(() -> orders.asked(id))) {
            switch (gateway.cancel(asked.reference())) {
                case PaymentGateway.Reply.Done<PaymentGateway.Status>(var status) -> book(status);
                case PaymentGateway.Reply.Declined<PaymentGateway.Status> _ -> { }
                case PaymentGateway.Reply.Unreachable<PaymentGateway.Status> _ -> { return Answer.no(Refusal.of("bank-unreachable")); }
            }
        }
        return Answer.yes(within(() -> {
            PaymentOrder now = orders.lock(id).orElseThrow();
            if (now.state().isOpen() && now.paid().isZero()) orders.change(now, as, "nothing-paid", clock.instant());
            return orders.find(id).orElseThrow();
        }));
    }

    private Answer<PaymentOrder> send(UUID id) {
        Optional<PaymentGateway.Opening> opening = within(() -> opening(id));
        if (opening.isEmpty()) return Answer.yes(within(() -> orders.find(id).orElseThrow()));
        String reference = opening.get().reference();
        return switch (gateway.open(opening.get())) {
            case PaymentGateway.Reply.Done<PaymentGateway.Opened>(var opened) -> Answer.yes(within(() -> {
                PaymentOrder order = orders.lock(id).orElseThrow();
                orders.opened(reference, opened);
                if (order.state() == OrderState.CREATED) orders.change(order, OrderState.SENT, "bank-opened", clock.instant());
                return orders.find(id).orElseThrow();
            }));
            case PaymentGateway.Reply.Declined<PaymentGateway.Opened>(_, var code) -> {
                within(() -> fail(id, code));
                yield Answer.no(Refusal.of("bank-declined", code));
            }
            case PaymentGateway.Reply.Unreachable<PaymentGateway.Opened> _ -> Answer.no(Refusal.of("bank-unreachable"));
        };
    }

    /// What to ask of the bank, or empty when its page for the remainder is there.
    private Optional<PaymentGateway.Opening> opening(UUID id) {
        PaymentOrder order = orders.lock(id).orElseThrow();
        if (!order.state().isOpen() || order.payAt() != null) return Optional.empty();
        List<OrderRows.Asked> asked = orders.asked(id);
        OrderRows.Asked last = asked.isEmpty() ? null : asked.getFirst();
        if (last == null || !last.amount().equals(order.remainder())) {
            String reference = asked.isEmpty() ? order.id().toString() : order.id() + "-" + (asked.size() + 1);
            last = new OrderRows.Asked(reference, id, order.remainder(), null);
            orders.insertAsked(last, clock.instant());
        }
        Duration left = Duration.between(clock.instant(), order.expiresAt());
        return Optional.of(new PaymentGateway.Opening(last.reference(), last.amount(), "KZT", order.payee(), order.description(), order.language(),
                order.returnAddress(), left.isPositive() ? left : valid));
    }

    private PaymentOrder create(PaymentRequest request) {
        Instant now = clock.instant();
        PaymentOrder order = new PaymentOrder(PublicId.random(), request.subject(), request.payer(), request.amount(), Tenge.ZERO, Tenge.ZERO, OrderState.CREATED,
                request.payee(), request.description(), request.returnAddress(), request.language(), now, now.plus(valid), null);
        return orders.insert(order) ? order : orders.openFor(request.subject().uuid()).orElseThrow();
    }

    private PaymentOrder adjust(UUID id, Tenge amount) {
        PaymentOrder order = orders.lock(id).orElseThrow();
        if (!order.state().isOpen() || order.amount().equals(amount)) return order;
        orders.setAmount(order, amount, clock.instant());
        booking.settleIfCovered(orders.find(id).orElseThrow());
        return orders.find(id).orElseThrow();
    }

    private boolean fail(UUID id, String code) {
        PaymentOrder order = orders.lock(id).orElseThrow();
        if (!order.state().isOpen() || !order.paid().isZero()) return false;
        orders.change(order, OrderState.FAILED, "bank-declined " + code, clock.instant());
        return true;
    }

    private void book(PaymentGateway.Status status) {
        for (PaymentGateway.Money sum : status.payments()) within(() -> booking.book(sum, "status"));
    }

    private boolean isOverdue(PaymentOrder order) { return order.paid().isZero() && clock.instant().isAfter(order.expiresAt()); }

    private boolean fits(PaymentOrder order, Tenge amount) { return order.amount().equals(amount) && !isOverdue(order); }

    private <T> T within(Supplier<T> work) { return Transactions.within(transactions, work); }
}
