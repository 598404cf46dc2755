package kz.torelik.entrance;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.SaidRefusal;
import kz.torelik.mobile.MobileDocument;
import kz.torelik.mobile.MobileRequests;
import kz.torelik.mobile.Question;
import kz.torelik.mobile.SignMethod;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the application of a phone asks: the two interfaces of eGov Mobile. No cookie counts here; who may ask shows the address, which is a secret of the page with the
/// QR code, and after that the token. The application prefers a language by `Accept-Language`; `code` and `message` of an answer are for its screen.
@Controller
class MobileController {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BEARER = "Bearer ";

    private final MobileRequests requests;
    private final EntranceSettings house;
    private final MobileSettings settings;

    MobileController(MobileRequests requests, EntranceSettings house, MobileSettings settings) {
        this.requests = requests;
        this.house = house;
        this.settings = settings;
    }

    private record Invitation(String description, String expiry_date, Organisation organisation, Interface document) {}

    private record Organisation(String nameRu, String nameKz, String nameEn, String bin) {}

    private record Interface(String uri, String auth_type, String auth_token) {}

    private record ToSign(SignMethod signMethod, int version, List<One> documentsToSign) {}

    private record One(int id, String nameRu, String nameKz, String nameEn, List<Meta> meta, @Nullable Carrier document, @Nullable String documentXml) {}

    private record Meta(String name, String value) {}

    private record Carrier(File file) {}

    private record File(String mime, String data) {}

    private record Outcome(String code, String message) {}

    static String address(EntranceSettings house, PublicId id) { return house.address() + "/mobile/" + id; }

    /// API 1: what is wanted, by whom, until when, and where the documents are.
    @GetMapping("/mobile/{request}")
    @Asks(Asks.OPEN)
    ResponseEntity<byte[]> invite(@PathVariable String request, Says says) {
        Optional<PublicId> id = PublicId.find(request);
        return switch (id.isEmpty() ? Answer.<MobileRequests.Scanned>no(Refusal.of("mobile-unknown")) : requests.scan(id.get())) {
            case Answer.No<MobileRequests.Scanned>(Refusal refusal) -> no(refusal, says);
            case Answer.Yes<MobileRequests.Scanned>(MobileRequests.Scanned scanned) -> json(HttpStatus.OK, new Invitation(scanned.description().in(says.language()),
                    OffsetDateTime.ofInstant(scanned.expires(), CourtClock.COUNTRY).toString(),
                    new Organisation(name(says, Language.RU), name(says, Language.KK), name(says, Language.EN), settings.bin()),
                    new Interface(address(house, id.get()) + "/documents", "Token", scanned.token())));
        };
    }

    /// API 2: the documents.
    @GetMapping("/mobile/{request}/documents")
    @Asks(Asks.OPEN)
    ResponseEntity<byte[]> documents(@PathVariable String request, @RequestHeader(name = "Authorization", defaultValue = "") String authorization, Says says) {
        Optional<PublicId> id = PublicId.find(request);
        return switch (id.isEmpty() ? Answer.<Question>no(Refusal.of("mobile-unknown")) : requests.read(id.get(), token(authorization))) {
            case Answer.No<Question>(Refusal refusal) -> no(refusal, says);
            case Answer.Yes<Question>(Question question) -> json(HttpStatus.OK, new ToSign(question.method(), 1, ones(question, says)));
        };
    }

    /// API 2: the same documents, with the signature of each in its place.
    @PutMapping("/mobile/{request}/documents")
    @Asks(Asks.OPEN)
    ResponseEntity<byte[]> signed(@PathVariable String request, @RequestHeader(name = "Authorization", defaultValue = "") String authorization, @RequestBody byte[] body, Says says) {
        Optional<PublicId> id = PublicId.find(request);
        return switch (id.isEmpty() ? Answer.<kz.torelik.signatures.Signer>no(Refusal.of("mobile-unknown")) : requests.bring(id.get(), token(authorization), brought(body))) {
            case Answer.No<kz.torelik.signatures.Signer>(Refusal refusal) -> no(refusal, says);
            case Answer.Yes<kz.torelik.signatures.Signer> _ -> json(HttpStatus.OK, new Outcome("200", says.t("entrance.mobile.taken")));
        };
    }

    private static List<One> ones(Question question, Says says) {
        List<One> all = new ArrayList<>();
        for (MobileDocument document : question.documents()) {
            boolean xml = question.method() == SignMethod.XML;
            Trilingual name = document.name();
            all.add(new One(all.size() + 1, name.ru(), name.kk(), name.en(), List.of(new Meta(says.t("entrance.mobile.check"), question.check())),
                    xml ? null : new Carrier(new File(document.mime().equals("application/pdf") ? "@file/pdf" : document.mime(), Base64.getEncoder().encodeToString(document.content()))), xml ? document.text() : null));
        }
        return all;
    }

    /// What the phone brought; whatever cannot be read of it is not there, so that the answer is a refusal with words.
    private static List<MobileRequests.Brought> brought(byte[] body) {
        List<MobileRequests.Brought> all = new ArrayList<>();
        try {
            for (JsonNode one : JSON.readTree(body).path("documentsToSign")) {
                String xml = one.path("documentXml").asString("");
                String data = one.path("document").path("file").path("data").asString("");
                all.add(new MobileRequests.Brought(one.path("id").asInt(0), xml.isEmpty() ? Base64.getMimeDecoder().decode(data.replaceAll("-----[A-Z ]+-----", "")) : xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            }
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return List.of();
        }
        return all;
    }

    private static String token(String authorization) { return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? authorization.substring(BEARER.length()).strip() : ""; }

    private static String name(Says says, Language language) { return says.sentences().say(language, "entrance.mobile.organisation"); }

    private static ResponseEntity<byte[]> no(Refusal refusal, Says says) {
        SaidRefusal said = says.sentences().say(says.language(), refusal);
        HttpStatus status = refusal.code().equals("mobile-unknown") ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN;
        return json(status, new Outcome(String.valueOf(status.value()), said.found() + " " + said.next()));
    }

    private static ResponseEntity<byte[]> json(HttpStatus status, Object body) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noStore()).body(JSON.writeValueAsBytes(body));
    }
}
