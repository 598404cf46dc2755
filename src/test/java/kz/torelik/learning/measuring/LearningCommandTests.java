package kz.torelik.learning.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningCommandTests {

    @TempDir
    Path folder;

    private String said(int answer, String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(LearningCommand.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), List.of(words))).isEqualTo(answer);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Path file(String name, String text) throws IOException { return Files.writeString(folder.resolve(name), text); }

    @Test
    void whatCannotBeReadIsSaidWithFileLineAndWhatWouldDo() throws IOException {
        String broken = file("broken.jsonl", "{\"text\":\"a\",\"label\":\"x\"}\n{\"text\":\"b\"}\n").toString();
        assertThat(said(2, "classify", "--train", broken, "--folds", "2", "--text", "text", "--label", "label")).contains("broken.jsonl:2: no field \"label\"; it has \"text\"");
        String notJson = file("no.jsonl", "{\"text\":\"a\",\"label\":\"x\"}\nhello\n").toString();
        assertThat(said(2, "classify", "--train", notJson, "--folds", "2", "--text", "text", "--label", "label")).contains("no.jsonl:2: no JSON: hello");
        String uneven = file("uneven.csv", "text,label\na,x\n\"b, with a comma\",y\nc\n").toString();
        assertThat(said(2, "classify", "--train", uneven, "--folds", "2", "--text", "text", "--label", "label")).contains("uneven.csv:4: 1 columns; the header has 2");
        assertThat(said(2, "classify", "--train", folder.resolve("absent").toString(), "--text", "t", "--label", "l")).contains("absent: it cannot be read");
        assertThat(said(2, "classify", "--trian", "x")).contains("Unknown option --trian").contains("--train");
        assertThat(said(2, "classify", "--train", uneven, "--text", "text", "--label")).contains("--label is followed by nothing");
        String open = file("open.csv", "text,label\n\"a,x\n").toString();
        assertThat(said(2, "classify", "--train", open, "--folds", "2", "--text", "text", "--label", "label")).contains("open.csv:2: a quotation mark that nothing closes");
        String qrels = file("qrels", "q 0 d 1\nq 0 d\n").toString();
        String texts = file("texts.jsonl", "{\"id\":\"q\",\"text\":\"a b\"}").toString();
        assertThat(said(2, "similar", "--corpus", texts, "--queries", texts, "--qrels", qrels)).contains("qrels:2: 3 columns; four are needed");
        assertThat(said(2, "outcome", "--train", file("two.csv", "text;label\n" + "a;x|y\n".repeat(12)).toString(), "--folds", "2", "--text", "text", "--label", "label")).contains("a text with several outcomes: [x, y]");
    }

    @Test
    void linesAndTablesAreReadAlikeAndEasyClassesAreFound() throws IOException {
        StringBuilder lines = new StringBuilder();
        StringBuilder table = new StringBuilder("no;text;label\r\n");
        for (int i = 0; i < 30; i++) {
            boolean family = i % 2 == 0;
            String text = (family ? "алименты на ребёнка и развод, номер " : "кредит в банке и \"\"залог\"\", номер ") + i;
            lines.append("{\"text\":\"").append(text.replace("\"\"", "\\\"")).append("\",\"label\":[\"").append(family ? "family" : "bank").append("\"]}\n");
            table.append(i).append(";\"").append(text).append("\";").append(family ? "family" : "bank").append("\r\n");
        }
        String json = said(0, "classify", "--train", file("a.jsonl", lines.toString()).toString(), "--folds", "3", "--text", "text", "--label", "label");
        assertThat(json).contains("the house", "30 texts  micro F1 1.000  macro F1 1.000  P@1 1.000", "TF-IDF + linear SVM", "ECE", "abstains");
        assertThat(said(0, "classify", "--train", file("a.csv", table.toString()).toString(), "--folds", "3", "--text", "text", "--label", "label")).isEqualTo(json);
        assertThat(said(0, "outcome", "--train", folder.resolve("a.csv").toString(), "--folds", "3", "--text", "text", "--label", "label", "--level", "0.8")).contains("Brier", "promised 0.800", "mean size");
    }

    @Test
    void aCorpusOfJudgmentsHidesWhatItIsJudgedBy() throws IOException {
        String head = "# A v B\\n_Tort_ – _Negligence_\\n\\n1       ";
        String one = "{\"id\":\"%s\",\"catchwords\":[[\"Tort\",\"Negligence\",\"Whether a duty of care was owed to the driver\"]],\"text\":\"" + head + "The car of %s was hit. Whether a duty of care was owed to the driver is asked.\"}\n";
        Path from = file("judgments.jsonl", one.formatted("j1", "A") + one.formatted("j2", "C") + "{\"id\":\"j3\",\"catchwords\":[],\"text\":\"" + head + "Bread was sold.\"}\n");
        assertThat(said(0, "judgments", "--from", from.toString(), "--to", folder.resolve("made").toString())).contains("3 decisions, 2 of them with others like them");
        assertThat(Files.readAllLines(folder.resolve("made/qrels"))).containsExactly("j1 0 j2 2", "j2 0 j1 2");
        assertThat(Files.readString(folder.resolve("made/corpus/j1.txt"))).contains("The car of A").doesNotContain("Negligence", "duty of care");
        assertThat(said(0, "similar", "--corpus", folder.resolve("made/corpus").toString(), "--queries", folder.resolve("made/queries").toString(), "--qrels", folder.resolve("made/qrels").toString())).contains("BM25", "the house, by both", "MAP 1.000");
    }

    @Test
    void namesAreCountedByHandAndAWrongTagIsSaidWithItsLine() throws IOException {
        List<kz.torelik.learning.entities.Sentence> gold = List.of(new kz.torelik.learning.entities.Sentence(List.of("a", "b", "c", "d"), List.of("B-PER", "I-PER", "O", "B-LOC")));
        var scores = EntityEvaluation.scores(gold, List.of(List.of("B-PER", "O", "B-PER", "B-LOC")));
        assertThat(scores.get("LOC").f1()).isEqualTo(1);
        assertThat(scores.get("PER").f1()).as("the name ends too early").isZero();
        assertThat(scores.get("(all)")).as("one of three given, one of two wanted").isEqualTo(new kz.torelik.learning.classify.Quality.Scores(2, 1 / 3.0, 0.5, 0.4));
        assertThat(said(2, "entities", "--gold", file("wrong.txt", "Иван B-PER\n. X\n").toString())).contains("wrong.txt:2: the tag \"X\"");
        assertThat(said(0, "entities", "--gold", file("gold.txt", "Сергей B-PER\nМиронов I-PER\nговорит O\n\n").toString())).contains("PER as PERSON", "PERSON");
    }
}
