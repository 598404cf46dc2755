package kz.torelik.portal;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.hearings.HearingSchedule;
import kz.torelik.hearings.Session;
import kz.torelik.kernel.CourtClock;
import kz.torelik.notices.Cabinet;
import org.springframework.stereotype.Component;

/// What the courts told the person: notices and sessions.
@Component
record CourtNews(Cabinet cabinet, HearingSchedule schedule, CourtClock clock) {

    int unread() { return cabinet.unread(); }

    List<Session> hearings(LocalDate from, LocalDate to) { return schedule.mine(from, to); }
}
