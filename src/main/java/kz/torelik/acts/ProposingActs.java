package kz.torelik.acts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.torelik.acts.Disposition.Award;
import kz.torelik.acts.Disposition.Costs;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.courts.Judge;
import kz.torelik.kernel.Tenge;
import kz.torelik.language.Sentences;
import kz.torelik.law.Category;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// What the case already knows of the sums of an act that ends it, before the judge has decided anything: the price of the claim, the duty that was paid or that the
/// plaintiff was freed from. The outcome is never proposed: it is the judge's; only what he has announced stands already.
@Component
public class ProposingActs {

    /// For one child, for two, for three and more (Code on Marriage and Family art. 139).
    private static final List<String> SHARES = List.of("1/4", "1/3", "1/2");
    private static final Pattern CHILD = Pattern.compile("(.+?),?\\s+(\\d{4}-\\d\\d-\\d\\d|\\d\\d\\.\\d\\d\\.\\d{4})");

    private final LawBook law;
    private final Sentences sentences;
    private final Conciliating conciliating;
    private final Penalising penalising;

    ProposingActs(LawBook law, Sentences sentences, Conciliating conciliating, Penalising penalising) {
        this.law = law;
        this.sentences = sentences;
        this.conciliating = conciliating;
        this.penalising = penalising;
    }

    /// The articles of the criminal law that the indictment names, in whatever instance the case is.
    public List<String> charges(CaseFile file) { return penalising.charged(file); }

    /// @return a decision with the outcome that was announced, else with an empty one
    public Disposition.Decision decision(CaseFile file) {
        String outcome = file.outcome().orElse("");
        return outcome.equals("dismissed") ? new Disposition.Decision(outcome, List.of(), Costs.NONE) : new Disposition.Decision(outcome, awards(file), costs(file));
    }

    /// How the ruling below could have been decided, where the court of this review may decide its question itself (CPC art. 429 part 6); empty elsewhere.
    public List<CourtPapers.Outcome> ruled(CaseFile file) { return ReviewActs.ruledBelow(file, law).map(kind -> kind.outcomes(file.claim().category())).orElse(List.of()); }

    /// @return a decision in simplified procedure for the whole claim, with an empty outcome
    public Disposition.SimplifiedDecision simplified(CaseFile file) { return new Disposition.SimplifiedDecision("", awards(file), costs(file)); }

    /// A court order for the sum of the claim, or for alimony: then the children and the share by their number (CPC art. 140 part 2). A child whose date of birth cannot be read in the
    /// application is left to the judge.
    public Disposition.CourtOrder order(CaseFile file) {
        Wording words = new Wording(sentences, ActDrafts.languageOf(file));
        if (!isAlimony(file)) return new Disposition.CourtOrder("", awards(file), null, null, costs(file), null, null);
        List<Disposition.Child> children = file.claim().children().stream().flatMap(typed -> child(typed).stream()).toList();
        Disposition.Alimony alimony = new Disposition.Alimony(children, SHARES.get(Math.clamp(children.size(), 1, SHARES.size()) - 1), file.filedOn(), words.say("alimony.majority"));
        return new Disposition.CourtOrder(words.say("alimony.law"), List.of(), null, alimony, costs(file), null, null);
    }

    private static Optional<Disposition.Child> child(String typed) {
        Matcher child = CHILD.matcher(typed.strip());
        if (!child.matches()) return Optional.empty();
        try {
            String born = child.group(2);
            return Optional.of(new Disposition.Child(child.group(1), born.contains("-") ? LocalDate.parse(born) : LocalDate.parse(born, DateTimeFormatter.ofPattern("dd.MM.uuuu"))));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /// Whether a case is about alimony for children.
    public boolean isAlimony(CaseFile file) { return law.categories().get(file.claim().category()).is(Category.Flag.ALIMONY); }

    /// Who may mediate in the court of the case, the judges who do not hear it first (CPC art. 179 part 4).
    public List<Judge> mediators(CaseFile file) { return conciliating.mediators(file); }

    private List<Award> awards(CaseFile file) {
        List<Party> creditors = file.asking();
        List<Party> debtors = file.answering();
        boolean known = file.claim().price().isPositive() && !creditors.isEmpty() && !debtors.isEmpty() && !isAlimony(file);
        return known ? List.of(new Award(creditors.getFirst().number(), debtors.getFirst().number(), file.claim().price(), "")) : List.of();
    }

    private static Costs costs(CaseFile file) {
        return file.duty().map(duty -> switch (duty.manner()) {
            case "paid" -> new Costs(duty.paid(), Tenge.ZERO, Tenge.ZERO);
            case "exempt", "deferred" -> new Costs(Tenge.ZERO, Tenge.ZERO, duty.due());
            default -> Costs.NONE;
        }).orElse(Costs.NONE);
    }

    /// The duty of a claim that is satisfied in part: in proportion to what is awarded (CPC art. 109 part 1).
    ///
    /// @return the same costs when the duty in them is not the whole that was paid, or when nothing can be compared
    public Costs inProportion(CaseFile file, List<Award> awards, Costs costs) {
        Tenge price = file.claim().price();
        Tenge awarded = awards.stream().map(Award::sum).reduce(Tenge.ZERO, Tenge::plus);
        Costs whole = costs(file);
        if (!price.isPositive() || !awarded.isPositive() || awarded.compareTo(price) >= 0) return costs;
        BigDecimal part = awarded.amount().divide(price.amount(), 12, RoundingMode.HALF_UP);
        return new Costs(costs.duty().equals(whole.duty()) ? whole.duty().times(part) : costs.duty(), costs.representation(),
                costs.budget().equals(whole.budget()) ? whole.budget().times(part) : costs.budget());
    }
}
