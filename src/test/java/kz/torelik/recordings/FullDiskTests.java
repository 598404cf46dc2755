package kz.torelik.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.RecordingEvent;
import kz.torelik.database.Acting;
import kz.torelik.hearings.CourtWorld;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.recordings.chain.Link;
import kz.torelik.recordings.chain.RecordingCheck;
import kz.torelik.recordings.chain.RecordingCopy;
import kz.torelik.recordings.chain.RecordingFile;
import kz.torelik.recordings.chain.RecordingFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is full in the middle of a hearing: what was recorded before is there and verifies, the gap is an event, and the recording goes on when there is space again.
class FullDiskTests {

    private static final Duration PIECE = Duration.ofSeconds(3);
    private static final Random RANDOM = new Random(20261129);
    private final HearingId hearing = HearingId.random();

    @TempDir
    Path folder;

    private static byte[] piece() {
        byte[] piece = new byte[40_000];
        RANDOM.nextBytes(piece);
        return piece;
    }

    private static Answer<TrackIntake.Receipt> give(RecordingsWorld world, TrackIntake track) {
        world.pass(PIECE);
        return track.give(piece(), PIECE);
    }

    @Test
    void theDiskFillsUpAtAnyByteOfAPieceAndGetsSpaceAgain() throws IOException {
        for (long left : List.of(0L, 1L, 8L, 200L, 39_000L)) {
            try (RecordingsWorld world = new RecordingsWorld(Files.createDirectory(folder.resolve("left-" + left)))) {
                CaseFile file = world.withHearing(hearing);
                world.open(file.id(), hearing);
                TrackIntake track = world.running.begin(hearing, new TrackSource("room", "Зал", "video/webm", null)).orThrow();
                for (int i = 0; i < 4; i++) give(world, track).orThrow();
                world.disk.left = left;
                for (int i = 0; i < 3; i++) assertThat(give(world, track)).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("recording-not-stored"));
                world.recorder.lookOnce();
                world.disk.left = Long.MAX_VALUE;
                for (int i = 0; i < 2; i++) give(world, track).orThrow();
                finish(world, file, left + " bytes left", 9_000);
            }
        }
    }

    @Test
    void aProcessThatIsKilledOnAFullDiskGoesOnWhenThereIsSpace() throws IOException {
        try (RecordingsWorld world = new RecordingsWorld(folder)) {
            CaseFile file = world.withHearing(hearing);
            world.open(file.id(), hearing);
            TrackIntake track = world.running.begin(hearing, new TrackSource("room", "Зал", "video/webm", null)).orThrow();
            for (int i = 0; i < 4; i++) give(world, track).orThrow();
            world.disk.left = 500;
            give(world, track);
            world.kill();
            world.pass(Duration.ofSeconds(10));
            world.recorder.lookOnce();
            world.disk.left = Long.MAX_VALUE;
            world.recorder.lookOnce();
            TrackIntake again = world.running.begin(hearing, new TrackSource("room", "Зал", "video/webm", null)).orThrow();
            for (int i = 0; i < 2; i++) give(world, again).orThrow();
            finish(world, file, "killed", 13_000);
        }
    }

    @Test
    void aRealSmallDiskFillsUpAndIsCleared() throws IOException {
        try (SmallDisk small = SmallDisk.mount(folder); RecordingsWorld world = new RecordingsWorld(folder, small.root().resolve("recordings"))) {
            Path ballast = small.root().resolve("ballast");
            CaseFile file = world.withHearing(hearing);
            world.open(file.id(), hearing);
            TrackIntake track = world.running.begin(hearing, new TrackSource("room", "Зал", "video/webm", null)).orThrow();
            for (int i = 0; i < 4; i++) give(world, track).orThrow();
            fill(ballast);
            for (int i = 0; i < 3; i++) assertThat(give(world, track)).isInstanceOf(Answer.No.class);
            Files.delete(ballast);
            for (int i = 0; i < 2; i++) give(world, track).orThrow();
            finish(world, file, "a real disk", 9_000);
        }
    }

    private static void fill(Path ballast) throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            for (int size = 65_536; size > 0; size = size > 1 ? size / 2 : 0) {
                try {
                    while (true) out.write(new byte[size]);
                } catch (IOException full) {
                    // smaller pieces may still fit
                }
            }
        }
    }

    /// Everything is there, verifies against the ledger, and the case knows of the gap.
    private void finish(RecordingsWorld world, CaseFile file, String what, long missing) throws IOException {
        world.close(file.id(), hearing);
        world.publish();
        world.recorder.lookOnce();
        Recorded recorded = world.recorded(hearing);
        assertThat(recorded.state()).as(what).isEqualTo("ended");
        HearingRecordings recordings = new HearingRecordings(world.rows, world.running, world.keys, new RecordingAccess(world.rows, world.cases.access, world.cases.files),
                new HearingRecordings.Evidences(world.ledger.ledger, world.authority.seal, CourtWorld.SENTENCES), world.cases.transactions, world.court.clock);
        Path zip = folder.resolve(what.replace(' ', '-') + ".zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            Acting.as(world.court.asJudge, () -> recordings.take(file.id(), hearing, true, Language.RU)).orThrow().write(out);
        }
        try (RecordingCopy copy = RecordingCopy.open(zip)) {
            RecordingFinding found = RecordingCheck.check(copy, world.ledger.ledger.trust(), RecordingCheck.Held.NOTHING);
            assertThat(found.holds()).as("%s: %s", what, found).isTrue();
        }
        try (RecordingFile read = Acting.as(LedgerPublishing.RULE, () -> world.cases.transactions.execute(_ -> recordings.read(recorded)))) {
            assertThat(read.places().stream().filter(place -> place.link().kind() == Link.Kind.SEGMENT)).as(what).hasSize(6);
        }
        List<RecordingEvent.RecordingInterrupted> gaps = Acting.as(world.court.asJudge, () -> world.cases.transactions.execute(_ -> world.cases.files.get(file.id()))).history().stream().map(each -> each.event())
                .filter(RecordingEvent.RecordingInterrupted.class::isInstance).map(RecordingEvent.RecordingInterrupted.class::cast).toList();
        assertThat(gaps.stream().mapToLong(RecordingEvent.RecordingInterrupted::millis).sum()).as(what).isEqualTo(missing);
        assertThat(gaps).as(what).allSatisfy(gap -> assertThat(gap.cause()).isIn("not-stored", "recorder-stopped"));
    }
}
