package kz.torelik.office;

import java.time.Instant;
import kz.torelik.kernel.PublicId;

/// A text that is being prepared. It is no paper of a case: whoever represents files it himself, with his own signature.
///
/// @param version counted up with each change
/// @param changedBy the name of whoever changed it last
public record OfficeDraft(PublicId id, PublicId matter, String title, String body, int version, String changedBy, Instant changedAt) {}
