package kz.torelik.replay;

import kz.torelik.language.Phrase;
import org.jspecify.annotations.Nullable;

/// Something that happened at a moment of the recording, or was said.
///
/// @param at milliseconds from the beginning of the recording
/// @param kind `event` of the case, `room`, or `said` by the protocol
/// @param said what happened, in words
/// @param speaker who said it, or null
public record Moment(long at, String kind, Phrase said, @Nullable Phrase speaker) {}
