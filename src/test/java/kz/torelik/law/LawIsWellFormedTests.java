package kz.torelik.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.language.Sentences;
import org.junit.jupiter.api.Test;

/// The law data keep their own rules. That titles have three languages, that nothing unknown or missing stands in a file and that legal
/// bases parse is asserted by reading: a [kz.torelik.kernel.Trilingual] refuses a blank, the reader refuses the rest.
class LawIsWellFormedTests {

    private static final Path LAW_FOLDER = Path.of("law");
    private static final LawBook LAW = LawBook.load();
    private static final Set<String> WORDS = new HashSet<>(ProceduralEvent.kinds().stream().map(ProceduralEvent::wordOf).toList());
    private static final Pattern BASIS = Pattern.compile("(?:basis|move-basis|paid-before-filing|index-of-payment-day|both-for-mixed|deferred-consumer): ([a-z][a-z0-9-]* \\d[^,}\\n]*)");

    @Test
    void theContentsNameEveryFileOfTheFolders() throws IOException {
        LawBook.Contents contents = LawFiles.read("contents.yaml", LawBook.Contents.class);
        Map<String, List<String>> listed = Map.of("courts", contents.courts(), "procedures", contents.procedures(), "deadlines", contents.deadlines(), "grounds", contents.grounds(),
                "articles", contents.articles());
        for (var folder : listed.entrySet()) {
            try (Stream<Path> files = Files.list(LAW_FOLDER.resolve(folder.getKey()))) {
                List<String> there = files.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".yaml")).map(name -> name.replace(".yaml", "")).toList();
                assertThat(folder.getValue()).as(folder.getKey()).containsExactlyInAnyOrderElementsOf(there);
            }
        }
    }

    @Test
    void everyCitedActIsAmongTheActsAndTheHouseCanCallIt() {
        Sentences sentences = Sentences.load();
        for (LegalBasis basis : bases()) assertThat(LAW.acts().find(basis.act())).as(basis.toString()).isPresent();
        for (Act act : LAW.acts().list()) {
            for (Language language : Language.values()) assertThat(sentences.keys(language)).contains("act." + act.id(), "act." + act.id() + ".levels");
            String levels = act.divided() == Act.Division.PARTS ? "parts" : "points";
            assertThat(sentences.say(Language.EN, "act." + act.id() + ".levels")).as(act.id()).isEqualTo(levels);
        }
    }

    @Test
    void everyEventOfTheDeadlinesExists() {
        for (DeadlineRule rule : LAW.deadlines()) {
            for (DeadlineRule.Version version : rule.versions()) {
                List<Happening> used = new ArrayList<>(version.starts().on());
                used.addAll(version.metBy());
                used.addAll(version.endsBy());
                version.pauses().forEach(pause -> used.addAll(pause.between()));
                version.extendedBy().forEach(extension -> used.addAll(extension.on()));
                assertThat(used).extracting(Happening::event).as(rule.id()).isSubsetOf(WORDS);
                for (Happening happening : used) {
                    if (happening.event().startsWith("notice-") && happening.kind() != null) assertThat(LAW.papers().findNotice(happening.kind())).as(happening.toString()).isPresent();
                    if (happening.event().equals("motion-filed") && happening.kind() != null) assertThat(LAW.papers().findMotionKind(happening.kind())).as(happening.toString()).isPresent();
                    if (happening.event().equals("proceedings-stayed") && happening.kind() != null) assertThat(LAW.grounds("stay").find(happening.kind())).as(happening.toString()).isPresent();
                }
            }
        }
        assertThat(LAW.grounds()).allSatisfy(list -> assertThat(WORDS).contains(list.event()));
        assertThat(LAW.fees().refunds()).allSatisfy(refund -> assertThat(WORDS).contains(refund.event()));
        assertThat(LAW.papers().notices().notices()).filteredOn(notice -> notice.startsTerm() != null).extracting(CourtPapers.Notice::startsTerm).isSubsetOf(WORDS);
    }

    @Test
    void noTwoVersionsOfAFactOverlap() {
        LAW.deadlines().forEach(rule -> apart(rule.id(), rule.versions()));
        LAW.fees().duty().objects().forEach(object -> apart(object.id(), object.versions()));
        apart("mci", LAW.fees().index().versions());
        LAW.calendar().holidays().forEach(holiday -> apart(holiday.id(), holiday.versions()));
    }

    private static void apart(String what, List<? extends Dated> versions) {
        assertThat(versions).as(what).isNotEmpty();
        for (int i = 0; i < versions.size(); i++) {
            for (int j = i + 1; j < versions.size(); j++) assertThat(versions.get(i).inForce().overlaps(versions.get(j).inForce())).as(what).isFalse();
        }
    }

    @Test
    void everyRuleHasAnExampleAndEveryNameOnce() {
        assertThat(LAW.deadlines()).allSatisfy(rule -> assertThat(rule.examples()).as(rule.id()).hasSizeGreaterThanOrEqualTo(3));
        assertThat(LAW.deadlines()).extracting(DeadlineRule::id).doesNotHaveDuplicates();
        assertThat(LAW.deadlines()).extracting(DeadlineRule::key).doesNotHaveDuplicates();
        assertThat(LAW.grounds()).allSatisfy(list -> assertThat(list.examples()).as(list.id()).isNotEmpty());
        assertThat(LAW.grounds()).allSatisfy(list -> assertThat(list.grounds()).extracting(Grounds.Ground::code).doesNotHaveDuplicates());
        Set<String> places = new HashSet<>(LAW.jurisdiction().examples().stream().flatMap(example -> example.rules().stream()).toList());
        assertThat(LAW.jurisdiction().place()).extracting(JurisdictionRules.PlaceRule::id).isSubsetOf(places);
        assertThat(LAW.papers().actKinds()).extracting(CourtPapers.ActKind::code).doesNotHaveDuplicates();
        assertThat(LAW.papers().publication().publishedKinds()).allSatisfy(kind -> assertThat(LAW.papers().findActKind(kind)).isPresent());
    }

    @Test
    void theCategoriesNameOnlyWhatExists() {
        Set<String> procedures = new HashSet<>(LAW.procedures().stream().map(Procedure::id).toList());
        Set<String> objects = new HashSet<>(LAW.fees().duty().objects().stream().map(Fees.DutyObject::id).toList());
        assertThat(LAW.categories().list()).allSatisfy(category -> {
            assertThat(procedures).containsAll(category.procedures());
            assertThat(objects).containsAll(category.duty());
            if (!category.procedures().isEmpty()) assertThat(category.term()).as(category.code()).isNotNull();
        });
        assertThat(LAW.papers().publication().notPublished()).allSatisfy(code -> assertThat(LAW.categories().find(code)).isPresent());
    }

    @Test
    void everyTermOfACategoryThatCanBeFiledIsConsideredInSomeTerm() {
        for (Category category : LAW.categories().list()) {
            if (!category.procedures().contains("action")) continue;
            assertThat(LAW.deadlines().stream().flatMap(rule -> rule.versions().stream()).map(DeadlineRule.Version::onlyIf).filter(only -> only != null)
                    .anyMatch(only -> only.term().contains(category.term()))).as(category.code()).isTrue();
        }
    }

    /// Every legal basis in the files other than the texts of the articles.
    static Set<LegalBasis> bases() {
        Map<String, LegalBasis> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(LAW_FOLDER)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml") && !path.toString().contains("articles")).toList()) {
                Matcher matcher = BASIS.matcher(Files.readString(file));
                while (matcher.find()) {
                    LegalBasis basis = LegalBasis.of(matcher.group(1).strip());
                    found.put(basis.toString(), basis);
                }
            }
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
        for (String counting : List.of("cpc 122(2)", "cpc 123(4)", "cpc 123(5)", "cpc 125(1)")) found.put(counting, LegalBasis.of(counting));
        return new java.util.LinkedHashSet<>(found.values());
    }
}
