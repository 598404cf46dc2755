package kz.torelik.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.CourtPapers;

/// What an act beside the decision holds until another one ends it, such as the stay of a contested decision (CrPC art. 103). `law/act-kinds.yaml` says which outcome ends which; with the decision or the return of what was filed it ends by itself.
///
/// @param outcome the outcome that stands
/// @param since the day of its act
public record StandingMatter(String outcome, LocalDate since) {

    /// What the case has of that kind today.
    public static List<StandingMatter> of(CaseFile file, CourtPapers papers) {
        return papers.ended(file.claim().procedure()).values().stream().distinct().sorted().flatMap(outcome -> find(file, outcome, papers).stream()).toList();
    }

    /// The act with that outcome, while it stands.
    public static Optional<StandingMatter> find(CaseFile file, String outcome, CourtPapers papers) {
        Map<String, String> ended = papers.ended(file.claim().procedure());
        for (RecordedEvent recorded : file.history().reversed()) switch (recorded.event()) {
            case MatterEvent.MatterRuled ruled when ruled.outcome().equals(outcome) -> { return Optional.of(new StandingMatter(outcome, recorded.occurredOn())); }
            case MatterEvent.MatterRuled ruled when outcome.equals(ended.get(ruled.outcome())) -> { return Optional.empty(); }
            case DecisionEvent.DecisionIssued _, AcceptanceEvent.ClaimReturned _ -> { return Optional.empty(); }
            case ProceduralEvent _ -> {}
        }
        return Optional.empty();
    }

    /// Why such an outcome leads nowhere in this case.
    ///
    /// @return `matter-stands` (it stands already), `matter-nothing-stands` (there is nothing that it could end), or nothing
    public static Optional<Refusal> fault(CaseFile file, CourtPapers.Outcome outcome, CourtPapers papers) {
        String ends = outcome.ends();
        if (ends != null) return find(file, ends, papers).isPresent() ? Optional.empty() : Optional.of(Refusal.of("matter-nothing-stands"));
        return papers.ended(file.claim().procedure()).containsValue(outcome.code()) ? find(file, outcome.code(), papers).map(stands -> Refusal.of("matter-stands", stands.since())) : Optional.empty();
    }

    /// Whether a motion of that kind is filed in the case as it stands: at this stage, and where it wants to end something, while that stands.
    public static boolean isFiled(CaseFile file, CourtPapers.MotionKind kind, CourtPapers papers) {
        return kind.isFiledAt(file.claim().procedure(), file.stage()) && (kind.against() == null || find(file, kind.against(), papers).isPresent());
    }

    /// Since when, as every page says it.
    public Reason said() { return Reason.of("casefile.standing." + outcome, since); }
}
