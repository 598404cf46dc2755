package kz.torelik.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.lawdesk.LawCheck;
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
        assertThat(named).filteredOn(basis -> List.of("cc", "fam", "lc").contains(basis.act()) && LAW.citedWords().find(basis).filter(cited -> cited.words().kk() != null && cited.words().ru() != null).isEmpty())
                .as("of the civil, family and labour codes all are here in both languages").isEmpty();
        assertThat(named).filteredOn(basis -> LAW.citedWords().find(basis).isPresent()).hasSizeGreaterThan(100).allSatisfy(basis -> {
            CitedWords.Cited cited = LAW.citedWords().find(basis).orElseThrow();
            assertThat(cited.title()).as(basis.toString()).isNotNull();
            assertThat(cited.redaction().kk() == null).as("a day for each language: " + basis).isEqualTo(cited.words().kk() == null);
            assertThat(cited.words().ru()).as(basis.toString()).isNotBlank().doesNotContain("Сноска", "Ескерту", "null");
        });
        assertThat(LAW.citedWords().find(LegalBasis.of("fam 19(2)(3)"))).get().extracting(cited -> cited.words().kk()).asString().startsWith("Мынадай:").endsWith("жалтарған;");
        assertThat(LAW.citedWords().find(LegalBasis.of("lc 52(1)"))).get().extracting(cited -> cited.words().ru()).asString().as("what follows a point inside a list stays with it").contains("20) неявки", "установления инвалидности;\n21) совершения");
    }

    @Test
    void theWordsAreThoseThatTheLawHasNow() {
        assertThat(LAW.citedWords().find(LegalBasis.of("crpc 656(13)"))).get().satisfies(cited -> assertThat(cited.words().ru()).isNotBlank().doesNotContain("смертн"));
        assertThat(LAW.citedWords().find(LegalBasis.of("cpc 113(1)"))).get().satisfies(cited -> {
            assertThat(cited.redaction().ru()).isEqualTo("2026-07-01");
            assertThat(cited.redaction().kk()).isEqualTo("2026-07-01");
        });
        assertThat(List.of("cao 43", "cao 44(1)", "cao 45", "cao 46", "cao 47", "cao 48", "cao 50(1)", "cao 51")).allSatisfy(basis -> assertThat(LAW.citedWords().find(LegalBasis.of(basis))).as(basis).get()
                .satisfies(cited -> assertThat(cited.redaction().ru()).isEqualTo("2026-03-02")).satisfies(cited -> assertThat(cited.words().kk()).isNotBlank()));
        assertThat(LAW.citedWords().find(LegalBasis.of("lc 160"))).get().satisfies(cited -> {
            assertThat(cited.words().ru()).as("three months for those who need no commission are against the Constitution").contains("три месяца", "12.06.2026 № 88-НП", "о годичном сроке обращения");
            assertThat(cited.words().kk()).contains("үш ай", "12.06.2026 № 88-НҚ", "08.06.2026 № 81-НҚ");
        });
        assertThat(LAW.citedWords().find(LegalBasis.of("lc 176(1)"))).get().satisfies(cited -> assertThat(cited.words().ru()).contains("минимум необходимых работ").doesNotContain("приостановка деятельности которых"));
        assertThat(LAW.citedWords().find(LegalBasis.of("cc 715"))).get().satisfies(cited -> assertThat(cited.redaction().ru()).isEqualTo("2024-09-09"));
        assertThat(LAW.citedWords().find(LegalBasis.of("cc 244"))).get().satisfies(cited -> assertThat(cited.redaction().kk()).isEqualTo("2026-07-01"));
    }

    @Test
    void threeBasesHaveNoWordsAndOneArticleHasThemInKazakhAlone() {
        assertThat(new LawCheck(Path.of("law")).bases()).filteredOn(basis -> LAW.citedWords().find(basis).isEmpty()).extracting(LegalBasis::toString).containsOnly("arch 18(2)", "claw 3(3-2)", "pd 19-1");
        assertThat(new LawCheck(Path.of("law")).bases()).filteredOn(basis -> LAW.citedWords().find(basis).filter(cited -> cited.words().kk() == null || cited.words().ru() == null).isPresent())
                .allSatisfy(basis -> assertThat(basis.toString()).startsWith("cao 843(3)"));
    }

    @Test
    void whereALanguageHasWordsItsDayIsKnown() {
        assertThat(new LawCheck(Path.of("law")).bases()).filteredOn(basis -> LAW.citedWords().find(basis).isPresent()).hasSizeGreaterThan(900).allSatisfy(basis -> {
            CitedWords.Cited cited = LAW.citedWords().find(basis).orElseThrow();
            assertThat(cited.redaction().ru() == null).as(basis.toString()).isEqualTo(cited.words().ru() == null);
            assertThat(cited.redaction().kk() == null).as(basis.toString()).isEqualTo(cited.words().kk() == null);
        });
    }
}
