package kz.torelik.chambers;

import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.Happening;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.kernel.LegalBasis;
import org.jspecify.annotations.Nullable;

/// The steps about complaints and reviews, where they make sense in a case.
final class ReviewSteps {

    private ReviewSteps() {}

    /// @return the code of the act, or `send-up`; null where there is nothing to do it with
    static @Nullable String word(Happening allowed, CaseFile file, Procedure.By by, LawBook law) {
        if (by == Procedure.By.CHAIR) return allowed.event().equals("submission-entered") && Submissions.isOpen(file, law) || Submissions.GIVING_BACK.contains(allowed.event()) && !Submissions.grounds(file, allowed.event(), law).isEmpty() ? Submissions.WORD : null;
        String procedure = file.claim().procedure();
        boolean open = file.complaints().stream().anyMatch(ComplaintInFile::isOpen);
        boolean waits = open || file.complaints().stream().anyMatch(one -> one.isHalted());
        return switch (allowed.event()) {
            case "complaint-halted" -> open ? "ruling-complaint-halted" : null;
            case "complaint-returned" -> !waits ? null : procedure.equals("cassation") || procedure.startsWith("exceptional-review") ? "cassation-return" : "ruling-complaint-return";
            case "case-sent-up" -> open ? "send-up" : null;
            case "case-taken-over" -> "ruling-taken-over";
            case "submission-entered" -> "submission-supreme";
            case "resolution-issued" -> deciding(file, law);
            default -> null;
        };
    }

    /// Whether an act of that kind says what becomes of the act below.
    static boolean decides(CaseFile file, String kind, LawBook law) {
        return kind.equals(deciding(file, law)) || kind.equals("ruling-appeal-ending") || law.papers().actKinds(file.claim().procedure(), "resolution-issued").stream().anyMatch(own -> own.code().equals(kind));
    }

    /// Whether a court above that cancels a ruling says how its question is decided instead.
    static boolean rulesAnew(CourtPapers.ActKind kind) { return kind.bringsAbout() == null || kind.outcomes().stream().anyMatch(outcome -> outcome.asks().contains(CourtPapers.Replacing.RULING)); }

    /// The article by which the operative part is announced.
    static LegalBasis announcing(CaseFile file) {
        return switch (file.claim().procedure()) {
            case "appeal", "private-complaint" -> LegalBasis.of("cpc 423(2)");
            case "cassation", "exceptional-review", "exceptional-review-protest" -> LegalBasis.of("cpc 451(6)");
            case "appeal-criminal" -> LegalBasis.of("crpc 444(1)");
            case "cassation-criminal" -> LegalBasis.of("crpc 494(7)");
            case "exceptional-review-criminal", "exceptional-review-criminal-protest" -> LegalBasis.of("crpc 498-4(4)");
            case "administrative", "election" -> LegalBasis.of("appc 147(2)");
            default -> LegalBasis.of("cpc 223(4)");
        };
    }

    /// The act by which a review is decided, or null in the first instance.
    static @Nullable String deciding(CaseFile file, LawBook law) {
        List<CourtPapers.ActKind> own = law.papers().actKinds(file.claim().procedure(), "resolution-issued");
        if (!own.isEmpty()) return own.stream().filter(kind -> file.outcome().isEmpty() || kind.findOutcome(file.outcome().get()).isPresent()).findFirst().orElse(own.getFirst()).code();
        return usual(file);
    }

    /// The same in civil and administrative cases.
    static @Nullable String usual(CaseFile file) {
        return switch (file.claim().procedure()) {
            case "appeal" -> file.outcome().filter(outcome -> outcome.equals("terminated") || outcome.equals("left")).isPresent() ? "ruling-appeal-ending" : "resolution-appeal";
            case "private-complaint" -> "ruling-private-complaint";
            case "cassation" -> "resolution-cassation";
            case "exceptional-review", "exceptional-review-protest" -> "resolution-supreme";
            default -> null;
        };
    }
}
