package kz.torelik.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.Reason;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.Happening;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.Test;

/// Clocks beyond the worked examples of `law/deadlines`, which [kz.torelik.lawdesk.LawDeskTests] runs.
class DeadlineExamplesTests {

    private static final LawBook LAW = LawBook.load();

    @Test
    void everyExampleExplainsItselfFromItsBeginning() {
        for (DeadlineRule rule : LAW.deadlines()) {
            for (DeadlineRule.Example example : rule.examples()) {
                if (example.status().equals("none")) continue;
                assertThat(DeadlineExamples.read(LAW, rule, example).getFirst().steps()).hasSizeGreaterThanOrEqualTo(example.status().equals("paused") ? 2 : 3)
                        .extracting(Reason::key).startsWith("deadlines.started");
            }
        }
    }

    @Test
    void aClockRunsOutAtMidnightOfItsLastDayInTheCountry() {
        ClockReading reading = Clocks.of(new History("action", "7.03", DeadlineExamples.ROLES, List.of(event(1, "claim-filed", "2026-02-02"))), LAW, LocalDate.parse("2026-02-03")).getFirst();
        assertThat(reading.dueAt()).isEqualTo(Instant.parse("2026-02-09T19:00:00Z"));
        assertThat(reading.version()).isEqualTo(LocalDate.parse("2016-01-01"));
    }

    @Test
    void aWholeCaseHasTheClocksOfItsStages() {
        History history = new History("action", "7.03", DeadlineExamples.ROLES, List.of(event(1, "claim-filed", "2026-02-02"), event(2, "claim-accepted:general", "2026-02-04"),
                event(3, "preparation-ended", "2026-02-20"), event(4, "operative-part-announced:satisfied", "2026-03-10"), event(5, "decision-issued:satisfied", "2026-03-13")));
        assertThat(Clocks.of(history, LAW, LocalDate.parse("2026-03-14"))).extracting(ClockReading::key).containsExactly("ACC", "SEND_CLAIM", "PREP", "START", "TRIAL", "FINAL", "COPY", "AP_FILE");
        ClockReading appeal = Clocks.of(history, LAW, LocalDate.parse("2026-04-14")).getLast();
        assertThat(appeal.ranOut()).isTrue();
        assertThat(appeal.onExpiry()).isEqualTo(DeadlineRule.OnExpiry.ENTER_INTO_FORCE);
    }

    @Test
    void withTheProperDefendantPreparationAndTrialBeginAnew() {
        History history = new History("action", "7.03", DeadlineExamples.ROLES, List.of(event(1, "claim-filed", "2026-02-02"), event(2, "claim-accepted:general", "2026-02-04"),
                event(3, "preparation-ended", "2026-02-16"), event(4, "defendant-replaced", "2026-02-20"), event(5, "preparation-ended", "2026-03-16")));
        List<ClockReading> clocks = Clocks.of(history, LAW, LocalDate.parse("2026-03-17"));
        assertThat(clocks).filteredOn(clock -> clock.key().equals("PREP")).extracting(ClockReading::due).containsExactly(LocalDate.parse("2026-03-04"), LocalDate.parse("2026-03-26"));
        assertThat(clocks).filteredOn(clock -> clock.key().equals("TRIAL")).extracting(ClockReading::due).containsExactly(LocalDate.parse("2026-04-16"), LocalDate.parse("2026-05-18"));
    }

    /// The register of outages moves the last day of a party's term, and the reasons name it; a term of the court is not touched.
    @Test
    void anOutageOnTheLastDayMovesTheTermOfAPartyAndSaysSo() {
        History history = new History("action", "7.03", DeadlineExamples.ROLES, List.of(new Occurred(1, Happening.of("claim-copy-received"), LocalDate.parse("2026-02-09"), Instant.EPOCH, 2, null)));
        Outage evening = new Outage(7, "filing", Instant.parse("2026-02-23T15:00:00Z"), Instant.parse("2026-02-24T04:00:00Z"), "storage", "officer", Instant.parse("2026-02-23T16:00:00Z"));
        ClockReading reading = Clocks.of(history, LAW, LocalDate.parse("2026-02-24"), List.of(evening)).stream().filter(clock -> clock.key().equals("RESP")).findFirst().orElseThrow();
        assertThat(reading.due()).isEqualTo(LocalDate.parse("2026-02-25"));
        assertThat(reading.steps().getLast().key()).isEqualTo("deadlines.outage");
        assertThat(reading.steps().getLast().facts()).contains(7);
        Outage lasting = new Outage(8, "filing", Instant.parse("2026-02-23T15:00:00Z"), null, "storage", "officer", Instant.parse("2026-02-23T16:00:00Z"));
        assertThat(Clocks.of(history, LAW, LocalDate.parse("2026-03-20"), List.of(lasting)).getFirst().status()).isEqualTo(ClockReading.Status.PAUSED);
    }

    private static Occurred event(long seq, String text, String day) { return new Occurred(seq, Happening.of(text), LocalDate.parse(day), Instant.EPOCH, null, null); }
}
