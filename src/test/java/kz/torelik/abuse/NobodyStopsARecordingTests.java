package kz.torelik.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.recordings.HearingRecordings;
import kz.torelik.recordings.Recorded;
import kz.torelik.recordings.RecordingIntake;
import kz.torelik.recordings.TrackIntake;
import kz.torelik.recordings.TrackSource;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Claims;
import kz.torelik.simulator.population.Official;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.multipart.MultipartFile;

/// Every role on every route of the house, and with every method of HTTP on those that name a hearing, a room or a recording: after all of it the hearing is still recorded, nothing that was recorded is missing, and it takes the next
/// piece. What the law gives the judge to end a hearing with is left out: closing it and putting it off.
class NobodyStopsARecordingTests {

    private static final List<String> METHODS = List.of("DELETE", "PUT", "PATCH", "POST", "GET", "OPTIONS");
    /// The acts that close a hearing, and the clock of the demonstration.
    private static final Set<String> LAWFUL = Set.of("/close", "/closing", "/adjourn", "/adjournment", "/tour/clock");
    private static final byte[] PIECE = "a second of the room".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static House house;
    private static Bench bench;
    private static HearingId hearing;
    private static TrackIntake track;

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 1, 12, 10, 0), "torelik.api.rate.person=1000000", "torelik.api.rate.address=1000000");
        var submission = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)), Claims.paper(house, Language.KK, "Қолхат", "1 480 000 теңге алдым."));
        house.pay(house.citizen("aigul"), submission.id());
        house.awaitQuiet();
        bench = new Bench(house, CaseId.of(submission.id().uuid()));
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        bench.act(new Disposition.SetForTrial(), "");
        hearing = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.file().hearing(hearing).orElseThrow().startsAt(), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, List.of(1, 2), "Стороны явились")).orThrow();
        house.awaitQuiet();
        track = begin();
        give();
    }

    @AfterAll
    static void close() { house.close(); }

    private static TrackIntake begin() { return house.get(RecordingIntake.class).begin(hearing, new TrackSource("room", "Зал", "audio/webm;codecs=opus", null)).orThrow(); }

    private static long give() { return track.give(PIECE, Duration.ofMillis(10)).orThrow().sequence(); }

    private static Recorded recorded() { return house.as(bench.judge(), () -> house.get(HearingRecordings.class).list(bench.id())).orThrow().getLast(); }

    private static List<Caller> everybody() {
        CourtCode court = bench.file().judge().orElseThrow().court();
        List<Caller> all = new ArrayList<>(List.of(new Caller(house, "nobody", Actor.ANYONE), new Caller(house, "the plaintiff", house.citizen("aigul")), new Caller(house, "the defendant", house.citizen("erlan")), new Caller(house, "another person", house.citizen("natalya")),
                new Caller(house, "the judge of the case", bench.judge())));
        for (Function function : Function.values()) all.add(new Caller(house, function + " of the court", official(court, function)));
        all.add(new Caller(house, "the secretary of the case", new Actor.Staff(java.util.Objects.requireNonNull(bench.file().judge().orElseThrow().secretary()), court, Function.SECRETARY)));
        all.add(new Caller(house, "a chair elsewhere", official(CourtCode.of("3510"), Function.CHAIR)));
        return all;
    }

    private static Actor official(CourtCode court, Function function) {
        Official one = house.get(Population.class).find(court).orElseThrow().officials().stream().filter(each -> each.function() == function).findFirst().orElseThrow();
        return new Actor.Staff(one.person().id(), court, function);
    }

    @Test
    void whateverAnybodySendsTheHearingIsStillRecordedAndNothingIsMissing() {
        Recorded before = recorded();
        long first = give();
        Map<String, String> ids = new LinkedHashMap<>(Map.of("case", bench.id().toString(), "id", bench.id().toString(), "hearing", hearing.toString(), "room", hearing.toString(), "recording", before.id().toString(), "track", "1",
                "document", bench.file().documents().getFirst().document().id().toString()));
        List<Route> routes = Route.all(house);
        int asked = 0;
        List<String> wrong = new ArrayList<>();
        for (Caller caller : everybody()) {
            for (Route route : routes) {
                if (isLawful(route)) continue;
                String address = route.address(ids);
                boolean near = route.variables().stream().anyMatch(List.of("hearing", "room", "recording")::contains);
                asked += send(caller, route, address, near ? wrong : new ArrayList<>());
                if (near) for (String method : METHODS) if (!method.equals(route.method())) { caller.bare(method, address); asked++; }
                if (near && !recorded().isRunning()) wrong.add(route + " by " + caller.name + " ended the recording");
            }
        }
        System.out.println("tried to stop a recording: " + asked + " times, " + routes.size() + " routes");
        assertThat(asked).isGreaterThan(3000);
        assertThat(wrong).isEmpty();
        Recorded after = recorded();
        assertThat(after.isRunning()).isTrue();
        assertThat(after.id()).as("it is the same recording").isEqualTo(before.id());
        assertThat(house.get(RecordingIntake.class).isRecorded(hearing)).isTrue();
        assertThat(give()).as("the chain only grew").isGreaterThan(first);
        assertThat(bench.file().hearing(hearing).map(CaseFile.HearingInFile::state)).contains("opened");
    }

    /// Closing and putting off are acts of the law.
    private static boolean isLawful(Route route) { return LAWFUL.stream().anyMatch(route.path()::endsWith) || route.path().startsWith("/callbacks/") || route.path().contains("sign-out"); }

    private static int send(Caller caller, Route route, String address, List<String> wrong) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        List<String> files = new ArrayList<>();
        Bodies.fields(route).forEach((name, type) -> {
            if (type == MultipartFile.class || type == MultipartFile[].class) files.add(name);
            else fields.add(Map.entry(name, name.equals("version") ? String.valueOf(bench.file().version()) : name.equals("act") ? "closed" : Bodies.field(type, Bodies.Wrong.RIGHT)));
        });
        Caller.Reply reply;
        if (route.isApi()) {
            java.lang.reflect.Type body = Bodies.body(route);
            reply = body == null ? caller.bare(route.method(), address) : body == byte[].class ? caller.octets(route.method(), address, "application/octet-stream", PIECE) : caller.json(route.method(), address, Bodies.json(body, Bodies.Wrong.RIGHT));
        } else if (route.reads()) reply = caller.bare("GET", address);
        else if (!files.isEmpty()) reply = caller.multipart(address, fields, files, "a.pdf", PIECE);
        else reply = route.method().equals("POST") ? caller.form(address, fields) : caller.bare(route.method(), address);
        if (reply.status() >= 500) wrong.add(route + " by " + caller.name + ": " + reply.status());
        return 1;
    }
}
