package kz.torelik.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Sha256;

/// Reads rows of `casefile.procedural_event`.
final class EventRows {

    private EventRows() {}

    static RecordedEvent read(ResultSet row, int index) throws SQLException {
        return new RecordedEvent(row.getLong("id"), CaseId.of(row.getObject("case_id", UUID.class)), row.getInt("seq"),
                EventJson.read(row.getString("key"), row.getString("payload")), row.getObject("occurred_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(), EventJson.readActor(row.getString("actor")),
                LegalBasis.of(row.getString("basis")), row.getString("stage"), new Sha256(row.getBytes("hash")), new Sha256(row.getBytes("leaf")));
    }
}
