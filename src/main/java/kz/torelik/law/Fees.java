package kz.torelik.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Period;
import kz.torelik.kernel.Tenge;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// The state duty as the law has it: its objects with their rates, the index, the exemptions, the price of a claim, the refunds.
public record Fees(Duty duty, Index index, List<Exemption> exemptions, List<PriceRule> priceRules, List<Refund> refunds) {

    static Fees read(LawSource source) {
        return new Fees(source.read("fees/state-duty.yaml", Duty.class), source.read("fees/mci.yaml", Index.class),
                source.read("fees/exemptions.yaml", Exemptions.class).exemptions, source.read("fees/price-of-claim.yaml", PriceRules.class).rules,
                source.read("fees/refunds.yaml", Refunds.class).refunds);
    }

    static java.util.Map<String, Class<?>> shapes() {
        return java.util.Map.of("fees/state-duty.yaml", Duty.class, "fees/mci.yaml", Index.class, "fees/exemptions.yaml", Exemptions.class, "fees/price-of-claim.yaml", PriceRules.class, "fees/refunds.yaml", Refunds.class);
    }

    /// The monthly calculation index in force on a day.
    /// @throws LawFault before 2015
    public Tenge index(LocalDate day) { return Dated.get(index.versions, day, "the monthly calculation index").tenge(); }

    /// @throws LawFault when there is no such object
    public DutyObject object(String id) {
        return duty.objects.stream().filter(object -> object.id().equals(id)).findFirst().orElseThrow(() -> LawFault.nothing("No object of state duty is called " + id, id));
    }

    /// The exemption as it is in force on the day of payment.
    public Optional<Exemption> findExemption(String code, LocalDate paidOn) { return Lasting.on(exemptions, new Lasting.Days(paidOn, paidOn)).stream().filter(exemption -> exemption.code().equals(code)).findFirst(); }

    public Optional<Exemption> findExemption(String code) { return exemptions.stream().filter(exemption -> exemption.code().equals(code)).findFirst(); }

    /// The refund that an event brings on any day.
    public Optional<Refund> findRefund(Happening happened, String procedure) { return findRefund(refunds, happened, procedure); }

    /// The refund that an event brings in a case: the share of the duty that goes back.
    public Optional<Refund> findRefund(Happening happened, String procedure, Lasting.Days days) { return findRefund(Lasting.on(refunds, days), happened, procedure); }

    private static Optional<Refund> findRefund(List<Refund> refunds, Happening happened, String procedure) {
        return refunds.stream().filter(refund -> refund.event().equals(happened.event()) && (refund.procedure() == null || refund.procedure().equals(procedure))
                && (refund.grounds().isEmpty() || refund.grounds().contains(String.valueOf(happened.kind())))).findFirst();
    }

    /// Who applies, as the rates tell it.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Applicant {
        INDIVIDUAL, ENTREPRENEUR, ENTITY;

        public String word() { return name().toLowerCase(Locale.ROOT); }
    }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Rounding {
        HALF_UP(RoundingMode.HALF_UP), UP(RoundingMode.UP), DOWN(RoundingMode.DOWN);

        private final RoundingMode mode;

        Rounding(RoundingMode mode) { this.mode = mode; }

        public RoundingMode mode() { return mode; }
    }

    /// The head of `fees/state-duty.yaml`.
    public record Duty(Rounding rounding, LegalBasis paidBeforeFiling, LegalBasis indexOfPaymentDay, LegalBasis bothForMixed, LegalBasis deferredConsumer,
                       Cassation cassation, List<DutyObject> objects, List<Example> examples) {}

    public record Cassation(BigDecimal share, LegalBasis basis) {}

    /// What duty is paid for.
    public record DutyObject(String id, Trilingual title, List<Version> versions) {
        public record Version(Period inForce, LegalBasis basis, @Nullable Certainty certainty, List<Rate> rates) implements Dated {}
    }

    /// One rate; exactly one of the forms of the head of the file.
    ///
    /// @param perPageMci with `mci`: a rate per document and per page
    public record Rate(List<Applicant> applicants, @Nullable BigDecimal percent, @Nullable BigDecimal capMci, @Nullable BigDecimal mci, @Nullable BigDecimal perPageMci,
                       @Nullable BigDecimal share, @Nullable String of) {

        public Formula formula() {
            if (percent != null) return new Formula.PercentOfPrice(percent, capMci);
            if (mci != null && perPageMci != null) return new Formula.Copies(mci, perPageMci);
            if (mci != null) return new Formula.Multiple(mci);
            if (share != null && of != null) return new Formula.ShareOf(share, of);
            throw new LawFault("A rate has none of the known forms");
        }
    }

    /// The forms a rate can have.
    public sealed interface Formula {
        record PercentOfPrice(BigDecimal percent, @Nullable BigDecimal capMci) implements Formula {}

        record Multiple(BigDecimal mci) implements Formula {}

        record Copies(BigDecimal documentMci, BigDecimal pageMci) implements Formula {}

        record ShareOf(BigDecimal percent, String object) implements Formula {}
    }

    public record Index(Trilingual title, List<Version> versions) {
        /// @param basis the article, or null for a recalled index whose budget law was not read
        public record Version(Period inForce, @Nullable LegalBasis basis, @Nullable Certainty certainty, Tenge tenge) implements Dated {}
    }

    /// A ground on which no duty is paid.
    ///
    /// @param reach whether the kind of claim frees everybody, or a quality of the person frees him in all cases
    /// @param applicants whom it can free
    /// @param bothSides whether a claim of that kind frees the other side as well
    public record Exemption(String code, @com.fasterxml.jackson.annotation.JsonProperty("for") Reach reach, boolean bothSides, List<Applicant> applicants, LegalBasis basis,
                            @Nullable Certainty certainty, Trilingual title, @Nullable Period inForce, @Nullable Transition transition) implements Lasting {}

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Reach { CLAIM, PERSON }

    record Exemptions(List<Exemption> exemptions) {}

    /// How the price of a claim is found (CPC art. 104).
    public record PriceRule(String code, LegalBasis basis, Trilingual title) {}

    record PriceRules(List<PriceRule> rules) {}

    /// When the duty, or a part of it, goes back.
    ///
    /// @param share per cent of what was paid
    public record Refund(String code, String event, @Nullable String procedure, List<String> grounds, int share, LegalBasis basis, @Nullable Certainty certainty, Trilingual title,
                         @Nullable Period inForce, @Nullable Transition transition) implements Lasting {}

    record Refunds(List<Refund> refunds) {}

    /// A worked example; it is also a test.
    ///
    /// @param state `due`, `exempt` or `deferred`
    public record Example(String name, Question question, BigDecimal exact, Tenge sum, String state, @Nullable LegalBasis basis) {}

    /// What an example asks.
    public record Question(Applicant applicant, @Nullable String procedure, @Nullable String category, Tenge price, List<String> demands, List<String> exemptions,
                           @Nullable Integer documents, @Nullable Integer pages, boolean cassation, LocalDate paidOn) {}
}
