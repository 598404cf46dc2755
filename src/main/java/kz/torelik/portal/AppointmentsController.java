package kz.torelik.portal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Court;
import kz.torelik.law.LawBook;
import kz.torelik.reception.CourtLetter;
import kz.torelik.reception.FreeTimes;
import kz.torelik.reception.KeepingHours;
import kz.torelik.reception.Receiver;
import kz.torelik.reception.Visit;
import kz.torelik.reception.Visiting;
import kz.torelik.reception.WritingLetters;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Personal reception: whoever is signed in books a time with a court, gives it up, waits for a freed one, and takes a number on the day.
@Controller
class AppointmentsController {

    private static final String HOME = "/my/appointments";

    private final Visiting visiting;
    private final FreeTimes times;
    private final KeepingHours hours;
    private final WritingLetters writing;
    private final LawBook law;

    AppointmentsController(Visiting visiting, FreeTimes times, KeepingHours hours, WritingLetters writing, LawBook law) {
        this.visiting = visiting;
        this.times = times;
        this.hours = hours;
        this.writing = writing;
        this.law = law;
    }

    @GetMapping(HOME)
    @Asks("citizen")
    Screen list() {
        return new AppointmentScreens.All(visiting.list().stream().map(visit -> new AppointmentScreens.Line(visit, court(visit.court()), visiting.isToday(visit), "written".equals(visit.course().result()) ? writing.ofVisit(visit.id()).map(CourtLetter::id).orElse(null) : null)).toList(),
                visiting.lines().stream().map(line -> new AppointmentScreens.Waits(line, court(line.court()))).toList(), law);
    }

    @GetMapping(HOME + "/new")
    @Asks("citizen")
    Screen choose(@RequestParam(defaultValue = "") String court, @RequestParam(defaultValue = "") String to) { return free(known(court), receiver(to), Form.EMPTY); }

    @PostMapping(HOME)
    @Asks("citizen")
    Screen book(@RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        Court court = known(form.value("court"));
        Receiver receiver = receiver(form.value("to"));
        boolean waits = form.value("then").equals("wait");
        Answer<?> answer = waits ? visiting.await(court.code(), receiver, form.value("topic")) : moment(form).then(from -> visiting.book(court.code(), receiver, from, form.value("topic")));
        return answer instanceof Answer.No<?>(Refusal refusal) ? free(court, receiver, says.fault(form, refusal.code().equals("visit-topic") ? "topic" : "slot", refusal)) : SeeOther.to(HOME);
    }

    @PostMapping(HOME + "/{visit}/{step}")
    @Asks("citizen")
    Answer<Screen> step(@PathVariable String visit, @PathVariable String step) {
        PublicId id = PublicId.find(visit).orElseThrow(NothingHere::new);
        Answer<Visit> answer = switch (step) {
            case "cancel" -> visiting.cancel(id);
            case "accept" -> visiting.accept(id);
            case "arrive" -> visiting.arrive(id);
            default -> throw new NothingHere();
        };
        if (answer instanceof Answer.No<Visit>(Refusal refusal) && refusal.code().equals("visit-unknown")) throw new NothingHere();
        return answer.map(_ -> SeeOther.to(HOME));
    }

    @PostMapping(HOME + "/lines/{line}/leave")
    @Asks("citizen")
    Screen leave(@PathVariable String line) {
        if (!visiting.leaveLine(PublicId.find(line).orElseThrow(NothingHere::new))) throw new NothingHere();
        return SeeOther.to(HOME);
    }

    private static Answer<Instant> moment(Form form) {
        return form.value("slot").matches("\\d{9,14}") ? Answer.yes(Instant.ofEpochMilli(Long.parseLong(form.value("slot")))) : Answer.no(Refusal.of("visit-no-time"));
    }

    private Screen free(Court court, Receiver receiver, Form form) { return new AppointmentScreens.Choosing(court, receiver, times.list(court.code(), receiver), hours.of(court.code(), receiver), form); }

    private Court known(String code) { return Optional.of(code).filter(one -> one.matches("\\d{4}")).map(CourtCode::of).flatMap(law.courts()::find).orElseThrow(NothingHere::new); }

    private static Receiver receiver(String word) { return Receiver.find(word).orElseThrow(NothingHere::new); }

    private kz.torelik.kernel.Trilingual court(CourtCode code) { return law.courts().get(code).title(); }
}
