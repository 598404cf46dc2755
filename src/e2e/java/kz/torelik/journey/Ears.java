package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What the connections of a page of the room bring, by the browser's own counters: whose voice is loud, whose picture moves. The pages let nobody evaluate words as a script later on, so each question is asked from outside.
record Ears(Page page) {

    /// Keeps the connections of a page where they can be asked. A file that speaks has no echo and no noise: what cleans the sound of a real microphone is a quarter of the work of a page, and is left out.
    private static final String CONNECTIONS = """
            if (!globalThis.connections) {
              globalThis.connections = [];
              const open = MediaDevices.prototype.getUserMedia;
              const plain = {echoCancellation: false, noiseSuppression: false, autoGainControl: false};
              MediaDevices.prototype.getUserMedia = function (wanted) { return open.call(this, wanted.audio ? {...wanted, audio: {...(wanted.audio === true ? {} : wanted.audio), ...plain}} : wanted); };
              const Real = globalThis.RTCPeerConnection;
              globalThis.RTCPeerConnection = class extends Real { constructor(...all) { super(...all); globalThis.connections.push(this); } };
            }""";
    /// Of each stream that comes: packets, and the energy of its sound or the pictures decoded.
    private static final String COUNTERS = """
            async () => {
              const all = {};
              for (const [i, one] of connections.entries()) {
                if (one.connectionState !== 'connected') continue;
                for (const report of (await one.getStats()).values()) {
                  if (report.type === 'inbound-rtp') all[report.kind + i + report.id] = [report.packetsReceived, report.kind === 'audio' ? report.totalAudioEnergy ?? 0 : report.framesDecoded ?? 0, report.bytesReceived];
                }
              }
              return all;
            }""";
    private static final String LOUDNESS = """
            async (bytes) => {
              const binary = atob(bytes);
              const sound = await new OfflineAudioContext(1, 48000, 48000).decodeAudioData(Uint8Array.from(binary, (one) => one.charCodeAt(0)).buffer);
              const wave = sound.getChannelData(0);
              return [sound.duration, Math.sqrt(wave.reduce((sum, one) => sum + one * one, 0) / wave.length)];
            }""";
    private static final double LOUD = 1e-5;
    private static final int SECOND = 50; // packets of sound

    static Ears of(Visitor one) { return new Ears(one.page()); }

    void open() { page.addInitScript(CONNECTIONS); }

    /// Waits until for some two seconds the voices of so many others are heard, no more, and their pictures move, no more.
    void hear(int voices, int pictures) { hear(voices, pictures, List.of(this)); }

    /// As [#hear(int, int)], of several people at once.
    static void hear(int voices, int pictures, Visitor... all) { hear(voices, pictures, Stream.of(all).map(Ears::of).toList()); }

    private static void hear(int voices, int pictures, List<Ears> all) {
        Map<Ears, Map<String, List<Number>>> waiting = new LinkedHashMap<>();
        all.forEach(one -> waiting.put(one, new HashMap<>(one.counters())));
        try {
            all.getFirst().page.waitForCondition(() -> {
                waiting.entrySet().removeIf(each -> each.getKey().hears(each.getValue(), voices, pictures));
                return waiting.isEmpty();
            }, new Page.WaitForConditionOptions().setTimeout(60_000));
        } catch (com.microsoft.playwright.TimeoutError silence) {
            throw new AssertionError("Expected %d voices and %d pictures; %s".formatted(voices, pictures, waiting.entrySet().stream().map(each -> "%s: before %s, now %s, connections %s".formatted(each.getKey().page.url(), each.getValue(), each.getKey().counters(),
                    each.getKey().page.evaluate("() => connections.map(one => one.connectionState + ' ' + one.iceConnectionState)"))).toList()), silence);
        }
    }

    /// Whether since those counters so many were heard and seen; when there were more or fewer it is counted from now on.
    private boolean hears(Map<String, List<Number>> before, int voices, int pictures) {
        Map<String, List<Number>> now = counters();
        if (growing(before, now, "audio", 0, 2 * SECOND) < voices) return false;
        boolean so = growing(before, now, "audio", 1, LOUD) == voices && growing(before, now, "video", 1, 3) == pictures;
        if (!so) {
            before.clear();
            before.putAll(now);
        }
        return so;
    }

    /// Waits until only so many are not silent for a second, whatever is seen.
    void hearOnly(int voices) {
        Map<String, List<Number>> before = new HashMap<>(counters());
        page.waitForCondition(() -> {
            Map<String, List<Number>> now = counters();
            if (growing(before, now, "audio", 0, SECOND) < voices) return false;
            long loud = growing(before, now, "audio", 1, LOUD);
            before.clear();
            before.putAll(now);
            return loud == voices;
        });
    }

    /// Bytes that have come of sound and of pictures, over all connections.
    long bytes() { return counters().values().stream().mapToLong(each -> each.get(2).longValue()).sum(); }

    private static long growing(Map<String, List<Number>> before, Map<String, List<Number>> now, String kind, int counter, double by) {
        return now.entrySet().stream().filter(each -> each.getKey().startsWith(kind)).filter(each -> {
            List<Number> was = before.get(each.getKey());
            return each.getValue().get(counter).doubleValue() - (was == null ? 0 : was.get(counter).doubleValue()) >= by;
        }).count();
    }

    private Map<String, List<Number>> counters() {
        Map<String, List<Number>> all = new HashMap<>();
        if (page.evaluate(COUNTERS) instanceof Map<?, ?> heard) heard.forEach((stream, counters) -> all.put(String.valueOf(stream), numbers(counters)));
        return all;
    }

    private static List<Number> numbers(Object all) { return all instanceof List<?> list ? list.stream().map(Number.class::cast).toList() : List.of(); }

    /// How long a piece of sound is in seconds and how loud (root mean square, 0 to 1), as a browser decodes it.
    List<Number> loudness(byte[] recorded) { return numbers(page.evaluate(LOUDNESS, Base64.getEncoder().encodeToString(recorded))); }

    /// Somebody says this, in that language, in a file of sound.
    static Path say(Path folder, String name, String language, int pitch, String words) throws IOException {
        Path file = folder.resolve(name + ".wav");
        Process speech = new ProcessBuilder("espeak-ng", "-v", language, "-p", String.valueOf(pitch), "-w", file.toString(), words).redirectErrorStream(true).start();
        try {
            assertThat(speech.waitFor(20, TimeUnit.SECONDS)).as("the speech is made").isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        assertThat(Files.size(file)).as("bytes of speech").isGreaterThan(20_000);
        return file;
    }
}
