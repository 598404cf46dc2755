package kz.torelik.simulator.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.courts.Absence;
import kz.torelik.courts.Field;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.law.CourtKind;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.Test;

class PopulationTests {

    private static final LawBook LAW = LawBook.load();
    private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
    private static final Population COUNTRY = Population.draw(LAW, Population.SEED, DAY);

    @Test
    void theSameSeedGivesTheSamePeopleAndAnotherOneOthers() {
        assertThat(Population.draw(LAW, Population.SEED, DAY)).isEqualTo(COUNTRY);
        Population other = Population.draw(LAW, Population.SEED + 1, DAY);
        assertThat(other.citizens()).isNotEqualTo(COUNTRY.citizens());
        assertThat(other.leading("aigul")).isEqualTo(COUNTRY.leading("aigul"));
    }

    @Test
    void anotherDayMovesAbsencesButNobody() {
        assertThat(Population.draw(LAW, Population.SEED, DAY.plusDays(200)).residents()).isEqualTo(COUNTRY.residents());
    }

    @Test
    void theCountryHasTwentyRegionsAndEveryTier() {
        assertThat(COUNTRY.courts().stream().map(staff -> staff.court().region()).filter(region -> LAW.findRegion(region).isPresent()).collect(Collectors.toSet())).hasSize(20);
        assertThat(COUNTRY.courts().stream().map(staff -> staff.court().kind()).collect(Collectors.toSet())).containsExactlyInAnyOrder(CourtKind.values());
        assertThat(COUNTRY.courts()).extracting(CourtStaff::court).containsExactlyElementsOf(LAW.courts().list());
        assertThat(COUNTRY.citizens()).hasSize(400);
        assertThat(COUNTRY.advocates()).hasSize(60);
        assertThat(COUNTRY.companies()).hasSize(60);
        assertThat(COUNTRY.leading()).hasSizeBetween(18, 22);
    }

    /// After a remand by the Supreme Court five judges of the cassation court decide of whom nobody was among the first three (CPC arts. 35 part 5, 37): whoever is away or knows one language is not counted.
    @Test
    void aCassationCourtHasTwoPanelsWithNobodyInCommon() {
        assertThat(COUNTRY.courts().stream().filter(staff -> staff.court().kind().name().startsWith("CASSATION"))).hasSize(3).allSatisfy(staff -> assertThat(staff.officials().stream().filter(Official::isJudge)
                .filter(judge -> judge.bench().absences().isEmpty() && judge.bench().work().specialisation().languages().size() == 2).count()).isGreaterThanOrEqualTo(8));
    }

    @Test
    void everyCourtHasItsChairJudgesRegistrarSecretariesAndRooms() {
        assertThat(COUNTRY.courts()).allSatisfy(staff -> {
            assertThat(staff.list(Function.CHAIR)).hasSize(1);
            assertThat(staff.list(Function.JUDGE)).hasSizeBetween(3, 13);
            assertThat(staff.list(Function.REGISTRAR)).isNotEmpty();
            assertThat(staff.rooms()).hasSizeBetween(2, 5);
            Set<Object> secretaries = staff.list(Function.SECRETARY).stream().map(one -> one.person().id()).collect(Collectors.toSet());
            assertThat(staff.officials().stream().filter(Official::isJudge)).allSatisfy(judge -> assertThat(secretaries).contains(judge.bench().secretary()));
        });
    }

    @Test
    void everyCourtHasThreeJudgesBesideItsChairWhoAreThereForAnyCaseOfItInEitherLanguage() {
        assertThat(COUNTRY.courts()).allSatisfy(staff -> assertThat(staff.officials().stream().filter(one -> one.bench() != null).filter(one -> {
            var work = one.bench().work().specialisation();
            return work.fields().contains(Field.of(staff.court().kind())) && work.groups().isEmpty() && work.languages().containsAll(Set.of(Language.KK, Language.RU))
                    && one.bench().absences().isEmpty();
        })).hasSizeGreaterThanOrEqualTo(4));
    }

    @Test
    void judgesDifferSoThatADrawHasSomethingToSay() {
        List<Official.Bench> benches = COUNTRY.courts().stream().flatMap(staff -> staff.officials().stream()).map(Official::bench).filter(bench -> bench != null).toList();
        assertThat(benches).anySatisfy(bench -> assertThat(bench.absences()).anyMatch(absence -> absence.contains(DAY)));
        assertThat(benches.stream().flatMap(bench -> bench.absences().stream()).map(Absence::kind).collect(Collectors.toSet())).containsExactlyInAnyOrder(Absence.Kind.values());
        assertThat(benches).anySatisfy(bench -> assertThat(bench.work().specialisation().groups()).isNotEmpty());
        assertThat(benches).anySatisfy(bench -> assertThat(bench.work().specialisation().languages()).hasSize(1));
        assertThat(benches).anySatisfy(bench -> assertThat(bench.work().rate().experience()).isLessThan(java.math.BigDecimal.ONE));
    }

    @Test
    void categoryGroupsOfJudgesAreInTheClassifier() {
        Set<String> known = LAW.categories().list().stream().map(kz.torelik.law.Category::groupCode).collect(Collectors.toSet());
        assertThat(COUNTRY.courts().stream().flatMap(staff -> staff.officials().stream()).filter(one -> one.bench() != null)
                .flatMap(one -> one.bench().work().specialisation().groups().stream())).isSubsetOf(known);
    }

