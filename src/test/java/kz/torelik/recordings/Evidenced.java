package kz.torelik.recordings;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Sha256;
import kz.torelik.ledger.LedgerEntry;
import kz.torelik.ledger.note.InclusionProof;
import kz.torelik.ledger.note.SignedNote;
import kz.torelik.recordings.chain.Heads;
import kz.torelik.recordings.chain.Link;
import kz.torelik.recordings.chain.RecordingCopy;
import kz.torelik.recordings.chain.RecordingFile;
import kz.torelik.recordings.chain.RecordingId;
import kz.torelik.recordings.chain.Words;

/// Recordings and a log, made by the code of the house, in the hands of a test.
final class Evidenced {

    /// A recording as somebody shows it: links and their contents.
    record Shown(List<Link> links, List<byte[]> contents) {

        Shown {
            links = new ArrayList<>(links);
            contents = new ArrayList<>(contents);
        }

        Shown copy() { return new Shown(links, contents); }

        HearingId hearing() { return links.getFirst().hearing(); }
    }

    final OpenLog log = new OpenLog();
    /// By batch: the place of its line in the log.
    final Map<Long, Long> places = new HashMap<>();
    Instant now = Instant.parse("2026-01-05T04:00:00Z");
    private final AtomicLong nanos = new AtomicLong();
    private final Path folder;
    private final Random random;
    private final FillingDisk disk = new FillingDisk();

    Evidenced(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
        disk.forces = false;
    }

    /// Hearings that run at the same time, each of so many pieces, published after every third.
    List<Shown> hear(int hearings, int pieces) throws IOException {
        List<RunningRecording> running = new ArrayList<>();
        List<RecordingFile> files = new ArrayList<>();
        for (int i = 0; i < hearings; i++) {
            RecordingId id = RecordingId.random();
            RecordingFile file = RecordingFile.open(folder.resolve(id + ".rec"), id, HearingId.random(), new byte[32], disk);
            files.add(file);
            running.add(RunningRecording.begin(file, "opened", new Ticker(() -> now, nanos::get)));
            running.getLast().begin(new TrackSource("room", "Зал", "audio/webm", null));
        }
        for (int piece = 0; piece < pieces; piece++) {
            pass(3000);
            for (RunningRecording each : running) {
                byte[] bytes = new byte[20 + random.nextInt(60)];
                random.nextBytes(bytes);
                each.give(1, bytes, java.time.Duration.ofSeconds(3)).orThrow();
            }
            if (piece % 3 == 2) RunningRecordings.publish(running, this::publish);
        }
        for (RunningRecording each : running) each.close("hearing-closed");
        RunningRecordings.publish(running, this::publish);
        List<Shown> shown = new ArrayList<>();
        for (RecordingFile file : files) {
            List<byte[]> contents = new ArrayList<>();
            for (RecordingFile.Place place : file.places()) contents.add(file.content(place));
            shown.add(new Shown(file.places().stream().map(RecordingFile.Place::link).toList(), contents));
            file.close();
        }
        return shown;
    }

    void pass(long millis) {
        now = now.plusMillis(millis);
        nanos.addAndGet(millis * 1_000_000);
    }

    private Publishing.Published publish(Heads heads) {
        long batch = places.size() + 1L;
        String line = LedgerEntry.recordings(heads.root(), heads.heads().size()).line();
        places.put(batch, log.add(line));
        for (int i = 0; i < 3; i++) log.add(LedgerEntry.event(Sha256.ofText("event " + random.nextLong())).line());
        return new Publishing.Published(batch, line, String.join(" ", log.checkpoint().text().strip().split("\n")));
    }

    /// The copy that whoever holds this log and these places gives out of it.
    static Path copy(Path to, Shown shown, OpenLog log, Map<Long, Long> places) throws IOException {
        SignedNote checkpoint = log.checkpoint();
        Map<Long, InclusionProof> proofs = new HashMap<>();
        for (int i = 0; i < shown.links().size(); i++) {
            if (shown.links().get(i).kind() != Link.Kind.ANCHOR) continue;
            long batch = Long.parseLong(Words.read(shown.contents().get(i)).get("batch"));
            Long place = places.get(batch);
            if (place != null && place < log.lines.size()) proofs.put(batch, log.prove(place, checkpoint));
        }
        try (OutputStream out = Files.newOutputStream(to)) {
            RecordingCopy.write(out, shown.links(), shown.contents()::get, Words.of("case", "7110-26-2/1"), null, new RecordingCopy.Evidence(proofs, Map.of()));
        }
        return to;
    }

    static byte[] text(String text) { return text.getBytes(StandardCharsets.UTF_8); }
}
