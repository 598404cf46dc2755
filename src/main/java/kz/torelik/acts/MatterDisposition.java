package kz.torelik.acts;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/// What is decided beside the decision of the dispute: matters with an act of their own, and the pauses in which the parties negotiate.
public sealed interface MatterDisposition extends Disposition {

    /// What the court decides beside the decision, on a motion or by itself: `law/act-kinds.yaml` says which motions the kind answers, what it may decide, how that is contested and
    /// what the judge states beside the outcome.
    ///
    /// @param motion the number of the motion, 0 where the court acts by itself
    /// @param orders what exactly is added, explained or pointed out, one sentence each; may be empty
    record Matter(String kind, String outcome, int motion, String reasons, List<String> orders, List<Disposition.Award> awards, Disposition.Costs costs) implements MatterDisposition {
        public Matter {
            orders = List.copyOf(orders);
            awards = List.copyOf(awards);
        }

        /// A matter that takes no sums.
        public Matter(String kind, String outcome, int motion, String reasons, List<String> orders) { this(kind, outcome, motion, reasons, orders, List.of(), Disposition.Costs.NONE); }
    }

    /// The case waits while the parties negotiate (CPC arts. 179, 181).
    ///
    /// @param motion the number of the motion of the parties
    /// @param manner `judge`, `mediator` or `participatory`
    /// @param judge who mediates in court, else null
    /// @param mediator the name of the mediator, else empty
    /// @param until the last day of the stay
    record Conciliation(int motion, String manner, @Nullable PersonId judge, String mediator, LocalDate until, String reasons) implements MatterDisposition {
        @Override
        public String kind() { return "ruling-conciliation"; }

        @Override
        public String outcome() { return "conciliation-" + manner; }
    }

    /// A case that nobody in its court can consider goes to the court above, and that determines another court (CPC arts. 34 part 4, 42).
    ///
    /// @param kind `ruling-no-judge` or `ruling-court-determined`
    /// @param court the court above, or the one that is determined
    record Transfer(String kind, CourtCode court, String reasons) implements MatterDisposition {

        public static final String UP = "ruling-no-judge";
        public static final String TO = "ruling-court-determined";

        @Override
        public String outcome() { return kind.equals(UP) ? "no-judge" : "court-determined"; }
    }

    /// The chair of the Supreme Court stays the execution of the act under review, or lets it go on (CPC arts. 448, 454-3; CrPC art. 498-3; CAO art. 851-3); the chair of the cassation court submits to him that he should (CPC art. 448).
    ///
    /// @param kind the kind that the law data name for the procedure
    /// @param until the last day of the stay where the law sets how long it may be, else null
    record Execution(String kind, boolean stays, String reasons, @Nullable LocalDate until) implements MatterDisposition {

        /// The submission to the Chair of the Supreme Court.
        public static final String SUBMISSION = "submission-execution-stay";

        /// One that lasts until the review, or ends.
        public Execution(String kind, boolean stays, String reasons) { this(kind, stays, reasons, null); }

        boolean isSubmission() { return kind.equals(SUBMISSION); }

        @Override
        public String outcome() { return isSubmission() ? "execution-stay-asked" : stays ? "execution-stayed" : "execution-resumed"; }
    }

    /// The parties did not agree and the case goes on (CPC arts. 179 parts 3 and 4, 180 part 3).
    ///
    /// @param sameJudge whether the judge of the case goes on; when he mediated himself, only with the consent of the parties
    record ConciliationOver(boolean sameJudge, String reasons) implements MatterDisposition {
        @Override
        public String kind() { return "ruling-conciliation-over"; }

        @Override
        public String outcome() { return sameJudge ? "same-judge" : "other-judge"; }
    }
}
