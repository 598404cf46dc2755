package kz.torelik.payments;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/// One piece of work in one transaction, with a value that is never null.
final class Transactions {

    private Transactions() {}

    static <T> T within(TransactionTemplate transactions, Supplier<T> work) { return Objects.requireNonNull(transactions.execute(_ -> work.get())); }
}
