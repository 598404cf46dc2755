package kz.torelik.learning.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class TaggerTests {

    private static final List<String> SURNAMES = List.of("Ахметов", "Сериков", "Иванов", "Петров", "Жумабаев", "Касымов");
    private static final List<String> CITIES = List.of("Алматы", "Шымкент", "Актау", "Семей", "Кокшетау");
    private static final Tagger LEARNED = Tagger.learned(sentences(), 8, 3, "sentences of the test");

    private static List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        for (String surname : SURNAMES) {
            sentences.add(new Sentence(List.of("Свидетель", surname, "Марат", "живёт", "в", "городе", CITIES.get(sentences.size() % CITIES.size()), "."), List.of("O", "B-PERSON", "I-PERSON", "O", "O", "O", "B-PLACE", "O")));
            sentences.add(new Sentence(List.of("Суд", "города", "Астаны", "вызвал", surname + "а", "."), List.of("O", "O", "B-PLACE", "O", "B-PERSON", "O")));
        }
        return sentences;
    }

    @Test
    void aNameNeverSeenIsFoundByItsEndingAndItsPlace() {
        assertThat(LEARNED.tagged(List.of("Свидетель", "Оспанов", "Марат", "живёт", "в", "городе", "Тараз", "."))).containsExactly("O", "B-PERSON", "I-PERSON", "O", "O", "O", "B-PLACE", "O");
    }

    @Test
    void theSameSeedGivesTheSameAndWhatIsWrittenIsReadBack() throws IOException {
        byte[] written = written(LEARNED);
        assertThat(written(Tagger.learned(sentences(), 8, 3, "sentences of the test"))).isEqualTo(written);
        Tagger read = Tagger.read(new ByteArrayInputStream(written));
        assertThat(read.learnedFrom()).isEqualTo("sentences of the test");
        for (Sentence sentence : sentences()) assertThat(read.tagged(sentence.words())).isEqualTo(sentence.tags());
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(other)) {
            packed.write(new byte[] {0, 3, 'a', 'b', 'c'});
        }
        assertThatThrownBy(() -> Tagger.read(new ByteArrayInputStream(other.toByteArray()))).isInstanceOf(IOException.class).hasMessageContaining("torelik-tagger-1");
    }

    private static byte[] written(Tagger tagger) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tagger.write(bytes);
        return bytes.toByteArray();
    }

    @Test
    void namesInAPlainTextHaveTheirPlaces() {
        String text = "Суд города Астаны вызвал Оспанова. Свидетель Оспанов Марат живёт в городе Тараз.";
        assertThat(new Named(LEARNED).in(text).stream().map(place -> place.kind() + " " + text.substring(place.start(), place.end())))
                .containsExactly("PLACE Астаны", "PERSON Оспанова", "PERSON Оспанов Марат", "PLACE Тараз");
    }

    @Test
    void spansAreReadFromTagsAlsoWhereABeginningIsMissing() {
        assertThat(Sentence.spans(List.of("B-A", "I-A", "B-A", "O", "I-B", "I-B", "I-A"))).containsExactly(new Sentence.Span("A", 0, 1), new Sentence.Span("A", 2, 2), new Sentence.Span("B", 4, 5), new Sentence.Span("A", 6, 6));
    }

    @Test
    void theModelOfTheHouseSaysWhatItLearnedFromAndKnowsBothLanguages() {
        Named house = Named.ofTheHouse();
        assertThat(house.tagger().learnedFrom()).contains("KazNERD", "CC BY 4.0", "factRuEval", "MIT", "sha256");
        assertThat(persons(house, "Бұл туралы министр Ерлан Қарин журналистерге айтты.")).containsExactly("Ерлан Қарин");
        assertThat(persons(house, "Об этом рассказал журналистам Сергей Миронов.")).containsExactly("Сергей Миронов");
    }

    private static List<String> persons(Named named, String text) { return named.in(text).stream().filter(place -> place.kind().equals("PERSON")).map(place -> text.substring(place.start(), place.end())).toList(); }
}
