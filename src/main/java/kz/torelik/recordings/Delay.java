package kz.torelik.recordings;

import java.time.Instant;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.HearingId;

/// A hearing that did not begin on time.
///
/// @param seenAt when the house saw it, within a second of `startsAt` while it runs
public record Delay(HearingId hearing, CaseId caseId, String room, Instant startsAt, Instant seenAt) {}
