package kz.torelik.simulator.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.TestCases;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
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
}
