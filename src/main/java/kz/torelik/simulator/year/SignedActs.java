package kz.torelik.simulator.year;

import java.util.Map;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.Instances;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import org.jspecify.annotations.Nullable;

/// By which act of the court a step is made: the one that the law data name for it where there is no ordinary one.
final class SignedActs {

    private static final Map<String, String> KINDS = Map.of("claim-accepted", "ruling-acceptance", "claim-returned", "ruling-return", "claim-refused", "ruling-refusal", "decision-issued", "decision",
            "simplified-decision-issued", "decision-simplified", "court-order-issued", "court-order", "court-order-cancelled", "ruling-order-cancelled", "proceedings-terminated", "ruling-termination",
            "claim-left", "ruling-left", "proceedings-stayed", "ruling-stay");
    static final String RESOLUTION = "resolution-issued";
    private static final Map<String, String> RESOLUTIONS = Map.of("appeal", "resolution-appeal", "private-complaint", "ruling-private-complaint", "cassation", "resolution-cassation", "exceptional-review", "resolution-supreme");

    private SignedActs() {}

    /// The kind of the act, or null where the step is made without one.
    static @Nullable String kind(LawBook law, Procedure procedure, Procedure.Step step) {
        String word = step.event().event();
        if (!word.equals(RESOLUTION) && KINDS.containsKey(word)) return KINDS.get(word);
        String usual = word.equals(RESOLUTION) ? RESOLUTIONS.get(Instances.way(procedure.id())) : null;
        return law.papers().actKinds(procedure.id(), word).stream().findFirst().map(CourtPapers.ActKind::code).orElse(usual);
    }
}
