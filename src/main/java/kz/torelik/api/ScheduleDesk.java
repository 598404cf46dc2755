package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import kz.torelik.hearings.HearingSchedule;
import kz.torelik.hearings.Session;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.reception.BusyTime;
import kz.torelik.reception.BusyTimes;
import kz.torelik.reception.CalendarLinks;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The calendar of the caller: sessions of the next year, the feed for a calendar program, and the times at which he cannot come.
@RestController
@ForPrograms("calendar")
@RequestMapping("/api/v1")
class ScheduleDesk {

    private static final int MONTHS = 12;

    private final HearingSchedule schedule;
    private final CalendarLinks links;
    private final BusyTimes busy;
    private final CourtClock clock;
    private final String house;

    ScheduleDesk(HearingSchedule schedule, CalendarLinks links, BusyTimes busy, CourtClock clock, @Value("${torelik.address:http://localhost:8080}") String house) {
        this.schedule = schedule;
        this.links = links;
        this.busy = busy;
        this.clock = clock;
        this.house = house;
    }

    /// @param state `set`, `opened`, `adjourned`, `closed` or `dropped`
    /// @param link the address of remote participation, or null
    record SessionView(HearingId id, CaseId caseId, String caseNumber, String court, String kind, Instant startsAt, Instant endsAt, String room, String state, int sequence, @Nullable String judge, @Nullable String link) {

        static SessionView of(Session one) {
            return new SessionView(one.hearing(), one.caseId(), one.number().toString(), one.court().digits(), one.kind(), one.startsAt(), one.endsAt(), one.room(), one.state(), one.sequence(), one.judgeName(), one.link());
        }
    }

    /// @param address of the feed (iCalendar); whoever has it reads the feed, and it is shown this once
    record FeedView(String address) {}

    record BusyBody(@Nullable Instant from, @Nullable Instant to, @Nullable String kind) {}

    record BusyView(String id, Instant from, Instant to, String kind) {

        static BusyView of(BusyTime time) { return new BusyView(time.id().toString(), time.from(), time.to(), time.kind()); }
    }

    @GetMapping("/schedule")
    @Asks("citizen")
    List<SessionView> list() { return schedule.mine(clock.today(), clock.today().plusMonths(MONTHS)).stream().map(SessionView::of).toList(); }

    /// A new link in place of the one before it.
    @PostMapping("/schedule/feed")
    @Asks("citizen")
    ResponseEntity<FeedView> feed(HttpServletRequest request) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new FeedView(house + "/calendar/" + links.replace(Wording.language(request)) + ".ics"));
    }

    @DeleteMapping("/schedule/feed")
    @Asks("citizen")
    ResponseEntity<Void> closeFeed() {
        links.revoke();
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/busy-times")
    @Asks("citizen")
    List<BusyView> busy() { return busy.list().stream().map(BusyView::of).toList(); }

    @PostMapping("/busy-times")
    @Asks("citizen")
    ResponseEntity<BusyView> state(@RequestBody BusyBody body) {
        BusyTime time = busy.state(Fields.given("from", body.from()), Fields.given("to", body.to()), Fields.among("kind", body.kind(), BusyTimes.KINDS)).orThrow();
        return ResponseEntity.created(URI.create("/api/v1/busy-times/" + time.id())).body(BusyView.of(time));
    }

    @DeleteMapping("/busy-times/{time}")
    @Asks("citizen")
    ResponseEntity<Void> takeBack(@PathVariable String time) {
        if (PublicId.find(time).filter(busy::takeBack).isEmpty()) throw new Refused(Refusal.of("busy-unknown"));
        return ResponseEntity.noContent().build();
    }
}
