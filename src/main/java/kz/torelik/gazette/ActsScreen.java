package kz.torelik.gazette;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.publication.FindingActs;
import kz.torelik.search.Facet;
import kz.torelik.search.Found.Way;
import kz.torelik.search.Question;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import org.jspecify.annotations.Nullable;

/// @param completed words of acts that begin like the last one that was typed
/// @param demonstration whether the acts are those of the demonstration country
@Shows("gazette/acts.jte")
public record ActsScreen(LawBook law, Question question, FindingActs.Found found, List<String> completed, boolean demonstration) implements Screen {

    /// So many values of a facet are shown.
    private static final int SHOWN = 8;

    public ActsScreen {
        completed = List.copyOf(completed);
    }

    public record Option(String value, Trilingual title) {}

    @Override
    public Phrase title() { return Phrase.of("gazette.acts.title"); }

    public boolean isNarrowed() { return !question.narrowed().isEmpty(); }

    public boolean isMisread() { return found.misread() != null; }

    /// What cannot be understood, as a sentence.
    public Phrase misread() {
        var misread = found.misread();
        return misread == null ? Phrase.of("search.misread.place") : Phrase.of(misread.why().key(), misread.word(), misread.at() + 1);
    }

    /// The address of the first page of this list with one thing changed; null takes it away.
    public String with(String name, @Nullable String value) {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "q", question.words());
        question.narrowed().forEach((facet, one) -> put(parts, facet.word(), one));
        if (question.sort() != Question.Sort.BEST) put(parts, "sort", question.sort().name().toLowerCase(java.util.Locale.ROOT));
        parts.remove(name);
        put(parts, name, value);
        return address("/acts", parts);
    }

    public String next() { return with("after", found.next()); }

    /// This page as a table and for programs.
    public String table() { return "/acts.csv" + with("after", question.after()).substring("/acts".length()); }

    public String json() { return "/api/v1/acts" + with("after", question.after()).substring("/acts".length()); }

    /// What came last of these, as a feed.
    public String feed(kz.torelik.web.Page page) { return ActQuestions.address("/acts.atom", question) + "&in=" + page.language().tag(); }

    /// Where whoever is signed in has himself told of new acts like these.
    public String alert() {
        Map<String, String> parts = new LinkedHashMap<>();
        List<String> words = new ArrayList<>(List.of(question.words()));
        // an alert keeps a court and a category; what else the list is narrowed to it has to be asked in words
        question.narrowed().forEach((facet, value) -> {
            if (facet == Facet.COURT || facet == Facet.CATEGORY) put(parts, facet.word(), value);
            else words.add(facet.word() + ":" + value);
        });
        put(parts, "q", String.join(" ", words).strip());
        return address("/my/alerts", parts) + "#new";
    }

    /// The address of this list with its words only.
    public String widened() { return address("/acts", Map.of("q", question.words())); }

    /// The address of another way to ask.
    public String way(Way way) { return way.kind() == Way.Kind.WIDENED ? widened() : with("q", way.words()); }

    /// The words with the last one written out.
    public String completedWith(String word) { return with("q", question.words().replaceFirst("[\\p{L}']+$", java.util.regex.Matcher.quoteReplacement(word))); }

    private static String address(String path, Map<String, String> parts) {
        return path + "?" + String.join("&", parts.entrySet().stream().map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).toList());
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) { if (value != null && !value.isBlank()) parts.put(name, value); }

    /// The facets that divide this list, each with its values.
    public Map<Facet, Map<String, Integer>> facets() {
        Map<Facet, Map<String, Integer>> facets = new LinkedHashMap<>();
        for (Facet facet : List.of(Facet.OUTCOME, Facet.INSTANCE, Facet.YEAR, Facet.CATEGORY, Facet.KIND, Facet.REGION, Facet.COURT, Facet.LANGUAGE)) {
            Map<String, Integer> values = new LinkedHashMap<>();
            found.facets().getOrDefault(facet, Map.of()).entrySet().stream().limit(SHOWN).forEach(value -> values.put(value.getKey(), value.getValue()));
            if (!values.isEmpty()) facets.put(facet, values);
        }
        return facets;
    }

    public boolean isChosen(Facet facet, String value) { return value.equals(question.narrowed().get(facet)); }

    public String chosen(String facet) { return Facet.find(facet).map(one -> question.narrowed().getOrDefault(one, "")).orElse(""); }

    public List<Option> courts() {
        List<Option> courts = new ArrayList<>();
        law.courts().list().stream().filter(court -> court.kind().hearsClaims()).forEach(court -> courts.add(new Option(court.code().digits(), court.title())));
        return courts;
    }

    public List<Option> categories() { return law.categories().list().stream().filter(one -> one.group() || one.code().endsWith(".00")).map(one -> new Option(one.code(), one.title())).toList(); }

    public List<String> sorts() { return List.of("best", "newest", "oldest"); }

    public boolean isSorted(String by) { return question.sort().name().equalsIgnoreCase(by); }
}
