package kz.torelik.chambers;

import java.util.List;
import java.util.Optional;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
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

    static String href(ActDraft draft) { return "/desk/cases/" + draft.caseId() + "/acts/" + draft.id(); }

    /// The address of the open draft of a kind of act in a case.
    Optional<String> find(CaseId id, String kind) {
        return drafts.list(id).stream().filter(draft -> draft.disposition().kind().equals(kind)).findFirst().map(Drafted::href);
    }

    List<DraftLine> list() { return drafts.list().stream().map(this::line).toList(); }

    List<DraftLine> list(CaseId id) { return drafts.list(id).stream().map(this::line).toList(); }

    DraftLine line(ActDraft draft) {
        var file = files.get(draft.caseId());
        return new DraftLine(draft, law.papers().actKind(draft.disposition().kind()).title(), file.number(), law.categories().get(file.claim().category()).title());
    }
}
