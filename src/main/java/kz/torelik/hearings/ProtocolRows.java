package kz.torelik.hearings;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The notes of secretaries.
@Repository
class ProtocolRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ProtocolRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    ProtocolNotes notes(HearingId hearing) {
        return jdbc.sql("select notes from hearings.protocol where hearing = ?").param(hearing.uuid()).query(String.class).optional()
                .map(notes -> JSON.readValue(notes, ProtocolNotes.class)).orElse(ProtocolNotes.EMPTY);
    }

    Optional<DocumentId> document(HearingId hearing) {
        return jdbc.sql("select document from hearings.protocol where hearing = ? and document is not null").param(hearing.uuid()).query(UUID.class).optional().map(DocumentId::of);
    }

    void keep(HearingId hearing, CaseId id, ProtocolNotes notes, PersonId person, Instant now) { write(hearing, id, notes, null, person, now); }

    void prepared(HearingId hearing, CaseId id, ProtocolNotes notes, DocumentId document, PersonId person, Instant now) { write(hearing, id, notes, document.uuid(), person, now); }

    private void write(HearingId hearing, CaseId id, ProtocolNotes notes, @org.jspecify.annotations.Nullable UUID document, PersonId person, Instant now) {
        jdbc.sql("""
                insert into hearings.protocol (hearing, case_id, notes, document, person, kept_at) values (:hearing, :case, :notes::jsonb, :document, :person, :now)
                on conflict (hearing) do update set notes = :notes::jsonb, document = :document, person = :person, kept_at = :now""")
                .param("hearing", hearing.uuid()).param("case", id.uuid()).param("notes", JSON.writeValueAsString(notes)).param("document", document)
                .param("person", person.uuid()).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }
}
