package kz.torelik.chambers;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.reception.KeepingHours;
import kz.torelik.reception.Receiver;
import kz.torelik.reception.ReceptionHours;
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

/// The chair approves the schedule of reception of his court.
@Controller
class HoursController {

    private final KeepingHours hours;
    private final LawBook law;

    HoursController(KeepingHours hours, LawBook law) {
        this.hours = hours;
        this.law = law;
    }

    @GetMapping("/desk/reception/hours")
    @Asks("chair")
    Screen show() { return new HoursScreen(law.courts().get(Officer.now().court()).title(), forms(), null); }

    @PostMapping("/desk/reception/hours/{receiver}")
    @Asks("chair")
    Screen set(@PathVariable String receiver, @RequestParam Map<String, String> typed, Says says) {
        Receiver who = Receiver.find(receiver).orElseThrow(NothingHere::new);
        Form form = Form.typed(typed);
        return switch (read(form).then(read -> hours.set(who, read))) {
            case Answer.Yes<ReceptionHours> _ -> SeeOther.to("/desk/reception/hours");
            case Answer.No<ReceptionHours>(Refusal refusal) -> {
                Map<Receiver, Form> forms = forms();
                forms.put(who, says.fault(form, (refusal.code().equals("hours-minutes") ? "minutes-" : "days-") + receiver, refusal));
                yield new HoursScreen(law.courts().get(Officer.now().court()).title(), forms, who);
            }
        };
    }

    /// A day without an opening is a day without reception.
    private static Answer<ReceptionHours> read(Form form) {
        try {
            List<ReceptionHours.Day> days = new ArrayList<>();
            for (DayOfWeek day : DayOfWeek.values()) {
                String opens = form.value("opens-" + day.getValue());
                if (!opens.isBlank()) days.add(new ReceptionHours.Day(day, LocalTime.parse(opens), LocalTime.parse(form.value("closes-" + day.getValue()))));
            }
            return Answer.yes(new ReceptionHours(days, form.value("minutes").matches("\\d{1,3}") ? Integer.parseInt(form.value("minutes")) : 0));
        } catch (DateTimeException unreadable) {
            return Answer.no(Refusal.of("hours-unreadable"));
        }
    }

    private Map<Receiver, Form> forms() {
        Map<Receiver, Form> forms = new java.util.EnumMap<>(Receiver.class);
        for (Receiver receiver : Receiver.values()) {
            ReceptionHours set = hours.of(Officer.now().court(), receiver);
            Form form = Form.EMPTY.with("minutes", String.valueOf(set.minutes()));
            for (ReceptionHours.Day day : set.days()) form = form.with("opens-" + day.day().getValue(), day.opens().toString()).with("closes-" + day.day().getValue(), day.closes().toString());
            forms.put(receiver, form);
        }
        return forms;
    }
}
