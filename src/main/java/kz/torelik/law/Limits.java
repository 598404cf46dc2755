package kz.torelik.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Period;
import kz.torelik.kernel.Tenge;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// `law/limits.yaml`: amounts and lengths that a ruling must keep to (CPC arts. 113, 179, 267-2).
public record Limits(List<Limit> limits, List<Example> examples) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Limits {
        limits = List.copyOf(limits);
        examples = List.copyOf(examples);
    }

    /// The version of a limit that holds.
    ///
    /// @throws LawFault when there is no such limit on those days
    public Limit get(String id, Lasting.Days days) {
        return Lasting.on(limits, days).stream().filter(limit -> limit.id().equals(id)).findFirst().orElseThrow(() -> LawFault.nothing("No limit is called " + id, id));
    }

    /// What a limit counts.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Measure { MCI, PERCENT, DAYS, WORKING_DAYS, MONTHS }

    public record Limit(String id, Measure measure, BigDecimal amount, LegalBasis basis, @Nullable Certainty certainty, Trilingual title, @Nullable Period inForce, @Nullable Transition transition) implements Lasting {

        /// The largest sum.
        ///
        /// @param whole of what a share is taken; it does not count where indices are
        /// @param index the monthly calculation index
        public Tenge sum(Tenge whole, Tenge index) {
            return switch (measure) {
                case MCI -> index.times(amount);
                case PERCENT -> new Tenge(whole.amount().multiply(amount).divide(HUNDRED));
                case DAYS, WORKING_DAYS, MONTHS -> throw LawFault.nothing(id + " is a length, not a sum", id);
            };
        }

        /// The last day, a working one; of calendar days between people it is the day itself.
        ///
        /// @param from the day of the ruling, which does not count itself
        public LocalDate last(LocalDate from, Calendar calendar) {
            return switch (measure) {
                case WORKING_DAYS -> {
                    LocalDate day = from;
                    for (int left = amount.intValueExact(); left > 0; left--) day = calendar.workingFrom(day.plusDays(1));
                    yield day;
                }
                case DAYS -> from.plusDays(amount.longValueExact());
                case MONTHS -> calendar.workingFrom(from.plusMonths(amount.longValueExact()));
                case MCI, PERCENT -> throw LawFault.nothing(id + " is a sum, not a length", id);
            };
        }
    }

    /// @param on the day of the ruling, or of the filing where indices are counted
    /// @param of the whole of which a share is taken, or null
    /// @param gives the largest sum in tenge; null of a length
    /// @param until the last day; null of a sum
    public record Example(String name, String limit, LocalDate on, @Nullable Tenge of, @Nullable Tenge gives, @Nullable LocalDate until) {

        /// The largest sum or the last day, as the law data gives it.
        public Object computed(LawBook law) {
            Limit found = law.limits().get(limit, new Lasting.Days(on, on));
            return until != null ? found.last(on, law.calendar()) : found.sum(of == null ? Tenge.ZERO : of, law.fees().index(on));
        }

        /// What is stated.
        public @Nullable Object stated() { return until != null ? until : gives; }
    }
}
