package kz.torelik.conciliation;

import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.powers.PowerChanged;
import kz.torelik.powers.Powers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// In the very transaction that revokes the last power of a representative he leaves the mediations and the meetings of his principal.
@Component
class LeavingRepresentatives {

    private static final Actor RULE = new Actor.Rule("conciliation");

    private final MatterRows rows;
    private final MeetingRows meetings;
    private final Powers powers;
    private final ActingWithin within;
    private final CourtClock clock;

    LeavingRepresentatives(MatterRows rows, MeetingRows meetings, Powers powers, ActingWithin within, CourtClock clock) {
        this.rows = rows;
        this.meetings = meetings;
        this.powers = powers;
        this.within = within;
        this.clock = clock;
    }

    @EventListener
    void changed(PowerChanged change) {
        within.as(RULE, () -> {
            if (powers.lastDay(change.principal(), change.representative(), null).filter(day -> !day.isBefore(clock.today())).isPresent()) return false;
            rows.leave(change.principal(), change.representative());
            meetings.leave(change.principal(), change.representative());
            return true;
        });
    }
}
