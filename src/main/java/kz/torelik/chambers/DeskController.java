package kz.torelik.chambers;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.casefile.CaseLists;
import kz.torelik.hearings.Session;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Function;
import kz.torelik.law.LawBook;
import kz.torelik.notices.FailedNotices;
import kz.torelik.web.Asks;
import kz.torelik.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page of whoever sits at the desk.
@Controller
class DeskController {

    private final CaseLists lists;
    private final Agenda agenda;
    private final Drafted drafted;
    private final Sittings sittings;
    private final FailedNotices failed;
    private final LawBook law;
    private final CourtClock clock;

    DeskController(CaseLists lists, Agenda agenda, Drafted drafted, Sittings sittings, FailedNotices failed, LawBook law, CourtClock clock) {
        this.lists = lists;
        this.agenda = agenda;
        this.drafted = drafted;
        this.sittings = sittings;
        this.failed = failed;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/desk")
    @Asks("staff")
    Screen desk() {
        Actor.Staff officer = Officer.now();
        LocalDate today = clock.today();
        List<CaseLists.CaseLine> own = agenda.own(officer);
        List<Task> due = agenda.list(officer, own);
        int fresh = (int) own.stream().filter(line -> line.stage().equals("acceptance")).count();
        List<DeskScreen.SessionLine> sessions = sessions(officer, today).stream()
                .map(session -> new DeskScreen.SessionLine(session, category(own, session))).toList();
        Sittings.Day day = sittings.day(sessions.stream().map(DeskScreen.SessionLine::session).toList());
        List<DeskScreen.SessionLine> unheld = officer.function() == Function.REGISTRAR ? List.of() : sittings.unheld(officer.person(), today).stream().map(session -> new DeskScreen.SessionLine(session, category(own, session))).toList();
        return new DeskScreen(officer.function(), law.courts().get(officer.court()).title(), today, due, sessions, Officer.isJudge(officer) ? drafted.list() : List.of(), fresh, own.size(),
                registry(officer), day, unheld);
    }

    private kz.torelik.kernel.Trilingual category(List<CaseLists.CaseLine> own, Session session) {
        return own.stream().filter(line -> line.id().equals(session.caseId())).findFirst().map(line -> law.categories().get(line.category()).title())
                .orElseGet(() -> kz.torelik.kernel.Trilingual.same(session.number().toString()));
    }

    private List<Session> sessions(Actor.Staff officer, LocalDate today) {
        return officer.function() == Function.REGISTRAR ? sittings.schedule().causeList(officer.court(), today) : sittings.schedule().ofOfficer(officer.person(), today, today);
    }

    private @Nullable Registry registry(Actor.Staff officer) {
        if (officer.function() != Function.REGISTRAR) return null;
        return new Registry(failed.list(40), lists.listAt(List.of("filed", "allocation", "reallocation"), 40));
    }
}
