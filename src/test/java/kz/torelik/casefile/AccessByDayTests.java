package kz.torelik.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Period;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.Lasting.Transition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A rule of access that ends on a day ends in the database on that day too, and old cases keep theirs where the law says so.
class AccessByDayTests {

    private static final LocalDate LAST = LocalDate.of(2026, 3, 20);
    private static final Actor REGISTRAR = new Actor.Staff(PersonId.random(), CaseWorld.SARYARKA, Function.REGISTRAR);
    private static final Actor CHAIR = new Actor.Staff(PersonId.random(), CaseWorld.SARYARKA, Function.CHAIR);

    private final CaseWorld world = new CaseWorld();

    private static AccessRules.Action action(String id, List<String> open, List<String> closed, @Nullable Period inForce, @Nullable Transition transition) {
        return new AccessRules.Action(id, Trilingual.same(id), LegalBasis.of("cpc 46(1)"), open, closed, inForce, transition);
    }

    private void law(AccessRules.Action... actions) { new AccessInForce(new AccessRules(new AccessRules.Data(List.of(actions), List.of(), null)), world.jdbc, world.transactions).write(); }

    private void on(LocalDate day) { world.clock.advance(Duration.between(world.clock.instant(), ZonedDateTime.of(day.atTime(10, 0), CourtClock.COUNTRY))); }

    @Test
    void anOldRuleEndsWithItsLastDay() {
        CaseFile file = world.openCase(1);
        law(action("read-case", List.of("plaintiff", "registrar", "chair"), List.of("plaintiff"), new Period(LocalDate.of(2016, 1, 1), LAST), null),
                action("read-case", List.of("plaintiff", "chair"), List.of("plaintiff"), new Period(LAST.plusDays(1), null), null));
        on(LAST);
        assertThat(world.sees(REGISTRAR, file.id())).as("on its last day").isTrue();
        assertThat(world.sees(new Actor.Citizen(world.defendant), file.id())).as("whom the law does not name").isFalse();
        on(LAST.plusDays(1));
        assertThat(world.sees(REGISTRAR, file.id())).as("the day after").isFalse();
        assertThat(world.sees(CHAIR, file.id())).as("whom the new rule names").isTrue();
        assertThat(world.sees(new Actor.Staff(PersonId.random(), CourtCode.of("7111"), Function.CHAIR), file.id())).as("of another court").isFalse();
        assertThat(world.sees(new Actor.Citizen(world.plaintiff), file.id())).isTrue();
    }

    @Test
    void oldCasesKeepTheirRuleWhereTheLawSaysSo() {
        CaseFile old = world.openCase(1);
        LocalDate filed = old.filedOn();
        law(action("read-case", List.of("plaintiff", "defendant"), List.of(), new Period(LocalDate.of(2016, 1, 1), filed), Transition.OLD_CASES_KEEP),
                action("read-case", List.of("plaintiff"), List.of(), new Period(filed.plusDays(1), null), Transition.OLD_CASES_KEEP));
        on(filed.plusYears(1));
        assertThat(world.sees(new Actor.Citizen(world.defendant), old.id())).as("filed under the old rule").isTrue();
        law(action("read-case", List.of("plaintiff", "defendant"), List.of(), new Period(LocalDate.of(2016, 1, 1), filed), null), action("read-case", List.of("plaintiff"), List.of(), new Period(filed.plusDays(1), null), null));
        assertThat(world.sees(new Actor.Citizen(world.defendant), old.id())).as("the same change at once").isFalse();
        assertThat(world.sees(new Actor.Citizen(world.plaintiff), old.id())).isTrue();
    }

    @Test
    void nobodyButTheHouseWritesTheRules() {
        CaseFile file = world.openCase(1);
        law(action("read-case", List.of("plaintiff"), List.of(), null, null));
        Acting.run(REGISTRAR, () -> world.transactions.executeWithoutResult(status -> {
            assertThat(world.jdbc.sql("delete from casefile.access_rule").update()).isZero();
            status.setRollbackOnly();
        }));
        assertThat(world.sees(new Actor.Citizen(world.plaintiff), file.id())).isTrue();
        assertThat(world.sees(REGISTRAR, file.id())).isFalse();
    }
}
