package kz.torelik.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.torelik.kernel.Reason;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.Happening;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The worked examples of `law/deadlines` hold.
class DeadlineExamplesTests {

    private static final LawBook LAW = LawBook.load();

    @TestFactory
    Stream<DynamicTest> theExamplesOfTheDeadlinesHold() {
        return LAW.deadlines().stream().flatMap(rule -> rule.examples().stream()
                .map(example -> DynamicTest.dynamicTest(rule.key() + ": " + example.name(), () -> holds(rule, example))));
    }

    private static void holds(DeadlineRule rule, DeadlineRule.Example example) {
        List<ClockReading> readings = DeadlineExamples.read(LAW, rule, example);
        if (example.status().equals("none")) {
            assertThat(readings).isEmpty();
            return;
        }
        ClockReading reading = readings.getFirst();
        assertThat(reading.status().word()).isEqualTo(example.status());
        if (example.due() != null || example.status().equals("paused")) assertThat(reading.due()).isEqualTo(example.due());
        assertThat(reading.metOn()).isEqualTo(example.metOn() == null && example.status().equals("ended") ? reading.metOn() : example.metOn());
        if (rule.versions().getFirst().starts().per() == DeadlineRule.Per.PARTY) assertThat(reading.party()).isEqualTo(example.party());
        if (example.stoodStill() != null) assertThat(reading.pausedDays()).isEqualTo(example.stoodStill());
        assertThat(reading.steps()).hasSizeGreaterThanOrEqualTo(3).extracting(Reason::key).startsWith("deadlines.started");
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
