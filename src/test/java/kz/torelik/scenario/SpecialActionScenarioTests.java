package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.SigningActs;
import kz.torelik.casefile.CaseFile;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refused;
import kz.torelik.publication.BankOfActs;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Special action proceedings have one kind left: who disagrees with the body that returns illegally acquired assets asks the court (CPC chapter 30-1). Twenty working days from the filing to
/// the decision, three working days to appeal from the copy that each got, and for the rest the rules of an action.
class SpecialActionScenarioTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 9, 7, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    /// The body answers through the person who acts for it here.
    private static kz.torelik.filing.ClaimDraft draft(String who, String body) {
        return Applications.draft(house, "special-action", "15.14", who, List.of(Claims.party("defendant", house.character(body).person())), "Признать незаконным включение в реестр лиц, активы которых подлежат возврату",
                "Уполномоченный орган включил меня в реестр без указания основания, состояние подтверждено декларациями за десять лет.");
    }

    private static Bench accepted(String who, String body) {
        Bench bench = Applications.file(house, who, draft(who, body));
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        bench.act(new Disposition.Merits("ruling-acceptance-application", "initiated"), "Заявление отвечает требованиям закона.");
        return bench;
    }

    /// From the filing to the day on which anyone may read the decision.
    @Test
    void theCourtDecidesInTwentyDaysAndThreeAreLeftToAppeal() {
        Bench bench = Applications.file(house, "viktor", draft("viktor", "erlan"));
        CaseFile file = bench.file();
        assertThat(file.number().kind()).isEqualTo("2");
        assertThat(file.parties()).extracting(party -> party.role()).containsExactly("applicant", "interested");
        assertThat(file.stage()).isEqualTo("acceptance");
        LocalDate term = bench.due("consider-asset-return");
        assertThat(term).as("twenty working days run from the filing, not from the preparation").isEqualTo(file.filedOn().plusDays(28));
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        bench.act(new Disposition.Merits("ruling-acceptance-application", "initiated"), "Заявление отвечает требованиям закона.");
        assertThat(bench.clock("accept-claim").status()).isEqualTo(ClockReading.Status.MET);
        bench.act(new Disposition.Preparation(List.of("Органу представить материалы проверки.")), "");
        bench.act(new Disposition.SetForTrial(), "");
        HearingId trial = bench.setTrial();
        Applications.read(bench, "viktor", "erlan");
        Applications.hold(bench, trial, List.of(1, 2), "satisfied");
        assertThat(bench.clock("consider-asset-return").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.due("consider-asset-return")).isEqualTo(term);
        bench.act(new Disposition.Merits("decision-special", "satisfied", List.of("Исключить заявителя из реестра")), "Орган не доказал несоразмерность расходов доходам.");
        assertThat(bench.file().stage()).isEqualTo("appeal-period");
        CaseFile.ActInFile decision = bench.last("decision-special");
        LocalDate due = bench.due("appeal-asset-return");
        assertThat(due).as("three working days from the copy").isEqualTo(working(decision.signedOn(), 3));
        Applications.live(house, due);
        assertThat(bench.file().stage()).as("the last day is a day to appeal").isEqualTo("appeal-period");
        Applications.live(house, due.plusDays(1));
        assertThat(bench.file().stage()).isEqualTo("in-force");
        assertThat(bench.last("decision-special").inForceFrom()).isEqualTo(due.plusDays(1));
        assertThat(house.get(BankOfActs.class).find(decision.id())).as("published").isPresent();
    }

    /// Another case decides what this one rests on: the twenty days stand still until it goes on.
    @Test
    void theTermStandsStillWhileAnotherCaseIsDecided() {
        Bench bench = accepted("zhanar", "erlan");
        LocalDate before = bench.due("consider-asset-return");
        CaseFile stayed = bench.act(new Disposition.Stay("another-case"), "");
        assertThat(stayed.stage()).isEqualTo("stayed");
        assertThat(bench.clock("consider-asset-return").status()).isEqualTo(ClockReading.Status.PAUSED);
        house.moveTo(house.clock().today().plusDays(14).atTime(11, 0));
        bench.act(new Disposition.Resumption("Связанное дело решено."), "");
        assertThat(bench.file().stage()).isEqualTo("preparation");
        assertThat(bench.due("consider-asset-return")).isAfter(before.plusDays(7));
    }

    /// What an action knows and these proceedings do not, and what they do not go without.
    @Test
    void whatIsNotForeseenIsRefused() {
        Bench bench = Applications.file(house, "aigul", draft("aigul", "erlan"));
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        Answer<?> written = house.as(bench.judge(), () -> house.get(ActDrafts.class).begin(bench.id(), new Disposition.Simplified(Language.RU)).then(draft -> house.get(SigningActs.class).prepare(draft.id(), draft.version())));
        assertThat(written).as("no simplified way").isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("not-at-this-stage"));
        CaseFile returned = bench.act(new Disposition.Return("not-this-court"), "");
        assertThat(returned.stage()).isEqualTo("returned");
        assertThat(bench.clock("consider-asset-return").status()).isEqualTo(ClockReading.Status.ENDED);
        LocalDate complaint = bench.due("private-complaint");
        Applications.live(house, complaint.plusDays(1));
        assertThat(bench.last("ruling-return").inForceFrom()).isEqualTo(complaint.plusDays(1));
        Assertions.assertThatThrownBy(() -> house.file(house.character("aigul"), Claims.inItsCourt(house, draft("aigul", "erlan")).withParties("self", List.of(Claims.party("plaintiff", house.character("aigul").person()))),
                Claims.paper(house, Language.RU, "Декларация", "Доходы."))).as("somebody must answer").isInstanceOf(Refused.class);
    }

    private static LocalDate working(LocalDate day, int days) {
        LocalDate last = day;
        for (int i = 0; i < days; i++) last = Applications.next(last);
        return last;
    }
}
