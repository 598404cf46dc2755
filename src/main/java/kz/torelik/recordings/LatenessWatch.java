package kz.torelik.recordings;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import kz.torelik.database.Acting;
import kz.torelik.hearings.HearingSchedule;
import kz.torelik.hearings.Session;
import kz.torelik.kernel.HearingId;
import kz.torelik.signatures.TimeStamps;
import org.springframework.transaction.support.TransactionTemplate;

/// Sees within a second that a hearing did not begin on time, writes the delay down, and lets its recording begin by itself, so that what happened in the room meanwhile is known.
final class LatenessWatch {

    /// Who opens a hearing in the very moment is not late.
    static final Duration GRACE = Duration.ofMillis(300);
    /// A process that was down longer does not go back further.
    private static final Duration BACK = Duration.ofHours(12);
    /// A session that is set for the next moment is there by then; whatever took longer is seen by the look over the whole day, which comes once a minute.
    private static final Duration OVERLAP = Duration.ofSeconds(10);
    private static final long WHOLE_MILLIS = 60_000;
    private static final System.Logger LOG = System.getLogger(LatenessWatch.class.getName());

    private final HearingSchedule schedule;
    private final RecordingRows rows;
    private final LateHearings late;
    private final TransactionTemplate transactions;
    private final Ticker ticker;
    private final SteadyTime time;
    private final Supplier<Duration> leaps;
    private Duration leapt;
    private Instant since = Instant.MIN;
    private Instant looked = Instant.MIN;
    private long wholeAgain = Long.MIN_VALUE;
    /// What was written down already: most of the day some hundreds wait that are late, and nothing is asked about them four times a second.
    private final Set<Flagged> flagged = new HashSet<>();

    /// @param leaps how far the demonstration moved the clock of the house: what it leapt over was not missed by anybody
    LatenessWatch(HearingSchedule schedule, RecordingRows rows, LateHearings late, TimeStamps stamps, TransactionTemplate transactions, Ticker ticker, Supplier<Duration> leaps) {
        this.schedule = schedule;
        this.rows = rows;
        this.late = late;
        this.transactions = transactions;
        this.ticker = ticker;
        this.leaps = leaps;
        this.leapt = leaps.get();
        this.time = new SteadyTime(() -> {
            byte[] question = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
            return stamps.stamp(question).flatMap(token -> TimeStamps.read(token, question)).map(stamped -> stamped.at().minus(leaps.get()));
        }, question -> Thread.ofVirtual().name("recorder-asks-the-time").start(question));
    }

    /// Whether a hearing that is set for that moment and was not opened is late.
    static boolean isLate(Instant startsAt, Instant now) { return !now.isBefore(startsAt.plus(GRACE)); }

    /// Looks once at everything.
    ///
    /// @return how many recordings begin or end by it
    int look() { return flag() + settle(); }

    /// Tells the cases, and looks what became of those that are late. Whoever is late meanwhile does not wait for it: it has a thread of its own.
    ///
    /// @return how many recordings end by it
    int settle() { return late.look(now(leaps.get())); }

    private Instant now(Duration leap) { return time.now(ticker.wall().minus(leap), ticker.steady()).plus(leap); }

    /// Writes down who is late now, and lets the recordings begin.
    ///
    /// @return how many
    int flag() {
        Duration leap = leaps.get();
        Instant now = now(leap);
        if (!leap.equals(leapt)) {
            leapt = leap;
            since = now;
            wholeAgain = Long.MIN_VALUE;
        }
        Instant back = now.minus(BACK);
        boolean whole = ticker.steady() >= wholeAgain;
        Instant from = later(since, whole ? back : (looked.isBefore(now) ? looked : now).minus(OVERLAP));
        Set<Flagged> seen = new HashSet<>();
        int begun = Acting.as(LedgerPublishing.RULE, () -> transactions.execute(_ -> flag(from, now, seen)));
        flagged.addAll(seen);
        looked = now;
        if (whole) {
            wholeAgain = ticker.steady() + WHOLE_MILLIS;
            flagged.removeIf(each -> each.startsAt().isBefore(back));
        }
        return begun;
    }

    private record Flagged(HearingId hearing, Instant startsAt) {}

    private static Instant later(Instant one, Instant other) { return one.isAfter(other) ? one : other; }

    /// @param seen what turns out to be written down
    /// @return how many of it by this look
    private int flag(Instant from, Instant now, Set<Flagged> seen) {
        int fresh = 0;
        for (Session session : schedule.notBegun(from, now.minus(GRACE))) {
            Flagged one = new Flagged(session.hearing(), session.startsAt());
            if (!isLate(session.startsAt(), now) || flagged.contains(one)) continue;
            seen.add(one);
            if (!rows.late(session, now)) continue;
            fresh++;
            if (!late.isOver(session, now)) rows.begin(session.hearing(), session.caseId(), session.court(), "late", now);
            LOG.log(System.Logger.Level.INFO, "Hearing {0} did not begin on time; its recording begins by itself", session.hearing());
        }
        return fresh;
    }
}
