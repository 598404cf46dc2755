package kz.torelik.jurisprudence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Normative resolutions of the Supreme Court as acts name them.
class CitedResolutionsTests {

    private static Map<String, Integer> in(String text) {
        return Cited.in(text, List.of()).entrySet().stream().filter(each -> each.getKey().startsWith(CitedResolutions.PREFIX)).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "В силу пункта 3 нормативного постановления Верховного Суда Республики Казахстан от 27 ноября 2015 года № 7 моральный вред возмещается.",
            "Согласно нормативному постановлению Верховного Суда РК «О применении судами законодательства о возмещении морального вреда» от 27 ноября 2015 года № 7 (далее – постановление) суд учитывает страдания.",
            "нормативным постановлением Верховного Суда от 27.11.2015 г. № 7",
            "НП ВС РК № 7 от 27 ноября 2015 года",
            "Жоғарғы Соттың 2015 жылғы 27 қарашадағы № 7 нормативтік қаулысының 3-тармағы",
            "Қазақстан Республикасы Жоғарғы Сотының «Соттардың моральдық зиянды өтеу жөніндегі заңнаманы қолдануы туралы» 2015 жылғы 27 қарашадағы № 7 Нормативтік қаулысына сәйкес",
            "the normative resolution of the Supreme Court of 27 November 2015 No. 7",
            "paragraph 3 of the Normative Resolution of the Supreme Court No. 7 of 27 November 2015"})
    void isReadInTheWaysOfThreeLanguages(String text) { assertThat(in(text)).isEqualTo(Map.of("resolution:2015-11-27:7", 1)); }

    @Test
    void severalAreReadOneAfterTheOther() {
        assertThat(in("нормативные постановления Верховного Суда от 27 ноября 2015 года № 7 и от 29 июня 2009 года № 5, а также нормативное постановление Верховного Суда от 27 ноября 2015 года № 7"))
                .isEqualTo(Map.of("resolution:2015-11-27:7", 2, "resolution:2009-06-29:5", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "нормативное постановление Конституционного Суда Республики Казахстан от 6 октября 2023 года № 33-НП",
            "Конституциялық Соттың 2023 жылғы 6 қазандағы № 33 нормативтік қаулысы",
            "Нормативное постановление Верховного Суда обязательно для судов. 12 марта 2026 года истец передал 7 предметов.",
            "постановление апелляционной инстанции от 27 ноября 2015 года № 7",
            "нормативное постановление"})
    void othersAreNotTakenForIt(String text) { assertThat(in(text)).isEmpty(); }
}
