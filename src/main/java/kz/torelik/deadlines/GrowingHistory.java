package kz.torelik.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.EventTags;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.casefile.events.TermEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Happening;
import org.jspecify.annotations.Nullable;

/// What the terms need to know of a case, with what is needed to take its next event in.
final class GrowingHistory {

    private final Opening opening;
    private final Map<Integer, String> roles = new HashMap<>();
    private final Map<Integer, Integer> successors = new HashMap<>();
    private final Map<ActId, String> acts = new HashMap<>();
    private final List<Occurred> events = new ArrayList<>();
    private @Nullable PersonId judge;
    private @Nullable CourtCode seat;
    private int seq;

    private GrowingHistory(Opening opening) {
        this.opening = opening;
        for (Party party : opening.parties()) roles.put(party.number(), party.role());
    }

    /// @throws IllegalArgumentException when the history does not begin with an opening
    static GrowingHistory of(List<RecordedEvent> recorded) {
        if (recorded.isEmpty() || !(recorded.getFirst().event() instanceof Opening opening)) throw new IllegalArgumentException("A case begins with what opens it");
        GrowingHistory history = new GrowingHistory(opening);
        for (RecordedEvent each : recorded) history.entered(each.event());
        for (RecordedEvent each : recorded) history.add(each);
        return history;
    }

    /// The number of its last event.
    int seq() { return seq; }

    /// Takes the very next event in.
    ///
    /// @return false when the event changes whom earlier events concern: then the history has to be read from its beginning
    boolean grow(RecordedEvent next) {
        if (next.seq() != seq + 1) throw new IllegalArgumentException("After event %d comes not %d".formatted(seq, next.seq()));
        if (next.event() instanceof PartyEvent.SuccessionAllowed) return false;
        entered(next.event());
        add(next);
        return true;
    }

    History history() { return new History(opening.claim().procedure(), opening.claim().category(), roles, events, opening.claim().votingDay(), opening.claim().resultsDay()); }

    Optional<PersonId> judge() { return Optional.ofNullable(judge); }

    /// The court of the judge who has the case; without a judge the court of the claim.
    CourtCode court() { return judge == null || seat == null ? opening.claim().court() : seat; }

    private void add(RecordedEvent each) {
        if (each.event() instanceof DecisionEvent.ActSigned signed) acts.put(signed.act(), signed.kind());
        seated(each.event());
        EventTags tags = EventTags.of(each.event(), acts);
        events.add(new Occurred(each.seq(), new Happening(each.event().word(), tags.kind()), each.occurredOn(), moment(each), present(tags.party()), tags.matter(), until(each.event())));
        seq = each.seq();
    }

    private void seated(ProceduralEvent event) {
        switch (event) {
            case AllocationEvent.JudgeDrawn drawn -> {
                judge = drawn.judge();
                seat = drawn.court();
            }
            case AllocationEvent.RecusalDecided decided when decided.granted() -> judge = null;
            case PartyEvent.SeveredFrom severed -> {
                judge = severed.judge();
                seat = severed.court();
            }
            case ProceduralEvent _ -> {}
        }
    }

    private void entered(ProceduralEvent event) {
        switch (event) {
            case PartyEvent.PartyEntered(Party party, _, _) -> roles.put(party.number(), party.role());
            case PartyEvent.DefendantReplaced(_, Party by, _) -> roles.put(by.number(), by.role());
            case PartyEvent.SuccessionAllowed(int party, Party successor, _, _) -> {
                roles.put(successor.number(), successor.role());
                successors.put(party, successor.number());
            }
            case ProceduralEvent _ -> {}
        }
    }

    /// Who stands today in the place of a participant: the terms of whom he succeeds run on for him (CPC art. 53 part 2).
    private @Nullable Integer present(@Nullable Integer party) {
        Integer now = party;
        while (now != null && successors.containsKey(now)) now = successors.get(now);
        return now;
    }

    private static @Nullable LocalDate until(ProceduralEvent event) {
        return switch (event) {
            case TermEvent.TermSet set -> set.until();
            case TermEvent.TermProlonged prolonged -> prolonged.until();
            case TermEvent.ConsiderationExtended extended -> extended.until();
            case ReviewEvent.ExecutionStayed stayed -> stayed.until();
            case ProceduralEvent _ -> null;
        };
    }

    /// From which hours are counted: of somebody who is detained from his detention (Code on Administrative Offences art. 829-5 part 3), of materials from their arrival.
    private static Instant moment(RecordedEvent recorded) {
        if (!(recorded.event() instanceof BodyEvent.MaterialsReceived received)) return recorded.recordedAt();
        Instant detained = received.materials().detainedAt();
        return detained == null ? received.receivedAt() : detained;
    }
}
