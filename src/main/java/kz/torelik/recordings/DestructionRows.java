package kz.torelik.recordings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Sha256;
import kz.torelik.recordings.chain.RecordingId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table of acts of destruction, and what it asks of the heads in the ledger.
final class DestructionRows {

    private final JdbcClient jdbc;

    DestructionRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// @param first who signed first, or null
    record Row(RecordingId recording, DocumentId document, @Nullable PersonId first, @Nullable PersonId second) {}

    Optional<Row> find(RecordingId id) { return jdbc.sql("select * from recordings.destruction where recording = ?").param(id.uuid()).query(DestructionRows::read).optional(); }

    /// An act that nobody signed yet is made anew.
    void prepared(Recorded recorded, DocumentId document, PersonId by, Instant at) {
        jdbc.sql("""
                insert into recordings.destruction (recording, case_id, court, document, prepared_by, prepared_at) values (:recording, :case, :court, :document, :by, :at)
                on conflict (recording) do update set document = :document, prepared_by = :by, prepared_at = :at""")
                .param("recording", recorded.id().uuid()).param("case", recorded.caseId().uuid()).param("court", recorded.court().digits()).param("document", document.uuid()).param("by", by.uuid()).param("at", at(at)).update();
    }

    void first(RecordingId id, PersonId by, DocumentId signature, Instant at) {
        jdbc.sql("update recordings.destruction set first_person = ?, first_signature = ?, first_at = ? where recording = ? and first_person is null").params(by.uuid(), signature.uuid(), at(at), id.uuid()).update();
    }

    void second(RecordingId id, PersonId by, DocumentId signature, Instant at) {
        jdbc.sql("update recordings.destruction set second_person = ?, second_signature = ?, second_at = ? where recording = ? and second_person is null").params(by.uuid(), signature.uuid(), at(at), id.uuid()).update();
    }

    /// @return whether it was there, and ended
    boolean destroyed(RecordingId id) { return jdbc.sql("update recordings.recording set state = 'destroyed' where id = ? and state = 'ended'").param(id.uuid()).update() == 1; }

    /// The entry of the ledger under whose root a head stands; the first one.
    Optional<Sha256> leaf(Sha256 head) { return jdbc.sql("select leaf from recordings.batch where position(? in heads) > 0 order by id limit 1").param(head.bytes()).query((row, _) -> new Sha256(row.getBytes(1))).optional(); }

    private static OffsetDateTime at(Instant moment) { return moment.atOffset(ZoneOffset.UTC); }

    private static Row read(ResultSet row, int index) throws SQLException {
        return new Row(RecordingId.of(row.getObject("recording", UUID.class)), DocumentId.of(row.getObject("document", UUID.class)), person(row, "first_person"), person(row, "second_person"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        @Nullable UUID person = row.getObject(column, UUID.class);
        return person == null ? null : PersonId.of(person);
    }
}
