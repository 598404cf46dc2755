package kz.torelik.portal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import kz.torelik.hearings.HearingSchedule;
import kz.torelik.hearings.Session;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.reception.BusyTime;
import kz.torelik.reception.BusyTimes;
import kz.torelik.reception.CalendarLinks;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The hearings of the person, the link by which his calendar program reads them, and the times at which he cannot come.
@Controller
class ScheduleController {

    private static final int MONTHS = 12;

    private final HearingSchedule schedule;
    private final CalendarLinks links;
    private final BusyTimes busy;
    private final LawBook law;
    private final CourtClock clock;
    private final String address;
    private final Agreeing agreeing;

    ScheduleController(HearingSchedule schedule, CalendarLinks links, BusyTimes busy, Agreeing agreeing, LawBook law, CourtClock clock, @Value("${torelik.address:http://localhost:8080}") String address) {
        this.schedule = schedule;
        this.links = links;
        this.busy = busy;
        this.law = law;
        this.clock = clock;
        this.address = address;
        this.agreeing = agreeing;
    }

    @GetMapping("/my/schedule")
    @Asks("citizen")
    Screen page() { return screen(Form.EMPTY, null); }

    /// Makes a link, or puts a new one in the place of the old; the page that answers is the only one that ever has the address.
    @PostMapping("/my/schedule/link")
    @Asks("citizen")
    Screen link(Says says) { return screen(Form.EMPTY, address + "/calendar/" + links.replace(says.language()) + ".ics"); }

    @PostMapping("/my/schedule/link/revoke")
    @Asks("citizen")
    Screen revoke() {
        links.revoke();
        return SeeOther.to("/my/schedule");
    }

    @PostMapping("/my/schedule/busy")
    @Asks("citizen")
    Screen state(@RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        Answer<BusyTime> answer;
        try {
            answer = busy.state(moment(form, "from", LocalTime.MIN), until(form), form.value("kind"));
        } catch (DateTimeException unreadable) {
            answer = Answer.no(Refusal.of("busy-unreadable"));
        }
        return switch (answer) {
            case Answer.No<BusyTime>(Refusal refusal) -> screen(says.fault(form, refusal.code().equals("busy-kind") ? "kind" : refusal.code().equals("busy-unreadable") ? "from" : "to", refusal), null);
            case Answer.Yes<BusyTime> _ -> SeeOther.to("/my/schedule#busy");
        };
    }

    @PostMapping("/my/schedule/busy/{time}/remove")
    @Asks("citizen")
    Screen remove(@PathVariable String time) {
        if (!busy.takeBack(PublicId.find(time).orElseThrow(NothingHere::new))) throw new NothingHere();
        return SeeOther.to("/my/schedule#busy");
    }

    /// A day without a time is the whole day.
    private static Instant until(Form form) {
        if (!form.value("to-time").isBlank()) return moment(form, form.value("to").isBlank() ? "from" : "to", "to-time");
        return day(form, form.value("to").isBlank() ? "from" : "to").plusDays(1).atStartOfDay(CourtClock.COUNTRY).toInstant();
    }

    private static Instant moment(Form form, String field, LocalTime usual) {
        return form.value(field + "-time").isBlank() ? day(form, field).atTime(usual).atZone(CourtClock.COUNTRY).toInstant() : moment(form, field, field + "-time");
    }

    private static Instant moment(Form form, String day, String time) { return day(form, day).atTime(LocalTime.parse(form.value(time))).atZone(CourtClock.COUNTRY).toInstant(); }

    private static LocalDate day(Form form, String field) { return LocalDate.parse(form.value(field)); }

    private Screen screen(Form form, @Nullable String secret) {
        List<Session> sessions = schedule.mine(clock.today(), clock.today().plusMonths(MONTHS));
        List<BusyTime> times = busy.list();
        return new ScheduleScreen(sessions.stream().map(session -> new ScheduleScreen.Line(session, law.courts().get(session.court()).title(), collision(session, sessions, times))).toList(),
                times.stream().map(time -> new ScheduleScreen.Stated(time, sessions.stream().filter(time::meets).toList())).toList(), agreeing.ahead(), links.find().orElse(null), secret, form);
    }

    /// What stands in the way of coming to a session: another session of his own, or a time that he stated.
    private static ScheduleScreen.@Nullable Collision collision(Session session, List<Session> all, List<BusyTime> times) {
        for (Session other : all) {
            if (session.takesTime() && other.takesTime() && !other.hearing().equals(session.hearing()) && other.overlaps(session.startsAt(), session.endsAt())) return new ScheduleScreen.Collision("session", other.startsAt(), other.endsAt());
        }
        return times.stream().filter(time -> time.meets(session)).findFirst().map(time -> new ScheduleScreen.Collision("stated", time.from(), time.to())).orElse(null);
    }
}
