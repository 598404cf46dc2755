package kz.torelik.conciliation;

import java.util.Map;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// A mediation ends without an agreement: a side does not go on, the mediator sees no way, or its days are over (Law on Mediation, arts. 5 point 2, 20 point 6, 26). The court of a case that waits is told at
/// once (art. 23 point 4), by which ground and no more.
@Service
public class EndingMediation {

    private static final Actor RULE = new Actor.Rule("conciliation");
    private static final int LONGEST = 600;

    private final MatterDoor door;
    private final MatterRows rows;
    private final LeavingRepresentatives leaving;
    private final HandingOver handing;
    private final ToldInMediation told;
    private final ActingWithin within;
    private final CourtClock clock;

    EndingMediation(MatterDoor door, MatterRows rows, LeavingRepresentatives leaving, HandingOver handing, ToldInMediation told, ActingWithin within, CourtClock clock) {
        this.door = door;
        this.rows = rows;
        this.leaving = leaving;
        this.handing = handing;
        this.told = told;
        this.within = within;
        this.clock = clock;
    }

    /// Whoever acts does not go on.
    ///
    /// @param reason for the other participants, possibly empty; the court does not get it
    /// @return the mediation, or a refusal: `mediation-unknown`, `mediation-over`, `mediation-reason`
    public Answer<Matter.Whole> end(PublicId id, String reason) {
        return door.with(id, (whole, own) -> {
            if (reason.length() > LONGEST) return Answer.no(Refusal.of("mediation-reason", LONGEST));
            Matter.Ending ending = new Matter.Ending(own.isMediator() ? "hopeless" : "refused", own.name(), reason.isBlank() ? null : reason.strip(), clock.today());
            return over(whole, ending).map(after -> {
                told.others(after, own.person(), "mediation-ended", Map.of());
                return after;
            });
        });
    }

    private Answer<Matter.Whole> over(Matter.Whole whole, Matter.Ending ending) {
        PublicId id = whole.matter().id();
        boolean ran = whole.matter().isRunning();
        rows.end(id, ending);
        Matter.Whole after = rows.find(id).orElseThrow();
        return ran ? handing.ended(after).map(_ -> after) : Answer.yes(after);
    }

    /// What was not answered in its days is declined; what lasted as long as its contract is over; sessions whose time passed were held, representatives whose power is over leave.
    ///
    /// @return how many ended
    @Scheduled(fixedDelayString = "${torelik.conciliation.every:60s}", initialDelayString = "${torelik.conciliation.every:60s}")
    public int lapse() {
        int ended = 0;
        leaving.pass();
        for (PublicId id : within.as(RULE, () -> rows.over(clock.today()))) if (Boolean.TRUE.equals(within.as(RULE, () -> lapse(id)))) ended++;
        return ended;
    }

    private boolean lapse(PublicId id) {
        return rows.hold(id).filter(whole -> whole.matter().isOpen()).map(whole -> {
            String outcome = whole.matter().state().equals("invited") ? "unanswered" : "expired";
            return over(whole, new Matter.Ending(outcome, null, null, clock.today())).map(after -> {
                after.participants().forEach(one -> told.one(after, one.person(), "mediation-ended", Map.of()));
                return true;
            }).isYes();
        }).orElse(false);
    }
}
