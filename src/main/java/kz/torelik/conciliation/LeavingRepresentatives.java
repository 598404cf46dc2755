package kz.torelik.conciliation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.Party;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.powers.PowerChanged;
import kz.torelik.powers.Powers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// In the very transaction that revokes the last power of a representative he leaves the mediations and the meetings of his principal; whoever's power has a last day leaves when it is over.
@Component
class LeavingRepresentatives {

    private static final Actor RULE = new Actor.Rule("conciliation");

    private final MatterRows rows;
    private final MeetingRows meetings;
    private final Powers powers;
    private final Cases cases;
    private final ActingWithin within;
    private final CourtClock clock;
    private volatile @Nullable LocalDate looked;

    LeavingRepresentatives(MatterRows rows, MeetingRows meetings, Powers powers, Cases cases, ActingWithin within, CourtClock clock) {
        this.rows = rows;
        this.meetings = meetings;
        this.powers = powers;
        this.cases = cases;
        this.within = within;
        this.clock = clock;
    }

    /// Who acts for whom in a case.
    @Component("casesOfRepresentatives")
    record Cases(CaseFiles files, CaseAccess access) {}

    @EventListener
    void changed(PowerChanged change) {
        within.as(RULE, () -> {
            if (powers.lastDay(change.principal(), change.representative(), null).filter(day -> !day.isBefore(clock.today())).isPresent()) return false;
            return leave(change.principal(), change.representative());
        });
    }

    /// What time alone changes: sessions whose time is over were held, and, once a day, those leave whose power ended with the day before.
    void pass() {
        meetings.pass(clock.instant());
        LocalDate today = clock.today();
        if (today.equals(looked)) return;
        within.as(RULE, rows::represented).forEach(id -> within.as(RULE, () -> leave(id)));
        looked = today;
    }

    private boolean leave(CaseId id) {
        Set<Integer> over = cases.access().powersEnded(id);
        if (over.isEmpty()) return false;
        CaseFile file = cases.files().get(id);
        for (int number : over) {
            Party acting = file.party(number);
            Party principal = file.party(Objects.requireNonNull(acting.actsFor()));
            if (acting.person() != null && principal.person() != null) leave(principal.person(), acting.person());
        }
        return true;
    }

    private boolean leave(PersonId principal, PersonId representative) {
        rows.leave(principal, representative);
        meetings.leave(principal, representative);
        return true;
    }
}
