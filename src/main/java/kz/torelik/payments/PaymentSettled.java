package kz.torelik.payments;

import java.time.Instant;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Tenge;

/// An order is paid in full. Said once for each order.
///
/// @param amount the sum of the order
/// @param paid what came, more than `amount` when there is a surplus
/// @param receipt the bank's reference of the payment that completed the sum
/// @param paidAt when the payer paid, in the time of the house
public record PaymentSettled(Subject subject, PublicId order, PersonId payer, Tenge amount, Tenge paid, String receipt, Instant paidAt) {}
