package kz.torelik.api;

import java.util.List;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.SigningActs;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The chair decides a recusal by a ruling (CPC arts. 41 part 2, 42): set from the outcome and the reasons, read, signed with his own key.
@RestController
@RequestMapping("/api/v1/cases/{case}/recusal")
class RecusalDesk {

    private static final List<String> OUTCOMES = List.of("granted", "refused");

    private final ActDrafts drafts;
    private final SigningActs signing;

    RecusalDesk(ActDrafts drafts, SigningActs signing) {
        this.drafts = drafts;
        this.signing = signing;
    }

    record RecusalDecisionBody(@Nullable String outcome, @Nullable String reasons) {}

    /// A ruling that was set before and not signed gives way.
    @PostMapping
    @Asks("decide-recusal")
    ActDesk.ToSignView prepare(@PathVariable("case") String id, @RequestBody RecusalDecisionBody body) {
        boolean granted = Fields.among("outcome", body.outcome(), OUTCOMES).equals("granted");
        Disposition.Recusal decided = new Disposition.Recusal(granted, Fields.given("reasons", body.reasons()));
        drafts.list(caseId(id)).stream().filter(draft -> draft.disposition() instanceof Disposition.Recusal).forEach(draft -> drafts.discard(draft.id(), draft.version()).orThrow());
        ActDraft draft = drafts.begin(caseId(id), decided).orThrow();
        return ActDesk.ToSignView.of(draft.id().toString(), signing.prepare(draft.id(), draft.version()).orThrow());
    }

    @GetMapping("/{act}")
    @Asks("decide-recusal")
    ResponseEntity<byte[]> shown(@PathVariable("case") String id, @PathVariable String act) {
        ActDraft draft = own(id, act);
        return ActDesk.pdf(signing.shown(draft.id(), draft.version()).orThrow().pdf());
    }

    @PostMapping("/{act}/signature")
    @Asks("decide-recusal")
    ResponseEntity<Recorded> sign(@PathVariable("case") String id, @PathVariable String act, @RequestBody SubmissionDesk.Signed signed) {
        ActDraft draft = own(id, act);
        return Recorded.after(signing.sign(draft.id(), draft.version(), Fields.base64(signed.cms())).orThrow());
    }

    private ActDraft own(String id, String act) {
        return ActId.find(act).flatMap(drafts::find).filter(draft -> draft.caseId().toString().equals(id) && draft.disposition() instanceof Disposition.Recusal)
                .orElseThrow(() -> new Refused(Refusal.of("act-draft-unknown")));
    }

    private static CaseId caseId(String id) { return CaseId.find(id).orElseThrow(() -> new Refused(Refusal.of("case-not-found"))); }
}
