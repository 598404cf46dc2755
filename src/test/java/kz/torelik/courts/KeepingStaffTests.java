package kz.torelik.courts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.torelik.database.Acting;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeepingStaffTests {

    private static final LawBook LAW = LawBook.load();
    private static final CourtCode SARYARKA = CourtCode.of("7110");
    private static final CourtCode KARAGANDA = CourtCode.of("3510");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
    private static final PersonId JUDGE = JudgesTests.person(1);
    private static final PersonId CHAIR = JudgesTests.person(2);
    private static final PersonId SECRETARY = JudgesTests.person(3);
    private static final PersonId FAR_SECRETARY = JudgesTests.person(4);
    private static final Actor CHAIR_OF_SARYARKA = new Actor.Staff(CHAIR, SARYARKA, Function.CHAIR);
    private static final Actor REGISTER = new Actor.Rule("personnel-register");

    private final TestPostgres.Fresh fresh = TestPostgres.fresh();
    private final JdbcClient jdbc = fresh.jdbc(fresh.application());
    private final TestCourts courts = TestCourts.over(fresh, LAW, CourtClock.system());

    KeepingStaffTests() {
        courts.takeOver(JudgesTests.appointed(JUDGE, SARYARKA, Function.JUDGE, "Әбенов", "850623400129"),
                JudgesTests.appointed(CHAIR, SARYARKA, Function.CHAIR, "Тоқтарова", "900101350013"),
                JudgesTests.appointed(SECRETARY, SARYARKA, Function.SECRETARY, "Ким", "010101600018"),
                JudgesTests.appointed(FAR_SECRETARY, KARAGANDA, Function.SECRETARY, "Цой", "900101300811"));
    }

    @Test
    void theChairRecordsAnAbsenceAndTheLogSaysWhoAndWhat() {
        StaffChange leave = new StaffChange.WentAbsent(JUDGE, SARYARKA, new Absence(DAY, DAY.plusDays(9), Absence.Kind.LEAVE));
        assertThat(as(CHAIR_OF_SARYARKA, leave)).isEqualTo(Answer.yes(leave));
        StaffJournal.Entry entry = courts.journal().list(SARYARKA, 1).getFirst();
        assertThat(entry.actor()).isEqualTo(CHAIR_OF_SARYARKA);
        assertThat(entry.what()).isEqualTo("went-absent");
        assertThat(entry.change()).contains("2026-09-15").contains("leave");
    }

    @Test
    void theLogMasksTheIin() {
        assertThat(courts.journal().list(JUDGE)).singleElement().satisfies(entry -> assertThat(entry.change()).contains("appointed").doesNotContain("850623400129"));
    }

    @Test
    void nobodyButTheChairOfTheCourtAndARuleChangesIt() {
        StaffChange leave = new StaffChange.WentAbsent(JUDGE, SARYARKA, new Absence(DAY, DAY, Absence.Kind.TRIP));
        for (Actor actor : List.of(Actor.ANYONE, new Actor.Citizen(JUDGE), new Actor.Staff(JUDGE, SARYARKA, Function.JUDGE), new Actor.Staff(CHAIR, KARAGANDA, Function.CHAIR))) {
            assertThat(code(as(actor, leave))).isEqualTo("staff-not-yours");
        }
        assertThat(courts.absences().list(JUDGE)).isEmpty();
        assertThat(as(REGISTER, leave).isYes()).isTrue();
    }

    @Test
    void aChairNeitherAppointsNorReleasesJudges() {
        assertThat(code(as(CHAIR_OF_SARYARKA, JudgesTests.appointed(JudgesTests.person(9), SARYARKA, Function.JUDGE, "Пак", "061211600012")))).isEqualTo("staff-judge-appointment");
        assertThat(code(as(CHAIR_OF_SARYARKA, new StaffChange.Left(JUDGE, SARYARKA, DAY)))).isEqualTo("staff-judge-appointment");
        assertThat(as(CHAIR_OF_SARYARKA, new StaffChange.Left(SECRETARY, SARYARKA, DAY)).isYes()).isTrue();
    }

    @Test
    void absencesOfAJudgeDoNotOverlapAndEndEarlierWhenHeComesBack() {
        as(CHAIR_OF_SARYARKA, new StaffChange.WentAbsent(JUDGE, SARYARKA, new Absence(DAY, DAY.plusDays(9), Absence.Kind.LEAVE)));
        Answer<StaffChange> second = as(CHAIR_OF_SARYARKA, new StaffChange.WentAbsent(JUDGE, SARYARKA, new Absence(DAY.plusDays(9), DAY.plusDays(12), Absence.Kind.ILLNESS)));
        assertThat(second).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().facts()).isEqualTo(List.of(DAY, DAY.plusDays(9))));
        assertThat(as(CHAIR_OF_SARYARKA, new StaffChange.CameBack(JUDGE, SARYARKA, DAY, DAY.plusDays(4))).isYes()).isTrue();
        assertThat(courts.absences().list(JUDGE)).containsExactly(new Absence(DAY, DAY.plusDays(3), Absence.Kind.LEAVE));
        assertThat(code(as(CHAIR_OF_SARYARKA, new StaffChange.CameBack(JUDGE, SARYARKA, DAY, DAY.plusDays(6))))).isEqualTo("absence-unknown");
        assertThat(as(CHAIR_OF_SARYARKA, new StaffChange.CameBack(JUDGE, SARYARKA, DAY, DAY)).isYes()).isTrue();
        assertThat(courts.absences().list(JUDGE)).isEmpty();
    }

    @Test
    void aJudgeIsPairedWithASecretaryOfHisOwnCourt() {
        assertThat(code(as(CHAIR_OF_SARYARKA, new StaffChange.Paired(JUDGE, SARYARKA, FAR_SECRETARY)))).isEqualTo("staff-not-a-secretary");
        assertThat(code(as(CHAIR_OF_SARYARKA, new StaffChange.Paired(SECRETARY, SARYARKA, SECRETARY)))).isEqualTo("staff-not-a-judge");
        assertThat(as(CHAIR_OF_SARYARKA, new StaffChange.Paired(JUDGE, SARYARKA, SECRETARY)).isYes()).isTrue();
        assertThat(courts.judges().get(JUDGE).secretary()).isEqualTo(SECRETARY);
    }

    @Test
    void whoServesIsNotAppointedAgainButWhoLeftMayServeElsewhere() {
        StaffChange.Appointed elsewhere = new StaffChange.Appointed(SECRETARY, KARAGANDA, Function.REGISTRAR, courts.staff().find(SECRETARY).orElseThrow().name(), Iin.of("010101600018"), DAY);
        assertThat(code(as(REGISTER, elsewhere))).isEqualTo("staff-serves-already");
        as(REGISTER, new StaffChange.Left(SECRETARY, SARYARKA, DAY));
        assertThat(as(REGISTER, elsewhere).isYes()).isTrue();
        CourtClock.at(DAY.atTime(12, 0).atZone(CourtClock.COUNTRY).toInstant(), () -> assertThat(courts.staff().find(SECRETARY)).hasValueSatisfying(now -> {
            assertThat(now.court()).isEqualTo(KARAGANDA);
            assertThat(now.function()).isEqualTo(Function.REGISTRAR);
        }));
    }

    @Test
    void anAppointmentIsFoundOnlyWhileItLasts() {
        as(REGISTER, new StaffChange.Left(JUDGE, SARYARKA, DAY));
        CourtClock.at(DAY.minusDays(1).atTime(23, 0).atZone(CourtClock.COUNTRY).toInstant(), () -> assertThat(courts.staff().find(JUDGE)).isPresent());
        CourtClock.at(DAY.atTime(0, 1).atZone(CourtClock.COUNTRY).toInstant(), () -> assertThat(courts.staff().find(JUDGE)).isEmpty());
    }

    @Test
    void theLogCannotBeChangedByTheApplication() {
        assertThatThrownBy(() -> jdbc.sql("update courts.staff_log set court = '0000'").update()).isInstanceOf(DataAccessException.class).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from courts.staff_log").update()).isInstanceOf(DataAccessException.class).hasStackTraceContaining("permission denied");
    }

    @Test
    void onlyARuleTakesOverARegister() {
        assertThatThrownBy(() -> Acting.run(CHAIR_OF_SARYARKA, () -> courts.keeping().takeOver(List.of()))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSpecialisationReplacesTheEarlierOne() {
        as(CHAIR_OF_SARYARKA, new StaffChange.Specialised(JUDGE, SARYARKA, JudgesTests.civil(Set.of(), Language.KK)));
        Specialisation wider = new Specialisation(Set.of(Field.CIVIL, Field.CRIMINAL), Set.of("2.00"), Set.of(Language.KK, Language.RU));
        as(CHAIR_OF_SARYARKA, new StaffChange.Specialised(JUDGE, SARYARKA, wider));
        assertThat(courts.judges().get(JUDGE).work().specialisation()).isEqualTo(wider);
    }

    private Answer<StaffChange> as(Actor actor, StaffChange change) { return Acting.as(actor, () -> courts.keeping().keep(change)); }

    private static String code(Answer<StaffChange> answer) {
        return switch (answer) {
            case Answer.Yes<StaffChange> _ -> "yes";
            case Answer.No<StaffChange>(var refusal) -> refusal.code();
        };
    }
}
