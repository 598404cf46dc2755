package kz.torelik.chambers;

import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.law.Happening;
import org.jspecify.annotations.Nullable;

/// The steps about complaints and reviews, where they make sense in a case.
final class ReviewSteps {

    private ReviewSteps() {}

    /// @return the code of the act, or `send-up`; null where there is nothing to do it with
    static @Nullable String word(Happening allowed, CaseFile file) {
        String procedure = file.claim().procedure();
        boolean open = file.complaints().stream().anyMatch(ComplaintInFile::isOpen);
        boolean waits = open || file.complaints().stream().anyMatch(one -> one.isHalted());
        return switch (allowed.event()) {
            case "complaint-halted" -> open ? "ruling-complaint-halted" : null;
            case "complaint-returned" -> !waits ? null : procedure.equals("cassation") || procedure.equals("exceptional-review") ? "cassation-return" : "ruling-complaint-return";
            case "case-sent-up" -> open ? "send-up" : null;
            case "case-taken-over" -> "ruling-taken-over";
            case "submission-entered" -> "submission-supreme";
            case "resolution-issued" -> deciding(file);
            default -> null;
        };
    }

    /// The act by which a review is decided.
    private static @Nullable String deciding(CaseFile file) {
        return switch (file.claim().procedure()) {
            case "appeal" -> file.outcome().filter(outcome -> outcome.equals("terminated") || outcome.equals("left")).isPresent() ? "ruling-appeal-ending" : "resolution-appeal";
            case "private-complaint" -> "ruling-private-complaint";
            case "cassation" -> "resolution-cassation";
            case "exceptional-review" -> "resolution-supreme";
            default -> null;
        };
    }
}
