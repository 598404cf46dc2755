package kz.torelik.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.torelik.casefile.CaseFile.ActInFile;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.kernel.ActId;
import org.jspecify.annotations.Nullable;

/// The acts of one case and what became of them, as its history tells; and the outcome that the last of them gave it.
final class FoldedActs {

    /// After these the contested act stands as it is or as it was changed.
    private static final Set<String> STANDING = Set.of("unchanged", "changed", "returned", "first-instance-stands");

    private final Map<ActId, ActInFile> acts = new LinkedHashMap<>();
    private final List<DecisionEvent.ActInForce> inForce = new ArrayList<>();
    private final Set<ActId> simplified = new HashSet<>();
    private final Set<ActId> cancelled = new HashSet<>();
    private @Nullable String outcome;

    /// @param on the day of the event
    void hear(DecisionEvent event, LocalDate on) {
        switch (event) {
            case DecisionEvent.ActSigned signed -> acts.put(signed.act(), new ActInFile(signed.act(), signed.kind(), signed.ordinal(), signed.document(), signed.outcome(), on, null, null, null));
            case DecisionEvent.OperativePartAnnounced announced -> outcome = announced.outcome();
            case DecisionEvent.DecisionIssued issued -> outcome = issued.outcome();
            case DecisionEvent.SimplifiedDecisionIssued issued -> {
                outcome = issued.outcome();
                simplified.add(issued.act());
            }
            case DecisionEvent.CancellationDecided decided -> {
                if (decided.granted()) {
                    outcome = null;
                    cancelled.addAll(simplified);
                }
            }
            case DecisionEvent.CourtOrderIssued _ -> outcome = "order-issued";
            case DecisionEvent.CourtOrderCancelled _ -> outcome = "order-cancelled";
            case DecisionEvent.ProceedingsTerminated _ -> outcome = "terminated";
            case DecisionEvent.ClaimLeft _ -> outcome = "left";
            case DecisionEvent.ActInForce inForce -> {
                this.inForce.add(inForce);
                change(inForce.act(), was -> was.with(inForce.on(), was.replacedBy(), was.ecli()));
            }
            case DecisionEvent.ActCorrected corrected -> change(corrected.act(), was -> was.with(was.inForceFrom(), corrected.by(), was.ecli()));
            case DecisionEvent.ActPublished published -> change(published.act(), was -> was.with(was.inForceFrom(), was.replacedBy(), published.ecli()));
            case DecisionEvent.ActWithdrawn withdrawn -> change(withdrawn.act(), was -> was.with(was.inForceFrom(), was.replacedBy(), null));
            case DecisionEvent.CancellationTermOver _, DecisionEvent.RulingMade _, DecisionEvent.WritIssued _, DecisionEvent.CaseArchived _ -> {}
        }
    }

    /// What a higher court left of an act: cancelled in favour of a new consideration it is no longer in force, and the outcome is open again.
    /// One that was in force before and is left standing by the new consideration is in force again; an act comes into force once, so no other event says it.
    void reviewed(ReviewEvent event, LocalDate on) {
        if (event instanceof ReviewEvent.ResolutionIssued issued) outcome = issued.outcome();
        if (!(event instanceof ReviewEvent.ReviewDecided decided)) return;
        if (decided.instead() != null) outcome = decided.instead();
        ActId contested = decided.contested();
        if (contested == null) return;
        if (STANDING.contains(decided.outcome())) {
            boolean before = inForce.stream().anyMatch(one -> one.act().equals(contested));
            if (before && !decided.outcome().equals("returned")) change(contested, was -> was.inForceFrom() == null ? was.with(on, was.replacedBy(), was.ecli()) : was);
            return;
        }
        change(contested, was -> was.with(null, was.replacedBy(), was.ecli()));
        if (decided.outcome().equals("remitted") || decided.outcome().equals("remanded") || decided.outcome().equals("reopened") || decided.outcome().equals("cancelled-to-appeal")) outcome = null;
    }

    private void change(ActId act, UnaryOperator<ActInFile> change) { acts.computeIfPresent(act, (_, was) -> change.apply(was)); }

    /// Whether a defendant had a decision in simplified procedure cancelled.
    boolean isCancelled(ActId act) { return cancelled.contains(act); }

    List<ActInFile> list() { return List.copyOf(acts.values()); }

    Optional<ActInFile> find(ActId act) { return Optional.ofNullable(acts.get(act)); }

    List<DecisionEvent.ActInForce> cameIntoForce() { return inForce; }

    Optional<String> outcome() { return Optional.ofNullable(outcome); }
}
