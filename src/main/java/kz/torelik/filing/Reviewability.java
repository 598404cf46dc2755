package kz.torelik.filing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.AlikeCases;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.Category;
import kz.torelik.law.Fees;
import kz.torelik.law.Instances;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import kz.torelik.payments.DutyAnswer;
import kz.torelik.payments.DutyQuestion;
import kz.torelik.payments.StateDuty;
import org.springframework.stereotype.Component;

/// Whether the court above reviews the act at all, said before anybody writes a complaint (CPC art. 434 part 2), and what the complaint costs (Tax Code art. 665 part 3).
@Component
class Reviewability {

    private final LawBook law;
    private final StateDuty duty;
    private final CourtClock clock;

    Reviewability(LawBook law, CourtClock clock) {
        this.law = law;
        this.duty = new StateDuty(law);
        this.clock = clock;
    }

    /// @param file the file in which the review is asked for
    /// @param kind the paper, such as `cassation`
    /// @return `not-reviewable` with what closes the way and its article
    Optional<Refusal> fault(CaseFile file, String kind) {
        return law.instances().notReviewable().stream().filter(line -> line.procedure().equals(kind) && holds(line, file)).findFirst()
                .map(line -> Refusal.of("not-reviewable", line.title()).under(line.basis()));
    }

    private boolean holds(Instances.NotReviewable line, CaseFile file) {
        String decision = file.origin().map(ReviewEvent.Origin::actKind).orElse("");
        String category = file.claim().category();
        if (line.takenByCassation() != AlikeCases.isTakenByCassation(file)) return false;
        if (line.notCategories().contains(Instances.group(category))) return false;
        return isOf(line.of(), category) && isOf(line.askedIn(), file.claim().procedure()) && isOf(line.actKinds(), decision) && isOf(line.grounds(), ground(file)) && (line.categories().isEmpty() || line.categories().stream().anyMatch(group -> category.startsWith(group + ".")))
                && (line.applicants().isEmpty() || !file.asking().isEmpty() && line.applicants().contains(CounterClaims.applicant(file.asking().getFirst().subject())))
                && (line.belowMci() == null || isBelow(line.belowMci(), file));
    }

    private static boolean isOf(List<String> named, String one) { return named.isEmpty() || named.contains(one); }

    private boolean isBelow(int indices, CaseFile file) {
        Tenge price = file.claim().price();
        return price.isPositive() && price.amount().compareTo(law.fees().index(file.filedOn()).amount().multiply(BigDecimal.valueOf(indices))) < 0;
    }

    /// Why the court below ended the case without deciding it, or an empty string.
    private static String ground(CaseFile file) {
        return file.history().reversed().stream().map(recorded -> recorded.event()).filter(ReviewEvent.ResolutionIssued.class::isInstance).map(ReviewEvent.ResolutionIssued.class::cast)
                .findFirst().map(ReviewEvent.ResolutionIssued::ground).orElse("");
    }

    /// The state duty of a cassation complaint of this participant, paid today (Tax Code art. 665 part 3). A claim that frees whoever asks the court frees its other side only where the law
    /// says so, and whoever is freed is freed in cassation too (art. 668).
    ///
    /// @param stated the codes of the exemptions that the participant states for himself
    DutyAnswer duty(CaseFile file, int party, List<String> stated) {
        Party own = file.party(party);
        Category category = law.categories().get(file.claim().category());
        List<String> exemptions = new ArrayList<>(stated);
        if (ProsecutorPapers.isOf(file, party) && !exemptions.contains(ProsecutorPapers.EXEMPTION)) exemptions.add(ProsecutorPapers.EXEMPTION);
        Optional.ofNullable(category.exemptBy()).flatMap(code -> law.fees().findExemption(code, clock.today())).filter(found -> own.asks() || found.bothSides()).ifPresent(found -> exemptions.add(found.code()));
        List<String> objects = category.duty().isEmpty() ? List.of(file.claim().price().isPositive() ? "property-claim" : "non-property-claim") : category.duty();
        return duty.compute(new DutyQuestion(CounterClaims.applicant(own.subject()), "action", category.code(), file.claim().price(), objects, exemptions, 0, 0, true, clock.today()));
    }

    /// What of his own may free a participant in every case: a box to tick.
    List<Fees.Exemption> exemptions(CaseFile file, int party) {
        Fees.Applicant applicant = CounterClaims.applicant(file.party(party).subject());
        return law.fees().exemptions().stream().filter(one -> one.reach() == Fees.Reach.PERSON && one.applicants().contains(applicant) && one.isInForce(new Lasting.Days(clock.today(), clock.today()))).toList();
    }
}
