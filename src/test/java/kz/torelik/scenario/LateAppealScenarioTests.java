package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.AnnouncingDecision;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.deadlines.Expiring;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.Submission;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Tenge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A complaint that comes when its term is over: it asks that the term be restored, the court of the first instance decides that, and then the case goes up (CPC arts. 126, 403 part 5, 407).
class LateAppealScenarioTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 4, 6, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static ClaimDraft claim(String plaintiff, String defendant) {
        return Claims.alike(house, plaintiff, defendant).withDemand(new ClaimDraft.Demand("9 600 000", List.of("Взыскать с ответчика долг по договору займа в размере 9 600 000 тенге"), """
                2 марта 2025 года ответчик взял у меня в долг по расписке 9 600 000 тенге и обязался вернуть их до 2 сентября 2025 года. \
                Срок прошёл, деньги не возвращены, письменное требование осталось без ответа.""", "not-required", "", "Предлагал рассрочку, ответчик отказался", List.of()));
    }

    private static Bench filed(String plaintiff, String defendant) {
        byte[] receipt = Claims.paper(house, Language.RU, "Расписка", "Я взял в долг 9 600 000 тенге и обязуюсь вернуть их до 2 сентября 2025 года.");
        Submission submission = house.file(house.character(plaintiff), Claims.inItsCourt(house, claim(plaintiff, defendant)), receipt);
        house.pay(house.citizen(plaintiff), submission.id());
        house.awaitQuiet();
        return new Bench(house, CaseId.of(submission.id().uuid()));
    }

    private static LocalDate workingDay(LocalDate day) {
        LocalDate next = day;
        while (next.getDayOfWeek().getValue() > 5) next = next.plusDays(1);
        return next;
    }

    private static void goOn(int days) { house.moveTo(workingDay(house.clock().today().plusDays(days)).atTime(10, 0)); }

    /// A session is set, held and closed, the operative part announced.
    private static void heard(Bench bench, String outcome) {
        HearingId session = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(session).plusSeconds(60), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), session, List.of(1, 2), null).orThrow());
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(session).plusSeconds(2400), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), session, true).orThrow());
        house.as(bench.judge(), () -> house.get(AnnouncingDecision.class).announce(bench.id(), bench.file().version(), outcome).orThrow());
        house.awaitQuiet();
    }

    private static void decided(Bench bench) {
        goOn(1);
        bench.act(new Disposition.Acceptance(Language.RU, List.of()), "");
        bench.act(new Disposition.SetForTrial(), "");
        heard(bench, "partial");
        bench.act(new Disposition.Decision("partial", List.of(new Disposition.Award(1, 2, Tenge.of("6000000"), "основной долг")), new Disposition.Costs(Tenge.of("60000"), Tenge.ZERO, Tenge.ZERO)),
                "Часть долга возвращена по расписке от 1 мая 2025 года, остальная часть доказана.");
        assertThat(bench.file().stage()).isEqualTo("appeal-period");
    }

    private static Bench above(Bench below) { return new Bench(house, below.file().reviews().getLast().id()); }

    private static String refusal(Answer<CaseFile> answer) { return answer instanceof Answer.No<CaseFile> no ? no.refusal().code() : "none"; }

    private static Answer<CaseFile> send(Bench bench) { return house.as(bench.judge(), () -> house.get(SendingUp.class).send(bench.id(), bench.file().version())); }

    /// The month is over and the decision is in force. The appeal of the defendant is late: alone it is refused, with the request to restore the term it waits for the ruling.
    private static Bench restored(String plaintiff, String defendant) {
        Bench bench = filed(plaintiff, defendant);
        decided(bench);
        house.moveTo(workingDay(bench.due("appeal").plusDays(3)).atTime(9, 0));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
        assertThat(bench.file().stage()).isEqualTo("in-force");
        FilingInCase.Wanted wanted = new FilingInCase.Wanted("appeal", null, "Расписка от 1 мая 2025 года не исследована судом.", "", new byte[0]);
        assertThat(house.as(house.citizen(defendant), () -> house.get(FilingInCase.class).prepare(bench.id(), 2, wanted))).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("paper-late"));
        bench.file(house.character(defendant), 2, wanted.late("Месяц лежал в больнице, выписка приложена."));
        assertThat(bench.file().stage()).as("it waits for the ruling").isEqualTo("in-force");
        assertThat(bench.file().complaints()).isEmpty();
        bench.act(new Disposition.OnMotion(1, true, "Срок пропущен по уважительной причине."), "");
        assertThat(bench.file().stage()).isEqualTo("late-appeal");
        assertThat(bench.file().complaints()).extracting(ComplaintInFile::party, ComplaintInFile::kind).containsExactly(tuple(2, "appeal"));
        return bench;
    }

    @Test
    void aLateAppealGoesUpWhenItsTermIsRestored() {
        Bench bench = restored("zhanar", "daniyar");
        LocalDate since = bench.last("decision").inForceFrom();
        send(bench).orThrow();
        house.awaitQuiet();
        Bench review = above(bench);
        assertThat(review.file().claim().procedure()).isEqualTo("appeal");
        goOn(2);
        heard(review, "unchanged");
        review.act(new ReviewDisposition.Resolution("resolution-appeal", "unchanged", ""), "Доводы жалобы проверены.");
        house.awaitQuiet();
        assertThat(bench.file().stage()).isEqualTo("in-force");
        assertThat(bench.last("decision").inForceFrom()).isEqualTo(since);
    }

    /// Nobody sends it by hand: the house does, but not while another asks to restore his term; and whoever takes a late appeal back leaves the decision where it was.
    @Test
    void aLateAppealWaitsForTheRequestOfAnotherAndMayBeTakenBack() {
        Bench bench = restored("aigul", "erlan");
        bench.file(house.character("aigul"), 1, new FilingInCase.Wanted("appeal", null, "Прошу взыскать и остальную часть долга.", "", new byte[0], "Узнала о решении поздно.", null));
        assertThat(refusal(send(bench))).isEqualTo("send-up-restoration");
        goOn(2);
        house.get(SendingUp.class).sendDue();
        assertThat(bench.file().stage()).isEqualTo("late-appeal");
        bench.act(new Disposition.OnMotion(2, false, "Причина неуважительна."), "");
        bench.act(new ReviewDisposition.ComplaintReturn(ReviewDisposition.ComplaintReturn.OF_APPEAL, 1, "asked"), "Заявитель просит возвратить жалобу.");
        assertThat(bench.file().stage()).isEqualTo("in-force");
        assertThat(bench.last("decision").inForceFrom()).isNotNull();
    }

    /// The claim was returned, the ten days are over: the complaint comes with the request, and one judge considers it.
    @Test
    void aLatePrivateComplaintAsksForItsTermToo() {
        Bench bench = filed("viktor", "zhanar");
        goOn(1);
        bench.act(new Disposition.Return("not-this-court"), "");
        house.moveTo(workingDay(bench.due("private-complaint").plusDays(2)).atTime(10, 0));
        FilingInCase.Wanted wanted = new FilingInCase.Wanted("appeal", null, "Ответчик живёт в районе этого суда, справка приложена.", "", new byte[0]);
        assertThat(house.as(house.citizen("viktor"), () -> house.get(FilingInCase.class).prepare(bench.id(), 1, wanted))).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("paper-late"));
        bench.file(house.character("viktor"), 1, wanted.late("Был в командировке."));
        bench.act(new Disposition.OnMotion(1, true, "Причина уважительна."), "");
        assertThat(bench.file().complaints()).extracting(ComplaintInFile::kind).containsExactly("private-complaint");
        send(bench).orThrow();
        house.awaitQuiet();
        assertThat(above(bench).file().claim().procedure()).isEqualTo("private-complaint");
    }
}
