package kz.torelik.acts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;

/// What an act decides, as facts and not as words: the judge states it beside the text, and the events of the case follow from it alone.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({@JsonSubTypes.Type(value = Disposition.Acceptance.class, name = "acceptance"), @JsonSubTypes.Type(value = Disposition.Simplified.class, name = "simplified"),
        @JsonSubTypes.Type(value = Disposition.General.class, name = "general"), @JsonSubTypes.Type(value = Disposition.SimplifiedDecision.class, name = "simplified-decision"),
        @JsonSubTypes.Type(value = Disposition.OnCancellation.class, name = "on-cancellation"), @JsonSubTypes.Type(value = Disposition.Return.class, name = "return"),
        @JsonSubTypes.Type(value = Disposition.Refusal.class, name = "refusal"), @JsonSubTypes.Type(value = Disposition.OrderReturn.class, name = "order-return"),
        @JsonSubTypes.Type(value = Disposition.OrderRefusal.class, name = "order-refusal"), @JsonSubTypes.Type(value = Disposition.Preparation.class, name = "preparation"),
        @JsonSubTypes.Type(value = Disposition.Extension.class, name = "extension"), @JsonSubTypes.Type(value = Disposition.LongerTerm.class, name = "longer-term"), @JsonSubTypes.Type(value = Disposition.SetForTrial.class, name = "set-for-trial"),
        @JsonSubTypes.Type(value = Disposition.Stay.class, name = "stay"), @JsonSubTypes.Type(value = Disposition.Resumption.class, name = "resumption"),
        @JsonSubTypes.Type(value = Disposition.Termination.class, name = "termination"), @JsonSubTypes.Type(value = Disposition.Leaving.class, name = "leaving"),
        @JsonSubTypes.Type(value = Disposition.Correction.class, name = "correction"), @JsonSubTypes.Type(value = Disposition.Recusal.class, name = "recusal"),
        @JsonSubTypes.Type(value = Disposition.OnMotion.class, name = "on-motion"), @JsonSubTypes.Type(value = Disposition.Decision.class, name = "decision"),
        @JsonSubTypes.Type(value = Disposition.Merits.class, name = "merits"), @JsonSubTypes.Type(value = Disposition.OnGround.class, name = "on-ground"),
        @JsonSubTypes.Type(value = Disposition.Participants.class, name = "participants"), @JsonSubTypes.Type(value = MatterDisposition.Matter.class, name = "matter"), @JsonSubTypes.Type(value = MatterDisposition.Conciliation.class, name = "conciliation"), @JsonSubTypes.Type(value = MatterDisposition.ConciliationOver.class, name = "conciliation-over"), @JsonSubTypes.Type(value = MatterDisposition.Transfer.class, name = "transfer"), @JsonSubTypes.Type(value = MatterDisposition.Execution.class, name = "execution"),
        @JsonSubTypes.Type(value = Disposition.CourtOrder.class, name = "court-order"), @JsonSubTypes.Type(value = Disposition.OrderCancelled.class, name = "order-cancelled"),
        @JsonSubTypes.Type(value = PenalDisposition.Offence.class, name = "offence"), @JsonSubTypes.Type(value = PenalDisposition.Verdict.class, name = "verdict"),
        @JsonSubTypes.Type(value = ReviewDisposition.Halting.class, name = "complaint-halting"), @JsonSubTypes.Type(value = ReviewDisposition.ComplaintReturn.class, name = "complaint-return"),
        @JsonSubTypes.Type(value = ReviewDisposition.DemandedReturn.class, name = "demanded-return"), @JsonSubTypes.Type(value = ReviewDisposition.TakingOver.class, name = "taking-over"), @JsonSubTypes.Type(value = ReviewDisposition.Submission.class, name = "submission"),
        @JsonSubTypes.Type(value = ReviewDisposition.Resolution.class, name = "resolution")})
