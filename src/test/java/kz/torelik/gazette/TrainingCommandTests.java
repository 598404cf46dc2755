package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.torelik.analytics.OutcomesCommand;
import kz.torelik.analytics.Training;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Sha256;
import kz.torelik.publication.bulk.BulkFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// What the house learns at night anybody learns from the files that it gives away.
class TrainingCommandTests {

    private record Answer(int code, String said) {}

    private static Answer train(String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = OutcomesCommand.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), List.of(words));
        return new Answer(code, bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theOpenFilesTeachTheSameSetUnderTheSameHash(@TempDir Path folder) throws Exception {
        try (PublicHouse open = new PublicHouse(); HttpClient http = HttpClient.newHttpClient()) {
            PublicHouse.Decided loan = open.decision(Language.RU, "satisfied", PublicHouse.RUSSIAN);
            open.copies(loan, 80, "satisfied", "7.03");
            open.copies(loan, 20, "dismissed", "7.03");
            open.house.get(BulkFiles.class).bring();
            var list = JsonMapper.builder().build().readTree(http.send(HttpRequest.newBuilder(URI.create(open.house.address() + "/api/v1/acts/bulk")).build(), HttpResponse.BodyHandlers.ofByteArray()).body());
            String part = list.get("parts").get(0).get("lines").get("name").asString();
            Path file = folder.resolve("part.jsonl.gz");
            http.send(HttpRequest.newBuilder(URI.create(open.house.address() + "/api/v1/acts/bulk/" + part)).build(), HttpResponse.BodyHandlers.ofFile(file));
            String hash = open.house.get(Training.class).train().hash().toString();
            Path set = folder.resolve("set");
            Answer answer = train("--from", file.toString(), "--to", set.toString());
            assertThat(answer.code()).as(answer.said()).isZero();
            assertThat(answer.said()).contains("set " + hash, "101 acts in force with an outcome; the older 76 are counted, the newer 25 measure", "7.03");
            assertThat(Sha256.of(Files.readAllBytes(set)).toString()).as("the hash is that of the lines themselves").isEqualTo(hash);
        }
    }

    @Test
    void whatCannotBeLearnedFromIsSaidWithItsLine(@TempDir Path folder) throws Exception {
        assertThat(train()).isEqualTo(new Answer(2, "Without --from FILE[,FILE...] nothing can be learned: the parts of the bank as lines of JSON (/api/v1/acts/bulk), packed or not\n"));
        assertThat(train("--court", "1").said()).contains("--court", "--from FILE");
        Path file = folder.resolve("part.jsonl");
        assertThat(train("--from", file.toString())).satisfies(answer -> {
            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.said()).contains("part.jsonl: it cannot be read");
        });
        String act = "{\"ecli\":\"E1\",\"category\":\"7.03\",\"kind\":\"%s\",\"outcome\":\"satisfied\",\"decidedOn\":\"2025-02-03\",\"actSha256\":\"" + "ab".repeat(32) + "\"}\n";
        Files.writeString(file, act.formatted("resolution-appeal"));
        assertThat(train("--from", file.toString()).said()).as("acts of an appeal end no case of the first instance").contains("nothing to learn from");
        Files.writeString(file, act.formatted("decision") + "\n" + act.formatted("decision").replace("2025-02-03", "yesterday"));
        assertThat(train("--from", file.toString()).said()).contains("part.jsonl:3", "yesterday");
        Files.writeString(file, act.formatted("decision").replace("7.03", ""));
        assertThat(train("--from", file.toString()).said()).contains("part.jsonl:1", "no \"category\"");
    }
}
