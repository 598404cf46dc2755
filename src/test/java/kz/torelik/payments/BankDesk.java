package kz.torelik.payments;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import kz.torelik.counterparts.bank.Bank;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.kernel.Tenge;
import kz.torelik.kernel.Trilingual;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// The house and the bank over real HTTP on loopback, with a real PostgreSQL: what the payment tests speak with.
final class BankDesk implements AutoCloseable {

    static final BankKey KEY = BankKey.of("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
    private static final String PATH = "/callbacks/bank";

    /// A message as it came. @param status what the house answered
    record Heard(String time, String signature, byte[] body, int status, CallbackVerdict verdict) {}

    final TestPostgres.Fresh database = TestPostgres.fresh();
    final DataSource source = database.application();
    final JdbcClient jdbc = database.jdbc(source);
    final CourtClock clock = CourtClock.system();
    final List<PaymentSettled> settled = new CopyOnWriteArrayList<>();
    final List<PaymentReturned> returned = new CopyOnWriteArrayList<>();
    final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    final AtomicReference<Consumer<PaymentSettled>> listening = new AtomicReference<>(_ -> {});
    final Payments payments;
    final Callbacks callbacks;
    Bank bank;
    private final Path folder;
    private final HttpServer house;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();

    BankDesk(Path folder) throws IOException { this(folder, Duration.ofSeconds(5)); }

    BankDesk(Path folder, Duration timeout) throws IOException {
        this.folder = folder;
        house = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        house.setExecutor(threads);
        house.createContext(PATH, this::hear);
        house.start();
        bank = Bank.run(folder, 0, KEY.hex(), callback());
        PaymentListener listener = new PaymentListener() {
            @Override
            public void settled(PaymentSettled payment) {
                listening.get().accept(payment);
                settled.add(payment);
            }

            @Override
            public void returned(PaymentReturned money) { returned.add(money); }
        };
        PaymentGateway gateway = new HttpBank(bank.address(), KEY.seal(), timeout, Duration.ofMillis(1), Clock.systemUTC());
        PaymentHouse parts = PaymentHouse.of(new PaymentHouse.Ground(jdbc, database.transactions(source), clock), gateway,
                new Refunds.Sequel(threads, List.of(listener)), Clock.systemUTC(), Duration.ofHours(24));
        payments = parts.payments();
        callbacks = parts.callbacks(new Callbacks.Trust(KEY.seal(), PATH, Duration.ofMinutes(5), Clock.systemUTC()));
    }

    PaymentRequest request(Subject subject, String amount) {
        return new PaymentRequest(subject, Tenge.of(amount), PersonId.random(), new Trilingual("№ 2 аудандық сот", "Районный суд № 2", "District Court No. 2"),
                new Trilingual("Мемлекеттік баж", "Государственная пошлина", "State duty"), URI.create("http://127.0.0.1/back"), Language.RU);
    }

    PaymentOrder order(String amount) { return payments.order(request(Subject.of(SubmissionId.random()), amount)).orThrow(); }

    PaymentOrder now(PaymentOrder order) { return payments.find(order.id()).orElseThrow(); }

    /// Pays on the bank's page as a browser does. @return where the bank sends the payer
    String pay(URI page, String account) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(page).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("account=" + account + "&lang=ru")));
        return answer.headers().firstValue("Location").orElseThrow();
    }

    void pay(PaymentOrder order) { pay(Objects.requireNonNull(order.payAt()), "card"); }

    String page(URI page) { return send(HttpRequest.newBuilder(page)).body(); }

    void fault(String json) {
        int status = send(HttpRequest.newBuilder(bank.address().resolve("/faults")).POST(HttpRequest.BodyPublishers.ofString(json))).statusCode();
        if (status != 204) throw new IllegalStateException("The bank does not know the fault " + json);
    }

    CallbackVerdict receive(Heard message) { return receive(message, message.body()); }

    CallbackVerdict receive(Heard message, byte[] body) {
        return callbacks.receive(name -> name.equals(HttpBank.TIME) ? message.time() : message.signature(), body);
    }

    Heard signed(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String time = String.valueOf(Clock.systemUTC().millis());
        return new Heard(time, KEY.seal().callback(PATH, time, bytes), bytes, 0, new CallbackVerdict.Refused("unsent"));
    }

    /// A signed message that the whole sum of an order was paid some time ago.
    Heard paid(PaymentOrder order, Duration ago) {
        return signed(event("evt-" + PublicId.random(), "pay-" + PublicId.random(), order.id().toString(), order.amount().toString(), "KZT", Clock.systemUTC().instant().minus(ago)));
    }

    static String event(String event, String payment, String reference, String amount, String currency, Instant paidAt) {
        return "{\"event\":\"%s\",\"kind\":\"payment.succeeded\",\"payment\":\"%s\",\"reference\":\"%s\",\"amount\":\"%s\",\"currency\":\"%s\",\"paidAt\":\"%s\",\"receipt\":\"R1\"}"
                .formatted(event, payment, reference, amount, currency, paidAt);
    }

    void stopBank() { bank.close(); }

    void startBankAgain() throws IOException { bank = Bank.run(folder, bank.port(), KEY.hex(), callback()); }

    long count(String table) { return jdbc.sql("select count(*) from payments." + table).query(Long.class).single(); }

    private URI callback() { return URI.create("http://127.0.0.1:" + house.getAddress().getPort() + PATH); }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String time = exchange.getRequestHeaders().getFirst(HttpBank.TIME);
            String signature = exchange.getRequestHeaders().getFirst(HttpBank.SIGNATURE);
            CallbackVerdict verdict = new CallbackVerdict.Refused("failed");
            int status = 500;
            try {
                verdict = callbacks.receive(exchange.getRequestHeaders()::getFirst, body);
                status = verdict.status();
            } catch (DataAccessException | TransactionException | IllegalStateException _) {
                status = 500;
            }
            exchange.sendResponseHeaders(status, -1);
            heard.add(new Heard(time, signature, body, status, verdict));
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        bank.close();
        house.stop(0);
        threads.shutdownNow();
        client.close();
    }
}
