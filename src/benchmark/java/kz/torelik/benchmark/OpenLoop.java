package kz.torelik.benchmark;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/// Readers who come at their own pace, whether the house keeps up or not: the time of an answer counts from the moment at which it should have been asked for, so that a stop of the house is felt by everybody who
/// came meanwhile.
final class OpenLoop {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// A question, and what the right answer holds.
    record Look(HttpRequest request, String holds) {}

    /// @param micros of each answer, sorted
    record Outcome(int asked, Duration wall, long[] micros) {

        double perSecond() { return asked / (wall.toNanos() / 1e9); }

        double millis(double quantile) { return micros[(int) Math.min(micros.length - 1, Math.ceil(quantile * micros.length) - 1)] / 1e3; }
    }

    /// @param perSecond how many come in a second
    /// @throws IllegalStateException when an answer is not the right one
    Outcome at(int perSecond, Duration length, IntFunction<Look> looks) {
        int many = (int) (perSecond * length.toSeconds());
        long[] micros = new long[many];
        long begun = System.nanoTime();
        long step = 1_000_000_000L / perSecond;
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < many; i++) {
                int n = i;
                long due = begun + i * step;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) LockSupport.parkNanos(left);
                readers.submit(() -> {
                    ask(looks.apply(n));
                    micros[n] = (System.nanoTime() - due) / 1000;
                });
            }
        }
        return outcome(micros, begun);
    }

    /// As many as can be answered when each of a few readers asks again at once.
    Outcome flatOut(int readers, int many, IntFunction<Look> looks) {
        long[] micros = new long[many];
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int reader = 0; reader < readers; reader++) threads.submit(() -> {
                for (int n = next.getAndIncrement(); n < many; n = next.getAndIncrement()) {
                    long asked = System.nanoTime();
                    ask(looks.apply(n));
                    micros[n] = (System.nanoTime() - asked) / 1000;
                }
            });
        }
        return outcome(micros, begun);
    }

    private static Outcome outcome(long[] micros, long begun) {
        Duration wall = Duration.ofNanos(System.nanoTime() - begun);
        if (Arrays.stream(micros).anyMatch(each -> each == 0)) throw new IllegalStateException(Arrays.stream(micros).filter(each -> each == 0).count() + " of " + micros.length + " answers were wrong or did not come");
        Arrays.sort(micros);
        return new Outcome(micros.length, wall, micros);
    }

    private void ask(Look look) {
        try {
            HttpResponse<String> answer = client.send(look.request(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200 || !answer.body().contains(look.holds())) {
                System.err.println(look.request().uri() + " was answered " + answer.statusCode() + " without " + look.holds() + ": " + answer.body().substring(0, Math.min(3000, answer.body().length())));
                throw new IllegalStateException("A wrong answer");
            }
        } catch (java.io.IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    HttpRequest request(java.net.URI uri, String cookie) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept-Language", "ru");
        return (cookie.isEmpty() ? builder : builder.header("Cookie", cookie)).build();
    }
}
