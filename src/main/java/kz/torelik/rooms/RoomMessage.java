package kz.torelik.rooms;

import java.time.Instant;
import kz.torelik.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/// A message to the court, or its answer.
///
/// @param reader to whom the court or the host answers; null for what is written to them
public record RoomMessage(long id, Instant at, PersonId author, @Nullable PersonId reader, String text) {}
