package kz.torelik.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.publication.Reviews;
import kz.torelik.publication.pseudonyms.Doubt;
import kz.torelik.publication.pseudonyms.PublishedText;
import kz.torelik.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The texts that a person of the court looks at before they are published, and a published text that is taken back (CPC art. 19 part 9).
@RestController
@RequestMapping("/api/v1")
class ReviewDesk {

    private final Reviews reviews;

    ReviewDesk(Reviews reviews) { this.reviews = reviews; }

    record DoubtView(String why, int paragraph, String excerpt) {

        static DoubtView of(Doubt doubt) { return new DoubtView(doubt.why(), doubt.paragraph(), doubt.excerpt()); }
    }

    /// @param paragraphs of all parts, numbered from 0 as the doubts name them
    record ReviewView(String act, Instant since, List<DoubtView> doubts, List<String> paragraphs) {

        static ReviewView of(Reviews.Review review) {
            List<String> paragraphs = review.text().sections().stream().flatMap(section -> section.paragraphs().stream()).map(PublishedText.Paragraph::text).toList();
            return new ReviewView(review.act().toString(), review.since(), review.doubts().stream().map(DoubtView::of).toList(), paragraphs);
        }
    }

    record MendBody(@Nullable Integer paragraph, @Nullable String from, @Nullable String to) {}

    record ApprovalBody(@Nullable List<MendBody> mends) {}

    record ReasonsBody(@Nullable String reasons) {}

    record Published(String ecli) {}

    @GetMapping("/reviews")
    @Asks("staff")
    List<ReviewView> list() { return reviews.listWaiting().stream().map(ReviewView::of).toList(); }

    @GetMapping("/reviews/{act}")
    @Asks("staff")
    ReviewView read(@PathVariable String act) { return reviews.find(id(act)).map(ReviewView::of).orElseThrow(() -> new Refused(Refusal.of("review-not-found"))); }

    @PostMapping("/reviews/{act}/approval")
    @Asks("staff")
    Published approve(@PathVariable String act, @RequestBody ApprovalBody body) {
        List<Reviews.Mend> mends = new ArrayList<>();
        for (MendBody mend : Fields.list(body.mends())) mends.add(new Reviews.Mend(Fields.given("mends.paragraph", Fields.given("mends", mend).paragraph()), Fields.given("mends.from", mend.from()), Fields.or(mend.to(), "")));
        return new Published(reviews.approve(id(act), mends).orThrow().toString());
    }

    @PostMapping("/reviews/{act}/refusal")
    @Asks("staff")
    ResponseEntity<Void> refuse(@PathVariable String act, @RequestBody ReasonsBody body) {
        if (reviews.refuse(id(act), Fields.or(body.reasons(), "")) instanceof kz.torelik.kernel.Answer.No<Void>(Refusal refusal)) throw new Refused(refusal);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/cases/{case}/acts/{act}/withdrawal")
    @Asks("decide")
    ResponseEntity<Recorded> withdraw(@PathVariable("case") String file, @PathVariable String act, @RequestBody ReasonsBody body) {
        CaseId id = CaseId.find(file).orElseThrow(() -> new Refused(Refusal.of("case-not-found")));
        CaseFile after = reviews.withdraw(id, ActId.find(act).orElseThrow(() -> new Refused(Refusal.of("publication-not-there"))), Fields.or(body.reasons(), "")).orThrow();
        return Recorded.after(after);
    }

    private static ActId id(String act) { return ActId.find(act).orElseThrow(() -> new Refused(Refusal.of("review-not-found"))); }
}
