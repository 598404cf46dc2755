package kz.torelik.chambers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseLists;
import kz.torelik.courts.Appointment;
import kz.torelik.courts.Staff;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Function;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import org.springframework.stereotype.Component;

/// What waits for the officer at this desk, the earliest due first, and where he goes when one thing is done.
@Component
class Agenda {

    private static final int MOST = 400;

    private final CaseLists lists;
    private final Tasks tasks;
    private final Staff staff;
    private final LawBook law;
    private final Panels panels;
    private final Conversing conversing;

    Agenda(CaseLists lists, Tasks tasks, Staff staff, LawBook law, Panels panels, Conversing conversing) {
        this.lists = lists;
        this.tasks = tasks;
        this.staff = staff;
        this.law = law;
        this.panels = panels;
        this.conversing = conversing;
    }

    /// The cases of the officer that are not ended: a judge's own, else all that he may see.
    List<CaseLists.CaseLine> own(Actor.Staff officer) {
        CaseLists.Filter filter = new CaseLists.Filter(List.of(), "", "", Officer.isJudge(officer) ? officer.person() : null);
        return lists.listMatching(filter, MOST, 0).stream().filter(line -> !law.procedure(line.procedure()).stage(line.stage()).ended()).toList();
    }

    /// @param own the cases of the officer, as [#own] gives them
    List<Task> list(Actor.Staff officer, List<CaseLists.CaseLine> own) {
        List<Task> due = new ArrayList<>(switch (officer.function()) {
            case JUDGE, CHAIR -> tasks.list(own, List.of("judge"), Procedure.By.JUDGE);
            case SECRETARY -> tasks.list(own, List.of("secretary"), Procedure.By.SECRETARY);
            case REGISTRAR -> tasks.list(own, List.of("court"), Procedure.By.REGISTRAR);
        });
        if (officer.function() == Function.CHAIR) due.addAll(0, tasks.list(lists.listMatching(new CaseLists.Filter(List.of(), "", "", null), MOST, 0), List.of("chair"), Procedure.By.CHAIR));
        if (officer.function() == Function.CHAIR) due.addAll(0, tasks.asked(lists.listStayAskedOf(officer.court(), MOST)));
        if (Officer.isJudge(officer)) due.addAll(0, panels.tasks());
        if (Officer.isJudge(officer)) due.addAll(0, conversing.tasks(own));
        if (officer.function() == Function.JUDGE) due.addAll(0, tasks.list(ofTheChair(officer), List.of("chair"), Procedure.By.CHAIR));
        return due;
    }

    /// A recusal of the chair waits for any other judge of the court.
    private List<CaseLists.CaseLine> ofTheChair(Actor.Staff officer) {
        return lists.listAskedToRecuse(staff.list(officer.court(), Function.CHAIR).stream().map(Appointment::person).toList(), MOST);
    }

    /// The address of the next thing that is due in another case, with the word that something was done; the desk where nothing waits.
    ///
    /// @param done the case in which something was just done
    String after(CaseId done) {
        Actor.Staff officer = Officer.now();
        Optional<Task> next = list(officer, own(officer)).stream().filter(task -> !task.caseId().equals(done)).findFirst();
        String address = next.map(task -> task.draft() != null ? task.draft() : task.href()).orElse("/desk");
        return address + (address.contains("?") ? "&" : "?") + "done=" + done;
    }
}
