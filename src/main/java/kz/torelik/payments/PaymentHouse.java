package kz.torelik.payments;

import java.time.Clock;
import java.time.Duration;
import kz.torelik.kernel.CourtClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The parts of the module put together, once for the application and once for each test.
record PaymentHouse(Payments payments, MoneyRows money, Booking booking, Refunds refunds, Ground ground) {

    /// What everything stands on.
    record Ground(JdbcClient jdbc, TransactionTemplate transactions, CourtClock clock) {}

    static PaymentHouse of(Ground ground, PaymentGateway gateway, Refunds.Sequel sequel, Clock wireClock, Duration valid) {
        OrderRows orders = new OrderRows(ground.jdbc());
        MoneyRows money = new MoneyRows(ground.jdbc());
        RefundRows rows = new RefundRows(ground.jdbc());
        Refunds refunds = new Refunds(orders, money, rows, gateway, ground.transactions(), ground.clock(), sequel);
        Booking booking = new Booking(orders, money, refunds, sequel.listeners(), ground.clock(), wireClock);
        Ordering ordering = new Ordering(orders, booking, gateway, ground.transactions(), ground.clock(), valid);
        Reconciliation.Account account = new Reconciliation.Account(gateway, booking, ground.transactions());
        Reconciliation reconciliation = new Reconciliation(orders, money, rows, refunds, ordering, account, ground.clock());
        return new PaymentHouse(new Payments(orders, money, rows, refunds, ordering, reconciliation, account), money, booking, refunds, ground);
    }

    Callbacks callbacks(Callbacks.Trust trust) { return new Callbacks(money, booking, refunds, ground.transactions(), ground.clock(), trust); }
}
