package kz.torelik.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// `law/penalties.yaml`: what a court may impose for an administrative offence and in a verdict, with the general limits (Code on Administrative Offences arts. 41-51, Criminal Procedure
/// Code art. 398).
public record Penalties(List<Penalty> offences, List<Penalty> crimes, List<Example> examples) {

    public Penalties {
        offences = List.copyOf(offences);
        crimes = List.copyOf(crimes);
        examples = List.copyOf(examples);
    }

    public Optional<Penalty> findOffence(String code) { return find(offences, code); }

    public Optional<Penalty> findCrime(String code) { return find(crimes, code); }

    private static Optional<Penalty> find(List<Penalty> all, String code) { return all.stream().filter(one -> one.code().equals(code)).findFirst(); }

    /// A kind of penalty.
    ///
    /// @param rank whether it may stand alone
    /// @param names whether it has to be said what exactly is taken or forbidden
    /// @param entities whether it may be imposed on a legal entity
    /// @param barred on whom it may not be imposed, or null
    /// @param limits of its amount; empty for a penalty without one
    public record Penalty(String code, LegalBasis basis, Rank rank, boolean names, boolean entities, Trilingual title, @Nullable Barred barred, List<Limit> limits) {

        public Penalty { limits = List.copyOf(limits); }

        public boolean isMain() { return rank != Rank.ADDITIONAL; }

        public boolean isAdditional() { return rank != Rank.MAIN; }

        /// The limit of that word; of no word the first.
        public Optional<Limit> limit(String of) { return limits.stream().filter(one -> of.isEmpty() || one.of().equals(of)).findFirst(); }
    }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Rank { MAIN, ADDITIONAL, EITHER }

    /// In what an amount is counted.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Unit {
        MCI, TENGE, HOURS, DAYS, MONTHS;

        public boolean isTime() { return this == HOURS || this == DAYS || this == MONTHS; }
    }

    /// @param of the persons or the rights that it is for
    /// @param naturalOnly whether it is for natural persons alone
    /// @param least and `most`: the limits, both within; null where the law names none
    /// @param within what is narrower in cases of some categories
    /// @param total the most of several of them together, or null where it is the same (Criminal Code art. 46 part 3)
    public record Limit(String of, boolean naturalOnly, Unit unit, @Nullable BigDecimal least, @Nullable BigDecimal most, List<Within> within, @Nullable BigDecimal total, LegalBasis basis, Trilingual title) {

        public Limit { within = List.copyOf(within); }

        /// The limit in a case of that category, for one punishment or for several together.
        public Limit in(String category, boolean together) {
            @Nullable BigDecimal upper = together && total != null ? total : within.stream().filter(one -> one.categories().contains(category)).map(Within::most).findFirst().orElse(most);
            return new Limit(of, naturalOnly, unit, least, upper, List.of(), null, basis, title);
        }

        /// @return `penalty-amount-missing`, or `penalty-limit` with what is allowed; nothing for an amount that the law allows
        public Optional<Refusal> fault(Penalty penalty, BigDecimal amount) {
            boolean broken = amount.stripTrailingZeros().scale() > (unit.isTime() ? 0 : 2);
            if (amount.signum() <= 0 || broken) return Optional.of(Refusal.of("penalty-amount-missing", penalty.title(), unit.name()).under(basis));
            boolean within = (least == null || amount.compareTo(least) >= 0) && (most == null || amount.compareTo(most) <= 0);
            return within ? Optional.empty() : Optional.of(Refusal.of("penalty-limit", penalty.title(), title, amount, least == null ? BigDecimal.ZERO : least, most == null ? BigDecimal.ZERO : most, unit.name()).under(basis));
        }
    }

    public record Within(List<String> categories, BigDecimal most) {
        public Within { categories = List.copyOf(categories); }
    }

    /// Nobody younger than `under`, no woman older than `women`, no man older than `men`, all in years.
    public record Barred(int under, int women, int men, LegalBasis basis) {}

    /// @param penalty the code of a penalty for an offence, or of a punishment
    /// @param crime whether it is a punishment
    /// @param category of the case; null where the limit is the same in all
    /// @param together whether it is that of several crimes
    public record Example(String name, String penalty, boolean crime, String of, @Nullable String category, boolean together, BigDecimal amount, boolean allowed) {}
}
