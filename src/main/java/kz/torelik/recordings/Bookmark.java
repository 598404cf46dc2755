package kz.torelik.recordings;

import kz.torelik.kernel.PublicId;

/// A mark that a judge made for himself in a recording.
///
/// @param at milliseconds from the beginning of the recording
public record Bookmark(PublicId id, long at, String note) {}