    @Test
    void namesDifferWithinACourtEvenAsInitials() {
        for (long seed = 1; seed <= 8; seed++) {
            assertThat(Population.draw(LAW, seed, DAY).courts())
                    .allSatisfy(staff -> assertThat(staff.officials().stream().map(one -> one.person().name().withInitials())).doesNotHaveDuplicates());
        }
    }

    @Test
    void everyNumberIsValidAndBelongsToOne() {
        assertThat(COUNTRY.residents()).allSatisfy(person -> assertThat(Iin.parse(person.iin().digits()).isYes()).isTrue());
        assertThat(COUNTRY.companies()).allSatisfy(company -> assertThat(Bin.parse(company.bin().digits()).isYes()).isTrue());
        assertThat(COUNTRY.residents()).extracting(Resident::iin).doesNotHaveDuplicates();
        assertThat(COUNTRY.residents()).extracting(Resident::id).doesNotHaveDuplicates();
        assertThat(COUNTRY.residents()).extracting(person -> person.contact().phone()).doesNotHaveDuplicates();
        assertThat(COUNTRY.residents()).extracting(person -> person.contact().email()).doesNotHaveDuplicates();
        assertThat(COUNTRY.advocates()).extracting(Advocate::licence).doesNotHaveDuplicates();
        assertThat(COUNTRY.residents()).allSatisfy(person -> assertThat(person.contact().email().address()).endsWith(".torelik.example"));
    }

    @Test
    void theIinSaysTheSexOfItsBearerAndTheBinTheKindOfOrganisation() {
        assertThat(COUNTRY.residents()).allSatisfy(person -> assertThat((person.iin().digits().charAt(6) - '0') % 2 == 0).isEqualTo(person.woman()));
        assertThat(COUNTRY.companies()).allSatisfy(company -> {
            assertThat(company.bin().digits().substring(4, 6)).isEqualTo(company.form().equals("branch") ? "41" : "40");
            assertThat(company.bin().digits()).startsWith("%02d%02d".formatted(company.registered().getYear() % 100, company.registered().getMonthValue()));
        });
        assertThat(COUNTRY.companies()).anyMatch(company -> company.form().equals("branch"));
    }

    @Test
    void agesFitWhatPeopleDo() {
        for (CourtStaff staff : COUNTRY.courts()) {
            assertThat(staff.officials().stream().filter(Official::isJudge)).allSatisfy(judge -> {
                assertThat(age(judge.person(), DAY)).isBetween(30L, 65L);
                assertThat(age(judge.person(), judge.since())).isGreaterThanOrEqualTo(30L);
            });
            assertThat(staff.officials()).allSatisfy(one -> assertThat(one.since()).isBefore(DAY));
        }
        assertThat(COUNTRY.citizens()).allSatisfy(person -> assertThat(age(person, DAY)).isBetween(18L, 81L));
    }

    @Test
    void whereSomebodyLivesIsServedByACourtOfThatTown() {
        assertThat(COUNTRY.residents()).allSatisfy(person -> {
            Address address = person.contact().address();
            assertThat(LAW.courts().serving(address.kato())).hasValueSatisfying(court -> assertThat(court.seat()).isEqualTo(address.settlement()));
            assertThat(address.written().ru()).contains(address.settlement().ru()).doesNotContain("{");
        });
        Set<String> regions = COUNTRY.citizens().stream().map(person -> person.contact().address().kato().substring(0, 2)).collect(Collectors.toCollection(HashSet::new));
        assertThat(regions).hasSize(20);
    }

    @Test
    void theTourFindsItsCharacters() {
        assertThat(COUNTRY.leading("aigul").person().name().full()).isEqualTo("Сәрсенова Айгүл Маратқызы");
        assertThat(COUNTRY.leading("erlan").person().name().full()).isEqualTo("Жұмабаев Ерлан Бекұлы");
        assertThat(COUNTRY.leading("natalya").person().contact().address().settlement().en()).isEqualTo("Karaganda");
        assertThat(LAW.courts().serving(COUNTRY.leading("erlan").person().contact().address().kato()).orElseThrow().code().digits()).isEqualTo("7110");
        LeadingCharacter zhandos = COUNTRY.leading("zhandos");
        assertThat(zhandos.person().name().full()).isEqualTo("Әбенов Жандос Нұрланұлы");
        assertThat(zhandos.court().code().digits()).isEqualTo("7110");
        assertThat(zhandos.official().bench().secretary()).isEqualTo(COUNTRY.leading("maria").person().id());
        assertThat(COUNTRY.companies().getFirst().name().ru()).isEqualTo("ТОО «Береке Финанс»");
        assertThat(COUNTRY.companies().getFirst().head()).isEqualTo(COUNTRY.leading("timur").person());
        assertThat(COUNTRY.advocates()).extracting(Advocate::person).contains(COUNTRY.leading("dinara").person());
        assertThat(COUNTRY.residents().stream().map(person -> person.name().full()).filter("Сәрсенова Айгүл Маратқызы"::equals)).hasSize(1);
    }

    private static long age(Resident person, LocalDate day) { return ChronoUnit.YEARS.between(person.born(), day); }
}
