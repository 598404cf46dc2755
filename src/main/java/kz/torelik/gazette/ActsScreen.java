package kz.torelik.gazette;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.BankQuery;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import org.jspecify.annotations.Nullable;

/// @param category the category in which the list is narrowed, or an empty text
@Shows("gazette/acts.jte")
public record ActsScreen(LawBook law, BankQuery query, BankOfActs.Found found) implements Screen {

    public record Option(String value, Trilingual title) {}

    @Override
    public Phrase title() { return Phrase.of("gazette.acts.title"); }

    public int pages() { return Math.max(1, (found.total() + BankQuery.PAGE - 1) / BankQuery.PAGE); }

    public boolean isNarrowed() { return query.court() != null || query.region() != null || query.category() != null || query.year() != null || query.language() != null || query.outcome() != null; }

    /// The address of this list with one thing changed; null takes it away.
    public String with(String name, @Nullable String value) {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "q", query.words());
        put(parts, "court", query.court());
        put(parts, "region", query.region());
        put(parts, "category", query.category());
        put(parts, "year", query.year() == null ? null : query.year().toString());
        put(parts, "language", query.language());
        put(parts, "outcome", query.outcome());
        parts.remove(name);
        put(parts, name, value);
        return "/acts?" + String.join("&", parts.entrySet().stream().map(each -> each.getKey() + "=" + java.net.URLEncoder.encode(each.getValue(), java.nio.charset.StandardCharsets.UTF_8)).toList());
    }

    /// Where whoever is signed in has himself told of new acts like these.
    public String alert() { return "/my/alerts" + with("page", null).substring("/acts".length()) + "#new"; }

    /// The address of this list with its words only.
    public String widened() { return "/acts?q=" + java.net.URLEncoder.encode(query.words(), java.nio.charset.StandardCharsets.UTF_8); }

    private static void put(Map<String, String> parts, String name, @Nullable String value) { if (value != null && !value.isBlank()) parts.put(name, value); }

    public List<String> facets() { return List.of("outcome", "year", "language", "region"); }

    public String chosen(String facet) {
        String value = switch (facet) {
            case "outcome" -> query.outcome();
            case "year" -> query.year() == null ? null : query.year().toString();
            case "language" -> query.language();
            case "region" -> query.region();
            default -> null;
        };
        return value == null ? "" : value;
    }

    public List<Option> courts() {
        List<Option> courts = new ArrayList<>();
        law.courts().list().stream().filter(court -> court.kind().hearsClaims()).forEach(court -> courts.add(new Option(court.code().digits(), court.title())));
        return courts;
    }

    public List<Option> categories() { return law.categories().list().stream().filter(one -> one.group() || one.code().endsWith(".00")).map(one -> new Option(one.code(), one.title())).toList(); }
}
