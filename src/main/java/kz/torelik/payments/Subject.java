package kz.torelik.payments;

import java.util.UUID;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.SubmissionId;

/// What a payment is for: a submission before it is a case, or a case (a later duty). Payments does not ask which.
public record Subject(UUID uuid) {

    public static Subject of(SubmissionId submission) { return new Subject(submission.uuid()); }

    public static Subject of(CaseId file) { return new Subject(file.uuid()); }
}
