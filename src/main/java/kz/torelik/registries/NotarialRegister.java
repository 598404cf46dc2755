package kz.torelik.registries;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The register of notarial acts (Бірыңғай нотариаттық ақпараттық жүйе «E-Нотариат»): a power of attorney by its number, for representation before a court, and only about somebody whom it names; and its news of revocations.
@Component
public class NotarialRegister {

    public static final String NEWS = "/callbacks/notariat";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROTOCOL = "torelik-notariat-1";
    private static final String PATH = "/v1/powers";

    private final NotarialProperties properties;
    private final @Nullable SealedLine line;
    private final Clock clock = Clock.systemUTC();

    public NotarialRegister(NotarialProperties properties) {
        this.properties = properties;
        line = properties.address() == null ? null : new SealedLine(properties.address(), new WireSeal(PROTOCOL, properties.key()), properties.timeout());
    }

    /// What the register says of a power.
    ///
    /// @param principal the IIN or BIN of who gave it, and `representative` of who got it
    /// @param powers the codes of what it lists expressly
    /// @param until its last day
    /// @param revokedAt when it was revoked, or null
    public record Certified(String number, String notary, String principal, String representative, List<String> powers, LocalDate until, @Nullable Instant revokedAt) {
        public Certified { powers = List.copyOf(powers); }
    }

    public sealed interface Answer {

        record Found(Certified power) implements Answer {}

        /// There is none of this number that names this person.
        record None() implements Answer {}

        /// It does not answer now, or what comes back cannot be believed.
        record Silent() implements Answer {}
    }

    /// Whether there is somebody to ask.
    public boolean isOn() { return line != null; }

    /// @param about the IIN or BIN of one of the two whom the power has to name
    public Answer ask(String number, String about) {
        if (line == null) return new Answer.Silent();
        String question = UUID.randomUUID().toString();
        byte[] body = JSON.writeValueAsString(Map.of("form", "torelik-notarial-question/1", "number", number, "about", about, "purpose", "court-representation", "question", question)).getBytes(StandardCharsets.UTF_8);
        Optional<SealedLine.Answer> answer = line.ask("POST", PATH, question, body);
        if (answer.isEmpty()) return new Answer.Silent();
        return switch (answer.get().status()) {
            case 200 -> read(answer.get().body(), number);
            case 404 -> new Answer.None();
            default -> new Answer.Silent();
        };
    }

    private static Answer read(byte[] body, String number) {
        try {
            JsonNode said = JSON.readTree(body);
            if (!said.path("number").asString("").equals(number)) return new Answer.Silent();
            List<String> powers = new ArrayList<>();
            said.path("powers").forEach(one -> powers.add(one.asString("")));
            boolean revoked = !said.path("state").asString("").equals("valid");
            return new Answer.Found(new Certified(number, said.path("notary").asString(""), said.path("principal").asString(""), said.path("representative").asString(""), powers,
                    LocalDate.parse(said.path("until").asString("")), revoked ? Instant.parse(said.path("revokedAt").asString("")) : null));
        } catch (JacksonException | DateTimeParseException unreadable) {
            return new Answer.Silent();
        }
    }

    /// The number of the power of which the register tells that it was revoked.
    ///
    /// @param header a header of the message by its name, or null
    /// @return nothing for a message that is not signed by the register, or not of now
    public Optional<String> revoked(Function<String, @Nullable String> header, byte[] body) {
        @Nullable String time = header.apply(WireSeal.TIME);
        boolean fresh = line != null && time != null && time.matches("\\d{1,15}") && Math.abs(clock.millis() - Long.parseLong(time)) <= properties.window().toMillis();
        if (!fresh || !new WireSeal(PROTOCOL, properties.key()).isCallback(header.apply(WireSeal.HEADER), NEWS, String.valueOf(time), body)) return Optional.empty();
        try {
            JsonNode said = JSON.readTree(body);
            return said.path("state").asString("").equals("revoked") ? Optional.of(said.path("number").asString("")) : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
