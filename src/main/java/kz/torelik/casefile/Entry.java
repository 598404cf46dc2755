package kz.torelik.casefile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.Commitment;
import org.jspecify.annotations.Nullable;

/// An event ready to be written: everything but its number in the house. Each event is chained to the one before it by hash; the salt of its
/// commitment stays with it.
///
/// @param payload the event as canonical JSON
/// @param actor who did it, as canonical JSON
record Entry(RecordedEvent event, String payload, String actor, byte[] salt) {

    private static final Sha256 BEGINNING = Sha256.ofText("torelik case history");

    /// Makes the next entry of a history without writing it.
    ///
    /// @param before the last event of the history, or null at its beginning
    static Entry next(CaseId id, @Nullable RecordedEvent before, Happening happening, Instant now, Actor actor, LegalBasis basis, String stage) {
        int seq = before == null ? 1 : before.seq() + 1;
        String payload = EventJson.write(happening.event());
        String who = EventJson.write(actor);
        Sha256 hash = hash(before == null ? BEGINNING : before.hash(), id, seq, happening, payload, who, now, basis, stage);
        Commitment commitment = Commitment.to(hash.bytes());
        RecordedEvent event = new RecordedEvent(0, id, seq, happening.event(), happening.occurredOn(), now, actor, basis, stage, hash, commitment.value());
        return new Entry(event, payload, who, commitment.salt());
    }

    /// The canonical form: the fields one per line, the payload and the actor as JSON with sorted properties.
    private static Sha256 hash(Sha256 previous, CaseId id, int seq, Happening happening, String payload, String who, Instant now, LegalBasis basis, String stage) {
        String canonical = String.join("\n", previous.toString(), id.toString(), String.valueOf(seq), happening.event().key(), happening.occurredOn().toString(),
                String.valueOf(now.toEpochMilli()), who, basis.toString(), stage, payload);
        return Sha256.of(canonical.getBytes(StandardCharsets.UTF_8));
    }
}
