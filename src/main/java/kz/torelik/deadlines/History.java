package kz.torelik.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.EventTags;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.TermEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.law.Happening;
import org.jspecify.annotations.Nullable;

/// What the terms need to know of a case.
///
/// @param procedure the procedure of the claim
/// @param category the code of its category
/// @param roles the role of each participant by his number
/// @param events in the order of recording
/// @param votingDay the day of the voting in a dispute about elections, else null
public record History(String procedure, String category, Map<Integer, String> roles, List<Occurred> events, @Nullable LocalDate votingDay) {

    public History {
        roles = Map.copyOf(roles);
        events = List.copyOf(events);
    }

    /// The history of a case that is not about elections.
    public History(String procedure, String category, Map<Integer, String> roles, List<Occurred> events) { this(procedure, category, roles, events, null); }

    /// @throws IllegalArgumentException when the history does not begin with an opening
    public static History of(List<RecordedEvent> recorded) {
        if (recorded.isEmpty() || !(recorded.getFirst().event() instanceof Opening opening)) throw new IllegalArgumentException("A case begins with what opens it");
        Map<Integer, String> roles = new HashMap<>();
        for (Party party : opening.parties()) roles.put(party.number(), party.role());
        Map<Integer, Integer> successors = new HashMap<>();
        for (RecordedEvent each : recorded) entered(each.event(), roles, successors);
        Map<ActId, String> acts = new HashMap<>();
        List<Occurred> events = new ArrayList<>();
        for (RecordedEvent each : recorded) {
            if (each.event() instanceof DecisionEvent.ActSigned signed) acts.put(signed.act(), signed.kind());
            EventTags tags = EventTags.of(each.event(), acts);
            events.add(new Occurred(each.seq(), new Happening(each.event().word(), tags.kind()), each.occurredOn(), moment(each), present(tags.party(), successors), tags.matter(), until(each.event())));
        }
        return new History(opening.claim().procedure(), opening.claim().category(), roles, events, opening.claim().votingDay());
    }

    private static void entered(ProceduralEvent event, Map<Integer, String> roles, Map<Integer, Integer> successors) {
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
    private static @Nullable Integer present(@Nullable Integer party, Map<Integer, Integer> successors) {
        Integer now = party;
        while (now != null && successors.containsKey(now)) now = successors.get(now);
        return now;
    }

    private static @Nullable LocalDate until(ProceduralEvent event) {
        return switch (event) {
            case TermEvent.TermSet set -> set.until();
            case TermEvent.TermProlonged prolonged -> prolonged.until();
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
