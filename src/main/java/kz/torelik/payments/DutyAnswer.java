package kz.torelik.payments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Tenge;

/// The state duty with its computation.
///
/// @param sum what is paid, in whole tenge; zero when exempt
/// @param exact the same before rounding
/// @param basis the article of the rate, the exemption or the deferral
public record DutyAnswer(Tenge sum, BigDecimal exact, State state, LegalBasis basis, List<Reason> steps) {

    public DutyAnswer { steps = List.copyOf(steps); }

    /// Whether and when it is paid; the words are those of the event `duty-settled`.
    public enum State {
        /// Before filing.
        DUE,
        /// Never.
        EXEMPT,
        /// After the decision.
        DEFERRED;

        public String word() { return name().toLowerCase(Locale.ROOT); }
    }
}
