package kz.torelik.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Kazakh as it was, is and may be spelled: three decreed Latin alphabets, the rules before 1957, letters of the other script. Whatever somebody types finds the word as acts have it.
class OrthographyTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "құқық   | quqyq       | quqyq     | qūqyq",
        "шешім   | s'es'im     | sheshim   | şeşım",
        "шағым   | s'ag'ym     | shaǵym    | şağym",
        "өтініш  | o'tinis'    | ótinish   | ötınış",
        "ұйғарым | ui'g'arym   | uıǵarym   | ūiğarym",
        "айыппұл | ai'yppul    | aıyppul   | aiyppūl",
        "қаулы   | qay'ly      | qaýly     | qauly",
        "мүлік   | mu'lik      | múlik     | mülık",
        "үкім    | u'kim       | úkim      | ükım",
        "әділет  | a'dilet     | ádilet    | ädılet",
        "жүгіну  | ju'giny'    | júginý    | jügınu",
        "тиіс    | ti'is       | tıis      | tiıs",
        "кейін   | kei'in      | keıin     | keiın",
        "ғимарат | g'i'marat   | ǵımarat   | ğimarat",
        "партия  | parti'a     | partıa    | partia",
        "саяси   | sai'asi'    | saıası    | saiasi",
        "заңды   | zan'dy      | zańdy     | zañdy",
        "соттың  | sottyn'     | sottyń    | sottyñ",
        "куәлік  | ky'a'lik    | kýálik    | kuälık",
        "алимент | ali'ment    | alıment   | aliment",
        "Чапаев  | C'apaev     | Chapaev   | Çapaev"})
    void aWordInEachLatinAlphabetFindsTheCyrillicOne(String cyrillic, String apostrophes, String acutes, String tails) {
        String stem = Stems.inText(Scripts.fold(cyrillic), Tongue.KAZAKH);
        assertThat(asked(apostrophes)).as("2017: " + apostrophes).contains(stem);
        assertThat(asked(apostrophes.replace('\'', 'ʼ'))).as("2017, with the sign of the decree: " + apostrophes).contains(stem);
        assertThat(asked(apostrophes.replace('\'', '’'))).as("2017, as telephones print it: " + apostrophes).contains(stem);
        assertThat(asked(acutes)).as("2018: " + acutes).contains(stem);
        assertThat(asked(tails)).as("2021: " + tails).contains(stem);
    }

    @Test
    void aWordInLatinLettersFindsNoOtherWord() {
        assertThat(asked("mülık")).doesNotContain(Stems.inText("милик", Tongue.KAZAKH), Stems.inText("мұлық", Tongue.KAZAKH));
        assertThat(Scripts.cyrillic("s'ag'ym")).contains("шағым").noneMatch(reading -> reading.contains("'"));
        assertThat(Scripts.cyrillic("шағым")).isEmpty();
        assertThat(asked("INSTITUT")).contains(Stems.inText("институт", Tongue.RUSSIAN));
        assertThat(Scripts.fold("ÄDILET")).isEqualTo("ädilet");
        assertThat(Scripts.fold("İS")).as("the dot goes with its letter").isEqualTo("is");
    }

    @ParameterizedTest
    @CsvSource({"қыйын, қиын", "кійім, киім", "жыйналыс, жиналыс", "тійіс, тиіс", "жүгінүу, жүгіну", "оқұу, оқу", "Ҥ, Ң"})
    void theSpellingOfBefore1957FindsTheWordOfToday(String old, String today) { assertThat(asked(old)).contains(Stems.inText(Scripts.fold(today), Tongue.KAZAKH)); }

    @Test
    void aWordOfTodayThatLooksOldStaysItself() {
        assertThat(asked("тыйым")).contains(Stems.inText("тыйым", Tongue.KAZAKH));
        assertThat(asked("сыйақы")).contains(Stems.inText("сыйақы", Tongue.KAZAKH));
        assertThat(asked("новый")).isEqualTo(Set.of(Snowball.russian("новый"), Stems.inText("новый", Tongue.KAZAKH)));
    }

    @ParameterizedTest
    @CsvSource({"cоттың, соттың", "өтініш xат, өтініш хат", "iстi, істі", "Aлмaты, алматы", "КАЗАXСТАН, казахстан", "hат, һат"})
    void lettersOfTheOtherScriptAreTheWordThatIsMeant(String typed, String meant) {
        assertThat(Tokens.of(typed).stream().map(Token::word)).containsExactlyElementsOf(Tokens.of(meant).stream().map(Token::word).toList());
    }

    @ParameterizedTest
    @CsvSource({"Zhumabayev, Жұмабаев", "Jumabaev, Жұмабаев", "Nursultan, Нұрсұлтан", "Nūrsūltan, Нұрсұлтан", "Shymkent, Шымкент", "Şymkent, Шымкент", "Akhmetova, Ахметова", "Ivanova, Иванова", "Qasym, Қасым", "Igor’, Игорь", "Il’yas, Ильяс"})
    void aNameInLatinLettersFindsThePersonAndThePlace(String latin, String name) {
        assertThat(asked(latin)).containsAnyOf(Stems.inText(Scripts.fold(name), Tongue.KAZAKH), Stems.inText(Scripts.fold(name.replace('ұ', 'у')), Tongue.RUSSIAN));
    }

    @Test
    void theLastApostropheBelongsToTheWordAndAQuotationMarkDoesNot() {
        assertThat(Tokens.of("sottyn' s'es'imi")).extracting(Token::word).containsExactly("sottyn'", "s'es'imi");
        assertThat(Tokens.of("'sottyn'")).extracting(Token::word).containsExactly("sottyn");
        assertThat(Tokens.of("the judges' rooms")).extracting(Token::start).containsExactly(0, 4, 12);
        assertThat(Stems.inText("judges'", Tongue.ENGLISH)).isEqualTo(Stems.inText("judges", Tongue.ENGLISH));
    }

    private static Set<String> asked(String typed) {
        List<Token> tokens = Tokens.of(typed);
        assertThat(tokens).as("one word: " + typed).hasSize(1);
        return Stems.asked(tokens.getFirst().word());
    }
}
