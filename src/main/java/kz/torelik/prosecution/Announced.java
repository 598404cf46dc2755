package kz.torelik.prosecution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.OwnCases;
import kz.torelik.hearings.HearingSchedule;
import kz.torelik.hearings.Session;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import org.springframework.stereotype.Component;

/// Of what the courts tell the prosecutor: every case that is set for consideration (CPC arts. 54 part 2, 416 part 1, 450 part 4; APPC art. 31 part 2). It is the public cause list, and names no more than it.
@Component
public class Announced {

    private static final int DAYS = 21;

    private final Offices offices;
    private final HearingSchedule schedule;
    private final OwnCases own;
    private final CourtClock clock;

    Announced(Offices offices, HearingSchedule schedule, OwnCases own, CourtClock clock) {
        this.offices = offices;
        this.schedule = schedule;
        this.own = own;
        this.clock = clock;
    }

    /// A case with its next session.
    ///
    /// @param entered whether the office of the thread takes part in it
    public record Line(Session session, boolean entered) {}

    /// The cases of the courts of the office of this thread with a session in the next three weeks, the earliest first.
    ///
    /// @return nothing for whoever acts for no office
    public List<Line> list() {
        Optional<Office> office = offices.mine();
        if (office.isEmpty()) return List.of();
        Set<CaseId> entered = own.places().keySet();
        List<Line> lines = new ArrayList<>();
        for (CourtCode court : office.get().courts()) {
            for (LocalDate day = clock.today(); !day.isAfter(clock.today().plusDays(DAYS)); day = day.plusDays(1)) {
                schedule.causeList(court, day).stream().filter(Session::takesTime).forEach(session -> lines.add(new Line(session, entered.contains(session.caseId()))));
            }
        }
        lines.sort(Comparator.comparing(line -> line.session().startsAt()));
        return List.copyOf(lines);
    }
}
