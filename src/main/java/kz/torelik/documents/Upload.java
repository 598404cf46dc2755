package kz.torelik.documents;

import java.time.Instant;
import java.util.UUID;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Sha256;

/// A file on its way.
///
/// @param owner the draft that it is for
/// @param kind what it proves, in the words of whoever asked for it
/// @param size how many bytes it has
/// @param received how many of them have come
/// @param sha256 of the whole file, as the sender announced it
public record Upload(PublicId id, UUID owner, String name, String kind, long size, long received, Sha256 sha256, Instant changedAt) {

    public boolean isComplete() { return received == size; }

    /// Whole percent of what has come; 100 only for all of it.
    public int percent() { return (int) (received * 100 / size); }
}
