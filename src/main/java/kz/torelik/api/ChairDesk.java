package kz.torelik.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.ActText;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.MatterDisposition;
import kz.torelik.acts.Passage;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.acts.SigningActs;
import kz.torelik.instances.DemandingCases;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.CourtPapers.BringsAbout;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the chair of a court brings: a submission about an offence or about acts that contradict each other, the letter that gives a petition or a demanded case back (CAO art. 848; CrPC art. 446 part 3), what stays an execution and lets it go on (CPC arts. 448, 454-3; CAO art. 851-3; CrPC art.
/// 498-3); and the case that he demands on his own initiative. Each act is set from its kind and its reasons, read, signed with his own key.
@RestController
@RequestMapping("/api/v1")
class ChairDesk {

    private final ActDrafts drafts;
    private final SigningActs signing;
    private final DemandingCases demanding;
    private final LawBook law;

    ChairDesk(ActDrafts drafts, SigningActs signing, DemandingCases demanding, LawBook law) {
        this.drafts = drafts;
        this.signing = signing;
        this.demanding = demanding;
        this.law = law;
    }

    /// @param kind a code of `law/act-kinds.yaml`
    /// @param ground a code of the list of grounds of that kind
    /// @param complaint the number of the petition that goes back; null for everything else
    record SubmissionBody(@Nullable String kind, @Nullable String ground, @Nullable Integer complaint, @Nullable String reasons) {}

    /// @param until the last day of a stay in cassation, null for everything else
    record ExecutionBody(@Nullable String kind, @Nullable LocalDate until, @Nullable String reasons) {}

    record DemandBody(@Nullable String number) {}

    record Demanded(String number) {}

    @PostMapping("/demands")
    @Asks("chair")
    Demanded demand(@RequestBody DemandBody body) {
        CaseNumber number = CaseNumber.find(Fields.given("number", body.number())).orElseThrow(() -> new Refused(Refusal.of("demand-number")));
        return new Demanded(demanding.demand(number).orThrow().toString());
    }

    /// What was set before and not signed gives way.
    @PostMapping("/cases/{case}/submission")
    @Asks("bring-submission")
    ActDesk.ToSignView submit(@PathVariable("case") String id, @RequestBody SubmissionBody body) {
        CourtPapers.ActKind kind = kind(body.kind());
        String ground = Fields.given("ground", body.ground());
        Disposition what = switch (kind.bringsAbout()) {
            case SUBMISSION_ENTERED -> new ReviewDisposition.Submission(kind.code(), ground);
            case DEMANDED_CASE_RETURNED -> new ReviewDisposition.DemandedReturn(ground);
            case COMPLAINT_RETURNED -> new ReviewDisposition.ComplaintReturn(kind.code(), Fields.given("complaint", body.complaint()), ground);
            case null, default -> throw new Refused(Refusal.of("act-kind-unknown", kind.code()));
        };
        List<Passage> reasons = Passage.parse(Fields.given("reasons", body.reasons()).strip());
        ActDraft draft = begun(caseId(id), what);
        List<Passage> all = new ArrayList<>(draft.text().reasoning());
        all.addAll(reasons);
        return shown(drafts.save(draft.id(), draft.version(), what, new ActText(draft.text().descriptive(), all, draft.text().operative())).orThrow());
    }

    @GetMapping("/cases/{case}/submission/{act}")
    @Asks("bring-submission")
    ResponseEntity<byte[]> submission(@PathVariable("case") String id, @PathVariable String act) { return paper(own(id, act)); }

    @PostMapping("/cases/{case}/submission/{act}/signature")
    @Asks("bring-submission")
    ResponseEntity<Recorded> signSubmission(@PathVariable("case") String id, @PathVariable String act, @RequestBody SubmissionDesk.Signed signed) { return sign(own(id, act), signed); }

    /// What was set before and not signed gives way.
    @PostMapping("/cases/{case}/execution")
    @Asks("stay-execution")
    ActDesk.ToSignView stay(@PathVariable("case") String id, @RequestBody ExecutionBody body) {
        CourtPapers.ActKind kind = kind(body.kind());
        BringsAbout event = kind.bringsAbout();
        if (event == null || !event.isOfExecution()) throw new Refused(Refusal.of("act-kind-unknown", kind.code()));
        return shown(begun(caseId(id), new MatterDisposition.Execution(kind.code(), event == BringsAbout.EXECUTION_STAYED, Fields.given("reasons", body.reasons()), body.until())));
    }

    @GetMapping("/cases/{case}/execution/{act}")
    @Asks("stay-execution")
    ResponseEntity<byte[]> stayed(@PathVariable("case") String id, @PathVariable String act) { return paper(own(id, act)); }

    @PostMapping("/cases/{case}/execution/{act}/signature")
    @Asks("stay-execution")
    ResponseEntity<Recorded> signStay(@PathVariable("case") String id, @PathVariable String act, @RequestBody SubmissionDesk.Signed signed) { return sign(own(id, act), signed); }

    private CourtPapers.ActKind kind(@Nullable String code) {
        String given = Fields.given("kind", code);
        return law.papers().findActKind(given).orElseThrow(() -> new Refused(Refusal.of("act-kind-unknown", given)));
    }

    private ActDraft begun(CaseId id, Disposition what) {
        drafts.list(id).stream().filter(draft -> draft.disposition().getClass() == what.getClass()).forEach(draft -> drafts.discard(draft.id(), draft.version()).orThrow());
        return drafts.begin(id, what).orThrow();
    }

    private ActDesk.ToSignView shown(ActDraft draft) { return ActDesk.ToSignView.of(draft.id().toString(), signing.prepare(draft.id(), draft.version()).orThrow()); }

    private ResponseEntity<byte[]> paper(ActDraft draft) { return ActDesk.pdf(signing.shown(draft.id(), draft.version()).orThrow().pdf()); }

    private ResponseEntity<Recorded> sign(ActDraft draft, SubmissionDesk.Signed signed) { return Recorded.after(signing.sign(draft.id(), draft.version(), Fields.base64(signed.cms())).orThrow()); }

    private ActDraft own(String id, String act) {
        return ActId.find(act).flatMap(drafts::find).filter(draft -> draft.caseId().toString().equals(id)).orElseThrow(() -> new Refused(Refusal.of("act-draft-unknown")));
    }

    private static CaseId caseId(String id) { return CaseId.find(id).orElseThrow(() -> new Refused(Refusal.of("case-not-found"))); }
}
