package kz.torelik.hearings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the secretary writes down: everything that no event tells (CPC art. 282).
///
/// @param course who said or did what, in order
/// @param breaks the breaks of the session
/// @param recording the name of the file of the audio-video recording, or null
/// @param withoutRecording why there is none, or null; one of the two is stated before the protocol is signed
/// @param explained what the court explained: the rights, and how the decision is appealed, or null
public record ProtocolNotes(List<Said> course, List<Break> breaks, @Nullable String recording, @Nullable String withoutRecording, @Nullable String explained) {

    public static final ProtocolNotes EMPTY = new ProtocolNotes(List.of(), List.of(), null, null, null);

    public ProtocolNotes {
        course = List.copyOf(course);
        breaks = List.copyOf(breaks);
    }

    /// @param party the number of the participant, or 0 for the court
    public record Said(int party, String words) {
        public Said {
            if (words.isBlank()) throw new IllegalArgumentException("Nothing was said");
        }
    }

    public record Break(Instant from, Instant to) {
        public Break {
            if (!from.isBefore(to)) throw new IllegalArgumentException("A break ends after it begins");
        }
    }
}
