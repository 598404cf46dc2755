package kz.torelik.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kz.torelik.publication.pseudonyms.Doubt;
import kz.torelik.publication.pseudonyms.PublishedText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Published texts and doubts as they are stored.
final class TextJson {

    private static final JsonMapper JSON = JsonMapper.builder().changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL)).build();

    private TextJson() {}

    static String write(Object value) { return JSON.writeValueAsString(value); }

    static PublishedText text(String json) { return JSON.readValue(json, PublishedText.class); }

    static List<Doubt> doubts(String json) { return JSON.readValue(json, new TypeReference<>() {}); }
}
