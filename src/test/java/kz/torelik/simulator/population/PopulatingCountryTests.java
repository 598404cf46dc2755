package kz.torelik.simulator.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import kz.torelik.courts.Candidate;
import kz.torelik.courts.TestCourts;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.Test;

class PopulatingCountryTests {

    private static final LawBook LAW = LawBook.load();
    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
    private static final CourtCode SARYARKA = CourtCode.of("7110");

    private final TestPostgres.Fresh fresh = TestPostgres.fresh();
    private final DataSource source = fresh.application();
    private final TestCourts courts = TestCourts.over(fresh, source, LAW, CourtClock.system());
    private final Population country = Population.draw(LAW, Population.SEED, DAY);
    private final List<PersonId> entered = new ArrayList<>();

    @Test
    void theWholeCountryIsEnteredAndTheCourtsCanDraw() {
        populate((residents, _, _) -> residents.forEach(person -> entered.add(person.id())));
        assertThat(entered).hasSize(country.residents().size());
        int officials = country.courts().stream().mapToInt(staff -> staff.officials().size()).sum();
        assertThat(fresh.jdbc(source).sql("select count(*) from courts.staff").query(Integer.class).single()).isEqualTo(officials);
        assertThat(fresh.jdbc(source).sql("select count(*) from courts.staff_log").query(Integer.class).single()).isEqualTo(country.staffChanges().size());
        assertThat(courts.journal().list(SARYARKA, 1).getFirst().actor()).isEqualTo(new Actor.Rule("demonstration-country"));
        CourtStaff saryarka = country.find(SARYARKA).orElseThrow();
        assertThat(courts.staff().list(SARYARKA)).hasSameSizeAs(saryarka.officials());
        assertThat(courts.rooms().list(SARYARKA)).containsExactlyInAnyOrderElementsOf(saryarka.rooms());
        assertThat(courts.workingTime().of(SARYARKA)).isEqualTo(saryarka.hours());
        List<Candidate> candidates = courts.judges().listEligibleFor(SARYARKA, LAW.categories().get("7.03"), Language.RU, DAY);
        assertThat(candidates).hasSize((int) saryarka.officials().stream().filter(Official::isJudge).count());
        assertThat(candidates.stream().filter(one -> one.hearsCategory() && one.speaksLanguage() && one.absentOn(DAY).isEmpty()).count()).isGreaterThanOrEqualTo(4);
        assertThat(courts.judges().get(country.leading("zhandos").person().id()).secretary()).isEqualTo(country.leading("maria").person().id());
    }

    @Test
    void aRegisterThatFailsLeavesNothingBehind() {
        assertThatThrownBy(() -> populate((_, _, _) -> { throw new IllegalStateException("the register of persons is closed"); })).hasMessageContaining("closed");
        assertThat(fresh.jdbc(source).sql("select count(*) from courts.staff").query(Integer.class).single()).isZero();
    }

    private void populate(PersonRegister register) { new PopulatingCountry(courts.keeping(), register, fresh.transactions(source)).populate(country); }
}
