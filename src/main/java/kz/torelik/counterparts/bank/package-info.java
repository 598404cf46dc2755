/// The bank of the demonstration: a small server of its own, without Spring, that speaks the protocol of
/// [kz.torelik.payments.PaymentGateway] with code of its own, so that each side checks the other.
///
/// - For the house, signed requests and answers: `POST /api/orders`, `GET /api/orders/{reference}`, `POST /api/orders/{reference}/cancel`,
///   `POST /api/payments/{payment}/refunds`, `GET /api/statement?after=`. Messages go to the house's callback until it answers 200.
/// - For the payer: `GET /pay/{order}` in Kazakh, Russian and English, with test accounts; one is declined, one answers late.
/// - For tests: `POST /faults` (double, late, lost, wrong amount, wrong signature, ...), `GET /health`.
///
/// What it acknowledged is on the disk: an append-only file, synced before each answer. It takes no real money.
@NullMarked
@NamedInterface("bank")
package kz.torelik.counterparts.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
