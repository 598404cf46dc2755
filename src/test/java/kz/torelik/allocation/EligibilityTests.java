package kz.torelik.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.torelik.courts.Absence;
import kz.torelik.courts.Candidate;
import kz.torelik.courts.Judge;
import kz.torelik.courts.LoadRate;
import kz.torelik.courts.Specialisation;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import org.junit.jupiter.api.Test;

class EligibilityTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 17);
    private static final Set<String> REASONS = AllocationLaw.read().reasons(new kz.torelik.law.Lasting.Days(DAY, DAY));
    private static final CourtCode SARYARKA = CourtCode.of("7110");

    @Test
    void everyExcludedJudgeHasHisReasonAndTheOthersTakePart() {
        Candidate free = candidate(1, true, true, List.of());
        Candidate away = candidate(2, true, true, List.of(new Absence(DAY.minusDays(1), DAY, Absence.Kind.LEAVE)));
        Candidate criminal = candidate(3, false, true, List.of());
        Candidate otherLanguage = candidate(4, true, false, List.of());
        Candidate recused = candidate(5, true, true, List.of());
        Candidate backTomorrow = candidate(6, true, true, List.of(new Absence(DAY.plusDays(1), DAY.plusDays(9), Absence.Kind.TRIP)));
        Eligibility.Field field = Eligibility.of(List.of(recused, otherLanguage, free, criminal, away, backTomorrow), DAY, new Eligibility.Kept(Set.of(id(5)), Set.of(), Set.of(), REASONS), Map.of());
        assertThat(field.judges()).extracting(DrawInput.Entrant::judge).containsExactly(id(1), id(6));
        assertThat(field.excluded()).extracting(DrawInput.Excluded::judge, DrawInput.Excluded::code).containsExactly(
                tuple(id(2), "absent"), tuple(id(3), "other-specialisation"),
                tuple(id(4), "other-language"), tuple(id(5), "recused"));
    }

    @Test
    void nobodyJudgesHisOwnCase() {
        Candidate party = candidate(1, true, true, List.of());
        assertThat(Eligibility.of(List.of(party), DAY, new Eligibility.Kept(Set.of(), Set.of(), Set.of(party.judge().iin()), REASONS), Map.of()).excluded()).extracting(DrawInput.Excluded::code).containsExactly("own-case");
    }

    @Test
    void everyReasonIsKnownToTheLaw() {
        AllocationLaw law = AllocationLaw.read();
        for (String code : List.of("absent", "other-specialisation", "other-language", "recused", "own-case")) assertThat(law.exclusion(code).basis()).isNotNull();
    }

    @Test
    void whatTheLawEndedNeitherKeepsAJudgeFromADrawNorWeighs() {
        kz.torelik.kernel.Period until = new kz.torelik.kernel.Period(DAY.minusYears(1), DAY);
        AllocationLaw now = AllocationLaw.read();
        AllocationLaw changed = new AllocationLaw(now.basis(), now.certainty(), List.of(new AllocationLaw.Load("court-order", 1, until, null), new AllocationLaw.Load("court-order", 3, new kz.torelik.kernel.Period(DAY.plusDays(1), null), null)),
                List.of(new AllocationLaw.Exclusion("absent", now.basis(), null, now.exclusion("absent").title(), until, kz.torelik.law.Lasting.Transition.OLD_CASES_KEEP)));
        assertThat(changed.weighs("court-order", new kz.torelik.law.Lasting.Days(DAY, DAY))).isEqualTo(1);
        assertThat(changed.weighs("court-order", new kz.torelik.law.Lasting.Days(DAY.plusDays(1), DAY.plusDays(1)))).isEqualTo(3);
        Candidate away = candidate(1, true, true, List.of(new Absence(DAY, DAY.plusDays(5), Absence.Kind.LEAVE)));
        for (LocalDate filed : List.of(DAY, DAY.plusDays(1))) {
            Eligibility.Kept kept = new Eligibility.Kept(Set.of(), Set.of(), Set.of(), changed.reasons(new kz.torelik.law.Lasting.Days(filed, DAY.plusDays(2))));
            assertThat(Eligibility.of(List.of(away), DAY.plusDays(2), kept, Map.of()).excluded()).hasSize(filed.equals(DAY) ? 1 : 0);
        }
    }

    private static PersonId id(int number) { return PersonId.of(new UUID(0, number)); }

    private static Candidate candidate(int number, boolean hears, boolean speaks, List<Absence> absences) {
        Judge judge = new Judge(id(number), SARYARKA, Function.JUDGE, new PersonName("Әбенов", "Жандос", null), Iin.of("850623400129"), DAY.minusYears(5), null,
                new Judge.Work(Specialisation.NONE, LoadRate.FULL), null);
        return new Candidate(judge, hears, speaks, absences);
    }
}
