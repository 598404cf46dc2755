package kz.torelik.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.torelik.kernel.Language;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import org.junit.jupiter.api.Test;

/// No untranslated string can be built: what a page, a reason or a refusal says exists in Kazakh, Russian and English.
class TranslationTests {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("\\bt\\(\\s*\"([^\"]+)\"(\\s*\\+)?");
    private static final Pattern JAVA_KEY = Pattern.compile("\\b(?:Reason|Phrase)\\s*\\.of\\(\\s*\"([^\"]+)\"(\\s*\\+)?");
    private static final Pattern REFUSAL_CODE = Pattern.compile("\\bRefusal\\s*\\.of\\(\\s*\"([^\"]+)\"(\\s*\\+)?");

    private final Sentences sentences = Sentences.load();

    @Test
    void everyBundleExistsInTheThreeLanguages() {
        List<String> names = files(BUNDLES, ".properties").stream().map(path -> path.getFileName().toString()).toList();
        assertThat(names).isNotEmpty().allSatisfy(name -> {
            String module = name.substring(0, name.lastIndexOf('_'));
            for (Language language : Language.values()) assertThat(names).contains(module + "_" + language.tag() + ".properties");
        });
    }

    @Test
    void everyKeyHasTheThreeLanguages() {
        List<String> missing = new ArrayList<>();
        for (String key : allKeys()) {
            for (Language language : Language.values()) if (!sentences.keys(language).contains(key)) missing.add(language.tag() + " lacks " + key);
        }
        assertThat(missing).as("keys without one of the languages").isEmpty();
    }

    @Test
    void everyLanguageNamesTheSameFacts() {
        List<String> different = new ArrayList<>();
        for (String key : completeKeys()) {
            SortedSet<Integer> named = sentences.message(Language.KK, key).facts();
            for (Language language : Language.values()) {
                SortedSet<Integer> own = sentences.message(language, key).facts();
                if (!own.equals(named)) different.add("%s: kk names facts %s, %s names %s".formatted(key, named, language.tag(), own));
            }
        }
        assertThat(different).as("messages whose facts differ between the languages").isEmpty();
    }

    @Test
    void everyPluralHasTheFormsOfItsLanguage() {
        List<String> incomplete = new ArrayList<>();
        for (Language language : Language.values()) {
            for (String key : sentences.keys(language)) {
                for (Message.Piece.Choice choice : sentences.message(language, key).choices()) {
                    if (!choice.branches().containsKey("other")) incomplete.add(language.tag() + " " + key + " lacks the form 'other'");
                    if (language == Language.KK || choice.kind() != ArgType.PLURAL) continue;
                    for (String form : PluralRules.forLocale(language.locale()).getKeywords()) {
                        if (!choice.branches().containsKey(form)) incomplete.add(language.tag() + " " + key + " lacks the form '" + form + "'");
                    }
                }
            }
        }
        assertThat(incomplete).as("plurals (Kazakh does with 'other': a noun after a number stays singular)").isEmpty();
    }

