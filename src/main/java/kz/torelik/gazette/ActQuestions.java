package kz.torelik.gazette;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kz.torelik.search.Facet;
import kz.torelik.search.Question;
import org.jspecify.annotations.Nullable;

/// Questions for acts as they stand in the address of a page; what is not well formed is passed over.
final class ActQuestions {

    private static final Map<Facet, String> FORMS = new EnumMap<>(Map.of(Facet.COURT, "\\d{4}", Facet.REGION, "\\d{2}", Facet.CATEGORY, "\\d{1,2}\\.\\d{2}", Facet.YEAR, "\\d{4}", Facet.LANGUAGE, "kk|ru",
            Facet.OUTCOME, "[a-z-]{2,30}", Facet.INSTANCE, "first|appeal|cassation|supreme", Facet.KIND, "[a-z-]{2,40}"));
    private static final int PAGE = 20;

    private ActQuestions() {}

    static Question of(Map<String, String> given) {
        Map<Facet, String> narrowed = new EnumMap<>(Facet.class);
        FORMS.forEach((facet, form) -> {
            String value = given.get(facet.word());
            if (value != null && value.matches(form)) narrowed.put(facet, value);
        });
        @Nullable String after = given.get("after");
        return new Question(given.getOrDefault("q", ""), narrowed, sort(given.getOrDefault("sort", "")), after == null || after.isBlank() ? null : after, PAGE);
    }

    /// A question as an address, without the place of a page.
    static String address(String path, Question question) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", question.words());
        question.narrowed().forEach((facet, value) -> parts.put(facet.word(), value));
        return path + "?" + String.join("&", parts.entrySet().stream().map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).toList());
    }

    private static Question.Sort sort(String word) {
        for (Question.Sort sort : Question.Sort.values()) if (sort.name().toLowerCase(Locale.ROOT).equals(word)) return sort;
        return Question.Sort.BEST;
    }
}
