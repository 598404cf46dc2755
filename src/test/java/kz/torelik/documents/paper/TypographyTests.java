package kz.torelik.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import kz.torelik.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "RU | ТОО \"Құрылыс Өңір\" | ТОО «Құрылыс Өңір»",
        "RU | ТОО \"Фирма \"Заря\"\" | ТОО «Фирма „Заря“»",
        "RU | «уже верно» | «уже верно»",
        "EN | the \"Act\" of | the “Act” of",
        "RU | Иск - удовлетворить | Иск~— удовлетворить",
        "EN | the claim - granted | the claim~– granted",
        "RU | статья 267-1 и статьи 223-226 ГПК | статья~267-1 и~статьи~223-226~ГПК",
        "RU | судья Г. Т. Исаева | судья Г.~Т.~Исаева",
        "RU | Исаевой Г.Т. и секретаря | Исаевой~Г.~Т. и~секретаря",
        "RU | взыскать 1 418 600 тенге | взыскать 1~418~600~тенге",
        "RU | 14 августа 2026 года | 14~августа~2026~года",
        "KK | 2026 жылғы 14 тамыз | 2026~жылғы 14~тамыз",
        "RU | дело № 7512-26-00-2/2207 | дело №~7512-26-00-2/2207",
        "RU | ст. 917 ГК | ст.~917~ГК",
        "KK | 4 536 ₸ төленді | 4~536~₸ төленді"})
    void typed_text_becomes_true(Language language, String typed, String said) {
        assertThat(Typography.of(language, typed).replace('\u00a0', '~')).isEqualTo(said);
    }
}
