package kz.torelik.courts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.law.CourtKind;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.Test;

class JudgesTests {

    private static final LawBook LAW = LawBook.load();
    private static final CourtCode SARYARKA = CourtCode.of("7110");
    private static final CourtCode KARAGANDA = CourtCode.of("3510");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
    private static final PersonId ABENOV = person(1);
    private static final PersonId CHAIR = person(2);
    private static final PersonId SECRETARY = person(3);
    private static final PersonId FAR = person(4);

    private final TestCourts courts = TestCourts.over(TestPostgres.fresh(), LAW, CourtClock.system());

    JudgesTests() {
        courts.takeOver(
                appointed(ABENOV, SARYARKA, Function.JUDGE, "Әбенов", "850623400129"), appointed(CHAIR, SARYARKA, Function.CHAIR, "Тоқтарова", "900101350013"),
                appointed(SECRETARY, SARYARKA, Function.SECRETARY, "Ким", "010101600018"), appointed(FAR, KARAGANDA, Function.JUDGE, "Шмидт", "900101300811"),
                new StaffChange.Specialised(ABENOV, SARYARKA, civil(Set.of(), Language.KK, Language.RU)),
                new StaffChange.Specialised(CHAIR, SARYARKA, civil(Set.of("1.00"), Language.KK)),
                new StaffChange.Specialised(FAR, KARAGANDA, civil(Set.of(), Language.RU)),
                new StaffChange.Rated(CHAIR, SARYARKA, LoadRate.of("0.50", "1.00")), new StaffChange.Paired(ABENOV, SARYARKA, SECRETARY));
    }

    @Test
    void everyServingJudgeOfTheCourtIsToldWithHisFactsAndTheChairIsOneOfThem() {
        List<Candidate> candidates = eligible("7.03", Language.RU, DAY);
        assertThat(candidates).extracting(candidate -> candidate.judge().person()).containsExactly(CHAIR, ABENOV);
        assertThat(candidates.getFirst().judge().isChair()).isTrue();
        assertThat(candidates.getFirst().judge().work().rate().capacity()).isEqualByComparingTo("0.5");
        assertThat(candidates.getLast().judge().secretary()).isEqualTo(SECRETARY);
        assertThat(candidates.getLast().judge().work().rate().capacity()).as("no rate recorded means a full one").isEqualByComparingTo("1");
    }

    @Test
    void aJudgeLimitedToAGroupHearsOnlyItsCategories() {
        assertThat(chair(eligible("1.01", Language.KK, DAY)).hearsCategory()).isTrue();
        assertThat(chair(eligible("7.03", Language.KK, DAY)).hearsCategory()).isFalse();
    }

    @Test
    void theLanguageOfTheCaseIsAFactOfItsOwn() {
        assertThat(eligible("1.01", Language.RU, DAY)).extracting(Candidate::speaksLanguage).containsExactly(false, true);
        assertThat(eligible("1.01", Language.KK, DAY)).extracting(Candidate::speaksLanguage).containsExactly(true, true);
    }

    @Test
    void anAbsenceIsToldFromBeforeItBeginsUntilItsLastDay() {
        courts.takeOver(new StaffChange.WentAbsent(ABENOV, SARYARKA, new Absence(DAY, DAY.plusDays(20), Absence.Kind.LEAVE)));
        assertThat(abenov(eligible("7.03", Language.RU, DAY)).absentOn(DAY)).hasValueSatisfying(absence -> assertThat(absence.kind()).isEqualTo(Absence.Kind.LEAVE));
        assertThat(abenov(eligible("7.03", Language.RU, DAY.minusDays(1))).absentOn(DAY.minusDays(1))).isEmpty();
        assertThat(abenov(eligible("7.03", Language.RU, DAY.minusDays(1))).absentWithin(DAY.minusDays(1), DAY)).isPresent();
        assertThat(abenov(eligible("7.03", Language.RU, DAY.plusDays(20))).absentOn(DAY.plusDays(20))).isPresent();
        assertThat(abenov(eligible("7.03", Language.RU, DAY.plusDays(21))).absences()).isEmpty();
        assertThat(courts.absences().find(ABENOV, DAY.plusDays(3))).isPresent();
    }

    @Test
    void aJudgeWhoLeftOrHasNotBegunIsNotInTheListButStaysKnown() {
        courts.takeOver(new StaffChange.Left(ABENOV, SARYARKA, DAY));
        assertThat(eligible("7.03", Language.RU, DAY)).extracting(candidate -> candidate.judge().person()).containsExactly(CHAIR);
        assertThat(eligible("7.03", Language.RU, DAY.minusDays(1))).hasSize(2);
        assertThat(eligible("7.03", Language.RU, LocalDate.of(2019, 1, 1))).isEmpty();
        assertThat(courts.judges().get(ABENOV).servesOn(DAY)).isFalse();
        assertThat(courts.judges().find(SECRETARY)).as("a secretary is no judge").isEmpty();
    }

    @Test
    void aNationalListSpansTheCourtsOfTheKindAndTheFieldIsTheCourtsOwn() {
        assertThat(courts.judges().listEligibleFor(CourtKind.DISTRICT, LAW.categories().get("7.03"), Language.RU, DAY))
                .extracting(candidate -> candidate.judge().court()).containsExactly(KARAGANDA, SARYARKA, SARYARKA);
        CourtCode economic = LAW.courts().ofKind(CourtKind.ECONOMIC).getFirst().code();
        PersonId civilist = person(5);
        courts.takeOver(appointed(civilist, economic, Function.JUDGE, "Пак", "061211600012"), new StaffChange.Specialised(civilist, economic, civil(Set.of(), Language.RU)));
        assertThat(courts.judges().listEligibleFor(economic, LAW.categories().get("7.04"), Language.RU, DAY)).extracting(Candidate::hearsCategory).containsExactly(false);
    }

    private List<Candidate> eligible(String category, Language language, LocalDate day) {
        return courts.judges().listEligibleFor(SARYARKA, LAW.categories().get(category), language, day);
    }

    private static Candidate abenov(List<Candidate> candidates) { return one(candidates, ABENOV); }

    private static Candidate chair(List<Candidate> candidates) { return one(candidates, CHAIR); }

    private static Candidate one(List<Candidate> candidates, PersonId who) {
        return candidates.stream().filter(candidate -> candidate.judge().person().equals(who)).findFirst().orElseThrow();
    }

    static Specialisation civil(Set<String> groups, Language... languages) { return new Specialisation(Set.of(Field.CIVIL), groups, Set.of(languages)); }

    static StaffChange.Appointed appointed(PersonId person, CourtCode court, Function function, String surname, String iin) {
        return new StaffChange.Appointed(person, court, function, new PersonName(surname, "Жандос", "Нұрланұлы"), Iin.of(iin), LocalDate.of(2020, 1, 15));
    }

    static PersonId person(int number) { return PersonId.of(new UUID(7, number)); }
}
