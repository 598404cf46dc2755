package kz.torelik.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.torelik.search.Misread.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionReaderTests {

    private static String shape(QuestionReader.Read read) {
        return switch (read) {
            case Misread misread -> misread.why() + "@" + misread.at();
            case Wish.Everything _ -> "*";
            case Wish.Words words -> String.join("+", words.tokens().stream().map(token -> token.word()).toList());
            case Wish.Phrase phrase -> "\"" + String.join(" ", phrase.tokens().stream().map(token -> token.word()).toList()) + "\"" + (phrase.slop() > 0 ? "~" + phrase.slop() : "");
            case Wish.Beginning beginning -> beginning.letters() + "*";
            case Wish.All all -> "(" + String.join(" & ", all.wishes().stream().map(QuestionReaderTests::shape).toList()) + ")";
            case Wish.Any any -> "(" + String.join(" | ", any.wishes().stream().map(QuestionReaderTests::shape).toList()) + ")";
            case Wish.Not not -> "!" + shape(not.wish());
            case Wish.In in -> in.zone() + "[" + shape(in.wish()) + "]";
            case Wish.With with -> with.facet() + "=" + with.value();
            case Wish.Days days -> days.from() + ".." + days.to();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', value = {
        "взыскание долга # взыскание+долга",
        "\"исковая давность\"~5 # \"исковая давность\"~5",
        "«исковая давность» # \"исковая давность\"",
        "алименты OR содержание # (алименты | содержание)",
        "алименты ИЛИ содержание # (алименты | содержание)",
        "алимент НЕМЕСЕ қамқоршы # (алимент | қамқоршы)",
        "алименты | содержание -развод # (алименты | (содержание & !развод))",
        "(займ OR кредит) И неустойка # ((займ | кредит) & неустойка)",
        "займ НЕ кредит # (займ & !кредит)",
        "кредит* # кредит*",
        "займ кредит* # (займ & кредит*)",
        "резолютивная:\"взыскать долг\" # OPERATIVE[\"взыскать долг\"]",
        "қарар:(өндіру OR бұзу) # OPERATIVE[(өндіру | бұзу)]",
        "суд:7512 год:2026 долг # (COURT=7512 & YEAR=2026 & долг)",
        "judge:\"Ахметова А.К.\" # JUDGE=Ахметова А.К.",
        "дата:2026-01..2026-03 # 2026-01-01..2026-03-31",
        "дата:2026 # 2026-01-01..2026-12-31",
        "дата:..2026-02-03 # 1900-01-01..2026-02-03",
        "дело:7512-26-00-2/345 # case:7512-26-00-2/345",
        "ECLI:KZ:S7512:2026:41 # ecli:ECLI:KZ:S7512:2026:41",
        "ст. 152 ГПК # ст+152+гпк",
        "мать-одиночка # мать+одиночка",
        "решил: отказать # решил+отказать"})
    void whatIsTypedIsUnderstood(String typed, String shape) { assertThat(shape(QuestionReader.read(typed))).isEqualTo(shape); }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '`', value = {
        "долг \"исковая # QUOTE_OPEN # 5", "(долг OR займ # BRACKET_OPEN # 0", "долг) займ # BRACKET_CLOSED # 4", "долг OR # NOTHING_BEHIND # 7", "долг AND # NOTHING_BEHIND # 8", "NOT # NOTHING_BEHIND # 0",
        "() # NOTHING_BEHIND # 1", "-долг # ONLY_EXCLUDED # 0", "-долг -займ # ONLY_EXCLUDED # 0", "ответчик:Иванов # FIELD_UNKNOWN # 0", "дата:вчера # VALUE_UNKNOWN # 5", "год:26 # VALUE_UNKNOWN # 4",
        "\"долг займ\"~999 # DISTANCE # 11", "а* # VALUE_UNKNOWN # 0"})
    void whatMakesNoSenseIsSaidWithItsPlace(String typed, Why why, int at) {
        assertThat(QuestionReader.read(typed)).isInstanceOfSatisfying(Misread.class, misread -> {
            assertThat(misread.why()).isEqualTo(why);
            assertThat(misread.at()).isEqualTo(at);
        });
    }

    @Test
    void nothingTypedIsEverythingAndTooMuchIsSaid() {
        assertThat(QuestionReader.read("  ")).isInstanceOf(Wish.Everything.class);
        assertThat(QuestionReader.read("а".repeat(401))).isInstanceOfSatisfying(Misread.class, misread -> assertThat(misread.why()).isEqualTo(Why.TOO_LONG));
        assertThat(QuestionReader.read("дата:2026-02-30")).isInstanceOf(Misread.class);
        assertThat(QuestionReader.read("дата:2024-02-29")).isEqualTo(new Wish.Days(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 29)));
    }

    /// Whatever people type, the reader answers and does not throw.
    @Test
    void noTextBreaksTheReader() {
        java.util.Random chance = new java.util.Random(7);
        String signs = "аб \"()-~*:|&!OR НЕ год:2026-..«»";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = chance.nextInt(24); length > 0; length--) text.append(signs.charAt(chance.nextInt(signs.length())));
            assertThat(QuestionReader.read(text.toString())).as(text.toString()).isNotNull();
        }
    }
}
