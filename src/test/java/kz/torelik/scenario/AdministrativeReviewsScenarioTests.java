package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.documents.PdfText;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.FilingInCase;
import kz.torelik.hearings.SettingHearing;
import kz.torelik.hearings.Slot;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Administrative cases and disputes about elections go up: to a panel of the regional court, in cassation to the cassation court for administrative cases, with the terms of their own code
/// (APPC arts. 164, 168, 169); several participants complain of one decision and are heard together.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdministrativeReviewsScenarioTests {

    private static House house;
    private static LoanCase loan;
    private static Bench first;
    private static Bench appeal;

    @BeforeAll
    static void openTheHouse() {
        house = House.inhabited(LocalDateTime.of(2026, 9, 7, 10, 0));
        loan = new LoanCase(house);
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static Bench filed(String procedure, String category, String voting) {
        ClaimDraft draft = Applications.draft(house, procedure, category, "viktor", List.of(Claims.party("defendant", house.character("erlan").person())), "Признать незаконным решение", "Решением нарушено моё право; жалоба осталась без ответа, ответ вручён месяц назад.");
        return Applications.file(house, "viktor", voting.isEmpty() ? draft : draft.withPlaces(new ClaimDraft.Places("", "", "", "", "", false, "", voting)));
    }

    private static void decided(Bench bench) {
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        bench.act(new Disposition.Merits("ruling-hearing-administrative", "set"), "Предварительное слушание проведено, дело подготовлено.");
        HearingId trial = bench.setTrial();
        Applications.read(bench, "viktor", "erlan");
        Applications.hold(bench, trial, List.of(1, 2), "partial");
        bench.act(new Disposition.Merits("decision-administrative", "partial", List.of("Отменить отказ в части")), "В остальной части действия законны.");
        house.awaitQuiet();
    }

    private static void up(Bench bench, LocalDate day) {
        house.moveTo(day.atTime(9, 0));
        house.get(SendingUp.class).sendDue();
        house.awaitQuiet();
    }

    /// The citizen complains of what he did not get, the official of what he did: one file, one panel of three, three months.
    @Test
    @Order(1)
    void bothSidesAppealAndOnePanelHearsThem() throws IOException {
        first = filed("administrative", "18.05", "");
        decided(first);
        first.file(house.character("viktor"), 1, "appeal", null, "Прошу удовлетворить иск полностью, суд не оценил мои доводы.");
        first.file(house.character("erlan"), 2, "appeal", null, "Прошу отказать в иске полностью, действия были законны.");
        assertThat(first.file().stage()).isEqualTo("appealed");
        assertThat(first.clock("send-appeal-copies").status()).as("each learns of the complaint of the other").isEqualTo(ClockReading.Status.MET);
        up(first, first.due("appeal-administrative"));
        assertThat(first.file().reviews()).as("the last day is a day to appeal").isEmpty();
        up(first, first.due("appeal-administrative").plusDays(1));
        assertThat(first.file().stage()).isEqualTo("under-review");
        appeal = loan.above(first);
        CaseFile above = appeal.file();
        assertThat(above.number().kind()).isEqualTo("4а");
        assertThat(above.claim().court().digits()).isEqualTo("7199");
        assertThat(above.complaints()).extracting(ComplaintInFile::party).containsExactly(1, 2);
        assertThat(above.seated()).isEqualTo(3);
        LocalDate came = above.filedOn();
        assertThat(appeal.due("consider-appeal-administrative")).isBetween(came.plusMonths(3), came.plusMonths(3).plusDays(5));
        assertThat(house.get(Deadlines.class).of(above)).extracting(ClockReading::rule).as("the two months of civil cases do not run").doesNotContain("consider-appeal");
        loan.goOn(1);
        loan.heard(appeal, "unchanged");
        appeal.act(new ReviewDisposition.Resolution("resolution-appeal", "unchanged", ""), "Доводы обеих жалоб не подтвердились.");
        house.awaitQuiet();
        assertThat(PdfText.extract(appeal.pdf(appeal.last("resolution-appeal"))).replaceAll("\\s+", " ")).contains("Кассационный суд по административным делам");
        assertThat(appeal.clock("consider-appeal-administrative").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(first.file().stage()).isEqualTo("in-force");
        assertThat(first.last("decision-administrative").inForceFrom()).as("with the announcement above").isNotNull();
        assertThat(first.clock("execute-administrative-decision").status()).as("a month to execute runs").isEqualTo(ClockReading.Status.RUNNING);
    }

    /// In cassation it goes to the court for administrative cases, whatever its price, and comes back to be considered anew by another judge.
    @Test
    @Order(2)
    void theCassationCourtSendsItBack() {
        appeal.file(house.character("erlan"), 2, "cassation", null, "Суды неправильно применили нормы материального права.");
        Bench cassation = loan.above(appeal);
        CaseFile above = cassation.file();
        assertThat(above.number().kind()).isEqualTo("4к");
        assertThat(above.claim().court().digits()).isEqualTo("6004");
        assertThat(above.seated()).isEqualTo(3);
        loan.goOn(1);
        loan.heard(cassation, "remanded");
        cassation.act(new ReviewDisposition.Resolution("resolution-cassation", "remanded", "conclusions"), "Дело рассмотрено с существенным нарушением.");
        house.awaitQuiet();
        assertThat(first.file().stage()).isEqualTo("remanded");
        CaseFile anew = Applications.file(house, java.util.Objects.requireNonNull(first.file().reviews().getLast().next()));
        assertThat(anew.claim().procedure()).isEqualTo("administrative");
        assertThat(anew.origin().orElseThrow().id()).as("the way back").isEqualTo(first.id());
        assertThat(anew.judge().orElseThrow().person()).as("another judge").isNotEqualTo(first.file().judge().orElseThrow().person());
        assertThat(anew.stage()).isEqualTo("preliminary");
    }

    /// A return of the claim is complained of, a judge of the regional court alone cancels it, and the case goes on.
    @Test
    @Order(3)
    void aReturnIsCancelledAboveAndTheCaseGoesOn() {
        Bench bench = filed("administrative", "18.05", "");
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        bench.act(new Disposition.OnGround("ruling-return-administrative", "late"), "");
        assertThat(bench.file().stage()).isEqualTo("returned");
        bench.file(house.character("viktor"), 1, "appeal", null, "Срок не пропущен: ответ вручён мне только месяц назад.");
        house.as(bench.judge(), () -> house.get(SendingUp.class).send(bench.id(), bench.file().version())).orThrow();
        house.awaitQuiet();
        Bench above = loan.above(bench);
        assertThat(above.file().number().kind()).isEqualTo("4а");
        assertThat(above.file().seated()).as("alone").isEqualTo(1);
        above.act(new ReviewDisposition.Resolution("ruling-private-complaint", "remitted", "law-violated"), "Срок исчислен неверно.");
        house.awaitQuiet();
        assertThat(bench.file().stage()).isEqualTo("preliminary");
    }

    /// Three days from the copy of each, three days above, no cassation.
    @Test
    @Order(4)
    void anElectionDisputeIsHeardAboveInThreeDaysAndNoFurther() throws IOException {
        LocalDate voting = house.clock().today().plusDays(30);
        Bench bench = filed("election", "18.01", voting.toString());
        bench.act(new Disposition.Merits("ruling-hearing-administrative", "set"), "Дело не терпит отлагательства.");
        HearingId session = Applications.session(bench, Applications.next(house.clock().today()).atTime(11, 0), "trial");
        Applications.read(bench, "viktor", "erlan");
        Applications.hold(bench, session, List.of(1, 2), "partial");
        bench.act(new Disposition.Merits("decision-administrative", "partial", List.of("Обязать комиссию исправить протокол")), "Остальное не доказано.");
        house.awaitQuiet();
        bench.file(house.character("viktor"), 1, "appeal", null, "Прошу признать решение комиссии незаконным полностью.");
        bench.file(house.character("erlan"), 2, "appeal", null, "Прошу отказать в иске полностью.");
        assertThat(PdfText.extract(bench.pdf(bench.last("decision-administrative"))).replaceAll("\\s+", " ")).contains("3 дней со дня вручения копии решения");
        LocalDate due = bench.due("appeal-election");
        up(bench, due.plusDays(1));
        assertThat(bench.file().stage()).isEqualTo("under-review");
        Bench above = loan.above(bench);
        assertThat(above.file().complaints()).hasSize(2);
        assertThat(above.file().claim().votingDay()).as("the day of the voting goes with the case").isEqualTo(voting);
        assertThat(above.due("consider-appeal-election")).isEqualTo(above.file().filedOn().plusDays(3));
        assertThat(house.get(Deadlines.class).of(above.file())).extracting(ClockReading::rule).doesNotContain("consider-appeal", "consider-appeal-administrative", "prepare-appeal");
        HearingId soon = house.as(above.judge(), () -> house.get(SettingHearing.class).set(above.id(), above.file().version(), "trial", new Slot(Applications.next(house.clock().today()).atTime(11, 0).atZone(CourtClock.COUNTRY).toInstant(), 60, "101"), false, "Закон не оставляет времени").orThrow());
        house.awaitQuiet();
        Applications.hold(above, soon, List.of(1, 2), "unchanged");
        assertThat(above.clock("consider-appeal-election").status()).isEqualTo(ClockReading.Status.MET);
        above.act(new ReviewDisposition.Resolution("resolution-appeal", "unchanged", ""), "Доводы жалоб не подтвердились.");
        house.awaitQuiet();
        assertThat(PdfText.extract(above.pdf(above.last("resolution-appeal"))).replaceAll("\\s+", " ")).doesNotContain("Кассационная жалоба может быть подана");
        assertThat(bench.file().stage()).isEqualTo("in-force");
        assertThat(house.get(Deadlines.class).of(above.file())).extracting(ClockReading::rule).as("nobody goes into cassation").doesNotContain("cassation");
        Answer<?> cassation = house.as(house.citizen("viktor"), () -> house.get(FilingInCase.class).prepare(above.id(), 1, new FilingInCase.Wanted("cassation", null, "Прошу отменить постановление апелляционной инстанции.", "", new byte[0])));
        assertThat(cassation).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code() + " " + no.refusal().basis()).isEqualTo("not-reviewable appc 164(2)"));
    }
}
