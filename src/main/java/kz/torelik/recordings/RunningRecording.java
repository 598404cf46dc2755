package kz.torelik.recordings;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import kz.torelik.recordings.chain.Anchor;
import kz.torelik.recordings.chain.Link;
import kz.torelik.recordings.chain.RecordingFile;
import kz.torelik.recordings.chain.Span;
import kz.torelik.recordings.chain.Words;

/// A recording while it runs. It is opened once, takes the pieces of its tracks in the order in which they come, and is closed once, by the act that closed the hearing. Between them nothing
/// stops it: where no piece came for longer than a moment, or none could be stored, the next link says so, from when to when and why. When the process is killed, the next one opens the same file,
/// writes down how long there was no recorder, and goes on.
final class RunningRecording {

    /// A silence of this length between two pieces is a gap. Below it, it is the jitter of the source.
    static final Duration JITTER = Duration.ofMillis(1500);

    private final RecordingFile file;
    private final Ticker ticker;
    private final long begun;
    /// By track: until when its pieces reach, in steady milliseconds. 0 is the recording as a whole.
    private final Map<Integer, Long> heardUntil = new HashMap<>();
    private String silence = "no-source";
    private int tracks;
    private long anchored = -1;
    private long told;

    private RunningRecording(RecordingFile file, Ticker ticker, long begun) {
        this.file = file;
        this.ticker = ticker;
        this.begun = begun;
    }

    /// Begins a recording, or takes it in hand again where a process left it.
    ///
    /// @param cause why it begins: `opened` or `late`
    static RunningRecording begin(RecordingFile file, String cause, Ticker ticker) throws IOException {
        Optional<Link> last = file.last();
        if (last.isEmpty()) {
            RunningRecording fresh = new RunningRecording(file, ticker, ticker.steady());
            file.append(Link.Kind.OPENED, 0, Span.at(ticker.wall(), 0), Words.of("cause", cause).bytes());
            fresh.heardUntil.put(0, 0L);
            return fresh;
        }
        Instant left = last.get().span().until();
        long missing = Math.max(0, Duration.between(left, ticker.wall()).toMillis());
        RunningRecording again = new RunningRecording(file, ticker, ticker.steady() - missing);
        again.tracks = file.places().stream().map(place -> place.link().track()).max(Integer::compare).orElse(0);
        again.heardUntil.put(0, missing);
        if (!file.isClosed()) file.append(Link.Kind.GAP, 0, new Span(left, ticker.wall(), 0, missing), Words.of("cause", "recorder-stopped").with("torn-bytes", Long.toString(file.torn())).bytes());
        return again;
    }

    RecordingFile file() { return file; }

    /// Begins a track and gives its number.
    synchronized int begin(TrackSource source) throws IOException {
        int number = tracks + 1;
        long now = steady();
        Words words = Words.of("kind", source.kind()).with("label", source.label()).with("media-type", source.mediaType());
        file.append(Link.Kind.TRACK, number, Span.at(ticker.wall(), now), (source.party() == null ? words : words.with("party", source.party().toString())).bytes());
        tracks = number;
        heardUntil.put(number, now);
        return number;
    }

    /// Takes a piece that lasted so long and ends now.
    synchronized Answer<Link> give(int track, byte[] piece, Duration lasted) {
        if (file.isClosed() || !heardUntil.containsKey(track)) return Answer.no(Refusal.of("recording-not-running"));
        Instant wall = ticker.wall();
        long until = steady();
        long from = Math.max(until - lasted.toMillis(), Math.min(heardUntil.get(track), until));
        try {
            gap(0, from, wall.minusMillis(until - from));
            gap(track, from, wall.minusMillis(until - from));
            Link link = file.append(Link.Kind.SEGMENT, track, new Span(wall.minusMillis(until - from), wall, from, until), piece);
            heardUntil.put(track, until);
            heardUntil.merge(0, until, Math::max);
            silence = "source-lost";
            return Answer.yes(link);
        } catch (IOException fault) {
            silence = "not-stored";
            return Answer.no(Refusal.of("recording-not-stored"));
        }
    }

    /// Writes down that nothing was heard until that moment, when it was longer than jitter.
    private void gap(int track, long until, Instant wall) throws IOException {
        long since = heardUntil.get(track);
        if (until - since <= JITTER.toMillis()) return;
        file.append(Link.Kind.GAP, track, new Span(wall.minusMillis(until - since), wall, since, until), Words.of("cause", silence).bytes());
        heardUntil.put(track, until);
        if (track == 0) heardUntil.replaceAll((_, each) -> Math.max(each, until)); // one gap of the whole says it for each track
    }

    synchronized void end(int track) throws IOException {
        if (file.isClosed() || heardUntil.remove(track) == null) return;
        file.append(Link.Kind.TRACK_ENDED, track, Span.at(ticker.wall(), steady()), Words.of("cause", "source-ended").bytes());
    }

    /// Ends it with the act that closed the hearing.
    ///
    /// @param act the event: `hearing-closed` or `hearing-adjourned`
    synchronized void close(String act) throws IOException {
        if (file.isClosed()) return;
        gap(0, steady(), ticker.wall());
        file.append(Link.Kind.CLOSED, 0, Span.at(ticker.wall(), steady()), Words.of("act", act).bytes());
    }

    /// The last link when something but anchors stands since the last anchored one.
    synchronized Optional<Link> unanchored() {
        return file.lastBut(Link.Kind.ANCHOR).filter(last -> last.sequence() > anchored).flatMap(_ -> file.last());
    }

    synchronized void anchor(Anchor anchor) throws IOException {
        anchored = Math.max(anchored, anchor.sequence());
        file.append(Link.Kind.ANCHOR, 0, Span.at(ticker.wall(), steady()), anchor.bytes());
    }

    /// Whether anything was heard at all.
    synchronized boolean hasSound() { return file.places().stream().anyMatch(place -> place.link().kind() == Link.Kind.SEGMENT); }

    /// How long nothing has been heard; zero while a piece is only on its way.
    synchronized Duration silent() {
        long silent = steady() - heardUntil.get(0);
        return silent > JITTER.plusSeconds(10).toMillis() ? Duration.ofMillis(silent) : Duration.ZERO;
    }

    /// Since when nothing has been heard, by the clock of the wall.
    synchronized Instant silentSince() { return ticker.wall().minusMillis(steady() - heardUntil.get(0)); }

    /// The gaps of the recording as a whole that nobody was told of by this process.
    synchronized List<Gap> newGaps() throws IOException {
        List<Gap> gaps = new ArrayList<>();
        long from = told;
        for (RecordingFile.Place place : file.placesFrom(from)) {
            if (place.link().kind() == Link.Kind.GAP && place.link().track() == 0) gaps.add(new Gap(place.link().sequence(), place.link().span(), Words.read(file.content(place)).get("cause")));
            if (gaps.isEmpty()) told = place.link().sequence() + 1;
        }
        return gaps;
    }

    synchronized void told(List<Gap> gaps) { for (Gap gap : gaps) told = Math.max(told, gap.sequence() + 1); }

    record Gap(long sequence, Span span, String cause) {}

    private long steady() { return ticker.steady() - begun; }
}
