package kz.torelik.chambers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.torelik.acts.Acts;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.publication.Ecli;
import kz.torelik.publication.Readings;
import kz.torelik.publication.Reviews;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the rules of pseudonymisation leave to a person: the texts of this court that wait, and the decision about each.
@Controller
class ReviewController {

    private final Reviews reviews;
    private final Readings readings;
    private final Acts acts;

    ReviewController(Reviews reviews, Readings readings, Acts acts) {
        this.reviews = reviews;
        this.readings = readings;
        this.acts = acts;
    }

    @GetMapping("/desk/publications")
    @Asks("staff")
    Screen list() {
        return new ReviewsScreen(reviews.listWaiting().stream().flatMap(review -> acts.find(review.act()).stream().map(act -> new ReviewsScreen.Line(act, review.doubts().size(), review.since(), readings.first(review.act()).isPresent()))).toList());
    }

    @GetMapping("/desk/publications/{act}")
    @Asks("staff")
    Screen review(@PathVariable ActId act) { return screen(act, Form.EMPTY); }

    private ReviewScreen screen(ActId act, Form form) {
        return reviews.find(act).flatMap(review -> acts.find(act).map(known -> new ReviewScreen(known, review, new ReviewScreen.Read(readings.fromAct(review), readings.fromProposal(review), readings.risk(review), readings.first(act).orElse(null)), form))).orElseThrow(() -> new Refused(Refusal.of("review-not-found")));
    }

    /// @param then `publish` with the words that were put in, or `keep` the text closed
    @PostMapping("/desk/publications/{act}")
    @Asks("staff")
    Screen decide(@PathVariable ActId act, @RequestParam String then, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        Answer<?> answer = then.equals("publish") ? reviews.approve(act, mends(screen(act, form), form)) : reviews.refuse(act, form.value("reasons"));
        return switch (answer) {
            case Answer.No<?>(Refusal refusal) when refusal.code().equals("review-second-reading") -> SeeOther.to("/desk/publications");
            case Answer.No<?>(Refusal refusal) -> screen(act, says.fault(form, refusal.code().equals("review-without-reasons") ? "reasons" : "form", refusal));
            case Answer.Yes<?>(Ecli ecli) -> SeeOther.to("/acts/" + ecli);
            case Answer.Yes<?> _ -> SeeOther.to("/desk/publications");
        };
    }

    private static List<Reviews.Mend> mends(ReviewScreen screen, Form form) {
        List<Reviews.Mend> mends = new ArrayList<>();
        for (int row = 0; row < screen.doubts().size() + ReviewScreen.MORE; row++) {
            String from = form.value("from-" + row);
            if (from.isBlank()) continue;
            for (int paragraph = 0; paragraph < screen.paragraphs().size(); paragraph++) mends.add(new Reviews.Mend(paragraph, from.strip(), form.value("to-" + row).strip()));
        }
        return mends;
    }
}
