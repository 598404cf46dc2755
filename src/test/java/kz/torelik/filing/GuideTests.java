package kz.torelik.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Instant;
import java.time.Clock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.torelik.law.LawFiles;
import kz.torelik.kernel.Period;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.Category;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.Test;

/// The guided choice reads plain words in three languages, with and without Kazakh letters, with slips; and it is silent when it should be. The
/// sentences were written for this test; docs/benchmarks.md says how it did on questions of real people.
class GuideTests {

    private static final Guide GUIDE = new Guide();
    private static final LawBook LAW = LawBook.load();

    private static List<GuideMeasure.Case> sentences(String language) throws IOException {
        List<GuideMeasure.Case> cases = new ArrayList<>();
        try (var file = GuideTests.class.getResourceAsStream("/guide/sentences.tsv")) {
            for (String line : new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList()) {
                String[] parts = line.split("\t");
                if (parts[0].equals(language)) cases.add(new GuideMeasure.Case(Set.of(parts[1].split(",")), parts[2]));
            }
        }
        return cases;
    }

    @Test
    void ofTheSentencesOfThisProjectNineInTenAreUnderstoodInEachLanguage() throws IOException {
        int all = 0;
        for (String language : List.of("kk", "ru", "en")) {
            List<GuideMeasure.Case> cases = sentences(language);
            all += cases.size();
            GuideMeasure measure = GuideMeasure.of(GUIDE, cases);
            assertThat(measure.first() * 10).as("%s: %s%n%s", language, measure, measure.misses()).isGreaterThanOrEqualTo(measure.claims() * 9);
            assertThat(measure.abstained()).as("%s: %s%n%s", language, measure, measure.misses()).isEqualTo(measure.elsewhere());
        }
        assertThat(all).isGreaterThanOrEqualTo(120);
    }

    @Test
    void everySituationIsUnderstoodFromSomeSentence() throws IOException {
        Set<String> told = new HashSet<>();
        for (String language : List.of("kk", "ru", "en")) sentences(language).forEach(one -> told.addAll(one.accepted()));
        assertThat(told).containsAll(GUIDE.list().stream().map(Guide.Situation::id).toList());
    }

    @Test
    void wordsWithoutKazakhLettersAndWithASlipAreTheSameWords() {
        assertThat(first("Танысыма қолхатпен ақша бердім")).isEqualTo("loan");
        assertThat(first("танысыма колхатпен акша бердим")).isEqualTo("loan");
        assertThat(first("Бывший муж не платит алиметны")).as("two letters changed places").isEqualTo("alimony");
        assertThat(first("Не платят зарплту")).as("a letter is missing").isEqualTo("wages");
        assertThat(first("ЖАЛАҚЫМДЫ БЕРМЕЙ ЖАТЫР")).isEqualTo("wages");
    }

    @Test
    void aWordThatOnlyBeginsLikeATermIsNone() {
        assertThat(GUIDE.match("Я долго думал и должен вам сказать, что магазинный зал большой")).isEmpty();
        assertThat(GUIDE.match("Сөз басында айтқым келеді: бәрі жақсы")).isEmpty();
        assertThat(GUIDE.match("")).isEmpty();
    }

    @Test
    void aMatterForElsewhereIsSaidAndNothingIsProposed() {
        Guide.Reading bailiff = GUIDE.read("Судебный исполнитель арестовал счета за долг по алиментам, снять арест");
        assertThat(bailiff.proposed()).isEmpty();
        assertThat(bailiff.elsewhere()).isNotNull().extracting(Guide.Elsewhere::id).isEqualTo("enforcement");
        assertThat(GUIDE.read("Погода хорошая").elsewhere()).isNull();
        assertThat(GUIDE.read("Жалақымды бермей жатыр").elsewhere()).isNull();
    }

    @Test
    void theProposalNamesTheWordsThatLedToItAsTheyWereWritten() {
        assertThat(GUIDE.match("Соседи ЗАТОПИЛИ мою квартиру").getFirst().words()).containsExactly("Соседи", "ЗАТОПИЛИ", "квартиру");
    }

    @Test
    void everySituationLeadsToACategoryThatCanBeFiledInItsProceedings() {
        assertThat(GUIDE.list()).allSatisfy(one -> {
            Category category = LAW.categories().get(one.category());
            assertThat(category.procedures()).as(one.id()).containsAll(one.procedures());
            assertThat(GUIDE.areas()).extracting(Guide.Area::id).contains(one.area());
            assertThat(one.demands()).isNotEmpty();
            assertThat(one.documents()).isNotEmpty();
        });
        assertThat(GUIDE.list()).extracting(Guide.Situation::id).doesNotHaveDuplicates();
    }

    private static String first(String story) { return GUIDE.match(story).stream().map(match -> match.situation().id()).findFirst().orElse("-"); }

    @Test
    void aSituationThatTheLawEndedIsNoLongerProposedButADraftThatChoseItFindsIt() {
        Guide.Data now = LawFiles.read("guide.yaml", Guide.Data.class);
        Period until = new Period(LocalDate.of(2016, 1, 1), LocalDate.of(2027, 6, 30));
        List<Guide.Situation> situations = now.situations().stream().map(one -> one.id().equals("divorce") ? new Guide.Situation(one.id(), one.area(), one.title(), one.strong(), one.weak(), one.category(), one.procedures(), one.demands(), one.documents(), one.asks(), until, null) : one).toList();
        Guide.Data changed = new Guide.Data(now.areas(), now.ignored(), situations, now.elsewhere());
        for (String day : List.of("2027-06-30", "2027-07-01")) {
            Guide guide = new Guide(changed, new CourtClock(Clock.fixed(Instant.parse(day + "T06:00:00Z"), CourtClock.COUNTRY)));
            boolean ended = day.endsWith("07-01");
            assertThat(guide.match("Хочу развестись с мужем").stream().anyMatch(match -> match.situation().id().equals("divorce"))).isEqualTo(!ended);
            assertThat(guide.list().stream().anyMatch(one -> one.id().equals("divorce"))).isEqualTo(!ended);
            assertThat(guide.find("divorce")).isPresent();
        }
    }
}
