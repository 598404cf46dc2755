package kz.torelik.registries;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks another system and believes an answer by its signature alone.
public final class SealedLine {

    private static final Logger LOG = LoggerFactory.getLogger(SealedLine.class);

    private final URI address;
    private final WireSeal seal;
    private final Duration timeout;
    private final Clock clock = Clock.systemUTC();
    private final HttpClient client;

    public SealedLine(URI address, WireSeal seal, Duration timeout) {
        this.address = address;
        this.seal = seal;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout).build();
    }

    /// An answer that is signed.
    public record Answer(int status, byte[] body) {}

    /// @param key the same for the same question, however often it is asked
    /// @return nothing when nobody answers in time, or somebody without the key
    public Optional<Answer> ask(String method, String path, String key, byte[] body) {
        String time = String.valueOf(clock.millis());
        String signature = seal.request(method, path, time, key, body);
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).timeout(timeout).header("Content-Type", "application/json").header(WireSeal.TIME, time).header(WireSeal.HEADER, signature)
                .header(WireSeal.KEY, key).method(method, HttpRequest.BodyPublishers.ofByteArray(body)).build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            String answered = response.headers().firstValue(WireSeal.TIME).orElse("");
            if (!seal.isResponse(response.headers().firstValue(WireSeal.HEADER).orElse(null), response.statusCode(), signature, answered, response.body())) {
                LOG.warn("An answer of {} has no good signature ({})", address, response.statusCode());
                return Optional.empty();
            }
            return Optional.of(new Answer(response.statusCode(), response.body()));
        } catch (IOException silent) {
            LOG.info("{} does not answer ({})", address, silent.getClass().getSimpleName());
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
