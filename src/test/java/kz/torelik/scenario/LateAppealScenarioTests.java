package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.deadlines.Expiring;
import kz.torelik.filing.FilingInCase;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A complaint that comes when its term is over: it asks that the term be restored, the court of the first instance decides that, and then the case goes up (CPC arts. 126, 403 part 5, 407).
class LateAppealScenarioTests {

    private static House house;
    private static LoanCase loan;

    @BeforeAll
    static void openTheHouse() {
        house = House.inhabited(LocalDateTime.of(2026, 4, 6, 10, 0));
        loan = new LoanCase(house);
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static String refusal(Answer<CaseFile> answer) { return answer instanceof Answer.No<CaseFile> no ? no.refusal().code() : "none"; }

    private static Answer<CaseFile> send(Bench bench) { return house.as(bench.judge(), () -> house.get(SendingUp.class).send(bench.id(), bench.file().version())); }

    /// The month is over and the decision is in force. The appeal of the defendant is late: alone it is refused, with the request to restore the term it waits for the ruling.
    private static Bench restored(String plaintiff, String defendant) {
        Bench bench = loan.filed(plaintiff, defendant);
        loan.decided(bench);
        house.moveTo(LoanCase.workingDay(bench.due("appeal").plusDays(3)).atTime(9, 0));
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
        Bench review = loan.above(bench);
        assertThat(review.file().claim().procedure()).isEqualTo("appeal");
        loan.goOn(2);
        loan.heard(review, "unchanged");
        review.act(new ReviewDisposition.Resolution("resolution-appeal", "unchanged", ""), "Доводы жалобы проверены.");
        house.awaitQuiet();
        assertThat(bench.file().stage()).isEqualTo("in-force");
        assertThat(bench.last("decision").inForceFrom()).isEqualTo(since);
    }

    /// Nobody sends it by hand: the house does, but not while another asks to restore his term; and whoever takes a late appeal back leaves the decision where it was.
    @Test
    void aLateAppealWaitsForTheRequestOfAnotherAndMayBeTakenBack() {
        Bench bench = restored("aigul", "erlan");
        bench.file(house.character("aigul"), 1, new FilingInCase.Wanted("appeal", null, "Прошу взыскать и остальную часть долга.", "", new byte[0], "Узнала о решении поздно.", null, java.util.List.of()));
        assertThat(refusal(send(bench))).isEqualTo("send-up-restoration");
        loan.goOn(2);
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
        Bench bench = loan.filed("viktor", "zhanar");
        loan.goOn(1);
        bench.act(new Disposition.Return("not-this-court"), "");
        house.moveTo(LoanCase.workingDay(bench.due("private-complaint").plusDays(2)).atTime(10, 0));
        FilingInCase.Wanted wanted = new FilingInCase.Wanted("appeal", null, "Ответчик живёт в районе этого суда, справка приложена.", "", new byte[0]);
        assertThat(house.as(house.citizen("viktor"), () -> house.get(FilingInCase.class).prepare(bench.id(), 1, wanted))).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("paper-late"));
        bench.file(house.character("viktor"), 1, wanted.late("Был в командировке."));
        bench.act(new Disposition.OnMotion(1, true, "Причина уважительна."), "");
        assertThat(bench.file().complaints()).extracting(ComplaintInFile::kind).containsExactly("private-complaint");
        send(bench).orThrow();
        house.awaitQuiet();
        assertThat(loan.above(bench).file().claim().procedure()).isEqualTo("private-complaint");
    }
}
