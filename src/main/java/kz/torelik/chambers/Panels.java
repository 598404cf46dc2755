package kz.torelik.chambers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.torelik.acts.PanelAct;
import kz.torelik.acts.PanelSigning;
import kz.torelik.acts.PanelVotes;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.CaseLists;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// What waits for a judge in the panels in which he sits: the acts that he has to sign, the recusal of another that he has to vote on.
@Component
class Panels {

    private static final int MOST = 40;
    private static final Phrase SIGN = Phrase.of("chambers.panel.task");
    private static final Phrase RECUSAL = Phrase.of("chambers.step.recusal");

    private final PanelSigning signing;
    private final CaseFiles files;
    private final CaseLists lists;
    private final PanelVotes votes;
    private final LawBook law;

    Panels(PanelSigning signing, CaseFiles files, CaseLists lists, PanelVotes votes, LawBook law) {
        this.signing = signing;
        this.files = files;
        this.lists = lists;
        this.votes = votes;
        this.law = law;
    }

    List<Task> tasks() {
        List<Task> tasks = new ArrayList<>(toSign());
        for (CaseLists.CaseLine line : lists.listPanelRecusals(Officer.now().person(), MOST)) files.find(line.id()).filter(this::isToDecide).ifPresent(file -> tasks.add(new Task(RECUSAL,
                Phrase.of("chambers.panel.recusal"), recusal(file.id()), file.id(), file.number(), law.categories().get(file.claim().category()).title(), List.of(), null, null, null)));
        return tasks;
    }

    private List<Task> toSign() {
        return signing.waiting().stream().flatMap(act -> files.find(act.caseId()).stream().map(file -> new Task(SIGN, Phrase.of("chambers.text", law.papers().actKind(act.kind()).title()), href(act), file.id(), file.number(),
                law.categories().get(file.claim().category()).title(), List.of(), null, null, null))).toList();
    }

    /// The same in one case, as what he may do there.
    List<Step> steps(CaseId id) {
        List<Step> steps = new ArrayList<>(signing.waiting().stream().filter(act -> act.caseId().equals(id)).map(act -> new Step("panel", SIGN, href(act), LegalBasis.of("cpc 36(3)"), true, Set.of())).toList());
        if (files.find(id).filter(this::isToDecide).isPresent()) files.find(id).ifPresent(file -> steps.add(new Step("recusal", RECUSAL, recusal(id), votes.rule(file).basis(), true, Set.of())));
        return List.copyOf(steps);
    }

    /// Whether this judge has to vote now: the one who presides when the others have.
    private boolean isToDecide(CaseFile file) {
        List<PersonId> deciding = votes.deciding(file);
        List<PersonId> missing = votes.missing(file);
        PersonId me = Officer.now().person();
        return deciding.contains(me) && (me.equals(deciding.getLast()) ? missing.equals(List.of(me)) || missing.isEmpty() : missing.contains(me));
    }

    private static String recusal(CaseId id) { return "/desk/cases/" + id + "/recusal"; }

    private static String href(PanelAct act) { return "/desk/cases/" + act.caseId() + "/panel/" + act.draft(); }
}
