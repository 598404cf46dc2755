package kz.torelik.casefile.events;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.DocumentId;
import org.jspecify.annotations.Nullable;

/// The acts of the court and what they bring about (CPC arts. 134-143, 223-243, 268-279).
public sealed interface DecisionEvent extends ProceduralEvent {

    /// A judicial act is signed; its PDF is the original (CPC art. 133-1). The event of what it decides is recorded with it.
    ///
    /// @param kind the code in `law/act-kinds.yaml`: `decision`, `ruling-acceptance`, `ruling-return`, `court-order`, ...
    /// @param ordinal the number of the act in the case, from 1
    /// @param outcome the outcome that the judge states (`satisfied`, `partial`, `dismissed`, ...), or null for acts without one
    @EventKey("act-signed/1")
    record ActSigned(ActId act, String kind, int ordinal, FiledDocument document, @Nullable String outcome) implements DecisionEvent {}

    /// The operative part is announced (CPC art. 223); the final form follows within its term.
    @EventKey("operative-part-announced/1")
    record OperativePartAnnounced(String outcome) implements DecisionEvent {}

    /// The decision exists in its final form: the term of appeal begins (CPC arts. 223 part 4, 403).
    @EventKey("decision-issued/1")
    record DecisionIssued(ActId act, String outcome) implements DecisionEvent {}

    /// A decision in simplified written procedure: an introductory and an operative part (CPC art. 267-4 part 1).
    @EventKey("simplified-decision-issued/1")
    record SimplifiedDecisionIssued(ActId act, String outcome) implements DecisionEvent {}

    /// No defendant asked in his term to cancel the decision in simplified procedure: the term of appeal begins (CPC art. 267-4 part 4).
    @EventKey("cancellation-term-over/1")
    record CancellationTermOver(ActId act) implements DecisionEvent {}

    /// The court decided whether the decision in simplified procedure is cancelled and the case considered anew (CPC art. 267-4 part 3).
    ///
    /// @param act the ruling
    /// @param motion the number of the defendant's application among the motions of the case
    @EventKey("cancellation-decided/1")
    record CancellationDecided(ActId act, int motion, boolean granted, String reasons) implements DecisionEvent {}

    /// A ruling that moves the case by its outcome alone, such as the extension of a term, written proceedings or a fine; what it means the law data say.
    ///
    /// @param kind the code in `law/act-kinds.yaml`
    /// @param outcome its outcome, by which procedures and terms tell it from others
    /// @param orders what exactly it orders, a sentence each; may be empty
    @EventKey("ruling-made/1")
    record RulingMade(ActId act, String kind, String outcome, List<String> orders) implements DecisionEvent {
        public RulingMade { orders = List.copyOf(orders); }
    }

    /// The court order is issued (CPC art. 139).
    @EventKey("court-order-issued/1")
    record CourtOrderIssued(ActId act) implements DecisionEvent {}

    /// The debtor's objection cancels the order; the claimant may bring an action (CPC art. 142).
    @EventKey("court-order-cancelled/1")
    record CourtOrderCancelled(ActId act) implements DecisionEvent {}

    /// The proceedings end without a decision on the merits and cannot be brought again (CPC art. 277).
    @EventKey("proceedings-terminated/1")
    record ProceedingsTerminated(ActId act, String ground) implements DecisionEvent {}

    /// The claim is left without consideration; it may be brought again (CPC art. 279).
    @EventKey("claim-left/1")
    record ClaimLeft(ActId act, String ground) implements DecisionEvent {}

    /// An act came into legal force by the rule (CPC arts. 143, 240).
    ///
    /// @param kind the kind of the act
    /// @param on the day from which it is in force
    @EventKey("act-in-force/1")
    record ActInForce(ActId act, String kind, LocalDate on) implements DecisionEvent {}

    /// A clerical error is corrected by a ruling: the new text replaces the old one, which stays (CPC art. 235).
    @EventKey("act-corrected/1")
    record ActCorrected(ActId act, ActId by) implements DecisionEvent {}

    /// A pseudonymised text is in the bank of acts.
    ///
    /// @param ecli the European case-law identifier of the publication
    @EventKey("act-published/1")
    record ActPublished(ActId act, String ecli, DocumentId document) implements DecisionEvent {}

    /// The published text is taken back; a tombstone stays.
    @EventKey("act-withdrawn/1")
    record ActWithdrawn(ActId act, String ecli, String reasons) implements DecisionEvent {}

    /// A writ of execution is issued (CPC art. 241).
    @EventKey("writ-issued/1")
    record WritIssued(ActId act, String number, int creditor, FiledDocument document) implements DecisionEvent {}

    /// The file is closed and goes to the archive.
    @EventKey("case-archived/1")
    record CaseArchived(@Nullable String note) implements DecisionEvent {}
}
