package kz.torelik.casefile.events;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/// What happens beside the decision of the dispute: matters that get an act of their own (CPC arts. 14, 19, 109, 236, 237, 270), complaints against those acts, and
/// what the parties do to agree (CPC arts. 174-182).
public sealed interface MatterEvent extends ProceduralEvent {

    /// The outcome of negotiations after which another judge is drawn (CPC art. 35 part 9 point 3).
    String OTHER_JUDGE = "failed-other-judge";

    /// The outcome with which a case goes to the regional court, which decides one of many alike by the rules of the first instance (CPC arts. 27-1, 34).
    String MODEL_TRANSFERRED = "model-transferred";
    /// The case goes to the cassation court as one of many alike (CPC art. 27-2).
    String MODEL_TO_CASSATION = "model-to-cassation";

    /// An act beside the decision is made.
    ///
    /// @param kind the code in `law/act-kinds.yaml`
    /// @param outcome a code of that kind: `added`, `explained`, `costs-awarded`, `session-closed`, ...
    /// @param motion the number of the motion that it answers, or null where the court acts by itself
    @EventKey("matter-ruled/1")
    record MatterRuled(ActId act, String kind, String outcome, @Nullable Integer motion) implements MatterEvent {

        /// Whether the case leaves its judge, so that another one is drawn.
        public boolean handsOver() { return outcome.equals(MODEL_TRANSFERRED) || outcome.equals(MODEL_TO_CASSATION); }
    }

    /// Somebody contests an act that was made beside the decision.
    ///
    /// @param kind `private-complaint`, or `additional` for the appeal of an additional decision (CPC art. 236 part 2)
    @EventKey("complaint-filed/1")
    record ComplaintFiled(int party, String kind, List<FiledDocument> documents) implements MatterEvent {
        public ComplaintFiled { documents = List.copyOf(documents); }
    }

    /// A party brings an agreement that it has signed; the other side has to sign it as well (CPC art. 176 part 1).
    ///
    /// @param number of the agreement in the case, from 1
    /// @param manner `settlement`, `mediation` or `participatory`
    /// @param terms its terms, one each; empty where the paper was uploaded
    @EventKey("settlement-filed/1")
    record SettlementFiled(int number, int party, String manner, List<String> terms, List<FiledDocument> documents) implements MatterEvent {
        public SettlementFiled {
            terms = List.copyOf(terms);
            documents = List.copyOf(documents);
        }
    }

    /// The other side signed the very same paper.
    ///
    /// @param documents the paper once more, with the signature of this party
    @EventKey("settlement-signed/1")
    record SettlementSigned(int number, int party, List<FiledDocument> documents) implements MatterEvent {
        public SettlementSigned { documents = List.copyOf(documents); }
    }

    /// The case waits while the parties negotiate (CPC arts. 179, 181); the stay is an event of its own.
    ///
    /// @param manner `judge`, `mediator` or `participatory`
    /// @param judge who conducts the mediation in court, or null
    /// @param name his name, or that of the mediator; empty in a participatory procedure
    /// @param until the last day of the stay
    @EventKey("mediation-ordered/1")
    record MediationOrdered(ActId act, String manner, @Nullable PersonId judge, String name, LocalDate until) implements MatterEvent {}

    /// The negotiations are over.
    ///
    /// @param outcome `agreed`, `failed`, or `failed-other-judge` when the judge of the case conducted them and the parties do not agree that he goes on
    @EventKey("mediation-ended/1")
    record MediationEnded(String outcome) implements MatterEvent {}
}
