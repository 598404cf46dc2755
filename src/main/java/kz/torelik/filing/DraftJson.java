package kz.torelik.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Drafts as JSON.
final class DraftJson {

    private static final JsonMapper JSON = JsonMapper.builder().disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL)).build();

    private DraftJson() {}

    static String write(ClaimDraft draft) { return JSON.writeValueAsString(draft); }

    static ClaimDraft read(String json) { return JSON.readValue(json, ClaimDraft.class); }
}
