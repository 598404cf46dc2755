package kz.torelik.law;

import static org.assertj.core.api.Assertions.assertThat;

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
}
