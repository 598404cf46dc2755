package kz.torelik.counterparts.phone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import kz.torelik.counterparts.authority.DemoKey;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.kernel.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The protocol as the application on a phone speaks it. It goes only to the houses that it knows.
public final class Phone {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LARGEST = 64 << 20;

    private final List<URI> houses;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).followRedirects(HttpClient.Redirect.NEVER).build();

    /// @param houses scheme, host and port of each house that may ask
    public Phone(List<URI> houses) { this.houses = List.copyOf(houses); }

    /// What the house answered.
    ///
    /// @param message in the language of the phone
    public record Reply(int status, String message) {

        public boolean isGood() { return status == 200; }
    }

    /// A link that was read: a letter to sign, or why not.
    public sealed interface Read {

        record Asked(Letter letter) implements Read {}

        /// @param status of the answer of the house; 0 when none came: the link is none, the house is not known, or it is silent
        record Nothing(int status, String message) implements Read {}
    }

    /// Reads a link: API 1, then the documents of API 2.
    public Read read(String link, Language language) {
        Optional<URI> address = MobileLink.read(link).filter(this::isKnown);
        if (address.isEmpty()) return new Read.Nothing(0, "");
        try {
            HttpResponse<byte[]> first = send(HttpRequest.newBuilder(address.get()).GET(), language);
            if (first.statusCode() != 200) return new Read.Nothing(first.statusCode(), message(first.body()));
            JsonNode invitation = JSON.readTree(first.body());
            Letter half = new Letter(invitation, JSON.createObjectNode());
            if (!isKnown(half.api2())) return new Read.Nothing(0, "");
            return documents(half, language);
        } catch (IOException | JacksonException | IllegalArgumentException silent) {
            return new Read.Nothing(0, "");
        }
    }

    /// Fetches the documents of API 2, once more if need be.
    public Read documents(Letter letter, Language language) throws IOException {
        HttpResponse<byte[]> second = send(authorised(letter).GET(), language);
        if (second.statusCode() != 200 || !(JSON.readTree(second.body()) instanceof ObjectNode documents)) return new Read.Nothing(second.statusCode(), message(second.body()));
        return new Read.Asked(new Letter(letter.invitation(), documents));
    }

    /// Signs every document with a key and brings the signatures.
    public Reply sign(Letter letter, DemoKey key, Language language) throws IOException { return bring(letter, signed(letter, key), language); }

    /// The answer of API 2 with the signature of each document in its place.
    public static ObjectNode signed(Letter letter, DemoKey key) {
        ObjectNode copy = letter.documents().deepCopy();
        for (JsonNode one : copy.path("documentsToSign")) {
            byte[] content = Letter.content(one);
            switch (letter.method()) {
                case "XML" -> ((ObjectNode) one).put("documentXml", XmlSigner.sign(new String(content, StandardCharsets.UTF_8), key));
                case "CMS_WITH_DATA" -> file(one, DemoSigner.signWithData(content, key));
                case "CMS_SIGN_ONLY" -> file(one, DemoSigner.sign(content, key));
                default -> throw new IllegalArgumentException("Unknown method " + letter.method());
            }
        }
        return copy;
    }

    /// Brings signatures: API 2, PUT.
    public Reply bring(Letter letter, ObjectNode signed, Language language) throws IOException {
        HttpResponse<byte[]> answer = send(authorised(letter).header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(signed))), language);
        return new Reply(answer.statusCode(), message(answer.body()));
    }

    private static void file(JsonNode one, byte[] cms) { ((ObjectNode) one.path("document").path("file")).put("data", Base64.getEncoder().encodeToString(cms)); }

    private static HttpRequest.Builder authorised(Letter letter) { return HttpRequest.newBuilder(letter.api2()).header("Authorization", "Bearer " + letter.token()); }

    private boolean isKnown(URI address) {
        return houses.stream().anyMatch(house -> house.getScheme().equals(address.getScheme()) && house.getHost().equals(address.getHost()) && house.getPort() == address.getPort() && address.getUserInfo() == null);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, Language language) throws IOException {
        try {
            return http.send(request.timeout(PATIENCE).header("Accept-Language", language.tag()).build(), HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the house", stopped);
        }
    }

    private static String message(byte[] body) {
        try {
            return JSON.readTree(body).path("message").asString("");
        } catch (JacksonException unreadable) {
            return "";
        }
    }
}
