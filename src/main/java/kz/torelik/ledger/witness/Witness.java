package kz.torelik.ledger.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.torelik.ledger.note.KeyFile;
import kz.torelik.ledger.note.KeyType;
import kz.torelik.ledger.note.SigningKey;
import kz.torelik.ledger.note.VerifierKey;

/// A running witness on loopback: `POST /add-checkpoint` and `GET /vkey`.
public final class Witness implements AutoCloseable {

    private static final int LONGEST_REQUEST = 64 * 1024;

    private final HttpServer server;
    private final ExecutorService workers;
    private final WitnessState state;
    private final VerifierKey verifier;

    private Witness(HttpServer server, ExecutorService workers, WitnessState state, VerifierKey verifier) {
        this.server = server;
        this.workers = workers;
        this.state = state;
        this.verifier = verifier;
    }

    /// Starts a witness; its key is `witness.key` in the folder, made at the first start.
    ///
    /// @param port 0 for any free one
    /// @param name the name of its key, such as `witness.example/w1`
    /// @param logs the keys of the logs it watches
    public static Witness start(Path folder, int port, String name, List<VerifierKey> logs, Clock clock) throws IOException {
        WitnessState state = WitnessState.open(folder);
        SigningKey key = KeyFile.open(folder.resolve("witness.key"), name, KeyType.WITNESS);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        Cosigning cosigning = new Cosigning(key, logs, state, clock);
        server.createContext("/add-checkpoint", exchange -> addCheckpoint(exchange, cosigning));
        server.createContext("/vkey", exchange -> reply(exchange, Cosigning.Reply.text(200, key.verifier() + "\n")));
        server.setExecutor(workers);
        server.start();
        return new Witness(server, workers, state, key.verifier());
    }

    /// The process: `--data DIR --name NAME --port N --log VKEY [--log VKEY ...]`. Prints `witness URL VKEY` when it is ready, and runs until
    /// it is stopped.
    /// @throws IOException when the folder or the port cannot be used
    public static void run(String... arguments) throws IOException {
        Path folder = Path.of("data", "witness");
        String name = "torelik.kz/witness";
        int port = 0;
        List<VerifierKey> logs = new ArrayList<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--data" -> folder = Path.of(arguments[i + 1]);
                case "--name" -> name = arguments[i + 1];
                case "--port" -> port = Integer.parseInt(arguments[i + 1]);
                case "--log" -> logs.add(VerifierKey.parse(arguments[i + 1]));
                default -> throw new IllegalArgumentException("A witness takes --data, --name, --port and --log, not " + arguments[i]);
            }
        }
        Witness witness = start(folder, port, name, logs, Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(witness::close));
        System.out.println("witness " + witness.url() + " " + witness.verifier());
    }

    public static void main(String[] arguments) throws IOException { run(arguments); }

    public URI url() { return URI.create("http://127.0.0.1:" + server.getAddress().getPort()); }

    public VerifierKey verifier() { return verifier; }

    /// The line for the configuration of the log: `url vkey`.
    public String address() { return url() + " " + verifier; }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdown();
        try {
            state.close();
        } catch (IOException fault) {
            System.getLogger(Witness.class.getName()).log(System.Logger.Level.WARNING, "The memory of the witness was not closed", fault);
        }
    }

    private static void addCheckpoint(HttpExchange exchange, Cosigning cosigning) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            reply(exchange, Cosigning.Reply.text(405, "POST\n"));
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_REQUEST + 1);
        reply(exchange, body.length > LONGEST_REQUEST ? Cosigning.Reply.text(413, "Too long\n") : cosigning.answer(new String(body, StandardCharsets.UTF_8)));
    }

    private static void reply(HttpExchange exchange, Cosigning.Reply reply) throws IOException {
        try (exchange) {
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
