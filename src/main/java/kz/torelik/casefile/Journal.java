package kz.torelik.casefile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.Commitment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads and writes the histories. Each event is chained to the one before it by hash; its salted commitment becomes a leaf of the public
/// ledger in the same transaction. The salt stays here: without it a leaf tells nothing, with it a party proves what was recorded.
@Component
class Journal {

    private static final Sha256 BEGINNING = Sha256.ofText("torelik case history");

    private final JdbcClient jdbc;
    private final Leaves leaves;
    private final EventRows rows;

    Journal(JdbcClient jdbc, Leaves leaves, EventRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.leaves = leaves;
    }

    List<RecordedEvent> read(CaseId id) {
        return jdbc.sql("select * from casefile.procedural_event where case_id = ? order by seq").param(id.uuid()).query(rows::read).list();
    }

    /// An event ready to be written: everything but its number in the house.
    record Entry(RecordedEvent event, String payload, String actor, byte[] salt) {}

    /// Makes the next entry of a history without writing it.
    Entry entry(CaseId id, @Nullable RecordedEvent before, Happening happening, Instant now, Actor actor, LegalBasis basis, String stage) {
        int seq = before == null ? 1 : before.seq() + 1;
        String payload = EventJson.write(happening.event());
        String who = EventJson.write(actor);
        Sha256 hash = hash(before == null ? BEGINNING : before.hash(), id, seq, happening, payload, who, now, basis, stage);
        Commitment commitment = Commitment.to(hash.bytes());
        RecordedEvent event = new RecordedEvent(0, id, seq, happening.event(), happening.occurredOn(), now, actor, basis, stage, hash, commitment.value());
        return new Entry(event, payload, who, commitment.salt());
    }

    void write(Entry entry) {
        RecordedEvent event = entry.event();
        jdbc.sql("""
                with recorded as (
                    insert into casefile.procedural_event (case_id, seq, key, payload, occurred_on, recorded_at, actor, basis, stage, salt, hash, leaf)
                    values (?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?, ?, ?) returning id)
                insert into casefile.inbox (event_id) select id from recorded""")
                .params(event.caseId().uuid(), event.seq(), event.event().key(), entry.payload(), event.occurredOn(), event.recordedAt().atOffset(ZoneOffset.UTC), entry.actor(),
                        event.basis().toString(), event.stage(), entry.salt(), event.hash().bytes(), event.leaf().bytes()).update();
        leaves.leave(event.leaf());
    }

    /// The canonical form: the fields one per line, the payload and the actor as JSON with sorted properties.
    private static Sha256 hash(Sha256 previous, CaseId id, int seq, Happening happening, String payload, String who, Instant now, LegalBasis basis, String stage) {
        String canonical = String.join("\n", previous.toString(), id.toString(), String.valueOf(seq), happening.event().key(), happening.occurredOn().toString(),
                String.valueOf(now.toEpochMilli()), who, basis.toString(), stage, payload);
        return Sha256.of(canonical.getBytes(StandardCharsets.UTF_8));
    }
}
