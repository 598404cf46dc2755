package kz.torelik.api;

import kz.torelik.acts.AnnouncingDecision;
import kz.torelik.acts.ReceivingReports;
import kz.torelik.allocation.Recusing;
import kz.torelik.enforcement.IssuingWrits;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.law.Grounds;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a court does without an act of its own: announcing and stepping back; and writs of execution.
@RestController
@RequestMapping("/api/v1/cases/{case}")
class RulingDesk {

    private final AnnouncingDecision announcing;
    private final Recusing recusing;
    private final IssuingWrits writs;
    private final ReceivingReports reports;
    private final LawBook law;

    RulingDesk(AnnouncingDecision announcing, Recusing recusing, IssuingWrits writs, ReceivingReports reports, LawBook law) {
        this.announcing = announcing;
        this.recusing = recusing;
        this.writs = writs;
        this.reports = reports;
        this.law = law;
    }

    /// @param outcome `satisfied`, `partial` or `dismissed`
    record AnnouncementBody(@Nullable String outcome) {}

    record StepBackBody(@Nullable String ground, @Nullable String reasons) {}

    /// @param what `received` or `answered` for a private ruling, `executed` or `writ` for a writ, `opinion` for the opinion of a body
    record ReportBody(@Nullable String what, @Nullable String act, @Nullable String from, @Nullable String note) {}

    /// @param creditor and `debtor`: participants by their numbers in the case
    record WritBody(@Nullable String act, @Nullable Integer creditor, @Nullable Integer debtor) {}

    @PostMapping("/announcement")
    @Asks("decide")
    ResponseEntity<Recorded> announce(@PathVariable("case") String id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @RequestBody AnnouncementBody body) {
        return Recorded.after(announcing.announce(caseId(id), Versions.seen(ifMatch), Fields.given("outcome", body.outcome())).orThrow());
    }

    /// The judge asks to be replaced (CPC art. 40).
    @PostMapping("/step-back")
    @Asks("decide")
    ResponseEntity<Recorded> stepBack(@PathVariable("case") String id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @RequestBody StepBackBody body) {
        int seen = Versions.seen(ifMatch);
        String ground = Fields.among("ground", body.ground(), law.grounds("recusal").grounds().stream().map(Grounds.Ground::code).toList());
        return Recorded.after(recusing.request(caseId(id), seen, 0, ground, Fields.or(body.reasons(), "")).orThrow());
    }

    /// What others report to the court, entered by an officer.
    @PostMapping("/reports")
    @Asks("send-notices")
    ResponseEntity<Recorded> report(@PathVariable("case") String id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @RequestBody ReportBody body) {
        int seen = Versions.seen(ifMatch);
        String what = Fields.among("what", body.what(), ReceivingReports.KINDS);
        return Recorded.after(reports.enter(caseId(id), seen, new ReceivingReports.Report(what, Fields.id("act", body.act(), ActId::find), Fields.given("from", body.from()), Fields.or(body.note(), ""))).orThrow());
    }

    @PostMapping("/writs")
    @Asks("decide")
    ActDesk.ToSignView prepareWrit(@PathVariable("case") String id, @RequestBody WritBody body) {
        IssuingWrits.ToSign shown = writs.prepare(caseId(id), Fields.id("act", body.act(), ActId::find), Fields.given("creditor", body.creditor()), Fields.given("debtor", body.debtor())).orThrow();
        return ActDesk.ToSignView.of(shown.writ().id().toString(), shown.pdf());
    }

    @GetMapping("/writs/{writ}")
    @Asks("decide")
    ResponseEntity<byte[]> writ(@PathVariable("case") String id, @PathVariable String writ) { return ActDesk.pdf(writs.shown(caseId(id), writId(writ)).orThrow().pdf()); }

    @PostMapping("/writs/{writ}/signature")
    @Asks("decide")
    ResponseEntity<Recorded> signWrit(@PathVariable("case") String id, @PathVariable String writ, @RequestBody SubmissionDesk.Signed signed) {
        PublicId own = writId(writ);
        writs.shown(caseId(id), own).orThrow();
        return Recorded.after(writs.sign(own, Fields.base64(signed.cms())).orThrow());
    }

    private static PublicId writId(String writ) { return PublicId.find(writ).orElseThrow(() -> new Refused(Refusal.of("writ-not-previewed"))); }

    private static CaseId caseId(String id) { return CaseId.find(id).orElseThrow(() -> new Refused(Refusal.of("case-not-found"))); }
}
