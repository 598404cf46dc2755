package kz.torelik.acts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.courts.Judge;
import kz.torelik.database.Acting;
import kz.torelik.documents.paper.RenderedDocument;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.law.Instances;
import kz.torelik.law.LawBook;
import kz.torelik.signatures.ExpectedSigner;
import kz.torelik.signatures.PdfSigning;
import org.springframework.stereotype.Service;

/// A panel signs its act: all of them, he too who does not agree (CPC arts. 36 part 3, 452 part 1). The one who wrote it lays the finished paper before the others; each signs the same file
/// with his own key; the author signs last ([SigningActs]), and only then is there an act. Whoever changes a word takes the paper back from all.
@Service
public class PanelSigning {

    private static final String SIGNED_BY_ALL = "cpc 36(3)";

    private final ActDrafts drafts;
    private final CaseFiles files;
    private final Composing composing;
    private final SigningActs.Setting setting;
    private final PanelActs panels;
    private final SigningActs.Keys keys;
    private final LawBook law;

    PanelSigning(ActDrafts drafts, CaseFiles files, Composing composing, SigningActs.Setting setting, PanelActs panels, SigningActs.Keys keys, LawBook law) {
        this.drafts = drafts;
        this.files = files;
        this.composing = composing;
        this.setting = setting;
        this.panels = panels;
        this.keys = keys;
        this.law = law;
    }

    /// Who signs such an act in this case, the author among them; empty where one judge signs alone. A recusal is decided without the judge whom it is about, of several by all (CPC art. 41 parts 4-5).
    public List<PersonId> signers(CaseFile file, String kind) {
        if (file.panel().isEmpty() || !law.papers().actKind(kind).panel()) return List.of();
        List<PersonId> all = seated(file);
        return kind.equals("ruling-recusal") ? deciding(file, law.instances().recusal(file.allAskedToRecuse().size())) : all;
    }

    /// Who decides a recusal in a panel, the one who presides first.
    static List<PersonId> deciding(CaseFile file, Instances.Recusal rule) {
        return seated(file).stream().filter(judge -> rule.by() == Instances.By.ALL || !file.allAskedToRecuse().contains(judge)).toList();
    }

    static List<PersonId> seated(CaseFile file) {
        return Stream.concat(file.judge().stream().map(CaseFile.AssignedJudge::person), file.panel().stream().map(member -> member.person())).toList();
    }

    /// The act on its way, for a judge who signs it.
    public Optional<PanelAct> find(ActId draft) { return panels.find(draft); }

    /// What waits for the signature of the judge of this thread, the oldest first.
    public List<PanelAct> waiting() {
        return Acting.now() instanceof Actor.Staff(PersonId person, _, _) ? panels.list().stream().filter(act -> act.isTurnOf(person) && isOpen(act)).toList() : List.of();
    }

    /// An act that became one, or whose number another took, waits for nobody.
    private boolean isOpen(PanelAct act) { return files.find(act.caseId()).filter(file -> Composing.ordinal(file) == act.ordinal()).isPresent(); }

    /// The author lays a version before the other judges.
    ///
    /// Refusals: `act-draft-unknown`, `act-draft-changed`, `act-already-signed`, `act-panel-none` (one judge signs it alone), what the draft lacks, what the law does not allow now.
    public Answer<PanelAct> lay(ActId draft, int version) {
        return drafts.open(draft, version).then(open -> {
            CaseFile file = files.get(open.caseId());
            List<PersonId> judges = signers(file, open.disposition().kind());
            if (!judges.contains(open.author()) || judges.size() < 2) return Answer.no(Refusal.of("act-panel-none").under(SIGNED_BY_ALL));
            ActPaper.Setting place = setting.of(open, file);
            String title = setting.paper().title(open, place);
            return composing.check(open, file, SigningActs.placeholder(title)).map(_ -> {
                RenderedDocument paper = setting.set(setting.paper().official(open, place.with(others(open.author(), judges))));
                return panels.lay(open, place, title, judges, paper.pdf(), paper.pages());
            });
        });
    }

