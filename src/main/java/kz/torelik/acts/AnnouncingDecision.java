package kz.torelik.acts;

import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Service;

/// The operative part is announced in court; the decision in its final form follows within its term and must say the same (CPC art. 223).
@Service
public class AnnouncingDecision {

    private final CaseFiles files;
    private final LawBook law;
    private final CourtClock clock;

    AnnouncingDecision(CaseFiles files, LawBook law, CourtClock clock) {
        this.files = files;
        this.law = law;
        this.clock = clock;
    }

    /// What may be announced in a case: the outcomes of the acts that decide it.
    public List<CourtPapers.Outcome> outcomes(CaseFile file) {
        List<CourtPapers.ActKind> first = law.papers().actKinds(file.claim().procedure(), "decision-issued");
        List<CourtPapers.ActKind> own = first.isEmpty() ? law.papers().actKinds(file.claim().procedure(), "resolution-issued") : first;
        return (own.isEmpty() ? ReviewDisposition.deciding(file.claim().procedure()).stream().map(law.papers()::actKind).toList() : own).stream().flatMap(kind -> kind.outcomes().stream()).toList();
    }

    /// @param version the version of the case that the judge saw
    /// @param outcome `satisfied`, `partial` or `dismissed`
    /// @return the case, or a refusal: `act-outcome-unknown`, `case-changed`, those of the procedure
    public Answer<CaseFile> announce(CaseId id, int version, String outcome) {
        boolean known = files.find(id).map(this::outcomes).orElse(List.of()).stream().anyMatch(one -> one.code().equals(outcome));
        if (!known) return Answer.no(Refusal.of("act-outcome-unknown", outcome).under("cpc 226(6)"));
        return files.record(id, version, Happening.of(new DecisionEvent.OperativePartAnnounced(outcome), clock.today()));
    }
}
