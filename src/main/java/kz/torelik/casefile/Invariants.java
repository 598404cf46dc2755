package kz.torelik.casefile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Refusal;

/// What can never be in a case, whatever stage it is at: two judges at a time, a judge who decides his own recusal, two decisions in force, one act in force twice, one number given to two
/// acts, motions or participants. The constraints of the database say the same (migration V502); this says it in words before.
final class Invariants {

    /// The acts that decide the case; of them one is in force in an instance (CPC arts. 143, 240).
    private static final Set<String> DECIDING = Set.of("decision", "decision-simplified", "court-order");

    private Invariants() {}

    /// The refusal of an event that would break one, or nothing.
    static Optional<Refusal> broken(CaseFile file, Actor actor, ProceduralEvent event) {
        return switch (event) {
            case PartyEvent.SeveredFrom _ when file.judge().isPresent() -> Optional.of(Refusal.of("judge-already-drawn"));
            case PartyEvent.PartyEntered(Party party, _, _) when file.knows(party.number()) -> Optional.of(Refusal.of("number-taken-in-case", party.number()));
            case PartyEvent.DefendantReplaced(_, Party by, _) when file.knows(by.number()) -> Optional.of(Refusal.of("number-taken-in-case", by.number()));
            case PartyEvent.SuccessionAllowed(_, Party successor, _, _) when file.knows(successor.number()) -> Optional.of(Refusal.of("number-taken-in-case", successor.number()));
            case AllocationEvent.JudgeDrawn _ when file.isBenchFull() -> Optional.of(Refusal.of("judge-already-drawn"));
            case AllocationEvent.RecusalDecided decided when !file.isSeated(decided.judge()) -> Optional.of(Refusal.of("not-the-judge-of-the-case"));
            case AllocationEvent.RecusalDecided decided when actor instanceof Actor.Staff staff && staff.person().equals(decided.judge()) -> Optional.of(Refusal.of("own-recusal").under("cpc 41(2)"));
            case DecisionEvent.ActInForce inForce when isInForce(file, inForce) -> Optional.of(Refusal.of("act-already-in-force"));
            case DecisionEvent.ActSigned signed when file.acts().stream().anyMatch(act -> act.id().equals(signed.act()) || act.ordinal() == signed.ordinal()) ->
                    Optional.of(Refusal.of("number-taken-in-case", signed.ordinal()));
            case FilingEvent.MotionFiled filed when file.motions().stream().anyMatch(motion -> motion.number() == filed.motion()) ->
                    Optional.of(Refusal.of("number-taken-in-case", filed.motion()));
            case ProceduralEvent _ -> Optional.empty();
        };
    }

    private static boolean isInForce(CaseFile file, DecisionEvent.ActInForce asked) {
        List<DecisionEvent.ActInForce> before = file.cameIntoForce();
        return before.stream().anyMatch(one -> one.act().equals(asked.act()) || DECIDING.contains(asked.kind()) && DECIDING.contains(one.kind()));
    }
}
