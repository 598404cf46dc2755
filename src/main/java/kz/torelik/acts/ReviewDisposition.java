package kz.torelik.acts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an act about a complaint decides: in the court whose act is contested, and in the higher court (CPC arts. 406-407, 424-429, 442, 451, 454-2, 454-4).
public sealed interface ReviewDisposition extends Disposition {

    /// The kinds of act that decide a case of a procedure, a decision in the first instance.
    static List<String> deciding(String procedure) {
        return switch (procedure) {
            case "appeal" -> List.of("resolution-appeal", "ruling-appeal-ending");
            case "private-complaint" -> List.of("ruling-private-complaint");
            case "cassation" -> List.of("resolution-cassation");
            case "exceptional-review", "exceptional-review-protest" -> List.of("resolution-supreme");
            default -> List.of("decision");
        };
    }

    /// The lists of `law/grounds` in which the ground may stand; empty where the act rests on none.
    List<String> lists();

    /// The code of the ground, or an empty string.
    String ground();

    /// A complaint is left without movement until it is cured (CPC art. 406; CAO art. 833 part 5; CrPC art. 423 part 2).
    ///
    /// @param kind the kind of act
    /// @param complaint its number in the file
    /// @param until the last day to cure it
    record Halting(String kind, int complaint, LocalDate until, String reasons) implements ReviewDisposition {
        private static final String USUAL = "ruling-complaint-halted";

        /// What was drafted before kinds of other codes were there is of the usual one.
        public Halting { kind = kind == null ? USUAL : kind; }

        public Halting(int complaint, LocalDate until, String reasons) { this(USUAL, complaint, until, reasons); }

        @Override
        public String outcome() { return "halted"; }

        @Override
        public List<String> lists() { return List.of(); }

        @Override
        public String ground() { return ""; }
    }

    /// A complaint goes back (CPC arts. 407, 409 part 3-1; in a cassation art. 442).
    ///
    /// @param kind `ruling-complaint-return`, `cassation-return`, or one that the law data name for a procedure
    /// @param complaint its number in the file; of a review that ends with it the first one
    record ComplaintReturn(String kind, int complaint, String ground) implements ReviewDisposition {
        public static final String OF_APPEAL = "ruling-complaint-return";
        public static final String OF_CASSATION = "cassation-return";

        @Override
        public String outcome() { return "returned"; }

        @Override
        public List<String> lists() { return List.of(kind.equals(OF_CASSATION) ? "return-cassation" : "return-complaint"); }
    }

    /// A case that the chair of the cassation court demanded without a petition goes back without a submission (CAO art. 848).
    record DemandedReturn(String ground) implements ReviewDisposition {
        public static final String KIND = "return-demanded-offence";

        @Override
        public String kind() { return KIND; }

        @Override
        public String outcome() { return "returned"; }

        @Override
        public List<String> lists() { return List.of(KIND); }
    }

    /// The appeal court cancels the decision and tries the case itself (CPC art. 427 part 5).
    record TakingOver(String ground) implements ReviewDisposition {
        @Override
        public String kind() { return "ruling-taken-over"; }

        @Override
        public String outcome() { return "taken-over"; }

        @Override
        public List<String> lists() { return List.of("cancellation-always"); }
    }

    /// A judge of the Supreme Court asks it to review the case (CPC art. 454-2; CAO art. 851-2; CrPC art. 498-2).
    ///
    /// @param kind `submission-supreme`, or one that the law data name for a procedure
    record Submission(String kind, String ground) implements ReviewDisposition {
        private static final String USUAL = "submission-supreme";

        /// What was drafted before kinds of other codes were there is of the usual one.
        public Submission { kind = kind == null ? USUAL : kind; }

        public Submission(String ground) { this(USUAL, ground); }

        @Override
        public String outcome() { return "entered"; }

        @Override
        public List<String> lists() { return List.of("exceptional-review"); }
    }

    /// What becomes of the contested act.
    ///
    /// @param kind `resolution-appeal`, `ruling-appeal-ending`, `ruling-private-complaint`, `resolution-cassation`, `resolution-supreme`, or one that the law data name for a procedure
    /// @param outcome one of the outcomes of that kind
    /// @param ground why it is changed or cancelled, or an empty string where it stands
    /// @param awards what is awarded instead where the decision is changed or made anew; empty elsewhere, and where nothing is awarded
    /// @param costs how the costs are distributed then (CPC art. 427 part 6)
    /// @param instead what the court decides in the place of a ruling that it cancels or changes, or how exactly a verdict is changed, or null
    /// @param penalty the penalty for an offence, or the verdict, that takes the place of the contested one; null where none does
    record Resolution(String kind, String outcome, String ground, List<Award> awards, Costs costs, @Nullable Instead instead, @Nullable PenalDisposition penalty) implements ReviewDisposition {

        /// @param outcome an outcome of the kind of the contested ruling; empty where the act below keeps its own
        /// @param orders what exactly is ordered, one sentence each in the language of the act; may be empty
        public record Instead(String outcome, List<String> orders) {
            public Instead { orders = List.copyOf(orders); }
        }

        private static final List<String> DECIDING = List.of("changed", "new-decision");

        public Resolution {
            awards = awards == null ? List.of() : List.copyOf(awards);
            costs = costs == null ? Costs.NONE : costs;
        }

        public Resolution(String kind, String outcome, String ground) { this(kind, outcome, ground, List.of(), Costs.NONE, null, null); }

        public Resolution(String kind, String outcome, String ground, List<Award> awards, Costs costs) { this(kind, outcome, ground, awards, costs, null, null); }

        /// The same with the sums.
        public Resolution awarding(List<Award> sums, Costs distributed) { return decides() ? new Resolution(kind, outcome, ground, sums, distributed, instead, penalty) : this; }

        /// The same with what is decided in the place of the ruling below (CPC art. 429 part 6 points 3 and 4).
        public Resolution deciding(String how, List<String> orders) { return new Resolution(kind, outcome, ground, awards, costs, new Instead(how, orders), penalty); }

        /// The same with what exactly is changed (CrPC art. 442 part 1).
        public Resolution changing(List<String> orders) { return deciding("", orders); }

        /// The same with the penalty or the verdict that takes the place of the contested one.
        public Resolution imposing(PenalDisposition imposed) { return new Resolution(kind, outcome, ground, awards, costs, instead, imposed); }

        /// The court decides the matter itself: its act takes the place of the one below, and a writ is issued on it (CPC art. 241).
        public boolean decides() { return DECIDING.contains(outcome); }

        /// The contested act stands.
        public boolean leavesItUnchanged() { return outcome.equals("unchanged"); }

        @Override
        public List<String> lists() {
            if (leavesItUnchanged() || kind.equals("resolution-supreme")) return List.of();
            return switch (outcome) {
                case "terminated" -> List.of("termination");
                case "left" -> List.of("left");
                default -> kind.equals("resolution-cassation") ? List.of("cancellation", "cancellation-always") : List.of("cancellation");
            };
        }
    }
}
