package kz.torelik.language;

import static kz.torelik.kernel.Language.EN;
import static kz.torelik.kernel.Language.KK;
import static kz.torelik.kernel.Language.RU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.PhoneNumber;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.kernel.Trilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTests {

    private static final Sentences SENTENCES = Sentences.load();
    private static final LocalDate DAY = LocalDate.of(2026, 12, 8);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "KK | PLAIN   | 2026 жылғы 8 желтоқсан", "RU | PLAIN   | 8 декабря 2026 года", "EN | PLAIN | 8 December 2026",
            "KK | DAY     | 8 желтоқсан", "RU | DAY     | 8 декабря", "EN | DAY   | 8 December",
            "KK | SHORT   | 8 жел.", "RU | SHORT   | 8 дек.", "EN | SHORT | 8 Dec",
            "KK | WEEKDAY | 8 желтоқсан, сейсенбі", "RU | WEEKDAY | 8 декабря, вторник", "EN | WEEKDAY | Tuesday 8 December",
            "KK | HEADING | 8 желтоқсан, сейсенбі", "RU | HEADING | Вторник, 8 декабря", "EN | HEADING | Tuesday, 8 December",
            "RU | NUMERIC | 08.12.2026"})
    void aDayIsWrittenAsTheLanguageWritesIt(Language language, Style style, String expected) {
        assertThat(plain(SENTENCES.write(language, DAY, style))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"KK | 24 қараша, 10:42", "RU | 24 ноября, 10:42", "EN | 24 November, 10:42"})
    void aMomentIsWrittenInTheTimeOfTheCountry(Language language, String expected) {
        assertThat(plain(SENTENCES.write(language, Instant.parse("2026-11-24T05:42:30Z")))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1,қаңтарға,қаңтардан,қаңтардың", "2,ақпанға,ақпаннан,ақпанның", "3,наурызға,наурыздан,наурыздың", "4,сәуірге,сәуірден,сәуірдің",
            "5,мамырға,мамырдан,мамырдың", "6,маусымға,маусымнан,маусымның", "7,шілдеге,шілдеден,шілденің", "8,тамызға,тамыздан,тамыздың",
            "9,қыркүйекке,қыркүйектен,қыркүйектің", "10,қазанға,қазаннан,қазанның", "11,қарашаға,қарашадан,қарашаның", "12,желтоқсанға,желтоқсаннан,желтоқсанның"})
    void aKazakhMonthTakesItsEndings(int month, String dative, String ablative, String genitive) {
        LocalDate day = LocalDate.of(2026, month, 8);
        assertThat(plain(SENTENCES.write(KK, day, Style.DAY, GrammaticalCase.DATIVE))).isEqualTo("8 " + dative);
        assertThat(plain(SENTENCES.write(KK, day, Style.DAY, GrammaticalCase.ABLATIVE))).isEqualTo("8 " + ablative);
        assertThat(plain(SENTENCES.write(KK, day, Style.DAY, GrammaticalCase.GENITIVE))).isEqualTo("8 " + genitive);
    }

    @ParameterizedTest
    @CsvSource({"Сарыарқа аудандық соты,DATIVE,POSSESSED,Сарыарқа аудандық сотына", "Сарыарқа аудандық соты,ABLATIVE,POSSESSED,Сарыарқа аудандық сотынан",
            "Айгүл,DATIVE,PLAIN,Айгүлге", "Петров,GENITIVE,PLAIN,Петровтың", "мектеп,LOCATIVE,PLAIN,мектепте", "ЖШС,DATIVE,PLAIN,ЖШС-ға", "АПК,GENITIVE,PLAIN,АПК-нің", "АҚ,ABLATIVE,PLAIN,АҚ-дан",
            "Марат,ACCUSATIVE,PLAIN,Маратты", "қарау,GENITIVE,PLAIN,қараудың", "Серікұлы,ABLATIVE,PLAIN,Серікұлынан", "бала,ACCUSATIVE,PLAIN,баланы"})
    void aKazakhWordTakesItsEndings(String word, GrammaticalCase inCase, Style style, String expected) {
        assertThat(SENTENCES.write(KK, word, style, inCase)).isEqualTo(expected);
        assertThat(SENTENCES.write(RU, word, style, inCase)).isEqualTo(word);
    }

    @Test
    void aNumberIsReadAloudForItsKazakhEnding() {
        assertThat(SENTENCES.write(KK, 5, Style.PLAIN, GrammaticalCase.DATIVE)).isEqualTo("5-ке");
        assertThat(SENTENCES.write(KK, 6, Style.PLAIN, GrammaticalCase.DATIVE)).isEqualTo("6-ға");
        assertThat(SENTENCES.write(KK, 40, Style.ORDINAL)).isEqualTo("40-шы");
        assertThat(SENTENCES.write(KK, 3, Style.ORDINAL)).isEqualTo("3-ші");
        assertThat(SENTENCES.write(EN, 22, Style.ORDINAL)).isEqualTo("22nd");
        assertThat(SENTENCES.write(EN, 11, Style.ORDINAL)).isEqualTo("11th");
    }

    @Test
    void aSumKeepsItsDigitsTogetherAndShowsTiynOnlyWhenThereAreSome() {
        assertThat(SENTENCES.write(RU, Tenge.of(1_480_000))).isEqualTo("1\u00a0480\u00a0000\u00a0₸");
        assertThat(SENTENCES.write(KK, Tenge.of("1297.50"))).isEqualTo("1\u00a0297,50\u00a0₸");
        assertThat(SENTENCES.write(EN, Tenge.of("1297.50"))).isEqualTo("1\u00a0297.50\u00a0₸");
        assertThat(SENTENCES.write(EN, Tenge.ZERO)).isEqualTo("0\u00a0₸");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "50000   | елу мың теңге | пятьдесят тысяч тенге | fifty thousand tenge",
            "1480002 | бір миллион төрт жүз сексен мың екі теңге | один миллион четыреста восемьдесят тысяч два тенге | one million, four hundred and eighty thousand and two tenge",
            "2001001 | екі миллион бір мың бір теңге | два миллиона одна тысяча один тенге | two million, one thousand and one tenge",
            "44186.50 | қырық төрт мың жүз сексен алты теңге 50 тиын | сорок четыре тысячи сто восемьдесят шесть тенге 50 тиын | forty-four thousand one hundred and eighty-six tenge and 50 tiyn",
            "0       | нөл теңге | ноль тенге | zero tenge"})
    void aSumIsSaidInWords(String sum, String kk, String ru, String en) {
        assertThat(plain(SENTENCES.write(KK, Tenge.of(sum), Style.WORDS))).isEqualTo(kk);
        assertThat(plain(SENTENCES.write(RU, Tenge.of(sum), Style.WORDS))).isEqualTo(ru);
        assertThat(plain(SENTENCES.write(EN, Tenge.of(sum), Style.WORDS))).isEqualTo(en);
    }

    @Test
    void anActWritesASumInDigitsAndWords() {
        assertThat(plain(SENTENCES.write(RU, Tenge.of(418_600), Style.ACT))).isEqualTo("418 600 (четыреста восемнадцать тысяч шестьсот) тенге");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "cpc 166(2)     | АПК 166-бабының 2-бөлігі | ст. 166 ч. 2 ГПК | art. 166(2) CPC",
            "cpc 152(1)(3)  | АПК 152-бабы 1-бөлігінің 3) тармақшасы | ст. 152 ч. 1 подп. 3) ГПК | art. 152(1)(3) CPC",
            "cpc 267-1      | АПК 267-1-бабы | ст. 267-1 ГПК | art. 267-1 CPC",
            "tax 665(1)(10) | Салық кодексінің 665-бабы 1-тармағының 10) тармақшасы | ст. 665 п. 1 подп. 10) Налогового кодекса | art. 665(1)(10) Tax Code",
            "cc 917         | Азаматтық кодекстің 917-бабы | ст. 917 ГК | art. 917 Civil Code"})
    void theLawIsCitedShortly(String basis, String kk, String ru, String en) {
        assertThat(plain(SENTENCES.write(KK, LegalBasis.of(basis)))).isEqualTo(kk);
        assertThat(plain(SENTENCES.write(RU, LegalBasis.of(basis)))).isEqualTo(ru);
        assertThat(plain(SENTENCES.write(EN, LegalBasis.of(basis)))).isEqualTo(en);
    }

    @Test
    void aKazakhCitationTakesTheCaseOfItsSentence() {
        assertThat(plain(SENTENCES.write(KK, LegalBasis.of("cpc 166(2)"), Style.PLAIN, GrammaticalCase.DATIVE))).isEqualTo("АПК 166-бабының 2-бөлігіне");
        assertThat(plain(SENTENCES.write(KK, LegalBasis.of("cpc 166"), Style.PLAIN, GrammaticalCase.DATIVE))).isEqualTo("АПК 166-бабына");
    }

    @Test
    void aCaseNumberDoesNotBreakAndIsStillReadWhenCopied() {
        CaseNumber number = CaseNumber.of("7110-26-00-2/4817");
        String written = SENTENCES.write(RU, number);
        assertThat(written).doesNotContain("-");
        assertThat(CaseNumber.find(written)).contains(number);
    }

    @Test
    void peopleAndLanguagesAreNamed() {
        PersonName name = new PersonName("Сәрсенова", "Айгүл", "Маратқызы");
        assertThat(SENTENCES.write(KK, name, Style.PLAIN, GrammaticalCase.DATIVE)).isEqualTo("Сәрсенова Айгүл Маратқызына");
        assertThat(SENTENCES.write(RU, name, Style.INITIALS)).isEqualTo("А.\u00a0М.\u00a0Сәрсенова");
        assertThat(SENTENCES.write(RU, PhoneNumber.of("+77011234567"))).isEqualTo("+7\u00a0701\u00a0123\u00a045\u00a067");
        assertThat(SENTENCES.write(RU, KK)).isEqualTo("казахский");
        assertThat(SENTENCES.write(EN, new Trilingual("сот", "суд", "court"))).isEqualTo("court");
    }

    @Test
    void aRefusalSaysWhatWasFoundAndHowToGoOn() {
        Refusal refusal = Iin.parse("123").isYes() ? Refusal.of("none") : Refusal.of("iin-form", 3);
        SaidRefusal said = SENTENCES.say(RU, refusal);
        assertThat(said.found()).isEqualTo("В ИИН двенадцать цифр, введено: 3.");
        assertThat(said.next()).startsWith("Проверьте ИИН");
    }

    @Test
    void pluralsFollowTheRulesOfTheLanguage() {
        Sentences own = sentences("{0, plural, one {# рабочий день} few {# рабочих дня} many {# рабочих дней} other {# рабочего дня}} до {1,day}");
        assertThat(plain(own.say(RU, "k", 1, DAY))).isEqualTo("1 рабочий день до 8 декабря");
        assertThat(plain(own.say(RU, "k", 3, DAY))).isEqualTo("3 рабочих дня до 8 декабря");
        assertThat(plain(own.say(RU, "k", 1005, DAY))).isEqualTo("1 005 рабочих дней до 8 декабря");
        assertThat(own.pieces(RU, Reason.of("k", 3, DAY))).contains(new SaidPiece("8\u00a0декабря", true));
    }

    @Test
    void apostrophesAndExactPluralsAreReadAsIcuReadsThem() {
        Sentences own = sentences("it''s {0, plural, =0 {nobody''s} other {#}} {1, select, yes {open} other {closed}}");
        assertThat(own.say(EN, "k", 0, "yes")).isEqualTo("it's nobody's open");
        assertThat(own.say(EN, "k", 7, "no")).isEqualTo("it's 7 closed");
    }

    @Test
    void aMissingKeyOrFactIsABrokenInvariant() {
        assertThatThrownBy(() -> SENTENCES.say(KK, "no.such.key")).isInstanceOf(UnknownMessage.class).hasMessageContaining("no.such.key");
        assertThatThrownBy(() -> SENTENCES.say(KK, "refusal.iin-form")).isInstanceOf(UnknownMessage.class).hasMessageContaining("fact 0");
        assertThatThrownBy(() -> sentences("{name}")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Sentences sentences(String pattern) {
        Map<Language, Map<String, Message>> messages = new EnumMap<>(Language.class);
        for (Language language : List.of(KK, RU, EN)) messages.put(language, Map.of("k", Message.compile(pattern)));
        return new Sentences(messages);
    }

    private static String plain(String text) { return text.replace('\u00a0', ' '); }
}
