package kz.torelik.instances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.RiverListener;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.law.Instances;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Hears what a higher court decided and brings it down to every file below: its act is in force from its announcement (CPC arts. 431, 453, 454-4 part 5), the contested one stands, is
/// changed or binds nobody any more, and a case that was sent back goes on: in a new file of the first instance, in a new review, or where the ruling had stopped it.
@Component
class ComingBack implements RiverListener {

    private static final String RETURNED = "returned";
    private static final Set<String> TO_APPEAL = Set.of("remitted-to-appeal", "cancelled-to-appeal");
    /// After these the contested act of the first instance is in force.
    private static final Set<String> STANDING = Set.of("unchanged", "changed", "first-instance-stands");

    private final CaseFiles files;
    private final Higher higher;
    private final LawBook law;
    private final OpeningAnew anew;

    ComingBack(CaseFiles files, Higher higher, LawBook law, OpeningAnew anew) {
        this.files = files;
        this.higher = higher;
        this.law = law;
        this.anew = anew;
    }

    @Override
    public String name() { return "coming-back"; }

    @Override
    public boolean acts() { return true; }

    @Override
    public boolean concerns(ProceduralEvent event) { return event instanceof ReviewEvent.ResolutionIssued || event instanceof ReviewEvent.ComplaintReturned || event instanceof ReviewEvent.DemandedCaseReturned; }

    @Override
    public void hear(RecordedEvent recorded) {
        CaseFile review = files.get(recorded.caseId());
        if (!(review.history().getFirst().event() instanceof ReviewEvent.ReviewOpened)) return;
        switch (recorded.event()) {
            case ReviewEvent.ResolutionIssued issued -> decided(review, issued, recorded.occurredOn());
            case ReviewEvent.ComplaintReturned returned -> decided(review, new ReviewEvent.ResolutionIssued(returned.act(), RETURNED, null, null), recorded.occurredOn());
            case ReviewEvent.DemandedCaseReturned returned -> decided(review, new ReviewEvent.ResolutionIssued(returned.act(), RETURNED, null, null), recorded.occurredOn());
            case ProceduralEvent _ -> {}
        }
    }

    /// Where a case that was sent back goes on.
    private record Next(@Nullable CaseId id, @Nullable CaseNumber number) {
        static final Next NOWHERE = new Next(null, null);
    }

    private void decided(CaseFile review, ReviewEvent.ResolutionIssued issued, LocalDate day) {
        ActId act = issued.act();
        LocalDate announced = announced(review).orElse(day);
        String outcome = outcome(review, issued);
        if (!outcome.equals(RETURNED)) {
            String kind = review.act(act).orElseThrow().kind();
            record(review, announced, new DecisionEvent.ActInForce(act, kind, announced));
        }
        List<CaseFile> below = below(review);
        CaseFile first = below.getLast();
        resume(first, review, day);
        resume(review, review, day);
        ReviewEvent.CaseSentUp again = TO_APPEAL.contains(outcome) ? higher.sent(first, "appeal", Instances.way(review.claim().procedure()))
                : outcome.equals("remitted-to-cassation") ? higher.sent(below.get(1), "cassation", Instances.way(review.claim().procedure())) : null;
        Next next = again != null ? new Next(again.review(), again.number())
                : outcome.equals("remanded") ? new Next(CaseId.random(), files.nextNumber(first.claim().court(), law.procedure(first.claim().procedure()).numberKind())) : Next.NOWHERE;
        CaseFile above = review;
        for (CaseFile file : below) {
            ActId contested = above.origin().orElseThrow().act();
            boolean touched = !outcome.equals(RETURNED) && !(outcome.equals("remitted-to-cassation") && !above.id().equals(review.id()));
            record(file, day, new ReviewEvent.ReviewDecided(review.id(), review.number(), Instances.way(review.claim().procedure()), act, touched ? contested : null, outcome, next.id(), next.number(), touched ? issued.instead() : null));
            above = file;
        }
        if (STANDING.contains(outcome)) inForce(first.id(), review, below, announced);
        if (outcome.equals("remanded")) anew.open(files.get(first.id()), review.act(act).orElseThrow().document(), new OpeningAnew.Place(java.util.Objects.requireNonNull(next.id()), java.util.Objects.requireNonNull(next.number())), day, null);
        if (again != null) record(TO_APPEAL.contains(outcome) ? first : below.get(1), day, again);
    }

    /// What stayed the execution until this review is over with it.
    private void resume(CaseFile file, CaseFile review, LocalDate day) {
        file.executionStay().filter(stay -> stay.review().equals(review.id())).ifPresent(_ -> record(file, day, new ReviewEvent.ExecutionResumed(null, "reviewed", review.id(), review.number())));
    }

    /// A court of appeal that decided as the first one, on an arbitral award (CPC art. 465), considers the matter anew in a new file of its own, with other judges (art. 451 part 2 point 3).
    private static String outcome(CaseFile review, ReviewEvent.ResolutionIssued issued) {
        boolean first = Instances.way(review.claim().procedure()).equals("cassation") && review.origin().filter(origin -> origin.id().equals(origin.first())).isPresent();
        return first && issued.outcome().equals("remitted-to-appeal") ? "remanded" : issued.outcome();
    }

    /// The day on which the operative part was announced.
    private static Optional<LocalDate> announced(CaseFile review) {
        return review.history().reversed().stream().filter(recorded -> recorded.event() instanceof DecisionEvent.OperativePartAnnounced).map(RecordedEvent::occurredOn).findFirst();
    }

    /// The files from which this one went up, the nearest first, that of the first instance last.
    private List<CaseFile> below(CaseFile review) {
        List<CaseFile> below = new ArrayList<>();
        for (CaseFile file = review; Higher.instance(file) > 1; ) {
            file = files.get(file.origin().orElseThrow().id());
            below.add(file);
        }
        return below;
    }

    private void record(CaseFile file, LocalDate day, ProceduralEvent event) { files.record(file.id(), CaseFiles.ANY_VERSION, Happening.of(event, day)).orThrow(); }

    /// The act of the first instance comes into force with the act that left it standing (CPC art. 240).
    private void inForce(CaseId first, CaseFile review, List<CaseFile> below, LocalDate announced) {
        CaseFile file = files.get(first);
        CaseFile directly = below.size() == 1 ? review : below.get(below.size() - 2);
        Optional.ofNullable(directly.origin().orElseThrow().act()).flatMap(file::act).filter(act -> act.inForceFrom() == null && !file.isCancelled(act.id()))
                .ifPresent(act -> record(file, announced, new DecisionEvent.ActInForce(act.id(), act.kind(), announced)));
    }
}
