package kz.torelik.recordings;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.recordings.chain.Link;
import kz.torelik.recordings.chain.RecordingFile;
import kz.torelik.recordings.chain.Words;
import org.jspecify.annotations.Nullable;

/// A recording along its time: its tracks and the gaps between what was heard. Moments are milliseconds from its beginning by the monotonic clock of the recorder.
///
/// @param begun when it began
/// @param length how long it lasted
/// @param silences the gaps of the recording as a whole
public record Timeline(Instant begun, long length, List<Track> tracks, List<Silence> silences) {

    public Timeline {
        tracks = List.copyOf(tracks);
        silences = List.copyOf(silences);
    }

    /// One unbroken stream of a source.
    ///
    /// @param party the number of the participant in the case, or null
    /// @param from the first moment of its sound, and `until` the last
    public record Track(int number, String kind, String label, String mediaType, @Nullable Integer party, long from, long until) {

        public boolean hasPictures() { return mediaType.startsWith("video/"); }
    }

    public record Silence(long from, long until, String cause) {

        public long length() { return until - from; }
    }

    /// The moment of the recording at a time of the day; null before it began or after its end.
    public @Nullable Long at(Instant moment) {
        long millis = Duration.between(begun, moment).toMillis();
        return millis < 0 || millis > length ? null : millis;
    }

    /// How long nothing was heard.
    public long missing() { return silences.stream().mapToLong(Silence::length).sum(); }

    /// The part of the length, in thousandths.
    public long share(long millis) { return length == 0 ? 0 : Math.clamp(millis * 1000 / length, 0, 1000); }

    static Timeline of(RecordingFile file) throws IOException {
        Map<Integer, Track> tracks = new LinkedHashMap<>();
        List<Silence> silences = new ArrayList<>();
        Link first = file.places().getFirst().link();
        long length = 0;
        for (RecordingFile.Place place : file.places()) {
            Link link = place.link();
            if (link.kind() != Link.Kind.ANCHOR) length = Math.max(length, link.span().steadyUntil());
            switch (link.kind()) {
                case TRACK -> {
                    Words words = Words.read(file.content(place));
                    tracks.put(link.track(), new Track(link.track(), words.get("kind"), words.get("label"), words.get("media-type"), words.find("party").map(Integer::valueOf).orElse(null), -1, -1));
                }
                case SEGMENT -> tracks.computeIfPresent(link.track(), (_, track) -> heard(track, link));
                case GAP -> {
                    if (link.track() == 0) silences.add(new Silence(link.span().steadyFrom(), link.span().steadyUntil(), Words.read(file.content(place)).get("cause")));
                }
                case OPENED, TRACK_ENDED, ANCHOR, CLOSED -> {}
            }
        }
        return new Timeline(first.span().from(), length, tracks.values().stream().filter(track -> track.until() >= 0).toList(), silences);
    }

    private static Track heard(Track track, Link link) {
        long from = track.from() < 0 ? link.span().steadyFrom() : track.from();
        return new Track(track.number(), track.kind(), track.label(), track.mediaType(), track.party(), from, link.span().steadyUntil());
    }
}
