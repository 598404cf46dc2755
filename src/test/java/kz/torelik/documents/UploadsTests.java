package kz.torelik.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class UploadsTests {

    private static final long LARGEST = 8 * 1024 * 1024;

    @TempDir
    Path data;
    private final UUID draft = UUID.randomUUID();
    private final CourtClock clock = new CourtClock(Clock.systemUTC());
    private JdbcClient jdbc;
    private Uploads uploads;

    @BeforeEach
    void open() throws IOException {
        jdbc = JdbcClient.create(TestPostgres.fresh().application());
        uploads = reopened();
    }

    private Uploads reopened() throws IOException {
        return new Uploads(jdbc, new Files(new FileVault(data.resolve("files")), new DataKeys(jdbc, MasterKey.at(data.resolve("keys/documents.key")), clock)), clock, LARGEST);
    }

    private static byte[] file(int size, int seed) {
        byte[] content = new byte[size];
        new Random(seed).nextBytes(content);
        return content;
    }

    private Upload begun(byte[] content) { return uploads.begin(draft, "запись.pdf", "evidence", content.length, Sha256.of(content)).orThrow(); }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?> no ? no.refusal().code() : "yes"; }

    private List<Path> onDisk() throws IOException {
        try (Stream<Path> all = java.nio.file.Files.walk(data.resolve("files"))) {
            return all.filter(java.nio.file.Files::isRegularFile).toList();
        }
    }

    @Test
    void aFileComesInPartsOverARestartAndIsTheSame() throws IOException {
        byte[] content = file(3_000_000, 1);
        Upload upload = begun(content);
        assertThat(uploads.append(draft, upload.id(), 0, Arrays.copyOf(content, 1_000_000)).orThrow().received()).isEqualTo(1_000_000);
        uploads = reopened();
        assertThat(begun(content)).as("begun again it is the one on its way").isEqualTo(uploads.find(draft, upload.id()).orElseThrow());
        assertThat(uploads.find(draft, upload.id()).orElseThrow().received()).isEqualTo(1_000_000);
        assertThat(code(uploads.content(draft, upload.id()))).isEqualTo("upload-unfinished");
        for (int at = 1_000_000; at < content.length; at += 500_000) uploads.append(draft, upload.id(), at, Arrays.copyOfRange(content, at, at + 500_000)).orThrow();
        assertThat(uploads.content(draft, upload.id()).orThrow()).isEqualTo(content);
    }

    @Test
    void aPartThatDoesNotGoOnIsNotTaken() {
        byte[] content = file(1000, 2);
        Upload upload = begun(content);
        uploads.append(draft, upload.id(), 0, Arrays.copyOf(content, 400)).orThrow();
        assertThat(code(uploads.append(draft, upload.id(), 0, Arrays.copyOf(content, 400)))).as("twice").isEqualTo("upload-elsewhere");
        assertThat(code(uploads.append(draft, upload.id(), 500, new byte[10]))).as("a hole").isEqualTo("upload-elsewhere");
        assertThat(code(uploads.append(draft, upload.id(), 400, new byte[601]))).as("longer than announced").isEqualTo("upload-elsewhere");
        assertThat(code(uploads.append(UUID.randomUUID(), upload.id(), 400, new byte[1]))).as("of another draft").isEqualTo("upload-gone");
        assertThat(uploads.find(draft, upload.id()).orElseThrow().received()).isEqualTo(400);
    }

    @Test
    void anotherFileThanWasAnnouncedIsSeenAtTheEnd() {
        byte[] content = file(1000, 3);
        Upload upload = begun(content);
        byte[] other = content.clone();
        other[999]++;
        uploads.append(draft, upload.id(), 0, other).orThrow();
        assertThat(code(uploads.content(draft, upload.id()))).isEqualTo("upload-altered");
    }

    @Test
    void itIsBounded() {
        assertThat(code(uploads.begin(draft, "a.pdf", "evidence", LARGEST + 1, Sha256.ofText("a")))).isEqualTo("upload-too-large");
        assertThat(code(uploads.begin(draft, "a.pdf", "evidence", 0, Sha256.ofText("a")))).isEqualTo("upload-empty");
        for (int i = 0; i < Uploads.MOST; i++) uploads.begin(draft, "a.pdf", "evidence", 10, Sha256.ofText("a" + i)).orThrow();
        assertThat(code(uploads.begin(draft, "a.pdf", "evidence", 10, Sha256.ofText("one more")))).isEqualTo("upload-many");
        assertThat(code(uploads.begin(UUID.randomUUID(), "a.pdf", "evidence", 10, Sha256.ofText("one more")))).as("another draft has its own").isEqualTo("yes");
    }

    @Test
    void whatIsDroppedOrAbandonedLeavesNothing() throws IOException {
        byte[] content = file(200_000, 4);
        Upload dropped = begun(content);
        uploads.append(draft, dropped.id(), 0, Arrays.copyOf(content, 100_000)).orThrow();
        assertThat(onDisk()).hasSize(1);
        uploads.drop(draft, dropped.id());
        assertThat(uploads.list(draft)).isEmpty();
        assertThat(onDisk()).isEmpty();
        Upload abandoned = begun(file(300_000, 5));
        uploads.append(draft, abandoned.id(), 0, new byte[1000]).orThrow();
        clock.advance(Uploads.KEPT.minusMinutes(5));
        uploads.tidy();
        assertThat(uploads.list(draft)).as("not yet").hasSize(1);
        clock.advance(Duration.ofMinutes(10));
        uploads.tidy();
        assertThat(uploads.list(draft)).isEmpty();
        assertThat(onDisk()).isEmpty();
        assertThat(jdbc.sql("select count(*) from documents.data_key where wrapped is not null").query(Integer.class).single()).as("its key too").isZero();
        assertThat(uploads.find(draft, PublicId.random())).isEmpty();
    }
}
