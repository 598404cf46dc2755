package kz.torelik.enforcement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.acts.Acts;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.acts.SignedText;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.database.Acting;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import org.springframework.stereotype.Component;

/// The acts of higher courts by which a decision of this case was changed or made anew. The court of the first instance issues the writ on them (CPC art. 241): it does not read the file above,
/// but what was decided there about its own case.
@Component
public class ActsAbove {

    private static final Actor.Rule RULE = new Actor.Rule("acts-above");
    private static final Set<String> DECIDING = Set.of("changed", "new-decision", "resolved");

    private final CaseFiles files;
    private final Acts acts;

    ActsAbove(CaseFiles files, Acts acts) {
        this.files = files;
        this.acts = acts;
    }

    /// An act with the file in which it was made.
    public record Above(CaseFile file, CaseFile.ActInFile act) {}

    /// All of them, the newest last.
    public List<Above> list(CaseFile file) {
        return file.history().stream().filter(recorded -> recorded.event() instanceof ReviewEvent.ReviewDecided decided && DECIDING.contains(decided.outcome()))
                .flatMap(recorded -> above((ReviewEvent.ReviewDecided) recorded.event()).stream()).filter(one -> !one.file().isCancelled(one.act().id())).toList();
    }

    private Optional<Above> above(ReviewEvent.ReviewDecided decided) {
        return Acting.as(RULE, () -> files.find(decided.review())).flatMap(review -> review.act(decided.act()).map(act -> new Above(review, act)));
    }

    Optional<Above> find(CaseFile file, ActId act) { return list(file).stream().filter(one -> one.act().id().equals(act)).findFirst(); }

    Answer<SignedText> text(Above above) { return Acting.as(RULE, () -> acts.text(above.act().id())); }

    /// The act above that awards other sums than an act of this case: from it, and no longer from that act, a writ is issued.
    Optional<Above> insteadOf(CaseFile file, ActId act) {
        boolean contested = file.history().stream().anyMatch(recorded -> recorded.event() instanceof ReviewEvent.ReviewDecided decided && act.equals(decided.contested()) && DECIDING.contains(decided.outcome()));
        return !contested ? Optional.empty() : list(file).reversed().stream()
                .filter(above -> text(above) instanceof Answer.Yes<SignedText>(SignedText said) && said.disposition() instanceof ReviewDisposition.Resolution resolution && !resolution.awards().isEmpty()).findFirst();
    }
}
