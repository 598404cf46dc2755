package kz.torelik.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.note.Checkpoint;
import kz.torelik.ledger.note.ConsistencyProof;
import kz.torelik.ledger.note.KeyType;
import kz.torelik.ledger.note.SignatureLine;
import kz.torelik.ledger.note.SignedNote;
import kz.torelik.ledger.note.SigningKey;
import kz.torelik.ledger.note.VerifierKey;
import kz.torelik.ledger.tree.Growth;
import kz.torelik.ledger.tree.Merkle;
import kz.torelik.ledger.tree.Tile;
import kz.torelik.ledger.tree.TiledTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final SigningKey LOG = SigningKey.generate("torelik.kz/ledger", KeyType.LOG);
    private static final List<Sha256> LEAVES = leaves("honest", 700);
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void a_log_that_only_appends_is_cosigned_at_the_time_of_the_witness() throws Exception {
        try (Witness witness = start()) {
            for (int[] step : new int[][] {{0, 5}, {5, 5}, {5, 300}, {300, 700}}) {
                ConsistencyProof proof = proof(LEAVES, step[0], step[1]);
                HttpResponse<String> answer = post(witness, proof.toString());
                assertThat(answer.statusCode()).isEqualTo(200);
                SignatureLine line = SignatureLine.parse(answer.body().strip());
                assertThat(proof.checkpoint().with(line).isSignedBy(witness.verifier())).isTrue();
                assertThat(line.time()).contains(NOW);
            }
        }
    }

    @Test
    void a_second_past_is_refused_and_not_remembered() throws Exception {
        try (Witness witness = start()) {
            assertThat(post(witness, proof(LEAVES, 0, 300).toString()).statusCode()).isEqualTo(200);
            List<Sha256> other = leaves("forked", 700);
            assertThat(post(witness, proof(other, 300, 700).toString()).statusCode()).isEqualTo(422);
            assertThat(post(witness, proof(other, 300, 300).toString()).statusCode()).isEqualTo(409);
            assertThat(post(witness, proof(LEAVES, 300, 700).toString()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_wrong_old_size_is_answered_with_the_size_that_the_witness_knows() throws Exception {
        try (Witness witness = start()) {
            post(witness, proof(LEAVES, 0, 300).toString());
            HttpResponse<String> answer = post(witness, proof(LEAVES, 5, 700).toString());
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).isEqualTo("300\n");
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
            assertThat(post(witness, proof(LEAVES, 0, 5).toString()).statusCode()).as("a step back").isEqualTo(409);
        }
    }

    @Test
    void what_is_unknown_unsigned_or_malformed_is_refused_by_its_own_code() throws Exception {
        try (Witness witness = start()) {
            String good = proof(LEAVES, 0, 5).toString();
            assertThat(post(witness, good.replace("torelik.kz/ledger", "other.kz/ledger")).statusCode()).isEqualTo(404);
            SigningKey stranger = SigningKey.generate("torelik.kz/ledger", KeyType.LOG);
            String text = ConsistencyProof.parse(good).checkpoint().text();
            assertThat(post(witness, new ConsistencyProof(0, List.of(), new SignedNote(text, List.of(stranger.sign(text, NOW)))).toString()).statusCode()).isEqualTo(403);
            assertThat(post(witness, good.replace("\n5\n", "\n6\n")).statusCode()).isEqualTo(403);
            assertThat(post(witness, good.replace("old 0", "old 9")).statusCode()).isEqualTo(400);
            assertThat(post(witness, "old 0\n").statusCode()).isEqualTo(400);
            assertThat(post(witness, "x".repeat(70_000)).statusCode()).isEqualTo(413);
            HttpRequest get = HttpRequest.newBuilder(URI.create(witness.url() + "/add-checkpoint")).build();
            assertThat(http.send(get, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(405);
        }
    }

    @Test
    void it_remembers_and_keeps_its_key_over_a_restart_and_works_alone_in_its_folder() throws Exception {
        VerifierKey key;
        try (Witness witness = start()) {
            key = witness.verifier();
            post(witness, proof(LEAVES, 0, 300).toString());
            assertThatThrownBy(this::start).hasMessageContaining("Another witness");
        }
        try (Witness witness = start()) {
            assertThat(witness.verifier()).isEqualTo(key);
            assertThat(post(witness, proof(LEAVES, 0, 5).toString()).body()).isEqualTo("300\n");
            HttpRequest get = HttpRequest.newBuilder(URI.create(witness.url() + "/vkey")).build();
            assertThat(VerifierKey.parse(http.send(get, HttpResponse.BodyHandlers.ofString()).body())).isEqualTo(key);
        }
    }

    @Test
    void as_a_process_of_its_own_it_needs_only_the_jdk_and_survives_a_kill() throws Exception {
        for (String expected : List.of("", "300\n")) {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", "target/classes",
                    Witness.class.getName(), "--data", folder.toString(), "--name", "torelik.kz/w1", "--log", LOG.verifier().toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (BufferedReader said = process.inputReader()) {
                String[] words = said.readLine().split(" ");
                HttpRequest request = HttpRequest.newBuilder(URI.create(words[1] + "/add-checkpoint"))
                        .POST(HttpRequest.BodyPublishers.ofString(proof(LEAVES, 0, 300).toString())).build();
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (expected.isEmpty()) assertThat(SignatureLine.parse(answer.body().strip()).name()).isEqualTo("torelik.kz/w1");
                else assertThat(answer.body()).isEqualTo(expected);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private Witness start() throws Exception {
        return Witness.start(folder, 0, "torelik.kz/w1", List.of(LOG.verifier()), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private HttpResponse<String> post(Witness witness, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(witness.url() + "/add-checkpoint")).POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static ConsistencyProof proof(List<Sha256> leaves, int from, int to) {
        Map<Tile, byte[]> tiles = new HashMap<>(Growth.of(0, leaves.subList(0, to), _ -> new byte[0]).tiles());
        TiledTree tree = new TiledTree(to, tiles::get);
        String text = Checkpoint.of("torelik.kz/ledger", to, tree.root()).text();
        return new ConsistencyProof(from, from > to ? List.of() : tree.consistency(from), new SignedNote(text, List.of(LOG.sign(text, NOW))));
    }

    private static List<Sha256> leaves(String name, int count) { return IntStream.range(0, count).mapToObj(i -> Merkle.leaf((name + i).getBytes())).toList(); }
}
