package kz.torelik.filing;

import java.util.List;
import java.util.Optional;
import kz.torelik.documents.Document;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.SubmissionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Receives a signed claim. Everything or nothing: when this has answered with a submission, the claim, its signature and the receipt are durable; when
/// it refuses, the draft is as it was. Sending it again gives the same submission: whoever got no answer may ask again.
@Component
public class Submitting {

    /// A rule of the house, see [Lapsing].
    private static final int DAYS_TO_PAY = 10;

    private final Drafts drafts;
    private final Submissions submissions;
    private final Checking checking;
    private final Preparing preparing;
    private final Receiving receiving;
    private final Registering registering;

    Submitting(Drafts drafts, Submissions submissions, Checking checking, Preparing preparing, Receiving receiving, Registering registering) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.checking = checking;
        this.preparing = preparing;
        this.receiving = receiving;
        this.registering = registering;
    }

    /// @param version the version of the draft that was shown and signed
    /// @param cms the detached signature over the prepared PDF
    /// @return the submission, registered at once when there is nothing to pay; a refusal for defects, for a text that was not shown, and for every
    ///         signature that the house does not accept
    @Transactional
    public Answer<Submission> submit(SubmissionId id, int version, byte[] cms) {
        Optional<Submission> before = submissions.find(id);
        if (before.isPresent()) return Answer.yes(before.get());
        Drafts.Draft draft = drafts.get(id);
        if (draft.version() != version) return Answer.no(Refusal.of("draft-changed"));
        List<Finding> defects = checking.check(draft).stream().filter(Finding::isDefect).toList();
        if (!defects.isEmpty()) return Answer.no(Refusal.of("submission-has-defects", defects.size()));
        return preparing.find(id, version).<Answer<Document>>map(Answer::yes).orElseGet(() -> Answer.no(Refusal.of("claim-not-prepared")))
                .then(document -> receiving.receive(draft, document, cms, checking.duty(draft.claim()), DAYS_TO_PAY))
                .map(submission -> {
                    drafts.close(id);
                    return submission.awaitsPayment() ? submission : registering.register(submission.id());
                });
    }
}
