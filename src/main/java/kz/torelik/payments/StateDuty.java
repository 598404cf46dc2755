package kz.torelik.payments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.Category;
import kz.torelik.law.Dated;
import kz.torelik.law.Fees;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;

/// Computes the state duty (Tax Code arts. 664-668, 672; CPC art. 106) and says how.
public final class StateDuty {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final LawBook law;
    private final Fees fees;

    public StateDuty(LawBook law) {
        this.law = law;
        this.fees = law.fees();
    }

    /// @throws kz.torelik.law.LawFault when the category, an object or an exemption is unknown, or no rate was in force on that day
    public DutyAnswer compute(DutyQuestion question) {
        Category category = question.category() == null ? null : law.categories().get(question.category());
        Optional<Fees.Exemption> exemption = exemption(question, category);
        if (exemption.isPresent()) {
            Fees.Exemption found = exemption.get();
            return new DutyAnswer(Tenge.ZERO, BigDecimal.ZERO, DutyAnswer.State.EXEMPT, found.basis(), List.of(Reason.of("duty.exempt", found.title()).under(found.basis())));
        }
        List<Reason> steps = new ArrayList<>();
        List<String> objects = objects(question, category);
        BigDecimal exact = BigDecimal.ZERO;
        for (String object : objects) exact = exact.add(amount(object, question, steps));
        if (objects.size() > 1) steps.add(Reason.of("duty.both", objects.size()).under(fees.duty().bothForMixed()));
        if (question.cassation()) {
            exact = percent(exact, fees.duty().cassation().share());
            steps.add(Reason.of("duty.cassation", fees.duty().cassation().share()).under(fees.duty().cassation().basis()));
        }
        Tenge sum = new Tenge(exact.setScale(0, fees.duty().rounding().mode()));
        steps.add(Reason.of("duty.sum", sum));
        boolean deferred = category != null && category.is(Category.Flag.DEFERRED) && question.applicant() == Fees.Applicant.INDIVIDUAL && !question.cassation();
        LegalBasis deferral = fees.duty().deferredConsumer();
        steps.add(deferred ? Reason.of("duty.deferred").under(deferral) : Reason.of("duty.before-filing").under(fees.duty().paidBeforeFiling()));
        LegalBasis basis = deferred ? deferral : question.cassation() ? fees.duty().cassation().basis() : version(objects.getFirst(), question).basis();
        return new DutyAnswer(sum, exact, deferred ? DutyAnswer.State.DEFERRED : DutyAnswer.State.DUE, basis, steps);
    }

    private Optional<Fees.Exemption> exemption(DutyQuestion question, @Nullable Category category) {
        List<String> codes = new ArrayList<>();
        if (category != null && category.exemptBy() != null && question.demands().isEmpty()) codes.add(category.exemptBy());
        codes.addAll(question.exemptions());
        return codes.stream().flatMap(code -> fees.findExemption(code, question.paidOn()).stream()).filter(found -> found.applicants().contains(question.applicant())).findFirst();
    }

    private static List<String> objects(DutyQuestion question, @Nullable Category category) {
        if (!question.demands().isEmpty()) return question.demands();
        if (question.procedure().equals("court-order")) return List.of("court-order");
        if (category == null || category.duty().isEmpty()) throw new IllegalArgumentException("Nothing to pay duty for: no category with an object of duty and no demands");
        return category.duty();
    }

    private Fees.DutyObject.Version version(String object, DutyQuestion question) {
        return Dated.get(fees.object(object).versions(), question.paidOn(), "the duty for " + object);
    }

    private BigDecimal amount(String object, DutyQuestion question, List<Reason> steps) {
        Fees.DutyObject.Version version = version(object, question);
        Fees.Rate rate = version.rates().stream().filter(each -> each.applicants().contains(question.applicant())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The duty for %s has no rate for %s".formatted(object, question.applicant().word())));
        BigDecimal index = fees.index(question.paidOn()).amount();
        return switch (rate.formula()) {
            case Fees.Formula.PercentOfPrice(BigDecimal percent, BigDecimal capMci) -> {
                BigDecimal part = percent(question.price().amount(), percent);
                steps.add(Reason.of("duty.percent", fees.object(object).title(), percent, question.price(), new Tenge(part)).under(version.basis()));
                if (capMci == null || part.compareTo(capMci.multiply(index)) <= 0) yield part;
                steps.add(Reason.of("duty.cap", capMci, new Tenge(index), new Tenge(capMci.multiply(index))).under(version.basis()));
                yield capMci.multiply(index);
            }
            case Fees.Formula.Multiple(BigDecimal mci) -> {
                BigDecimal part = mci.multiply(index);
                steps.add(Reason.of("duty.index", fees.object(object).title(), mci, new Tenge(index), new Tenge(part)).under(version.basis()));
                yield part;
            }
            case Fees.Formula.Copies(BigDecimal documentMci, BigDecimal pageMci) -> {
                int documents = Math.max(1, question.documents());
                BigDecimal part = documentMci.multiply(BigDecimal.valueOf(documents)).add(pageMci.multiply(BigDecimal.valueOf(question.pages()))).multiply(index);
                steps.add(Reason.of("duty.copies", documents, question.pages(), new Tenge(index), new Tenge(part)).under(version.basis()));
                yield part;
            }
            case Fees.Formula.ShareOf(BigDecimal share, String of) -> {
                BigDecimal part = percent(amount(of, question, steps), share);
                steps.add(Reason.of("duty.share", fees.object(object).title(), share, new Tenge(part)).under(version.basis()));
                yield part;
            }
        };
    }

    private static BigDecimal percent(BigDecimal amount, BigDecimal percent) { return amount.multiply(percent).divide(HUNDRED); }
}
