package kz.torelik.portal;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.database.Acting;
import kz.torelik.hearings.HearingSchedule;
import kz.torelik.hearings.Session;
import kz.torelik.identity.Devices;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.notices.Cabinet;
import org.springframework.stereotype.Component;

/// What the person is told: notices, sessions of courts, and devices on which somebody signed in as him.
@Component
record CourtNews(Cabinet cabinet, HearingSchedule schedule, Devices devices, Agreeing agreeing, CourtClock clock) {

    int unread() { return cabinet.unread(); }

    int newDevices() { return Acting.now() instanceof Actor.Citizen citizen ? devices.listNew(citizen.person()).size() : 0; }

    /// What others ask of him in mediations and for meetings.
    List<HomeScreen.Asked> asked() { return agreeing.asked(); }

    List<Session> hearings(LocalDate from, LocalDate to) { return schedule.mine(from, to); }
}
