package kz.torelik.chambers;

import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.law.Happening;
import kz.torelik.kernel.LegalBasis;
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

    /// The article by which the operative part is announced.
    static LegalBasis announcing(CaseFile file) {
        return LegalBasis.of(switch (file.claim().procedure()) {
            case "appeal", "private-complaint" -> "cpc 423(2)";
            case "cassation", "exceptional-review" -> "cpc 451(6)";
            default -> "cpc 223(4)";
        });
    }

    /// The act by which a review is decided, or null in the first instance.
    static @Nullable String deciding(CaseFile file) {
        return switch (file.claim().procedure()) {
            case "appeal" -> file.outcome().filter(outcome -> outcome.equals("terminated") || outcome.equals("left")).isPresent() ? "ruling-appeal-ending" : "resolution-appeal";
            case "private-complaint" -> "ruling-private-complaint";
            case "cassation" -> "resolution-cassation";
            case "exceptional-review" -> "resolution-supreme";
            default -> null;
        };
    }
}
