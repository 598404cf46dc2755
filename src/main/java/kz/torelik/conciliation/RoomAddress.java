package kz.torelik.conciliation;

import java.time.Instant;

/// Where a meeting takes place by video.
///
/// @param path the page of the room in this house, such as `/rooms/...`
/// @param opens from when one can enter
public record RoomAddress(String path, Instant opens) {}
