package kz.torelik.hearings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The calendars of sessions. The cause list is public; the own calendar is that of the actor of the thread.
@Component
public class HearingSchedule {

    private final SessionRows sessions;

    HearingSchedule(SessionRows sessions) { this.sessions = sessions; }

    /// The sessions of a court on a day, for everyone: without names in closed cases.
    @Transactional(readOnly = true)
    public List<Session> causeList(CourtCode court, LocalDate day) { return sessions.ofCourt(court, day); }

    /// The sessions that were set for the time between two moments, the second included, and have not begun: for the watch over lateness.
    @Transactional(readOnly = true)
    public List<Session> notBegun(Instant after, Instant until) { return sessions.notBegun(after, until); }

    /// The sessions of a judge, or those that a secretary keeps, from one day to another, both included.
    @Transactional(readOnly = true)
    public List<Session> ofOfficer(PersonId officer, LocalDate from, LocalDate to) { return sessions.ofOfficer(officer, from, to); }

    /// One session as the cause list has it, for whoever holds its identifier.
    @Transactional(readOnly = true)
    public Optional<Session> find(HearingId hearing) { return sessions.find(hearing); }

    /// Several of them at once; those that are not there are left out.
    @Transactional(readOnly = true)
    public List<Session> list(Collection<HearingId> hearings) { return sessions.list(hearings); }

    @Transactional(readOnly = true)
    public List<Session> ofRoom(CourtCode court, String room, LocalDate from, LocalDate to) { return sessions.ofRoom(court, room, from, to); }

    /// The sessions of whoever acts: as a participant or representative, as a judge, as a secretary.
    @Transactional(readOnly = true)
    public List<Session> mine(LocalDate from, LocalDate to) {
        return switch (Acting.now()) {
            case Actor.Citizen citizen -> sessions.ofPersons(List.of(citizen.subject()), from, to);
            case Actor.Staff staff -> sessions.ofOfficer(staff.person(), from, to);
            case Actor.Rule _, Actor.Anyone _ -> List.of();
        };
    }
}
