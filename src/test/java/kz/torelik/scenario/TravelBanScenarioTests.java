package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.kernel.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A private bailiff brings a travel ban against Erlan, who owes his creditor for half a year: three working days, no session, the signature of the judge is the sanction (CPC art. 252).
class TravelBanScenarioTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 9, 7, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static Bench filed() {
        return Applications.file(house, "viktor", Applications.draft(house, "sanction", "17.01", "viktor", List.of(Claims.party("defendant", house.character("erlan").person())),
                "Санкционировать постановление о временном ограничении на выезд должника", "Должник уведомлён, более трёх месяцев не исполняет исполнительный документ о периодических платежах; постановление прилагается."));
    }

    @Test
    void theSanctionWorksAtOnce() {
        Bench bench = filed();
        CaseFile file = bench.file();
        assertThat(file.number().kind()).as("a series of its own").isEqualTo("2м");
        assertThat(file.parties()).extracting(party -> party.role()).containsExactly("applicant", "interested");
        assertThat(file.claim().jurisdiction().toString()).isEqualTo("cpc 252(2)");
        assertThat(file.stage()).as("nothing to accept, nobody to summon").isEqualTo("consideration");
        assertThat(bench.due("sanction")).isEqualTo(file.filedOn().plusDays(3));
        house.moveTo(file.filedOn().plusDays(1).atTime(11, 0));
        CaseFile after = bench.act(new Disposition.Merits("ruling-sanction", "granted"), "Неисполнение подтверждено материалами исполнительного производства.");
        assertThat(after.stage()).isEqualTo("granted");
        assertThat(bench.clock("sanction").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.last("ruling-sanction").inForceFrom()).isEqualTo(house.clock().today());
        assertThat(after.hearings()).isEmpty();
    }

    /// A refusal is a ruling with its reasons; ten working days to complain, then it is in force.
    @Test
    void aRefusalMayBeComplainedOf() {
        Bench bench = filed();
        house.moveTo(Applications.next(house.clock().today()).atTime(11, 0));
        bench.act(new Disposition.Merits("ruling-sanction", "refused"), "Нет доказательств надлежащего уведомления должника.");
        assertThat(bench.file().stage()).isEqualTo("refused");
        assertThat(bench.last("ruling-sanction").inForceFrom()).isNull();
        java.time.LocalDate due = bench.due("complain-of-ruling");
        assertThat(due).isEqualTo(house.clock().today().plusDays(14));
        Applications.live(house, due.plusDays(1));
        assertThat(bench.last("ruling-sanction").inForceFrom()).isEqualTo(due.plusDays(1));
    }

    /// No session is set for materials: the procedure says so.
    @Test
    void noSessionIsHeld() {
        Bench bench = filed();
        Answer<?> set = house.as(bench.judge(), () -> house.get(kz.torelik.hearings.SettingHearing.class).set(bench.id(), bench.file().version(), "trial",
                new kz.torelik.hearings.Slot(Applications.next(house.clock().today()).atTime(11, 0).atZone(kz.torelik.kernel.CourtClock.COUNTRY).toInstant(), 60, "101"), false, "Надо"));
        assertThat(set).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("not-at-this-stage"));
    }
}
