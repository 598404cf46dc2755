package kz.torelik.deadlines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.EventTags;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.ActId;
import kz.torelik.law.Happening;

/// What the terms need to know of a case.
///
/// @param procedure the procedure of the claim
/// @param category the code of its category
/// @param roles the role of each participant by his number
/// @param events in the order of recording
public record History(String procedure, String category, Map<Integer, String> roles, List<Occurred> events) {

    public History {
        roles = Map.copyOf(roles);
        events = List.copyOf(events);
    }

    /// @throws IllegalArgumentException when the history does not begin with an opening
    public static History of(List<RecordedEvent> recorded) {
        if (recorded.isEmpty() || !(recorded.getFirst().event() instanceof Opening opening)) throw new IllegalArgumentException("A case begins with what opens it");
        Map<Integer, String> roles = new HashMap<>();
        for (Party party : opening.parties()) roles.put(party.number(), party.role());
        Map<ActId, String> acts = new HashMap<>();
        List<Occurred> events = new ArrayList<>();
        for (RecordedEvent each : recorded) {
            if (each.event() instanceof DecisionEvent.ActSigned signed) acts.put(signed.act(), signed.kind());
            EventTags tags = EventTags.of(each.event(), acts);
            events.add(new Occurred(each.seq(), new Happening(each.event().word(), tags.kind()), each.occurredOn(), each.recordedAt(), tags.party(), tags.matter()));
        }
        return new History(opening.claim().procedure(), opening.claim().category(), roles, events);
    }
}
