package kz.torelik.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Instances;
import org.jspecify.annotations.Nullable;

/// The complaints in one file, the reviews to which it went up, and what they left of its acts.
final class FoldedReviews {

    /// The stages of a decision that somebody appealed, in time or with its term restored.
    private static final Set<String> APPEALED = Set.of("appealed", "late-appeal", "under-review", "ending-appealed", "ending-under-review", "return-appealed", "return-under-review");
    /// After these the contested act binds nobody.
    private static final Set<String> CANCELLING = Set.of("new-decision", "new-resolution", "new-verdict", "terminated", "left", "resolved", "remitted", "remanded", "cancelled-to-appeal", "reopened");
    /// After these the act of the review below binds nobody, whatever becomes of the one of the first instance.
    private static final Set<String> CANCELLING_REVIEW = Set.of("new-decision", "new-resolution", "new-verdict", "terminated", "left", "remanded", "remitted-to-appeal", "cancelled-to-appeal", "remitted-to-cassation", "first-instance-stands");

    /// After these the decision of the first instance is there again, in force or before a new appeal.
    private static final Set<String> RESTORING = Set.of("first-instance-stands", "remitted-to-appeal");

    private final List<ComplaintInFile> complaints = new ArrayList<>();
    private final Map<CaseId, ReviewInFile> reviews = new LinkedHashMap<>();
    private final Set<ActId> cancelled = new LinkedHashSet<>();
    private List<PersonId> barred = List.of();
    private ReviewEvent.@Nullable Origin origin;
    private @Nullable ExecutionStay stay;
    /// The court whose chair is asked to stay the execution, or has stayed it.
    private @Nullable CourtCode stayAskedOf;
    private boolean review;
    /// The way up on which this file is a review.
    private String way = "appeal";

