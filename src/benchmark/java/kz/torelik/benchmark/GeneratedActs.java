package kz.torelik.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.kernel.Language;
import kz.torelik.law.Category;
import kz.torelik.law.Court;
import kz.torelik.law.LawBook;
import kz.torelik.search.Facet;
import kz.torelik.search.SearchableAct;
import kz.torelik.search.Zone;
import kz.torelik.search.language.Lists;
import kz.torelik.search.language.Scripts;
import kz.torelik.search.language.Stems;
import kz.torelik.search.language.Tokens;
import kz.torelik.search.language.Tongue;

/// Acts of three hundred words each, made from nothing but a number: words of the texts of the house, drawn as often as words of a language are (the n-th one n times seldomer than the first), half of the acts Kazakh and half Russian.
final class GeneratedActs {

    private static final int WORDS = 300;
    private final List<String> russian;
    private final List<String> kazakh;
    private static final List<String> KINDS = List.of("decision", "decision", "decision", "decision", "decision", "decision", "court-order", "court-order", "resolution-appeal", "resolution-cassation");
    private static final List<String> OUTCOMES = List.of("satisfied", "satisfied", "satisfied", "partial", "dismissed");
    private final int size;
    private final long seed;
    private final List<Court> courts;
    private final List<String> categories;

    GeneratedActs(int size, long seed) {
        this.size = size;
        this.seed = seed;
        LawBook law = LawBook.load();
        this.courts = law.courts().list().stream().filter(court -> court.kind().hearsClaims()).toList();
        this.categories = law.categories().list().stream().map(Category::code).filter(code -> !code.endsWith(".00")).toList();
        this.russian = words(Language.RU);
        this.kazakh = words(Language.KK);
    }

    /// Words that stand for themselves: no number, no abbreviation, nothing that is one thing with its neighbours.
    private static List<String> words(Language language) {
        Set<String> words = new HashSet<>();
        String small = String.join(" ", Lists.lines("stop-words.txt"));
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.filter(each -> each.toString().endsWith("_" + language.tag() + ".properties")).toList()) {
                for (var token : Tokens.of(Files.readString(file))) {
                    String word = token.word();
                    if (word.length() > 4 && !small.contains(word) && word.chars().allMatch(letter -> letter >= 'Ѐ' && letter <= 'ӿ') && (language == Language.KK) == Scripts.hasKazakhLetter(word)) words.add(word);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        List<String> sorted = words.stream().sorted().collect(Collectors.toCollection(ArrayList::new));
        java.util.Collections.shuffle(sorted, new Random(3));
        return sorted;
    }

    int size() { return size; }

    private static String drawn(List<String> words, Random chance) { return words.get((int) Math.min(words.size() - 1.0, Math.exp(chance.nextDouble() * Math.log(words.size())) - 1)); }

    List<String> text(int number) {
        Random chance = new Random(seed * 1_000_003 + number);
        List<String> words = number % 2 == 0 ? russian : kazakh;
        List<String> text = new ArrayList<>(WORDS);
        for (int i = 0; i < WORDS; i++) text.add(drawn(words, chance));
        return text;
    }

    SearchableAct act(int number) {
        return new SearchableAct("a" + number, List.of(), language(number), day(number), facets(number), zones(number));
    }

    static String language(int number) { return number % 2 == 0 ? "ru" : "kk"; }

    static LocalDate day(int number) { return LocalDate.of(2015, 1, 1).plusDays(number % 4000); }

    Map<Zone, String> zones(int number) {
        List<String> text = text(number);
        Map<Zone, String> zones = new EnumMap<>(Zone.class);
        for (Zone zone : Zone.values()) zones.put(zone, String.join(" ", text.subList(zone.ordinal() * WORDS / 4, (zone.ordinal() + 1) * WORDS / 4)));
        return zones;
    }

    Map<Facet, String> facets(int number) {
        int mixed = number * 0x9E3779B9 >>> 8;
        Court court = courts.get(mixed % courts.size());
        String kind = KINDS.get(mixed / 7 % KINDS.size());
        Map<Facet, String> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.YEAR, String.valueOf(day(number).getYear()));
        facets.put(Facet.LANGUAGE, language(number));
        facets.put(Facet.REGION, court.region());
        facets.put(Facet.COURT, court.code().digits());
        facets.put(Facet.CATEGORY, categories.get(mixed / 3 % categories.size()));
        facets.put(Facet.KIND, kind);
        facets.put(Facet.INSTANCE, kind.equals("resolution-appeal") ? "appeal" : kind.equals("resolution-cassation") ? "cassation" : "first");
        facets.put(Facet.OUTCOME, OUTCOMES.get(mixed / 11 % OUTCOMES.size()));
        return facets;
    }

    SearchableAct marked(String id) { return new SearchableAct(id, List.of(), "ru", LocalDate.of(2026, 1, 1), facets(1), Map.of(Zone.OPERATIVE, "показательноеслово")); }

    /// Questions of two and three words, frequent and seldom ones.
    List<List<String>> questions(int count) {
        Random chance = new Random(seed + 1);
        List<List<String>> questions = new ArrayList<>();
        while (questions.size() < count) {
            List<String> words = questions.size() % 2 == 0 ? russian : kazakh;
            Set<String> question = new HashSet<>();
            while (question.size() < 2 + questions.size() % 3 / 2) question.add(drawn(words, chance));
            if (kz.torelik.search.language.Synonyms.at(Tokens.of(String.join(" ", question)), 0) == null) questions.add(List.copyOf(question));
        }
        return questions;
    }

    /// The stems of some acts, for [#scan].
    Map<String, Set<String>> stems(List<Integer> numbers) {
        Map<String, Set<String>> all = new HashMap<>();
        for (int number : numbers) {
            Set<String> stems = new HashSet<>();
            for (String word : text(number)) stems.add(Stems.inText(word, number % 2 == 0 ? Tongue.RUSSIAN : Tongue.KAZAKH));
            all.put("a" + number, stems);
        }
        return all;
    }

    /// Those of some acts that have a word of the stem of each word of a question: every one is read.
    static Set<String> scan(Map<String, Set<String>> acts, List<String> question) {
        Set<String> found = new HashSet<>();
        acts.forEach((act, stems) -> {
            if (question.stream().allMatch(word -> Stems.asked(word).stream().anyMatch(stems::contains))) found.add(act);
        });
        return found;
    }
}
