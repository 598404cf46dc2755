package kz.torelik.recordings.chain;

import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.PublicId;

/// The recording of one hearing.
public record RecordingId(PublicId id) {

    public static RecordingId random() { return new RecordingId(PublicId.random()); }

    public static RecordingId of(UUID uuid) { return new RecordingId(new PublicId(uuid)); }

    public static Optional<RecordingId> find(String text) { return PublicId.find(text).map(RecordingId::new); }

    public UUID uuid() { return id.uuid(); }

    @Override
    public String toString() { return id.toString(); }
}
