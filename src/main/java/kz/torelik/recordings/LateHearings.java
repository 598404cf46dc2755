package kz.torelik.recordings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.RecordingEvent;
import kz.torelik.courts.WorkingHours;
import kz.torelik.courts.WorkingTime;
import kz.torelik.database.Acting;
import kz.torelik.hearings.HearingSchedule;
import kz.torelik.hearings.Session;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.HearingId;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// What becomes of a hearing that did not begin on time: the case is told of the delay; and when it was not opened, moved or put off until the court closed and its time is over, the case is told that it was not held on its day, which
/// ends the recording of the room. A hearing that is opened later all the same is recorded anew.
final class LateHearings {

    /// Whoever opened the hearing in the last moment has done so by then.
    private static final Duration LAST_MOMENT = Duration.ofSeconds(2);
    private static final Duration HOURS_KEPT = Duration.ofMinutes(1);

    private final RecordingRows rows;
    private final CaseNews news;
    private final HearingSchedule schedule;
    private final WorkingTime workingTime;
    private final TransactionTemplate transactions;
    private Map<CourtCode, WorkingHours> hours = Map.of();
    private Instant hoursRead = Instant.EPOCH;

    LateHearings(RecordingRows rows, CaseNews news, HearingSchedule schedule, WorkingTime workingTime, TransactionTemplate transactions) {
        this.rows = rows;
        this.news = news;
        this.schedule = schedule;
        this.workingTime = workingTime;
        this.transactions = transactions;
    }

    /// The end of the day of a hearing: when the court closes, or later when its time goes on longer.
    private Instant endOfDay(CourtCode court, Instant startsAt, Instant endsAt, Instant now) {
        LocalDate day = startsAt.atZone(CourtClock.COUNTRY).toLocalDate();
        Instant closes = day.atTime(closes(court, now)).atZone(CourtClock.COUNTRY).toInstant();
        return closes.isAfter(endsAt) ? closes : endsAt;
    }

    /// When a court closes. In the afternoon some hundreds of hearings wait for that: the hours of all courts are read once a minute.
    private synchronized LocalTime closes(CourtCode court, Instant now) {
        if (Duration.between(hoursRead, now).abs().compareTo(HOURS_KEPT) > 0) {
            hours = workingTime.own();
            hoursRead = now;
        }
        return hours.getOrDefault(court, WorkingHours.USUAL).closes();
    }

    /// Whether there is nothing to wait for any more.
    boolean isOver(Session session, Instant now) { return !now.isBefore(endOfDay(session.court(), session.startsAt(), session.endsAt(), now).plus(LAST_MOMENT)); }

    /// Looks at the delays that nobody is done with. Those with which something has to be done have a transaction of their own each: at nine in the morning and when the courts close that takes a while.
    ///
    /// @return how many recordings end by it
    int look(Instant now) {
        List<RecordingRows.GoingOn> all = Acting.as(LedgerPublishing.RULE, () -> transactions.execute(_ -> rows.delaysGoingOn()));
        if (all.isEmpty()) return 0;
        Map<HearingId, Session> sessions = new HashMap<>();
        Acting.as(LedgerPublishing.RULE, () -> schedule.list(all.stream().map(late -> late.delay().hearing()).toList())).forEach(session -> sessions.put(session.hearing(), session));
        int ended = 0;
        for (RecordingRows.GoingOn late : all) {
            boolean settles = !waits(late, sessions.get(late.delay().hearing()), now);
            if (late.told() && !settles) continue;
            if (!late.told()) tell(late, now);
            if (settles && Boolean.TRUE.equals(Acting.as(LedgerPublishing.RULE, () -> transactions.execute(status -> {
                Settled settled = settle(late, now);
                if (settled == Settled.CHANGED) status.setRollbackOnly(); // it was opened in this moment; the next look sees that
                return settled == Settled.ENDED;
            })))) ended++;
        }
        return ended;
    }

    /// Whether a hearing is still to be opened on its day. The hours of its court are asked for only when its own time is over.
    private boolean waits(RecordingRows.GoingOn late, @Nullable Session session, Instant now) {
        return session != null && isAwaited(session, late.delay()) && (now.isBefore(session.endsAt()) || !isOver(session, now));
    }

    private static boolean isAwaited(Session session, Delay delay) { return session.startsAt().equals(delay.startsAt()) && session.state().equals("set"); }

    private void tell(RecordingRows.GoingOn late, Instant now) {
        Acting.run(LedgerPublishing.RULE, () -> transactions.executeWithoutResult(_ -> {
            rows.told(late, now);
            news.tell(late.delay().caseId(), new RecordingEvent.HearingDelayed(late.delay().hearing(), late.delay().startsAt(), late.delay().seenAt()));
        }));
    }

    private enum Settled { WAITS, DONE, ENDED, CHANGED }

    private Settled settle(RecordingRows.GoingOn late, Instant now) {
        Delay delay = late.delay();
        Optional<Session> session = schedule.find(delay.hearing());
        if (session.isEmpty() || !isAwaited(session.get(), delay)) {
            rows.settled(late, now);
            boolean dropped = session.map(each -> each.state().equals("dropped")).orElse(false);
            if (dropped) rows.end(delay.hearing(), "case-ended", now);
            return dropped ? Settled.ENDED : Settled.DONE;
        }
        if (!isOver(session.get(), now)) return Settled.WAITS;
        Answer<CaseFile> told = news.tell(delay.caseId(), new RecordingEvent.HearingNotHeld(delay.hearing(), delay.startsAt(), now));
        if (told instanceof Answer.Yes<CaseFile>(CaseFile file) && !CaseNews.waits(file, delay.hearing())) return Settled.CHANGED;
        rows.end(delay.hearing(), RecordingRows.NOT_HELD, endOfDay(session.get().court(), session.get().startsAt(), session.get().endsAt(), now));
        rows.settled(late, now);
        return Settled.ENDED;
    }
}
