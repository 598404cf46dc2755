package kz.torelik.payments;

/// Hears of settled payments in the transaction that books them: either both the money and what follows from it are kept, or neither, and
/// the bank says it again. Register it as a bean. A listener does not talk to the network and does not swallow failures of the database.
public interface PaymentListener {

    void settled(PaymentSettled payment);

    default void returned(PaymentReturned money) {}
}
