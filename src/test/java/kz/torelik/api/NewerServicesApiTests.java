package kz.torelik.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.api.Program.Reply;
import kz.torelik.kernel.Language;
import kz.torelik.mobile.PlainBrowser;
import kz.torelik.programs.ProgramScope;
import kz.torelik.programs.RegisteredProgram.Proof;
import kz.torelik.scenario.Bench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The services of the Judicial Account that came after the case, by programs: reception, letters, calendar, the ways of notices, looks, alerts, finding; each as its person and as a stranger.
class NewerServicesApiTests {

    private static final String NOWHERE = "0".repeat(26);
    private static House house;
    private static Program aigul;
    private static Program erlan;
    private static Program natalya;
    private static Bench bench;

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0), "torelik.alerts.inner=true", "torelik.api.rate.person=2000", "torelik.api.rate.address=2000");
        bench = Bench.loan(house);
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        house.awaitQuiet();
        aigul = Program.of(house, iin("aigul"), false);
        erlan = Program.of(house, iin("erlan"), false);
        natalya = Program.of(house, iin("natalya"), false);
    }

    @AfterAll
    static void close() { house.close(); }

    private static String iin(String key) { return house.character(key).person().iin().digits(); }

    private static Reply post(Program program, String path, Object body) { return program.post(path, Program.JSON.writeValueAsString(body), "Idempotency-Key", Program.key()); }

    /// A thing of somebody else answers as one that is not there: in size and words.
    private static void strange(String path, String id, String command) {
        for (String method : command.isEmpty() ? List.of("GET", "DELETE") : List.of("POST")) {
            Reply other = natalya.send(method, path.replace("{}", id) + command, "Idempotency-Key", Program.key());
            Reply missing = natalya.send(method, path.replace("{}", NOWHERE) + command, "Idempotency-Key", Program.key());
            assertThat(other.status()).as(method + " " + path).isEqualTo(missing.status()).isGreaterThanOrEqualTo(400);
            assertThat(other.body().replace(id, NOWHERE)).isEqualTo(missing.body());
        }
    }

    @Test
    void aVisitIsBookedOnceAndCancelledByItsPersonAlone() {
        JsonNode free = aigul.get("/courts/7110/reception/chancery").json();
        assertThat(free.size()).isGreaterThan(5);
        Map<String, Object> wanted = Map.of("court", "7110", "receiver", "chancery", "from", free.get(0).get("from").asString(), "topic", "Көшірме алу");
        String key = Program.key();
        Reply booked = aigul.post("/appointments", Program.JSON.writeValueAsString(wanted), "Idempotency-Key", key);
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(aigul.post("/appointments", Program.JSON.writeValueAsString(wanted), "Idempotency-Key", key).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(aigul.get("/appointments").json().size()).isEqualTo(1);
        String id = booked.json().get("id").asString();
        strange("/appointments/{}", id, "/cancellation");
        strange("/appointments/{}", id, "/arrival");
        assertThat(natalya.get("/appointments").json().isEmpty()).isTrue();
        assertThat(post(aigul, "/appointments/" + id + "/cancellation", Map.of()).json().get("state").asString()).isEqualTo("cancelled");
        assertThat(aigul.get("/courts/0000/reception/chancery").json().get("code").asString()).isEqualTo("field-unreadable");
        assertThat(aigul.get("/courts/7110/reception/king").json().get("code").asString()).isEqualTo("field-unreadable");
        assertThat(post(aigul, "/appointments", Map.of("court", "7110", "receiver", "chancery", "topic", "x")).json().get("code").asString()).isEqualTo("field-missing");
    }

    @Test
    void aLetterIsWrittenConfirmedAndReadByItsAuthorAlone() {
        Map<String, Object> letter = Map.of("court", "7110", "kind", "request", "subject", "Іс қашан қаралады", "body", "Отырыстың уақытын хабарлауыңызды сұраймын.");
        Reply prepared = post(aigul, "/court-letters", letter);
        assertThat(prepared.status()).as(prepared.body()).isEqualTo(201);
        String id = prepared.json().get("letter").get("id").asString();
        String at = "/court-letters/" + id;
        assertThat(aigul.get(at + "/documents/" + prepared.json().get("document").asString()).whole().body()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        strange("/court-letters/{}", id, "/confirmation");
        strange("/court-letters/{}", id, "/withdrawal");
        assertThat(natalya.get(at).status()).isEqualTo(404);
        assertThat(natalya.get(at + "/documents/" + prepared.json().get("document").asString()).status()).isEqualTo(404);
        Reply sent = post(aigul, at + "/confirmation", Map.of());
        assertThat(sent.json().get("letter").get("state").asString()).as(sent.body()).isEqualTo("registered");
        assertThat(sent.json().get("due").isNull()).as("the term of the answer is told").isFalse();
        assertThat(aigul.get("/court-letters").json().get(0).get("number").isNull()).isFalse();
        assertThat(post(aigul, "/court-letters", Map.of("court", "7110", "kind", "poem", "subject", "x", "body", "y")).json().get("code").asString()).isEqualTo("field-unreadable");
    }

    @Test
    void timesAndTheFeedAreOnesOwn() {
        Reply stated = post(erlan, "/busy-times", Map.of("from", "2026-07-01T04:00:00Z", "to", "2026-07-01T08:00:00Z", "kind", "trip"));
        assertThat(stated.status()).as(stated.body()).isEqualTo(201);
        String id = stated.json().get("id").asString();
        Reply other = natalya.delete("/busy-times/" + id);
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.body().replace(id, NOWHERE)).isEqualTo(natalya.delete("/busy-times/" + NOWHERE).body());
        assertThat(erlan.get("/busy-times").json().size()).isEqualTo(1);
        assertThat(erlan.delete("/busy-times/" + id).status()).isEqualTo(204);
        String feed = post(erlan, "/schedule/feed", Map.of()).json().get("address").asString();
        PlainBrowser calendar = new PlainBrowser(house.address());
        String path = feed.substring(house.address().toString().length());
        assertThat(calendar.get(path).body()).contains("BEGIN:VCALENDAR");
        assertThat(erlan.delete("/schedule/feed").status()).isEqualTo(204);
        assertThat(calendar.get(path).status()).isEqualTo(404);
        assertThat(erlan.get("/schedule").status()).isEqualTo(200);
    }

    @Test
    void noticesTellTheirWaysAndLooksTheirLookers() {
        JsonNode notices = erlan.get("/notices").json().get("notices");
        assertThat(notices.isEmpty()).isFalse();
        String id = notices.get(0).get("id").asString();
        Reply trail = erlan.get("/notices/" + id + "/trail");
        assertThat(trail.json().get("sendings").valueStream().map(one -> one.get("channel").asString()).toList()).as(trail.body()).contains("cabinet");
        assertThat(trail.json().get("caseId").asString()).isEqualTo(bench.id().toString());
        Reply other = natalya.get("/notices/" + id + "/trail");
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.body().replace(id, NOWHERE)).isEqualTo(natalya.get("/notices/" + NOWHERE + "/trail").body());
        Program judge = Program.withToken(house, house.get(kz.torelik.identity.Sessions.class).open(bench.judge(), "eds", "test"));
        assertThat(judge.get("/cases/" + bench.id() + "/trails").json().size()).as("the court as the sender sees all of them").isGreaterThanOrEqualTo(erlan.get("/cases/" + bench.id() + "/trails").json().size());
        assertThat(natalya.get("/cases/" + bench.id() + "/trails").status()).isEqualTo(404);
        judge.get("/cases/" + bench.id());
        assertThat(aigul.get("/looks").json().valueStream().map(one -> one.get("relation").asString()).toList()).contains("judge");
        assertThat(natalya.get("/looks").json().isEmpty()).isTrue();
    }

    @Test
    void termsOfAllCasesStandInOneList() {
        JsonNode due = erlan.get("/due").json();
        assertThat(due.isEmpty()).as("the response to the claim").isFalse();
        assertThat(due.get(0).get("caseId").asString()).isEqualTo(bench.id().toString());
        assertThat(due.get(0).get("represented").asBoolean()).isFalse();
        assertThat(natalya.get("/due").json().isEmpty()).isTrue();
    }

    @Test
    void alertsFeedsAndWebhooksBelongToTheirPerson() {
        Reply made = post(aigul, "/alerts", Map.of("caseId", bench.id().toString()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String id = made.json().get("id").asString();
        assertThat(post(aigul, "/alerts", Map.of("caseId", bench.id().toString())).json().get("id").asString()).as("once").isEqualTo(id);
        assertThat(post(natalya, "/alerts", Map.of("caseId", bench.id().toString())).json().get("code").asString()).isEqualTo("case-not-found");
        strange("/alerts/{}", id, "");
        strange("/alerts/{}", id, "/feed");
        assertThat(post(aigul, "/alerts/" + id + "/webhook", Map.of("address", "javascript:alert(1)")).status()).isEqualTo(422);
        String feed = post(aigul, "/alerts/" + id + "/feed", Map.of()).json().get("address").asString();
        PlainBrowser reader = new PlainBrowser(house.address());
        assertThat(reader.get(feed.substring(house.address().toString().length())).body()).contains("<feed");
        assertThat(aigul.delete("/alerts/" + id + "/feed").status()).isEqualTo(204);
        assertThat(reader.get(feed.substring(house.address().toString().length())).status()).isEqualTo(404);
        assertThat(post(aigul, "/alerts/" + id + "/email", Map.of("on", false)).json().get("email").asBoolean()).isFalse();
        assertThat(aigul.delete("/alerts/" + id).status()).isEqualTo(204);
        assertThat(aigul.get("/alerts").json().isEmpty()).isTrue();
        assertThat(post(aigul, "/alerts", Map.of("words", "алименты", "court", "7110")).json().get("kind").asString()).isEqualTo("search");
        assertThat(post(aigul, "/alerts", Map.of()).json().get("code").asString()).isEqualTo("alert-nothing");
    }

    @Test
    void anyoneFindsACaseAndNothingThatTheStageHides() {
        Program nobody = Program.nobody(house);
        String number = bench.file().number().toString();
        JsonNode found = nobody.get("/found-cases?number=" + java.net.URLEncoder.encode(number, StandardCharsets.UTF_8)).json().get("cases");
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.toString()).doesNotContain("Сәрсенова", "Жұмабаев", bench.id().toString());
        assertThat(nobody.get("/found-cases?court=" + bench.file().claim().court().digits()).json().get("cases").isEmpty()).isFalse();
        assertThat(nobody.get("/found-cases").json().get("code").asString()).isEqualTo("field-unreadable");
        assertThat(nobody.get("/found-cases?from=yesterday").status()).isEqualTo(422);
    }

    @Test
    void sessionsProgramsAndMembersAreForAPersonWhoSignedIn() {
        JsonNode sessions = erlan.get("/sessions").json();
        String own = sessions.get(0).get("id").asString();
        assertThat(natalya.delete("/sessions/" + own).status()).isEqualTo(404);
        assertThat(erlan.get("/me").status()).isEqualTo(200);
        try (FirmProgram program = FirmProgram.of(house, house.citizen("dinara"), Proof.SECRET, null, ProgramScope.values())) {
            JsonNode tokens = program.tokens(iin("erlan"), "cases filing calendar appointments letters notices alerts powers");
            Program acting = Program.withToken(house, tokens.get("access_token").asString());
            for (String path : List.of("/sessions", "/new-devices", "/programs", "/firm/members", "/tokens")) assertThat(acting.get(path).json().get("code").asString()).as(path).isEqualTo("program-closed");
            for (String path : List.of("/schedule", "/appointments", "/court-letters", "/notices", "/alerts", "/due", "/powers", "/drafts")) assertThat(acting.get(path).status()).as(path).isEqualTo(200);
            String consent = erlan.get("/programs").json().get(0).get("id").asString();
            assertThat(natalya.delete("/programs/" + consent).status()).isEqualTo(404);
            assertThat(erlan.delete("/programs/" + consent).status()).isEqualTo(204);
            assertThat(acting.get("/schedule").status()).isEqualTo(401);
        }
        Program another = Program.of(house, iin("erlan"), false);
        List<String> open = erlan.get("/sessions").json().valueStream().map(one -> one.get("id").asString()).filter(id -> !id.equals(own)).toList();
        for (String id : open) erlan.delete("/sessions/" + id);
        assertThat(List.of(another.get("/me").status(), erlan.get("/me").status())).as("one of them has ended").contains(401);
        erlan = Program.of(house, iin("erlan"), false);
    }
}
