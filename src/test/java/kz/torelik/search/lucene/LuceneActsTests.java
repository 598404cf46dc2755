package kz.torelik.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.torelik.search.ActIndex;
import kz.torelik.search.Facet;
import kz.torelik.search.Found;
import kz.torelik.search.Passage;
import kz.torelik.search.Question;
import kz.torelik.search.SearchableAct;
import kz.torelik.search.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuceneActsTests {

    private static final Map<Zone, String> LOAN = Map.of(Zone.INTRODUCTORY, "12 марта 2026 года суд рассмотрел дело по иску ТОО «Сенім» к М.Б.", Zone.DESCRIPTIVE, "Истец просит взыскать задолженность по договору займа.",
            Zone.REASONING, "В силу статьи 272 Гражданского кодекса обязательства исполняются надлежащим образом. Срок исковой давности не истёк.\nОтветчик расписку не оспорил.", Zone.OPERATIVE, "Взыскать с М.Б. 1 480 000 тенге и расходы по государственной пошлине.");
    private static final Map<Zone, String> ALIMONY = Map.of(Zone.INTRODUCTORY, "2026 жылғы 2 сәуірде сот алимент өндіру туралы арызды қарады.", Zone.REASONING, "АПК-нің 135-бабына сәйкес сот бұйрығы шығарылады. Құқық бұзылған.",
            Zone.OPERATIVE, "Борышкерден кәмелетке толмаған баланың пайдасына алимент өндірілсін.");
    private static final Map<Zone, String> DIVORCE = Map.of(Zone.INTRODUCTORY, "Суд рассмотрел иск о расторжении брака.", Zone.REASONING, "Семья распалась, взыскать алименты стороны не просят.", Zone.OPERATIVE, "Брак расторгнуть. В удовлетворении остального отказать.");

    private final LuceneActs acts = LuceneActs.inMemory();

    private static SearchableAct act(String id, String language, LocalDate day, Map<Zone, String> zones) {
        Map<Facet, String> facets = new EnumMap<>(Map.of(Facet.YEAR, String.valueOf(day.getYear()), Facet.LANGUAGE, language, Facet.REGION, "75", Facet.COURT, "7512", Facet.CATEGORY, "7.03", Facet.JUDGE, "Ахметова А.К."));
        return new SearchableAct(id, List.of("7512-26-00-2/" + id, "ECLI:KZ:S7512:2026:" + id), language, day, facets, zones);
    }

    private void three() {
        acts.apply(List.of(new ActIndex.Put(act("1", "ru", LocalDate.of(2026, 3, 12), LOAN)), new ActIndex.Put(act("2", "kk", LocalDate.of(2026, 4, 2), ALIMONY)), new ActIndex.Put(act("3", "ru", LocalDate.of(2025, 5, 1), DIVORCE))), 3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', value = {
        "взыскать задолженность # 1", "расторжение брака # 3", "алиментов # 2 3", "алимент* # 2 3", "взыскать # 1 3", "резолютивная:взыскать # 1", "уәждеу:\"құқық бұзылған\" # 2", "резолютивная:\"исковой давности\" #",
        "\"срок исковой давности\" # 1", "\"давности исковой\" #", "\"срок истек\"~4 # 1", "взыскать -брак # 1", "займ OR брак # 1 3", "(займ OR брак) дата:2026 # 1", "ст. 272 ГК # 1", "АК 272-бап # 1", "статья 135 ГПК # 2",
        "12.03.2026 # 1", "2026-03-12 # 1", "7512-26-00-2/3 # 3", "ECLI:KZ:S7512:2026:2 # 2", "ЖШС Сенім # 1", "LLP # 1", "госпошлина # 1", "судья:Ахметова алимент # 2 3", "суд:7512 год:2025 # 3",
        "бала # 2", "борышкер # 2", "сот бұйрығы # 2", "alimenty # 2 3", "aлимeнты # 2 3", "quqyq # 2", "qūqyq # 2", "bui'ryg'y # 2", "buıryǵy # 2", "būiryğy # 2", "bala paidasyna # 2", "Senim # 1", "категория:7.00 займ # 1", "категория:8.00 займ #"})
    void whatIsAskedIsFound(String words, String ids) {
        three();
        Found found = acts.find(Question.of(words));
        assertThat(found.misread()).isNull();
        assertThat(new HashSet<>(found.ids())).isEqualTo(ids == null ? Set.of() : Set.of(ids.split(" ")));
        assertThat(found.total()).isEqualTo(found.ids().size());
    }

    @Test
    void whatWasTakenOutIsGoneFromEverything() {
        three();
        assertThat(acts.suggest("рас", 5)).contains("расписку", "расторгнуть");
        acts.apply(List.of(new ActIndex.Gone("1")), 4);
        assertThat(acts.count()).isEqualTo(2);
        assertThat(acts.find(Question.of("займа")).total()).isZero();
        assertThat(acts.find(Question.of("")).facets().get(Facet.YEAR)).isEqualTo(Map.of("2025", 1, "2026", 1));
        assertThat(acts.suggest("рас", 5)).contains("расторгнуть").doesNotContain("расписку");
        assertThat(acts.suggest("расп", 5)).doesNotContain("расписку");
        assertThat(acts.find(Question.of("расписка")).ways()).isEmpty();
        assertThat(acts.find(Question.of("расписку")).ways()).isEmpty();
        assertThat(acts.find(Question.of("7512-26-00-2/1")).total()).isZero();
        assertThat(acts.find(Question.of("Сени*")).total()).isZero();
    }

    @Test
    void anActThatIsPutAgainStandsOnce() {
        three();
        acts.apply(List.of(new ActIndex.Put(act("1", "ru", LocalDate.of(2026, 3, 12), DIVORCE))), 4);
        assertThat(acts.count()).isEqualTo(3);
        assertThat(acts.find(Question.of("займ")).total()).isZero();
    }

    @Test
    void facetsDivideWhatWasFoundAndNarrowIt() {
        three();
        Found found = acts.find(Question.of("взыскать OR алимент"));
        assertThat(found.facets().get(Facet.LANGUAGE)).isEqualTo(Map.of("ru", 2, "kk", 1));
        assertThat(new ArrayList<>(found.facets().get(Facet.YEAR).keySet())).containsExactly("2026", "2025");
        Found narrowed = acts.find(new Question("взыскать OR алимент", Map.of(Facet.LANGUAGE, "kk"), Question.Sort.BEST, null, 20));
        assertThat(narrowed.ids()).containsExactly("2");
        assertThat(narrowed.facets().get(Facet.YEAR)).isEqualTo(Map.of("2026", 1));
        assertThat(acts.find(new Question("", Map.of(), Question.Sort.OLDEST, null, 20)).ids()).containsExactly("3", "1", "2");
        assertThat(acts.find(new Question("", Map.of(), Question.Sort.NEWEST, null, 20)).ids()).containsExactly("2", "1", "3");
    }

    @Test
    void whoFindsNothingReadsWhatHeMayHaveMeant() {
        three();
        assertThat(acts.find(Question.of("взыскать задлженность")).ways()).anySatisfy(way -> {
            assertThat(way.kind()).isEqualTo(Found.Way.Kind.SPELLED);
            assertThat(way.words()).isEqualTo("взыскать задолженность");
            assertThat(way.total()).isEqualTo(1);
        });
        assertThat(acts.find(Question.of("кукык")).ways()).extracting(Found.Way::words).contains("құқық");
        assertThat(acts.find(Question.of("алимент жираф")).ways()).anySatisfy(way -> {
            assertThat(way.kind()).isEqualTo(Found.Way.Kind.WITHOUT);
            assertThat(way.words()).isEqualTo("алимент");
            assertThat(way.total()).isEqualTo(2);
        });
        assertThat(acts.find(new Question("займ", Map.of(Facet.LANGUAGE, "kk"), Question.Sort.BEST, null, 20)).ways()).extracting(Found.Way::kind).containsExactly(Found.Way.Kind.WIDENED);
    }

    @Test
    void thePassageComesFromThePartThatAnswers() {
        Passage passage = acts.excerpts(Question.of("исковая давность")).best("ru", LOAN).orElseThrow();
        assertThat(passage.zone()).isEqualTo(Zone.REASONING);
        assertThat(passage.runs().stream().filter(Passage.Run::marked).map(Passage.Run::text)).contains("исковой давности");
        assertThat(acts.excerpts(Question.of("резолютивная:взыскать")).best("ru", LOAN).orElseThrow().zone()).isEqualTo(Zone.OPERATIVE);
        assertThat(acts.excerpts(Question.of("ст. 272 ГК")).best("ru", LOAN).orElseThrow().runs().stream().filter(Passage.Run::marked).map(Passage.Run::text)).contains("статьи 272 Гражданского кодекса");
        assertThat(acts.excerpts(Question.of("займ -пошлина")).best("ru", LOAN).orElseThrow().runs().stream().filter(Passage.Run::marked).map(Passage.Run::text)).containsExactly("займа");
        assertThat(acts.excerpts(Question.of("")).best("ru", LOAN)).isEmpty();
    }

    @Test
    void pagesGoOnWithoutAWallAndLoseNothing() {
        List<ActIndex.Change> many = new ArrayList<>();
        for (int i = 0; i < 1205; i++) many.add(new ActIndex.Put(act(String.format("%05d", i), "ru", LocalDate.of(2020, 1, 1).plusDays(i % 40), i % 3 == 0 ? LOAN : DIVORCE)));
        acts.apply(many, 1205);
        for (Question.Sort sort : Question.Sort.values()) {
            List<String> all = new ArrayList<>();
            String after = null;
            do {
                Found page = acts.find(new Question("взыскать", Map.of(), sort, after, 50));
                assertThat(page.total()).isEqualTo(1205);
                all.addAll(page.ids());
                after = page.next();
            } while (after != null);
            assertThat(all).as(sort.name()).hasSize(1205).doesNotHaveDuplicates();
        }
        assertThat(acts.find(new Question("взыскать", Map.of(), Question.Sort.BEST, "%%%", 50)).misread()).isNotNull();
        assertThat(acts.find(new Question("взыскать", Map.of(), Question.Sort.BEST, "YWJj", 50)).misread()).isNotNull();
    }

    @Test
    void aKilledProcessGoesOnAtItsCursor(@TempDir Path folder) throws IOException {
        LuceneActs first = LuceneActs.inFolder(folder, "house");
        first.apply(List.of(new ActIndex.Put(act("1", "ru", LocalDate.of(2026, 3, 12), LOAN))), 7);
        first.keep();
        first.apply(List.of(new ActIndex.Put(act("2", "kk", LocalDate.of(2026, 4, 2), ALIMONY))), 8);
        first.abandon(); // as a killed process leaves it
        try (LuceneActs again = LuceneActs.inFolder(folder, "house")) {
            assertThat(again.cursor()).isEqualTo(7);
            assertThat(again.find(Question.of("")).ids()).containsExactly("1");
        }
        try (LuceneActs stranger = LuceneActs.inFolder(folder, "another house")) {
            assertThat(stranger.cursor()).isZero();
            assertThat(stranger.count()).isZero();
        }
    }

    /// A question is answered once the cursor says that the index has everything: then everything must be found, also while the next is taken in.
    @Test
    void whoSeesTheCursorFindsWhatIsBehindIt() throws Exception {
        int all = 400;
        try (ExecutorService writing = Executors.newSingleThreadExecutor()) {
            Future<?> writer = writing.submit(() -> {
                for (int i = 1; i <= all; i++) acts.apply(List.of(new ActIndex.Put(act(String.valueOf(i), "ru", LocalDate.of(2026, 3, 12), LOAN))), i);
            });
            while (!writer.isDone()) {
                long promised = acts.cursor();
                assertThat(acts.count()).as("acts found at cursor %d", promised).isGreaterThanOrEqualTo(promised);
            }
            writer.get();
        }
        assertThat(acts.count()).isEqualTo(all);
    }

    /// Against a scan that knows nothing of indexes: words, phrases, alternatives and exclusions over random texts.
    @Test
    void itFindsExactlyWhatAScanFinds() {
        Random chance = new Random(11);
        List<String> words = List.of("суд", "иск", "долг", "брак", "дом", "земля", "шум", "спор", "мир", "кот");
        Map<String, List<String>> texts = new LinkedHashMap<>();
        List<ActIndex.Change> puts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            List<String> text = new ArrayList<>();
            for (int n = 1 + chance.nextInt(12); n > 0; n--) text.add(words.get(chance.nextInt(words.size())));
            texts.put("a" + i, text);
            puts.add(new ActIndex.Put(act("a" + i, "ru", LocalDate.of(2026, 1, 1), Map.of(Zone.REASONING, String.join(" ", text)))));
        }
        acts.apply(puts, 1);
        for (int i = 0; i < 200; i++) {
            String a = words.get(chance.nextInt(words.size()));
            String b = words.get(chance.nextInt(words.size()));
            String c = words.get(chance.nextInt(words.size()));
            check(a + " " + b, texts, text -> text.contains(a) && text.contains(b));
            check("\"" + a + " " + b + "\"", texts, text -> java.util.Collections.indexOfSubList(text, List.of(a, b)) >= 0);
            check("(" + a + " OR " + b + ") -" + c, texts, text -> (text.contains(a) || text.contains(b)) && !text.contains(c));
            check("reasoning:" + a + " " + b, texts, text -> text.contains(a) && text.contains(b));
        }
    }

    private void check(String question, Map<String, List<String>> texts, java.util.function.Predicate<List<String>> fits) {
        Set<String> wanted = new HashSet<>();
        texts.forEach((id, text) -> {
            if (fits.test(text)) wanted.add(id);
        });
        Set<String> found = new HashSet<>();
        String after = null;
        do {
            Found page = acts.find(new Question(question, Map.of(), Question.Sort.BEST, after, 100));
            found.addAll(page.ids());
            after = page.next();
        } while (after != null);
        assertThat(found).as(question).isEqualTo(wanted);
    }
}
