package kz.torelik.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.torelik.courts.Absence;
import kz.torelik.courts.Absences;
import kz.torelik.courts.Judge;
import kz.torelik.courts.Judges;
import kz.torelik.courts.KeepingStaff;
import kz.torelik.courts.Rooms;
import kz.torelik.courts.StaffChange;
import kz.torelik.database.Acting;
import kz.torelik.deadlines.Outage;
import kz.torelik.deadlines.OutageRegister;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a court needs beside its cases: its rooms, the absences of its judges, and the register of outages of the electronic service.
@RestController
@RequestMapping("/api/v1")
class CourtDesk {

    private static final List<String> KINDS = Arrays.stream(Absence.Kind.values()).map(Absence.Kind::word).toList();

    private final Rooms rooms;
    private final Judges judges;
    private final Absences absences;
    private final KeepingStaff staff;
    private final OutageRegister outages;
    private final CourtClock clock;

    CourtDesk(Rooms rooms, Judges judges, Absences absences, KeepingStaff staff, OutageRegister outages, CourtClock clock) {
        this.rooms = rooms;
        this.judges = judges;
        this.absences = absences;
        this.staff = staff;
        this.outages = outages;
        this.clock = clock;
    }

    record RoomView(String name, int seats, boolean video, int floor) {}

    /// @param kind `leave`, `illness`, `training` or `trip`
    record AbsenceView(PersonId judge, String name, LocalDate from, LocalDate to, String kind) {}

    /// @param from the first day
    /// @param to the last day
    record AbsenceBody(@Nullable String judge, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String kind) {}

    /// @param service its id in `law/outages.yaml`
    record OutageView(int number, String service, Instant from, @Nullable Instant until, String cause, @Nullable String proof) {

        static OutageView of(Outage outage) { return new OutageView(outage.number(), outage.service(), outage.from(), outage.until(), outage.cause(), outage.proof()); }
    }

    /// @param until null while it lasts
    /// @param proof what proves it, such as the number of a letter
    record OutageBody(@Nullable String service, @Nullable Instant from, @Nullable Instant until, @Nullable String cause, @Nullable String proof) {}

    record OutageEndBody(@Nullable Instant until) {}

    @GetMapping("/court/rooms")
    @Asks("staff")
    List<RoomView> rooms() { return rooms.list(court()).stream().map(room -> new RoomView(room.name(), room.seats(), room.video(), room.floor())).toList(); }

    /// Who is away, today and later.
    @GetMapping("/court/absences")
    @Asks("chair")
    List<AbsenceView> absences() {
        List<Judge> all = judges.list(court(), clock.today());
        Map<PersonId, List<Absence>> away = absences.from(all.stream().map(Judge::person).toList(), clock.today());
        return all.stream().flatMap(judge -> away.getOrDefault(judge.person(), List.of()).stream().map(one -> new AbsenceView(judge.person(), judge.name().full(), one.from(), one.to(), one.kind().word()))).toList();
    }

    /// Keeps that a judge of this court is away: he takes no cases on those days.
    @PostMapping("/court/absences")
    @Asks("chair")
    ResponseEntity<AbsenceView> goAway(@RequestBody AbsenceBody body) {
        PersonId person = Fields.id("judge", body.judge(), PersonId::find);
        Judge judge = judges.list(court(), clock.today()).stream().filter(one -> one.person().equals(person)).findFirst().orElseThrow(() -> new Refused(Refusal.of("staff-unknown")));
        LocalDate from = Fields.given("from", body.from());
        LocalDate to = Fields.given("to", body.to());
        if (to.isBefore(from)) throw Fields.unreadable("to", from.toString());
        Absence.Kind kind = Absence.Kind.valueOf(Fields.among("kind", body.kind(), KINDS).toUpperCase(Locale.ROOT));
        staff.keep(new StaffChange.WentAbsent(person, court(), new Absence(from, to, kind))).orThrow();
        return ResponseEntity.status(HttpStatus.CREATED).body(new AbsenceView(person, judge.name().full(), from, to, kind.word()));
    }

    /// The register is public.
    @GetMapping("/outages")
    @Asks(Asks.OPEN)
    List<OutageView> outages() { return outages.list().stream().map(OutageView::of).toList(); }

    @PostMapping("/outages")
    @Asks("chair")
    ResponseEntity<OutageView> record(@RequestBody OutageBody body) {
        Outage recorded = outages.record(Fields.given("service", body.service()), Fields.given("from", body.from()), body.until(), Fields.or(body.cause(), ""), Fields.or(body.proof(), "")).orThrow();
        return ResponseEntity.status(HttpStatus.CREATED).body(OutageView.of(recorded));
    }

    @PostMapping("/outages/{number}/end")
    @Asks("chair")
    OutageView end(@PathVariable int number, @RequestBody OutageEndBody body) { return OutageView.of(outages.end(number, Fields.given("until", body.until())).orThrow()); }

    private static CourtCode court() {
        if (Acting.now() instanceof Actor.Staff officer) return officer.court();
        throw new Refused(Refusal.of("sign-in-first"));
    }
}
