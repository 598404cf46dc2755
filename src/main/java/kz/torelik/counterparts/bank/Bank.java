package kz.torelik.counterparts.bank;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The bank as it runs. It listens on loopback only and keeps its book in `bank.jsonl` of its folder.
public final class Bank implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Bank.class);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("bank-", 0).factory());
    private final BankBook book;
    private final Messenger messenger;
    private final Faults faults = new Faults();

    private Bank(Path folder, int port, String sharedKey, URI callback) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        Clock clock = Clock.systemUTC();
        Seal seal = new Seal(sharedKey);
        messenger = new Messenger(callback, seal, faults, clock);
        book = new BankBook(new Journal(folder.resolve("bank.jsonl")), faults, clock, messenger);
        URI self = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        ApiRoutes api = new ApiRoutes(book, seal, faults, clock, self);
        PageRoutes pages = new PageRoutes(book);
        at("/api/", api::handle);
        at("/pay/", pages::handle);
        at("/bank.css", pages::style);
        at("/faults", this::arm);
        at("/health", exchange -> exchange.answer(200, "text/plain", "ok".getBytes(StandardCharsets.UTF_8)));
        server.start();
        book.tellAgain();
    }

    /// Starts the bank.
    ///
    /// @param folder where its book is kept
    /// @param port on loopback, 0 for a free one
    /// @param sharedKey at least 32 bytes in hexadecimal digits, the same as the house has
    /// @param callback where the house hears, such as `http://127.0.0.1:8080/callbacks/bank`
    /// @throws IOException when the port is taken or the book cannot be read
    public static Bank run(Path folder, int port, String sharedKey, URI callback) throws IOException { return new Bank(folder, port, sharedKey, callback); }

    /// `--folder data/bank --port 8091 --key-file data/keys/bank.key --callback http://127.0.0.1:8080/callbacks/bank`
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> given = new HashMap<>(Map.of("--folder", "data/bank", "--port", "8091", "--key-file", "data/keys/bank.key",
                "--callback", "http://127.0.0.1:8080/callbacks/bank"));
        for (int i = 0; i + 1 < arguments.length; i += 2) given.put(arguments[i], arguments[i + 1]);
        Bank bank = run(Path.of(given.get("--folder")), Integer.parseInt(given.get("--port")), Files.readString(Path.of(given.get("--key-file"))), URI.create(given.get("--callback")));
        Runtime.getRuntime().addShutdownHook(new Thread(bank::close));
        LOG.info("The bank listens on http://127.0.0.1:{}", bank.port());
        Thread.currentThread().join();
    }

    public int port() { return server.getAddress().getPort(); }

    public URI address() { return URI.create("http://127.0.0.1:" + port()); }

    /// Stops in order; what was not yet told will be told after the next start.
    @Override
    public void close() {
        server.stop(0);
        messenger.close();
        threads.shutdownNow();
        threads.close();
        try {
            book.close();
        } catch (IOException fault) {
            LOG.warn("The book of the bank was not closed in order", fault);
        }
    }

    private interface Route { void handle(Exchange exchange) throws IOException; }

    private void at(String path, Route route) {
        server.createContext(path, http -> {
            try (http) {
                route.handle(Exchange.of(http));
            }
        });
    }

    private void arm(Exchange exchange) throws IOException {
        switch (exchange.method()) {
            case "POST" -> {
                try {
                    faults.arm(JsonMapper.shared().readValue(exchange.body(), Faults.Fault.class));
                    exchange.answer(204, "text/plain", new byte[0]);
                } catch (JacksonException | IllegalArgumentException _) {
                    exchange.answer(400, "text/plain", "unknown fault".getBytes(StandardCharsets.UTF_8));
                }
            }
            case "DELETE" -> {
                faults.clear();
                exchange.answer(204, "text/plain", new byte[0]);
            }
            default -> exchange.answer(405, "text/plain", new byte[0]);
        }
    }
}
