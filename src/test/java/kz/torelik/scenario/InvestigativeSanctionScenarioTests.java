package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.Party;
import kz.torelik.counterparts.bodies.Dispatch;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Expiring;
import kz.torelik.intake.DeliveringActs;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The investigative judge has eight hours for a motion for custody, by day and by night; nothing of it is public, and of a search its person learns nothing from the court
/// (Criminal Procedure Code arts. 55, 107, 148).
class InvestigativeSanctionScenarioTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 6, 9, 16, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static Bench received(Dispatch dispatch) {
        Dispatch.Answer answer = house.bodies().send(dispatch, Dispatch.Fault.NONE);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        house.awaitQuiet();
        CaseFile file = house.as(new Actor.Rule("scenario"), () -> house.get(CaseFiles.class).find(CaseNumber.of(answer.text("caseNumber"))).orElseThrow());
        return new Bench(house, file.id());
    }

    private static void later(long minutes) { house.moveTo(LocalDateTime.ofInstant(house.clock().instant(), CourtClock.COUNTRY).plusMinutes(minutes)); }

    @Test
    void custodyIsDecidedWithinEightHoursAndTheBodyHasTheResolutionAtOnce() {
        Bench bench = received(Materials.custody(house, "С-1"));
        assertThat(bench.file().number().toString()).startsWith("7194-26-00-1м/");
        assertThat(bench.file().isClosed()).isTrue();
        ClockReading clock = bench.clock("consider-custody");
        assertThat(java.time.Duration.between(bench.file().history().getFirst().recordedAt(), clock.dueAt()).toMinutes()).as("eight hours from the receipt").isBetween(479L, 481L);
        later(7 * 60);
        bench.act(new Disposition.Merits("resolution-sanction", "sanctioned", List.of("Ахметов Данияр екі ай мерзімге күзетпен ұсталсын")), "Күдік негізді, жеңілірек шара жеткіліксіз.");
        assertThat(bench.clock("consider-custody").status()).isEqualTo(ClockReading.Status.MET);
        house.get(DeliveringActs.class).deliver();
        house.awaitQuiet();
        assertThat(bench.clock("deliver-sanction").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(house.as(house.citizen("daniyar"), () -> house.get(CaseFiles.class).find(bench.id()))).as("the suspect reads the matter of his custody").isPresent();

        house.moveTo(bench.due("appeal-sanction").plusDays(1).atTime(9, 0));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
        assertThat(bench.file().stage()).isEqualTo("in-force");
    }

    @Test
    void aResolutionTenMinutesTooLateIsMissedOnTheSameDay() {
        house.moveTo(LocalDateTime.ofInstant(house.clock().instant(), CourtClock.COUNTRY).truncatedTo(ChronoUnit.DAYS).plusDays(1).withHour(9));
        Bench bench = received(Materials.custody(house, "С-2"));
        later(8 * 60 + 10);
        bench.act(new Disposition.Merits("resolution-sanction", "sanction-refused", List.of()), "Күдік негізделмеген.");
        ClockReading clock = bench.clock("consider-custody");
        assertThat(clock.due()).isEqualTo(bench.file().acts().getFirst().signedOn());
        assertThat(clock.status()).isEqualTo(ClockReading.Status.MISSED);
    }

    @Test
    void ofASearchItsPersonLearnsNothingFromTheCourt() {
        Bench bench = received(Materials.search(house, "Т-1"));
        Party suspect = bench.file().parties("suspect").getFirst();
        assertThat(suspect.person()).isNull();
        assertThat(suspect.email()).isNull();
        bench.act(new Disposition.Merits("resolution-sanction", "sanctioned", List.of()), "Дәлелді.");
        assertThat(bench.file().notices()).as("nobody is told").noneMatch(notice -> notice.party() == suspect.number());
        assertThat(house.as(house.citizen("daniyar"), () -> house.get(CaseFiles.class).find(bench.id()))).isEmpty();
    }
}
