package kz.torelik.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.Map;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.Actor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Events as JSON: one form for storing and for hashing, with the properties in alphabetical order and nothing left out silently.
final class EventJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final Map<String, Class<? extends ProceduralEvent>> KINDS = kinds();

    private EventJson() {}

    static String write(ProceduralEvent event) { return JSON.writeValueAsString(event); }

    static ProceduralEvent read(String key, String payload) {
        Class<? extends ProceduralEvent> kind = KINDS.get(key);
        if (kind == null) throw new IllegalStateException("The history holds an event of an unknown kind: " + key);
        return JSON.readValue(payload, kind);
    }

    static String write(Actor actor) { return JSON.writerFor(Actor.class).writeValueAsString(actor); }

    static Actor readActor(String json) { return JSON.readValue(json, Actor.class); }

    private static Map<String, Class<? extends ProceduralEvent>> kinds() {
        Map<String, Class<? extends ProceduralEvent>> kinds = new HashMap<>();
        for (Class<? extends ProceduralEvent> kind : ProceduralEvent.kinds()) kinds.put(ProceduralEvent.keyOf(kind), kind);
        return Map.copyOf(kinds);
    }
}
