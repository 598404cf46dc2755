package kz.torelik.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemmersTests {

    private static final KazakhStemmer KAZAKH = KazakhStemmer.ofTheHouse();

    @ParameterizedTest
    @CsvSource({
        "сот, сот, соттың, сотқа, сотты, сотта, соттан, соттар, соттары, соттарының, сотпен",
        "шешім, шешімі, шешімін, шешімнің, шешімдер, шешімге, шешімдеріне, шешіммен",
        "талапкер, талапкердің, талапкерге, талапкерлер, талапкермен",
        "кітап, кітабы, кітабын, кітапты, кітаптар",
        "орын, орны, орнына, орында, орындар",
        "құжат, құжаттар, құжаттың, құжатын, құжаттарын, құжатта, құжатымен",
        "бала, балаға, балалар, баласы, баласына, балалардың, баламен",
        "бап, бабы, баптың, бабына, баптары, бабының",
        "қара, қарады, қаралды, қараған, қарау, қараса, қарайды",
        "өңір, өңірде, өңірдегі, өңірлерге",
        "заң, заңы, заңның, заңға, заңдар, заңда, заңмен"})
    void theFormsOfAWordFallTogether(String line) {
        List<String> forms = List.of(line.split(", "));
        assertThat(forms).extracting(KAZAKH::stem).containsOnly(KAZAKH.stem(forms.getFirst()));
    }

    @Test
    void whatIsNotOneWordStaysApart() {
        assertThat(List.of("сот", "сату", "заң", "заңды", "бала", "бап", "тіл", "тілек", "айып", "ай", "құқық", "құқығы").stream().map(KAZAKH::stem).distinct().count()).isEqualTo(11);
    }

    @Test
    void anEndingThatBreaksTheHarmonyIsNoEnding() {
        assertThat(new KazakhEndings().readings("баладер")).noneMatch(reading -> reading.slots().contains(Slot.PLURAL));
        assertThat(new KazakhEndings().readings("балалар")).anyMatch(reading -> reading.slots().contains(Slot.PLURAL) && reading.stem().equals("бала"));
        assertThat(new KazakhEndings().readings("сотлар")).noneMatch(reading -> reading.slots().contains(Slot.PLURAL));
    }

    /// What Snowball's own list says of them; `./torelik evaluate stem` compares all of it, and the Kazakh endings with a treebank (docs/benchmarks.md).
    @ParameterizedTest
    @CsvSource({"взыскание, взыскан", "гражданскому, гражданск", "долги, долг", "обязанностей, обязан", "ответственности, ответствен", "ответа, ответ", "отвязался, отвяза"})
    void russianIsSnowballToTheLetter(String word, String stem) { assertThat(Snowball.russian(word)).isEqualTo(stem); }

    @Test
    void aListOfPairsIsReadAndALineWithoutAStemIsRefused() throws IOException {
        Path file = Files.createTempFile("pairs", ".txt");
        Files.writeString(file, "# ours\nсоттың сот\nсоттар\tсот\n");
        assertThat(StemEvaluation.read(file)).extracting(StemEvaluation.Pair::gold).containsExactly("сот", "сот");
        Files.writeString(file, "соттың\n");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> StemEvaluation.read(file))).hasMessageContaining("without a second word");
    }
}
