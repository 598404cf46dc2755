package kz.torelik.acts;

import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Instances;
import org.springframework.stereotype.Component;

/// Whether a court of appeal has decided twice about the same act of the first instance, so that its acts may contradict each other (CrPC art. 446). The chair does not see the file below, the house does.
@Component
class RepeatedAppeals {

    static final String SUBMISSION = "submission-contradiction";
    private static final Actor.Rule RULE = new Actor.Rule("repeated-appeals");

    private final CaseFiles files;
    private final ActingWithin rules;

    RepeatedAppeals(CaseFiles files, ActingWithin rules) {
        this.files = files;
        this.rules = rules;
    }

    /// @return `submission-nothing-contradicts`, or nothing
    Optional<Refusal> fault(CaseFile file) {
        long decided = file.origin().map(ReviewEvent.Origin::first).map(first -> rules.as(RULE, () -> files.get(first)).reviews().stream().filter(review -> Instances.way(review.kind()).equals("appeal") && review.outcome() != null && !review.outcome().equals("returned")).count()).orElse(0L);
        return decided > 1 ? Optional.empty() : Optional.of(Refusal.of("submission-nothing-contradicts").under("crpc 446(3)"));
    }
}
