package kz.torelik.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.api.Program.Reply;
import kz.torelik.conciliation.Mediator;
import kz.torelik.conciliation.MediatorRegister;
import kz.torelik.filing.Representing;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.identity.Sessions;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.mobile.PlainBrowser;
import kz.torelik.powers.GivingPowers;
import kz.torelik.powers.PowerOfAttorney;
import kz.torelik.programs.ProgramScope;
import kz.torelik.programs.RegisteredProgram.Proof;
import kz.torelik.scenario.Bench;
import kz.torelik.simulator.population.Resident;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The advocate's office, mediation and finding a case by its participant, with programs alone; each as its person, as one who was let in for less, and as a stranger.
class OfficeAndMediationApiTests {

    private static final String NOWHERE = "0".repeat(26);
    private static House house;
    private static Bench bench;
    private static PowerOfAttorney power;
    private static Program dinara;
    private static Program erlan;
    private static Program natalya;

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0), "torelik.api.rate.person=2000", "torelik.api.rate.address=2000", "torelik.conciliation.every=1d");
        bench = Bench.loan(house);
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        house.awaitQuiet();
        power = house.as(house.citizen("erlan"), () -> {
            GivingPowers giving = house.get(GivingPowers.class);
            PowerOfAttorney made = giving.prepare(iin("dinara"), List.of(), LocalDate.of(2027, 1, 1), Language.KK).orThrow();
            return giving.give(made.id(), house.sign(giving.content(made), iin("erlan"))).orThrow();
        });
        house.as(house.citizen("erlan"), () -> house.get(Representing.class).enter(bench.id(), 2, iin("dinara"))).orThrow();
        house.awaitQuiet();
        dinara = Program.of(house, iin("dinara"), false);
        erlan = Program.of(house, iin("erlan"), false);
        natalya = Program.of(house, iin("natalya"), false);
    }

    @AfterAll
    static void close() { house.close(); }

    private static String iin(String key) { return house.character(key).person().iin().digits(); }

    private static Reply post(Program program, String path, Object body) { return program.post(path, Program.JSON.writeValueAsString(body), "Idempotency-Key", Program.key()); }

    private static JsonNode done(Program program, String path, Object body) {
        Reply reply = post(program, path, body);
        assertThat(reply.status()).as(path + " " + reply.body()).isIn(200, 201);
        return reply.json();
    }

    private static String code(Reply reply) { return reply.json().get("code").asString(); }

    private static List<String> texts(JsonNode list, String field) { return list.valueStream().map(one -> one.get(field).asString()).toList(); }

    /// Somebody who has no part in a thing is answered as if there were none, in status, size and words.
    private static void strange(Program stranger, String method, String path, String id, Object body) {
        String json = Program.JSON.writeValueAsString(body);
        String[] headers = {"Idempotency-Key", Program.key(), "If-Match", "\"1\""};
        String[] again = {"Idempotency-Key", Program.key(), "If-Match", "\"1\""};
        Reply real = method.equals("GET") ? stranger.get(path.replace("{}", id)) : method.equals("PUT") ? stranger.put(path.replace("{}", id), json, headers) : stranger.post(path.replace("{}", id), json, headers);
        Reply none = method.equals("GET") ? stranger.get(path.replace("{}", NOWHERE)) : method.equals("PUT") ? stranger.put(path.replace("{}", NOWHERE), json, again) : stranger.post(path.replace("{}", NOWHERE), json, again);
        assertThat(real.status()).as(method + " " + path + " " + real.body()).isEqualTo(404).isEqualTo(none.status());
        assertThat(real.body().replace(id, NOWHERE)).isEqualTo(none.body());
    }

    @Test
    void anOfficeIsKeptByItsOwnerSeenByItsHelperAndThereForNobodyElse() {
        String key = Program.key();
        String wanted = Program.JSON.writeValueAsString(Map.of("name", "Жұмабаев Ерлан", "note", "Таныстан"));
        Reply taken = dinara.post("/office/clients", wanted, "Idempotency-Key", key);
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(dinara.post("/office/clients", wanted, "Idempotency-Key", key).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(dinara.get("/office/clients").json().size()).as("once").isEqualTo(1);
        String client = taken.json().get("id").asString();
        assertThat(code(post(natalya, "/office/matters", Map.of("client", client, "title", "Бөтен")))).isEqualTo("office-client");
        assertThat(code(post(dinara, "/office/matters", Map.of("client", client, "title", "Іс", "caseId", NOWHERE)))).isEqualTo("case-not-found");
        JsonNode matter = done(dinara, "/office/matters", Map.of("client", client, "title", "Қарыз бойынша қорғау", "caseId", bench.id().toString()));
        String id = matter.get("id").asString();
        String at = "/office/matters/" + id;
        assertThat(matter.get("caseNumber").asString()).isEqualTo(bench.file().number().toString());

        JsonNode terms = dinara.get(at + "/terms").json();
        assertThat(terms.isEmpty()).as("the response to the claim").isFalse();
        String rule = terms.get(0).get("rule").asString();
        JsonNode task = done(dinara, at + "/tasks", Map.of("rule", rule, "title", "Басқаша", "due", "2030-01-01"));
        assertThat(task.get("due")).as("name and day come from the case").isEqualTo(terms.get(0).get("due"));
        assertThat(texts(dinara.get(at + "/terms").json(), "rule")).doesNotContain(rule);
        assertThat(code(post(dinara, at + "/tasks", Map.of("title", "Алыс", "due", "9999-01-01")))).isEqualTo("office-day");
        assertThat(code(post(dinara, at + "/tasks", Map.of("rule", "no-such-term")))).isEqualTo("office-unknown");
        assertThat(dinara.get("/office/tasks").json().size()).isEqualTo(1);
        JsonNode marked = done(dinara, at + "/tasks/" + task.get("id").asString() + "/state", Map.of("done", true));
        assertThat(marked.get("doneAt").isNull()).isFalse();
        assertThat(dinara.get("/office/tasks").json().isEmpty()).isTrue();

        assertThat(done(dinara, at + "/time", Map.of("on", "2026-06-08", "minutes", 90, "what", "Кездесу")).get("minutes").asInt()).isEqualTo(90);
        assertThat(code(post(dinara, at + "/time", Map.of("on", "2026-06-09", "minutes", 90, "what", "Ертең")))).isEqualTo("office-time");
        assertThat(dinara.get("/office/time").json()).isEqualTo(dinara.get(at + "/time").json());

        Reply begun = post(dinara, at + "/drafts", Map.of("title", "Пікір"));
        String draft = at + "/drafts/" + begun.json().get("id").asString();
        assertThat(begun.header("ETag")).isEqualTo("\"1\"");
        assertThat(dinara.put(draft, "{\"text\":\"Борышты мойындамаймыз.\"}").status()).isEqualTo(428);
        assertThat(dinara.put(draft, "{\"text\":\"Борышты мойындамаймыз.\"}", "If-Match", "\"1\"").header("ETag")).isEqualTo("\"2\"");
        Reply late = dinara.put(draft, "{\"text\":\"Ескі\"}", "If-Match", "\"1\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(dinara.get(draft).json().get("text").asString()).isEqualTo("Борышты мойындамаймыз.");

        assertThat(texts(dinara.get("/office/documents").json(), "caseId")).containsOnly(bench.id().toString());
        String word = java.net.URLEncoder.encode("теңге", StandardCharsets.UTF_8);
        JsonNode inside = dinara.get("/office/documents?words=" + word).json();
        assertThat(texts(inside, "passage")).as("words of a text").anyMatch(passage -> passage.contains("теңге"));
        assertThat(code(dinara.get("/office/documents?words=" + "x".repeat(101)))).isEqualTo("field-unreadable");

        assertThat(code(post(dinara, "/office/helpers", Map.of("iin", iin("viktor"), "right", "owner")))).isEqualTo("field-unreadable");
        done(dinara, "/office/helpers", Map.of("iin", iin("viktor"), "right", "see"));
        Program viktor = Program.of(house, iin("viktor"), false);
        assertThat(texts(viktor.get("/office/matters").json(), "right")).containsExactly("see");
        assertThat(viktor.get(at).json().get("caseNumber").isNull()).as("he helps, and sees no case by it").isTrue();
        assertThat(viktor.get("/office/documents").json().isEmpty()).isTrue();
        assertThat(code(post(viktor, at + "/tasks", Map.of("title", "Көмек")))).isEqualTo("office-only-seen");
        done(dinara, "/office/helpers", Map.of("iin", iin("viktor"), "right", "draft"));
        done(viktor, at + "/tasks", Map.of("title", "Көмек"));
        strange(viktor, "POST", "/office/matters/{}/closing", id, Map.of());
        String helper = dinara.get("/office/helpers").json().get(0).get("person").asString();
        assertThat(viktor.delete("/office/helpers/" + helper).status()).as("it is not his office").isEqualTo(404);
        assertThat(dinara.delete("/office/helpers/" + helper).status()).isEqualTo(204);
        assertThat(viktor.get("/office/matters").json().isEmpty()).isTrue();

        for (Program stranger : List.of(natalya, viktor, erlan)) {
            for (String path : List.of("", "/tasks", "/terms", "/time", "/drafts", "/drafts/" + begun.json().get("id").asString())) strange(stranger, "GET", "/office/matters/{}" + path, id, Map.of());
            strange(stranger, "POST", "/office/matters/{}/tasks", id, Map.of("title", "Бөтен"));
            strange(stranger, "POST", "/office/matters/{}/time", id, Map.of("on", "2026-06-08", "minutes", 1, "what", "x"));
            strange(stranger, "POST", "/office/matters/{}/drafts", id, Map.of("title", "Бөтен"));
            strange(stranger, "PUT", "/office/matters/{}/drafts/" + begun.json().get("id").asString(), id, Map.of("text", "Бөтен"));
        }
        Program judge = Program.withToken(house, house.get(Sessions.class).open(bench.judge(), "eds", "test"));
        assertThat(judge.get(at).status()).as("a professional secret").isEqualTo(404);

        house.as(house.citizen("erlan"), () -> house.get(GivingPowers.class).revoke(power.id())).orThrow();
        assertThat(dinara.get(at).json().get("caseNumber").isNull()).as("the power is over with the very next request").isTrue();
        assertThat(dinara.get("/office/documents").json().isEmpty()).isTrue();
        assertThat(dinara.get(at + "/terms").json().isEmpty()).isTrue();
        assertThat(done(dinara, at + "/closing", Map.of()).get("closedOn").asString()).isEqualTo("2026-06-08");
        assertThat(code(post(dinara, at + "/closing", Map.of()))).isEqualTo("office-unknown");
    }

    @Test
    void aProgramKeepsTheOfficeWithoutTheCasesAndLetsNobodyIn() {
        try (FirmProgram program = FirmProgram.of(house, house.citizen("dinara"), Proof.SECRET, null, ProgramScope.OFFICE, ProgramScope.MEDIATION)) {
            Program acting = Program.withToken(house, program.tokens(iin("daniyar"), "office mediation").get("access_token").asString());
            String client = done(acting, "/office/clients", Map.of("name", "ТОО «Алтын дән»")).get("id").asString();
            assertThat(done(acting, "/office/matters", Map.of("client", client, "title", "Жеткізу шарты")).get("right").asString()).isEqualTo("owner");
            assertThat(acting.get("/mediations").json().isEmpty()).isTrue();
            assertThat(code(acting.get("/office/documents"))).isEqualTo("program-scope");
            assertThat(code(acting.get("/found-cases/own"))).isEqualTo("program-scope");
            assertThat(code(acting.get("/office/helpers"))).isEqualTo("program-closed");
            assertThat(code(post(acting, "/office/helpers", Map.of("iin", iin("viktor"), "right", "see")))).isEqualTo("program-closed");
        }
    }

    private static Reply sign(Program program, String at, String iin) {
        Reply paper = program.get(at + "/paper");
        int version = Integer.parseInt(paper.header("ETag").replace("\"", ""));
        return post(program, at + "/signature", Map.of("version", version, "cms", Base64.getEncoder().encodeToString(house.sign(paper.whole().body(), iin))));
    }

    @Test
    void aMediationGoesFromTheRegisterToTheCourtWithProgramsAlone() {
        Bench loan = Bench.loan(house);
        loan.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        house.awaitQuiet();
        Program aigul = Program.of(house, iin("aigul"), false);
        JsonNode register = Program.nobody(house).get("/mediators?field=debts&free=true").json();
        assertThat(register.isEmpty()).isFalse();
        assertThat(register.get(0).toString()).as("who he is in the register of persons stays inside").doesNotContain("person");
        assertThat(Program.nobody(house).get("/mediators?field=poems").json().get("code").asString()).isEqualTo("field-unreadable");
        assertThat(Program.nobody(house).get("/mediators/" + NOWHERE).status()).isEqualTo(404);
        String chosen = register.get(0).get("id").asString();
        Mediator one = house.as(Actor.ANYONE, () -> house.get(MediatorRegister.class).find(PublicId.find(chosen).orElseThrow())).orElseThrow();
        String number = ((Person.Natural) house.as(new Actor.Rule("test"), () -> house.get(People.class).find(one.person())).orElseThrow()).iin().digits();
        Program mediator = Program.withToken(house, house.get(Sessions.class).open(new Actor.Citizen(one.person()), "eds", "test"));
        assertThat(done(mediator, "/mediator/taking", Map.of("accepts", true, "most", 4)).get("most").asInt()).isEqualTo(4);
        assertThat(mediator.get("/mediator").json().get("id").asString()).isEqualTo(chosen);
        assertThat(natalya.get("/mediator").status()).isEqualTo(404);

        Map<String, Object> invitation = new HashMap<>(Map.of("mediator", chosen, "caseId", loan.id().toString(), "subject", "Қолхат бойынша қарызды қайтару", "language", "kk"));
        assertThat(code(post(natalya, "/mediations", invitation))).as("no part in the case").isEqualTo("case-not-found");
        JsonNode invited = done(aigul, "/mediations", invitation);
        String id = invited.get("id").asString();
        String at = "/mediations/" + id;
        assertThat(code(post(aigul, "/mediations", invitation))).isEqualTo("mediation-already");
        assertThat(invited.get("state").asString()).isEqualTo("invited");
        assertThat(texts(invited.get("participants"), "role")).containsExactly("mediator", "side", "side");
        assertThat(code(post(aigul, at + "/consent", Map.of("consent", true)))).as("by inviting").isEqualTo("mediation-answered");
        assertThat(code(post(aigul, at + "/sessions", Map.of("times", List.of())))).isEqualTo("meeting-not-now");
        done(erlan, at + "/consent", Map.of("consent", true));
        assertThat(done(mediator, at + "/consent", Map.of("consent", true)).get("state").asString()).isEqualTo("agreed");

        JsonNode times = erlan.get(at + "/session-times").json();
        assertThat(times.isEmpty()).isFalse();
        String session = at + "/sessions/" + done(erlan, at + "/sessions", Map.of("topic", "Танысу", "times", List.of(times.get(0).asString(), times.get(3).asString()))).get("id").asString();
        done(aigul, session + "/answer", Map.of("suits", List.of(times.get(3).asString())));
        JsonNode set = done(mediator, session + "/answer", Map.of("suits", List.of(times.get(0).asString(), times.get(3).asString())));
        assertThat(set.get("state").asString()).isEqualTo("set");
        assertThat(set.get("startsAt")).as("the one that suits all").isEqualTo(times.get(3));
        assertThat(aigul.get(at + "/sessions").json().size()).isEqualTo(1);
        assertThat(done(aigul, session + "/cancellation", Map.of("reason", "Сапарда")).get("state").asString()).isEqualTo("cancelled");

        assertThat(code(post(erlan, at + "/contract", Map.of("days", 25, "manner", "both")))).isEqualTo("mediation-for-mediator");
        JsonNode contract = done(mediator, at + "/contract", Map.of("fee", "20000.00", "days", 25, "manner", "both")).get("waiting");
        assertThat(contract.get("kind").asString()).isEqualTo("contract");
        assertThat(post(natalya, at + "/signature", Map.of("version", 1, "cms", "AAAA")).status()).isEqualTo(404);
        assertThat(sign(aigul, at, iin("erlan")).status()).as("with a key that is not hers").isEqualTo(422);
        for (Map.Entry<Program, String> signer : Map.of(mediator, number, aigul, iin("aigul"), erlan, iin("erlan")).entrySet()) assertThat(sign(signer.getKey(), at, signer.getValue()).status()).isEqualTo(200);
        assertThat(aigul.get(at).json().get("state").asString()).isEqualTo("running");
        assertThat(aigul.get(at + "/documents/" + contract.get("document").asString()).whole().body()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));

        assertThat(code(post(aigul, at + "/wordings", Map.of("basedOn", 0, "text", "x", "next", 2)))).isEqualTo("wording-not-yours");
        done(mediator, at + "/wordings", Map.of("basedOn", 0, "text", "Жауапкер 1 000 000 теңгені 1 қыркүйекке дейін төлейді.", "note", "Бастапқы", "next", 2));
        assertThat(done(erlan, at + "/wordings", Map.of("basedOn", 1, "text", "Жауапкер 900 000 теңгені 1 қыркүйекке дейін төлейді.", "next", 0)).get("pen").asInt()).isZero();
        assertThat(texts(aigul.get(at + "/wordings").json(), "text")).hasSize(2);
        assertThat(code(post(mediator, at + "/closing", Map.of("version", 1)))).isEqualTo("wording-changed");
        done(mediator, at + "/closing", Map.of("version", 2));
        done(aigul, at + "/reopening", Map.of());
        done(mediator, at + "/closing", Map.of("version", 2));

        Program judge = Program.withToken(house, house.get(Sessions.class).open(loan.judge(), "eds", "test"));
        for (Program stranger : List.of(natalya, dinara)) {
            for (String path : List.of("", "/wordings", "/paper", "/sessions", "/session-times", "/documents/" + contract.get("document").asString())) strange(stranger, "GET", "/mediations/{}" + path, id, Map.of());
            for (String path : List.of("/consent", "/end", "/contract", "/wordings", "/closing", "/reopening", "/signature", "/sessions")) {
                strange(stranger, "POST", "/mediations/{}" + path, id, Map.of("consent", true, "reason", "", "days", 20, "manner", "both", "basedOn", 2, "text", "x", "next", 0, "version", 2, "cms", "AAAA"));
            }
        }
        assertThat(judge.get(at).status()).as("what is said there is closed to the judge").isEqualTo(404);

        for (Map.Entry<Program, String> signer : Map.of(mediator, number, aigul, iin("aigul"), erlan, iin("erlan")).entrySet()) {
            assertThat(loan.file().settlements()).as("nothing goes to the court before all have signed").isEmpty();
            assertThat(sign(signer.getKey(), at, signer.getValue()).status()).isEqualTo(200);
        }
        house.awaitQuiet();
        JsonNode ended = aigul.get(at).json();
        assertThat(ended.get("ending").get("outcome").asString()).isEqualTo("agreement");
        assertThat(loan.file().settlements().getLast().signed()).as("handed over to the court").containsExactly(1, 2);
        assertThat(code(post(aigul, at + "/end", Map.of("reason", "")))).isEqualTo("mediation-over");
    }

    @Test
    void whoeverHasNoAccountIsInvitedByALetterThroughTheApiToo() {
        String chosen = Program.nobody(house).get("/mediators?free=true").json().get(1).get("id").asString();
        Map<String, Object> invitation = Map.of("mediator", chosen, "other", "900101300017", "subject", "Жалға алу", "language", "ru");
        assertThat(code(post(natalya, "/mediations", invitation))).isEqualTo("mediation-nobody");
        Map<String, Object> reaching = new HashMap<>(invitation);
        reaching.put("reach", Map.of("name", "Тұрсынов Бауыржан", "way", "email", "target", "not an address"));
        assertThat(post(natalya, "/mediations", reaching).status()).isEqualTo(422);
        reaching.put("reach", Map.of("name", "Тұрсынов Бауыржан", "way", "email", "target", "baurzhan@example.kz"));
        JsonNode invited = done(natalya, "/mediations", reaching);
        assertThat(invited.get("participants").get(2).get("reachedBy").asString()).as(invited.toString()).isEqualTo("email");
        assertThat(erlan.get("/mediation-invitations").json().isEmpty()).isTrue();
        assertThat(post(erlan, "/mediation-invitations/" + invited.get("id").asString() + "/joining", Map.of()).status()).as("it is not his number").isEqualTo(404);
        assertThat(done(natalya, "/mediations/" + invited.get("id").asString() + "/end", Map.of("reason", "Келістік")).get("state").asString()).isEqualTo("ended");
    }

    @Test
    void aCaseIsFoundByItsParticipantByTheRuleOfThePageAndWithItsLimit() {
        Program nobody = Program.nobody(house);
        String path = "/found-cases/by-participant";
        Resident aigul = house.character("aigul").person();
        String name = aigul.name().full();
        assertThat(code(nobody.post(path, Program.JSON.writeValueAsString(Map.of("name", name))))).as("a name alone finds nobody").isEqualTo("second-fact-needed");
        assertThat(code(nobody.post(path, Program.JSON.writeValueAsString(Map.of("name", "Айгүл", "born", aigul.born().toString()))))).isEqualTo("full-name-needed");
        assertThat(nobody.post(path, Program.JSON.writeValueAsString(Map.of("bin", "123"))).status()).isEqualTo(422);
        Reply found = nobody.post(path, Program.JSON.writeValueAsString(Map.of("name", name, "born", aigul.born().toString())));
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        assertThat(texts(found.json().get("cases"), "number")).contains(bench.file().number().toString());
        assertThat(found.body()).doesNotContain(aigul.name().surname(), aigul.iin().digits(), bench.id().toString());
        assertThat(nobody.post(path, Program.JSON.writeValueAsString(Map.of("name", name, "born", aigul.born().plusDays(1).toString()))).json().get("cases").isEmpty()).isTrue();
        assertThat(texts(nobody.post(path, Program.JSON.writeValueAsString(Map.of("name", name, "other", house.character("erlan").person().name().full()))).json().get("cases"), "number")).contains(bench.file().number().toString());
        assertThat(nobody.get("/found-cases/own").status()).isEqualTo(401);
        assertThat(texts(Program.of(house, iin("aigul"), false).get("/found-cases/own").json().get("cases"), "number")).contains(bench.file().number().toString());
        assertThat(natalya.get("/found-cases/own").json().get("cases").isEmpty()).isTrue();
        Reply last = found;
        for (int i = 0; i < 25 && last.status() != 429; i++) last = nobody.post(path, Program.JSON.writeValueAsString(Map.of("name", name, "born", aigul.born().toString())));
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isNotEmpty();
        PlainBrowser page = new PlainBrowser(house.address());
        assertThat(page.post(page.get("/cases"), "/cases", Map.of("by", "person", "name", name, "born", aigul.born().toString())).status()).as("the page counts with it").isEqualTo(429);
    }
}
