package kz.torelik.payments;

import java.net.URI;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Tenge;
import kz.torelik.kernel.Trilingual;

/// What a caller asks to be paid. The texts are shown on the bank's page and stand on the bank's statement: no personal data in them.
///
/// @param amount in tenge, more than nothing
/// @param payee the court, as the payer knows it
/// @param description the purpose, such as `State duty, application T-2026-000123`
/// @param returnAddress where the bank sends the payer back to, on our own site
/// @param language of the bank's page at first
public record PaymentRequest(Subject subject, Tenge amount, PersonId payer, Trilingual payee, Trilingual description, URI returnAddress, Language language) {}
