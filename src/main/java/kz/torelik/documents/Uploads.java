package kz.torelik.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;

/// Files that come in parts, after "Resumable Uploads for HTTP" (IETF draft-ietf-httpbis-resumable-upload): what has come is durable, and the sender goes on from there after the link dropped or
/// the browser was closed. Bounded: as many on their way for one draft as [#MOST], parts of at most [#LARGEST_PART], a file of at most the largest that may be uploaded. The whole is compared with
/// the digest that was announced. What nobody went on with for three days is thrown away together with its key.
///
/// Whoever calls has already asked whether the sender may write into that draft.
public class Uploads {

    public static final int MOST = 10;
    public static final int LARGEST_PART = 1024 * 1024;
    static final Duration KEPT = Duration.ofDays(3);
    private static final int LONGEST_NAME = 200;
    private static final long MEGABYTE = 1024 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private final JdbcClient jdbc;
    private final Files files;
    private final CourtClock clock;
    private final long largest;

    Uploads(JdbcClient jdbc, Files files, CourtClock clock, long largest) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
        this.largest = largest;
    }

    /// How many bytes a file may have.
    public long largest() { return largest; }

    /// Begins an upload, or finds the one of the same file that is on its way already.
    ///
    /// @param sha256 of the whole file
    /// @return or a refusal: `upload-empty`, `upload-too-large`, `upload-many`
    @Transactional
    public Answer<Upload> begin(UUID owner, String name, String kind, long size, Sha256 sha256) {
        String shown = name.strip().isEmpty() ? "?" : name.strip().substring(0, Math.min(LONGEST_NAME, name.strip().length()));
        if (size < 1) return Answer.no(Refusal.of("upload-empty", shown));
        if (size > largest) return Answer.no(Refusal.of("upload-too-large", shown, largest / MEGABYTE));
        List<Upload> own = list(owner);
        Optional<Upload> same = own.stream().filter(one -> one.sha256().equals(sha256)).findFirst();
        if (same.isPresent()) return Answer.yes(same.get());
        if (own.size() >= MOST) return Answer.no(Refusal.of("upload-many", MOST));
        PublicId id = PublicId.random();
        jdbc.sql("insert into documents.upload (id, owner, name, kind, size, received, sha256, begun_at, changed_at) values (?, ?, ?, ?, ?, 0, ?, ?, ?)")
                .params(id.uuid(), owner, shown, kind, size, sha256.bytes(), now(), now()).update();
        return Answer.yes(find(owner, id).orElseThrow());
    }

    @Transactional(readOnly = true)
    public Optional<Upload> find(UUID owner, PublicId id) { return jdbc.sql("select * from documents.upload where id = ? and owner = ?").params(id.uuid(), owner).query(Uploads::read).optional(); }

    /// Those on their way for a draft, the oldest first.
    @Transactional(readOnly = true)
    public List<Upload> list(UUID owner) { return jdbc.sql("select * from documents.upload where owner = ? order by begun_at, id").param(owner).query(Uploads::read).list(); }

    /// Adds the next part; it is on the disk when this answers.
    ///
    /// @param offset where it begins
    /// @return or a refusal: `upload-elsewhere` when the file does not go on there or would become longer than announced, `upload-gone`
    @Transactional
    public Answer<Upload> append(UUID owner, PublicId id, long offset, byte[] part) {
        Optional<Upload> found = jdbc.sql("select * from documents.upload where id = ? and owner = ? for update").params(id.uuid(), owner).query(Uploads::read).optional();
        if (found.isEmpty()) return Answer.no(Refusal.of("upload-gone"));
        Upload upload = found.get();
        if (offset != upload.received() || upload.received() + part.length > upload.size()) return Answer.no(Refusal.of("upload-elsewhere"));
        if (part.length == 0) return Answer.yes(upload);
        StoredFile stored = store(id, part);
        jdbc.sql("insert into documents.upload_part (upload, starts, size, sha256) values (?, ?, ?, ?)").params(id.uuid(), offset, part.length, stored.sha256().bytes()).update();
        jdbc.sql("update documents.upload set received = received + ?, changed_at = ? where id = ?").params(part.length, now(), id.uuid()).update();
        return Answer.yes(find(owner, id).orElseThrow());
    }

    /// The whole file, compared with what was announced.
    ///
    /// @return or a refusal: `upload-gone`, `upload-unfinished`, `upload-altered` when it is another file than was announced
    @Transactional(readOnly = true)
    public Answer<byte[]> content(UUID owner, PublicId id) {
        Optional<Upload> found = find(owner, id);
        if (found.isEmpty()) return Answer.no(Refusal.of("upload-gone"));
        Upload upload = found.get();
        if (!upload.isComplete()) return Answer.no(Refusal.of("upload-unfinished", upload.name()));
        byte[] whole = whole(upload);
        return Sha256.of(whole).equals(upload.sha256()) ? Answer.yes(whole) : Answer.no(Refusal.of("upload-altered", upload.name()));
    }

    /// Throws an upload away with everything that has come.
    @Transactional
    public void drop(UUID owner, PublicId id) { find(owner, id).ifPresent(this::forget); }

    /// Throws away what nobody went on with.
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    @Transactional
    public void tidy() {
        List<Upload> abandoned = jdbc.sql("select * from documents.upload where changed_at < ? for update skip locked").param(now().minus(KEPT)).query(Uploads::read).list();
        abandoned.forEach(this::forget);
        if (!abandoned.isEmpty()) LOG.info("Abandoned uploads thrown away: {}", abandoned.size());
    }

    private void forget(Upload upload) {
        try {
            files.forget(upload.id().uuid(), parts(upload.id()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        jdbc.sql("delete from documents.upload where id = ?").param(upload.id().uuid()).update();
    }

    private List<Sha256> parts(PublicId id) { return jdbc.sql("select sha256 from documents.upload_part where upload = ? order by starts").param(id.uuid()).query((row, _) -> new Sha256(row.getBytes(1))).list(); }

    private byte[] whole(Upload upload) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream((int) upload.size());
        try {
            for (Sha256 part : parts(upload.id())) whole.writeBytes(files.bytes(upload.id().uuid(), part));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return whole.toByteArray();
    }

    private StoredFile store(PublicId id, byte[] part) {
        try {
            return files.store(id.uuid(), part);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }

    private static Upload read(ResultSet row, int index) throws SQLException {
        return new Upload(new PublicId(row.getObject("id", UUID.class)), row.getObject("owner", UUID.class), row.getString("name"), row.getString("kind"), row.getLong("size"), row.getLong("received"),
                new Sha256(row.getBytes("sha256")), row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
