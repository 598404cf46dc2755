package kz.torelik.crash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import kz.torelik.counterparts.authority.AuthorityDesk;
import kz.torelik.counterparts.authority.DemoKey;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.kernel.Sha256;
import kz.torelik.simulator.population.Resident;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that files claims over HTTP for one person, one after the other, and writes down each answer that it was given. Where no answer comes, or one
/// that says that something broke, it does what a careful program does: it waits until the house is there and sends the same command with the same key.
final class Filer {

    static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final RealHouse house;
    private final Resident person;
    private final Resident opponent;
    private final DemoKey signing;
    private final Random random;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private @Nullable String token;
    private final JsonNode court;
    private final List<Command> acknowledged = new ArrayList<>();
    private final List<Filed> filed = new ArrayList<>();

    /// A command with the answer that was given.
    record Command(String path, byte[] body, List<String> headers, int status, String answer) {}

    /// A claim as its filer knows it.
    ///
    /// @param attachment SHA-256 of the file that was sent
    /// @param receipt the text and its seal as they were given
    /// @param number of the case
    /// @param events the numbers, hashes and kinds of what had happened in the case when the filer last looked
    record Filed(String id, String attachment, JsonNode submission, JsonNode receipt, String number, List<String> events) {}

    Filer(RealHouse house, Resident person, Resident opponent, long seed) {
        this.house = house;
        this.person = person;
        this.opponent = opponent;
        this.random = new Random(seed);
        AuthorityDesk authority = new AuthorityDesk(house.authority());
        this.signing = authority.signingKey(person.iin().digits());
        JsonNode asked = JSON.readTree(text(raw("POST", "/sign-in/challenge", new byte[0], List.of())));
        byte[] cms = DemoSigner.sign(asked.get("text").asString().getBytes(StandardCharsets.UTF_8), authority.entranceKey(person.iin().digits()));
        byte[] answer = JSON.writeValueAsBytes(Map.of("challenge", asked.get("challenge").asString(), "cms", Base64.getEncoder().encodeToString(cms), "asStaff", false));
        this.token = JSON.readTree(text(raw("POST", "/sign-in", answer, List.of()))).get("token").asString();
        HttpResponse<byte[]> draft = post("/drafts", claim("", "", 1_000_000), List.of());
        String path = draft.headers().firstValue("Location").orElseThrow().substring("/api/v1".length());
        this.court = get(path + "/dry-run").get("courts").get(0);
        raw("DELETE", path, new byte[0], List.of());
    }

    List<Command> acknowledged() { return List.copyOf(acknowledged); }

    List<Filed> filed() { return List.copyOf(filed); }

    Resident person() { return person; }

    /// Files one claim, pays for it and waits until its judge is drawn.
    void fileOne() {
        HttpResponse<byte[]> begun = post("/drafts", claim(court.get("code").asString(), court.get("rule").asString(), 100_000 + random.nextInt(1_000_000)), List.of());
        expect(begun, 201);
        String draft = begun.headers().firstValue("Location").orElseThrow().substring("/api/v1".length());
        String id = draft.substring(draft.lastIndexOf('/') + 1);
        byte[] paper = paper();
        HttpResponse<byte[]> attached = post(draft + "/attachments?kind=evidence", paper, List.of("Content-Type", "application/octet-stream", "Content-Disposition", "attachment; filename=\"evidence.pdf\"", "If-Match", etag(begun)));
        // a file whose answer was cut off is there, with the next version
        if (attached.statusCode() != 412) expect(attached, 201);
        JsonNode read = get(draft);
        if (read.get("attachments").size() != 1) throw new AssertionError("One file was sent, the draft has " + read.get("attachments"));
        expect(post(draft + "/prepared", new byte[0], List.of()), 200);
        byte[] shown = raw("GET", draft + "/prepared", new byte[0], List.of()).body();
        byte[] cms = DemoSigner.sign(shown, signing);
        HttpResponse<byte[]> received = post(draft + "/submission", JSON.writeValueAsBytes(Map.of("cms", Base64.getEncoder().encodeToString(cms))), List.of("If-Match", "\"" + read.get("version").asInt() + "\""));
        expect(received, 201);
        JsonNode submission = JSON.readTree(text(received));
        JsonNode receipt = get("/submissions/" + id + "/receipt");
        String number = pay(id);
        List<String> events = awaitJudge(id);
        filed.add(new Filed(id, HexFormat.of().formatHex(Sha256.of(paper).bytes()), submission, receipt, number, events));
    }

