package kz.torelik.casefile.events;

import java.util.ArrayList;
import java.util.List;

/// Something that happened in a case. The only truth about the case is the list of these in the order in which they were recorded.
public sealed interface ProceduralEvent permits FilingEvent, AllocationEvent, ServiceEvent, AcceptanceEvent, HearingEvent, PauseEvent, DecisionEvent, PartyEvent, TermEvent,
        ReportEvent, BodyEvent, ReviewEvent, JuryEvent, MatterEvent, RecordingEvent {

    /// The stored key with its version, `claim-filed/1`.
    default String key() { return keyOf(getClass()); }

    /// The word that the law data use, `claim-filed`.
    default String word() { return wordOf(getClass()); }

    static String keyOf(Class<? extends ProceduralEvent> kind) { return kind.getAnnotation(EventKey.class).value(); }

    static String wordOf(Class<? extends ProceduralEvent> kind) {
        String key = keyOf(kind);
        return key.substring(0, key.indexOf('/'));
    }

    /// All kinds of event, in the order of their declaration.
    static List<Class<? extends ProceduralEvent>> kinds() {
        List<Class<? extends ProceduralEvent>> kinds = new ArrayList<>();
        for (Class<?> group : ProceduralEvent.class.getPermittedSubclasses()) {
            for (Class<?> kind : group.getPermittedSubclasses()) kinds.add(kind.asSubclass(ProceduralEvent.class));
        }
        return kinds;
    }
}
