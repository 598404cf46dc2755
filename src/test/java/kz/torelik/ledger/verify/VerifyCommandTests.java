package kz.torelik.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.note.Checkpoint;
import kz.torelik.ledger.note.ConsistencyProof;
import kz.torelik.ledger.note.InclusionProof;
import kz.torelik.ledger.note.KeyType;
import kz.torelik.ledger.note.SignedNote;
import kz.torelik.ledger.note.SigningKey;
import kz.torelik.ledger.tree.Growth;
import kz.torelik.ledger.tree.Merkle;
import kz.torelik.ledger.tree.Tile;
import kz.torelik.ledger.tree.TiledTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a party does at home: files and keys, nothing else.
class VerifyCommandTests {

    private static final SigningKey LOG = SigningKey.generate("torelik.kz/ledger", KeyType.LOG);
    private static final SigningKey ONE = SigningKey.generate("torelik.kz/w1", KeyType.WITNESS);
    private static final SigningKey TWO = SigningKey.generate("torelik.kz/w2", KeyType.WITNESS);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final byte[] PDF = "%PDF-1.7 the act".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENTRY = ("torelik/act/1 " + Sha256.of(PDF)).getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path home;

    @BeforeEach
    void files() throws Exception {
        write("ledger-keys.txt", TrustedKeys.byMajority(LOG.verifier(), List.of(ONE.verifier(), TWO.verifier())));
        Files.write(home.resolve("act.pdf"), PDF);
        write("act.pdf.tlog-proof", proof("", 40, ONE, TWO));
        write("kept", note("", 25));
        write("growth", growth("", 25, 40));
    }

    @Test
    void an_act_is_proven_by_the_pdf_and_the_proof_beside_it() throws Exception {
        assertThat(verify("act.pdf")).startsWith("0 ").contains("The witness torelik.kz/w1 confirmed this checkpoint at 2026-11-22T15:00", "Witnesses that confirmed the checkpoint: 2; required: 2", "Result: proven");
        Files.write(home.resolve("act.pdf"), "%PDF-1.7 the  act".getBytes(StandardCharsets.US_ASCII));
        assertThat(verify("act.pdf")).startsWith("1 ").contains("does not lead", "Result: not proven");
    }

    @Test
    void a_proof_alone_is_enough_to_read_what_was_logged() throws Exception {
        assertThat(verify("act.pdf.tlog-proof")).startsWith("0 ").contains(new String(ENTRY, StandardCharsets.US_ASCII));
        assertThat(verify("kept")).as("a checkpoint without witnesses").startsWith("1 ").contains("Too few witnesses");
    }

    @Test
    void the_words_are_those_of_the_asked_language() throws Exception {
        assertThat(verify("act.pdf", "--lang", "ru")).contains("Итог: доказано.");
        assertThat(verify("act.pdf", "--lang", "kk")).contains("Қорытынды: дәлелденді.");
    }

    @Test
    void the_holder_of_an_older_checkpoint_sees_growth_and_sees_a_rewritten_past() throws Exception {
        String[] older = {"--old", home.resolve("kept").toString(), "--consistency", home.resolve("growth").toString()};
        assertThat(verify("act.pdf", older)).startsWith("0 ").contains("The log only grew, from 25 entries to 40");
        write("growth", growth("rewritten ", 25, 40));
        write("act.pdf.tlog-proof", proof("rewritten ", 40, ONE, TWO));
        assertThat(verify("act.pdf", older)).startsWith("1 ").contains("has another past");
        write("growth", growth("", 24, 40));
        assertThat(verify("act.pdf", older)).startsWith("1 ").contains("the proof begins at 24");
        write("growth", growth("", 25, 39));
        assertThat(verify("act.pdf", older)).startsWith("1 ").contains("different checkpoints");
    }

