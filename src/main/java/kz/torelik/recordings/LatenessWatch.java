package kz.torelik.recordings;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kz.torelik.database.Acting;
import kz.torelik.hearings.HearingSchedule;
import kz.torelik.hearings.Session;
import kz.torelik.signatures.TimeStamps;
import org.springframework.transaction.support.TransactionTemplate;

/// Sees within a second that a hearing did not begin on time, writes the delay down, and lets its recording begin by itself, so that what happened in the room meanwhile is known.
final class LatenessWatch {

    /// Who opens a hearing in the very moment is not late.
    static final Duration GRACE = Duration.ofMillis(300);
    /// A process that was down longer does not go back further.
    private static final Duration BACK = Duration.ofHours(12);
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

    /// Looks once.
    ///
    /// @return how many recordings begin or end by it
    int look() {
        Duration leap = leaps.get();
        Instant now = time.now(ticker.wall().minus(leap), ticker.steady()).plus(leap);
        if (!leap.equals(leapt)) {
            leapt = leap;
            since = now;
        }
        Instant from = since.isAfter(now.minus(BACK)) ? since : now.minus(BACK);
        int begun = Acting.as(LedgerPublishing.RULE, () -> transactions.execute(_ -> {
            List<Session> waiting = schedule.notBegun(from, now.minus(GRACE));
            int flagged = 0;
            for (Session session : waiting) {
                if (!isLate(session.startsAt(), now) || !rows.late(session, now)) continue;
                flagged++;
                if (!late.isOver(session, now)) rows.begin(session.hearing(), session.caseId(), session.court(), "late", now);
                LOG.log(System.Logger.Level.INFO, "Hearing {0} did not begin on time; its recording begins by itself", session.hearing());
            }
            return flagged;
        }));
        return begun + late.look(now);
    }
}