    private List<Judge> others(PersonId author, List<PersonId> judges) { return judges.stream().filter(judge -> !judge.equals(author)).map(setting.judges()::get).toList(); }

    /// Shows a judge of the panel the file with the signatures that it has so far.
    ///
    /// Refusals: `act-draft-unknown`, `act-already-signed`, `act-panel-author` (he signs his draft itself, as the last).
    public Answer<PdfSigning.ToSign> prepare(ActId draft) {
        return mine(draft).map(act -> {
            Judge judge = setting.judges().get(me());
            PdfSigning.ToSign shown = keys.signing().prepare(panels.content(act), judge.name().full(), act.title());
            panels.show(act, judge.person(), shown);
            return shown;
        });
    }

    /// The file that [#prepare] has shown. Refusals: those of it, `act-not-previewed` when another has signed since.
    public Answer<PdfSigning.ToSign> shown(ActId draft) {
        return mine(draft).then(act -> panels.shown(act, me()).<Answer<PdfSigning.ToSign>>map(Answer::yes).orElseGet(() -> Answer.no(Refusal.of("act-not-previewed"))));
    }

    /// A judge of the panel signs what was shown to him.
    ///
    /// @param cms the detached signature over the bytes of the shown file
    /// @return the act with his signature, or a refusal: those of [#shown], `act-preview-stale` (another signed at the same moment), those of the signature
    public Answer<PanelAct> sign(ActId draft, byte[] cms) {
        return mine(draft).then(act -> shown(draft).then(shown -> keys.signing().finish(shown, cms))
                .then(pdf -> keys.signatures().acceptPdf(pdf, ExpectedSigner.person(setting.judges().get(me()).iin())))
                .then(accepted -> panels.sign(act, me(), accepted) ? Answer.yes(panels.find(draft).orElseThrow()) : Answer.no(Refusal.of("act-preview-stale"))));
    }

    private Answer<PanelAct> mine(ActId draft) {
        Optional<PanelAct> act = panels.find(draft).filter(one -> one.judges().contains(me()) && isOpen(one));
        if (act.isEmpty()) return Answer.no(Refusal.of("act-draft-unknown"));
        if (act.get().author().equals(me())) return Answer.no(Refusal.of("act-panel-author").under(SIGNED_BY_ALL));
        return act.get().hasSigned(me()) ? Answer.no(Refusal.of("act-already-signed")) : Answer.yes(act.get());
    }

    private static PersonId me() {
        if (Acting.now() instanceof Actor.Staff(PersonId person, _, _)) return person;
        throw new Refused(Refusal.of("act-only-judges").under(SIGNED_BY_ALL));
    }

    /// The file that the author signs, with the signatures of all others.
    ///
    /// Refusals: `act-panel-not-laid` (this version was not laid before them, or somebody else sits in the panel now), `act-panel-unsigned` (who is missing), `act-preview-stale`.
    Answer<PanelAct> complete(ActDraft draft, CaseFile file) {
        List<PersonId> judges = signers(file, draft.disposition().kind());
        Optional<PanelAct> laid = panels.find(draft.id()).filter(act -> act.version() == draft.version() && act.judges().equals(judges));
        if (laid.isEmpty()) return Answer.no(Refusal.of("act-panel-not-laid").under(SIGNED_BY_ALL));
        if (laid.get().ordinal() != Composing.ordinal(file)) return Answer.no(Refusal.of("act-preview-stale"));
        List<String> missing = laid.get().missing().stream().map(judge -> setting.judges().get(judge).name().withInitials()).toList();
        return missing.isEmpty() ? Answer.yes(laid.get()) : Answer.no(Refusal.of("act-panel-unsigned", String.join(", ", missing)).under(SIGNED_BY_ALL));
    }

    byte[] content(PanelAct act) { return panels.content(act); }
}
