package kz.torelik.chambers;

import java.util.List;
import java.util.Set;
import kz.torelik.acts.PanelAct;
import kz.torelik.acts.PanelSigning;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// What waits for a judge in the panels in which he sits: the acts that he has to sign.
@Component
class Panels {

    private static final Phrase SIGN = Phrase.of("chambers.panel.task");

    private final PanelSigning signing;
    private final CaseFiles files;
    private final LawBook law;

    Panels(PanelSigning signing, CaseFiles files, LawBook law) {
        this.signing = signing;
        this.files = files;
        this.law = law;
    }

    List<Task> tasks() {
        return signing.waiting().stream().flatMap(act -> files.find(act.caseId()).stream().map(file -> new Task(SIGN, Phrase.of("chambers.text", law.papers().actKind(act.kind()).title()), href(act), file.id(), file.number(),
                law.categories().get(file.claim().category()).title(), List.of(), null, null, null))).toList();
    }

    /// The same in one case, as what he may do there.
    List<Step> steps(CaseId id) {
        return signing.waiting().stream().filter(act -> act.caseId().equals(id)).map(act -> new Step("panel", SIGN, href(act), LegalBasis.of("cpc 36(3)"), true, Set.of())).toList();
    }

    private static String href(PanelAct act) { return "/desk/cases/" + act.caseId() + "/panel/" + act.draft(); }
}
