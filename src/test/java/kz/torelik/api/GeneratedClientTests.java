package kz.torelik.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.alerts.HookSeal;
import kz.torelik.api.client.FirmWalk;
import kz.torelik.api.client.GeneratedClient;
import kz.torelik.kernel.Language;
import kz.torelik.programs.ProgramScope;
import kz.torelik.programs.RegisteredProgram.Proof;
import kz.torelik.scenario.Bench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The client that is generated from the description walks as the program of a law firm: it is let in by OAuth, reads the cases of its person, files a paper that he signs, books a visit, keeps his office, invites to a mediation, and hears what is new
/// though its receiver fails twice. An answer that says more than the description knows breaks it.
class GeneratedClientTests {

    private static House house;
    private static HttpServer receiver;
    private static Bench bench;
    private static final AtomicInteger FAILURES = new AtomicInteger(2);
    private static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();

    private record Received(String time, String key, String signature, byte[] body) {}

    @BeforeAll
    static void open() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", exchange -> {
            RECEIVED.add(new Received(exchange.getRequestHeaders().getFirst("Torelik-Timestamp"), exchange.getRequestHeaders().getFirst("Idempotency-Key"), exchange.getRequestHeaders().getFirst("Torelik-Signature"),
                    exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(FAILURES.getAndDecrement() > 0 ? 503 : 204, -1);
            exchange.close();
        });
        receiver.start();
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0), "torelik.alerts.inner=true", "torelik.alerts.every=100ms", "torelik.api.rate.person=2000");
        bench = Bench.loan(house);
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        house.awaitQuiet();
    }

    @AfterAll
    static void close() {
        house.close();
        receiver.stop(0);
    }

    @Test
    void aProgramOfALawFirmWorksWithTheGeneratedClient() throws IOException {
        GeneratedClient client = GeneratedClient.make();
        assertThat(client.operations()).as("every operation of the description is a method").isGreaterThan(220);
        FirmWalk walk = client.walk("FirmProgramWalk");
        String iin = house.character("erlan").person().iin().digits();
        try (FirmProgram program = FirmProgram.of(house, house.citizen("dinara"), Proof.SECRET, null, ProgramScope.CASES, ProgramScope.FILING, ProgramScope.APPOINTMENTS, ProgramScope.ALERTS, ProgramScope.OFFICE, ProgramScope.MEDIATION)) {
            JsonNode tokens = program.tokens(iin, "cases filing appointments alerts office mediation");
            FirmWalk.Ground ground = new FirmWalk.Ground(house.address(), tokens.get("access_token").asString(), "7110", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook", text -> house.sign(text, iin));
            FirmWalk.Done done = walk.walk(ground);
            assertThat(done.caseId()).isEqualTo(bench.id().toString());
            assertThat(done.caseNumber()).isEqualTo(bench.file().number().toString());
            assertThat(done.paper()).isEqualTo("response-filed");
            assertThat(done.visit()).isAfter(house.clock().instant());
            assertThat(walk.refused(ground)).as("what it was not left, and what is for a person alone").isEqualTo("403 program-scope 403 program-closed 403 program-scope");

            bench.act(new Disposition.SetForTrial(), "");
            house.awaitThat(() -> !RECEIVED.isEmpty());
            assertThat(walk.toldAt(ground, done.alert())).as("it failed").isNull();
            house.awaitThat(() -> {
                house.clock().advance(Duration.ofSeconds(2));
                return walk.toldAt(ground, done.alert()) != null;
            });
            byte[] key = Base64.getUrlDecoder().decode(done.key());
            assertThat(RECEIVED).hasSizeGreaterThan(2).allSatisfy(one -> assertThat(one.signature()).isEqualTo(HookSeal.of(key, one.time(), one.key(), one.body())));
            String first = RECEIVED.getFirst().key();
            assertThat(RECEIVED.stream().filter(one -> one.key().equals(first)).map(one -> new String(one.body(), StandardCharsets.UTF_8)).toList()).as("the same message under the same key until it was taken").hasSizeGreaterThanOrEqualTo(2)
                    .containsOnly(new String(RECEIVED.getFirst().body(), StandardCharsets.UTF_8));
            client.read("HookMessage", RECEIVED.getFirst().body());
        }
    }
}
