package kz.torelik.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.House;
import kz.torelik.allocation.DrawProof;
import kz.torelik.api.Program.Reply;
import kz.torelik.simulator.population.Resident;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// A program files Aigul's claim as the pages do: over real HTTP, with her key, to the whole house with its bank and its authority.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApiTests {

    private static House house;
    private static Program aigul;
    private static Program erlan;
    private static Program stranger;
    private static String draft;
    private static String caseId;

    @BeforeAll
    static void openTheHouse() {
        house = House.inhabited(LocalDateTime.of(2026, 1, 12, 10, 0));
        aigul = Program.of(house, iin("aigul"), false);
        erlan = Program.of(house, iin("erlan"), false);
        stranger = Program.of(house, iin("natalya"), false);
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static String iin(String key) { return house.character(key).person().iin().digits(); }

    @Test
    @Order(1)
    void withoutATokenOnlyPublicThingsAnswer() {
        Program nobody = Program.nobody(house);
        assertThat(nobody.get("/health").json().get("status").asString()).isEqualTo("ready");
        assertThat(nobody.get("/openapi.json").json().get("openapi").asString()).startsWith("3.1");
        assertThat(nobody.get("/openapi.yaml").body()).startsWith("openapi: 3.1");
        assertThat(nobody.get("/ledger/checkpoint").body()).startsWith("torelik.kz/ledger\n");
        Reply closed = nobody.get("/drafts");
        assertThat(closed.status()).isEqualTo(401);
        assertThat(closed.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(closed.header("Content-Type")).startsWith("application/problem+json");
        assertThat(closed.json().get("code").asString()).isEqualTo("sign-in-first");
    }

    @Test
    @Order(2)
    void theCallerIsWhoSignedTheChallenge() {
        assertThat(aigul.get("/me").json().get("as").asString()).isEqualTo("citizen");
        assertThat(aigul.get("/me").json().get("person").asString()).isEqualTo(house.character("aigul").person().id().toString());
        JsonNode judge = Program.of(house, iin("zhandos"), true).get("/me").json();
        assertThat(List.of(judge.get("as").asString(), judge.get("court").asString(), judge.get("function").asString())).containsExactly("staff", "7110", "JUDGE");
        assertThat(Program.nobody(house).post("/sign-in", "{\"challenge\":\"6f1c9e0a-2a55-4a3f-9d0e-3d6a3c1b2f10\",\"cms\":\"MIIB\"}").status()).isEqualTo(401);
    }

    @Test
    @Order(3)
    void aCommandSentTwiceHappensOnce() {
        int before = aigul.get("/drafts").json().size();
        String key = Program.key();
        Reply first = aigul.post("/drafts", claim("", ""), "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        draft = first.header("Location").replace("/api/v1", "");
        Reply again = aigul.post("/drafts", claim("", ""), "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(aigul.get("/drafts").json().size()).isEqualTo(before + 1);
        assertThat(aigul.post("/drafts", "{}", "Idempotency-Key", key).json().get("code").asString()).isEqualTo("idempotency-key-reused");
        assertThat(aigul.post("/drafts", "{}").status()).isEqualTo(400);
        assertThat(erlan.post("/drafts", "{}", "Idempotency-Key", key).status()).as("a key belongs to its person").isEqualTo(201);
    }

    @Test
    @Order(4)
    void theDryRunNamesTheDefectsTheCourtsAndTheDuty() {
        JsonNode run = aigul.get(draft + "/dry-run").json();
        assertThat(run.get("ready").asBoolean()).isFalse();
        assertThat(run.get("findings").findValuesAsString("code")).contains("claim-without-court");
        assertThat(run.get("duty").get("sum").asString()).isEqualTo("14800.00");
        assertThat(run.get("duty").get("reasons").isEmpty()).isFalse();
        JsonNode court = run.get("courts").get(0);
        Reply saved = aigul.put(draft, claim(court.get("code").asString(), court.get("rule").asString()), "If-Match", aigul.get(draft).header("ETag"));
        assertThat(saved.status()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void whoDidNotSeeTheNewestVersionChangesNothing() {
        assertThat(aigul.put(draft, "{}").status()).isEqualTo(428);
        Reply stale = aigul.put(draft, "{}", "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().get("code").asString()).isEqualTo("draft-changed");
        assertThat(stale.json().get("next").asString()).isNotBlank();
        assertThat(aigul.put(draft, "{ not json", "If-Match", "\"2\"").status()).isEqualTo(400);
    }

    @Test
    @Order(6)
    void aStrangersDraftAndAMissingOneAnswerAlike() {
        Reply foreign = stranger.get(draft);
        Reply missing = stranger.get("/drafts/00000000000000000000000000");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(without(foreign)).isEqualTo(without(missing));
    }

    @Test
    @Order(7)
    void aFileIsCheckedByItsContent() throws IOException {
        String[] headers = {"Content-Type", "application/octet-stream", "Content-Disposition", "attachment; filename=\"receipt.pdf\"", "If-Match", aigul.get(draft).header("ETag"), "Idempotency-Key", Program.key()};
        Reply taken = aigul.post(draft + "/attachments?kind=evidence", pdf(), headers);
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(taken.json().get("attachments").get(0).get("title").asString()).isEqualTo("receipt.pdf");
        headers[5] = taken.header("ETag");
        headers[7] = Program.key();
        assertThat(aigul.post(draft + "/attachments?kind=evidence", "not a pdf".getBytes(java.nio.charset.StandardCharsets.UTF_8), headers).status()).isEqualTo(422);
        headers[7] = Program.key();
        assertThat(aigul.post(draft + "/attachments?kind=poem", pdf(), headers).json().get("code").asString()).isEqualTo("attachment-kind");
    }

    @Test
    @Order(8)
    void theSignedClaimIsReceivedOnceAndOnlyWithHerOwnKey() {
        assertThat(aigul.get(draft + "/dry-run").json().get("ready").asBoolean()).as(aigul.get(draft + "/dry-run").body()).isTrue();
        assertThat(aigul.post(draft + "/prepared", "", "Idempotency-Key", Program.key()).status()).isEqualTo(200);
        byte[] paper = aigul.get(draft + "/prepared").whole().body();
        String etag = aigul.get(draft).header("ETag");
        Reply foreign = aigul.post(draft + "/submission", signed(paper, iin("erlan")), "If-Match", etag, "Idempotency-Key", Program.key());
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.json().get("reasons")).isNotNull();
        String key = Program.key();
        String cms = signed(paper, iin("aigul"));
        for (List<String> silent : List.of(List.of("down", "normal"), List.of("normal", "down"))) {
            house.authority().faults(silent.getFirst(), silent.getLast());
            Reply later = aigul.post(draft + "/submission", cms, "If-Match", etag, "Idempotency-Key", key);
            assertThat(List.of(later.status(), later.header("Retry-After"))).as(later.body()).containsExactly(503, "60");
        }
        house.authority().faults("normal", "normal");
        Reply received = aigul.post(draft + "/submission", cms, "If-Match", etag, "Idempotency-Key", key);
        assertThat(received.status()).as(received.body()).isEqualTo(201);
        assertThat(received.header("Idempotency-Replayed")).as("what nobody could decide is not kept as the answer").isEmpty();
        assertThat(received.json().get("duty").asString()).isEqualTo("14800.00");
        assertThat(aigul.post(draft + "/submission", cms, "If-Match", etag, "Idempotency-Key", key).body()).isEqualTo(received.body());
        caseId = received.json().get("id").asString();
        assertThat(aigul.get("/submissions/" + caseId + "/receipt").json().get("text").asString()).startsWith("torelik-receipt/1\nticket " + received.json().get("ticket").asString());
        assertThat(stranger.get("/submissions/" + caseId).status()).isEqualTo(404);
    }

    @Test
    @Order(9)
    void thePaidClaimIsACaseWithClocksAndACheckableDraw() throws IOException, InterruptedException {
        JsonNode order = aigul.post("/submissions/" + caseId + "/payment-order", "", "Idempotency-Key", Program.key()).json();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            browser.send(HttpRequest.newBuilder(URI.create(order.get("payAt").asString())).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("account=card&lang=ru")).build(), HttpResponse.BodyHandlers.discarding());
        }
        org.awaitility.Awaitility.await().until(() -> aigul.get("/submissions/" + caseId).json().get("state").asString().equals("registered"));
        house.awaitQuiet();
        Reply file = aigul.get("/cases/" + caseId);
        assertThat(file.json().get("stage").asString()).isEqualTo("acceptance");
        assertThat(file.json().get("events").findValuesAsString("kind")).startsWith("claim-filed", "duty-settled", "draw-committed", "judge-drawn");
        file.json().get("events").forEach(event -> assertThat(Program.nobody(house).get("/ledger/leaves/" + event.get("leaf").asString()).status()).as("in the ledger: " + event).isEqualTo(200));
        assertThat(file.header("ETag")).isEqualTo("\"" + file.json().get("events").size() + "\"");
        assertThat(aigul.get("/cases").json().get("total").asInt()).isEqualTo(1);
        JsonNode clock = aigul.get("/cases/" + caseId + "/clocks").json().get(0);
        assertThat(clock.get("due").asString()).isEqualTo("2026-01-19");
        assertThat(clock.get("reasons").get(0).get("says").asString()).isNotBlank();
        String draw = aigul.get("/cases/" + caseId + "/draws").json().get(0).get("id").asString();
        DrawProof proof = DrawProof.parse(Program.nobody(house).get("/draws/" + draw + "/proof").body());
        assertThat(proof.winner().orElseThrow().toString()).isEqualTo(Program.nobody(house).get("/draws/" + draw).json().get("judge").asString());
        String leaf = Program.nobody(house).get("/draws/" + draw).json().get("leaf").asString();
        assertThat(Program.nobody(house).get("/ledger/leaves/" + leaf).json().get("index").asLong()).isEqualTo(proof.leafIndex());
        assertThat(Program.nobody(house).get("/ledger/leaves/" + leaf + "/proof").body()).startsWith("c2sp.org/tlog-proof@v1");
    }

    @Test
    @Order(10)
    void aCaseIsThereForItsPartiesAndForNobodyElse() {
        String document = aigul.get("/cases/" + caseId).json().get("documents").get(0).get("id").asString();
        assertThat(erlan.get("/cases/" + caseId).status()).isEqualTo(200);
        assertThat(erlan.get("/cases/" + caseId + "/documents/" + document).body()).startsWith("%PDF");
        for (String path : List.of("", "/clocks", "/draws", "/looks", "/documents/" + document)) {
            Reply foreign = stranger.get("/cases/" + caseId + path);
            Reply missing = stranger.get("/cases/00000000000000000000000000" + path);
            assertThat(List.of(foreign.status(), missing.status())).as(path).containsExactly(404, 404);
            assertThat(foreign.body()).isEqualTo(missing.body());
        }
        assertThat(aigul.get("/cases/" + caseId + "/looks").json().findValuesAsString("relation")).contains("plaintiff", "defendant").doesNotContain("none");
        assertThat(aigul.delete("/sign-in").status()).isEqualTo(204);
        assertThat(aigul.get("/cases/" + caseId).status()).isEqualTo(401);
    }

    private static Map<String, Object> without(Reply reply) {
        Map<String, Object> all = new LinkedHashMap<>();
        reply.json().properties().forEach(entry -> { if (!entry.getKey().equals("instance")) all.put(entry.getKey(), entry.getValue().toString()); });
        return all;
    }

    private static String signed(byte[] paper, String iin) {
        return Program.JSON.writeValueAsString(Map.of("cms", Base64.getEncoder().encodeToString(house.sign(paper, iin))));
    }

    private static String claim(String court, String rule) {
        Map<String, Object> demand = Map.of("price", "1480000", "demands", List.of("Взыскать долг"), "conciliation", "Предлагала рассрочку",
                "circumstances", "Третьего марта 2025 года ответчик взял у меня по расписке 1 480 000 тенге и не вернул их в срок.");
        return Program.JSON.writeValueAsString(Map.of("procedure", "action", "category", "7.03", "language", "ru", "court", court, "courtRule", rule, "demand", demand,
                "parties", List.of(party("plaintiff", house.character("aigul").person()), party("defendant", house.character("erlan").person()))));
    }

    private static Map<String, Object> party(String role, Resident one) {
        return Map.of("role", role, "kind", "individual", "surname", one.name().surname(), "given", one.name().given(), "number", one.iin().digits(), "address", one.contact().address().written().ru(),
                "kato", one.contact().address().kato(), "phone", one.contact().phone().e164(), "email", one.contact().email().address());
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                text.newLineAtOffset(72, 700);
                text.showText("Receipt: 1 480 000 tenge");
                text.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
