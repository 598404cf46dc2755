package kz.torelik.recordings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.TestCases;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.documents.DataKeys;
import kz.torelik.documents.TestKeys;
import kz.torelik.hearings.CourtWorld;
import kz.torelik.hearings.TestHearings;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.HearingId;
import kz.torelik.ledger.TestLedger;
import kz.torelik.signatures.TestStamps;

/// A court whose hearings are recorded. Monday, 6 April 2026, 10:00; time stands still until it is moved.
final class RecordingsWorld implements AutoCloseable {

    final CourtWorld court = new CourtWorld();
    final TestCases cases = court.cases;
    final FillingDisk disk = new FillingDisk();
    final AtomicLong nanos = new AtomicLong();
    final Path folder;
    private final Path recordings;
    final DataKeys keys;
    final TestLedger ledger;
    final TestStamps authority;
    final RecordingRows rows = new RecordingRows(cases.jdbc);
    final LedgerPublishing publishing;
    private final TestHearings hearings = TestHearings.over(cases, court.courts, CourtWorld.LAW, CourtWorld.SENTENCES, (_, _, _) -> { throw new AssertionError("Nobody asks for notices here"); });
    LatenessWatch lateness;
    RunningRecordings running;
    Recorder recorder;

    RecordingsWorld(Path folder) throws IOException { this(folder, folder.resolve("recordings")); }

    /// @param disk where the recordings lie
    RecordingsWorld(Path folder, Path disk) throws IOException {
        this.folder = folder;
        this.recordings = disk;
        keys = TestKeys.over(cases.jdbc, folder, court.clock);
        ledger = new TestLedger(folder, cases.jdbc, cases.transactions, court.clock);
        authority = new TestStamps(folder, court.clock);
        publishing = new LedgerPublishing(rows, ledger.ledger, authority.stamps, cases.transactions, court.clock);
        startRecorder();
        cases.listen(new RecordingsListener(rows, cases.files, recorder, CourtWorld.LAW, court.clock), hearings.listener());
    }

    /// A process that records, without threads of its own: the tests say when it looks.
    void startRecorder() {
        CaseNews news = new CaseNews(cases.files, court.clock);
        running = new RunningRecordings(rows, keys, recordings, cases.transactions, new Ticker(court.clock::instant, nanos::get), disk);
        lateness = new LatenessWatch(hearings.schedule(), rows, new LateHearings(rows, news, hearings.schedule(), court.courts.workingTime(), cases.transactions), authority.stamps, cases.transactions, new Ticker(court.clock::instant, nanos::get), () -> Duration.ZERO);
        recorder = new Recorder(running, rows, lateness, news, publishing, cases.transactions, Duration.ofSeconds(4));
    }

    /// The process is killed: what it had in memory is gone.
    void kill() {
        running.letGoOfAll();
        startRecorder();
    }

    void pass(Duration time) {
        court.clock.advance(time);
        nanos.addAndGet(time.toNanos());
    }

    /// A case in which a hearing is set for now.
    CaseFile withHearing(HearingId hearing) { return withHearing(hearing, court.clock.instant()); }

    CaseFile withHearing(HearingId hearing, java.time.Instant startsAt) {
        CaseFile file = court.accepted("open", TestCases.party(1, "plaintiff", null, "Сәрсенова", null, null), TestCases.party(2, "defendant", null, "Оспанова", null, null));
        return cases.record(court.asJudge, file.id(), new HearingEvent.HearingSet(hearing, "preliminary", startsAt, 60, "1", null));
    }

    void open(CaseId id, HearingId hearing) {
        cases.record(court.asJudge, id, new HearingEvent.HearingOpened(hearing, court.clock.instant(), List.of(1, 2)));
        settle();
    }

    void close(CaseId id, HearingId hearing) {
        cases.record(court.asJudge, id, new HearingEvent.HearingClosed(hearing, court.clock.instant(), false));
        settle();
    }

    /// Everybody has heard of everything, and the recorder has looked.
    void settle() {
        cases.awaitQuiet();
        recorder.lookOnce();
    }

    int publish() {
        int heads = running.publish(publishing);
        ledger.sequence();
        return heads;
    }

    Recorded recorded(HearingId hearing) {
        return kz.torelik.database.Acting.as(LedgerPublishing.RULE, () -> cases.transactions.execute(_ -> rows.find(hearing))).orElseThrow();
    }

    List<Interruption> gaps(HearingId hearing) {
        return kz.torelik.database.Acting.as(LedgerPublishing.RULE, () -> cases.transactions.execute(_ -> rows.gaps(recorded(hearing).id())));
    }

    @Override
    public void close() {
        running.letGoOfAll();
        authority.close();
        ledger.close();
        court.close();
    }
}