public sealed interface Disposition permits Disposition.Grounded, Disposition.Acceptance, Disposition.Simplified, Disposition.Preparation, Disposition.Extension, Disposition.LongerTerm, Disposition.SetForTrial, Disposition.Resumption, Disposition.Correction, Disposition.Recusal, Disposition.OnMotion, Disposition.Participants, Disposition.Deciding, Disposition.OnCancellation, Disposition.Merits, Disposition.CourtOrder, Disposition.OrderCancelled,
        ReviewDisposition, PenalDisposition, MatterDisposition {

    /// The code of the act in `law/act-kinds.yaml`.
    String kind();

    /// The code of the outcome in that kind.
    String outcome();

    /// A disposition that rests on one ground of a closed list.
    sealed interface Grounded extends Disposition {

        /// The lists of `law/grounds` in which the ground may stand; empty where the kind of act names them in `law/act-kinds.yaml`.
        List<String> lists();

        /// The code of the ground.
        String ground();
    }

    /// Acceptance and initiation (CPC art. 150).
    ///
    /// @param language the language of the proceedings
    /// @param preparation what is to be done in preparation, when the same ruling begins it; empty when another ruling will (CPC art. 163)
    record Acceptance(Language language, List<String> preparation) implements Disposition {
        public Acceptance { preparation = List.copyOf(preparation); }

        @Override
        public String kind() { return "ruling-acceptance"; }

        @Override
        public String outcome() { return "initiated"; }
    }

    /// Acceptance with consideration in simplified written procedure (CPC arts. 150, 267-2, 267-3).
    ///
    /// @param language the language of the proceedings
    record Simplified(Language language) implements Disposition {
        @Override
        public String kind() { return "ruling-simplified"; }

        @Override
        public String outcome() { return "simplified"; }
    }

    /// The court goes over to the rules of action proceedings (CPC art. 267-1 part 3).
    record General(String ground) implements Grounded {
        @Override
        public List<String> lists() { return List.of("general-procedure"); }

        @Override
        public String kind() { return "ruling-general"; }

        @Override
        public String outcome() { return "general"; }
    }

    /// Return of the claim (CPC art. 152).
    record Return(String ground) implements Grounded {
        @Override
        public List<String> lists() { return List.of("return"); }

        @Override
        public String kind() { return "ruling-return"; }

        @Override
        public String outcome() { return "returned"; }
    }

    /// Refusal to accept the claim (CPC art. 151).
    record Refusal(String ground) implements Grounded {
        @Override
        public List<String> lists() { return List.of("refusal"); }

        @Override
        public String kind() { return "ruling-refusal"; }

        @Override
        public String outcome() { return "refused"; }
    }

    /// Return of an application for a court order (CPC art. 138: its own grounds and those of art. 152).
    record OrderReturn(String ground) implements Grounded {
        @Override
        public List<String> lists() { return List.of("return-court-order", "return"); }

        @Override
        public String kind() { return "ruling-return-order"; }

        @Override
        public String outcome() { return "returned"; }
    }

    /// Refusal to accept an application for a court order (CPC arts. 138, 151).
    record OrderRefusal(String ground) implements Grounded {
        @Override
        public List<String> lists() { return List.of("refusal"); }

        @Override
        public String kind() { return "ruling-refusal-order"; }

        @Override
        public String outcome() { return "refused"; }
    }

    /// @param steps what is to be done, by whom and by when (CPC arts. 163, 165)
    record Preparation(List<String> steps) implements Disposition {
        public Preparation { steps = List.copyOf(steps); }

        @Override
        public String kind() { return "ruling-preparation"; }

        @Override
        public String outcome() { return "prepared"; }
    }

    /// @param until the last day of the extended term
    /// @param reasons why the case is exceptionally complex (CPC art. 164 part 1)
    record Extension(LocalDate until, String reasons) implements Disposition {
        @Override
        public String kind() { return "ruling-extension"; }

        @Override
        public String outcome() { return "extended"; }
    }

    /// The term of consideration is made longer by an act that `law/act-kinds.yaml` describes, which says how far it may reach.
    ///
    /// @param until the last day of the longer term
    record LongerTerm(String kind, LocalDate until, String reasons) implements Disposition {
        @Override
        public String outcome() { return "extended"; }
    }

    /// The preparation is over, the case is set for trial (CPC art. 173); the session itself is set by `hearings`.
    record SetForTrial() implements Disposition {
        @Override
        public String kind() { return "ruling-hearing"; }

        @Override
        public String outcome() { return "set"; }
    }

    record Stay(String ground) implements Grounded {
        @Override
        public List<String> lists() { return List.of("stay"); }

        @Override
        public String kind() { return "ruling-stay"; }

        @Override
        public String outcome() { return "stayed"; }
    }

    record Resumption(String reasons) implements Disposition {
        @Override
        public String kind() { return "ruling-resumption"; }

        @Override
        public String outcome() { return "resumed"; }
    }

    record Termination(String ground) implements Grounded {
        @Override
        public List<String> lists() { return List.of("termination"); }

        @Override
        public String kind() { return "ruling-termination"; }

        @Override
        public String outcome() {
            return switch (ground) {
                case "settlement" -> "settlement";
                case "mediation-agreement" -> "mediation";
                case "withdrawal" -> "withdrawn";
                default -> "terminated";
            };
        }
    }

    /// Leaving without consideration (CPC art. 279).
    record Leaving(String ground) implements Grounded {
        @Override
        public List<String> lists() { return List.of("left"); }

        @Override
        public String kind() { return "ruling-left"; }

        @Override
        public String outcome() { return "left"; }
    }

    /// A clerical error is corrected (CPC art. 235); the corrected act stays and points here.
    ///
    /// @param wrong the words with the error, as they stand in the act
    /// @param right what is to be read instead
    record Correction(ActId act, String wrong, String right) implements Disposition {
        @Override
        public String kind() { return "ruling-correction"; }

        @Override
        public String outcome() { return "corrected"; }
    }

    /// The chair decides on a recusal (CPC art. 41).
    record Recusal(boolean granted, String reasons) implements Disposition {
        @Override
        public String kind() { return "ruling-recusal"; }

        @Override
        public String outcome() { return granted ? "granted" : "refused"; }
    }

    /// @param motion the number of the motion in the case
    record OnMotion(int motion, boolean granted, String reasons) implements Disposition {
        @Override
        public String kind() { return "ruling-motion"; }

        @Override
        public String outcome() { return granted ? "granted" : "refused"; }
    }

    /// Who takes part, what is considered together, by when something is to be brought (CPC arts. 49-53, 59, 121, 153, 167).
    record Participants(ParticipantChange change, String reasons) implements Disposition {
        @Override
        public String kind() { return change.kind(); }

        @Override
        public String outcome() { return change.outcome(); }
    }

    /// What decides the claim on the merits.
    sealed interface Deciding extends Disposition {

        List<Award> awards();

        Costs costs();
    }

    /// The decision on the merits (CPC art. 226).
    ///
    /// @param outcome `satisfied`, `partial` or `dismissed`
    record Decision(String outcome, List<Award> awards, Costs costs) implements Deciding {
        public Decision { awards = List.copyOf(awards); }

        @Override
        public String kind() { return "decision"; }
    }

    /// The decision in simplified written procedure (CPC art. 267-4).
    ///
    /// @param outcome `satisfied`, `partial` or `dismissed`
    record SimplifiedDecision(String outcome, List<Award> awards, Costs costs) implements Deciding {
        public SimplifiedDecision { awards = List.copyOf(awards); }

        @Override
        public String kind() { return "decision-simplified"; }
    }

    /// Whether a decision in simplified written procedure is cancelled on the defendant's application (CPC art. 267-4 part 3).
    ///
    /// @param motion the number of the application among the motions of the case
    record OnCancellation(int motion, boolean granted, String reasons) implements Disposition {
        @Override
        public String kind() { return "ruling-cancel-simplified"; }

        @Override
        public String outcome() { return granted ? "granted" : "refused"; }
    }

    /// What the court decides without awarding sums, and every step towards it that needs no more than an outcome: `law/act-kinds.yaml` says what the kind may decide and which event it
    /// brings about, so that a new kind of act is data.
    ///
    /// @param outcome a code of that kind
    /// @param orders what exactly is established or ordered, one sentence each in the language of the act; may be empty
    /// @param bail with a resolution that sanctions custody, else null
    record Merits(String kind, String outcome, List<String> orders, @Nullable Bail bail) implements Disposition {
        public Merits { orders = List.copyOf(orders); }

        /// One that names no bail.
        public Merits(String kind, String outcome, List<String> orders) { this(kind, outcome, orders, null); }

        /// A matter decided by its outcome alone.
        public Merits(String kind, String outcome) { this(kind, outcome, List.of()); }
    }

    /// What lets somebody out of custody, or why nothing does (Criminal Procedure Code art. 148 parts 8, 9).
    ///
    /// @param sum the bail, or null where none is set
    /// @param duties what he has to do when it is paid (art. 140 part 3), one sentence each
    /// @param none the ground by which none is set, or null
    record Bail(@Nullable Tenge sum, List<String> duties, @Nullable String none) {
        public Bail { duties = List.copyOf(duties); }
    }

    /// An act whose kind in `law/act-kinds.yaml` names the lists of its grounds and the event it brings about.
    record OnGround(String kind, String ground) implements Grounded {
        @Override
        public List<String> lists() { return List.of(); }

        @Override
        public String outcome() { return ground; }
    }

    /// The court order (CPC art. 140).
    ///
    /// @param law the law by which the claim is satisfied, as the order names it
    /// @param creditorBank and `debtorWork`: bank details of the creditor, place of work and bank details of the debtor, or null when not known
    record CourtOrder(String law, List<Award> awards, @Nullable Penalty penalty, @Nullable Alimony alimony, Costs costs, @Nullable String creditorBank,
                      @Nullable String debtorWork) implements Disposition {
        public CourtOrder { awards = List.copyOf(awards); }

        @Override
        public String kind() { return "court-order"; }

        @Override
        public String outcome() { return "issued"; }
    }

    record OrderCancelled() implements Disposition {
        @Override
        public String kind() { return "ruling-cancel-order"; }

        @Override
        public String outcome() { return "cancelled"; }
    }

    /// A sum awarded.
    ///
    /// @param creditor and `debtor`: participants by their numbers in the case
    /// @param purpose what it is, in the language of the act, such as «основной долг»; may be empty
    record Award(int creditor, int debtor, Tenge sum, String purpose) {}

    /// How the costs are distributed (CPC arts. 109, 226 part 6).
    ///
    /// @param duty the state duty that the debtor pays back to the creditor
    /// @param representation the costs of representation that he pays
    /// @param budget the state duty that he pays to the budget
    record Costs(Tenge duty, Tenge representation, Tenge budget) {
        public static final Costs NONE = new Costs(Tenge.ZERO, Tenge.ZERO, Tenge.ZERO);
    }

    /// A penalty with the time for which it ran (CPC art. 140 part 1 point 7).
    record Penalty(Tenge sum, LocalDate from, LocalDate to) {}

    /// Alimony for children (CPC art. 140 part 2).
    ///
    /// @param payment the monthly payment: a share of the earnings such as `1/4`, a sum in tenge such as `45000`, or in the words of the order
    /// @param until until when it is paid, in words: «до совершеннолетия»
    record Alimony(List<Child> children, String payment, LocalDate from, String until) {
        public Alimony { children = List.copyOf(children); }
    }

    record Child(String name, LocalDate born) {}
}
