package kz.torelik.simulator.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.ReviewInFile;
import kz.torelik.casefile.TestCases;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.database.TestPostgres;
import kz.torelik.indicators.FoldedCells;
import kz.torelik.indicators.Independent;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Instances;
import kz.torelik.law.LawBook;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A small year goes through the engine over a real database, and the truth beside it is what the histories say.
class SimulatingYearTests {

    private static final LawBook LAW = LawBook.load();
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 2);
    private static final Map<String, Integer> MANY_REVIEWS = Map.of("action", 35, "criminal", 10, "appeal", 20, "appeal-criminal", 8, "cassation", 20, "cassation-criminal", 7);
    private static final Population POPULATION = Population.draw(LAW, Population.SEED, UNTIL);

    @Test
    void theTruthIsWhatTheHistoriesSay() {
        CourtClock clock = new CourtClock(Clock.fixed(Instant.parse("2026-11-02T05:00:00Z"), CourtClock.COUNTRY));
        try (TestCases cases = new TestCases(TestPostgres.fresh(), LAW, clock)) {
            StringWriter truth = new StringWriter();
            SimulatingYear.Made made = new SimulatingYear(LAW, cases.many, POPULATION, 5).simulate(150, UNTIL, truth);
            List<String> lines = truth.toString().lines().toList();
            assertThat(lines).hasSize(made.cases()).hasSizeGreaterThanOrEqualTo(150);
            assertThat(made.trespasses()).as("commands of strangers, all refused").isPositive();
            assertThat(made.kinds()).as("every procedure of the law is simulated").containsKeys("action", "court-order");
            long events = 0;
            for (String line : lines) {
                JsonNode told = JsonMapper.shared().readTree(line);
                CaseFile file = cases.get(CaseId.of(told.get("case").asString()));
                assertThat(file.version()).isEqualTo(told.get("events").asInt());
                assertThat(file.stage()).isEqualTo(told.get("way").get(told.get("way").size() - 1).asString());
                assertThat(file.number().toString()).isEqualTo(told.get("number").asString());
                events += file.version();
            }
            assertThat(events).isEqualTo(made.events());
            assertThat(lines.stream().filter(line -> line.contains("archived")).count()).as("cases that came to their end").isGreaterThan(20);
            // a second year in the same house goes on with the numbers
            assertThat(new SimulatingYear(LAW, cases.many, POPULATION, 6).simulate(20, UNTIL, new StringWriter()).cases()).isGreaterThanOrEqualTo(20);
        }
    }

    /// In a larger year offences and crimes are reviewed in about the share that is assumed; each review is that of a case of the year, in the court above it, with its category and its participants.
    @Test
    void reviewsAreThoseOfCasesOfTheYear() {
        CourtClock clock = new CourtClock(Clock.fixed(Instant.parse("2026-11-02T05:00:00Z"), CourtClock.COUNTRY));
        try (TestCases cases = new TestCases(TestPostgres.fresh(), LAW, clock)) {
            StringWriter truth = new StringWriter();
            SimulatingYear.Made made = new SimulatingYear(LAW, cases.many, POPULATION, 7).simulate(1500, UNTIL, truth);
            Map<String, JsonNode> told = new java.util.LinkedHashMap<>();
            truth.toString().lines().map(line -> JsonMapper.shared().readTree(line)).forEach(line -> told.put(line.get("case").asString(), line));
            assertThat(told).hasSize(made.cases());
            assertThat(told.values().stream().filter(line -> !line.has("anew"))).hasSize(1500);
            assertThat(made.kinds()).containsKeys("appeal", "cassation", "appeal-offence", "appeal-criminal", "appeal-sanction");
            List<JsonNode> reviews = told.values().stream().filter(line -> line.has("of") && !line.has("anew")).toList();
            assertThat(reviews.stream().filter(line -> line.get("procedure").asString().matches("(appeal|cassation)-(offence|criminal|sanction)")).count()).as("17 of a thousand are assumed").isBetween(10L, 45L);
            List<String> ended = told.values().stream().filter(line -> line.has("up")).flatMap(line -> line.get("up").valueStream()).map(up -> up.get("outcome").asString()).filter(outcome -> !outcome.isEmpty() && !outcome.equals("returned")).toList();
            assertThat(ended.stream().filter(outcome -> !outcome.equals("unchanged")).count()).as("of %d decided reviews some correct, by far most do not", ended.size()).isPositive().isLessThan(ended.size() * 3L / 10);
            assertThat(reviews).as("no court above has a case of its own").hasSize((int) told.values().stream().filter(line -> !line.has("anew") && Reviewed.isReview(line.get("procedure").asString())).count());
            assertThat(reviews.stream().map(line -> line.get("of").get("case").asString())).as("a case goes up once").doesNotHaveDuplicates();
            for (JsonNode line : reviews) {
                JsonNode below = told.get(line.get("of").get("case").asString());
                CaseFile file = cases.get(CaseId.of(line.get("case").asString()));
                CaseFile first = cases.get(CaseId.of(below.get("case").asString()));
                assertThat(line.get("category")).isEqualTo(below.get("category"));
                assertThat(file.origin().orElseThrow().number().toString()).isEqualTo(below.get("number").asString()).isEqualTo(first.number().toString());
                assertThat(first.acts()).as("there is an act to review").isNotEmpty();
                assertThat(opened(file)).as("the same participants").startsWith(opened(first).toArray(PersonId[]::new));
                String kind = Instances.way(line.get("procedure").asString());
                Instances.Review review = LAW.instances().get(kind, "decision", file.claim().category(), null, false, Reviewed.isProtest(line.get("procedure").asString()));
                assertThat(review.file()).isEqualTo(line.get("procedure").asString());
                assertThat(line.get("court").asString()).isEqualTo(Instances.above(LAW.courts(), review, first.claim().court()).code().digits());
                assertThat(file.stage()).isEqualTo(line.get("way").get(line.get("way").size() - 1).asString());
            }
        }
    }

    /// The links of a review point both ways: whoever reads the case below finds who asked for the review, when the papers went up, the file above and what came back from it; the file of the first instance is told of every review.
    @Test
    void theCaseBelowIsToldOfItsReview() {
        CourtClock clock = new CourtClock(Clock.fixed(Instant.parse("2026-11-02T05:00:00Z"), CourtClock.COUNTRY));
        try (TestCases cases = new TestCases(TestPostgres.fresh(), LAW, clock)) {
            StringWriter truth = new StringWriter();
            new SimulatingYear(LAW, cases.many, POPULATION, 11).simulate(600, UNTIL, truth);
            List<JsonNode> lines = truth.toString().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
            Set<String> wentUp = new HashSet<>();
            int over = 0;
            for (JsonNode line : lines) {
                CaseFile review = cases.get(CaseId.of(line.get("case").asString()));
                if (!(review.history().getFirst().event() instanceof ReviewEvent.ReviewOpened opened)) continue;
                CaseFile below = cases.get(opened.origin().id());
                CaseFile first = cases.get(opened.origin().first());
                wentUp.add(below.id().toString());
                wentUp.add(first.id().toString());
                ReviewInFile told = below.reviews().stream().filter(one -> one.id().equals(review.id())).findFirst().orElseThrow();
                assertThat(told.number()).isEqualTo(review.number());
                assertThat(told.court()).isEqualTo(review.claim().court());
                assertThat(told.kind()).isEqualTo(Instances.way(review.claim().procedure()));
                assertThat(first.reviews()).extracting(ReviewInFile::id).contains(review.id());
                assertThat(below.complaints()).as("somebody asked for it").anySatisfy(one -> {
                    assertThat(one.state()).isEqualTo(ComplaintInFile.SENT_UP);
                    assertThat(one.party()).isEqualTo(opened.complainants().getFirst().party());
                });
                assertThat(recordedAt(below, ReviewEvent.CaseSentUp.class)).isBefore(review.history().getFirst().recordedAt());
                String ended = review.history().stream().flatMap(recorded -> switch (recorded.event()) {
                    case ReviewEvent.ResolutionIssued issued -> Stream.of(issued.outcome());
                    case ReviewEvent.ComplaintReturned _, ReviewEvent.DemandedCaseReturned _ -> Stream.of("returned");
                    case ProceduralEvent _ -> Stream.<String>empty();
                }).findFirst().orElse(null);
                assertThat(told.outcome()).as("what the review decided is known below, and nothing before it is").isEqualTo(ended);
                assertThat(first.reviews().stream().filter(one -> one.id().equals(review.id())).findFirst().orElseThrow().outcome()).isEqualTo(ended);
                JsonNode up = lines.stream().filter(one -> one.get("case").asString().equals(below.id().toString())).findFirst().orElseThrow().get("up").valueStream().filter(one -> one.get("case").asString().equals(review.id().toString())).findFirst().orElseThrow();
                assertThat(up.get("outcome").asString()).isEqualTo(ended == null ? "" : ended);
                if (ended != null) over++;
            }
            assertThat(over).as("reviews that came to their end").isGreaterThan(10);
            for (JsonNode line : lines) {
                CaseFile file = cases.get(CaseId.of(line.get("case").asString()));
                if (!wentUp.contains(file.id().toString())) assertThat(file.reviews()).as("no case is told of a review that there is not: %s", line).isEmpty();
            }
        }
    }

    /// In a year of many reviews, whose courts above cancel all that they can, cases are heard anew: in a new file or in another review, by other judges, to another decision. The old files and the new one name each other, the truth says so too, and the indicators are
    /// still what SQL computes from the histories alone.
    @Test
    void whatIsSentBackIsHeardAnewByAnotherJudge() {
        CourtClock clock = new CourtClock(Clock.fixed(Instant.parse("2026-11-02T05:00:00Z"), CourtClock.COUNTRY));
        TestPostgres.Fresh database = TestPostgres.fresh();
        try (TestCases cases = new TestCases(database, LAW, clock)) {
            FoldedCells.listen(cases, LAW);
            StringWriter truth = new StringWriter();
            new SimulatingYear(LAW, cases.many, POPULATION, 13, kind -> MANY_REVIEWS.getOrDefault(kind, 0), new Corrections(Map.of(), 1000, 100)).simulate(300, UNTIL, truth);
            Map<String, JsonNode> told = new java.util.LinkedHashMap<>();
            truth.toString().lines().map(line -> JsonMapper.shared().readTree(line)).forEach(line -> told.put(line.get("case").asString(), line));
            Set<String> decidedAgain = new HashSet<>();
            for (JsonNode line : told.values()) {
                if (!line.has("anew")) continue;
                CaseFile anew = cases.get(CaseId.of(line.get("case").asString()));
                CaseFile old = cases.get(CaseId.of(line.get("anew").get("case").asString()));
                CaseFile by = cases.get(CaseId.of(line.get("anew").get("by").asString()));
                ReviewEvent.ResolutionIssued issued = all(by, ReviewEvent.ResolutionIssued.class).getLast();
                assertThat(issued.outcome()).isEqualTo(line.get("anew").get("outcome").asString());
                for (CaseFile one : List.of(old, by)) assertThat(told.get(one.id().toString()).get("next").get("case").asString()).isEqualTo(anew.id().toString());
                for (CaseFile file = old; ; file = cases.get(file.origin().orElseThrow().id())) {
                    ReviewEvent.ReviewDecided decided = all(file, ReviewEvent.ReviewDecided.class).stream().filter(one -> one.review().equals(by.id())).findFirst().orElseThrow();
                    assertThat(decided.next()).as("the old files name the new one").isEqualTo(anew.id());
                    assertThat(decided.nextNumber()).isEqualTo(anew.number());
                    if (file.origin().isEmpty()) break;
                }
                assertThat(anew.claim().procedure()).isEqualTo(old.claim().procedure());
                assertThat(anew.claim().court()).isEqualTo(old.claim().court());
                assertThat(opened(anew)).isEqualTo(opened(old));
                assertThat(anew.barred()).as("all who sat before").containsAll(judges(old)).containsAll(judges(by));
                assertThat(judges(anew)).as("another judge").doesNotContainAnyElementsOf(judges(old));
                if (anew.history().getFirst().event() instanceof ReviewEvent.CaseRemanded remanded) {
                    assertThat(remanded.origin().id()).as("the new file names the old one").isEqualTo(old.id());
                    assertThat(old.stage()).isIn("remanded", "archived");
                } else {
                    ReviewEvent.ReviewOpened opened = (ReviewEvent.ReviewOpened) anew.history().getFirst().event();
                    CaseFile first = cases.get(opened.origin().id());
                    assertThat(first.reviews()).extracting(ReviewInFile::id).as("both reviews of the same act").contains(old.id(), anew.id());
                    assertThat(told.get(first.id().toString()).get("up").valueStream().map(up -> up.get("case").asString())).containsSubsequence(old.id().toString(), anew.id().toString());
                }
                if (anew.acts().stream().anyMatch(act -> act.kind().matches("(decision|verdict|resolution).*")) && !judges(anew).isEmpty()) decidedAgain.add(issued.outcome());
            }
            assertThat(decidedAgain).as("heard anew and decided again").contains("remanded").hasSizeGreaterThan(1);
            assertThat(cases.river.awaitQuiet(Duration.ofMinutes(8))).isTrue();
            JdbcClient owner = JdbcClient.create(database.owner());
            assertThat(owner.sql("select count(*) from casefile.stuck").query(Integer.class).single()).isZero();
            TreeMap<String, Long> computed = Independent.cells(owner, LAW);
            computed.values().removeIf(n -> n == 0);
            TreeMap<String, Long> folded = FoldedCells.cells(owner);
            assertThat(folded.keySet()).anyMatch(cell -> cell.startsWith("case-remanded|"));
            assertThat(folded.equals(computed)).as("every cell is what SQL computes").isTrue();
        }
    }

    private static <T extends ProceduralEvent> List<T> all(CaseFile file, Class<T> kind) { return file.history().stream().map(RecordedEvent::event).filter(kind::isInstance).map(kind::cast).toList(); }

    private static List<PersonId> judges(CaseFile file) { return all(file, AllocationEvent.JudgeDrawn.class).stream().map(AllocationEvent.JudgeDrawn::judge).toList(); }

    private static Instant recordedAt(CaseFile file, Class<? extends ProceduralEvent> kind) { return file.history().stream().filter(recorded -> kind.isInstance(recorded.event())).findFirst().orElseThrow().recordedAt(); }

    private static List<PersonId> opened(CaseFile file) { return ((Opening) file.history().getFirst().event()).parties().stream().map(Party::person).toList(); }
}
