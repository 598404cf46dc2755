package kz.torelik.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.torelik.House;
import kz.torelik.api.Program.Reply;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.deadlines.Expiring;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Sha256;
import kz.torelik.scenario.Claims;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// A court and its parties walk a case from the acceptance to the writ with programs alone: everything goes over HTTP, with the keys of the persons.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CaseCommandsApiTests {

    private static House house;
    private static CaseId id;
    private static String here;
    private static String hearing;
    private static String decision;

    @BeforeAll
    static void aRegisteredCase() {
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0));
        ClaimDraft claim = Claims.inItsCourt(house, Claims.loan(house));
        Submission submission = house.file(house.character("aigul"), claim, Claims.paper(house, Language.KK, "Қолхат", "1 480 000 теңге алдым."));
        house.pay(house.citizen("aigul"), submission.id());
        id = CaseId.of(submission.id().uuid());
        here = "/cases/" + id;
    }

    @AfterAll
    static void close() { house.close(); }

    @Test
    @Order(1)
    void aDraftIsWrittenWithVersionsAndSeenByItsAuthorAlone() {
        house.moveTo(LocalDateTime.of(2026, 6, 10, 11, 0));
        Program judge = judge();
        String key = Program.key();
        String body = json(Map.of("decides", Map.of("kind", "ruling-acceptance", "language", "kk", "steps", List.of())));
        Reply begun = judge.post(here + "/act-drafts", body, "Idempotency-Key", key);
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        assertThat(judge.post(here + "/act-drafts", body, "Idempotency-Key", key).body()).isEqualTo(begun.body());
        assertThat(judge.get(here + "/act-drafts").json().size()).as("sent twice, begun once").isEqualTo(1);
        String draft = here + "/act-drafts/" + begun.json().get("id").asString();
        assertThat(begun.json().get("text").get("operative").asString()).isNotBlank();
        assertThat(judge.put(draft, body).status()).isEqualTo(428);
        assertThat(judge.put(draft, body, "If-Match", begun.header("ETag")).header("ETag")).isEqualTo("\"2\"");
        Reply stale = judge.put(draft, body, "If-Match", begun.header("ETag"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().get("code").asString()).isEqualTo("act-draft-changed");
        assertThat(judge.get(draft + "/preview").body()).startsWith("%PDF");
        assertThat(judge.put(draft, json(Map.of("decides", Map.of("kind", "ruling-return", "ground", "pretrial"))), "If-Match", "\"2\"").json().get("code").asString()).isEqualTo("act-kind-fixed");
        assertThat(judge.put(draft, json(Map.of("decides", Map.of("kind", "ruling-poem"))), "If-Match", "\"2\"").json().get("code").asString()).isEqualTo("act-kind-unknown");
        assertThat(judge.put(draft, json(Map.of("decides", Map.of("kind", "ruling-return"))), "If-Match", "\"2\"").json().get("code").asString()).isEqualTo("field-missing");
        for (Program other : List.of(citizen("aigul"), Program.of(house, iin("sholpan"), true))) {
            assertThat(other.get(draft).status()).isEqualTo(404);
            assertThat(other.get(draft).body()).isEqualTo(other.get("/cases/00000000000000000000000000" + draft.substring(here.length())).body());
        }
        assertThat(judge.delete(draft, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(judge.delete(draft, "If-Match", "\"2\"").status()).isEqualTo(204);
        assertThat(judge.get(here + "/act-drafts").json().isEmpty()).isTrue();
    }

    @Test
    @Order(2)
    void theJudgeSignsWhatWasShownAndOnlyWithHisOwnKey() {
        Program judge = judge();
        Reply begun = judge.post(here + "/act-drafts", json(Map.of("decides", Map.of("kind", "ruling-acceptance", "language", "kk"))), "Idempotency-Key", Program.key());
        String draft = here + "/act-drafts/" + begun.json().get("id").asString();
        String tag = begun.header("ETag");
        assertThat(post(judge, draft + "/signature", signed("x".getBytes(StandardCharsets.UTF_8), iin("aigul")), tag).json().get("code").asString()).isEqualTo("act-not-previewed");
        JsonNode shown = post(judge, draft + "/prepared", "", tag).json();
        byte[] content = Program.toSign(judge.get(draft + "/prepared").whole().body(), shown);
        assertThat(post(judge, draft + "/signature", signed(content, iin("aigul")), tag).status()).as("a stranger's key").isEqualTo(422);
        assertThat(post(judge, draft + "/signature", "{\"cms\":\"...\"}", tag).json().get("code").asString()).isEqualTo("base64-form");
        Reply done = post(judge, draft + "/signature", signed(content, iin(file().judge().orElseThrow().person())), tag);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.json().get("stage").asString()).isEqualTo("preparation");
        assertThat(done.header("ETag")).isEqualTo("\"" + done.json().get("version").asInt() + "\"");
        assertThat(post(judge, draft + "/signature", signed(content, iin(file().judge().orElseThrow().person())), tag).json().get("code").asString()).isEqualTo("act-already-signed");
        house.awaitQuiet();
    }

    @Test
    @Order(3)
    void aNoticeIsReadAndTheReadingIsRecorded() {
        house.moveTo(LocalDateTime.of(2026, 6, 11, 19, 30));
        Program erlan = citizen("erlan");
        JsonNode page = erlan.get("/notices").json();
        assertThat(page.get("unread").asInt()).isPositive().isEqualTo(page.get("notices").size());
        String first = page.get("notices").get(0).get("id").asString();
        Reply letter = erlan.post("/notices/" + first + "/reading", "", "Idempotency-Key", Program.key());
        assertThat(letter.status()).as(letter.body()).isEqualTo(200);
        assertThat(letter.json().get("text").isEmpty()).isFalse();
        assertThat(erlan.get("/notices").json().get("unread").asInt()).isEqualTo(page.get("unread").asInt() - 1);
        assertThat(file().history().stream().filter(event -> event.event().word().equals("notice-read")).count()).isEqualTo(1);
        Reply foreign = citizen("natalya").post("/notices/" + first + "/reading", "", "Idempotency-Key", Program.key());
        assertThat(foreign.json().get("code").asString()).isEqualTo("notice-unknown");
        assertThat(foreign.status()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void aResponseIsWrittenSignedAndFiledByThePartyAlone() {
        house.moveTo(LocalDateTime.of(2026, 6, 22, 20, 0));
        Program erlan = citizen("erlan");
        assertThat(erlan.post(here + "/papers", json(Map.of("kind", "poem", "text", "Борышты мойындамаймын.")), "Idempotency-Key", Program.key()).json().get("code").asString()).isEqualTo("field-unreadable");
        assertThat(erlan.post(here + "/papers", json(Map.of("kind", "response", "party", 1, "text", "Борышты мойындамаймын, бір бөлігін қайтардым.")), "Idempotency-Key", Program.key()).json().get("code").asString())
                .isEqualTo("not-your-party");
        Reply paper = erlan.post(here + "/papers", json(Map.of("kind", "response", "text", "Борышты мойындамаймын, ақшаның бір бөлігін қайтардым.")), "Idempotency-Key", Program.key());
        assertThat(paper.status()).as(paper.body()).isEqualTo(201);
        String at = here + "/papers/" + paper.json().get("id").asString();
        byte[] text = erlan.get(at + "/text").whole().body();
        assertThat(Sha256.of(text).toString()).isEqualTo(paper.json().get("sha256").asString());
        Program stranger = citizen("natalya");
        assertThat(stranger.get(at).status()).isEqualTo(404);
        assertThat(stranger.post(at + "/signature", signed(text, iin("natalya")), "Idempotency-Key", Program.key()).status()).isEqualTo(404);
        assertThat(citizen("aigul").get(at).json().get("code").asString()).as("the paper of the other side").isEqualTo("paper-not-found");
        assertThat(erlan.post(at + "/signature", signed(text, iin("aigul")), "Idempotency-Key", Program.key()).status()).isEqualTo(422);
        String key = Program.key();
        String cms = signed(text, iin("erlan"));
        Reply filed = erlan.post(at + "/signature", cms, "Idempotency-Key", key);
        assertThat(filed.json().get("event").asString()).as(filed.body()).isEqualTo("response-filed");
        assertThat(erlan.post(at + "/signature", cms, "Idempotency-Key", key).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(erlan.post(at + "/signature", cms, "Idempotency-Key", Program.key()).json().get("code").asString()).isEqualTo("paper-not-found");
        assertThat(file().history().stream().filter(event -> event.event().word().equals("response-filed")).count()).isEqualTo(1);
        house.awaitQuiet();
    }

    @Test
    @Order(5)
    void evidenceAndAMotionAreFiledAndTheMotionIsDecided() {
        Program aigul = citizen("aigul");
        byte[] pdf = Claims.paper(house, Language.KK, "Банк үзіндісі", "Аударым 1 480 000 теңге");
        Map<String, Object> file = Map.of("name", "statement.pdf", "content", Base64.getEncoder().encodeToString(pdf));
        assertThat(file(aigul, "aigul", Map.of("kind", "evidence", "file", file)).json().get("event").asString()).isEqualTo("evidence-filed");
        assertThat(aigul.post(here + "/papers", json(Map.of("kind", "motion", "motion", "dance", "text", "Істі қарауды бір аптаға кейінге қалдыруды сұраймын.")), "Idempotency-Key", Program.key()).json().get("code").asString())
                .isEqualTo("field-unreadable");
        assertThat(file(aigul, "aigul", Map.of("kind", "motion", "motion", "other", "text", "Банктен төлем туралы мәлімет сұратуды сұраймын.", "file", file)).json().get("event").asString()).isEqualTo("motion-filed");
        JsonNode after = act(Map.of("kind", "ruling-motion", "motion", 1, "granted", true, "reasons", "Өтінішхат негізді"), "Банктің мәліметі істі дұрыс шешуге маңызды.");
        assertThat(after.get("event").asString()).isEqualTo("motion-decided");
        assertThat(file().motions().getFirst().granted()).isTrue();
    }

    @Test
    @Order(6)
    void aRecusalIsRequestedAndRefusedByTheChair() {
        Program erlan = citizen("erlan");
        String tag = erlan.get(here).header("ETag");
        assertThat(post(erlan, here + "/recusal-requests", json(Map.of("ground", "weather", "reasons", "x")), tag).json().get("code").asString()).isEqualTo("field-unreadable");
        String ground = house.get(kz.torelik.law.LawBook.class).grounds("recusal").grounds().getFirst().code();
        Reply asked = post(erlan, here + "/recusal-requests", json(Map.of("ground", ground, "reasons", "Судья талапкердің туысы.")), tag);
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        String decider = house.colleagueOf(file().judge().orElseThrow().person());
        String refused = json(Map.of("outcome", "refused", "reasons", "Туыстығы дәлелденбеді"));
        assertThat(judge().post(here + "/recusal", refused, "Idempotency-Key", Program.key()).status()).as("not by himself").isEqualTo(404);
        Program chair = Program.of(house, decider, true);
        Reply shown = chair.post(here + "/recusal", refused, "Idempotency-Key", Program.key());
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        String ruling = here + "/recusal/" + shown.json().get("document").asString();
        byte[] content = Program.toSign(chair.get(ruling).whole().body(), shown.json());
        Reply done = chair.post(ruling + "/signature", signed(content, decider), "Idempotency-Key", Program.key());
        assertThat(done.json().get("event").asString()).as(done.body()).isEqualTo("recusal-decided");
        house.awaitQuiet();
    }

    @Test
    @Order(7)
    void aSessionIsProposedSetMovedAndAdjourned() {
        house.moveTo(LocalDateTime.of(2026, 7, 7, 15, 0));
        assertThat(act(Map.of("kind", "ruling-hearing"), "").get("event").asString()).isEqualTo("preparation-ended");
        hearing = set("trial");
        Program judge = judge();
        JsonNode later = judge.get(here + "/hearing-slots?limit=8").json().get(7);
        String tag = judge.get(here).header("ETag");
        assertThat(post(judge, here + "/hearings/" + hearing + "/move", slot(later, Map.of()), tag).json().get("code").asString()).isEqualTo("hearing-reason-missing");
        Reply moved = post(judge, here + "/hearings/" + hearing + "/move", slot(later, Map.of("reasons", "Зал бос емес", "despite", "Тараптар келісті")), tag);
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(judge.get(here + "/hearings/" + hearing).json().get("startsAt").asString()).isEqualTo(later.get("startsAt").asString());
        house.awaitQuiet();
        sit();
        assertThat(command(hearing, "/adjournment", Map.of("ground", "bad-mood", "reasons", "x")).json().get("code").asString()).isEqualTo("adjournment-ground-unknown");
        assertThat(command(hearing, "/adjournment", Map.of("ground", "evidence", "reasons", "Жауапкер құжат ұсынуға уақыт сұрады")).json().get("event").asString()).isEqualTo("hearing-adjourned");
        house.awaitQuiet();
    }

    @Test
    @Order(8)
    void theSecretarySignsTheProtocol() {
        PersonId person = Objects.requireNonNull(file().judge().orElseThrow().secretary());
        Program secretary = Program.of(house, iin(person), true);
        String at = here + "/hearings/" + hearing + "/protocol";
        assertThat(secretary.post(at + "/prepared", "", "Idempotency-Key", Program.key()).json().get("code").asString()).isEqualTo("protocol-without-recording");
        Reply kept = secretary.put(at, json(Map.of("course", List.of(Map.of("party", 2, "words", "Құжат ұсынамын.")), "withoutRecording", "Құрылғы істемеді")));
        assertThat(kept.json()).isEqualTo(secretary.get(at).json());
        Reply prepared = secretary.post(at + "/prepared", "", "Idempotency-Key", Program.key());
        byte[] text = secretary.get(at + "/prepared/" + prepared.json().get("document").asString()).whole().body();
        assertThat(Sha256.of(text).toString()).isEqualTo(prepared.json().get("sha256").asString());
        String tag = secretary.get(here).header("ETag");
        assertThat(citizen("aigul").get(at).status()).isEqualTo(404);
        assertThat(post(secretary, at + "/signature", signed(text, iin("aigul")), tag).status()).isEqualTo(422);
        assertThat(post(secretary, at + "/signature", signed(text, iin(person)), tag).json().get("event").asString()).isEqualTo("protocol-signed");
        assertThat(secretary.post(here + "/act-drafts", "{}", "Idempotency-Key", Program.key()).status()).as("a secretary makes no acts").isEqualTo(404);
        house.awaitQuiet();
    }

    @Test
    @Order(9)
    void theTrialEndsAndTheDecisionIsAnnouncedAndSigned() {
        hearing = set("trial");
        sit();
        assertThat(command(hearing, "/closing", Map.of("deliberation", true)).json().get("stage").asString()).isEqualTo("deliberation");
        house.awaitQuiet();
        Program judge = judge();
        String tag = judge.get(here).header("ETag");
        assertThat(post(judge, here + "/announcement", json(Map.of("outcome", "maybe")), tag).json().get("code").asString()).isEqualTo("act-outcome-unknown");
        assertThat(post(judge, here + "/announcement", json(Map.of("outcome", "satisfied")), tag).json().get("event").asString()).isEqualTo("operative-part-announced");
        house.awaitQuiet();
        Map<String, Object> decides = Map.of("kind", "decision", "outcome", "satisfied", "awards", List.of(Map.of("creditor", 1, "debtor", 2, "sum", "1480000")), "costs", Map.of("duty", "14800"));
        JsonNode after = act(decides, "Азаматтық кодекстің 715-бабына сәйкес қарыз алушы алған ақшасын қайтаруға міндетті. Борыш қолхатпен дәлелденді.");
        assertThat(after.get("stage").asString()).isEqualTo("appeal-period");
        decision = file().acts().stream().filter(act -> act.kind().equals("decision")).findFirst().orElseThrow().id().toString();
    }

    @Test
    @Order(10)
    void aWritIsRefusedBeforeTheActIsInForceAndThenIssued() {
        String writ = json(Map.of("act", decision, "creditor", 1, "debtor", 2));
        Reply early = judge().post(here + "/writs", writ, "Idempotency-Key", Program.key());
        assertThat(early.json().get("code").asString()).isEqualTo("writ-not-in-force");
        assertThat(early.json().get("basis").isEmpty()).isFalse();
        LocalDate due = house.get(Deadlines.class).of(file()).stream().filter(one -> one.rule().equals("appeal")).reduce((_, last) -> last).orElseThrow().due();
        house.moveTo(Objects.requireNonNull(due).plusDays(1).atTime(0, 10));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
        house.moveTo(due.plusDays(3).atTime(12, 0));
        Program judge = judge();
        Reply shown = judge.post(here + "/writs", writ, "Idempotency-Key", Program.key());
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        String at = here + "/writs/" + shown.json().get("document").asString();
        byte[] content = Program.toSign(judge.get(at).whole().body(), shown.json());
        assertThat(judge.post(at + "/signature", signed(content, iin("erlan")), "Idempotency-Key", Program.key()).status()).isEqualTo(422);
        Reply issued = judge.post(at + "/signature", signed(content, iin(file().judge().orElseThrow().person())), "Idempotency-Key", Program.key());
        assertThat(issued.json().get("stage").asString()).as(issued.body()).isEqualTo("execution");
        assertThat(judge.get(at).status()).as("signed: it waits no more").isEqualTo(404);
        house.awaitQuiet();
    }

    @Test
    @Order(11)
    void anyoneVerifiesTheActByNumberIdentifierAndFile() {
        Program nobody = Program.nobody(house);
        JsonNode found = nobody.get("/verification?number=" + file().number()).json();
        assertThat(found.findValuesAsString("act")).contains(decision);
        JsonNode act = nobody.get("/verification/" + decision).json();
        assertThat(act.get("ledger").get("holds").asBoolean()).isTrue();
        assertThat(act.get("act").has("text")).as("nothing of what it says").isFalse();
        assertThat(nobody.get("/verification/" + decision + "/proof").body()).startsWith("c2sp.org/tlog-proof@v1");
        assertThat(nobody.get("/verification/00000000000000000000000000").status()).isEqualTo(404);
        String document = file().acts().stream().filter(one -> one.id().toString().equals(decision)).findFirst().orElseThrow().document().id().toString();
        byte[] pdf = citizen("aigul").get(here + "/documents/" + document).whole().body();
        JsonNode genuine = nobody.post("/verification", pdf, "Content-Type", "application/octet-stream").json();
        assertThat(genuine.get("genuine").asBoolean()).as(genuine.toString()).isTrue();
        assertThat(genuine.get("act").get("act").asString()).isEqualTo(decision);
        pdf[pdf.length / 3] ^= 1;
        JsonNode altered = nobody.post("/verification", pdf, "Content-Type", "application/octet-stream").json();
        assertThat(altered.get("genuine").asBoolean()).isFalse();
        assertThat(altered.get("signatures").findValuesAsString("indication")).doesNotContain("TOTAL_PASSED");
    }

    @Test
    @Order(12)
    void aPublishedActIsFoundAndReadWithoutNames() {
        Program nobody = Program.nobody(house);
        for (JsonNode waiting : judge().get("/reviews").json()) {
            String review = "/reviews/" + waiting.get("act").asString();
            assertThat(judge().get(review).json().get("paragraphs").size()).isPositive();
            assertThat(judge().post(review + "/refusal", json(Map.of("reasons", " ")), "Idempotency-Key", Program.key()).json().get("code").asString()).isEqualTo("review-without-reasons");
            assertThat(judge().post(review + "/approval", json(Map.of("mends", List.of())), "Idempotency-Key", Program.key()).status()).isEqualTo(200);
        }
        assertThat(nobody.get("/reviews").status()).isEqualTo(401);
        JsonNode page = nobody.get("/acts?language=kk&outcome=satisfied&q=" + java.net.URLEncoder.encode("қарыз", StandardCharsets.UTF_8)).json();
        assertThat(page.get("total").asInt()).as(page.toString()).isEqualTo(1);
        assertThat(page.get("acts").get(0).get("act").asString()).isEqualTo(decision);
        assertThat(nobody.get("/acts?year=MMXXVI").json().get("code").asString()).isEqualTo("field-unreadable");
        assertThat(nobody.get("/acts?language=ru").json().get("total").asInt()).isZero();
        String ecli = page.get("acts").get(0).get("ecli").asString();
        Reply read = nobody.get("/acts/" + ecli);
        assertThat(read.json().get("text").size()).isGreaterThan(2);
        assertThat(read.body()).doesNotContain("Сәрсенова", "Жұмабаев", iin("aigul"));
        byte[] pdf = nobody.get("/acts/" + ecli + "/pdf").whole().body();
        assertThat(Sha256.of(pdf).toString()).isEqualTo(read.json().get("pdfSha256").asString());
        assertThat(nobody.post("/verification", pdf, "Content-Type", "application/octet-stream").json().get("copy").asString()).isEqualTo(ecli);
        assertThat(nobody.get("/acts/ECLI:KZ:S7110:2026:999").status()).isEqualTo(404);
    }

    /// A draft with these words is prepared and signed.
    private static JsonNode act(Map<String, Object> decides, String reasoning) {
        Program judge = judge();
        Reply begun = judge.post(here + "/act-drafts", json(Map.of("decides", decides)), "Idempotency-Key", Program.key());
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        String draft = here + "/act-drafts/" + begun.json().get("id").asString();
        JsonNode text = begun.json().get("text");
        String words = reasoning.isEmpty() ? text.get("reasoning").asString() : reasoning;
        Reply saved = judge.put(draft, json(Map.of("decides", decides, "text", Map.of("descriptive", text.get("descriptive").asString(), "reasoning", words, "operative", text.get("operative").asString()))),
                "If-Match", begun.header("ETag"));
        Reply shown = post(judge, draft + "/prepared", "", saved.header("ETag"));
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        byte[] content = Program.toSign(judge.get(draft + "/prepared").whole().body(), shown.json());
        Reply done = post(judge, draft + "/signature", signed(content, iin(file().judge().orElseThrow().person())), saved.header("ETag"));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        house.awaitQuiet();
        return done.json();
    }

    private static Reply file(Program program, String who, Map<String, Object> wanted) {
        Reply paper = program.post(here + "/papers", json(wanted), "Idempotency-Key", Program.key());
        assertThat(paper.status()).as(paper.body()).isEqualTo(201);
        String at = here + "/papers/" + paper.json().get("id").asString();
        Reply filed = program.post(at + "/signature", signed(program.get(at + "/text").whole().body(), iin(who)), "Idempotency-Key", Program.key());
        assertThat(filed.status()).as(filed.body()).isEqualTo(200);
        house.awaitQuiet();
        return filed;
    }

    private static String set(String kind) {
        Program judge = judge();
        JsonNode slot = judge.get(here + "/hearing-slots?kind=" + kind + "&minutes=60&limit=1").json().get(0);
        String tag = judge.get(here).header("ETag");
        assertThat(post(judge, here + "/hearings", slot(slot, Map.of("kind", kind)), "\"1\"").status()).as("stale").isEqualTo(412);
        Reply set = post(judge, here + "/hearings", slot(slot, Map.of("kind", kind, "remote", true, "despite", "Тараптар келісті")), tag);
        assertThat(set.status()).as(set.body()).isEqualTo(201);
        house.awaitQuiet();
        return set.json().get("hearing").asString();
    }

    private static void sit() {
        Instant start = Instant.parse(judge().get(here + "/hearings/" + hearing).json().get("startsAt").asString());
        house.moveTo(LocalDateTime.ofInstant(start.plusSeconds(60), CourtClock.COUNTRY));
        assertThat(command(hearing, "/opening", Map.of("present", List.of(1, 7))).json().get("code").asString()).isEqualTo("field-unreadable");
        assertThat(command(hearing, "/opening", Map.of("present", List.of(1, 2))).json().get("event").asString()).isEqualTo("hearing-opened");
        house.moveTo(LocalDateTime.ofInstant(start.plusSeconds(2400), CourtClock.COUNTRY));
    }

    private static Reply command(String session, String what, Map<String, Object> body) {
        return post(judge(), here + "/hearings/" + session + what, json(body), judge().get(here).header("ETag"));
    }

    private static Reply post(Program program, String path, String body, String tag) { return program.post(path, body, "If-Match", tag, "Idempotency-Key", Program.key()); }

    private static String slot(JsonNode slot, Map<String, Object> more) {
        Map<String, Object> all = new java.util.HashMap<>(more);
        all.putAll(Map.of("startsAt", slot.get("startsAt").asString(), "minutes", slot.get("minutes").asInt(), "room", slot.get("room").asString()));
        return json(all);
    }

    private static CaseFile file() { return house.as(new Actor.Rule("test"), () -> house.get(CaseFiles.class).get(id)); }

    /// The drawn judge with a fresh session: those of staff are short, and the clock is moved.
    private static Program judge() { return Program.of(house, iin(file().judge().orElseThrow().person()), true); }

    private static Program citizen(String key) { return Program.of(house, iin(key), false); }

    private static String iin(String key) { return house.character(key).person().iin().digits(); }

    private static String iin(PersonId person) {
        return house.get(Population.class).courts().stream().flatMap(court -> court.officials().stream()).filter(one -> one.person().id().equals(person)).findFirst().orElseThrow().person().iin().digits();
    }

    private static String signed(byte[] content, String iin) { return json(Map.of("cms", Base64.getEncoder().encodeToString(house.sign(content, iin)))); }

    private static String json(Object value) { return Program.JSON.writeValueAsString(value); }
}
