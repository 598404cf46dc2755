package kz.torelik.chambers;

import java.util.Base64;
import java.util.Set;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.SigningActs;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.law.LawBook;
import kz.torelik.signatures.PdfSigning;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import org.springframework.stereotype.Component;

/// The page on which one act is signed: the very file, the confirmation, and the way on to the next thing.
@Component
class ActSigning {

    /// Others have to sign before.
    private static final Set<String> OF_PANEL = Set.of("act-panel-not-laid", "act-panel-unsigned");

    private final SigningActs signing;
    private final ActDrafts drafts;
    private final Drafted drafted;
    private final CaseFiles files;
    private final KeyDrawer drawer;
    private final LawBook law;
    private final Agenda agenda;

    ActSigning(SigningActs signing, ActDrafts drafts, Drafted drafted, CaseFiles files, KeyDrawer drawer, LawBook law, Agenda agenda) {
        this.signing = signing;
        this.drafts = drafts;
        this.drafted = drafted;
        this.files = files;
        this.drawer = drawer;
        this.law = law;
        this.agenda = agenda;
    }

    /// @throws Refused with `act-draft-unknown` when this officer has no such draft
    ActDraft draft(ActId act) { return drafts.find(act).orElseThrow(() -> new Refused(Refusal.of("act-draft-unknown"))); }

    Screen show(CaseId id, ActId act) {
        ActDraft draft = draft(act);
        if (draft.state() == ActDraft.State.SIGNED) return SeeOther.to("/desk/cases/" + id);
        return switch (signing.prepare(act, draft.version())) {
            case Answer.Yes<PdfSigning.ToSign>(PdfSigning.ToSign shown) -> new SignScreen(CaseHead.of(files.get(id), law), drafted.line(draft), shown.rangeText(), drawer.mine().address(), null);
            case Answer.No<PdfSigning.ToSign>(Refusal refusal) when OF_PANEL.contains(refusal.code()) -> SeeOther.to("/desk/cases/" + id + "/panel/" + act);
            case Answer.No<PdfSigning.ToSign>(Refusal refusal) -> new SignScreen(CaseHead.of(files.get(id), law), drafted.line(draft), "", null, refusal);
        };
    }

    byte[] shown(ActId act, int version) { return signing.shown(act, version).orThrow().pdf(); }

    Screen sign(CaseId id, ActId act, int version, String cms) {
        ActDraft draft = draft(act);
        return switch (signing.sign(act, version, Base64.getMimeDecoder().decode(cms))) {
            case Answer.Yes<CaseFile> _ -> SeeOther.to(agenda.after(id));
            case Answer.No<CaseFile>(Refusal refusal) -> new SignScreen(CaseHead.of(files.get(id), law), drafted.line(draft), "", null, refusal);
        };
    }
}
