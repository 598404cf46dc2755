package kz.torelik.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.torelik.House;
import kz.torelik.counterparts.authority.DemoKey;
import kz.torelik.counterparts.phone.Letter;
import kz.torelik.counterparts.phone.Phone;
import kz.torelik.counterparts.phone.PhoneServer;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Trilingual;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The protocol of eGov Mobile over HTTP between a browser without scripts, the house and a phone; and everything that a thief of a code might try.
class MobileProtocolTests {

    private static final String HOLDER = "the browser that asked";
    private static final byte[] PAPER = "I ask the court".getBytes(StandardCharsets.UTF_8);
    private static House house;
    private static Phone phone;
    private static MobileRequests requests;
    private static String aigul;

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 11, 23, 10, 0));
        phone = new Phone(List.of(house.address()));
        requests = house.get(MobileRequests.class);
        aigul = iin("aigul");
    }

    @AfterAll
    static void close() { house.close(); }

    private static String iin(String key) { return house.character(key).person().iin().digits(); }

    private static DemoKey key(String person) { return house.authority().signingKey(person); }

    private static PublicId paper(SignMethod method, String signer) {
        return requests.begin(new Question(Trilingual.same("Sign"), "1234", method, List.of(new MobileDocument(Trilingual.same("Paper"), "text/plain", PAPER)), signer, null, false, new Question.Leads("/my", "/my", List.of())), HOLDER);
    }

    private static PublicId entrance() {
        return requests.begin(new Question(Trilingual.same("Enter"), "1234", SignMethod.XML, List.of(MobileDocument.signIn(Trilingual.same("Enter"), house.address().toString())), null, null, true, new Question.Leads("/my", "/sign-in", List.of())), HOLDER);
    }

    private static String link(PublicId id) { return "mobileSign:" + house.address() + "/mobile/" + id; }

    private static Letter letter(PublicId id) {
        return switch (phone.read(link(id), Language.EN)) {
            case Phone.Read.Asked(Letter letter) -> letter;
            case Phone.Read.Nothing nothing -> throw new AssertionError("Not read: " + nothing);
        };
    }

    private static Phone.Read.Nothing nothing(PublicId id, Language language) { return (Phone.Read.Nothing) phone.read(link(id), language); }

    private static Phone.Reply sign(Letter letter, DemoKey key) throws IOException { return phone.sign(letter, key, Language.EN); }

    private static String refusal(PublicId id) {
        MobileRequests.Seen seen = requests.look(id, HOLDER).orElseThrow();
        assertThat(seen.stage()).isEqualTo(MobileRequests.Stage.REFUSED);
        assertThat(seen.signatures()).isEmpty();
        return java.util.Objects.requireNonNull(seen.refusal()).code();
    }

    @Test
    void aPersonEntersTheBrowserWhoseCodeHisPhoneSigned() throws IOException {
        PlainBrowser browser = new PlainBrowser(house.address());
        PlainBrowser.Seen code = browser.post(browser.get("/sign-in"), "/sign-in/qr", Map.of("to", "/my/cases"));
        assertThat(code.body()).contains("<svg", "http-equiv=\"refresh\"", "https://m.egov.kz/mobileSign/?link=http");
        String id = code.path().substring("/sign-in/qr/".length());
        Phone.Read read = phone.read("https://m.egov.kz/mobileSign/?link=" + java.net.URLEncoder.encode(house.address() + "/mobile/" + id, StandardCharsets.UTF_8) + "&isi=1476128386&ibi=kz.egov.mobile&apn=kz.mobile.mgov", Language.EN);
        Letter letter = ((Phone.Read.Asked) read).letter();
        String check = letter.papers(Language.EN).getFirst().facts().getFirst().replace("Check number: ", "");
        assertThat(letter.description()).contains(check, "Firefox Linux");
        assertThat(browser.get(code.path()).body()).contains(check, "Your phone has read the code");
        assertThat(letter.papers(Language.EN).getFirst().text()).contains("<house>" + house.address() + "</house>");
        Phone.Reply reply = sign(letter, key(aigul));
        assertThat(reply).isEqualTo(new Phone.Reply(200, "The signature has been accepted"));
        PlainBrowser.Seen signed = browser.get(code.path());
        assertThat(signed.body()).contains("Signed: ").doesNotContain("http-equiv=\"refresh\"");
        PlainBrowser.Seen inside = browser.post(signed, code.path(), Map.of());
        assertThat(inside.path()).isEqualTo("/my/cases");
        assertThat(browser.get("/me").body()).contains("by phone (QR)");
        assertThat(browser.post(inside, code.path(), Map.of()).body()).as("the code is used up").contains("does not belong to this browser");
    }

    @Test
    void anotherBrowserSeesNothingAndEntersNothing() throws IOException {
        PlainBrowser owner = new PlainBrowser(house.address());
        PlainBrowser.Seen code = owner.post(owner.get("/sign-in"), "/sign-in/qr", Map.of());
        sign(letter(PublicId.find(code.path().substring("/sign-in/qr/".length())).orElseThrow()), key(aigul));
        PlainBrowser thief = new PlainBrowser(house.address());
        assertThat(thief.get(code.path()).body()).contains("does not belong to this browser").doesNotContain("Signed: ");
        thief.post(thief.get("/sign-in"), "/sign-in/qr", Map.of());
        assertThat(thief.post(thief.get("/sign-in"), code.path(), Map.of()).body()).contains("does not belong to this browser");
        assertThat(thief.get("/my").path()).isEqualTo("/sign-in");
        assertThat(owner.post(owner.get(code.path()), code.path(), Map.of()).path()).as("the owner was not harmed").isEqualTo("/my");
    }

    @Test
    void apiOneSaysWhoWantsWhatAsTheProtocolHasIt() throws Exception {
        JsonNode invitation = json("/mobile/" + paper(SignMethod.CMS_SIGN_ONLY, aigul), "");
        assertThat(invitation.propertyNames()).containsExactlyInAnyOrder("description", "expiry_date", "organisation", "document");
        assertThat(invitation.get("organisation").propertyNames()).containsExactlyInAnyOrder("nameRu", "nameKz", "nameEn", "bin");
        assertThat(invitation.at("/document/auth_type").asString()).isEqualTo("Token");
        assertThat(invitation.get("expiry_date").asString()).startsWith("2026-11-23T10:").endsWith("+05:00");
        JsonNode documents = json(URI.create(invitation.at("/document/uri").asString()).getPath(), invitation.at("/document/auth_token").asString());
        assertThat(documents.get("version").asInt()).isEqualTo(1);
        assertThat(documents.at("/documentsToSign/0").propertyNames()).contains("id", "nameRu", "nameKz", "nameEn", "meta", "document");
        assertThat(java.util.Base64.getDecoder().decode(documents.at("/documentsToSign/0/document/file/data").asString())).isEqualTo(PAPER);
    }

    @ParameterizedTest
    @EnumSource(value = SignMethod.class, names = {"CMS_WITH_DATA", "CMS_SIGN_ONLY"})
    void aDocumentIsSignedBesideOrAroundItAndKeptBeside(SignMethod method) throws IOException {
        PublicId id = paper(method, aigul);
        assertThat(sign(letter(id), key(aigul)).status()).isEqualTo(200);
        MobileRequests.Taken taken = requests.take(id, HOLDER).orThrow();
        assertThat(taken.signer().findIin().orElseThrow().digits()).isEqualTo(aigul);
        assertThat(new String(taken.signatures().getFirst(), StandardCharsets.ISO_8859_1)).as("the signature carries no copy").doesNotContain("I ask the court");
        assertThat(house.get(kz.torelik.signatures.Signatures.class).validate(PAPER, taken.signatures().getFirst()).orThrow().signedAt()).as("with a time-stamp").isNotNull();
        assertThat(requests.take(id, HOLDER).isYes()).as("once").isFalse();
    }

    @Test
    void aSecondSetOfSignaturesIsRefused() throws IOException {
        PublicId id = entrance();
        Letter letter = letter(id);
        assertThat(sign(letter, key(iin("daniyar"))).status()).isEqualTo(200);
        Phone.Reply second = sign(letter, key(aigul));
        assertThat(second.status()).isEqualTo(403);
        assertThat(second.message()).contains("used already");
        assertThat(requests.take(id, HOLDER).orThrow().signer().findIin().orElseThrow().digits()).isEqualTo(iin("daniyar"));
    }

    @Test
    void ofTwoPhonesAtOnceOneIsTaken() throws IOException {
        PublicId id = entrance();
        Letter letter = letter(id);
        List<CompletableFuture<Integer>> answers = Stream.of(aigul, iin("daniyar"), aigul, iin("daniyar")).map(person -> CompletableFuture.supplyAsync(() -> {
            try {
                return sign(letter, key(person)).status();
            } catch (IOException fault) {
                throw new java.io.UncheckedIOException(fault);
            }
        })).toList();
        assertThat(answers.stream().map(CompletableFuture::join)).containsOnlyOnce(200).contains(403);
    }

    @Test
    void anotherPersonCannotSignWhatIsAskedOfMe() throws IOException {
        PublicId id = paper(SignMethod.CMS_SIGN_ONLY, aigul);
        Letter letter = letter(id);
        Phone.Reply reply = sign(letter, key(iin("daniyar")));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.message()).contains("belongs to");
        assertThat(refusal(id)).isEqualTo("signature-other-person");
        assertThat(sign(letter, key(aigul)).message()).as("there is no second try").contains("used already");
        assertThat(requests.take(id, HOLDER).isYes()).isFalse();
    }

    @Test
    void aKeyForSigningInSignsNoDocument() throws IOException {
        PublicId id = paper(SignMethod.CMS_SIGN_ONLY, aigul);
        assertThat(sign(letter(id), house.authority().entranceKey(aigul)).status()).isEqualTo(403);
        assertThat(refusal(id)).isEqualTo("signature-wrong-certificate");
        PublicId in = entrance();
        assertThat(sign(letter(in), house.authority().entranceKey(aigul)).status()).isEqualTo(200);
    }

    @Test
    void anExpiredCodeIsRefusedAtEveryStep() throws IOException {
        PublicId waiting = entrance();
        PublicId read = entrance();
        Letter letter = letter(read);
        PublicId signed = entrance();
        assertThat(sign(letter(signed), key(aigul)).status()).isEqualTo(200);
        house.clock().advance(Duration.ofMinutes(5).minusSeconds(30));
        assertThat(requests.look(signed, HOLDER).orElseThrow().stage()).as("before five minutes are over").isEqualTo(MobileRequests.Stage.SIGNED);
        house.clock().advance(Duration.ofSeconds(31));
        assertThat(nothing(waiting, Language.EN).message()).contains("expired");
        assertThat(sign(letter, key(aigul)).message()).contains("expired");
        assertThat(((Phone.Read.Nothing) phone.documents(letter, Language.KK)).message()).contains("мерзімі өтті");
        assertThat(requests.look(signed, HOLDER).orElseThrow().stage()).isEqualTo(MobileRequests.Stage.EXPIRED);
        assertThat(requests.take(signed, HOLDER) instanceof Answer.No<MobileRequests.Taken>(Refusal refusal) ? refusal.code() : "taken").isEqualTo("mobile-expired");
    }

    @Test
    void theCodeIsClosedToOtherPhonesOnceOneReadsTheDocuments() throws IOException {
        PublicId id = entrance();
        Letter first = letter(id);
        assertThat(nothing(id, Language.RU)).isEqualTo(new Phone.Read.Nothing(403, "Этот код уже читает другой телефон. Код действует только для одного телефона. Если это не ваш телефон, ничего не подписывайте и сделайте на странице суда новый код."));
        assertThat(sign(first, key(aigul)).status()).as("the first is not disturbed").isEqualTo(200);
    }

    @Test
    void theTokenOfAnotherCodeOrNoneOpensNothing() throws Exception {
        PublicId id = paper(SignMethod.CMS_SIGN_ONLY, aigul);
        String foreign = json("/mobile/" + paper(SignMethod.CMS_SIGN_ONLY, aigul), "").at("/document/auth_token").asString();
        String earlier = json("/mobile/" + id, "").at("/document/auth_token").asString();
        String own = json("/mobile/" + id, "").at("/document/auth_token").asString();
        for (String token : List.of("", foreign, earlier, "x")) assertThat(get("/mobile/" + id + "/documents", token).statusCode()).as(token).isEqualTo(403);
        assertThat(get("/mobile/" + id + "/documents", own).statusCode()).isEqualTo(200);
        assertThat(get("/mobile/" + PublicId.random(), "").statusCode()).isEqualTo(404);
        assertThat(get("/mobile/" + PublicId.random() + "/documents", own).statusCode()).isEqualTo(404);
        assertThat(get("/mobile/nonsense", "").statusCode()).isEqualTo(404);
    }

    @Test
    void onlyTheTextThatWasGivenCountsAndOnlyWhole() throws IOException {
        DemoKey key = key(aigul);
        assertThat(brought(text -> text.replaceFirst("<nonce>.", "<nonce>z"), key)).as("changed after signing").isEqualTo("signature-altered-document");
        assertThat(brought(text -> text.replaceFirst("<signIn xmlns=\"urn:torelik:sign-in:1\">", "<outer><signIn xmlns=\"urn:torelik:sign-in:1\">") + "</outer>", key)).as("wrapped").isEqualTo("signature-altered-document");
        assertThat(brought(text -> text.replaceFirst("</nonce>", "</nonce><more/>"), key)).as("with something more").isEqualTo("signature-altered-document");
        assertThat(brought(text -> text.replaceFirst("URI=\"\"", "URI=\"#x\""), key)).as("a part of it").isEqualTo("signature-altered-document");
        assertThat(brought(text -> text.replaceFirst("<SignatureValue>.{8}", "<SignatureValue>AAAAAAAA"), key)).as("a broken value").isEqualTo("signature-broken");
        assertThat(brought(text -> text.replaceFirst("<Signature[ >].*</Signature>", ""), key)).as("none").isEqualTo("signature-missing");
        assertThat(brought(text -> "<!DOCTYPE signIn [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + text, key)).as("with entities").isEqualTo("signature-unreadable");
        assertThat(brought(text -> "not XML", key)).isEqualTo("signature-unreadable");
        PublicId other = entrance();
        Letter letter = letter(other);
        ObjectNode signed = Phone.signed(letter(entrance()), key);
        assertThat(phone.bring(letter, signed, Language.EN).status()).as("the signature of another code").isEqualTo(403);
        assertThat(refusal(other)).isEqualTo("signature-altered-document");
    }

    private static String brought(java.util.function.UnaryOperator<String> change, DemoKey key) throws IOException {
        PublicId id = entrance();
        Letter letter = letter(id);
        ObjectNode signed = Phone.signed(letter, key);
        ObjectNode one = (ObjectNode) signed.at("/documentsToSign/0");
        one.put("documentXml", change.apply(one.get("documentXml").asString().replace("\n", "").replace("\r", "").replace("&#13;", "")));
        assertThat(phone.bring(letter, signed, Language.EN).status()).isEqualTo(403);
        return refusal(id);
    }

    @Test
    void otherDocumentsThanThoseAskedForAreRefused() throws IOException {
        for (String body : List.of("{}", "[]", "nonsense", "{\"documentsToSign\":[]}", "{\"documentsToSign\":[{\"id\":2,\"document\":{\"file\":{\"data\":\"AAAA\"}}}]}", "{\"documentsToSign\":[{\"id\":1},{\"id\":1}]}")) {
            PublicId id = paper(SignMethod.CMS_SIGN_ONLY, aigul);
            Letter letter = letter(id);
            assertThat(requestPut("/mobile/" + id + "/documents", letter, body)).as(body).isEqualTo(403);
            assertThat(refusal(id)).as(body).isEqualTo("mobile-other-documents");
        }
    }

    @Test
    void aRevokedKeyAndASilentAuthorityLetNobodyIn() throws IOException {
        DemoKey lost = house.authority().issue(new kz.torelik.counterparts.authority.Subject(aigul, null, "Сәрсенова", "Айгүл", null, null, List.of(), null, null), "AUTH", 2048);
        house.authority().revoke(lost.serial(), house.clock().instant().minusSeconds(60));
        PublicId revoked = entrance();
        assertThat(sign(letter(revoked), lost).status()).isEqualTo(403);
        assertThat(refusal(revoked)).isEqualTo("signature-revoked");
        house.authority().faults("down", "normal");
        try {
            PublicId silent = entrance();
            DemoKey fresh = house.authority().issue(new kz.torelik.counterparts.authority.Subject(aigul, null, "Сәрсенова", "Айгүл", null, null, List.of(), null, null), "AUTH", 2048);
            assertThat(sign(letter(silent), fresh).status()).isEqualTo(403);
            assertThat(refusal(silent)).isEqualTo("signature-status-unknown");
        } finally {
            house.authority().faults("normal", "normal");
        }
    }

    @Test
    void theSignerPageSaysWhatIsSignedAndSignsOnlyWhatWasConfirmed() throws IOException {
        try (PhoneServer signer = PhoneServer.run(0, URI.create(house.get(org.springframework.core.env.Environment.class).getRequiredProperty("torelik.authority")), List.of(house.address()))) {
            PublicId id = paper(SignMethod.CMS_WITH_DATA, aigul);
            PlainBrowser page = new PlainBrowser(signer.address());
            PlainBrowser.Seen whose = page.get("/mobileSign/?link=" + java.net.URLEncoder.encode(house.address() + "/mobile/" + id, StandardCharsets.UTF_8));
            assertThat(page.post(whose, "/owner", Map.of("iin", "061211600012", "link", whose.hidden("link"))).body()).contains("knows nobody");
            PlainBrowser.Seen asked = page.post(whose, "/owner", Map.of("iin", aigul, "link", whose.hidden("link")));
            assertThat(asked.body()).contains("Judicial Account asks you to sign", "Check number: 1234", "I ask the court", "BIN 200440000015");
            String sign = asked.body().replaceFirst("(?s).*action=\"(/letters/\\w+/sign)\".*", "$1");
            assertThat(new PlainBrowser(signer.address()).post(asked, sign, Map.of("key", "", "read", "yes")).status()).as("another telephone").isEqualTo(422);
            assertThat(page.post(asked, sign, Map.of("key", "")).status()).as("not confirmed").isEqualTo(422);
            assertThat(requests.look(id, HOLDER).orElseThrow().stage()).isEqualTo(MobileRequests.Stage.READ);
            assertThat(page.post(asked, sign, Map.of("key", "", "read", "yes")).body()).contains("The signature has been accepted");
            assertThat(requests.take(id, HOLDER).isYes()).isTrue();
        }
    }

    @Test
    void thePhoneSpeaksOnlyWithTheHousesThatItKnows() {
        assertThat(phone.read("mobileSign:http://127.0.0.1:1/mobile/x", Language.EN)).isEqualTo(new Phone.Read.Nothing(0, ""));
        assertThat(phone.read("https://m.egov.kz/mobileSign/?link=https%3A%2F%2Fevil.example%2Fx", Language.EN)).isEqualTo(new Phone.Read.Nothing(0, ""));
        assertThat(phone.read("javascript:alert(1)", Language.EN)).isEqualTo(new Phone.Read.Nothing(0, ""));
    }

    @Test
    void nothingReadableLiesInTheDatabase() {
        PublicId id = paper(SignMethod.CMS_SIGN_ONLY, aigul);
        letter(id);
        String stored = house.get(TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class).sql("select string_agg(r::text || encode(question, 'escape'), '') from mobile.request r").query(String.class).single());
        assertThat(stored).isNotEmpty().doesNotContain(aigul).doesNotContain("I ask the court").doesNotContain(id.toString());
    }

    private static JsonNode json(String path, String token) throws Exception {
        HttpResponse<String> answer = get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(house.address().resolve(path)).header("Accept-Language", "en");
            if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static int requestPut(String path, Letter letter, String body) throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(house.address().resolve(path)).header("Authorization", "Bearer " + letter.invitation().at("/document/auth_token").asString()).header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
