package kz.torelik.filing;

import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;

/// What a check found in a draft: what is wrong, on what article, how to cure it, and where.
///
/// @param field the field of the form it belongs to, such as `defendant.address`
/// @param isDefect whether it stops the submission; otherwise it is advice
public record Finding(String field, boolean isDefect, Refusal refusal) {

    static Finding defect(String field, String basis, String code, Object... facts) { return new Finding(field, true, Refusal.of(code, facts).under(LegalBasis.of(basis))); }

    static Finding advice(String field, String basis, String code, Object... facts) { return new Finding(field, false, Refusal.of(code, facts).under(LegalBasis.of(basis))); }
}
