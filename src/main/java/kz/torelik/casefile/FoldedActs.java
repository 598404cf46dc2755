package kz.torelik.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.torelik.casefile.CaseFile.ActInFile;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.kernel.ActId;
import org.jspecify.annotations.Nullable;

/// The acts of one case and what became of them, as its history tells; and the outcome that the last of them gave it.
final class FoldedActs {

    private final Map<ActId, ActInFile> acts = new LinkedHashMap<>();
    private final List<DecisionEvent.ActInForce> inForce = new ArrayList<>();
    private @Nullable String outcome;

    /// @param on the day of the event
    void hear(DecisionEvent event, LocalDate on) {
        switch (event) {
            case DecisionEvent.ActSigned signed -> acts.put(signed.act(), new ActInFile(signed.act(), signed.kind(), signed.ordinal(), signed.document(), signed.outcome(), on, null, null, null));
            case DecisionEvent.OperativePartAnnounced announced -> outcome = announced.outcome();
            case DecisionEvent.DecisionIssued issued -> outcome = issued.outcome();
            case DecisionEvent.SimplifiedDecisionIssued issued -> outcome = issued.outcome();
            case DecisionEvent.CancellationDecided decided -> {
                if (decided.granted()) outcome = null;
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
            case DecisionEvent.CancellationTermOver _, DecisionEvent.WritIssued _, DecisionEvent.CaseArchived _ -> {}
        }
    }

    private void change(ActId act, UnaryOperator<ActInFile> change) { acts.computeIfPresent(act, (_, was) -> change.apply(was)); }

    List<ActInFile> list() { return List.copyOf(acts.values()); }

    Optional<ActInFile> find(ActId act) { return Optional.ofNullable(acts.get(act)); }

    List<DecisionEvent.ActInForce> cameIntoForce() { return inForce; }

    Optional<String> outcome() { return Optional.ofNullable(outcome); }
}
