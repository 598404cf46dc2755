package kz.torelik.chambers;

import java.time.LocalDate;
import java.util.Map;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.reception.ReceptionDesk;
import kz.torelik.reception.Visit;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The visitors of a day at the desk: who has come, whose number is called, how it ended.
@Controller
class ReceptionController {

    private final ReceptionDesk desk;
    private final LawBook law;
    private final CourtClock clock;

    ReceptionController(ReceptionDesk desk, LawBook law, CourtClock clock) {
        this.desk = desk;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/desk/reception")
    @Asks("staff")
    Screen day(@RequestParam(defaultValue = "") String day) { return show(read(day), Form.EMPTY, null); }

    @PostMapping("/desk/reception/{visit}/{step}")
    @Asks("staff")
    Screen step(@PathVariable String visit, @PathVariable String step, @RequestParam Map<String, String> typed, Says says) {
        PublicId id = PublicId.find(visit).orElseThrow(NothingHere::new);
        Form form = Form.typed(typed);
        Answer<Visit> answer = switch (step) {
            case "arrive" -> desk.arrive(id);
            case "call" -> desk.call(id, form.value("place"));
            case "received" -> desk.receive(id, form.value("result"), form.value("notes"));
            case "missed" -> desk.missed(id);
            case "withdraw" -> desk.withdraw(id, form.value("reason"));
            default -> throw new NothingHere();
        };
        return switch (answer) {
            case Answer.Yes<Visit>(Visit done) -> SeeOther.to("/desk/reception?day=" + LocalDate.ofInstant(done.from(), CourtClock.COUNTRY));
            case Answer.No<Visit>(Refusal refusal) -> {
                if (refusal.code().equals("visit-unknown")) throw new NothingHere();
                yield show(read(form.value("day")), says.fault(form, step + "-" + id, refusal), id);
            }
        };
    }

    private Screen show(LocalDate day, Form form, @Nullable PublicId about) {
        Actor.Staff officer = Officer.now();
        return new ReceptionScreen(law.courts().get(officer.court()).title(), day, clock.today(), desk.day(day), officer.function() == Function.CHAIR, officer.court().digits(), form, about);
    }

    private LocalDate read(String typed) { return ShownDay.read(typed, clock.today()); }
}
