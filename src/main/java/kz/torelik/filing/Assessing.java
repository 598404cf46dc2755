package kz.torelik.filing;

import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.Fees;
import kz.torelik.law.JurisdictionRules;
import kz.torelik.law.LawBook;
import kz.torelik.payments.DutyAnswer;
import kz.torelik.payments.DutyQuestion;
import kz.torelik.payments.StateDuty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What follows from a draft by the law: the courts among which the plaintiff chooses, and the state duty with its computation.
@Component
public class Assessing {

    private final Jurisdiction jurisdiction;
    private final StateDuty duty;
    private final LawBook law;
    private final CourtClock clock;

    Assessing(LawBook law, CourtClock clock) {
        this.jurisdiction = new Jurisdiction(law);
        this.duty = new StateDuty(law);
        this.law = law;
        this.clock = clock;
    }

    /// The courts that may hear the claim; none while category or places are unknown.
    public List<CandidateCourt> courts(ClaimDraft draft) {
        Optional<DraftParty> plaintiff = draft.plaintiff();
        boolean answered = law.findProcedure(draft.procedure()).map(procedure -> !procedure.roles().answeringNeeded()).orElse(false) || !draft.defendants().isEmpty();
        if (draft.category().isBlank() || plaintiff.isEmpty() || !answered) return List.of();
        ClaimDraft.Places places = draft.places();
        return jurisdiction.candidates(new JurisdictionRules.Question(draft.category(), side(plaintiff.get()), draft.defendants().stream().map(Assessing::side).toList(),
                place(places.realEstate()), place(places.contract()), place(places.harm()), place(places.estate()),
                places.agreedCourt().isBlank() ? null : CourtCode.of(places.agreedCourt()), places.childrenWithPlaintiff(), true, places.decided().map(CaseNumber::court).orElse(null)), clock.today());
    }

    /// The duty as it would be paid today; empty while category or price are unknown.
    public Optional<DutyAnswer> duty(ClaimDraft draft) {
        if (draft.category().isBlank() || draft.procedure().isBlank() || draft.plaintiff().isEmpty() || isFree(draft)) return Optional.empty();
        Tenge price = Amounts.parse(draft.demand().price()) instanceof Answer.Yes<Tenge>(Tenge sum) ? sum : Tenge.ZERO;
        return Optional.of(duty.compute(DutyQuestion.of(applicant(draft.plaintiff().get()), draft.procedure(), draft.category(), price, clock.today()).withExemptions(draft.exemptions())));
    }

    /// Whether the law data name neither a duty nor an exemption for the category.
    private boolean isFree(ClaimDraft draft) { return law.categories().get(draft.category()).duty().isEmpty() && law.categories().get(draft.category()).exemptBy() == null; }

    private static JurisdictionRules.Side side(DraftParty party) { return new JurisdictionRules.Side(applicant(party), party.kato()); }

    private static Fees.Applicant applicant(DraftParty party) {
        return switch (party.kind()) {
            case "entity" -> Fees.Applicant.ENTITY;
            case "entrepreneur" -> Fees.Applicant.ENTREPRENEUR;
            default -> Fees.Applicant.INDIVIDUAL;
        };
    }

    private static @Nullable String place(String kato) { return kato.isBlank() ? null : kato; }
}
