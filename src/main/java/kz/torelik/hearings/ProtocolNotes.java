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

    /// In the place of a participant: what happened in the room by video, and nobody said.
    public static final int ROOM = -1;
    public static final ProtocolNotes EMPTY = new ProtocolNotes(List.of(), List.of(), null, null, null);

    public ProtocolNotes {
        course = List.copyOf(course);
        breaks = List.copyOf(breaks);
    }

    /// @param party the number of the participant, 0 for the court, or [#ROOM]
    /// @param at when it was said, by which the recording is played from there; null when nobody wrote it down
    public record Said(int party, String words, @Nullable Instant at) {

        public Said(int party, String words) { this(party, words, null); }

        public Said {
            if (words.isBlank()) throw new IllegalArgumentException("Nothing was said");
        }
    }

    /// The same with a time code for each line: its own, else that of the same words or of the line at its place as they were kept before, else this moment while the session lasts.
    ///
    /// @param now null when the session does not last
    ProtocolNotes timed(@Nullable Instant now, ProtocolNotes before) {
        List<Said> timed = new java.util.ArrayList<>();
        for (int i = 0; i < course.size(); i++) {
            Said said = course.get(i);
            @Nullable Said same = i < before.course().size() ? before.course().get(i) : null;
            @Nullable Instant known = before.course().stream().filter(one -> one.party() == said.party() && one.words().equals(said.words())).map(Said::at).filter(java.util.Objects::nonNull).findFirst()
                    .orElse(same != null && same.party() == said.party() && same.at() != null ? same.at() : now);
            timed.add(said.at() != null ? said : new Said(said.party(), said.words(), known));
        }
        return new ProtocolNotes(timed, breaks, recording, withoutRecording, explained);
    }

    public record Break(Instant from, Instant to) {
        public Break {
            if (!from.isBefore(to)) throw new IllegalArgumentException("A break ends after it begins");
        }
    }
}
