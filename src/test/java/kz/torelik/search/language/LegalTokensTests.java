package kz.torelik.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class LegalTokensTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "на основании ст. 152 ГПК суд | article:cpc:152",
        "руководствуясь статьями 223, 224 и 226 Гражданского процессуального кодекса Республики Казахстан | article:cpc:226",
        "статьи 188 Уголовного кодекса | article:criminal:188",
        "АПК 152-бап | article:cpc:152",
        "АПК-нің 152-бабының 1-бөлігіне сәйкес | article:cpc:152",
        "Азаматтық процестік кодекстің 224-бабын басшылыққа алып | article:cpc:224",
        "Article 152 of the CPC | article:cpc:152",
        "CPC 152 | article:cpc:152",
        "ст. 84 АППК | article:appc:84",
        "ӘРПК-нің 84-бабы | article:appc:84",
        "12 марта 2026 года | date:2026-03-12",
        "2026 жылғы 12 наурыздағы шешім | date:2026-03-12",
        "12 March 2026 | date:2026-03-12"})
    void severalWordsAreOneThing(String text, String term) {
        assertThat(Recognised.in(Tokens.of(text)).stream().map(Recognised::term)).contains(term);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "дело № 7512-26-00-2/345 рассмотрено | case:7512-26-00-2/345",
        "7512-26-00-2a\\17 | case:7512-26-00-2а/17",
        "ECLI:KZ:S7512:2026:41. | ecli:ECLI:KZ:S7512:2026:41",
        "от 12.03.2026 г. | date:2026-03-12",
        "2026-03-12 | date:2026-03-12"})
    void whatIsOneThingIsOneToken(String text, String term) {
        assertThat(Tokens.of(text)).filteredOn(token -> token.kind() == Token.Kind.EXACT).extracting(Token::word).containsExactly(term);
    }

    @Test
    void whatOnlyLooksLikeADayIsNone() {
        assertThat(Tokens.of("пункт 31.02.2026 и 99.99.2026")).noneMatch(token -> token.kind() == Token.Kind.EXACT);
        assertThat(Recognised.in(Tokens.of("в 31 марта доме"))).isEmpty();
        assertThat(Recognised.in(Tokens.of("взыскать 152 тенге по ГПК"))).isEmpty();
    }

    @Test
    void aWordOfBothScriptsIsTheWordThatIsMeant() {
        assertThat(Scripts.fold("рeшeние")).isEqualTo("решение"); // Latin e
        assertThat(Scripts.fold("Қaзақcтан")).isEqualTo("қазақстан");
        assertThat(Scripts.fold("тiл")).isEqualTo("тіл");
        assertThat(Scripts.fold("cоurt")).isEqualTo("court");
        assertThat(Scripts.fold("Ещё")).isEqualTo("еще");
    }

    @Test
    void namesInLatinLettersAreFoundInCyrillicOnes() {
        assertThat(Scripts.cyrillic("qazaqstan")).contains("қазақстан");
        assertThat(Scripts.cyrillic("ádilet")).contains("әділет");
        assertThat(Scripts.cyrillic("ivanov")).contains("иванов");
        assertThat(Scripts.cyrillic("zhumabayev")).contains("жумабаев");
        assertThat(Stems.asked(Scripts.fold("Qazaqstanda"))).contains("қазақстан");
    }

    @Test
    void anAbbreviationIsKnownInItsLongForm() {
        List<Token> tokens = Tokens.of("иск товарищества с ограниченной ответственностью");
        assertThat(Synonyms.at(tokens, 1)).isNotNull();
        assertThat(Synonyms.at(tokens, 1).names()).contains("ТОО", "ЖШС");
        assertThat(Synonyms.at(tokens, 1).length()).isEqualTo(4);
        assertThat(Synonyms.at(tokens, 0)).isNull();
    }

    @Test
    void aSentenceTellsTheLanguageOfItsWords() {
        assertThat(tongue("талап қоюшының арызы бойынша сот")).isEqualTo(Tongue.KAZAKH);
        assertThat(tongue("суд исследовал материалы дела и считает")).isEqualTo(Tongue.RUSSIAN);
    }

    private static Tongue tongue(String text) { return Tongue.of(Tokens.of(text).stream().map(Token::word).collect(Collectors.toList()), Tongue.ENGLISH); }

    @Test
    void whoeverTypesAWordMayMeanBothLanguages() {
        assertThat(Stems.asked("алимента")).contains("алимент");
        assertThat(Stems.asked("сотқа")).isEqualTo(Set.of("сот"));
    }

    /// Excerpts pass a word by at its first letter. Asked of every word that the house itself says, in three languages.
    @Test
    void aStemTellsHowItsWordsBegin() throws IOException {
        int asked = 0;
        for (Resource bundle : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            for (Token token : Tokens.of(bundle.getContentAsString(StandardCharsets.UTF_8))) {
                for (Tongue tongue : Tongue.values()) {
                    if (token.kind() == Token.Kind.EXACT) continue;
                    assertThat(Stems.firstLetters(Stems.inText(token.word(), tongue))).as("%s in %s", token.word(), tongue).contains(token.word().substring(0, 1));
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(50_000);
    }
}
