package kz.torelik.chambers;

import java.util.List;
import java.util.Optional;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.MatterDisposition;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.kernel.CaseId;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// The open drafts of the judge at this desk.
@Component
class Drafted {

    private final ActDrafts drafts;
    private final CaseFiles files;
    private final LawBook law;

    Drafted(ActDrafts drafts, CaseFiles files, LawBook law) {
        this.drafts = drafts;
        this.files = files;
        this.law = law;
    }

    /// Where a draft is written: a ruling on a recusal, one by which a case goes to another court, and one about the execution is the chair's, every other act is the judge's.
    static String href(ActDraft draft) {
        return "/desk/cases/" + draft.caseId() + switch (draft.disposition()) {
            case Disposition.Recusal _ -> "/recusal/";
            case MatterDisposition.Transfer _ -> "/transfer/";
            case MatterDisposition.Execution _ -> "/execution/";
            case ReviewDisposition one when Submissions.isOfAChair(one.kind()) -> "/submission/";
            case Disposition _ -> "/acts/";
        } + draft.id();
    }

    /// All open drafts, read once for a whole list of tasks.
    List<ActDraft> open() { return drafts.list(); }

    /// The address of the draft that a step of a case has among these, if it has one.
    static Optional<String> find(List<ActDraft> open, CaseId id, String step) {
        return open.stream().filter(draft -> draft.caseId().equals(id) && draft.disposition().kind().equals(step.equals("recusal") ? "ruling-recusal" : step)).findFirst().map(Drafted::href);
    }

    List<DraftLine> list() { return drafts.list().stream().map(this::line).toList(); }

    List<DraftLine> list(CaseId id) { return drafts.list(id).stream().map(this::line).toList(); }

    DraftLine line(ActDraft draft) {
        var file = files.get(draft.caseId());
        return new DraftLine(draft, law.papers().actKind(draft.disposition().kind()).title(), file.number(), law.categories().get(file.claim().category()).title());
    }
}
