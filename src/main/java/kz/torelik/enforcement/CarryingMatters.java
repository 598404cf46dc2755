package kz.torelik.enforcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.acts.Acts;
import kz.torelik.acts.Passage;
import kz.torelik.acts.SignedText;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReportEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Carries a ruling in a matter of execution into the case whose act is executed, when the ruling is in force: the instalments, the new manner, the duplicate stand in its history
/// (CPC arts. 126, 238, 239, 242, 246, 248, 250-1). What the appeal court changed in it or granted in its place is carried as the appeal court said it (art. 429 part 6), and a ruling that was
/// carried already and is cancelled then is taken back in the same way. A matter of a case that this house does not have ends in its own file.
@Component
class CarryingMatters implements RiverListener {

    static final String PROCEDURE = "enforcement";
    private static final Logger LOG = LoggerFactory.getLogger(CarryingMatters.class);
    private static final String REFUSED = "refused";
    private static final String CHANGED = "changed";
    /// After these the ruling below binds nobody.
    private static final Set<String> CANCELLING = Set.of("remitted", "resolved");

    private final CaseFiles files;
    private final Acts acts;

    CarryingMatters(CaseFiles files, Acts acts) {
        this.files = files;
        this.acts = acts;
    }

    @Override
    public String name() { return "carrying-matters"; }

    @Override
    public boolean acts() { return true; }

    @Override
    public boolean concerns(ProceduralEvent event) { return event instanceof DecisionEvent.ActInForce || event instanceof ReviewEvent.ReviewDecided; }

    @Override
    public void hear(RecordedEvent recorded) {
        CaseFile matter = files.get(recorded.caseId());
        if (!matter.claim().procedure().equals(PROCEDURE)) return;
        Optional<CaseFile> about = executed(files, matter);
        if (about.isEmpty()) return;
        switch (recorded.event()) {
            case DecisionEvent.ActInForce inForce -> inForce(about.get(), matter, inForce.act(), recorded.occurredOn());
            case ReviewEvent.ReviewDecided decided -> decided(about.get(), matter, decided, recorded.occurredOn());
            case ProceduralEvent _ -> {}
        }
    }

    private void inForce(CaseFile about, CaseFile matter, ActId act, LocalDate day) {
        Optional<ReviewEvent.ReviewDecided> changed = matter.history().reversed().stream().map(RecordedEvent::event).filter(ReviewEvent.ReviewDecided.class::isInstance).map(ReviewEvent.ReviewDecided.class::cast)
                .filter(decided -> act.equals(decided.contested())).findFirst().filter(decided -> decided.outcome().equals(CHANGED));
        Optional<String> outcome = matter.act(act).map(CaseFile.ActInFile::outcome).filter(said -> !said.equals(REFUSED));
        if (outcome.isEmpty() || matter.outcome().filter(said -> !said.equals(REFUSED)).isEmpty()) return;
        if (changed.isPresent()) carry(about, matter, changed.get().act(), matter.outcome().get(), day);
        else if (matter.outcome().get().equals(outcome.get())) carry(about, matter, act, outcome.get(), day);
    }

    private void decided(CaseFile about, CaseFile matter, ReviewEvent.ReviewDecided decided, LocalDate day) {
        boolean changes = decided.outcome().equals(CHANGED);
        if (decided.grants() && !changes) carry(about, matter, decided.act(), java.util.Objects.requireNonNull(decided.instead()), day);
        else if (isCarried(about, decided.contested()) && (changes || CANCELLING.contains(decided.outcome()))) carry(about, matter, decided.act(), changes ? matter.outcome().orElse(CHANGED) : decided.said(), day);
    }

    private static boolean isCarried(CaseFile about, @Nullable ActId act) {
        return about.history().stream().anyMatch(recorded -> recorded.event() instanceof ReportEvent.MatterDecided decided && decided.act().equals(act));
    }

    private void carry(CaseFile about, CaseFile matter, ActId act, String outcome, LocalDate day) {
        List<String> operative = acts.text(act) instanceof Answer.Yes<SignedText>(SignedText text) ? List.of(Passage.plain(text.text().operative()).split("\n+")) : List.of();
        Answer<CaseFile> carried = files.record(about.id(), CaseFiles.ANY_VERSION, Happening.of(new ReportEvent.MatterDecided(matter.id(), matter.number(), act, outcome, operative), day));
        if (carried instanceof Answer.No<CaseFile>(Refusal refusal)) LOG.warn("The ruling in the matter {} could not be carried into its case: {}", matter.number(), refusal.code());
    }

    /// The case whose act a matter is about.
    static Optional<CaseFile> executed(CaseFiles files, CaseFile matter) { return kz.torelik.kernel.CaseNumber.find(String.valueOf(matter.claim().relatedTo())).flatMap(files::find); }
}
