package kz.torelik.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class FilesTests {

    @TempDir
    Path data;
    private final UUID owner = UUID.randomUUID();
    private Files files;
    private Documents documents;
    private JdbcClient jdbc;

    @BeforeEach
    void open() throws IOException {
        jdbc = JdbcClient.create(TestPostgres.fresh().application());
        files = reopened();
        documents = new Documents(jdbc, files, CourtClock.system());
    }

    private Files reopened() throws IOException {
        return new Files(new FileVault(data.resolve("files")), new DataKeys(jdbc, MasterKey.at(data.resolve("keys/documents.key")), CourtClock.system()));
    }

    private List<Path> onDisk() throws IOException {
        try (Stream<Path> all = java.nio.file.Files.walk(data.resolve("files"))) {
            return all.filter(java.nio.file.Files::isRegularFile).toList();
        }
    }

    @Test
    void what_was_stored_is_read_back_after_a_restart() throws IOException {
        for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 300_000}) {
            byte[] content = new byte[size];
            new Random(size).nextBytes(content);
            StoredFile stored = files.store(owner, new ByteArrayInputStream(content));
            assertThat(stored).isEqualTo(new StoredFile(Sha256.of(content), size));
            assertThat(reopened().bytes(owner, stored.sha256())).isEqualTo(content);
        }
    }

    @Test
    void nothing_readable_and_no_digest_of_the_content_lies_on_the_disk() throws IOException {
        byte[] content = "Истец: Ахметов Азамат, claimant AKHMETOV".repeat(50).getBytes(StandardCharsets.UTF_8);
        StoredFile stored = files.store(owner, content);
        Path file = onDisk().getFirst();
        assertThat(new String(java.nio.file.Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain("AKHMETOV");
        assertThat(file.getFileName().toString()).hasSize(64).isNotEqualTo(stored.sha256().toString());
        assertThat(file.getParent().getFileName().toString()).hasSize(2);
        assertThat(PosixFilePermissions.toString(java.nio.file.Files.getPosixFilePermissions(data.resolve("keys/documents.key")))).isEqualTo("rw-------");
    }

    @Test
    void the_same_content_is_kept_once_for_an_owner_and_apart_for_another() throws IOException {
        files.store(owner, new byte[100]);
        files.store(owner, new byte[100]);
        assertThat(onDisk()).hasSize(1);
        UUID other = UUID.randomUUID();
        assertThatThrownBy(() -> files.open(other, Sha256.of(new byte[100]))).isInstanceOf(NoSuchFileException.class);
        files.store(other, new byte[100]);
        assertThat(onDisk()).hasSize(2);
    }

    @Test
    void an_altered_or_shortened_file_is_never_handed_out() throws IOException {
        StoredFile stored = files.store(owner, new byte[200_000]);
        Path file = onDisk().getFirst();
        byte[] sealed = java.nio.file.Files.readAllBytes(file);
        byte[] altered = sealed.clone();
        altered[100_000] ^= 1;
        java.nio.file.Files.write(file, altered);
        assertThatThrownBy(() -> files.bytes(owner, stored.sha256())).isInstanceOf(IOException.class).hasMessageContaining("altered");
        java.nio.file.Files.write(file, java.util.Arrays.copyOf(sealed, 20 + 65_552 * 2));
        assertThatThrownBy(() -> files.bytes(owner, stored.sha256())).isInstanceOf(IOException.class);
    }

    @Test
    void destroying_a_key_destroys_the_documents_of_its_owner_only() throws IOException {
        UUID other = UUID.randomUUID();
        Document mine = documents.add(owner, "Решение", "application/pdf", 3, new byte[] {1, 2, 3});
        Document theirs = documents.add(other, "Шешім", "application/pdf", 3, new byte[] {1, 2, 3});
        files.destroy(owner);
        assertThatThrownBy(() -> documents.content(mine)).isInstanceOfSatisfying(Refused.class, no -> assertThat(no.refusal().code()).isEqualTo("documents-key-destroyed"));
        assertThatThrownBy(() -> files.store(owner, new byte[1])).isInstanceOf(Refused.class);
        assertThat(documents.content(theirs)).containsExactly(1, 2, 3);
        assertThat(jdbc.sql("select count(*) from documents.data_key where wrapped is not null").query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void rows_tell_what_was_kept_in_the_order_of_inclusion() throws IOException {
        Document first = documents.add(owner, "Исковое заявление", "application/pdf", 2, new byte[] {1});
        Document second = documents.add(owner, "Фото", "image/jpeg", 1, new byte[] {2});
        assertThat(documents.list(owner)).extracting(Document::id).containsExactly(first.id(), second.id());
        assertThat(documents.find(first.id())).get().satisfies(found -> {
            assertThat(found.title()).isEqualTo("Исковое заявление");
            assertThat(found.sha256()).isEqualTo(Sha256.of(new byte[] {1}));
        });
        try (InputStream in = documents.open(second)) {
            assertThat(in.readAllBytes()).containsExactly(2);
        }
        documents.remove(second.id());
        assertThat(documents.list(owner)).hasSize(1);
    }

    @Test
    void a_key_that_others_may_read_is_refused() throws IOException {
        Path key = data.resolve("keys/documents.key");
        java.nio.file.Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> MasterKey.at(key)).isInstanceOf(IOException.class).hasMessageContaining("chmod 600");
    }
}
