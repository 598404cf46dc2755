package kz.torelik.api;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.law.LawBook;
import kz.torelik.reception.FreeTimes;
import kz.torelik.reception.Receiver;
import kz.torelik.reception.Visit;
import kz.torelik.reception.Visiting;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Personal reception: free times, visits of the caller, and the lines in which he waits.
@RestController
@ForPrograms("appointments")
@RequestMapping("/api/v1")
class AppointmentDesk {

    private static final List<String> RECEIVERS = Arrays.stream(Receiver.values()).map(Receiver::word).toList();

    private final Visiting visiting;
    private final FreeTimes times;
    private final LawBook law;

    AppointmentDesk(Visiting visiting, FreeTimes times, LawBook law) {
        this.visiting = visiting;
        this.times = times;
        this.law = law;
    }

    record FreeView(Instant from, Instant to, String official) {}

    /// @param from one of the free times; for a line nothing
    record VisitBody(@Nullable String court, @Nullable String receiver, @Nullable Instant from, @Nullable String topic) {}

    /// @param ticket the number of the day, or null before he has come
    /// @param place where his number was called to, or null
    record VisitView(String id, String court, String receiver, String official, Instant from, Instant to, String topic, String state, @Nullable Instant offeredUntil, @Nullable Integer ticket, @Nullable String place,
                     @Nullable String result) {

        static VisitView of(Visit visit) {
            return new VisitView(visit.id().toString(), visit.court().digits(), visit.receiver().word(), visit.officialName(), visit.from(), visit.to(), visit.topic(), visit.state(), visit.offeredUntil(), visit.ticket(),
                    visit.course().place(), visit.course().result());
        }
    }

    /// @param before how many wait before him
    record LineView(String id, String court, String receiver, String topic, Instant since, int before) {}

    @GetMapping("/courts/{court}/reception/{receiver}")
    @Asks("citizen")
    List<FreeView> free(@PathVariable String court, @PathVariable String receiver) {
        return times.list(court(court), receiver(receiver)).stream().map(free -> new FreeView(free.from(), free.to(), free.name().full())).toList();
    }

    @GetMapping("/appointments")
    @Asks("citizen")
    List<VisitView> list() { return visiting.list().stream().map(VisitView::of).toList(); }

    @PostMapping("/appointments")
    @Asks("citizen")
    ResponseEntity<VisitView> book(@RequestBody VisitBody body) {
        Visit visit = visiting.book(court(Fields.given("court", body.court())), receiver(Fields.given("receiver", body.receiver())), Fields.given("from", body.from()), Fields.or(body.topic(), "")).orThrow();
        return ResponseEntity.created(URI.create("/api/v1/appointments/" + visit.id())).body(VisitView.of(visit));
    }

    @PostMapping("/appointments/{visit}/cancellation")
    @Asks("citizen")
    VisitView cancel(@PathVariable String visit) { return now(visiting.cancel(id(visit)).orThrow()); }

    /// Takes a time that was offered to him as the first of a line.
    @PostMapping("/appointments/{visit}/acceptance")
    @Asks("citizen")
    VisitView accept(@PathVariable String visit) { return now(visiting.accept(id(visit)).orThrow()); }

    @PostMapping("/appointments/{visit}/arrival")
    @Asks("citizen")
    VisitView arrive(@PathVariable String visit) { return now(visiting.arrive(id(visit)).orThrow()); }

    @GetMapping("/appointment-lines")
    @Asks("citizen")
    List<LineView> lines() {
        return visiting.lines().stream().map(line -> new LineView(line.id().toString(), line.court().digits(), line.receiver().word(), line.topic(), line.since(), line.before())).toList();
    }

    @PostMapping("/appointment-lines")
    @Asks("citizen")
    ResponseEntity<List<LineView>> stand(@RequestBody VisitBody body) {
        visiting.await(court(Fields.given("court", body.court())), receiver(Fields.given("receiver", body.receiver())), Fields.or(body.topic(), "")).orThrow();
        return ResponseEntity.status(HttpStatus.CREATED).body(lines());
    }

    @DeleteMapping("/appointment-lines/{line}")
    @Asks("citizen")
    ResponseEntity<Void> leave(@PathVariable String line) {
        if (PublicId.find(line).filter(visiting::leaveLine).isEmpty()) throw new Refused(Refusal.of("visit-unknown"));
        return ResponseEntity.noContent().build();
    }

    /// As it stands after what was done.
    private VisitView now(Visit before) { return visiting.list().stream().filter(visit -> visit.id().equals(before.id())).findFirst().map(VisitView::of).orElseThrow(() -> new Refused(Refusal.of("visit-unknown"))); }

    private CourtCode court(String code) {
        return java.util.Optional.of(code).filter(one -> one.matches("\\d{4}")).map(CourtCode::of).filter(one -> law.courts().find(one).isPresent()).orElseThrow(() -> Fields.unreadable("court", "7110"));
    }

    private static Receiver receiver(String word) { return Receiver.find(word).orElseThrow(() -> Fields.unreadable("receiver", String.join(", ", RECEIVERS))); }

    private static PublicId id(String visit) { return PublicId.find(visit).orElseThrow(() -> new Refused(Refusal.of("visit-unknown"))); }
}
