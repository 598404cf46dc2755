package kz.torelik.enforcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.acts.Acts;
import kz.torelik.acts.Passage;
import kz.torelik.acts.SignedText;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.DecisionEvent.WritIssued;
import kz.torelik.casefile.events.Party;
import kz.torelik.courts.Judges;
import kz.torelik.database.Acting;
import kz.torelik.documents.paper.RenderedDocument;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.signatures.ExpectedSigner;
import kz.torelik.signatures.PdfSigning;
import kz.torelik.signatures.Signatures;
import org.springframework.stereotype.Service;

/// The writ of execution in electronic form, certified by the judge's own signature (CPC art. 241 part 4): shown, signed, recorded. Before the act is in force the
/// answer is a refusal with its article, unless the decision is executed at once (CPC art. 243).
@Service
public class IssuingWrits {

    private static final String DUPLICATE = "ruling-duplicate";
    private static final Actor.Rule RULE = new Actor.Rule("duplicate-writ");

    private final CaseFiles files;
    private final Acts acts;
    private final LawBook law;
    private final CourtClock clock;
    private final PreparedWrits prepared;
    private final SignedWrits signed;
    private final Making making;

    IssuingWrits(CaseFiles files, Acts acts, LawBook law, CourtClock clock, PreparedWrits prepared, SignedWrits signed, Making making) {
        this.files = files;
        this.acts = acts;
        this.law = law;
        this.clock = clock;
        this.prepared = prepared;
        this.signed = signed;
        this.making = making;
    }

    /// How a writ becomes a signed paper.
    @org.springframework.stereotype.Component
    record Making(WritPaper paper, Typesetter typesetter, PdfSigning signing, Signatures signatures, Judges judges, ActsAbove above) {}

    /// A writ and the file that waits for the judge's signature.
    public record ToSign(Writ writ, PdfSigning.ToSign pdf) {}

    /// Makes a writ and shows it for signing.
    ///
    /// @param creditor and `debtor`: participants by their numbers in the case
    /// @return or a refusal: `case-not-found`, `act-unknown`, `writ-only-judge`, `writ-party-unknown`, `writ-not-executable`, `writ-not-in-force`, `writ-act-cancelled`,
    ///         `writ-issued-already`, `writ-act-changed` (an act above awards other sums: the writ is issued on it)
    public Answer<ToSign> prepare(CaseId caseId, ActId actId, int creditor, int debtor) {
        Optional<CaseFile> file = files.find(caseId);
        if (file.isEmpty()) return Answer.no(Refusal.of("case-not-found"));
        Optional<ActsAbove.Above> above = making.above().find(file.get(), actId);
        Optional<CaseFile.ActInFile> act = above.map(ActsAbove.Above::act).or(() -> file.get().act(actId));
        if (act.isEmpty()) return Answer.no(Refusal.of("act-unknown"));
        boolean judge = Acting.now() instanceof Actor.Staff staff && file.get().judge().filter(own -> own.person().equals(staff.person())).isPresent();
        if (!judge) return Answer.no(Refusal.of("writ-only-judge").under("cpc 241(4)"));
        if (!known(file.get(), creditor) || !known(file.get(), debtor) || creditor == debtor) return Answer.no(Refusal.of("writ-party-unknown").under("cpc 241(4)"));
        if (issued(file.get(), actId, creditor)) return Answer.no(Refusal.of("writ-issued-already").under("cpc 241(5)"));
        Optional<ActsAbove.Above> instead = making.above().insteadOf(file.get(), actId).filter(one -> !one.act().id().equals(actId));
        if (instead.isPresent()) return Answer.no(Refusal.of("writ-act-changed", instead.get().act().document().title()).under("cpc 241(2)"));
        return above.map(making.above()::text).orElseGet(() -> acts.text(actId)).then(text -> WritRules.allowed(file.get(), act.get(), text.disposition(), law, clock.today())
                .map(basis -> writ(file.get(), act.get(), text, creditor, debtor, basis))).map(this::shown);
    }

    private static boolean known(CaseFile file, int party) { return file.parties().stream().anyMatch(one -> one.number() == party); }

    private static boolean issued(CaseFile file, ActId act, int creditor) {
        return file.history().stream().anyMatch(recorded -> recorded.event() instanceof WritIssued writ
                && writ.act().equals(act) && writ.creditor() == creditor);
    }

