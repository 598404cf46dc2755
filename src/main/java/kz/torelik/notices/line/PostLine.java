package kz.torelik.notices.line;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.Sha256;
import kz.torelik.registries.SealedLine;
import kz.torelik.registries.WireSeal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The line to the post that prints letters, puts them into envelopes and delivers them (гибридное заказное отправление, гибридті тапсырыс жөнелтілім). The protocol of the national post is not
/// published; this one is ours: `docs/hybrid-mail.md`.
public final class PostLine {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SealedLine line;

    /// @throws NullPointerException where the properties name no post
    public PostLine(CarriersProperties properties) {
        URI address = Objects.requireNonNull(properties.address());
        this.line = new SealedLine(address, new WireSeal("torelik-post-1", properties.key()), properties.timeout());
    }

    /// What is to be printed and delivered.
    ///
    /// @param number the letter's own, the same however often it is handed over
    /// @param sheets the letter and what is put in with it, PDFs in their order
    public record Item(UUID number, String sender, String senderAddress, String name, String address, List<byte[]> sheets) {
        public Item { sheets = List.copyOf(sheets); }
    }

    public sealed interface Answer {

        record Taken(String item, Instant at) implements Answer {}

        /// The post does not carry this one.
        record Refused(String reason) implements Answer {}

        record Silent() implements Answer {}
    }

    public Answer send(Item item) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("form", "torelik-item/1");
        body.put("number", item.number().toString());
        body.put("kind", "registered-with-notice");
        body.put("from", Map.of("name", item.sender(), "address", item.senderAddress()));
        body.put("to", Map.of("name", item.name(), "address", item.address()));
        body.put("sheets", item.sheets().stream().map(sheet -> Map.of("sha256", Sha256.of(sheet).toString(), "pdf", Base64.getEncoder().encodeToString(sheet))).toList());
        Optional<SealedLine.Answer> answer = line.ask("POST", "/v1/items", item.number().toString(), JSON.writeValueAsBytes(body));
        if (answer.isEmpty()) return new Answer.Silent();
        try {
            JsonNode said = JSON.readTree(answer.get().body());
            return switch (answer.get().status()) {
                case 200 -> new Answer.Taken(said.get("item").asString(), Instant.parse(said.get("at").asString()));
                case 422 -> new Answer.Refused(said.path("reason").asString("unknown"));
                default -> new Answer.Silent();
            };
        } catch (JacksonException | DateTimeException | NullPointerException unreadable) {
            return new Answer.Silent();
        }
    }

    /// Asks what became of an item.
    ///
    /// @return all that the post knows; nothing when it does not answer
    public Optional<List<Told>> ask(UUID number) {
        Optional<SealedLine.Answer> answer = line.ask("GET", "/v1/items/" + number, number.toString(), new byte[0]);
        if (answer.isEmpty() || answer.get().status() != 200) return Optional.empty();
        try {
            List<Told> all = new ArrayList<>();
            for (JsonNode one : JSON.readTree(answer.get().body()).path("statuses")) read(one).ifPresent(all::add);
            return Optional.of(all);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /// A status with what came beside it.
    ///
    /// @param letter the number that the house gave the letter, as the post repeats it
    /// @param act the hand-over act as PDF, or null
    public record Told(PostStatus status, @Nullable UUID letter, byte @Nullable [] act) {}

    /// Reads a message of the post.
    ///
    /// @return nothing where it does not have the form
    public static Optional<Told> read(byte[] body) {
        try {
            return read(JSON.readTree(body));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Told> read(JsonNode node) {
        Optional<PostStatus.Stage> stage = PostStatus.Stage.find(text(node, "status"));
        Optional<PostStatus.Reason> reason = PostStatus.Reason.find(text(node, "reason"));
        String event = text(node, "event");
        String item = text(node, "item");
        if (stage.isEmpty() || !event.matches("[\\w.-]{1,64}") || !item.matches("[\\w-]{1,32}") || (stage.get() == PostStatus.Stage.RETURNED) != reason.isPresent()) return Optional.empty();
        try {
            byte[] act = Base64.getDecoder().decode(text(node, "act"));
            String letter = text(node, "letter");
            return Optional.of(new Told(new PostStatus(event, item, stage.get(), Instant.parse(text(node, "at")), reason.orElse(null), orNull(text(node, "certified")), orNull(text(node, "receiver"))),
                    letter.isEmpty() ? null : UUID.fromString(letter), act.length == 0 ? null : act));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode node, String field) { return node.path(field).asString(""); }

    private static @Nullable String orNull(String text) { return text.isBlank() ? null : text.strip(); }
}
