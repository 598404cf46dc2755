package kz.torelik.payments;

import java.util.UUID;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes good what messages lost: reads the bank's statement from the last known line, ends what was not paid in time, and says again
/// what the bank did not answer. Harmless to repeat and to run on several instances at once.
final class Reconciliation {

    private final OrderRows orders;
    private final MoneyRows money;
    private final RefundRows refunds;
    private final Refunds returning;
    private final Ordering ordering;
    private final Account account;
    private final CourtClock clock;

    Reconciliation(OrderRows orders, MoneyRows money, RefundRows refunds, Refunds returning, Ordering ordering, Account account, CourtClock clock) {
        this.orders = orders;
        this.money = money;
        this.refunds = refunds;
        this.returning = returning;
        this.ordering = ordering;
        this.account = account;
        this.clock = clock;
    }

    /// The account at the bank and the means to write down what its statement says.
    record Account(PaymentGateway gateway, Booking booking, TransactionTemplate transactions) {}

    Reconciled run() {
        int booked = 0;
        boolean reached = true;
        long read = Transactions.within(account.transactions(), money::readUpTo);
        for (boolean more = true; more; ) {
            switch (account.gateway().statement(read)) {
                case PaymentGateway.Reply.Done<PaymentGateway.Statement>(var statement) -> {
                    booked += book(statement);
                    more = statement.last() > read;
                    read = Math.max(read, statement.last());
                }
                case PaymentGateway.Reply.Declined<PaymentGateway.Statement> _, PaymentGateway.Reply.Unreachable<PaymentGateway.Statement> _ -> {
                    reached = false;
                    more = false;
                }
            }
        }
        return reached ? new Reconciled(booked, expire(), resend(), true) : new Reconciled(booked, 0, 0, false);
    }

    private int book(PaymentGateway.Statement statement) {
        int booked = 0;
        for (PaymentGateway.Money sum : statement.payments()) {
            if (!Transactions.within(account.transactions(), () -> account.booking().book(sum, "statement")).equals("known")) booked++;
        }
        for (PaymentGateway.Returned answer : statement.refunds()) {
            if (!answer.state().equals("pending")) Transactions.within(account.transactions(), () -> returning.close(answer));
        }
        account.transactions().executeWithoutResult(_ -> money.setReadUpTo(statement.last()));
        return booked;
    }

    private int expire() {
        int expired = 0;
        for (UUID id : Transactions.within(account.transactions(), () -> orders.overdue(clock.instant()))) {
            PaymentOrder order = Transactions.within(account.transactions(), () -> orders.find(id).orElseThrow());
            switch (ordering.end(order, OrderState.EXPIRED)) {
                case Answer.Yes<PaymentOrder>(PaymentOrder now) -> { if (now.state() == OrderState.EXPIRED) expired++; }
                case Answer.No<PaymentOrder> _ -> { return expired; }
            }
        }
        return expired;
    }

    private int resend() {
        int sent = 0;
        for (RefundRows.Waiting waiting : Transactions.within(account.transactions(), refunds::waiting)) {
            if (!returning.send(waiting.id())) return sent;
            sent++;
        }
        return sent;
    }
}
