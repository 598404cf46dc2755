package kz.torelik.documents;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The documents of drafts and cases. Whoever calls has already asked `casefile` whether the reader may see them.
public final class Documents {

    private static final String COLUMNS = "select id, owner, sha256, size, media_type, title, pages, created_at from documents.document ";
    private final JdbcClient jdbc;
    private final Files files;
    private final CourtClock clock;

    Documents(JdbcClient jdbc, Files files, CourtClock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /// Keeps a content and its row. The content is durable before the row is written: a rolled back transaction leaves at most a file
    /// that nobody names.
    /// @throws IOException when the content cannot be written
    /// @throws kz.torelik.kernel.Refused with `documents-key-destroyed` when the owner's documents were destroyed
    public Document add(UUID owner, String title, String mediaType, int pages, byte[] content) throws IOException {
        StoredFile stored = files.store(owner, content);
        Document document = new Document(DocumentId.random(), owner, stored.sha256(), stored.size(), mediaType, title, pages, clock.instant());
        jdbc.sql("""
                insert into documents.document (id, owner, sha256, size, media_type, title, pages, created_at)
                values (:id, :owner, :sha256, :size, :mediaType, :title, :pages, :at)""")
                .param("id", document.id().uuid()).param("owner", owner).param("sha256", stored.sha256().bytes()).param("size", stored.size())
                .param("mediaType", mediaType).param("title", title).param("pages", pages)
                .param("at", document.createdAt().atOffset(ZoneOffset.UTC)).update();
        return document;
    }

    public Optional<Document> find(DocumentId id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id.uuid()).query((row, _) -> read(row)).optional();
    }

    /// The documents of one owner in the order of their inclusion.
    public List<Document> list(UUID owner) {
        return jdbc.sql(COLUMNS + "where owner = :owner order by created_at, id").param("owner", owner).query((row, _) -> read(row)).list();
    }

    /// The content; each piece is verified before it is handed out.
    public InputStream open(Document document) throws IOException { return files.open(document.owner(), document.sha256()); }

    /// @throws IOException when the content is missing or was altered on disk
    public byte[] content(Document document) throws IOException { return files.bytes(document.owner(), document.sha256()); }

    /// Takes a document out of a draft. The content stays in the store until the owner's key is destroyed.
    public void remove(DocumentId id) { jdbc.sql("delete from documents.document where id = :id").param("id", id.uuid()).update(); }

    private static Document read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Document(DocumentId.of(row.getObject("id", UUID.class)), row.getObject("owner", UUID.class), new Sha256(row.getBytes("sha256")),
                row.getLong("size"), row.getString("media_type"), row.getString("title"), row.getInt("pages"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
