package kz.torelik.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.torelik.House;
import kz.torelik.identity.Members;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.identity.Tokens;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.mobile.PlainBrowser;
import kz.torelik.programs.Consents;
import kz.torelik.programs.ProgramScope;
import kz.torelik.programs.Programs;
import kz.torelik.programs.RegisteredProgram.Proof;
import kz.torelik.scenario.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Programs that people let act for them: what they get, what they do not get, and what ends it.
class ProgramsApiTests {

    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 12, 10, 0);
    private static final Clock WIRE = Clock.systemUTC();
    private static House house;
    private static FirmProgram program;
    private static CaseId loan;

    @BeforeAll
    static void openTheHouse() {
        house = House.inhabited(START, "torelik.api.rate.address=2000", "torelik.api.rate.person=2000");
        var submission = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)), Claims.paper(house, Language.KK, "Қолхат", "1 480 000 теңге алдым."));
        house.pay(house.citizen("aigul"), submission.id());
        house.awaitQuiet();
        loan = CaseId.of(submission.id().uuid());
        program = FirmProgram.of(house, house.citizen("dinara"), Proof.SECRET, null, ProgramScope.CASES, ProgramScope.FILING, ProgramScope.NOTICES);
    }

    @AfterAll
    static void closeTheHouse() {
        program.close();
        house.close();
    }

    private static String iin(String key) { return house.character(key).person().iin().digits(); }

    private static Program with(JsonNode tokens) { return Program.withToken(house, tokens.get("access_token").asString()); }

    private static String error(HttpResponse<String> answer) { return FirmProgram.json(answer).get("error").asString(); }

    @Test
    void aProgramDoesWhatItWasLeftAndNothingElse() {
        PlainBrowser browser = new PlainBrowser(house.address());
        PlainBrowser.Seen signIn = browser.get(FirmProgram.address(program.asks("cases filing notices")));
        PlainBrowser.Seen asked = browser.post(signIn, "/sign-in/password", Map.of("iin", iin("aigul"), "password", "torelik-demo", "to", FirmProgram.address(program.asks("cases filing notices"))));
        assertThat(asked.path()).isEqualTo("/oauth/authorize");
        assertThat(asked.body()).contains("Кеңсе", "Read your cases", "Prepare and send papers", "What no program can do", house.character("dinara").person().name().full());
        Map<String, String> back = program.allowed(browser, iin("aigul"), "cases filing notices", "cases notices", 30);
        assertThat(back).containsEntry("state", "st-1").containsEntry("iss", house.address().toString()).doesNotContainKey("error");
        JsonNode tokens = FirmProgram.json(program.fetch(back.get("code")));
        assertThat(tokens.get("scope").asString()).isEqualTo("cases notices");
        assertThat(tokens.get("token_type").asString()).isEqualTo("Bearer");
        Program acting = with(tokens);
        assertThat(acting.get("/me").json().get("person").asString()).isEqualTo(house.character("aigul").person().id().toString());
        assertThat(acting.get("/cases").body()).contains(loan.toString());
        assertThat(acting.get("/cases/" + loan).status()).isEqualTo(200);
        Program.Reply taken = acting.get("/drafts");
        assertThat(taken.status()).isEqualTo(403);
        assertThat(taken.json().get("code").asString()).isEqualTo("program-scope");
        assertThat(taken.header("WWW-Authenticate")).contains("insufficient_scope");
        for (String closed : List.of("/tokens", "/court/rooms", "/reviews")) assertThat(acting.get(closed).status()).as(closed).isEqualTo(403);
        assertThat(acting.post("/tokens", "{\"name\":\"x\",\"days\":3}", "Idempotency-Key", Program.key()).json().get("code").asString()).isEqualTo("program-closed");
        assertThat(acting.get("/acts").status()).as("what is open to everybody is open to it").isEqualTo(200);
        assertThat(new PlainBrowser(house.address()).get("/my").path()).as("no page").isEqualTo("/sign-in");
    }

    @Test
    void aScopeThatIsMissingSaysNothingOfWhatIsThere() {
        Program narrow = with(program.tokens(iin("aigul"), "notices"));
        Program stranger = with(program.tokens(iin("natalya"), "cases"));
        String nowhere = "0".repeat(26);
        for (String path : List.of("/cases/%s", "/cases/%s/clocks", "/cases/%s/looks")) {
            Program.Reply there = narrow.get(path.formatted(loan));
            Program.Reply missing = narrow.get(path.formatted(nowhere));
            assertThat(there.status()).isEqualTo(403).isEqualTo(missing.status());
            assertThat(there.body().replace(loan.toString(), nowhere)).isEqualTo(missing.body());
            Program.Reply others = stranger.get(path.formatted(loan));
            assertThat(others.status()).as("another person's program is a stranger").isEqualTo(404);
            assertThat(others.body().replace(loan.toString(), nowhere)).isEqualTo(stranger.get(path.formatted(nowhere)).body());
        }
    }

    @Test
    void aKeyOfACommandBelongsToItsProgram() {
        Program wide = with(program.tokens(iin("aigul"), "cases filing"));
        Program narrow = with(program.tokens(iin("aigul"), "cases"));
        Program.Reply made = wide.post("/drafts", "{}", "Idempotency-Key", "one");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(wide.post("/drafts", "{}", "Idempotency-Key", "one").header("Idempotency-Replayed")).isEqualTo("true");
        Program.Reply other = narrow.post("/drafts", "{}", "Idempotency-Key", "one");
        assertThat(other.status()).as("no answer to another program, nor past a scope").isEqualTo(403);
        assertThat(other.header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void aCodeWorksOnceForItsProgramItsAddressAndItsVerifier() {
        String code = program.allowed(new PlainBrowser(house.address()), iin("erlan"), "cases", "cases", 1).get("code");
        JsonNode tokens = FirmProgram.json(program.fetch(code));
        assertThat(with(tokens).get("/me").status()).isEqualTo(200);
        assertThat(error(program.fetch(code))).as("replayed").isEqualTo("invalid_grant");
        assertThat(with(tokens).get("/me").status()).as("and everything that was given on it has ended").isEqualTo(401);
        assertThat(error(program.refresh(tokens.get("refresh_token").asString()))).isEqualTo("invalid_grant");
        List<Consents.Consent> seen = house.as(house.citizen("erlan"), () -> house.get(Consents.class).list(house.character("erlan").person().id()));
        assertThat(seen.getFirst().endedBy()).as("the person is told").isEqualTo("replay");

        List<String> refused = new ArrayList<>();
        for (Map<String, String> wrong : List.of(Map.of("code_verifier", "x".repeat(64)), Map.of("code_verifier", ""), Map.of("redirect_uri", program.redirect() + "/"), Map.of("code", "A".repeat(43)), Map.of("code", "x"))) {
            String fresh = program.allowed(new PlainBrowser(house.address()), iin("erlan"), "cases", "cases", 1).get("code");
            HttpResponse<String> answer = program.fetch(fresh, wrong);
            refused.add(answer.statusCode() + answer.body());
        }
        try (FirmProgram other = FirmProgram.of(house, house.citizen("dinara"), Proof.SECRET, null, ProgramScope.CASES)) {
            String stolen = program.allowed(new PlainBrowser(house.address()), iin("erlan"), "cases", "cases", 1).get("code");
            HttpResponse<String> answer = other.fetch(stolen, Map.of("redirect_uri", program.redirect()));
            refused.add(answer.statusCode() + answer.body());
        }
        assertThat(Set.copyOf(refused)).as("alike in size and words").containsExactly("400{\"error\":\"invalid_grant\"}");
    }

    @Test
    void aRefreshTokenWorksOnceAndTwiceEndsTheFamily() {
        JsonNode first = program.tokens(iin("aigul"), "cases notices");
        JsonNode second = FirmProgram.json(program.refresh(first.get("refresh_token").asString()));
        assertThat(second.get("refresh_token")).isNotEqualTo(first.get("refresh_token"));
        assertThat(with(second).get("/cases").status()).isEqualTo(200);
        JsonNode fewer = FirmProgram.json(program.send("/oauth/token", program.basic(), Map.of("grant_type", "refresh_token", "refresh_token", second.get("refresh_token").asString(), "scope", "notices")));
        assertThat(with(fewer).get("/cases").status()).as("narrowed").isEqualTo(403);
        assertThat(error(program.send("/oauth/token", program.basic(), Map.of("grant_type", "refresh_token", "refresh_token", fewer.get("refresh_token").asString(), "scope", "cases powers")))).as("never more").isEqualTo("invalid_scope");
        JsonNode third = FirmProgram.json(program.refresh(fewer.get("refresh_token").asString()));
        assertThat(with(third).get("/cases").status()).as("and wide again, as the person left it").isEqualTo(200);
        assertThat(error(program.refresh(first.get("refresh_token").asString()))).as("reuse").isEqualTo("invalid_grant");
        for (JsonNode one : List.of(first, second, third)) assertThat(with(one).get("/me").status()).isEqualTo(401);
        assertThat(error(program.refresh(third.get("refresh_token").asString()))).isEqualTo("invalid_grant");
    }

    @Test
    void thePersonEndsAProgramAtOnceAndOnlyHe() {
        JsonNode tokens = program.tokens(iin("zhanar"), "cases");
        PersonId zhanar = house.character("zhanar").person().id();
        Consents.Consent consent = house.get(Consents.class).list(zhanar).getFirst();
        PlainBrowser erlan = new PlainBrowser(house.address());
        erlan.post(erlan.get("/sign-in"), "/sign-in/password", Map.of("iin", iin("erlan"), "password", "torelik-demo"));
        PlainBrowser.Seen list = erlan.get("/me/programs");
        assertThat(list.body()).doesNotContain(consent.id().toString());
        erlan.post(erlan.get("/me"), "/me/programs/" + consent.id() + "/end", Map.of());
        assertThat(with(tokens).get("/me").status()).as("another person ends nothing").isEqualTo(200);
        PlainBrowser browser = new PlainBrowser(house.address());
        browser.post(browser.get("/sign-in"), "/sign-in/password", Map.of("iin", iin("zhanar"), "password", "torelik-demo"));
        PlainBrowser.Seen own = browser.get("/me/programs");
        assertThat(own.body()).contains("Кеңсе", "Read your cases");
        browser.post(own, "/me/programs/" + consent.id() + "/end", Map.of());
        assertThat(with(tokens).get("/me").status()).as("the very next request").isEqualTo(401);
        assertThat(error(program.refresh(tokens.get("refresh_token").asString()))).isEqualTo("invalid_grant");
        assertThat(browser.get("/me/programs").body()).contains("You ended it");
    }

    @Test
    void itsOwnerMovesAProgramAndNobodyComesBackToTheOldAddress() {
        try (FirmProgram moved = FirmProgram.of(house, house.citizen("dinara"), Proof.SECRET, null, ProgramScope.CASES)) {
            PlainBrowser browser = new PlainBrowser(house.address());
            browser.post(browser.get("/sign-in"), "/sign-in/password", Map.of("iin", iin("dinara"), "password", "torelik-demo"));
            PlainBrowser.Seen list = browser.get("/me/programs");
            assertThat(list.body()).contains(moved.redirect());
            String at = "/me/programs/registered/" + moved.id() + "/redirects";
            assertThat(browser.post(list, at, Map.of("redirects", "javascript:alert(1)")).body()).contains("There must be one to 5 addresses");
            assertThat(browser.get(FirmProgram.address(moved.asks("cases"))).body()).as("what is refused changes nothing").contains("name=\"allow\"");
            browser.post(list, at, Map.of("redirects", "https://new.example/back\n"));
            assertThat(browser.get("/me/programs").body()).contains("https://new.example/back");
            assertThat(browser.get(FirmProgram.address(moved.asks("cases"))).body()).as("the old address").doesNotContain("name=\"allow\"");
            PlainBrowser other = new PlainBrowser(house.address());
            other.post(other.get("/sign-in"), "/sign-in/password", Map.of("iin", iin("erlan"), "password", "torelik-demo"));
            other.post(other.get("/me/programs"), at, Map.of("redirects", "https://evil.example/back"));
            assertThat(browser.get("/me/programs").body()).as("of another person nobody moves anything").contains("https://new.example/back").doesNotContain("evil.example");
        }
    }

    @Test
    void aProgramGivesBackWhatItHas() {
        JsonNode tokens = program.tokens(iin("natalya"), "cases");
        try (FirmProgram other = FirmProgram.of(house, house.citizen("dinara"), Proof.SECRET, null, ProgramScope.CASES)) {
            assertThat(other.send("/oauth/revoke", other.basic(), Map.of("token", tokens.get("refresh_token").asString())).statusCode()).as("says nothing").isEqualTo(200);
        }
        assertThat(with(tokens).get("/me").status()).as("and does nothing").isEqualTo(200);
        assertThat(program.send("/oauth/revoke", null, Map.of("client_id", program.id(), "token", tokens.get("access_token").asString())).statusCode()).isEqualTo(401);
        assertThat(program.send("/oauth/revoke", program.basic(), Map.of("token", tokens.get("access_token").asString())).statusCode()).isEqualTo(200);
        assertThat(with(tokens).get("/me").status()).isEqualTo(401);
        JsonNode again = FirmProgram.json(program.refresh(tokens.get("refresh_token").asString()));
        assertThat(program.send("/oauth/revoke", program.basic(), Map.of("token", again.get("refresh_token").asString(), "token_type_hint", "refresh_token")).statusCode()).isEqualTo(200);
        assertThat(with(again).get("/me").status()).as("with everything").isEqualTo(401);
    }

    @Test
    void nobodyIsSentToAStrangeAddressAndTheRestIsToldToTheProgram() {
        PlainBrowser browser = new PlainBrowser(house.address());
        browser.post(browser.get("/sign-in"), "/sign-in/password", Map.of("iin", iin("aigul"), "password", "torelik-demo"));
        Set<String> pages = new java.util.HashSet<>();
        for (Map<String, String> wrong : List.of(Map.of("redirect_uri", program.redirect() + "x"), Map.of("redirect_uri", "https://evil.example/back"), Map.of("redirect_uri", ""), Map.of("client_id", "0".repeat(26)), Map.of("client_id", "'; drop"))) {
            Map<String, String> asked = new LinkedHashMap<>(program.asks("cases"));
            asked.putAll(wrong);
            PlainBrowser.Seen seen = browser.get(FirmProgram.address(asked));
            assertThat(seen.status()).isEqualTo(422);
            pages.add(seen.body().replaceAll("(?s).*<main|</main>.*", ""));
        }
        assertThat(pages).as("the same page").hasSize(1);
        assertThat(browser.get(FirmProgram.address(program.asks("cases")) + "&redirect_uri=https%3A%2F%2Fevil.example").status()).as("twice is never").isEqualTo(422);
        assertThat(program.cameBack()).isEmpty();
        for (Map.Entry<String, Map<String, String>> wrong : Map.of("invalid_scope", Map.of("scope", "cases powers"), "invalid_request", Map.of("code_challenge_method", "plain"), "unsupported_response_type", Map.of("response_type", "token")).entrySet()) {
            Map<String, String> asked = new LinkedHashMap<>(program.asks("cases"));
            asked.putAll(wrong.getValue());
            browser.get(FirmProgram.address(asked));
            assertThat(program.cameBack()).containsEntry("error", wrong.getKey()).containsEntry("state", "st-1").doesNotContainKey("code");
        }
        PlainBrowser.Seen asked = browser.get(FirmProgram.address(program.asks("cases")));
        browser.post(asked, "/oauth/authorize", program.asks("cases"));
        assertThat(program.cameBack()).containsEntry("error", "access_denied");
        assertThat(browser.post(new PlainBrowser.Seen(200, "/", ""), "/oauth/authorize", program.asks("cases")).status()).as("a forged form").isNotEqualTo(204);
        assertThat(program.cameBack()).isEmpty();
    }

    @Test
    void aProgramShowsWhoItIsInItsOwnWayAlone() throws JOSEException {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        try (FirmProgram signing = FirmProgram.of(house, house.citizen("dinara"), Proof.KEY, new JWKSet(key.toPublicJWK()).toString(), ProgramScope.CASES);
             FirmProgram device = FirmProgram.of(house, house.citizen("dinara"), Proof.NONE, null, ProgramScope.CASES)) {
            String code = signing.allowed(new PlainBrowser(house.address()), iin("aigul"), "cases", "cases", 1).get("code");
            Map<String, String> form = new LinkedHashMap<>(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", signing.redirect(), "code_verifier", FirmProgram.VERIFIER));
            String id = signing.id();
            String aud = house.address().toString();
            Set<String> refused = new java.util.HashSet<>();
            ECKey strange = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
            List<String> bad = List.of(statement(strange, id, aud, 60, "a"), statement(key, id, "https://other.example", 60, "b"), statement(key, id, aud, -10, "c"), statement(key, id, aud, 3600, "d"), mac(key, id, aud), "x.y.z", unsigned(id, aud));
            for (String one : bad) refused.add(stated(signing, form, one));
            refused.add(signing.send("/oauth/token", null, with(form, "client_id", id)).body());
            refused.add(program.send("/oauth/token", null, with(form, "client_id", program.id())).body());
            refused.add(program.send("/oauth/token", program.basic() + "x", form).body());
            refused.add(device.send("/oauth/token", program.basic(), with(form, "client_id", device.id())).body());
            assertThat(refused).containsExactly("{\"error\":\"invalid_client\"}");
            String good = statement(key, id, aud, 60, "once");
            assertThat(stated(signing, form, good)).contains("access_token");
            assertThat(stated(signing, form, good)).as("a statement holds once").isEqualTo("{\"error\":\"invalid_client\"}");
            String own = device.allowed(new PlainBrowser(house.address()), iin("aigul"), "cases", "cases", 1).get("code");
            assertThat(device.fetch(own).statusCode()).as("on a device the verifier alone").isEqualTo(200);
        }
        assertThat(house.as(house.citizen("dinara"), () -> house.get(Programs.class).register(new Programs.Wanted("x", "https://x.example", Proof.KEY, new JWKSet(key).toString(false), List.of("https://x.example/b"), Set.of(ProgramScope.CASES)))).isYes())
                .as("a private key is not taken").isFalse();
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(form);
        more.put(name, value);
        return more;
    }

    private static String stated(FirmProgram program, Map<String, String> form, String statement) {
        return program.send("/oauth/token", null, with(with(form, "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"), "client_assertion", statement)).body();
    }

    private static JWTClaimsSet claims(String id, String audience, int seconds, String jti) {
        return new JWTClaimsSet.Builder().issuer(id).subject(id).audience(audience).jwtID(jti).expirationTime(Date.from(WIRE.instant().plusSeconds(seconds))).build();
    }

    private static String statement(ECKey key, String id, String audience, int seconds, String jti) throws JOSEException {
        SignedJWT signed = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims(id, audience, seconds, jti));
        signed.sign(new ECDSASigner(key));
        return signed.serialize();
    }

    /// Signed with the public key as if it were a secret: what says of itself how it is to be checked is not believed.
    private static String mac(ECKey key, String id, String audience) throws JOSEException {
        SignedJWT signed = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims(id, audience, 60, UUID.randomUUID().toString()));
        signed.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        return signed.serialize();
    }

    private static String unsigned(String id, String audience) { return new com.nimbusds.jwt.PlainJWT(claims(id, audience, 60, "none")).serialize(); }

    @Test
    void whoLosesHisPlaceTakesItFromHisPrograms() {
        Bin bin = Bin.of("200560100014");
        PersonId firm = house.as(new Actor.Rule("test"), () -> {
            People people = house.get(People.class);
            Person.Organisation made = new Person.Organisation(PersonId.random(), bin, "ТОО «Адвокаттар»", new Person.Contact("Астана", "710000000", null, null, Language.RU));
            if (people.find(bin).isEmpty()) people.register(List.of(made));
            PersonId id = people.find(bin).orElseThrow().id();
            people.appoint(List.of(new Person.Office(id, house.character("zhanar").person().id(), "директор", LocalDate.of(2020, 1, 1))));
            return id;
        });
        Actor head = new Actor.Citizen(house.character("zhanar").person().id(), firm);
        Actor member = new Actor.Citizen(house.character("dinara").person().id(), firm);
        house.as(head, () -> house.get(Members.class).admit(iin("dinara")).orThrow());
        Programs.Wanted wanted = new Programs.Wanted("Фирма", "https://firm.example", Proof.SECRET, null, List.of("https://firm.example/b"), Set.of(ProgramScope.CASES));
        assertThat(house.as(member, () -> house.get(Programs.class).register(wanted)).isYes()).as("only the head registers for the firm").isFalse();
        assertThat(house.as(head, () -> house.get(Programs.class).register(wanted)).isYes()).isTrue();
        assertThat(house.as(head, () -> house.get(Programs.class).listOwn())).hasSize(1);

        String personal = house.as(member, () -> house.get(Tokens.class).issue(member, "firm", 30).orThrow().secret());
        PlainBrowser browser = new PlainBrowser(house.address());
        browser.post(browser.get("/sign-in"), "/sign-in/password", Map.of("iin", iin("dinara"), "password", "torelik-demo"));
        browser.post(browser.get("/me"), "/me/acting", Map.of("as", firm.toString()));
        Program acting = with(FirmProgram.json(program.fetch(program.allowed(browser, iin("dinara"), "cases", "cases", 30).get("code"))));
        assertThat(acting.get("/me").json().get("organisation").asString()).isEqualTo(firm.toString());
        assertThat(Program.withToken(house, personal).get("/me").status()).isEqualTo(200);
        house.as(head, () -> house.get(Members.class).dismiss(house.character("dinara").person().id()).orThrow());
        assertThat(acting.get("/me").status()).isEqualTo(401);
        assertThat(Program.withToken(house, personal).get("/me").status()).as("and from his personal tokens").isEqualTo(401);
    }

    @Test
    void everythingEndsByItselfAndOfSecretsOnlyHashesAreKept() {
        String late = program.allowed(new PlainBrowser(house.address()), iin("natalya"), "cases", "cases", 1).get("code");
        JsonNode day = FirmProgram.json(program.fetch(program.allowed(new PlainBrowser(house.address()), iin("natalya"), "cases", "cases", 1).get("code")));
        String stored = house.get(JdbcClient.class).sql("""
                select (select string_agg(t::text, '') from programs.access t) || (select string_agg(t::text, '') from programs.refresh t) || (select string_agg(t::text, '') from programs.code t) || (select string_agg(t::text, '') from programs.program t)""")
                .query(String.class).single();
        assertThat(stored).contains(program.redirect()).doesNotContain(day.get("access_token").asString().substring(20), day.get("refresh_token").asString().substring(20), late, String.valueOf(program.secret()).substring(20));
        LocalDateTime now = LocalDateTime.ofInstant(house.clock().instant(), kz.torelik.kernel.CourtClock.COUNTRY);
        house.moveTo(now.plusMinutes(2));
        assertThat(error(program.fetch(late))).as("a code lives a minute").isEqualTo("invalid_grant");
        assertThat(with(day).get("/me").status()).isEqualTo(200);
        house.moveTo(now.plusMinutes(17));
        assertThat(with(day).get("/me").status()).as("an access token a quarter of an hour").isEqualTo(401);
        JsonNode next = FirmProgram.json(program.refresh(day.get("refresh_token").asString()));
        house.moveTo(now.plusHours(24).minusMinutes(5));
        JsonNode last = FirmProgram.json(program.refresh(next.get("refresh_token").asString()));
        assertThat(last.get("expires_in").asInt()).as("never beyond the day that was said").isLessThanOrEqualTo(300);
        house.moveTo(now.plusHours(24).plusMinutes(1));
        assertThat(with(last).get("/me").status()).isEqualTo(401);
        assertThat(error(program.refresh(last.get("refresh_token").asString()))).isEqualTo("invalid_grant");
    }

    @Test
    void theHouseDescribesItself() {
        JsonNode described = FirmProgram.json(read("/.well-known/oauth-authorization-server"));
        assertThat(described.get("issuer").asString()).isEqualTo(house.address().toString());
        assertThat(described.get("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
        assertThat(described.get("response_types_supported").toString()).isEqualTo("[\"code\"]");
        assertThat(described.get("grant_types_supported").toString()).doesNotContain("password", "implicit", "client_credentials");
        assertThat(described.get("scopes_supported").size()).isEqualTo(ProgramScope.values().length);
    }

    private static HttpResponse<String> read(String path) {
        try (java.net.http.HttpClient http = java.net.http.HttpClient.newHttpClient()) {
            return http.send(java.net.http.HttpRequest.newBuilder(house.address().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
