package kz.torelik.acts;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Texts and dispositions as JSON, the form in which they are stored.
final class ActJson {

    private static final JsonMapper JSON = JsonMapper.builder().disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL)).build();

    private ActJson() {}

    static String write(Disposition disposition) { return JSON.writerFor(Disposition.class).writeValueAsString(disposition); }

    static String write(ActText text) { return JSON.writeValueAsString(text); }

    static Disposition disposition(String json) { return JSON.readValue(json, Disposition.class); }

    static ActText text(String json) { return JSON.readValue(json, ActText.class); }
}