    @Test
    void noMessageIsBlankOrHoldsAnotherLanguage() {
        List<String> faults = new ArrayList<>();
        for (Language language : Language.values()) {
            for (String key : sentences.keys(language)) {
                String words = words(sentences.message(language, key));
                if (words.isBlank() && sentences.message(language, key).facts().isEmpty()) faults.add(language.tag() + " " + key + " is blank");
                if (language == Language.RU && words.matches("(?s).*[ӘәҒғҚқҢңӨөҰұҮүҺһІі].*") && !words.contains("Төрелік") && !words.contains("Қазақша")) faults.add("ru " + key + " has Kazakh letters: " + words);
                if (language == Language.EN && words.matches("(?s).*[а-яА-ЯёЁ].*") && !words.contains("Төрелік")) faults.add("en " + key + " has Cyrillic letters: " + words);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyRefusalSaysHowToGoOn() {
        assertThat(allKeys().stream().filter(key -> key.startsWith("refusal.") && !key.endsWith(".next")).toList())
                .allSatisfy(key -> assertThat(sentences.knows(key + ".next")).as(key + ".next exists").isTrue());
    }

    @Test
    void everyActOfTheLawCanBeCited() {
        Matcher act = Pattern.compile("(?m)^  - id: (\\S+)[^-]*?divided: (parts|points)").matcher(read(Path.of("law/acts.yaml")).replaceAll("(?m)^    (title|note|number|date|repealed):.*$", ""));
        int found = 0;
        for (; act.find(); found++) {
            assertThat(sentences.knows("act." + act.group(1))).as("act." + act.group(1) + ", the name of the act in citations").isTrue();
            assertThat(sentences.say(Language.RU, "act." + act.group(1) + ".levels")).as("how the articles of " + act.group(1) + " are divided").isEqualTo(act.group(2));
        }
        assertThat(found).as("acts in law/acts.yaml").isGreaterThan(10);
    }

    /// A notice without words stops the listener that sends all of them.
    @Test
    void everyNoticeThatAnEventBringsAboutHasWords() {
        assertThat(LawBook.load().papers().notices().notices()).filteredOn(notice -> !notice.causes().isEmpty())
                .allSatisfy(notice -> assertThat(sentences.knows("notices.body." + notice.code())).as(notice.code()).isTrue());
    }

    @Test
    void everyOutcomeOfAnActHasWordsOnTheDeskAndInTheBankOfActs() {
        assertThat(LawBook.load().papers().actKinds().stream().flatMap(kind -> kind.outcomes().stream()))
                .allSatisfy(outcome -> assertThat(sentences.knows("chambers.outcome." + outcome.code()) && sentences.knows("gazette.outcome." + outcome.code())).as(outcome.code()).isTrue());
    }

    @Test
    void everyRoleOfAParticipantHasWordsWhereParticipantsAreNamed() {
        List<Procedure.By> officers = List.of(Procedure.By.JUDGE, Procedure.By.PANEL, Procedure.By.CHAIR, Procedure.By.CHAIR_ABOVE, Procedure.By.REGISTRAR, Procedure.By.SECRETARY, Procedure.By.RULE);
        for (Procedure.By role : Procedure.By.values()) {
            if (officers.contains(role)) continue;
            for (String family : List.of("filing.role.", "chambers.role.", "hearings.role.", "notices.role.", "acts.role.", "lawbook.by.")) assertThat(sentences.knows(family + role.word())).as(family + role.word()).isTrue();
        }
    }

    @Test
    void everyKeyThatATemplateSaysExists() {
        List<String> unknown = new ArrayList<>();
        eachMatch(TEMPLATES, ".jte", TEMPLATE_KEY, (file, use) -> check(file, use, use.group(1), unknown));
        assertThat(unknown).as("keys in templates that no bundle has").isEmpty();
    }

    @Test
    void everyKeyAndRefusalThatJavaSaysExists() {
        List<String> unknown = new ArrayList<>();
        eachMatch(JAVA, ".java", JAVA_KEY, (file, use) -> check(file, use, use.group(1), unknown));
        eachMatch(JAVA, ".java", REFUSAL_CODE, (file, use) -> {
            check(file, use, "refusal." + use.group(1), unknown);
            if (use.group(2) == null) check(file, use, "refusal." + use.group(1) + ".next", unknown);
        });
        assertThat(unknown).as("reasons, phrases and refusals in Java that no bundle has").isEmpty();
    }

    @Test
    void noTemplateHoldsLiteralText() {
        List<String> literal = new ArrayList<>();
        for (Path template : files(TEMPLATES, ".jte")) TemplateText.literals(read(template)).forEach(text -> literal.add(TEMPLATES.relativize(template) + ": " + text));
        assertThat(literal).as("words that stand in a template instead of a bundle").isEmpty();
    }

    /// A key that goes on in code (`"stage." + code`) must at least begin one that exists.
    private void check(Path file, Matcher use, String key, List<String> unknown) {
        boolean known = use.group(2) == null ? sentences.knows(key) : allKeys().stream().anyMatch(each -> each.startsWith(key));
        if (!known) unknown.add(file + ": " + key);
    }

    private SortedSet<String> allKeys() {
        SortedSet<String> keys = new TreeSet<>();
        for (Language language : Language.values()) keys.addAll(sentences.keys(language));
        return keys;
    }

    private List<String> completeKeys() { return allKeys().stream().filter(sentences::knows).toList(); }

    private static String words(Message message) {
        StringBuilder text = new StringBuilder();
        for (Message.Piece piece : message.pieces()) {
            if (piece instanceof Message.Piece.Words(String words)) text.append(words);
            if (piece instanceof Message.Piece.Choice choice) choice.branches().values().forEach(branch -> text.append(words(branch)));
        }
        return text.toString();
    }

    private static void eachMatch(Path root, String ending, Pattern pattern, BiConsumer<Path, Matcher> found) {
        for (Path file : files(root, ending)) {
            Matcher matcher = pattern.matcher(read(file).replaceAll("(?m)^\\s*///.*$", ""));
            while (matcher.find()) found.accept(root.relativize(file), matcher);
        }
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
