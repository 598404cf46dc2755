/// The acts of the court: drafts that only their judge sees, the paper, the signature of the judge's own key, and what anyone may know of a
/// signed act.
///
/// - [kz.torelik.acts.ActDrafts]: a judge writes an act of a kind of `law/act-kinds.yaml`; it comes pre-filled from the case.
/// - [kz.torelik.acts.ProposingActs]: the sums that the case already knows; never the outcome.
/// - [kz.torelik.acts.SigningActs]: preview, signature (PAdES), storage, ledger and the events of the act in one transaction.
///   Several acts are signed in one go, each for itself. A ruling that returns the duty brings a certificate under the seal of the house.
/// - [kz.torelik.acts.PanelSigning]: an act of a panel goes from judge to judge; all sign the same file, its author last.
/// - [kz.torelik.acts.PanelVotes]: the recusal of one judge of a panel is decided by the votes of the others.
/// - [kz.torelik.acts.SeparateOpinions]: what a judge thinks who does not agree; sealed, for the cassation court alone.
/// - [kz.torelik.acts.AnnouncingDecision]: the operative part is announced before the final form (CPC art. 223).
/// - [kz.torelik.acts.ReceivingReports]: what others report to the court about its acts.
/// - [kz.torelik.acts.Manner]: which manner of proceedings the law asks for.
/// - [kz.torelik.acts.Acts]: what of an act is public, its PDF and its text for those who may read the case.
///
/// Articles: CPC 36, 138-142, 150-152, 163-164, 173, 223-226, 235, 268-269, 272-280; 40-42 (recusal); 14, 19, 109, 113, 236, 237, 267-4, 270 (acts beside
/// the decision); 174-182 (conciliation); 454-3, CrPC 498-3, CAO 851-3 (stay of execution).
///
/// Events in: ActSigned, ActInForce, ActCorrected, ActPublished, ActWithdrawn, CourtOrderCancelled. Events out: ActSigned and the event of what
/// the act decides (ClaimAccepted, PreparationBegun, ClaimReturned, ClaimRefused, PreparationExtended, PreparationEnded, ProceedingsStayed,
/// ProceedingsResumed, ProceedingsTerminated, ClaimLeft, ActCorrected, RecusalDecided, MotionDecided, OperativePartAnnounced, DecisionIssued,
/// CourtOrderIssued, CourtOrderCancelled, DutyRefundOrdered, ExecutionStayed, ExecutionResumed).
@NullMarked
@ApplicationModule(displayName = "Acts", allowedDependencies = {"kernel", "database", "law", "casefile", "casefile :: events", "documents", "documents :: paper",
        "signatures", "courts", "language", "ledger"})
package kz.torelik.acts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
