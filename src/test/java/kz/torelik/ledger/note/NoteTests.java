package kz.torelik.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import kz.torelik.kernel.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTests {

    /// Of the tests of golang.org/x/mod/sumdb/note.
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String PETER_SECRET = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String PETER_LINE = "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String ENOCH_LINE = "\u2014 EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";
    private static final String ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";

    /// A checkpoint of a public log with the cosignature of a public witness.
    private static final String PUBLIC_CHECKPOINT = """
            arche2025h1.staging.ct.transparency.dev
            1432088532
            U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

            \u2014 arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
            \u2014 arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
            \u2014 remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
            """;

    @Test
    void the_published_note_verifies_with_the_published_keys() {
        SignedNote note = SignedNote.parse(TEXT + "\n" + PETER_LINE + ENOCH_LINE);
        assertThat(note.isSignedBy(VerifierKey.parse(PETER))).isTrue();
        assertThat(note.isSignedBy(VerifierKey.parse(ENOCH))).isTrue();
        assertThat(note).hasToString(TEXT + "\n" + PETER_LINE + ENOCH_LINE);
        SignedNote spoken = SignedNote.parse("This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n");
        assertThat(spoken.isSignedBy(VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"))).isTrue();
    }

    @Test
    void the_published_private_key_signs_byte_for_byte_as_published() {
        SigningKey key = SigningKey.parse(PETER_SECRET + "\n" + PETER + "\n");
        assertThat(key.sign(TEXT, Instant.EPOCH) + "\n").isEqualTo(PETER_LINE);
        assertThat(key.secret()).isEqualTo(PETER_SECRET + "\n" + PETER + "\n");
        assertThat(key).hasToString(PETER);
    }

    @Test
    void a_checkpoint_of_a_public_log_and_the_cosignature_of_a_public_witness_verify() {
        SignedNote note = SignedNote.parse(PUBLIC_CHECKPOINT);
        VerifierKey log = VerifierKey.parse("arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f");
        VerifierKey witness = VerifierKey.parse("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2");
        assertThat(note.isSignedBy(log)).isTrue();
        assertThat(note.isSignedBy(witness)).isTrue();
        assertThat(note.signatures().getLast().time()).contains(Instant.ofEpochSecond(0x6a122120L));
        assertThat(Checkpoint.parse(note.text()).size()).isEqualTo(1_432_088_532L);
        SignedNote altered = SignedNote.parse(PUBLIC_CHECKPOINT.replace("1432088532", "1432088533"));
        assertThat(altered.isSignedBy(log)).isFalse();
        assertThat(altered.isSignedBy(witness)).isFalse();
        SignedNote later = SignedNote.parse(PUBLIC_CHECKPOINT.replace("2net5wAAAABqEiEg", "2net5wAAAABqEiEh"));
        assertThat(later.isSignedBy(witness)).as("the time of the witness is signed too").isFalse();
    }

    @Test
    void no_byte_of_a_signed_checkpoint_can_be_changed() {
        SigningKey key = SigningKey.generate("torelik.kz/ledger", KeyType.LOG);
        Checkpoint checkpoint = Checkpoint.of("torelik.kz/ledger", 7, Sha256.ofText("root"));
        String note = new SignedNote(checkpoint.text(), List.of(key.sign(checkpoint.text(), Instant.EPOCH))).toString();
        assertThat(accepts(note, key)).isTrue();
        for (int i = 0; i < note.length(); i++) {
            char other = note.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(accepts(note.substring(0, i) + other + note.substring(i + 1), key)).as("character %d", i).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "text\n", "text\n\n", "text\n\n\u2014 a", "text\n\n- a AAAAAAAA\n", "text\n\n\u2014 a+b AAAAAAAA\n", "text\n\n\u2014 a AAAA\n", "te\txt\n\n\u2014 a AAAAAAAA\n", "text\n\n\u2014 a AAAAAAAB=\n"})
    void what_is_not_a_note_is_refused(String text) { assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(IllegalArgumentException.class); }

    @ParameterizedTest
    @ValueSource(strings = {"o\n1\n", "o\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "o\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "o\n1\n47DE\n", "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "o\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n"})
    void what_is_not_a_checkpoint_is_refused(String text) { assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class); }

    @ParameterizedTest
    @ValueSource(strings = {"PeterNeumann", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "Other+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"})
    void what_is_not_a_key_is_refused(String text) { assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(IllegalArgumentException.class); }

    @Test
    void a_key_file_is_made_once_is_private_and_belongs_to_its_name(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys/ledger.key");
        SigningKey first = KeyFile.open(file, "torelik.kz/ledger", KeyType.LOG);
        assertThat(KeyFile.open(file, "torelik.kz/ledger", KeyType.LOG).verifier()).isEqualTo(first.verifier());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThatThrownBy(() -> KeyFile.open(file, "other", KeyType.LOG)).hasMessageContaining("not of LOG other");
    }

    @Test
    void a_proof_is_written_and_read_back() {
        SignedNote note = SignedNote.parse(PUBLIC_CHECKPOINT);
        InclusionProof proof = new InclusionProof("torelik/act/1 00".getBytes(), 3, List.of(Sha256.ofText("a"), Sha256.ofText("b")), note);
        assertThat(InclusionProof.parse(proof.toString())).isEqualTo(proof);
        assertThat(proof.toString()).startsWith("c2sp.org/tlog-proof@v1\nextra dG9yZWxpay9hY3QvMSAwMA==\nindex 3\n");
        InclusionProof bare = new InclusionProof(null, 0, List.of(), note);
        assertThat(InclusionProof.parse(bare.toString())).isEqualTo(bare);
        ConsistencyProof grew = new ConsistencyProof(5, List.of(Sha256.ofText("a")), note);
        assertThat(ConsistencyProof.parse(grew.toString())).isEqualTo(grew);
        assertThatThrownBy(() -> InclusionProof.parse(proof.toString().replace("index 3", "index 03"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean accepts(String note, SigningKey key) {
        try {
            return SignedNote.parse(note).isSignedBy(key.verifier());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
