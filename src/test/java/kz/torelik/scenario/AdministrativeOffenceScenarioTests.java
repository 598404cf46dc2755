package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kz.torelik.House;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.Passage;
import kz.torelik.acts.PenalDisposition;
import kz.torelik.acts.PenalDisposition.Imposed;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.counterparts.bodies.Dispatch;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Expiring;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.intake.Arrivals;
import kz.torelik.intake.DeliveringActs;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Refusal;
import kz.torelik.notices.Cabinet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The police send the protocol of a noisy night from system to system. A judge of the administrative court is drawn, hears Erlan, fines him; the resolution goes back to the
/// police at once, comes into force ten days after he had it, and goes to them again to be carried out (Code on Administrative Offences arts. 829-4, 829-5, 883, 885).
class AdministrativeOffenceScenarioTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static Bench received(Dispatch dispatch) {
        Dispatch.Answer answer = house.bodies().send(dispatch, Dispatch.Fault.NONE);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        house.awaitQuiet();
        CaseFile file = house.as(new Actor.Rule("scenario"), () -> house.get(CaseFiles.class).find(CaseNumber.of(answer.text("caseNumber"))).orElseThrow());
        return new Bench(house, CaseId.of(file.id().uuid()));
    }

    /// The session is set, held and closed for the making of the resolution.
    static void hear(Bench bench) {
        HearingId hearing = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(hearing), CourtClock.COUNTRY));
        hold(house, bench, hearing);
    }

    static void hold(House house, Bench bench, HearingId hearing) {
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, List.of(2), "Барлығы отырысқа келді").orThrow());
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), hearing, true).orThrow());
        house.awaitQuiet();
    }

    private static void reads(Bench bench, String who) {
        house.as(house.citizen(who), () -> house.get(Cabinet.class).list(bench.id()).stream().map(notice -> house.get(Cabinet.class).read(notice.id())).toList());
        house.awaitQuiet();
    }

    private static PenalDisposition.Offence fine(int indices) { return new PenalDisposition.Offence(new Imposed("fined", "individual", BigDecimal.valueOf(indices), ""), List.of()); }

    /// Why a draft is not begun.
    static String refused(Bench bench, Disposition disposition) {
        return bench.house().as(bench.judge(), () -> bench.house().get(ActDrafts.class).begin(bench.id(), disposition)) instanceof Answer.No<ActDraft>(Refusal refusal) ? refusal.code() : "begun";
    }

    /// The operative part with which a draft begins; the draft goes away again.
    static String operative(Bench bench, Disposition disposition) {
        return bench.house().as(bench.judge(), () -> {
            ActDraft draft = bench.house().get(ActDrafts.class).begin(bench.id(), disposition).orThrow();
            bench.house().get(ActDrafts.class).discard(draft.id(), draft.version()).orThrow();
            return Passage.plain(draft.text().operative()).replaceAll("[\\u00a0\\u202f]", " ");
        });
    }

    private static List<Map<String, Object>> deliveredOf(Bench bench) {
        house.get(DeliveringActs.class).deliver();
        house.awaitQuiet();
        return house.bodies().acts().stream().filter(act -> act.get("case").equals(bench.file().number().toString())).toList();
    }

    @Test
    void aFineIsHeardDeliveredAndComesIntoForceByTheRule() {
        Bench bench = received(Materials.protocol(house, "П-101"));
        assertThat(bench.file().stage()).isEqualTo("preparation");
        assertThat(bench.clock("consider-offence").status()).isEqualTo(ClockReading.Status.RUNNING);
        assertThat(bench.due("consider-offence")).as("fifteen days that pass over three weekends").isAfterOrEqualTo(bench.file().filedOn().plusDays(21));
        reads(bench, "erlan");
        hear(bench);
        assertThat(bench.file().stage()).isEqualTo("deliberation");
        assertThat(refused(bench, fine(201))).as("an individual pays at most two hundred indices").isEqualTo("penalty-limit");
        assertThat(refused(bench, fine(0))).isEqualTo("penalty-amount-missing");
        assertThat(refused(bench, new PenalDisposition.Offence(new Imposed("confiscated", "", BigDecimal.ZERO, "сабвуфер"), List.of()))).as("a confiscation stands only beside another penalty").isEqualTo("penalty-rank");
        assertThat(refused(bench, new PenalDisposition.Offence(new Imposed("fined", "individual", BigDecimal.TEN, ""), List.of(new Imposed("confiscated"))))).isEqualTo("penalty-what");
        assertThat(refused(bench, new PenalDisposition.Offence(new Imposed("arrested", "ordinary", BigDecimal.valueOf(31), ""), List.of()))).isEqualTo("penalty-limit");
        assertThat(refused(bench, new PenalDisposition.Offence(new Imposed("works-imposed", "works", BigDecimal.valueOf(101), ""), List.of()))).as("ten to a hundred hours").isEqualTo("penalty-limit");
        assertThat(refused(bench, new Disposition.Merits("resolution-offence", "fined", List.of("5 АЕК")))).as("no penalty without its kind and amount").isEqualTo("act-kind-unknown");
        assertThat(operative(bench, new PenalDisposition.Offence(fine(5).main(), List.of(new Imposed("deprived", "driving", BigDecimal.valueOf(18), "көлік құралдарын басқару құқығы")))))
                .as("five indices of 2026, by the day of the protocol; the right with its term").contains("Жұмабаев Ерлан Бекұлы", "21 625", "5 айлық есептік көрсеткіш", "1 жыл 6 ай");
        assertThat(operative(bench, new PenalDisposition.Offence(new Imposed("works-imposed", "works", BigDecimal.valueOf(40), ""), List.of()))).as("who agrees works").contains("келісімімен", "40 сағат");
        bench.act(fine(5), "Хаттамамен және түсініктемемен дәлелденген.");
        assertThat(bench.file().stage()).isEqualTo("appeal-period");
        assertThat(bench.clock("consider-offence").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(deliveredOf(bench)).as("the police have the resolution").singleElement().satisfies(act -> assertThat(act).containsEntry("after", "act-signed").containsEntry("number", "П-101").containsEntry("outcome", "fined"));

        reads(bench, "erlan");
        LocalDate lastDay = bench.due("appeal-offence");
        house.moveTo(lastDay.plusDays(1).atTime(9, 0));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
        assertThat(bench.file().stage()).isEqualTo("in-force");
        assertThat(bench.last("resolution-offence").inForceFrom()).isEqualTo(lastDay.plusDays(1));
        assertThat(bench.clock("pay-fine").status()).isEqualTo(ClockReading.Status.RUNNING);
        assertThat(deliveredOf(bench)).hasSize(2).last().satisfies(act -> assertThat(act).containsEntry("after", "act-in-force"));
        assertThat(bench.clock("send-for-execution").status()).isEqualTo(ClockReading.Status.MET);
        house.moveTo(bench.file().history().getLast().occurredOn().atTime(18, 0));
    }

    /// The system of the police does not answer twice; the act waits, is sent again, and is there once.
    @Test
    void anActWaitsForABodyThatIsSilent() {
        Bench bench = received(Materials.protocol(house, "П-102"));
        hear(bench);
        house.bodies().beSilent(2);
        bench.act(new PenalDisposition.Offence(new Imposed("warned"), List.of()), "Бірінші рет.");
        house.get(DeliveringActs.class).deliver();
        for (int i = 0; i < 6 && bench.file().history().stream().noneMatch(one -> one.event().word().equals("act-delivered")); i++) {
            house.moveTo(LocalDateTime.ofInstant(house.clock().instant(), CourtClock.COUNTRY).plusMinutes(10));
            house.get(DeliveringActs.class).deliver();
            house.awaitQuiet();
        }
        assertThat(bench.file().history()).filteredOn(one -> one.event().word().equals("act-delivered")).hasSize(1);
        assertThat(deliveredOf(bench)).hasSize(1);
        int signed = bench.file().history().stream().filter(one -> one.event().word().equals("act-signed")).findFirst().orElseThrow().seq();
        CourtCode own = bench.file().judge().orElseThrow().court();
        assertThat(house.get(Arrivals.class).sendNow(own, bench.file().id(), signed).orThrow()).as("whoever asks when the body has it already has what he asked for").isEqualTo(bench.file().id());
        house.get(DeliveringActs.class).deliver();
        assertThat(deliveredOf(bench)).as("it does not go twice").hasSize(1);
        CourtCode other = CourtCode.of(own.digits().equals("7511") ? "7512" : "7511");
        assertThat(house.get(Arrivals.class).sendNow(other, bench.file().id(), signed)).isEqualTo(Answer.no(Refusal.of("delivery-unknown")));
    }

    /// Who is detained is heard within twenty-four hours of his detention, not of the receipt.
    @Test
    void theHoursOfADetainedPersonRunFromHisDetention() {
        Instant detained = house.clock().instant().minusSeconds(5 * 3600);
        Bench bench = received(Materials.detained(Materials.protocol(house, "П-103"), detained));
        assertThat(bench.clock("consider-detained").dueAt()).isEqualTo(detained.plusSeconds(24 * 3600));
        assertThat(bench.file().claim().category()).isEqualTo("19.02");
    }

    /// The law says on which ground the proceedings end; the police learn of it.
    @Test
    void aCaseWithoutAnOffenceIsTerminatedOnAGroundOfTheLaw() {
        Bench bench = received(Materials.protocol(house, "П-104"));
        bench.act(new Disposition.OnGround("resolution-offence-ended", "no-event"), "");
        assertThat(bench.file().stage()).isEqualTo("terminated");
        assertThat(deliveredOf(bench)).singleElement().satisfies(act -> assertThat(act).containsEntry("kind", "resolution-offence-ended"));
    }

    /// A defender asks for more time, an expertise is made: the term is longer by a ruling, stands still, and goes on.
    @Test
    void theTermIsMadeLongerWithinTheLawAndStandsStillForAnExpertise() {
        Bench bench = received(Materials.protocol(house, "П-106"));
        LocalDate due = bench.due("consider-offence");
        assertThat(bench.refusedAct(new Disposition.LongerTerm("ruling-offence-extended", due.plusDays(60), "Ходатайство."), "")).as("not beyond fifteen days more").isEqualTo("act-until-too-far");
        bench.act(new Disposition.LongerTerm("ruling-offence-extended", due.plusDays(7), "Қорғаушы материалдармен танысуға уақыт сұрады."), "");
        assertThat(bench.due("consider-offence")).isEqualTo(due.plusDays(7));
        bench.act(new Disposition.OnGround("ruling-offence-stayed", "expertise"), "");
        assertThat(bench.file().stage()).isEqualTo("stayed");
        assertThat(bench.clock("consider-offence").status()).isEqualTo(ClockReading.Status.PAUSED);
        bench.act(new Disposition.Merits("ruling-offence-resumed", "resumed", List.of("Сараптама қорытындысы келді.")), "Сараптама аяқталды.");
        assertThat(bench.file().stage()).isEqualTo("preparation");
        assertThat(bench.clock("consider-offence").status()).isEqualTo(ClockReading.Status.RUNNING);
    }

    @Test
    void materialsOfAnotherBodyArePassedOn() {
        Bench bench = received(Materials.protocol(house, "П-105"));
        bench.act(new Disposition.OnGround("ruling-offence-passed-on", "other-body"), "");
        assertThat(bench.file().stage()).isEqualTo("returned");
        assertThat(deliveredOf(bench)).hasSize(1);
    }
}
