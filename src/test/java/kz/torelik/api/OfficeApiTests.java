package kz.torelik.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.api.Program.Reply;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.Party;
import kz.torelik.counterparts.bodies.Dispatch;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Sha256;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Claims;
import kz.torelik.scenario.Materials;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// The office of a court works with programs alone: the window, the letters, powers of attorney, outages, rooms, a jury.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficeApiTests {

    private static House house;
    private static String court;
    private static CaseId id;

    @BeforeAll
    static void open() { house = House.inhabited(LocalDateTime.of(2026, 1, 12, 10, 0)); }

    @AfterAll
    static void close() { house.close(); }

    /// Somebody in office with a fresh session: those of staff are short, and the clock is moved.
    private static Program office(Function function) { return Program.of(house, officer(function), true); }

    private static String officer(Function function) { return house.get(Population.class).find(CourtCode.of(court)).orElseThrow().list(function).getFirst().person().iin().digits(); }

    private static Program citizen(String key) { return Program.of(house, iin(key), false); }

    private static String iin(String key) { return house.character(key).person().iin().digits(); }

    private static String iin(PersonId person) {
        return house.get(Population.class).courts().stream().flatMap(one -> one.officials().stream()).filter(one -> one.person().id().equals(person)).findFirst().orElseThrow().person().iin().digits();
    }

    private static Reply post(Program program, String path, Object body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Idempotency-Key", Program.key()));
        all.addAll(List.of(headers));
        return program.post(path, body instanceof String text ? text : json(body), all.toArray(String[]::new));
    }

    private static String json(Object value) { return Program.JSON.writeValueAsString(value); }

    private static Map<String, String> signed(byte[] content, String iin) { return Map.of("cms", Base64.getEncoder().encodeToString(house.sign(content, iin))); }

    private static String code(Reply reply) { return reply.json().path("code").asString(""); }

    private static Map<String, Object> scan(String kind, String words) {
        return Map.of("kind", kind, "name", "scan.pdf", "content", Base64.getEncoder().encodeToString(Claims.paper(house, Language.KK, "Қағаз", words)));
    }

    @Test
    @Order(1)
    void aClaimOnPaperIsRegisteredAndPaidAtTheWindow() {
        ClaimDraft loan = Claims.loan(house);
        DraftParty known = loan.parties().getFirst();
        DraftParty plaintiff = new DraftParty("plaintiff", known.kind(), null, known.surname(), known.given(), known.patronymic(), known.born(), "", known.number(), known.address(), known.kato(), known.phone(), "");
        DraftParty other = Claims.party("defendant", house.character("erlan").person());
        DraftParty stranger = new DraftParty("defendant", "individual", null, "Ыбырайқызы", "Рабиға", "", "", "", "", other.address(), other.kato(), "", "");
        ClaimDraft claim = Claims.inItsCourt(house, loan.withParties("self", List.of(plaintiff, stranger)));
        court = claim.court();
        Program registrar = office(Function.REGISTRAR);
        Map<String, Object> entry = Map.of("number", iin("aigul"), "way", "window", "handedAt", house.clock().instant().toString());
        assertThat(post(citizen("aigul"), "/window/claims", entry).status()).as("only at the window").isEqualTo(404);
        assertThat(code(post(registrar, "/window/claims", Map.of("number", iin("aigul"), "way", "pigeon", "handedAt", house.clock().instant().toString())))).isEqualTo("field-unreadable");
        Reply begun = post(registrar, "/window/claims", entry, "Accept-Language", "kk");
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        String draft = "/window/claims/" + begun.json().get("id").asString();
        Map<String, Object> body = new HashMap<>(Program.JSON.convertValue(DraftBody.of(claim), Map.class));
        Reply saved = registrar.put(draft, json(body), "If-Match", begun.header("ETag"));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(registrar.put(draft, json(body), "If-Match", begun.header("ETag")).status()).as("stale").isEqualTo(412);
        assertThat(post(registrar, draft + "/sheet", "").status()).as("without its scan it has a defect").isEqualTo(422);
        Reply scanned = post(registrar, draft + "/scans", scan("claim-scan", "Талап қою арызы"), "If-Match", saved.header("ETag"));
        scanned = post(registrar, draft + "/scans", scan("evidence", "Қолхат"), "If-Match", scanned.header("ETag"));
        assertThat(scanned.status()).as(scanned.body()).isEqualTo(200);
        Reply sheet = post(registrar, draft + "/sheet", "");
        assertThat(sheet.status()).as(sheet.body()).isEqualTo(200);
        byte[] content = registrar.get(draft + "/sheet").whole().body();
        assertThat(Sha256.of(content).toString()).isEqualTo(sheet.json().get("sha256").asString());
        String tag = registrar.get(draft).header("ETag");
        assertThat(post(registrar, draft + "/signature", signed(content, iin("aigul")), "If-Match", tag).status()).as("the registrar certifies").isEqualTo(422);
        Reply registered = post(registrar, draft + "/signature", signed(content, officer(Function.REGISTRAR)), "If-Match", tag);
        assertThat(registered.status()).as(registered.body()).isEqualTo(200);
        assertThat(registrar.get(draft + "/receipt").body()).startsWith("%PDF");
        Reply paid = post(registrar, draft + "/payment", Map.of("receipt", "K-100", "sum", "14800", "paidOn", "2026-01-12"));
        assertThat(paid.status()).as(paid.body()).isEqualTo(200);
        house.awaitQuiet();
        id = CaseId.find(begun.json().get("id").asString()).orElseThrow();
        assertThat(bench().file().stage()).isEqualTo("acceptance");
    }

    private static Bench bench() { return new Bench(house, id); }

    @Test
    @Order(2)
    void aPaperIsRegisteredInTheCaseAndALetterGoesOut() {
        bench().act(new Disposition.Acceptance(Language.KK, List.of()), "");
        Program registrar = office(Function.REGISTRAR);
        Map<String, Object> entry = Map.of("number", iin("aigul"), "way", "post", "handedAt", house.clock().instant().toString());
        Map<String, Object> motion = Map.of("entry", entry, "kind", "motion", "motion", "other", "scans", List.of(Map.of("name", "scan.pdf", "content", scan("other", "Өтінішхат").get("content"))));
        assertThat(post(registrar, "/cases/" + id + "/on-paper", motion).status()).as("a letter has a postmark").isEqualTo(422);
        Map<String, Object> stamped = new HashMap<>(entry);
        stamped.put("postmark", "2026-01-12");
        Map<String, Object> whole = new HashMap<>(motion);
        whole.put("entry", stamped);
        Reply prepared = post(registrar, "/cases/" + id + "/on-paper", whole);
        assertThat(prepared.status()).as(prepared.body()).isEqualTo(201);
        String paper = "/cases/" + id + "/on-paper/" + prepared.json().get("id").asString();
        Reply filed = post(registrar, paper + "/signature", signed(registrar.get(paper + "/sheet").whole().body(), officer(Function.REGISTRAR)));
        assertThat(filed.json().path("event").asString("")).as(filed.body()).isEqualTo("motion-filed");
        house.awaitQuiet();

        registrar = office(Function.REGISTRAR);
        JsonNode letters = registrar.get("/letters").json();
        assertThat(letters.size()).as("the defendant has an address alone").isPositive();
        String letter = "/letters/" + letters.get(0).get("id").asString();
        assertThat(registrar.get(letter + "/pdf").body()).startsWith("%PDF");
        assertThat(citizen("erlan").get(letter + "/pdf").status()).isEqualTo(404);
        assertThat(post(registrar, letter + "/state", Map.of("state", "posted")).status()).as("the post gives a number").isEqualTo(422);
        assertThat(post(registrar, letter + "/state", Map.of("state", "posted", "track", "KZ100200300")).json().path("state").asString("")).isEqualTo("posted");
        assertThat(post(registrar, letter + "/state", Map.of("state", "received")).json().path("state").asString("")).isEqualTo("received");
        house.awaitQuiet();
    }

    @Test
    @Order(3)
    void aPowerOfAttorneyIsGivenUsedAndRevoked() {
        Program aigul = citizen("aigul");
        Map<String, Object> body = Map.of("representative", iin("viktor"), "powers", List.of("settlement"), "until", "2026-12-31");
        assertThat(code(post(aigul, "/cases/" + id + "/representatives", Map.of("party", 1, "representative", iin("viktor"))))).isEqualTo("representative-without-power");
        Reply prepared = post(aigul, "/powers", body);
        assertThat(prepared.status()).as(prepared.body()).isEqualTo(201);
        String power = "/powers/" + prepared.json().get("id").asString();
        byte[] text = aigul.get(power + "/text").whole().body();
        assertThat(post(aigul, power + "/signature", signed(text, iin("viktor"))).status()).as("the principal signs").isEqualTo(422);
        assertThat(post(aigul, power + "/signature", signed(text, iin("aigul"))).json().path("state").asString("")).isEqualTo("given");
        assertThat(citizen("viktor").get("/powers").json().size()).isEqualTo(1);
        assertThat(citizen("erlan").get(power + "/text").status()).as("a stranger").isEqualTo(404);
        Reply entered = post(aigul, "/cases/" + id + "/representatives", Map.of("party", 1, "representative", iin("viktor")));
        assertThat(entered.json().path("event").asString("")).as(entered.body()).isEqualTo("party-entered");
        int number = house.as(new Actor.Rule("test"), () -> house.get(CaseFiles.class).get(id)).parties().stream().filter(one -> one.role().equals("representative")).mapToInt(Party::number).max().orElseThrow();
        String leaving = "/cases/" + id + "/representatives/" + number + "/leaving";
        assertThat(post(citizen("zhanar"), leaving, "").status()).as("a stranger to the case").isEqualTo(404);
        assertThat(code(post(citizen("viktor"), "/cases/" + id + "/representatives/1/leaving", ""))).as("the plaintiff acts for herself").isEqualTo("representative-not-yours");
        Reply left = post(citizen("viktor"), leaving, "");
        assertThat(left.json().path("event").asString("")).as(left.body()).isEqualTo("party-left");
        assertThat(citizen("viktor").get("/cases/" + id).status()).as("he does not see it any more").isEqualTo(404);
        assertThat(code(post(citizen("viktor"), power + "/revocation", ""))).isEqualTo("power-not-found");
        assertThat(post(aigul, power + "/revocation", "").json().path("state").asString("")).isEqualTo("revoked");
    }

    @Test
    @Order(4)
    void aChairRecordsAnOutageAndReadsTheRoomsAndAbsencesOfTheCourt() {
        Program chair = office(Function.CHAIR);
        Map<String, Object> outage = Map.of("service", "filing", "from", "2026-01-11T15:00:00Z", "cause", "Сақтау қоймасы істен шықты", "proof", "№ 17 хат");
        assertThat(post(office(Function.REGISTRAR), "/outages", outage).status()).as("the chair alone").isEqualTo(404);
        Reply recorded = post(chair, "/outages", outage);
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        int number = recorded.json().get("number").asInt();
        assertThat(code(post(chair, "/outages/" + number + "/end", Map.of("until", "2026-01-10T15:00:00Z")))).isEqualTo("outage-ends-before");
        assertThat(post(chair, "/outages/" + number + "/end", Map.of("until", "2026-01-11T17:00:00Z")).status()).isEqualTo(200);
        assertThat(Program.nobody(house).get("/outages").json().get(0).get("until").asString()).as("everybody reads the register").isEqualTo("2026-01-11T17:00:00Z");
        assertThat(chair.get("/court/rooms").json().size()).isPositive();
        PersonId judge = bench().file().judge().orElseThrow().person();
        int before = chair.get("/court/absences").json().size();
        Map<String, Object> away = Map.of("judge", judge.toString(), "from", "2026-03-02", "to", "2026-03-13", "kind", "leave");
        assertThat(post(office(Function.REGISTRAR), "/court/absences", away).status()).as("the chair alone").isEqualTo(404);
        assertThat(code(post(chair, "/court/absences", Map.of("judge", judge.toString(), "from", "2026-03-02", "to", "2026-03-01", "kind", "leave")))).isEqualTo("field-unreadable");
        Reply kept = post(chair, "/court/absences", away);
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        assertThat(chair.get("/court/absences").json().size()).isEqualTo(before + 1);
        assertThat(citizen("aigul").get("/court/rooms").status()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void aJuryIsDrawnFormedAskedAndCounted() {
        Dispatch.Answer sent = house.bodies().send(Materials.with(Materials.defended(house, Materials.criminal(house, "К-77")), "articles", List.of("188(4)", "190(1)")), Dispatch.Fault.NONE);
        assertThat(sent.status()).as(sent.body().toString()).isEqualTo(201);
        house.awaitQuiet();
        CaseFile received = house.as(new Actor.Rule("test"), () -> house.get(CaseFiles.class).find(CaseNumber.of(sent.text("caseNumber"))).orElseThrow());
        Bench bench = new Bench(house, received.id());
        bench.act(new Disposition.Merits("resolution-preliminary", "preliminary", List.of()), "Аса ауыр қылмыс туралы іс.");
        HearingId first = sit(bench);
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), first, true).orThrow());
        bench.act(new Disposition.Merits("resolution-main-trial", "jury", List.of()), "Айыпталушы өтінішхатын растады.");
        String jury = "/cases/" + bench.id() + "/jury";
        Program secretary = Program.of(house, iin(java.util.Objects.requireNonNull(bench.file().judge().orElseThrow().secretary())), true);
        assertThat(code(post(secretary, jury + "/candidates", Map.of("listed", 400, "called", 24), "If-Match", secretary.get(jury).header("ETag")))).as("twenty-five at least").isEqualTo("jury-candidates");
        assertThat(post(secretary, jury + "/candidates", Map.of("listed", 400, "called", 30), "If-Match", "\"1\"").status()).as("stale").isEqualTo(412);
        assertThat(post(secretary, jury + "/candidates", Map.of("listed", 400, "called", 30), "If-Match", secretary.get(jury).header("ETag")).status()).isEqualTo(200);
        List<Integer> lots = secretary.get(jury).json().get("candidates").valueStream().map(JsonNode::asInt).limit(12).toList();
        HearingId trial = sit(bench);
        Program judge = Program.of(house, iin(bench.file().judge().orElseThrow().person()), true);
        assertThat(post(judge, jury + "/jurors", Map.of("lots", lots), "If-Match", judge.get(jury).header("ETag")).json().path("stage").asString("")).isEqualTo("jury-trial");
        Reply asked = post(judge, jury + "/questions", Map.of("further", Map.of("188(4)", List.of("Рецидив бар ма?"))), "If-Match", judge.get(jury).header("ETag"));
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), trial, true).orThrow());
        house.awaitQuiet();
        assertThat(code(post(judge, jury + "/votes", Map.of("yes", List.of(11, 9, 8, 4, 10, 3, 7)), "If-Match", judge.get(jury).header("ETag")))).isEqualTo("jury-votes");
        Reply counted = post(judge, jury + "/votes", Map.of("yes", Arrays.asList(11, 9, 8, 4, 10, 5, null)), "If-Match", judge.get(jury).header("ETag"));
        assertThat(counted.status()).as(counted.body()).isEqualTo(200);
        JsonNode guilt = judge.get(jury).json().get("guilt");
        assertThat(guilt.get("188(4)").asBoolean()).isTrue();
        assertThat(guilt.get("190(1)").asBoolean()).isFalse();
        int leaving = judge.get(jury).json().get("jurors").get(0).asInt();
        assertThat(post(judge, jury + "/replacement", Map.of("juror", leaving, "cause", "unable"), "If-Match", judge.get(jury).header("ETag")).status()).isEqualTo(200);
        assertThat(judge.get(jury).json().get("jurors").get(0).asInt()).as("the first substitute").isEqualTo(lots.get(10));
        assertThat(code(post(judge, jury + "/dissolution", Map.of("ground", "exhausted", "juror", lots.get(10)), "If-Match", judge.get(jury).header("ETag")))).isEqualTo("jury-substitute-left");
        List<Map<String, Object>> ballots = List.of(Map.of("charge", "188(4)", "point", 6, "yes", 11), Map.of("charge", "188(4)", "point", 7, "kind", "life", "yes", 10), Map.of("charge", "188(4)", "point", 8, "yes", 1));
        assertThat(code(post(judge, jury + "/punishment", Map.of("ballots", ballots), "If-Match", judge.get(jury).header("ETag")))).as("for life all have to agree").isEqualTo("ballot-all");
        List<Map<String, Object>> years = List.of(ballots.getFirst(), Map.of("charge", "188(4)", "point", 7, "kind", "imprisonment", "amount", 84, "yes", 9), ballots.getLast());
        assertThat(post(judge, jury + "/punishment", Map.of("ballots", years), "If-Match", judge.get(jury).header("ETag")).json().path("stage").asString("")).isEqualTo("deliberation");
        assertThat(citizen("daniyar").get(jury).status()).as("a party has nothing to do there").isEqualTo(404);
    }

    private static HearingId sit(Bench bench) {
        HearingId hearing = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.file().hearing(hearing).orElseThrow().startsAt(), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, List.of(1, 2, 3, 4), "Барлығы отырысқа келді").orThrow());
        return hearing;
    }
}
