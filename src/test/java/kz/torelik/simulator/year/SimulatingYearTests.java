package kz.torelik.simulator.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.TestCases;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.Party;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Instances;
import kz.torelik.law.LawBook;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A small year goes through the engine over a real database, and the truth beside it is what the histories say.
class SimulatingYearTests {

    private static final LawBook LAW = LawBook.load();
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 2);
    private static final Population POPULATION = Population.draw(LAW, Population.SEED, UNTIL);

    @Test
    void theTruthIsWhatTheHistoriesSay() {
        CourtClock clock = new CourtClock(Clock.fixed(Instant.parse("2026-11-02T05:00:00Z"), CourtClock.COUNTRY));
        try (TestCases cases = new TestCases(TestPostgres.fresh(), LAW, clock)) {
            StringWriter truth = new StringWriter();
            SimulatingYear.Made made = new SimulatingYear(LAW, cases.many, POPULATION, 5).simulate(150, UNTIL, truth);
            List<String> lines = truth.toString().lines().toList();
            assertThat(lines).hasSize(150);
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
            assertThat(new SimulatingYear(LAW, cases.many, POPULATION, 6).simulate(20, UNTIL, new StringWriter()).cases()).isEqualTo(20);
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
            assertThat(told).hasSize(1500);
            assertThat(made.kinds()).containsKeys("appeal", "cassation", "appeal-offence", "appeal-criminal", "appeal-sanction");
            List<JsonNode> reviews = told.values().stream().filter(line -> line.has("of")).toList();
            assertThat(reviews.stream().filter(line -> line.get("procedure").asString().matches("(appeal|cassation)-(offence|criminal|sanction)")).count()).as("17 of a thousand are assumed").isBetween(10L, 45L);
            assertThat(reviews).as("no court above has a case of its own").hasSize((int) told.values().stream().filter(line -> Reviewed.isReview(line.get("procedure").asString())).count());
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
                Instances.Review review = LAW.instances().get(kind, "decision", file.claim().category(), null, false, line.get("procedure").asString().endsWith("-protest"));
                assertThat(review.file()).isEqualTo(line.get("procedure").asString());
                assertThat(line.get("court").asString()).isEqualTo(Instances.above(LAW.courts(), review, first.claim().court()).code().digits());
                assertThat(file.stage()).isEqualTo(line.get("way").get(line.get("way").size() - 1).asString());
            }
        }
    }

    private static List<PersonId> opened(CaseFile file) { return ((Opening) file.history().getFirst().event()).parties().stream().map(Party::person).toList(); }
}
