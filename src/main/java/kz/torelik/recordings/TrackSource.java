package kz.torelik.recordings;

import org.jspecify.annotations.Nullable;

/// What gives a track.
///
/// @param kind `room` (a camera or microphone of the court's room), `participant`, `interpreter` or `screen`
/// @param label how people call it, for example the name of the participant; kept encrypted with the track
/// @param mediaType as RFC 6381 writes it, for example `video/webm;codecs=vp8,opus`
/// @param party the number of the participant in the case, or null
public record TrackSource(String kind, String label, String mediaType, @Nullable Integer party) {

    public TrackSource {
        if (!kind.matches("room|participant|interpreter|screen")) throw new IllegalArgumentException("Not a kind of a source: " + kind);
        if (label.isBlank() || label.length() > 200 || label.contains("\n")) throw new IllegalArgumentException("A label has 1 to 200 characters in one line");
        if (!mediaType.matches("(audio|video)/[a-z0-9.+-]{1,40}(;\\s?codecs=\"?[A-Za-z0-9.,\\s_-]{1,80}\"?)?")) throw new IllegalArgumentException("Not a type of sound or pictures: " + mediaType);
    }
}
