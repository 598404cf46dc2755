package kz.torelik.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kz.torelik.kernel.Language;
import org.junit.jupiter.api.Test;

/// The simple words are simple: short sentences of short words, none of the words of lawyers, and the same facts as the usual ones.
class SimpleLanguageTests {

    private static final String SIMPLE = "simple.";
    private static final Map<Language, Integer> WORDS_OF_A_SENTENCE = Map.of(Language.KK, 9, Language.RU, 10, Language.EN, 11);
    private static final Map<Language, Integer> LETTERS_OF_A_WORD = Map.of(Language.KK, 16, Language.RU, 14, Language.EN, 11);
    private static final Map<Language, List<String>> HARD = Map.of(
            Language.RU, List.of("истец", "ответчик", "ходатайств", "производств", "определени", "подсудност", "пошлин", "взыскани", "извещени", "ходатай", "экстерриториальн", "урегулировани", "истека", "вышеуказанн", "надлежащ", "осуществл"),
            Language.KK, List.of("талапкер", "жауапкер", "өтінішхат", "ұйғарым", "соттылы", "мемлекеттік баж", "өндіріп", "экстерриториал", "реттеу", "жүзеге асыр"),
            Language.EN, List.of("plaintiff", "defendant", "motion", "proceedings", "ruling", "jurisdiction", "pursuant", "thereof", "hereby", "notwithstanding", "extraterritorial"));

    private final Sentences sentences = Sentences.load();

    private List<String> keys() { return sentences.keys(Language.KK).stream().filter(key -> key.startsWith(SIMPLE)).map(key -> key.substring(SIMPLE.length())).sorted().toList(); }

    @Test
    void eachStandsForAUsualOneAndTellsNothingElse() {
        assertThat(keys()).hasSizeGreaterThan(70);
        for (String key : keys()) {
            assertThat(sentences.knows(key)).as(key + " exists in usual words").isTrue();
            for (Language language : Language.values()) {
                assertThat(sentences.message(language, key).facts()).as(language.tag() + " " + key).containsAll(sentences.message(language, SIMPLE + key).facts());
            }
        }
    }

    @Test
    void sentencesAndWordsAreShort() {
        List<String> long_ = new ArrayList<>();
        Map<Language, Double> mean = new TreeMap<>();
        for (Language language : Language.values()) {
            int words = 0;
            int count = 0;
            for (String key : keys()) {
                for (String sentence : text(language, key).split("[.?!:]\\s+|[.?!:]$")) {
                    String[] own = sentence.strip().split("[\\s,;()«»“”–—]+");
                    words += own.length;
                    count++;
                    if (own.length > WORDS_OF_A_SENTENCE.get(language)) long_.add(language.tag() + " " + key + ": " + own.length + " words: " + sentence);
                    for (String word : own) if (word.length() > LETTERS_OF_A_WORD.get(language)) long_.add(language.tag() + " " + key + ": " + word);
                }
            }
            mean.put(language, Math.round(10.0 * words / count) / 10.0);
        }
        System.out.println("words of a simple sentence: " + mean + ", " + keys().size() + " messages");
        assertThat(long_).isEmpty();
    }

    @Test
    void noWordOfLawyersIsLeft() {
        List<String> hard = new ArrayList<>();
        for (Language language : Language.values()) {
            for (String key : keys()) for (String word : HARD.get(language)) if (text(language, key).toLowerCase(Locale.ROOT).contains(word)) hard.add(language.tag() + " " + key + ": " + word);
        }
        assertThat(hard).isEmpty();
    }

    @Test
    void whoeverWantsThemGetsThemAndTheUsualOnesElsewhere() {
        Sentences simply = sentences.simply();
        assertThat(simply.say(Language.RU, "portal.cases.none")).isEqualTo("Мы ничего не нашли").isNotEqualTo(sentences.say(Language.RU, "portal.cases.none"));
        assertThat(simply.say(Language.RU, "web.sign-out")).isEqualTo(sentences.say(Language.RU, "web.sign-out"));
    }

    /// The words of a message with a word in place of each fact.
    private String text(Language language, String key) {
        Message message = sentences.message(language, SIMPLE + key);
        Object[] facts = new Object[message.facts().isEmpty() ? 0 : message.facts().last() + 1];
        java.util.Arrays.fill(facts, 3);
        return sentences.say(language, SIMPLE + key, facts);
    }
}
