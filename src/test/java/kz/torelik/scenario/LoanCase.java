package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.AnnouncingDecision;
import kz.torelik.acts.Disposition;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.Submission;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Tenge;

/// The case with which the chapters about higher courts begin: a loan of 9,600,000 tenge by a receipt, of which the court of the first instance awards 6,000,000.
public final class LoanCase {

    private final House house;

    public LoanCase(House house) { this.house = house; }

    private ClaimDraft claim(String plaintiff, String defendant) {
        return Claims.alike(house, plaintiff, defendant).withDemand(new ClaimDraft.Demand("9 600 000", List.of("Взыскать с ответчика долг по договору займа в размере 9 600 000 тенге"), """
                2 марта 2025 года ответчик взял у меня в долг по расписке 9 600 000 тенге и обязался вернуть их до 2 сентября 2025 года. \
                Срок прошёл, деньги не возвращены, письменное требование осталось без ответа.""", "not-required", "", "Предлагал рассрочку, ответчик отказался", List.of()));
    }

    public Bench filed(String plaintiff, String defendant) {
        byte[] receipt = Claims.paper(house, Language.RU, "Расписка", "Я взял в долг 9 600 000 тенге и обязуюсь вернуть их до 2 сентября 2025 года.");
        Submission submission = house.file(house.character(plaintiff), Claims.inItsCourt(house, claim(plaintiff, defendant)), receipt);
        house.pay(house.citizen(plaintiff), submission.id());
        house.awaitQuiet();
        return new Bench(house, CaseId.of(submission.id().uuid()));
    }

    static LocalDate workingDay(LocalDate day) {
        LocalDate next = day;
        while (next.getDayOfWeek().getValue() > 5) next = next.plusDays(1);
        return next;
    }

    public void goOn(int days) { house.moveTo(workingDay(house.clock().today().plusDays(days)).atTime(10, 0)); }

    /// A session is set, held and closed, the operative part announced.
    public void heard(Bench bench, String outcome) {
        HearingId session = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(session).plusSeconds(60), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), session, List.of(1, 2), null).orThrow());
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(session).plusSeconds(2400), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), session, true).orThrow());
        house.as(bench.judge(), () -> house.get(AnnouncingDecision.class).announce(bench.id(), bench.file().version(), outcome).orThrow());
        house.awaitQuiet();
    }

    public void decided(Bench bench) {
        goOn(1);
        bench.act(new Disposition.Acceptance(Language.RU, List.of()), "");
        bench.act(new Disposition.SetForTrial(), "");
        heard(bench, "partial");
        bench.act(new Disposition.Decision("partial", List.of(new Disposition.Award(1, 2, Tenge.of("6000000"), "основной долг")), new Disposition.Costs(Tenge.of("60000"), Tenge.ZERO, Tenge.ZERO)),
                "Часть долга возвращена по расписке от 1 мая 2025 года, остальная часть доказана.");
        assertThat(bench.file().stage()).isEqualTo("appeal-period");
    }

    public Bench above(Bench below) { return new Bench(house, below.file().reviews().getLast().id()); }
}
