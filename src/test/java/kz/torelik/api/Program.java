package kz.torelik.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import kz.torelik.House;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that speaks to the house over HTTP as one person, or as nobody.
public final class Program {

    public static final JsonMapper JSON = JsonMapper.shared();

    private final House house;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private @Nullable String token;

    private Program(House house) { this.house = house; }

    /// What came back.
    public record Reply(int status, String body, HttpResponse<byte[]> whole) {

        public JsonNode json() { return JSON.readTree(body); }

        String header(String name) { return whole.headers().firstValue(name).orElse(""); }
    }

    /// Speaks with a session that was opened already.
    public static Program withToken(House house, String token) {
        Program program = new Program(house);
        program.token = token;
        return program;
    }

    public static Program nobody(House house) { return new Program(house); }

    /// Signs in by electronic signature, as a program does.
    public static Program of(House house, String iin, boolean asStaff) {
        Program program = new Program(house);
        JsonNode asked = program.post("/sign-in/challenge", "").json();
        byte[] cms = DemoSigner.sign(asked.get("text").asString().getBytes(StandardCharsets.UTF_8), house.authority().entranceKey(iin));
        Reply reply = program.post("/sign-in", JSON.writeValueAsString(Map.of("challenge", asked.get("challenge").asString(), "cms", Base64.getEncoder().encodeToString(cms), "asStaff", asStaff)));
        if (reply.status() != 201) throw new AssertionError("Not signed in: " + reply);
        program.token = reply.json().get("token").asString();
        return program;
    }

    public Reply get(String path) { return send(request(path).GET()); }

    public Reply post(String path, String json, String... headers) { return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofString(json))); }

    public Reply post(String path, byte[] body, String... headers) { return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofByteArray(body))); }

    Reply put(String path, String json, String... headers) { return send(request(path, headers).PUT(HttpRequest.BodyPublishers.ofString(json))); }

    Reply delete(String path, String... headers) { return send(request(path, headers).DELETE()); }

    /// Any method, without a body.
    public Reply send(String method, String path, String... headers) { return send(request(path, headers).method(method, HttpRequest.BodyPublishers.noBody())); }

    /// The bytes of a prepared PDF that the signature is over, as a program computes them from the answer.
    public static byte[] toSign(byte[] pdf, JsonNode shown) {
        int[] range = shown.get("range").valueStream().mapToInt(JsonNode::asInt).toArray();
        byte[] content = Arrays.copyOf(Arrays.copyOfRange(pdf, range[0], range[0] + range[1]), range[1] + range[3]);
        System.arraycopy(pdf, range[2], content, range[1], range[3]);
        if (!Sha256.of(content).toString().equals(shown.get("digest").asString())) throw new AssertionError("The digest of the answer is not that of its range");
        return content;
    }

    public static String key() { return UUID.randomUUID().toString(); }

    private HttpRequest.Builder request(String path, String... headers) {
        String full = path.startsWith("/api/") || path.startsWith("/callbacks") ? path : "/api/v1" + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(house.address() + full)).header("Accept-Language", "en");
        boolean typed = false;
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
            typed |= headers[i].equals("Content-Type");
        }
        if (!typed) request.header("Content-Type", "application/json");
        if (token != null) request.header("Authorization", "Bearer " + token);
        return request;
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8), answer);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
