package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.acts.SigningActs;
import kz.torelik.casefile.CaseFile;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.HearingId;
import kz.torelik.publication.BankOfActs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Aigul needs the court to say that her grandfather, whose name is spelled otherwise in the old papers, is her grandfather: nobody is sued. The rules are those of an action
/// but for what CPC arts. 302 to 309 say: ten working days of preparation, never extended, no simplified way, and no dispute about a right.
class SpecialProceedingsScenarioTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 9, 7, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static Bench filed(String who) {
        return Applications.file(house, who, Applications.draft(house, "special", "15.01", who, List.of(), "Установить факт родственных отношений с дедом",
                "В метрике деда фамилия записана иначе, чем в моём удостоверении; наследство оформить нельзя, записи утрачены, другого пути нет."));
    }

    private static Bench accepted(String who) {
        Bench bench = filed(who);
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        bench.act(new Disposition.Merits("ruling-acceptance-application", "initiated"), "Заявление отвечает требованиям закона.");
        return bench;
    }

    /// She is an applicant, pays half of an index, the case goes to her own court, and a decision comes into force after a month.
    @Test
    void aFactIsEstablishedAndTheDecisionComesIntoForce() throws java.io.IOException {
        Bench bench = filed("aigul");
        CaseFile file = bench.file();
        assertThat(file.parties()).extracting(party -> party.role()).containsExactly("applicant");
        assertThat(file.claim().jurisdiction().toString()).isEqualTo("cpc 307");
        assertThat(file.duty().orElseThrow().paid().toString()).isEqualTo("2163.00");
        assertThat(file.stage()).isEqualTo("acceptance");
        assertThat(bench.clock("accept-claim").status()).isEqualTo(ClockReading.Status.RUNNING);
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        bench.act(new Disposition.Merits("ruling-acceptance-application", "initiated"), "Заявление отвечает требованиям закона.");
        assertThat(bench.clock("accept-claim").status()).isEqualTo(ClockReading.Status.MET);
        LocalDate acceptedOn = house.clock().today();
        assertThat(bench.due("prepare-special")).as("ten working days").isEqualTo(acceptedOn.plusDays(14));
        bench.act(new Disposition.Preparation(List.of("Истребовать архивную справку.")), "");
        bench.act(new Disposition.SetForTrial(), "");
        assertThat(bench.clock("prepare-special").status()).isEqualTo(ClockReading.Status.MET);
        LocalDate prepared = house.clock().today();
        assertThat(bench.due("consider-case-in-a-month")).as("a month from the end of the preparation").isAfterOrEqualTo(prepared.plusMonths(1));
        HearingId trial = bench.setTrial();
        Applications.read(bench, "aigul");
        Applications.hold(bench, trial, List.of(1), "satisfied");
        assertThat(bench.clock("consider-case-in-a-month").status()).isEqualTo(ClockReading.Status.MET);
        CaseFile decided = bench.act(new Disposition.Merits("decision-special", "satisfied", List.of("Установить факт родственных отношений: Сәрсенов Марат Оспанұлы является дедом заявителя")), "Архивная справка и показания родственников согласуются.");
        assertThat(decided.stage()).isEqualTo("appeal-period");
        assertThat(bench.clock("final-form").status()).isEqualTo(ClockReading.Status.MET);
        CaseFile.ActInFile decision = bench.last("decision-special");
        assertThat(kz.torelik.documents.PdfText.extract(bench.pdf(decision)).replaceAll("\\s+", " ")).contains("Заявление удовлетворить.", "Установить факт родственных отношений", "РЕШИЛ").doesNotContain("Истец");
        LocalDate appeal = bench.due("appeal");
        Applications.live(house, appeal.plusDays(1));
        assertThat(bench.file().stage()).isEqualTo("in-force");
        assertThat(bench.file().act(decision.id()).orElseThrow().inForceFrom()).isEqualTo(appeal.plusDays(1));
        assertThat(house.get(BankOfActs.class).find(decision.id())).as("published").isPresent();
    }

    /// The court leaves the application without consideration because it sees a dispute about a right. One judge of the appeal court sees none, and the case goes on where it was.
    @Test
    void aPrivateComplaintBringsTheApplicationBack() {
        LoanCase court = new LoanCase(house);
        Bench bench = accepted("daniyar");
        bench.act(new Disposition.Leaving("dispute-about-right"), "");
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        bench.file(house.character("daniyar"), 1, "appeal", null, "Спора о праве нет: других наследников не имеется.");
        house.as(bench.judge(), () -> house.get(kz.torelik.instances.SendingUp.class).send(bench.id(), bench.file().version()).orThrow());
        house.awaitQuiet();
        Bench above = court.above(bench);
        assertThat(above.file().claim().procedure()).isEqualTo("private-complaint");
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        above.act(new ReviewDisposition.Resolution("ruling-private-complaint", "remitted", "law-violated"), "Спор о праве не установлен.");
        assertThat(bench.file().stage()).isEqualTo("preparation");
        assertThat(bench.file().isCancelled(bench.last("ruling-left").id())).isTrue();
    }

    /// Somebody else claims the same house: a dispute about a right is decided in an action, and the article says so.
    @Test
    void aDisputeAboutARightLeavesTheApplicationWithoutConsideration() {
        Bench bench = accepted("viktor");
        CaseFile left = bench.act(new Disposition.Leaving("dispute-about-right"), "");
        assertThat(left.stage()).isEqualTo("left");
        assertThat(left.history().getLast().basis().toString()).isEqualTo("cpc 279(13)");
        assertThat(bench.clock("prepare-special").status()).isEqualTo(ClockReading.Status.ENDED);
    }

    /// What an action knows and special proceedings do not: the simplified way and a longer preparation.
    @Test
    void whatSpecialProceedingsDoNotKnowIsRefused() {
        Bench bench = filed("zhanar");
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        bench.act(new Disposition.Merits("ruling-acceptance-application", "initiated"), "Заявление отвечает требованиям закона.");
        Answer<?> longer = refused(bench, new Disposition.Extension(house.clock().today().plusDays(30), "Дело сложное."));
        assertThat(longer).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("not-at-this-stage"));
    }

    private static Answer<?> refused(Bench bench, Disposition disposition) {
        return house.as(bench.judge(), () -> house.get(ActDrafts.class).begin(bench.id(), disposition).then(draft -> house.get(SigningActs.class).prepare(draft.id(), draft.version())));
    }
}
