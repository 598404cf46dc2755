package kz.torelik.recordings;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
    private final TransactionTemplate transactions;
    private final Ticker ticker;
    private final SteadyTime time;

    LatenessWatch(HearingSchedule schedule, RecordingRows rows, TimeStamps stamps, TransactionTemplate transactions, Ticker ticker) {
        this.schedule = schedule;
        this.rows = rows;
        this.transactions = transactions;
        this.ticker = ticker;
        this.time = new SteadyTime(() -> {
            byte[] question = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
            return stamps.stamp(question).flatMap(token -> TimeStamps.read(token, question)).map(TimeStamps.Stamped::at);
        });
    }

    /// Whether a hearing that is set for that moment and was not opened is late.
    static boolean isLate(Instant startsAt, Instant now) { return !now.isBefore(startsAt.plus(GRACE)); }

    /// Looks once.
    ///
    /// @return how many delays are new
    int look() {
        Instant now = time.now(ticker.wall(), ticker.steady());
        return Acting.as(LedgerPublishing.RULE, () -> transactions.execute(_ -> {
            List<Session> waiting = schedule.notBegun(now.minus(BACK), now.minus(GRACE));
            int flagged = 0;
            for (Session session : waiting) {
                if (!isLate(session.startsAt(), now) || !rows.late(session, now)) continue;
                flagged++;
                rows.begin(session.hearing(), session.caseId(), session.court(), "late", now);
                LOG.log(System.Logger.Level.INFO, "Hearing {0} did not begin on time; its recording begins by itself", session.hearing());
            }
            return flagged;
        }));
    }
}