    /// The documents that an event brings, an opening apart.
    static List<FiledDocument> brought(ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.ComplaintCured cured -> cured.documents();
            case ReviewEvent.ReviewAsked asked -> asked.documents();
            case ReviewEvent.ComplaintJoined joined -> joined.documents();
            case ReviewEvent.ExecutionStayed stayed -> stayed.documents();
            case ReviewEvent.ExecutionResumed resumed -> resumed.documents();
            case ReviewEvent.ExecutionStayAsked _, ReviewEvent.ReviewOpened _, ReviewEvent.CaseRemanded _, ReviewEvent.ComplaintHalted _, ReviewEvent.ComplaintReturned _, ReviewEvent.DemandedCaseReturned _, ReviewEvent.CaseSentUp _, ReviewEvent.CaseDemanded _, ReviewEvent.SubmissionEntered _,
                 ReviewEvent.CaseTakenOver _, ReviewEvent.ResolutionIssued _, ReviewEvent.ReviewDecided _ -> List.of();
        };
    }

    private void opened(ReviewEvent.ReviewOpened opened) {
        origin = opened.origin();
        barred = opened.barred();
        review = true;
        way = Instances.way(opened.claim().procedure());
        opened.complainants().forEach(one -> complaints.add(new ComplaintInFile(one.number(), one.party(), way, one.on(), List.of(), ComplaintInFile.FILED, null)));
    }

    /// A complaint against an act of this file.
    void appealed(FilingEvent.AppealFiled filed, RecordedEvent recorded) { add(filed.party(), APPEALED.contains(recorded.stage()) ? "appeal" : "private-complaint", recorded, filed.documents()); }

    /// A complaint against an act that was made beside the decision.
    void complained(MatterEvent.ComplaintFiled filed, RecordedEvent recorded) { add(filed.party(), filed.kind().equals("additional") ? "appeal" : filed.kind(), recorded, filed.documents()); }

    private void add(int party, String kind, RecordedEvent recorded, List<FiledDocument> documents) {
        complaints.add(new ComplaintInFile(complaints.stream().mapToInt(ComplaintInFile::number).max().orElse(0) + 1, party, kind, recorded.occurredOn(), documents, ComplaintInFile.FILED, null));
    }

    void hear(ReviewEvent event, RecordedEvent recorded) {
        switch (event) {
            case ReviewEvent.ComplaintHalted halted -> change(halted.complaint(), was -> was.with(ComplaintInFile.HALTED, halted.until(), List.of()));
            case ReviewEvent.ComplaintCured cured -> change(cured.complaint(), was -> was.with(ComplaintInFile.FILED, null, cured.documents()));
            case ReviewEvent.ComplaintReturned returned -> {
                change(returned.complaint(), was -> was.with(ComplaintInFile.RETURNED, null, List.of()));
                if (complaints.stream().allMatch(one -> one.state().equals(ComplaintInFile.RETURNED))) stayAskedOf = null;
            }
            case ReviewEvent.ReviewAsked asked -> add(asked.party(), asked.kind(), recorded, asked.documents());
            case ReviewEvent.CaseSentUp sent -> {
                reviews.put(sent.review(), new ReviewInFile(sent.review(), sent.number(), sent.kind(), sent.court(), recorded.occurredOn(), null, null, null));
                complaints.replaceAll(one -> one.isOpen() && one.kind().equals(sent.kind()) ? one.with(ComplaintInFile.SENT_UP, null, List.of()) : one);
            }
            case ReviewEvent.ReviewDecided decided -> decided(decided, recorded);
            case ReviewEvent.ReviewOpened opened -> opened(opened);
            case ReviewEvent.ComplaintJoined joined -> complaints.add(new ComplaintInFile(joined.complaint(), joined.party(), way, joined.on(), joined.documents(), ComplaintInFile.FILED, null));
            case ReviewEvent.CaseRemanded remanded -> {
                origin = remanded.origin();
                barred = remanded.barred();
            }
            case ReviewEvent.ExecutionStayed stayed -> stay = new ExecutionStay(recorded.occurredOn(), stayed.by(), stayed.review(), stayed.number(), stayed.until());
            case ReviewEvent.ExecutionStayAsked asked -> stayAskedOf = asked.of();
            case ReviewEvent.ExecutionResumed _ -> {
                stay = null;
                stayAskedOf = null;
            }
            case ReviewEvent.ResolutionIssued _ -> stayAskedOf = null;
            case ReviewEvent.CaseDemanded _, ReviewEvent.DemandedCaseReturned _, ReviewEvent.SubmissionEntered _ -> {}
            case ReviewEvent.CaseTakenOver _ -> {}
        }
    }

    /// A review on new circumstances was asked for in a file of its own, so that this one never went up to it.
    private void decided(ReviewEvent.ReviewDecided decided, RecordedEvent recorded) {
        reviews.compute(decided.review(), (id, was) -> (was == null ? new ReviewInFile(id, decided.number(), decided.kind(), decided.number().court(), recorded.occurredOn(), null, null, null) : was)
                .with(decided.outcome(), decided.next(), decided.nextNumber()));
        ActId contested = decided.contested();
        if (contested == null) return;
        if ((review ? CANCELLING_REVIEW : CANCELLING).contains(decided.outcome())) cancelled.add(contested);
        else if (!review && RESTORING.contains(decided.outcome())) cancelled.remove(contested);
    }

    private void change(int number, UnaryOperator<ComplaintInFile> change) { complaints.replaceAll(one -> one.number() == number ? change.apply(one) : one); }

    List<ComplaintInFile> complaints() { return List.copyOf(complaints); }

    List<ReviewInFile> reviews() { return List.copyOf(reviews.values()); }

    boolean isCancelled(ActId act) { return cancelled.contains(act); }

    Optional<ExecutionStay> executionStay() { return Optional.ofNullable(stay); }

    Optional<CourtCode> stayAskedOf() { return Optional.ofNullable(stayAskedOf); }

    Optional<ReviewEvent.Origin> origin() { return Optional.ofNullable(origin); }

    List<PersonId> barred() { return barred; }
}
