package kz.torelik.recordings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.RecordingEvent;
import kz.torelik.courts.WorkingTime;
import kz.torelik.database.Acting;
import kz.torelik.hearings.HearingSchedule;
import kz.torelik.hearings.Session;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import org.springframework.transaction.support.TransactionTemplate;

/// What becomes of a hearing that did not begin on time: the case is told of the delay; and when it was not opened, moved or put off until the court closed and its time is over, the case is told that it was not held on its day, which
/// ends the recording of the room. A hearing that is opened later all the same is recorded anew.
final class LateHearings {

    /// Whoever opened the hearing in the last moment has done so by then.
    private static final Duration LAST_MOMENT = Duration.ofSeconds(2);

    private final RecordingRows rows;
    private final CaseNews news;
    private final HearingSchedule schedule;
    private final WorkingTime workingTime;
    private final TransactionTemplate transactions;

    LateHearings(RecordingRows rows, CaseNews news, HearingSchedule schedule, WorkingTime workingTime, TransactionTemplate transactions) {
        this.rows = rows;
        this.news = news;
        this.schedule = schedule;
        this.workingTime = workingTime;
        this.transactions = transactions;
    }

    /// The end of the day of a hearing: when the court closes, or later when its time goes on longer.
    Instant endOfDay(CourtCode court, Instant startsAt, Instant endsAt) {
        LocalDate day = startsAt.atZone(CourtClock.COUNTRY).toLocalDate();
        Instant closes = day.atTime(workingTime.of(court).closes()).atZone(CourtClock.COUNTRY).toInstant();
        return closes.isAfter(endsAt) ? closes : endsAt;
    }

    /// Whether there is nothing to wait for any more.
    boolean isOver(Session session, Instant now) { return !now.isBefore(endOfDay(session.court(), session.startsAt(), session.endsAt()).plus(LAST_MOMENT)); }

    /// Looks at each delay that nobody is done with, each in a transaction of its own.
    ///
    /// @return how many recordings end by it
    int look(Instant now) {
        int ended = 0;
        for (RecordingRows.GoingOn late : Acting.as(LedgerPublishing.RULE, () -> transactions.execute(_ -> rows.delaysGoingOn()))) {
            if (!late.told()) tell(late, now);
            if (Boolean.TRUE.equals(Acting.as(LedgerPublishing.RULE, () -> transactions.execute(status -> {
                Settled settled = settle(late, now);
                if (settled == Settled.CHANGED) status.setRollbackOnly(); // it was opened in this moment; the next look sees that
                return settled == Settled.ENDED;
            })))) ended++;
        }
        return ended;
    }

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
        if (session.isEmpty() || !session.get().startsAt().equals(delay.startsAt()) || !session.get().state().equals("set")) {
            rows.settled(late, now);
            boolean dropped = session.map(each -> each.state().equals("dropped")).orElse(false);
            if (dropped) rows.end(delay.hearing(), "case-ended", now);
            return dropped ? Settled.ENDED : Settled.DONE;
        }
        if (!isOver(session.get(), now)) return Settled.WAITS;
        Answer<CaseFile> told = news.tell(delay.caseId(), new RecordingEvent.HearingNotHeld(delay.hearing(), delay.startsAt(), now));
        if (told instanceof Answer.Yes<CaseFile>(CaseFile file) && !CaseNews.waits(file, delay.hearing())) return Settled.CHANGED;
        rows.end(delay.hearing(), RecordingRows.NOT_HELD, endOfDay(session.get().court(), session.get().startsAt(), session.get().endsAt()));
        rows.settled(late, now);
        return Settled.ENDED;
    }
}