    @Test
    void too_few_witnesses_or_a_foreign_log_prove_nothing() throws Exception {
        write("act.pdf.tlog-proof", proof("", 40, ONE));
        assertThat(verify("act.pdf")).startsWith("1 ").contains("Too few witnesses confirmed the checkpoint: 1; required: 2");
        SigningKey stranger = SigningKey.generate("torelik.kz/ledger", KeyType.LOG);
        write("ledger-keys.txt", TrustedKeys.byMajority(stranger.verifier(), List.of()));
        assertThat(verify("act.pdf")).startsWith("1 ").contains("not signed by the log");
        SigningKey other = SigningKey.generate("other.kz/ledger", KeyType.LOG);
        write("ledger-keys.txt", TrustedKeys.byMajority(other.verifier(), List.of()));
        assertThat(verify("act.pdf")).startsWith("1 ").contains("of another log");
    }

    @Test
    void no_byte_of_a_proof_can_be_changed() throws Exception {
        String proof = Files.readString(home.resolve("act.pdf.tlog-proof"));
        Verifier verifier = new Verifier(TrustedKeys.parse(Files.readString(home.resolve("ledger-keys.txt"))));
        assertThat(verifier.act(proof, Sha256.of(PDF)).holds()).isTrue();
        assertThat(verifier.inclusion(proof).holds()).isTrue();
        for (int i = 0; i < proof.length(); i++) {
            String altered = proof.substring(0, i) + (proof.charAt(i) == 'A' ? 'B' : 'A') + proof.substring(i + 1);
            assertThat(verifier.inclusion(altered).holds()).as("character %d", i).isFalse();
        }
    }

    @Test
    void a_command_that_cannot_be_carried_out_says_so() throws Exception {
        assertThat(verify("missing.pdf")).startsWith("2 ").contains("cannot be read");
        assertThat(verify("act.pdf", "--old", "x")).startsWith("2 ").contains("Usage");
        write("ledger-keys.txt", "log nonsense");
        assertThat(verify("act.pdf")).startsWith("2 ").contains("trusted keys cannot be used");
    }

    @Test
    void it_runs_on_the_jdk_alone() throws Exception {
        String program = "System.exit(kz.torelik.ledger.verify.VerifyCommand.run(System.out, \"" + home.resolve("act.pdf") + "\"))\n";
        Path source = Files.writeString(home.resolve("Alone.java"), "class Alone { public static void main(String[] a) { " + program + "; } }");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", "target/classes", source.toString())
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("Result: proven");
    }

    private String verify(String file, String... options) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String[] all = new String[options.length + 1];
        all[0] = home.resolve(file).toString();
        System.arraycopy(options, 0, all, 1, options.length);
        int code = VerifyCommand.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), all);
        return code + " " + bytes.toString(StandardCharsets.UTF_8);
    }

    private void write(String name, Object content) throws Exception { Files.writeString(home.resolve(name), content.toString()); }

    private static TiledTree tree(String flavour, int size) {
        List<Sha256> leaves = IntStream.range(0, size).mapToObj(i -> i == 30 ? Merkle.leaf(ENTRY) : Merkle.leaf((flavour + i).getBytes())).toList();
        Map<Tile, byte[]> tiles = new HashMap<>(Growth.of(0, leaves, _ -> new byte[0]).tiles());
        return new TiledTree(size, tiles::get);
    }

    private static SignedNote note(String flavour, int size, SigningKey... witnesses) {
        String text = Checkpoint.of("torelik.kz/ledger", size, tree(flavour, size).root()).text();
        SignedNote note = new SignedNote(text, List.of(LOG.sign(text, NOW)));
        for (SigningKey witness : witnesses) note = note.with(witness.sign(text, NOW));
        return note;
    }

    private static InclusionProof proof(String flavour, int size, SigningKey... witnesses) {
        return new InclusionProof(ENTRY, 30, tree(flavour, size).inclusion(30), note(flavour, size, witnesses));
    }

    private static ConsistencyProof growth(String flavour, int from, int to) {
        return new ConsistencyProof(from, tree(flavour, to).consistency(from), note(flavour, to, ONE, TWO));
    }
}
