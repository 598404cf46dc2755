package kz.torelik.acts;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.courts.Judge;
import kz.torelik.courts.Judges;
import kz.torelik.documents.paper.RenderedDocument;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import kz.torelik.signatures.ExpectedSigner;
import kz.torelik.signatures.PdfSigning;
import kz.torelik.signatures.Signatures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/// A judge signs an act with his own key (CPC arts. 133-1, 226 part 8; Digital Code art. 49). First he is shown the very file that he will sign; then his page
/// signs it; then the act, its document, its entry in the ledger and everything it brings about are recorded at once. What was not shown in that
/// very version cannot be signed.
@Service
public class SigningActs {

    private static final Logger LOG = LoggerFactory.getLogger(SigningActs.class);

    private final ActDrafts drafts;
    private final CaseFiles files;
    private final Composing composing;
    private final Setting setting;
    private final PreparedActs prepared;
    private final PanelSigning panel;
    private final SignedActs signed;
    private final Keys keys;

    SigningActs(ActDrafts drafts, CaseFiles files, Composing composing, Setting setting, Waiting waiting, SignedActs signed, Keys keys) {
        this.drafts = drafts;
        this.files = files;
        this.composing = composing;
        this.setting = setting;
        this.prepared = waiting.prepared();
        this.panel = waiting.panel();
        this.signed = signed;
        this.keys = keys;
    }

    /// How a draft becomes paper.
    @org.springframework.stereotype.Component
    record Setting(ActPaper paper, Typesetter typesetter, Judges judges, CourtClock clock) {

        ActPaper.Setting of(ActDraft draft, CaseFile file) { return new ActPaper.Setting(file, judges.get(draft.author()), Composing.ordinal(file), clock.today()); }

        RenderedDocument set(Sheet sheet) { return typesetter.render(sheet); }
    }

    /// What waits for a signature: of one judge, or of a panel.
    @org.springframework.stereotype.Component
    record Waiting(PreparedActs prepared, PanelSigning panel) {}

    /// What signs and what checks signatures.
    @org.springframework.stereotype.Component
    record Keys(PdfSigning signing, Signatures signatures) {}

    /// A signature that the judge's page made over one prepared draft.
    public record Signature(ActId draft, int version, byte[] cms) {
        public Signature { cms = cms.clone(); }

        @Override
        public byte[] cms() { return cms.clone(); }
    }

    /// The draft as paper, at any time and without a question; it carries no codes and says that it is a draft.
    ///
    /// Refusals: `act-draft-unknown`, `act-draft-changed`, `act-already-signed`.
    public Answer<RenderedDocument> read(ActId draft, int version) {
        return drafts.open(draft, version).map(open -> setting.set(setting.paper().draft(open, setting.of(open, files.get(open.caseId())))));
    }

    /// Shows a version for signing: checks everything, sets the paper, and keeps that file until it is signed.
    ///
    /// Refusals: `act-draft-unknown`, `act-draft-changed`, `act-already-signed`, what the draft lacks (`act-part-missing`, `act-operative-phrase`, ...), and what
    /// the law does not allow at this stage or to this judge, with the article and what is allowed. An act of a panel is shown when all others have signed it ([PanelSigning]):
    /// else `act-panel-not-laid`, `act-panel-unsigned`.
    public Answer<PdfSigning.ToSign> prepare(ActId draft, int version) {
        return drafts.open(draft, version).then(open -> {
            CaseFile file = files.get(open.caseId());
            boolean alone = panel.signers(file, open.disposition().kind()).isEmpty();
            return composing.check(open, file, placeholder(setting.paper().title(open, setting.of(open, file)))).then(_ -> alone ? Answer.yes(shown(open, file)) : ofPanel(open, file));
        });
    }

    /// The file that [#prepare] has shown for this version, as it waits for the signature.
    ///
    /// Refusals: `act-draft-unknown`, `act-draft-changed`, `act-already-signed`, `act-not-previewed`.
    public Answer<PdfSigning.ToSign> shown(ActId draft, int version) {
        return drafts.open(draft, version).then(open -> prepared.find(open).<Answer<PdfSigning.ToSign>>map(shown -> Answer.yes(prepared.open(open, shown)))
                .orElseGet(() -> Answer.no(Refusal.of("act-not-previewed"))));
    }

    /// The same for several drafts; each answers for itself.
    public List<Answer<PdfSigning.ToSign>> prepareAll(List<ActDraft> many) { return many.stream().map(draft -> prepare(draft.id(), draft.version())).toList(); }

    /// The file that the others have signed, for the last signature.
    private Answer<PdfSigning.ToSign> ofPanel(ActDraft draft, CaseFile file) {
        return panel.complete(draft, file).map(act -> {
            ActPaper.Setting place = setting.of(draft, file);
            PdfSigning.ToSign shown = keys.signing().prepare(panel.content(act), place.judge().name().full(), act.title());
            prepared.keep(draft, shown, place, act.pages());
            return shown;
        });
    }

    private PdfSigning.ToSign shown(ActDraft draft, CaseFile file) {
        ActPaper.Setting place = setting.of(draft, file);
        RenderedDocument paper = setting.set(setting.paper().official(draft, place));
        PdfSigning.ToSign shown = keys.signing().prepare(paper.pdf(), place.judge().name().full(), setting.paper().title(draft, place));
        prepared.keep(draft, shown, place, paper.pages());
        return shown;
    }

    /// What stands for the document while the procedure is asked.
    static FiledDocument placeholder(String title) {
        return new FiledDocument(DocumentId.random(), "act", title, "application/pdf", 0, 0, Sha256.of(), null, null, null);
    }

    /// Signs what was shown.
    ///
    /// @param cms the detached signature over the bytes of the shown file
    /// @return the case after it; or a refusal: `act-not-previewed`, `act-preview-stale` (shown on another day, or another act came between), `case-changed`
    ///         (something else than a notice came between), those of the signature (`signature-altered-document`, `signature-other-person`, ...), those of the procedure
    public Answer<CaseFile> sign(ActId draft, int version, byte[] cms) {
        return drafts.open(draft, version).then(open -> {
            Optional<PreparedActs.Prepared> shown = prepared.find(open);
            if (shown.isEmpty()) return Answer.no(Refusal.of("act-not-previewed"));
            if (!shown.get().madeOn().equals(setting.clock().today())) return Answer.no(Refusal.of("act-preview-stale"));
            Judge judge = setting.judges().get(open.author());
            String title = setting.paper().title(open, setting.of(open, files.get(open.caseId())));
            return keys.signing().finish(prepared.open(open, shown.get()), cms)
                    .then(pdf -> keys.signatures().acceptPdf(pdf, ExpectedSigner.person(judge.iin())))
                    .then(accepted -> signed.keep(open, shown.get(), title, accepted));
        });
    }

    /// Signs several shown acts in one go, each with its own signature and for itself: a refused one does not hold up the others, nor does one that could not be
    /// written down (`act-not-signed-now`).
    public List<Answer<CaseFile>> signAll(List<Signature> signatures) { return signatures.stream().map(this::signOneOfMany).toList(); }

    private Answer<CaseFile> signOneOfMany(Signature one) {
        try {
            return sign(one.draft(), one.version(), one.cms());
        } catch (UncheckedIOException | DataAccessException | TransactionException fault) {
            LOG.error("The act {} was not signed with the others", one.draft(), fault);
            return Answer.no(Refusal.of("act-not-signed-now"));
        }
    }
}
