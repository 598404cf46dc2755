package kz.torelik.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kz.torelik.kernel.HearingId;
import kz.torelik.recordings.chain.RecordingFile;
import kz.torelik.recordings.chain.RecordingId;
import kz.torelik.recordings.speech.Recogniser;
import kz.torelik.recordings.speech.SoundDecoder;

/// A hearing whose participants are synthesised voices (espeak-ng), each on a channel of its own, recorded as a browser would (Opus in WebM, by FFmpeg), encrypted and chained, and written down again by a recogniser.
public final class SpokenHearing {

    private final Path folder;

    public SpokenHearing(Path folder) { this.folder = folder; }

    /// @param voice of espeak-ng, and `words` what is said
    public record Voice(String label, String voice, String words) {}

    public List<Transcript.Cue> recordAndTranscribe(List<Voice> voices, Recogniser recogniser) throws IOException, InterruptedException {
        AtomicLong nanos = new AtomicLong();
        Instant begun = Instant.parse("2026-06-15T04:00:00Z");
        byte[] key = new byte[32];
        RecordingId id = RecordingId.random();
        try (RecordingFile file = RecordingFile.open(folder.resolve("hearing.rec"), id, HearingId.random(), key)) {
            RunningRecording recording = RunningRecording.begin(file, "opened", new Ticker(() -> begun.plusNanos(nanos.get()), nanos::get));
            for (Voice voice : voices) give(recording, nanos, voice);
            recording.close("hearing-closed");
            return new Transcriber(new SoundDecoder("ffmpeg")).transcribe(file, recogniser);
        }
    }

    private void give(RunningRecording recording, AtomicLong nanos, Voice voice) throws IOException, InterruptedException {
        Path spoken = folder.resolve(voice.label() + ".wav");
        Path stream = folder.resolve(voice.label() + ".webm");
        run("espeak-ng", "-v", voice.voice(), "-s", "130", "-w", spoken.toString(), voice.words());
        run("ffmpeg", "-y", "-nostdin", "-loglevel", "error", "-i", spoken.toString(), "-c:a", "libopus", "-b:a", "48k", "-f", "webm", "-live", "1", stream.toString());
        byte[] bytes = Files.readAllBytes(stream);
        int track = recording.begin(new TrackSource("participant", voice.label(), "audio/webm;codecs=opus", null));
        long millis = Math.max(1000, (Files.size(spoken) - 44) * 1000 / 2 / 22_050);
        int pieces = (int) Math.max(1, millis / 1000);
        for (int i = 0; i < pieces; i++) {
            nanos.addAndGet(Duration.ofMillis(millis / pieces).toNanos());
            recording.give(track, java.util.Arrays.copyOfRange(bytes, (int) ((long) bytes.length * i / pieces), (int) ((long) bytes.length * (i + 1) / pieces)), Duration.ofMillis(millis / pieces)).orThrow();
        }
        recording.end(track);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(command).inheritIO().start();
        if (program.waitFor() != 0) throw new IOException(command[0] + " failed");
    }
}
