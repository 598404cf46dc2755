/// The state duty: how much (Tax Code arts. 664-672, CPC arts. 103-106), and how it is paid and returned (CPC arts. 137, 177, 277, 279).
///
/// - [kz.torelik.payments.Payments] orders a payment, shows it, returns money; [kz.torelik.payments.Callbacks] hears the bank.
/// - [kz.torelik.payments.PaymentGateway] is the port to a bank; the house speaks HTTP with signed requests and answers.
/// - Money is never lost: whatever reached the bank is booked once, by its payment number, and is then settled, returned by rule (a
///   second payment of the same order), or shown as unmatched until a person decides.
///
/// Events in: none from the river; messages of the bank. Events out: [kz.torelik.payments.PaymentSettled] and
/// [kz.torelik.payments.PaymentReturned] to every [kz.torelik.payments.PaymentListener], in the transaction that books the money.
@NullMarked
@ApplicationModule(displayName = "Payments", allowedDependencies = {"kernel", "database", "law", "registries"})
package kz.torelik.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
