package kz.torelik.api;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;
import kz.torelik.House;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Sha256;
import kz.torelik.mobile.PlainBrowser;
import kz.torelik.programs.ProgramScope;
import kz.torelik.programs.Programs;
import kz.torelik.programs.RegisteredProgram.Proof;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program of a law firm on a machine of its own: it sends people to the house, hears where they come back, and fetches its tokens.
public final class FirmProgram implements AutoCloseable {

    /// What a program keeps to itself until it fetches its tokens.
    static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-guessed-by-nobody-0123456789";

    private final House house;
    private final HttpServer server;
    private final Deque<Map<String, String>> back = new ConcurrentLinkedDeque<>();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String id;
    private final @Nullable String secret;

    private FirmProgram(House house, HttpServer server, Programs.Made made) {
        this.house = house;
        this.server = server;
        this.id = made.program().id().toString();
        this.secret = made.secret();
        server.createContext("/back", exchange -> {
            back.add(query(exchange.getRequestURI().getRawQuery()));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    /// Registers a program of somebody and starts it.
    static FirmProgram of(House house, Actor owner, Proof proof, @Nullable String keys, ProgramScope... scopes) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String redirect = "http://127.0.0.1:" + server.getAddress().getPort() + "/back";
            return new FirmProgram(house, server, house.as(owner, () -> house.get(Programs.class).register(new Programs.Wanted("Кеңсе", "https://kense.example", proof, keys, List.of(redirect), Set.of(scopes)))).orThrow());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    String id() { return id; }

    @Nullable String secret() { return secret; }

    String redirect() { return "http://127.0.0.1:" + server.getAddress().getPort() + "/back"; }

    /// What a program asks for, as it stands in the address.
    Map<String, String> asks(String scope) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", id);
        query.put("redirect_uri", redirect());
        query.put("scope", scope);
        query.put("state", "st-1");
        query.put("code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(VERIFIER.getBytes(StandardCharsets.US_ASCII)).bytes()));
        query.put("code_challenge_method", "S256");
        return query;
    }

    static String address(Map<String, String> query) { return "/oauth/authorize?" + form(query); }

    /// A person signs in on the way and allows what is asked.
    ///
    /// @param left what he leaves
    /// @return what came back
    Map<String, String> allowed(PlainBrowser browser, String iin, String scope, String left, int days) {
        PlainBrowser.Seen seen = browser.get(address(asks(scope)));
        if (seen.path().equals("/sign-in")) seen = browser.post(seen, "/sign-in/password", Map.of("iin", iin, "password", "torelik-demo", "to", address(asks(scope))));
        List<Map.Entry<String, String>> fields = new ArrayList<>(asks(scope).entrySet());
        for (String one : left.split(" ")) fields.add(Map.entry("left", one));
        fields.add(Map.entry("days", String.valueOf(days)));
        fields.add(Map.entry("allow", "yes"));
        PlainBrowser.Seen gone = browser.post(seen, "/oauth/authorize", fields);
        if (back.isEmpty()) throw new AssertionError("Nobody came back: " + gone);
        return back.removeLast();
    }

    /// What came back last, or an empty map.
    Map<String, String> cameBack() { return back.isEmpty() ? Map.of() : back.removeLast(); }

    /// @param proofs how the program shows who it is, and whatever else it sends
    HttpResponse<String> send(String path, @Nullable String header, Map<String, String> form) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(house.address() + path)).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form(form)));
            if (header != null) request.header("Authorization", header);
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// The header of a program with a secret.
    @Nullable String basic() { return secret == null ? null : "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8)); }

    HttpResponse<String> fetch(String code) { return fetch(code, Map.of()); }

    HttpResponse<String> fetch(String code, Map<String, String> changed) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", redirect(), "code_verifier", VERIFIER, "client_id", id));
        form.putAll(changed);
        return send("/oauth/token", basic(), form);
    }

    HttpResponse<String> refresh(String token) { return send("/oauth/token", basic(), Map.of("grant_type", "refresh_token", "refresh_token", token, "client_id", id)); }

    static JsonNode json(HttpResponse<String> answer) { return JsonMapper.shared().readTree(answer.body()); }

    /// The tokens of a person who allows everything that is asked, for a month.
    JsonNode tokens(String iin, String scope) {
        HttpResponse<String> answer = fetch(allowed(new PlainBrowser(house.address()), iin, scope, scope, 30).getOrDefault("code", ""));
        if (answer.statusCode() != 200) throw new AssertionError(answer.body());
        return json(answer);
    }

    private static String form(Map<String, String> fields) { return fields.entrySet().stream().map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&")); }

    private static Map<String, String> query(String raw) {
        return Arrays.stream(raw.split("&")).map(part -> part.split("=", 2)).collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
