package kz.torelik.publication.pseudonyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.torelik.kernel.Language;
import kz.torelik.language.Sentences;
import kz.torelik.law.CourtPapers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names in sentences of invented acts (`acts/names-ru.bio`, `acts/names-kk.bio`), in all cases of both languages, of people whom the case does not know: the hardest there is, for who takes part in a case is known by name.
class NamesInActsTests {

    private static final Path FOLDER = Path.of("src/test/resources/acts");
    private static final Sentences SENTENCES = Sentences.load();

    /// @param text the sentence
    /// @param people the names of persons that people marked in it, as they stand there
    private record Marked(String text, List<String> people) {}

    private static List<Marked> marked(Language language) throws IOException {
        List<Marked> marked = new ArrayList<>();
        for (String block : Files.readString(FOLDER.resolve("names-" + language.tag() + ".bio")).split("\n\n")) {
            List<String> lines = block.strip().lines().toList();
            if (lines.size() < 2) continue;
            String text = lines.getFirst().substring("# ".length());
            List<int[]> people = new ArrayList<>();
            int at = 0;
            for (String line : lines.subList(1, lines.size())) {
                String[] word = line.split(" ");
                int start = text.indexOf(word[0], at);
                at = start + word[0].length();
                if (word[1].equals("B-PERSON")) people.add(new int[] {start, at});
                else if (word[1].equals("I-PERSON")) people.getLast()[1] = at;
            }
            marked.add(new Marked(text, people.stream().map(one -> text.substring(one[0], one[1])).toList()));
        }
        return marked;
    }

    private static Pseudonymised made(Language language, List<String> paragraphs) {
        return Pseudonymising.of(new ActWords(language, List.of(new ActWords.Section(CourtPapers.Part.REASONING, paragraphs))), List.of(), Labels.of(SENTENCES, language));
    }

    /// A name slips where a word of it, longer than an initial, is still there.
    private static boolean slips(String name, String published) {
        for (String word : name.split("[^\\p{L}-]+")) if (word.length() > 2 && (" " + published + " ").matches("(?s).*[^\\p{L}]" + word + "[^\\p{L}].*")) return true;
        return false;
    }

    /// What slips of the names of some sentences, and what of that no doubt points at: that is what nobody would look at.
    private record Slipped(int people, List<String> slipped, List<String> unseen) {

        double hidden() { return 1 - slipped.size() / (double) people; }

        double hiddenOrShown() { return 1 - unseen.size() / (double) people; }

        String told() { return String.format(Locale.ROOT, "of %d people %d slipped (%.3f hidden): %s%nof those nobody would look at (%.3f hidden or shown): %s", people, slipped.size(), hidden(), slipped, hiddenOrShown(), unseen); }
    }

    private static Slipped slipped(Language language, List<List<Marked>> texts) {
        int people = 0;
        List<String> slipped = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        for (List<Marked> text : texts) {
            Pseudonymised made = made(language, text.stream().map(Marked::text).toList());
            List<String> published = made.text().plain().lines().filter(line -> !line.isBlank()).toList();
            for (int i = 0; i < text.size(); i++) for (String name : text.get(i).people()) {
                people++;
                if (!slips(name, published.get(i))) continue;
                slipped.add(name);
                int paragraph = i;
                if (made.doubts().stream().noneMatch(doubt -> doubt.paragraph() == paragraph && slips(name, doubt.excerpt()))) unseen.add(name);
            }
        }
        return new Slipped(people, slipped, unseen);
    }

    /// Each sentence as a text of its own: nothing is learned of a person elsewhere.
    @ParameterizedTest
    @CsvSource({"RU, 0.88, 1.0", "KK, 0.76, 0.93"})
    void whoStandsInOneSentenceAlone(Language language, double hidden, double hiddenOrShown) throws IOException {
        Slipped slipped = slipped(language, marked(language).stream().map(List::of).toList());
        assertThat(slipped.people()).isGreaterThan(40);
        assertThat(slipped.hidden()).as(slipped.told()).isGreaterThanOrEqualTo(hidden);
        assertThat(slipped.hiddenOrShown()).as(slipped.told()).isGreaterThanOrEqualTo(hiddenOrShown);
    }

    /// All sentences as one act, as acts are: who is named in full somewhere is known everywhere.
    @ParameterizedTest
    @CsvSource({"RU, 0.98, 1.0", "KK, 0.91, 0.97"})
    void whoIsNamedInFullSomewhere(Language language, double hidden, double hiddenOrShown) throws IOException {
        Slipped slipped = slipped(language, List.of(marked(language)));
        assertThat(slipped.hidden()).as(slipped.told()).isGreaterThanOrEqualTo(hidden);
        assertThat(slipped.hiddenOrShown()).as(slipped.told()).isGreaterThanOrEqualTo(hiddenOrShown);
    }
}
