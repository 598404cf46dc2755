package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ParticipantChange;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.deadlines.Expiring;
import kz.torelik.deadlines.HealthWatch;
import kz.torelik.deadlines.OutageProposals;
import kz.torelik.deadlines.OutageRegister;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Tenge;
import kz.torelik.notices.Cabinet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A decision in writing; Erlan has five working days to ask that it be cancelled. He is late and asks to restore the term together with what he missed; or the
/// electronic service was down on his last day, and the term goes on by the published rule (CPC arts. 121, 123, 124, 126, 267-4).
class RestorationScenarioTests {

    private static final List<Disposition.Award> DEBT = List.of(new Disposition.Award(1, 2, Tenge.of("1480000"), "борыш"));
    private static final Disposition.Costs DUTY = new Disposition.Costs(Tenge.of("14800"), Tenge.ZERO, Tenge.ZERO);
    private static final FilingInCase.Wanted CANCEL = new FilingInCase.Wanted("motion", "cancel-decision", "Іс туралы білмедім, шешімнің күшін жоюды сұраймын.", "", new byte[0]);

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0), "torelik.health.beat-every=1h"); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static LocalDate workingDay(LocalDate day) {
        LocalDate next = day;
        while (next.getDayOfWeek().getValue() > 5) next = next.plusDays(1);
        return next;
    }

    private static Bench accepted() {
        house.moveTo(workingDay(house.clock().today().plusDays(1)).atTime(10, 0));
        byte[] receipt = Claims.paper(house, Language.KK, "Қолхат", "Мен, Жұмабаев Ерлан Бекұлы, 1 480 000 теңге алдым.");
        Submission submission = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)), receipt);
        house.pay(house.citizen("aigul"), submission.id());
        house.awaitQuiet();
        Bench bench = new Bench(house, CaseId.of(submission.id().uuid()));
        bench.act(new Disposition.Simplified(Language.KK), "");
        return bench;
    }

    private static Bench decided() {
        Bench bench = accepted();
        house.moveTo(workingDay(house.clock().today().plusDays(21)).atTime(10, 0));
        bench.act(new Disposition.SimplifiedDecision("satisfied", DEBT, DUTY), "");
        house.as(house.citizen("erlan"), () -> house.get(Cabinet.class).list(bench.id()).stream().map(notice -> house.get(Cabinet.class).read(notice.id())).toList());
        house.awaitQuiet();
        return bench;
    }

    private static void live(LocalDate until) {
        house.moveTo(until.atTime(9, 0));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
    }

    private static Bench lateToCancel() {
        Bench bench = decided();
        live(workingDay(bench.due("ask-cancellation").plusDays(2)));
        assertThat(bench.clock("ask-cancellation").ranOut()).isTrue();
        assertThat(house.as(house.citizen("erlan"), () -> house.get(FilingInCase.class).prepare(bench.id(), 2, CANCEL))).isInstanceOfSatisfying(Answer.No.class, no -> {
            assertThat(no.refusal().code()).isEqualTo("paper-late");
            assertThat(String.valueOf(no.refusal().basis())).isEqualTo("cpc 124(2)");
        });
        bench.file(house.character("erlan"), 2, CANCEL.late("Ауруханада болдым, анықтама қоса беріледі."));
        assertThat(bench.file().motions()).extracting(motion -> motion.kind()).containsExactly("restore-term");
        assertThat(bench.clock("restore-term").status()).as("ten working days to decide").isEqualTo(ClockReading.Status.RUNNING);
        return bench;
    }

    @Test
    void theTermIsRestoredAndWhatWasLateCountsAsDone() {
        Bench bench = lateToCancel();
        bench.act(new Disposition.OnMotion(1, true, "Жауапкер стационарда емделген, себебі дәлелді."), "");
        house.awaitQuiet();
        ClockReading restored = bench.clock("ask-cancellation");
        assertThat(restored.status()).isEqualTo(ClockReading.Status.MET);
        assertThat(restored.steps().getLast().key()).isEqualTo("deadlines.restored");
        assertThat(bench.file().motions()).extracting(motion -> motion.kind()).as("what he missed is in the case").containsExactly("restore-term", "cancel-decision");
        assertThat(bench.file().history()).anySatisfy(each -> assertThat(each.event().word() + " " + each.basis()).isEqualTo("motion-filed cpc 126(2)"));
        assertThat(bench.clock("decide-cancellation").status()).isEqualTo(ClockReading.Status.RUNNING);
        bench.act(new Disposition.OnCancellation(2, true, "Жауапкер тиісті түрде хабарландырылмаған."), "");
        assertThat(bench.file().stage()).isEqualTo("preparation");
    }

    @Test
    void theCourtRefusesAndThePaperGoesBack() {
        Bench bench = lateToCancel();
        bench.act(new Disposition.OnMotion(1, false, "Себебі дәлелді емес."), "");
        assertThat(bench.clock("ask-cancellation").ranOut()).isTrue();
        assertThat(bench.file().motions()).extracting(motion -> motion.kind()).containsExactly("restore-term");
        assertThat(bench.file().history()).anySatisfy(each -> assertThat(each.event().word() + " " + each.basis()).isEqualTo("paper-returned cpc 124(2)"));
        live(bench.due("appeal-simplified").plusDays(1));
        assertThat(bench.file().stage()).isEqualTo("in-force");
    }

    /// The service is down on the evening of the last day. While nobody knows its end the term stands still, nothing comes into force; afterwards it ends on the next working day.
    @Test
    void anOutageOnTheLastDayMovesTheTermAndTheReasonNamesIt() {
        Bench bench = decided();
        LocalDate last = bench.due("ask-cancellation");
        house.moveTo(last.atTime(23, 30));
        Instant down = last.atTime(21, 0).atZone(CourtClock.COUNTRY).toInstant();
        Actor judge = new Actor.Staff(bench.file().judge().orElseThrow().person(), bench.file().judge().orElseThrow().court(), Function.JUDGE);
        Actor chair = new Actor.Staff(bench.file().judge().orElseThrow().person(), bench.file().judge().orElseThrow().court(), Function.CHAIR);
        OutageRegister register = house.get(OutageRegister.class);
        assertThat(house.as(judge, () -> register.record("filing", down, null, "Сақтау қоймасы істен шықты"))).as("a judge does not record it").isInstanceOf(Answer.No.class);
        assertThat(house.as(chair, () -> register.record("lift", down, null, "Лифт"))).isInstanceOf(Answer.No.class);
        int number = house.as(chair, () -> register.record("filing", down, null, "Сақтау қоймасы істен шықты")).orThrow().number();
        assertThat(bench.clock("ask-cancellation").status()).isEqualTo(ClockReading.Status.PAUSED);
        live(last.plusDays(1));
        assertThat(bench.clock("ask-cancellation").status()).as("nothing expires while the service is down").isEqualTo(ClockReading.Status.PAUSED);
        Instant up = last.plusDays(1).atTime(8, 0).atZone(CourtClock.COUNTRY).toInstant();
        house.as(chair, () -> register.end(number, up)).orThrow();
        ClockReading moved = bench.clock("ask-cancellation");
        assertThat(moved.due()).isEqualTo(workingDay(last.plusDays(2)));
        assertThat(moved.steps().getLast().key()).isEqualTo("deadlines.outage");
        assertThat(moved.steps().getLast().facts()).contains(number);
        house.as(new Actor.Rule("scenario"), () -> house.get(Deadlines.class).listDue(List.of(bench.id()), List.of("party"))).forEach(line -> {
            if (line.rule().equals("ask-cancellation")) assertThat(line.due()).as("the lists know it as well").isEqualTo(moved.due());
        });
        bench.file(house.character("erlan"), 2, CANCEL);
        assertThat(bench.clock("ask-cancellation").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(house.as(chair, () -> register.end(number, up))).as("an end is recorded once").isInstanceOf(Answer.No.class);
    }

    /// The court sets a term and makes it longer; it is met by what was asked for. A term of the law is not prolonged.
    @Test
    void aTermThatTheCourtSetIsProlongedByTheCourt() {
        Bench bench = accepted();
        LocalDate first = workingDay(house.clock().today().plusDays(5));
        bench.act(new Disposition.Participants(new ParticipantChange.SettingTerm(1, "Қолхаттың түпнұсқасын ұсыну", first), "Түпнұсқа қажет."), "");
        assertThat(bench.due("court-set-term")).isEqualTo(first);
        LocalDate later = workingDay(first.plusDays(10));
        bench.act(new Disposition.Participants(new ParticipantChange.Prolonging(1, later), "Талап қоюшы қаладан тыс жерде."), "");
        assertThat(bench.due("court-set-term")).isEqualTo(later);
        assertThat(house.as(bench.judge(), () -> house.get(ActDrafts.class).begin(bench.id(), new Disposition.Participants(new ParticipantChange.Prolonging(7, later), "Себеп.")))).isInstanceOfSatisfying(Answer.No.class,
                no -> assertThat(no.refusal().code()).isEqualTo("term-unknown"));
    }

    /// The house stands still for half an hour. When it is up again it proposes what it noticed; only what a chair confirms is in the public register.
    @Test
    void theHouseProposesItsOwnOutageAndAChairDecides() {
        Bench bench = accepted();
        Actor chair = new Actor.Staff(bench.file().judge().orElseThrow().person(), bench.file().judge().orElseThrow().court(), Function.CHAIR);
        house.get(HealthWatch.class).beat();
        Instant stopped = house.clock().instant();
        house.moveTo(LocalDateTime.ofInstant(stopped, CourtClock.COUNTRY).plusMinutes(3));
        house.restart();
        house.get(HealthWatch.class).beat();
        assertThat(house.as(chair, () -> house.get(OutageProposals.class).listOpen())).as("three minutes are nothing").isEmpty();
        house.moveTo(LocalDateTime.ofInstant(house.clock().instant(), CourtClock.COUNTRY).plusMinutes(30));
        house.restart();
        house.get(HealthWatch.class).beat();
        OutageProposals proposals = house.get(OutageProposals.class);
        List<OutageProposals.Proposal> noticed = house.as(chair, proposals::listOpen);
        assertThat(noticed).singleElement().satisfies(one -> assertThat(Duration.between(one.from(), one.until())).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(32)));
        int before = house.get(OutageRegister.class).list().size();
        int number = noticed.getFirst().number();
        Actor judge = new Actor.Staff(bench.file().judge().orElseThrow().person(), bench.file().judge().orElseThrow().court(), Function.JUDGE);
        assertThat(house.as(judge, () -> proposals.putAside(number, "Керек емес"))).as("not by a judge").isInstanceOf(Answer.No.class);
        assertThat(house.as(chair, () -> proposals.confirm(number, "Қуат үзілді", " "))).as("an outage has a proof").isInstanceOf(Answer.No.class);
        assertThat(house.as(chair, () -> proposals.confirm(number, "Қуат үзілді", "Оператордың № 17 хаты")).orThrow().proof()).isEqualTo("Оператордың № 17 хаты");
        assertThat(house.get(OutageRegister.class).list()).hasSize(before + 1);
        assertThat(house.as(chair, proposals::listOpen)).isEmpty();
    }
}
