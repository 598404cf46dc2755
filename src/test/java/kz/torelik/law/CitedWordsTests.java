package kz.torelik.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.torelik.kernel.LegalBasis;
import org.junit.jupiter.api.Test;

/// The words of the law behind a legal basis.
class CitedWordsTests {

    private static final LawBook LAW = LawBook.load();
    @Test
    void theCitedWordsAreFoundInBothLanguagesForPartsPointsAndWholeArticles() {
        assertThat(LAW.citedWords().find(LegalBasis.of("cpc 166(2)"))).get().satisfies(cited -> {
            assertThat(cited.words().ru()).contains("десяти рабочих дней");
            assertThat(cited.words().kk()).isNotBlank();
            assertThat(cited.title().ru()).contains("Отзыв");
            assertThat(cited.redaction().ru()).isNotNull();
        });
        assertThat(LAW.citedWords().find(LegalBasis.of("cpc 152(1)(2)"))).get().extracting(cited -> cited.words().ru()).asString().contains("Судья возвращает иск").contains("2) дело не подсудно");
        assertThat(LAW.citedWords().find(LegalBasis.of("cpc 277(5)"))).get().extracting(cited -> cited.words().ru()).asString().contains("мировое соглашение").doesNotContain("отказ истца");
        assertThat(LAW.citedWords().find(LegalBasis.of("cpc 139"))).isPresent();
        assertThat(LAW.citedWords().find(LegalBasis.of("cpc 9999"))).isEmpty();
    }

    @Test
    void theArticlesOfDisputesHaveTheirWords() {
        List<LegalBasis> named = LAW.practice().categories().stream().flatMap(each -> each.articles().stream()).distinct().toList();
        assertThat(named).filteredOn(basis -> basis.act().equals("fam") && LAW.citedWords().find(basis).filter(cited -> cited.words().kk() != null && cited.words().ru() != null).isEmpty())
                .as("of the family code all but those of adoption are here in both languages").extracting(LegalBasis::article).containsExactlyInAnyOrder("84", "87", "91", "93");
        assertThat(named).filteredOn(basis -> basis.act().equals("lc") && LAW.citedWords().find(basis).isEmpty()).extracting(LegalBasis::article).containsExactlyInAnyOrder("65", "66");
        assertThat(named).filteredOn(basis -> LAW.citedWords().find(basis).isPresent()).hasSizeGreaterThan(100).allSatisfy(basis -> {
            CitedWords.Cited cited = LAW.citedWords().find(basis).orElseThrow();
            assertThat(cited.title()).as(basis.toString()).isNotNull();
            assertThat(cited.redaction().kk() == null).as("a day for each language: " + basis).isEqualTo(cited.words().kk() == null);
            assertThat(cited.words().ru()).as(basis.toString()).isNotBlank().doesNotContain("Сноска", "Ескерту", "null");
        });
        assertThat(LAW.citedWords().find(LegalBasis.of("fam 19(2)(3)"))).get().extracting(cited -> cited.words().kk()).asString().startsWith("Мынадай:").endsWith("жалтарған;");
        assertThat(LAW.citedWords().find(LegalBasis.of("lc 52(1)"))).get().extracting(cited -> cited.words().ru()).asString().as("what follows a point inside a list stays with it").contains("20) неявки", "установления инвалидности;\n21) совершения");
    }
}