    private Writ writ(CaseFile file, CaseFile.ActInFile act, SignedText text, int creditor, int debtor, LegalBasis basis) {
        CaseFile.AssignedJudge judge = file.judge().orElseThrow();
        Optional<Lost> lost = act.kind().equals(DUPLICATE) || WritRules.replaced(file, act.id()).filter(DUPLICATE::equals).isPresent() ? lost(file) : Optional.empty();
        if (lost.isPresent()) return lost.get().again(prepared.nextNumber(judge.court()), file, act, clock.today(), basis, file.party(creditor), file.party(debtor));
        boolean inForce = act.inForceFrom() != null && !act.inForceFrom().isAfter(clock.today());
        return new Writ(PublicId.random(), prepared.nextNumber(judge.court()), file.id(), file.number(), act.id(), act.document().title(), act.signedOn(),
                inForce ? act.inForceFrom() : null, clock.today(), judge.court(), judge.name(), file.party(creditor), file.party(debtor),
                WritRules.owed(file, text.disposition(), creditor, debtor), operative(text), text.language(), basis, null);
    }

    private static List<String> operative(SignedText text) { return List.of(Passage.plain(text.text().operative()).split("\n+")); }

    /// The writ of the case whose number the matter names; a case that this house does not have leaves the ruling itself to be written out. The judge of the matter need not be that of the
    /// case: the house looks it up for him.
    private Optional<Lost> lost(CaseFile matter) { return Acting.as(RULE, () -> find(matter)); }

    private Optional<Lost> find(CaseFile matter) {
        return CarryingMatters.executed(files, matter).flatMap(about -> about.history().reversed().stream().map(recorded -> recorded.event())
                .filter(WritIssued.class::isInstance).map(WritIssued.class::cast).findFirst()
                .flatMap(writ -> about.act(writ.act()).flatMap(act -> acts.text(act.id()) instanceof Answer.Yes<SignedText>(SignedText text) ? Optional.of(new Lost(about, act, text, writ)) : Optional.empty())));
    }

    /// A writ that was lost, with the act on which it was issued.
    private record Lost(CaseFile about, CaseFile.ActInFile decision, SignedText text, WritIssued writ) {

        /// The same writ with a number of its own, given out in the matter.
        Writ again(String number, CaseFile matter, CaseFile.ActInFile ruling, LocalDate today, LegalBasis basis, Party creditor, Party debtor) {
            CaseFile.AssignedJudge judge = matter.judge().orElseThrow();
            int from = about.party(writ.creditor()).asks() ? first(about.answering(), writ.creditor()) : first(about.asking(), writ.creditor());
            return new Writ(PublicId.random(), number, matter.id(), about.number(), ruling.id(), decision.document().title(), decision.signedOn(), decision.inForceFrom(), today, judge.court(), judge.name(),
                    creditor, debtor, WritRules.owed(about, text.disposition(), writ.creditor(), from), operative(text), text.language(), basis, writ.number());
        }

        private static int first(List<Party> others, int otherwise) { return others.isEmpty() ? otherwise : others.getFirst().number(); }
    }

    private ToSign shown(Writ writ) {
        RenderedDocument paper = making.typesetter().render(making.paper().sheet(writ));
        PdfSigning.ToSign shown = making.signing().prepare(paper.pdf(), writ.judge().full(), making.paper().title(writ));
        prepared.keep(writ, files.get(writ.caseId()).judge().orElseThrow().person(), shown, paper.pages());
        return new ToSign(writ, shown);
    }

    /// The file that [#prepare] has shown, as it waits for the signature.
    ///
    /// @return the file, or `writ-not-previewed`: it is of another case, signed already, or not there for this judge
    public Answer<PdfSigning.ToSign> shown(CaseId caseId, PublicId writ) {
        return prepared.find(writ).filter(one -> one.caseId().equals(caseId)).<Answer<PdfSigning.ToSign>>map(one -> Answer.yes(prepared.open(one)))
                .orElseGet(() -> Answer.no(Refusal.of("writ-not-previewed")));
    }

    /// Signs what was shown and records it.
    ///
    /// @param cms the detached signature over the bytes of the shown file
    /// @return the case, or a refusal: `writ-not-previewed` (also when it is signed already or was shown on another day), those of the signature, those of the procedure
    public Answer<CaseFile> sign(PublicId writ, byte[] cms) {
        Optional<PreparedWrits.Prepared> shown = prepared.find(writ).filter(one -> one.madeOn().equals(clock.today()));
        if (shown.isEmpty()) return Answer.no(Refusal.of("writ-not-previewed"));
        CaseFile file = files.get(shown.get().caseId());
        return making.signing().finish(prepared.open(shown.get()), cms)
                .then(pdf -> making.signatures().acceptPdf(pdf, ExpectedSigner.person(making.judges().get(file.judge().orElseThrow().person()).iin())))
                .then(accepted -> signed.keep(shown.get(), accepted));
    }
}
