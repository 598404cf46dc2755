package kz.torelik.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.torelik.recordings.chain.RecordingFile;
import kz.torelik.recordings.speech.Recogniser;
import kz.torelik.recordings.speech.SoundDecoder;

/// Writes down a recording, channel by channel: who speaks is known by the channel and not guessed from the voice. The decoded sound lies in a folder of its own while it is heard, and is gone afterwards.
final class Transcriber {

    private static final long PAUSE = 900;
    private static final long LONGEST = 8_000;

    private final SoundDecoder decoder;

    Transcriber(SoundDecoder decoder) { this.decoder = decoder; }

    List<Transcript.Cue> transcribe(RecordingFile file, Recogniser recogniser) throws IOException {
        List<Transcript.Cue> cues = new ArrayList<>();
        Path folder = Files.createTempDirectory("torelik-sound");
        try {
            for (Timeline.Track track : Timeline.of(file).tracks()) {
                Path wav = folder.resolve("track-" + track.number() + ".wav");
                decoder.decode(Playback.recorded(file, track.number()), wav);
                cues.addAll(cues(track, recogniser.recognise(wav)));
                Files.delete(wav);
            }
        } finally {
            try (var left = Files.newDirectoryStream(folder)) {
                for (Path each : left) Files.delete(each);
            }
            Files.delete(folder);
        }
        cues.sort(Comparator.comparingLong(Transcript.Cue::from).thenComparingInt(Transcript.Cue::track));
        return cues;
    }

    private static List<Transcript.Cue> cues(Timeline.Track track, List<Recogniser.Word> words) {
        List<Transcript.Cue> cues = new ArrayList<>();
        for (Recogniser.Word word : words) {
            Transcript.Cue last = cues.isEmpty() ? null : cues.getLast();
            long from = track.from() + word.from();
            long until = track.from() + word.until();
            boolean goesOn = last != null && from - last.until() < PAUSE && until - last.from() < LONGEST;
            if (goesOn) cues.set(cues.size() - 1, new Transcript.Cue(last.from(), until, last.track(), last.speaker(), last.text() + " " + word.text(), Math.min(last.confidence(), word.confidence())));
            else cues.add(new Transcript.Cue(from, until, track.number(), track.label(), word.text(), word.confidence()));
        }
        return cues;
    }
}
