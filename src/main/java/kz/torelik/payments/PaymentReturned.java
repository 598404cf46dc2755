package kz.torelik.payments;

import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Tenge;

/// The bank returned money of a settled order to the payer.
///
/// @param amount what was returned this time
/// @param basis the article under which it was ordered
public record PaymentReturned(Subject subject, PublicId order, Tenge amount, LegalBasis basis) {}