    private String pay(String id) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            HttpResponse<byte[]> order = post("/submissions/" + id + "/payment-order", new byte[0], List.of());
            if (order.statusCode() == 200) {
                JsonNode asked = JSON.readTree(text(order));
                if (!asked.path("payAt").isNull()) payAtTheBank(URI.create(asked.get("payAt").asString()));
            } else {
                expect(order, 422);
            }
            long soon = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            do {
                JsonNode state = get("/submissions/" + id);
                if (state.get("state").asString().equals("registered")) return state.get("caseNumber").asString();
                RealHouse.pause();
            } while (System.nanoTime() < soon);
        }
        throw new AssertionError("Paid and not registered: " + id);
    }

    private void payAtTheBank(URI page) {
        try {
            http.send(HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(60)).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString("account=card&lang=ru")).build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException cutOff) {
            // whether the bank took it, the house will hear from the bank
        } catch (InterruptedException stopped) {
            throw interrupted(stopped);
        }
    }

    private List<String> awaitJudge(String id) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            List<String> events = events(get("/cases/" + id));
            if (events.stream().anyMatch(event -> event.endsWith("judge-drawn"))) return events;
            RealHouse.pause();
        }
        throw new AssertionError("No judge was drawn for " + id);
    }

    static List<String> events(JsonNode file) { return file.get("events").valueStream().map(event -> event.get("seq").asInt() + " " + event.get("hash").asString() + " " + event.get("kind").asString()).toList(); }

    JsonNode get(String path) {
        HttpResponse<byte[]> answer = raw("GET", path, new byte[0], List.of());
        expect(answer, 200);
        return JSON.readTree(text(answer));
    }

    byte[] bytes(String path) {
        HttpResponse<byte[]> answer = raw("GET", path, new byte[0], List.of());
        expect(answer, 200);
        return answer.body();
    }

    /// Sends a command again that was answered before.
    HttpResponse<byte[]> again(Command command) { return raw("POST", command.path(), command.body(), command.headers()); }

    private HttpResponse<byte[]> post(String path, byte[] body, List<String> headers) {
        List<String> all = new ArrayList<>(headers);
        all.addAll(List.of("Idempotency-Key", new UUID(random.nextLong(), random.nextLong()).toString()));
        HttpResponse<byte[]> answer = raw("POST", path, body, all);
        if (answer.statusCode() < 300) acknowledged.add(new Command(path, body, all, answer.statusCode(), text(answer)));
        return answer;
    }

    /// Sends it until there is an answer that counts.
    private HttpResponse<byte[]> raw(String method, String path, byte[] body, List<String> headers) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        while (System.nanoTime() < end) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(house.address() + "/api/v1" + path)).timeout(Duration.ofSeconds(30)).header("Accept-Language", "en").method(method, HttpRequest.BodyPublishers.ofByteArray(body));
            if (headers.stream().noneMatch("Content-Type"::equals)) request.header("Content-Type", "application/json");
            for (int i = 0; i < headers.size(); i += 2) request.header(headers.get(i), headers.get(i + 1));
            if (token != null) request.header("Authorization", "Bearer " + token);
            try {
                HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                last = answer.statusCode() + " " + text(answer);
                if (answer.statusCode() < 500 && answer.statusCode() != 409) return answer;
            } catch (IOException cutOff) {
                last = cutOff.toString();
            } catch (InterruptedException stopped) {
                throw interrupted(stopped);
            }
            RealHouse.pause();
        }
        throw new AssertionError(method + " " + path + " was never answered, last: " + last);
    }

    private static IllegalStateException interrupted(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(stopped);
    }

    static String text(HttpResponse<byte[]> answer) { return new String(answer.body(), StandardCharsets.UTF_8); }

    private static String etag(HttpResponse<byte[]> answer) { return answer.headers().firstValue("ETag").orElseThrow(); }

    private static void expect(HttpResponse<byte[]> answer, int status) {
        if (answer.statusCode() != status) throw new AssertionError(answer.request().method() + " " + answer.uri() + " answered " + answer.statusCode() + " and not " + status + ": " + text(answer));
    }

    private byte[] claim(String court, String rule, int price) {
        Map<String, Object> demand = Map.of("price", String.valueOf(price), "demands", List.of("Взыскать долг по расписке"), "conciliation", "Предлагал рассрочку, ответа нет",
                "circumstances", "Ответчик взял у меня деньги по расписке и не вернул их в срок, на письма не отвечает.");
        return JSON.writeValueAsBytes(Map.of("procedure", "action", "category", "7.03", "language", "ru", "court", court, "courtRule", rule, "demand", demand,
                "parties", List.of(party("plaintiff", person), party("defendant", opponent))));
    }

    private static Map<String, Object> party(String role, Resident one) {
        return Map.of("role", role, "kind", "individual", "surname", one.name().surname(), "given", one.name().given(), "number", one.iin().digits(), "address", one.contact().address().written().ru(),
                "kato", one.contact().address().kato(), "phone", one.contact().phone().e164(), "email", one.contact().email().address());
    }

    private byte[] paper() {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setTitle("Receipt " + random.nextLong());
            document.save(out);
            return out.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
