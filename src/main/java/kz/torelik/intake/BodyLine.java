package kz.torelik.intake;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.signatures.SystemSeal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The line to the systems of the bodies: one message with a signed act or the copy of a paper, under the seal of the house, answered by the number under which the body took it.
@Component
class BodyLine {

    private static final Logger LOG = LoggerFactory.getLogger(BodyLine.class);

    private final HttpClient client;
    private final SystemSeal seal;
    private final Duration timeout;
    private final JsonMapper json = JsonMapper.builder().build();

    BodyLine(SystemSeal seal, IntakeSettings settings) {
        this.seal = seal;
        this.timeout = settings.timeout();
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(settings.timeout()).build();
    }

    /// @param what the act or the paper itself
    /// @return the number under which the body took it, or nothing when it did not answer so
    Optional<String> deliver(IntakeSettings.Sender sender, DeliveryRows.Delivery delivery, CaseFile file, Map<String, Object> what) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("form", switch (delivery.what()) {
            case DeliveryRows.What.Act _ -> "torelik-act/1";
            case DeliveryRows.What.Paper _ -> "torelik-paper/1";
        });
        message.put("body", delivery.body());
        message.put("number", delivery.number());
        message.put("case", file.number().toString());
        message.put("event", delivery.eventSeq());
        message.put("after", delivery.after());
        message.putAll(what);
        byte[] bytes = json.writeValueAsBytes(message);
        HttpRequest request = HttpRequest.newBuilder(sender.acts()).timeout(timeout).header("Content-Type", "application/json")
                .header("Court-Seal", Base64.getEncoder().encodeToString(seal.seal(bytes))).POST(HttpRequest.BodyPublishers.ofByteArray(bytes)).build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                LOG.info("The system of {} answered {} to an act: it will be sent again", sender.body(), response.statusCode());
                return Optional.empty();
            }
            JsonNode number = json.readTree(response.body()).get("number");
            return number == null || number.asString().isBlank() ? Optional.empty() : Optional.of(number.asString());
        } catch (IOException | JacksonException silent) {
            LOG.info("The system of {} could not be reached with an act ({}): it will be sent again", sender.body(), silent.getClass().getSimpleName());
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
