package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.deadlines.Alarms;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Eleven days before a voting Aigul is not in the list of candidates' observers, three days before it Viktor is struck from the ballot, and Zhanar is missing in the list of voters:
/// five days, at once, and the day itself (APPC art. 163). The day of the voting is invented.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ElectionDisputeScenarioTests {

    private static final LocalDate VOTING = LocalDate.of(2026, 9, 20);
    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 9, 9, 9, 5)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static Bench filed(String who, String category, DraftParty commission) {
        ClaimDraft draft = Applications.draft(house, "election", category, who, List.of(commission), "Признать незаконным решение избирательной комиссии",
                "Решением участковой избирательной комиссии нарушено моё избирательное право, жалоба в комиссию осталась без ответа.");
        return Applications.file(house, who, draft.withPlaces(new ClaimDraft.Places("", "", "", "", "", false, "", VOTING.toString())));
    }

    /// Aigul against Erlan's commission: five days, a session on the third, a decision; three days to appeal run from the copy of each, and only then it is in force.
    @Test
    @Order(1)
    void fiveDaysBeforeTheLastWeek() {
        DraftParty commission = Claims.party("defendant", house.character("erlan").person());
        Bench bench = filed("aigul", "18.01", commission);
        assertThat(bench.file().claim().votingDay()).isEqualTo(VOTING);
        assertThat(bench.file().duty().orElseThrow().manner()).isEqualTo("exempt");
        LocalDate filedOn = bench.file().filedOn();
        assertThat(bench.due("consider-election")).isEqualTo(filedOn.plusDays(5));
        bench.act(new Disposition.Merits("ruling-hearing-administrative", "set"), "Дело не терпит отлагательства.");
        HearingId session = Applications.session(bench, filedOn.plusDays(1).atTime(11, 0), "trial");
        Applications.read(bench, "aigul", "erlan");
        Applications.hold(bench, session, List.of(1, 2), "satisfied");
        assertThat(bench.clock("consider-election").status()).isEqualTo(ClockReading.Status.MET);
        bench.act(new Disposition.Merits("decision-administrative", "satisfied", List.of("Обязать комиссию восстановить нарушенное право")), "Основания для отказа не доказаны.");
        LocalDate due = bench.due("appeal-election");
        assertThat(due).as("three days from the copy, which lies in the Account of each").isEqualTo(house.clock().today().plusDays(3));
        Applications.live(house, due);
        assertThat(bench.file().stage()).as("the last day is a day to appeal").isEqualTo("appeal-period");
        Applications.live(house, due.plusDays(1));
        assertThat(bench.file().stage()).isEqualTo("in-force");
    }

    /// Three days before the voting there is no number of days: the desk is alarmed from the first minute, and the day ends at midnight.
    @Test
    @Order(2)
    void immediatelyInTheLastDays() {
        house.moveTo(VOTING.minusDays(3).atTime(9, 10));
        Bench bench = filed("viktor", "18.01", Applications.body("Территориальная избирательная комиссия"));
        ClockReading clock = bench.clock("consider-election-immediately");
        assertThat(clock.due()).isEqualTo(VOTING.minusDays(3));
        assertThat(clock.dueAt()).isEqualTo(VOTING.minusDays(2).atStartOfDay(CourtClock.COUNTRY).toInstant());
        assertThat(house.get(Deadlines.class).of(bench.file())).extracting(ClockReading::rule).doesNotContain("consider-election");
        house.get(Alarms.class).raise();
        assertThat(alarmed(bench)).as("on the desk of the judge").contains("consider-election-immediately");
        assertThat(house.get(Alarms.class).raise()).as("once").isZero();
        bench.act(new Disposition.Merits("ruling-hearing-administrative", "set"), "Немедленно.");
        HearingId session = Applications.session(bench, VOTING.minusDays(3).atTime(LocalTime.of(15, 0)), "trial");
        Applications.read(bench, "viktor");
        Applications.hold(bench, session, List.of(1, 2), "dismissed");
        assertThat(bench.clock("consider-election-immediately").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(alarmed(bench)).as("done is done").doesNotContain("consider-election-immediately");
    }

    /// The list of voters: on the day of receipt; six hours before midnight the desk is alarmed, after it the duty is missed.
    @Test
    @Order(3)
    void theListOfVotersOnTheDayItself() {
        house.moveTo(VOTING.minusDays(2).atTime(10, 0));
        Bench bench = filed("zhanar", "18.11", Applications.body("Участковая избирательная комиссия № 7"));
        assertThat(bench.due("correct-voter-list")).isEqualTo(VOTING.minusDays(2));
        house.get(Alarms.class).raise();
        assertThat(alarmed(bench)).as("it is morning").isEmpty();
        house.moveTo(VOTING.minusDays(2).atTime(18, 1));
        house.get(Alarms.class).raise();
        assertThat(alarmed(bench)).contains("correct-voter-list");
        house.moveTo(VOTING.minusDays(1).atTime(0, 5));
        assertThat(bench.clock("correct-voter-list").status()).isEqualTo(ClockReading.Status.MISSED);
    }

    /// The voting is over. Until the results are announced it is still "immediately"; from the day of the results there are five days again, counted from the filing.
    @Test
    @Order(4)
    void afterTheVotingUntilTheResultsAndFromThem() {
        house.moveTo(VOTING.plusDays(2).atTime(10, 0));
        Bench before = filed("aigul", "18.01", Applications.body("Территориальная избирательная комиссия"));
        assertThat(before.due("consider-election-immediately")).isEqualTo(VOTING.plusDays(2));
        LocalDate results = VOTING.plusDays(3);
        house.moveTo(results.plusDays(1).atTime(10, 0));
        ClaimDraft draft = Applications.draft(house, "election", "18.01", "viktor", List.of(Applications.body("Территориальная избирательная комиссия")), "Признать незаконным решение избирательной комиссии", "Итоги объявлены, протокол участка не учтён.");
        Bench after = Applications.file(house, "viktor", draft.withPlaces(new ClaimDraft.Places("", "", "", "", "", false, "", VOTING.toString(), results.toString())));
        assertThat(after.file().claim().resultsDay()).isEqualTo(results);
        assertThat(after.due("consider-election")).isEqualTo(after.file().filedOn().plusDays(5));
        assertThat(house.get(Deadlines.class).of(after.file())).extracting(ClockReading::rule).doesNotContain("consider-election-immediately");
    }

    private static List<String> alarmed(Bench bench) {
        return house.as(bench.judge(), () -> house.get(Deadlines.class).listDue(List.of(bench.id()), List.of("judge"))).stream().filter(line -> line.alarmed() != null).map(Deadlines.DueLine::rule).toList();
    }
}
