package kz.torelik.recordings;

import java.time.Instant;

/// A gap of a recording.
///
/// @param cause `no-source` (nothing was ever heard), `source-lost`, `not-stored` (the disk took nothing) or `recorder-stopped` (the process was killed)
public record Interruption(Instant from, long millis, String cause) {}
