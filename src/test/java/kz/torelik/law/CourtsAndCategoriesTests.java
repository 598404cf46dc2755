package kz.torelik.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.torelik.kernel.CourtCode;
import org.junit.jupiter.api.Test;

class CourtsAndCategoriesTests {

    private static final LawBook LAW = LawBook.load();

    @Test
    void everyRegionHasItsRegionalAndSpecialisedCourtsAndTwoToFourDistrictCourts() {
        assertThat(LAW.regions()).hasSize(20);
        for (Region region : LAW.regions()) {
            var courts = LAW.courts().inRegion(region.code());
            assertThat(courts).extracting(Court::kind).as(region.title().en()).contains(CourtKind.REGIONAL, CourtKind.ECONOMIC, CourtKind.JUVENILE,
                    CourtKind.ADMINISTRATIVE, CourtKind.INVESTIGATIVE, CourtKind.CRIMINAL);
            assertThat(courts.stream().filter(court -> court.kind().isTerritorial()).count()).as(region.title().en()).isBetween(2L, 4L);
            assertThat(courts).allSatisfy(court -> assertThat(court.serves()).allMatch(kato -> kato.startsWith(region.code())));
        }
    }

    @Test
    void aPlaceIsServedByTheCourtOfItsDistrict() {
        assertThat(LAW.courts().serving("711310000")).get().extracting(court -> court.code().digits()).isEqualTo("7110");
        assertThat(LAW.courts().serving("101033102")).get().extracting(court -> court.title().ru()).isEqualTo("Семейский городской суд");
        assertThat(LAW.courts().serving("351010000", CourtKind.ECONOMIC)).get().extracting(court -> court.code().digits()).isEqualTo("3591");
        assertThat(LAW.courts().get(CourtCode.of("6001")).kind()).isEqualTo(CourtKind.SUPREME);
        assertThat(LAW.courts().serving("999999999")).isEmpty();
    }

    @Test
    void theClassifierHasItsGroupsAndTheirCategories() {
        assertThat(LAW.categories().list()).hasSize(129);
        assertThat(LAW.categories().within("1.00")).hasSize(15);
        assertThat(LAW.categories().forProcedure("court-order")).extracting(Category::code).containsExactly("1.05", "7.14", "14.00");
        assertThat(LAW.categories().get("1.14").is(Category.Flag.CLOSED)).isTrue();
    }

    @Test
    void aFaultInTheDataNamesItsLine() {
        assertThatThrownBy(() -> LawFiles.parse("text", "code: \"71\"\ntitle: { kk: а, ru: б, en: c }\nseat: { kk: а, ru: б, en: c }\ncolour: red\n", Region.class))
                .isInstanceOf(LawFault.class).hasMessageContaining("line 4").hasMessageContaining("colour");
        assertThatThrownBy(() -> LawFiles.parse("text", "code: \"71\"\ntitle: { kk: а, ru: б, en: c }\n", Region.class))
                .isInstanceOf(LawFault.class).hasMessageContaining("seat");
        assertThatThrownBy(() -> LawFiles.parse("text", "{ region: null, courts: [ { code: '7100', kind: castle } ] }", Court.File.class))
                .isInstanceOf(LawFault.class).hasMessageContaining("castle");
    }
}
