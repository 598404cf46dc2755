package kz.torelik.courts;

import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Iin;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Changes and actors as the log writes them. An IIN is masked: the log says who by the person's identifier.
final class StaffJson {

    private static final JsonMapper JSON = JsonMapper.builder().disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModule(new SimpleModule("staff log").addSerializer(Iin.class, new Masked())).build();

    private StaffJson() {}

    static String write(StaffChange change) { return JSON.writerFor(StaffChange.class).writeValueAsString(change); }

    static String write(Actor actor) { return JSON.writerFor(Actor.class).writeValueAsString(actor); }

    /// The kind of a written change.
    static String kind(String change) { return JSON.readTree(change).required("change").stringValue(); }

    static Actor readActor(String json) { return JSON.readValue(json, Actor.class); }

    private static final class Masked extends StdSerializer<Iin> {

        Masked() { super(Iin.class); }

        @Override
        public void serialize(Iin iin, JsonGenerator json, SerializationContext context) { json.writeString(iin.toString()); }
    }
}
