package kz.torelik.counterparts.bank;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the house what happened, each message on a thread of its own, again and again until the house answers 200: after 0.2 s, then twice
/// as long each time, at most a minute. Every sending is signed anew with its own time.
final class Messenger implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final URI callback;
    private final Seal seal;
    private final Faults faults;
    private final Clock clock;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("bank-message-", 0).factory());
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    Messenger(URI callback, Seal seal, Faults faults, Clock clock) {
        this.callback = callback;
        this.seal = seal;
        this.faults = faults;
        this.clock = clock;
    }

    /// @param told what to do when the house has heard
    void tell(Entry.Message message, Runnable told) {
        Duration wait = faults.take(Faults.Kind.LATE_CALLBACK).map(Faults.Fault::delay).orElse(Duration.ZERO);
        boolean spoiled = faults.take(Faults.Kind.WRONG_SIGNATURE).isPresent();
        boolean twice = faults.take(Faults.Kind.DOUBLE_CALLBACK).isPresent();
        try {
            for (int i = 0; i < (twice ? 2 : 1); i++) threads.submit(() -> untilHeard(message, told, wait, spoiled));
        } catch (RejectedExecutionException _) {
            LOG.info("The bank is closing: message {} will be told after its next start", message.event());
        }
    }

    private void untilHeard(Entry.Message message, Runnable told, Duration wait, boolean spoiled) {
        try {
            Thread.sleep(wait);
            Duration pause = Duration.ofMillis(200);
            for (boolean spoil = spoiled; !isHeard(message, spoil); spoil = false) {
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
            }
            told.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isHeard(Entry.Message message, boolean spoil) throws InterruptedException {
        byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
        String time = String.valueOf(clock.millis());
        String signature = seal.callback(callback.getRawPath(), time, body);
        if (spoil) signature = (signature.charAt(0) == '0' ? '1' : '0') + signature.substring(1);
        HttpRequest request = HttpRequest.newBuilder(callback).timeout(Duration.ofSeconds(10)).header("Content-Type", "application/json")
                .header("Bank-Timestamp", time).header("Bank-Signature", signature).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        try {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) LOG.info("The house answered {} to message {}: it will be told again", status, message.event());
            return status == 200;
        } catch (IOException fault) {
            LOG.info("The house could not be reached with message {} ({}): it will be told again", message.event(), fault.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
        client.shutdownNow();
        client.close();
    }
}
