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

    private static Occurred event(long seq, String text, String day) { return new Occurred(seq, Happening.of(text), LocalDate.parse(day), Instant.EPOCH, null, null); }
}
