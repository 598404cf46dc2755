package kz.torelik.notices.line;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PhoneNumber;
import kz.torelik.registries.SealedLine;
import kz.torelik.registries.WireSeal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The mobile citizens database (Мобильді азаматтар базасы, База мобильных граждан): the number of a person by his IIN, for a stated purpose. The protocol of the national one is not
/// published; this one is ours.
public final class MobileBase {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PATH = "/v1/numbers";

    private final @Nullable SealedLine line;

    public MobileBase(CarriersProperties properties) {
        this.line = properties.numbers() == null ? null : new SealedLine(properties.numbers(), new WireSeal("torelik-number-1", properties.numbersKey()), properties.timeout());
    }

    public sealed interface Answer {

        record Found(PhoneNumber number) implements Answer {}

        /// The database has none.
        record None() implements Answer {}

        /// A number of another country, to which nothing is sent.
        record Foreign() implements Answer {}

        /// It does not answer now.
        record Silent() implements Answer {}
    }

    /// Whether there is somebody to ask.
    public boolean isOn() { return line != null; }

    /// @param purpose why it is asked, the code of the notice
    public Answer ask(Iin iin, String purpose, UUID question) {
        if (line == null) return new Answer.None();
        byte[] body = JSON.writeValueAsString(Map.of("form", "torelik-number/1", "iin", iin.digits(), "purpose", "court-notice:" + purpose, "question", question.toString())).getBytes(StandardCharsets.UTF_8);
        Optional<SealedLine.Answer> answer = line.ask("POST", PATH, question.toString(), body);
        if (answer.isEmpty()) return new Answer.Silent();
        return switch (answer.get().status()) {
            case 200 -> number(answer.get().body());
            case 404 -> new Answer.None();
            default -> new Answer.Silent();
        };
    }

    private static Answer number(byte[] body) {
        try {
            JsonNode number = JSON.readTree(body).get("number");
            String given = number == null ? "" : number.asString();
            return given.matches("\\+77\\d{9}") ? new Answer.Found(PhoneNumber.of(given)) : given.matches("\\+\\d{6,15}") ? new Answer.Foreign() : new Answer.Silent();
        } catch (JacksonException unreadable) {
            return new Answer.Silent();
        }
    }
}
