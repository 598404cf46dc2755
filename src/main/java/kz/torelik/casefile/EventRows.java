package kz.torelik.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Sha256;
import org.springframework.stereotype.Component;

/// Reads rows of `casefile.procedural_event`. What a recent row says is kept decoded, because every listener reads the same events one after another;
/// the stored text is compared each time, so that a row that somebody altered is never taken for the one that was read before.
@Component
final class EventRows {

    private static final int KEPT = 4096;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, Decoded> recent = new LinkedHashMap<>(KEPT, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Decoded> eldest) { return size() > KEPT; }
    };

    private record Decoded(String key, String payload, String actor, ProceduralEvent event, Actor who) {

        static Decoded of(String key, String payload, String actor) { return new Decoded(key, payload, actor, EventJson.read(key, payload), EventJson.readActor(actor)); }

        boolean says(String key, String payload, String actor) { return this.key.equals(key) && this.payload.equals(payload) && this.actor.equals(actor); }
    }

    RecordedEvent read(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        Decoded decoded = decoded(id, row.getString("key"), row.getString("payload"), row.getString("actor"));
        return new RecordedEvent(id, CaseId.of(row.getObject("case_id", UUID.class)), row.getInt("seq"), decoded.event(), row.getObject("occurred_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(), decoded.who(), LegalBasis.of(row.getString("basis")), row.getString("stage"),
                new Sha256(row.getBytes("hash")), new Sha256(row.getBytes("leaf")));
    }

    private Decoded decoded(long id, String key, String payload, String actor) {
        lock.lock();
        try {
            Decoded kept = recent.get(id);
            if (kept != null && kept.says(key, payload, actor)) return kept;
        } finally {
            lock.unlock();
        }
        Decoded fresh = Decoded.of(key, payload, actor);
        lock.lock();
        try {
            recent.put(id, fresh);
        } finally {
            lock.unlock();
        }
        return fresh;
    }
}
