package kz.torelik.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.filing.FilingAgain;
import kz.torelik.filing.Paying;
import kz.torelik.filing.Submission;
import kz.torelik.filing.Submissions;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.law.LawBook;
import kz.torelik.payments.PaymentOrder;
import kz.torelik.payments.Payments;
import kz.torelik.payments.Subject;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.RefusalScreen;
import kz.torelik.web.SeeOther;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What became of a claim that was sent: the ticket and its receipt, the duty, the number, the judge.
@Controller
class SubmissionController {

    private final Submissions submissions;
    private final Paying paying;
    private final FilingAgain again;
    private final Payments payments;
    private final CaseFiles files;
    private final LawBook law;
    private final URI house;

    SubmissionController(Submissions submissions, Paying paying, FilingAgain again, Payments payments, CaseFiles files, LawBook law, @Value("${torelik.address:http://localhost:8080}") URI house) {
        this.submissions = submissions;
        this.paying = paying;
        this.again = again;
        this.payments = payments;
        this.files = files;
        this.law = law;
        this.house = house;
    }

    @GetMapping("/my/submissions/{submission}")
    @Asks("citizen")
    Screen page(@PathVariable String submission, HttpServletRequest request) {
        Submission found = submissions.get(ClaimController.id(submission));
        if (found.awaitsPayment() && "from=bank".equals(request.getQueryString())) {
            paying.check(found.id());
            found = submissions.get(found.id());
        }
        return screen(found);
    }

    private SubmissionScreen screen(Submission found) {
        Optional<CaseFile> file = found.number() == null ? Optional.empty() : files.find(CaseId.of(found.id().uuid()));
        return new SubmissionScreen(found, file.orElse(null), law.courts().get(kz.torelik.kernel.CourtCode.of(found.claim().court())).title(), law.categories().get(found.claim().category()).title(),
                payments.of(Subject.of(found.id())).stream().map(order -> new SubmissionScreen.Money(order, payments.refunds(order.id()))).toList());
    }

    /// Leads to the page of the bank.
    @PostMapping("/my/submissions/{submission}/pay")
    @Asks("citizen")
    Screen pay(@PathVariable String submission, Says says) {
        SubmissionId id = ClaimController.id(submission);
        return switch (paying.order(id, house.resolve("/my/submissions/" + submission + "?from=bank"), says.language())) {
            case Answer.No<PaymentOrder>(Refusal refusal) -> new RefusalScreen(refusal);
            case Answer.Yes<PaymentOrder>(PaymentOrder order) -> SeeOther.to(order.payAt() == null ? "/my/submissions/" + submission + "?from=bank" : order.payAt().toString());
        };
    }

    /// Goes on with a claim whose time to pay ran out.
    @PostMapping("/my/submissions/{submission}/again")
    @Asks("citizen")
    Answer<Screen> again(@PathVariable String submission) {
        return again.begin(ClaimController.id(submission)).map(draft -> SeeOther.to((submissions.find(draft).isPresent() ? "/my/submissions/" : "/my/claims/") + draft));
    }

    @GetMapping("/my/submissions/{submission}/receipt.txt")
    @Asks("citizen")
    ResponseEntity<byte[]> receipt(@PathVariable String submission) {
        Submission found = submissions.get(ClaimController.id(submission));
        return Downloads.bytes(found.receipt().getBytes(StandardCharsets.UTF_8), "text/plain;charset=utf-8", ContentDisposition.attachment().filename("receipt-" + found.ticket() + ".txt").build());
    }

    @GetMapping("/my/submissions/{submission}/receipt.p7s")
    @Asks("citizen")
    ResponseEntity<byte[]> seal(@PathVariable String submission) {
        Submission found = submissions.get(ClaimController.id(submission));
        return Downloads.bytes(found.seal(), "application/pkcs7-signature", ContentDisposition.attachment().filename("receipt-" + found.ticket() + ".txt.p7s").build());
    }
}
