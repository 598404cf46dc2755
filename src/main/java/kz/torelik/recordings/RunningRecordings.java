package kz.torelik.recordings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.torelik.database.Acting;
import kz.torelik.documents.DataKeys;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import kz.torelik.recordings.chain.Anchor;
import kz.torelik.recordings.chain.Disk;
import kz.torelik.recordings.chain.Heads;
import kz.torelik.recordings.chain.Link;
import kz.torelik.recordings.chain.RecordingFile;
import org.springframework.transaction.support.TransactionTemplate;

/// The recordings that this process has in hand, and the intake for their sources.
final class RunningRecordings implements RecordingIntake {

    private static final System.Logger LOG = System.getLogger(RunningRecordings.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final RecordingRows rows;
    private final DataKeys keys;
    private final Path folder;
    private final TransactionTemplate transactions;
    private final Ticker ticker;
    private final Disk disk;
    private final Map<HearingId, RunningRecording> running = new ConcurrentHashMap<>();

    RunningRecordings(RecordingRows rows, DataKeys keys, Path folder, TransactionTemplate transactions, Ticker ticker) { this(rows, keys, folder, transactions, ticker, Disk.REAL); }

    RunningRecordings(RecordingRows rows, DataKeys keys, Path folder, TransactionTemplate transactions, Ticker ticker, Disk disk) {
        this.rows = rows;
        this.keys = keys;
        this.folder = folder;
        this.transactions = transactions;
        this.ticker = ticker;
        this.disk = disk;
    }

    @Override
    public boolean isRecorded(HearingId hearing) { return find(hearing).isPresent(); }

    @Override
    public Answer<TrackIntake> begin(HearingId hearing, TrackSource source) {
        Optional<RunningRecording> recording = find(hearing).filter(each -> !each.file().isClosed());
        if (recording.isEmpty()) return Answer.no(Refusal.of("recording-not-running").under("cpc 281"));
        try {
            return Answer.yes(new Intake(recording.get(), recording.get().begin(source)));
        } catch (IOException fault) {
            LOG.log(System.Logger.Level.ERROR, "A track of recording {0} cannot be written: {1}", recording.get().file().recording(), fault.getMessage());
            return Answer.no(Refusal.of("recording-not-stored"));
        }
    }

    /// The recording of a hearing that runs; opened here when nobody did so yet.
    private Optional<RunningRecording> find(HearingId hearing) {
        RunningRecording known = running.get(hearing);
        if (known != null) return Optional.of(known);
        return Acting.as(LedgerPublishing.RULE, () -> transactions.execute(_ -> rows.find(hearing))).filter(Recorded::isRunning).map(this::open);
    }

    /// Takes a recording in hand: makes its file, or goes on where a killed process left it.
    /// @throws UncheckedIOException when the disk does not let it; the next try goes on
    RunningRecording open(Recorded recorded) {
        return running.computeIfAbsent(recorded.hearing(), _ -> {
            byte[] key = Acting.as(LedgerPublishing.RULE, () -> transactions.execute(_ -> keys.getOrMake(recorded.id().uuid())));
            try {
                return begin(RecordingFile.open(file(recorded), recorded.id(), recorded.hearing(), key, disk), recorded.cause());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    /// A file that cannot be gone on with now, on a full disk for example, is let go, so that the next try can open it.
    private RunningRecording begin(RecordingFile file, String cause) throws IOException {
        try {
            return RunningRecording.begin(file, cause, ticker);
        } catch (IOException fault) {
            file.close();
            throw fault;
        }
    }

    Path file(Recorded recorded) {
        String name = recorded.id().toString();
        return folder.resolve(name.substring(0, 2)).resolve(name + ".rec");
    }

    Optional<RunningRecording> inHand(HearingId hearing) { return Optional.ofNullable(running.get(hearing)); }

    /// How many there are.
    int inHand() { return running.size(); }

    void letGo(HearingId hearing) {
        RunningRecording done = running.remove(hearing);
        if (done != null) close(done);
    }

    void letGoOfAll() { List.copyOf(running.keySet()).forEach(this::letGo); }

    private static void close(RunningRecording done) {
        try {
            done.file().close();
        } catch (IOException fault) {
            LOG.log(System.Logger.Level.WARNING, "The file of recording {0} does not close: {1}", done.file().recording(), fault.getMessage());
        }
    }

    int publish(Publishing publishing) { return publish(running.values(), publishing); }

    /// Puts the heads that are new since the last time under one root, and the proof into each recording.
    ///
    /// @return how many heads
    static int publish(Collection<RunningRecording> all, Publishing publishing) {
        List<RunningRecording> those = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (RunningRecording each : all) {
            each.unanchored().ifPresent(link -> {
                those.add(each);
                links.add(link);
            });
        }
        if (links.isEmpty()) return 0;
        List<Sha256> given = links.stream().map(Link::head).toList();
        Heads heads = new Heads(given);
        Publishing.Published published = publishing.publish(heads);
        List<List<Sha256>> paths = heads.paths();
        for (int i = 0; i < links.size(); i++) {
            int place = heads.place(given.get(i));
            anchor(those.get(i), new Anchor(published.batch(), published.entry(), links.get(i).sequence(), given.get(i), place, heads.heads().size(), paths.get(place), published.checkpoint()));
        }
        return links.size();
    }

    private static void anchor(RunningRecording recording, Anchor anchor) {
        try {
            recording.anchor(anchor);
        } catch (IOException fault) {
            LOG.log(System.Logger.Level.WARNING, "The proof of root {0} is not in recording {1} and can be made again from the kept heads: {2}", anchor.batch(), recording.file().recording(), fault.getMessage());
        }
    }

    private record Intake(RunningRecording recording, int number) implements TrackIntake {

        @Override
        public Answer<Receipt> give(byte[] piece, Duration lasted) {
            if (piece.length == 0 || piece.length > RecordingFile.LARGEST) throw new IllegalArgumentException("A piece has 1 to %d bytes, not %d".formatted(RecordingFile.LARGEST, piece.length));
            if (lasted.isNegative() || lasted.compareTo(LONGEST) > 0) throw new IllegalArgumentException("A piece lasts at most ten seconds, not " + lasted);
            return recording.give(number, piece, lasted).map(link -> new Receipt(link.recording(), link.sequence(), link.head()));
        }

        @Override
        public void end() {
            try {
                recording.end(number);
            } catch (IOException fault) {
                LOG.log(System.Logger.Level.WARNING, "The end of track {0} is not written: {1}", number, fault.getMessage());
            }
        }
    }
}
