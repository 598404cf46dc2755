package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import kz.torelik.filing.FilingAgain;
import kz.torelik.filing.Paying;
import kz.torelik.filing.Submission;
import kz.torelik.filing.Submissions;
import kz.torelik.filing.Submitting;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.payments.PaymentOrder;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Signed claims: sent, receipted, paid.
@RestController
@ForPrograms("filing")
@RequestMapping("/api/v1")
class SubmissionDesk {

    private final Submitting submitting;
    private final Submissions submissions;
    private final Paying paying;
    private final FilingAgain again;
    private final URI house;

    SubmissionDesk(Submitting submitting, Submissions submissions, Paying paying, FilingAgain again, @Value("${torelik.address:http://localhost:8080}") URI house) {
        this.submitting = submitting;
        this.submissions = submissions;
        this.paying = paying;
        this.again = again;
        this.house = house;
    }

    /// @param cms the detached signature over the prepared PDF, DER in Base64
    record Signed(@Nullable String cms) {}

    /// @param state `awaiting-payment`, `registered` or `lapsed`
    /// @param caseId the case that it became, or null before registration; its number is `caseNumber`
    record SubmissionView(SubmissionId id, String ticket, Instant receivedAt, String signer, Instant signedAt, String state, String duty, String dutyState, String dutyBasis,
                          @Nullable CaseId caseId, @Nullable String caseNumber, @Nullable Instant lapsesAt) {

        static SubmissionView of(Submission submission) {
            boolean registered = submission.number() != null;
            return new SubmissionView(submission.id(), submission.ticket(), submission.receivedAt(), submission.signer(), submission.signedAt(), submission.state(), submission.duty().toString(),
                    submission.dutyState(), submission.dutyBasis(), registered ? CaseId.of(submission.id().uuid()) : null, registered ? submission.number().toString() : null, submission.lapsesAt());
        }
    }

    /// @param text the receipt, and the CMS seal of the house over it in Base64
    record Receipt(String text, String seal) {}

    /// @param payAt the page of the bank, or null when nothing is left to pay
    record PaymentView(String order, String state, String amount, String remainder, Instant expiresAt, @Nullable URI payAt) {

        static PaymentView of(PaymentOrder order) {
            return new PaymentView(order.id().toString(), order.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), order.amount().toString(), order.remainder().toString(),
                    order.expiresAt(), order.payAt());
        }
    }

    /// @param draft the number under which the claim goes on
    record Begun(SubmissionId draft) {}

    /// When this has answered, the claim, its signature and the receipt are durable.
    @PostMapping("/drafts/{draft}/submission")
    @Asks("citizen")
    ResponseEntity<SubmissionView> submit(@PathVariable String draft, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @RequestBody Signed signed) {
        Submission submission = submitting.submit(DraftDesk.id(draft), Versions.seen(ifMatch), Fields.base64(signed.cms())).orThrow();
        return ResponseEntity.created(URI.create("/api/v1/submissions/" + submission.id())).body(SubmissionView.of(submission));
    }

    @GetMapping("/submissions")
    @Asks("citizen")
    List<SubmissionView> list(@RequestParam(defaultValue = "50") int limit) { return submissions.list(Math.clamp(limit, 1, 200)).stream().map(SubmissionView::of).toList(); }

    @GetMapping("/submissions/{submission}")
    @Asks("citizen")
    SubmissionView read(@PathVariable String submission) { return SubmissionView.of(submissions.get(id(submission))); }

    @GetMapping("/submissions/{submission}/receipt")
    @Asks("citizen")
    Receipt receipt(@PathVariable String submission) {
        Submission own = submissions.get(id(submission));
        return new Receipt(own.receipt(), Base64.getEncoder().encodeToString(own.seal()));
    }

    /// Asking again gives the same order.
    @PostMapping("/submissions/{submission}/payment-order")
    @Asks("citizen")
    PaymentView order(HttpServletRequest request, @PathVariable String submission) {
        SubmissionId own = submissions.get(id(submission)).id();
        return PaymentView.of(paying.order(own, house.resolve("/my/submissions/" + own), Wording.language(request)).orThrow());
    }

    /// A new draft with the text and the files of a submission whose time to pay ran out; asking again gives the same draft.
    @PostMapping("/submissions/{submission}/again")
    @Asks("citizen")
    ResponseEntity<Begun> again(@PathVariable String submission) {
        SubmissionId draft = again.begin(id(submission)).orThrow();
        return ResponseEntity.created(URI.create("/api/v1/drafts/" + draft)).body(new Begun(draft));
    }

    private static SubmissionId id(String submission) { return SubmissionId.find(submission).orElseThrow(() -> new Refused(Refusal.of("submission-not-found"))); }
}
