package kz.torelik.chambers;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.casefile.CaseLists;
import kz.torelik.courts.Absences;
import kz.torelik.courts.Judge;
import kz.torelik.courts.Judges;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.hearings.HearingSchedule;
import kz.torelik.hearings.Session;
import kz.torelik.instances.DemandingCases;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.web.Asks;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The court as a whole: its sessions on a day, and for the chair its judges.
@Controller
class CourtController {

    private static final int MOST = 2000;

    private final HearingSchedule schedule;
    private final CaseLists lists;
    private final Deadlines deadlines;
    private final Tasks tasks;
    private final Bench bench;
    private final LawBook law;
    private final CourtClock clock;

    CourtController(HearingSchedule schedule, CaseLists lists, Deadlines deadlines, Tasks tasks, Bench bench, LawBook law, CourtClock clock) {
        this.schedule = schedule;
        this.lists = lists;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.bench = bench;
        this.law = law;
        this.clock = clock;
    }

    /// Who judges here, who is away, how the sessions of the day stand, and what the chair may demand.
    @org.springframework.stereotype.Component
    record Bench(Judges judges, Absences absences, Sittings sittings, DemandingCases demanding) {}

    @GetMapping("/desk/sessions")
    @Asks("staff")
    Screen sessions(@RequestParam(defaultValue = "") String day) {
        Actor.Staff officer = Officer.now();
        LocalDate shown = day(day);
        List<Session> sessions = schedule.causeList(officer.court(), shown);
        return new CauseListScreen(law.courts().get(officer.court()).title(), shown, clock.today(), sessions, schedule.ofOfficer(officer.person(), shown, shown), bench.sittings().day(sessions));
    }

    private LocalDate day(String typed) { return ShownDay.read(typed, clock.today()); }

    @GetMapping("/desk/court")
    @Asks("chair")
    Screen court() {
        Actor.Staff chair = Officer.now();
        LocalDate today = clock.today();
        List<CourtScreen.Load> loads = bench.judges().list(chair.court(), today).stream().map(judge -> load(judge, today)).toList();
        List<CaseLists.CaseLine> all = lists.listMatching(new CaseLists.Filter(List.of(), "", "", null), MOST, 0);
        return new CourtScreen(law.courts().get(chair.court()).title(), tasks.list(all, List.of("chair"), Procedure.By.CHAIR), loads, late(chair, today), bench.demanding().mayDemand(chair));
    }

    /// The sessions of today that did not begin on time, and those whose recording hears nothing.
    private List<CourtScreen.Troubled> late(Actor.Staff chair, LocalDate today) {
        List<Session> sessions = schedule.causeList(chair.court(), today);
        Sittings.Day day = bench.sittings().day(sessions);
        return sessions.stream().filter(session -> day.isLate(session) || session.state().equals("opened") && day.silentSince(session) != null).map(session -> new CourtScreen.Troubled(session, day)).toList();
    }

    private CourtScreen.Load load(Judge judge, LocalDate today) {
        List<CaseLists.CaseLine> own = lists.listMatching(new CaseLists.Filter(List.of(), "", "", judge.person()), MOST, 0).stream()
                .filter(line -> !law.procedure(line.procedure()).stage(line.stage()).ended()).toList();
        int fresh = (int) own.stream().filter(line -> line.stage().equals("acceptance")).count();
        int missed = (int) deadlines.listDue(own.stream().map(CaseLists.CaseLine::id).toList(), List.of("judge")).stream().filter(due -> due.status().equals("missed")).count();
        List<Session> sessions = schedule.ofOfficer(judge.person(), today, today);
        return new CourtScreen.Load(judge.name(), fresh, own.size() - fresh, sessions.size(), missed, bench.absences().find(judge.person(), today).isPresent());
    }
}
