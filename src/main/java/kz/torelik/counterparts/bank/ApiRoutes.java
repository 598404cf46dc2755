package kz.torelik.counterparts.bank;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Sha256;
import kz.torelik.kernel.Trilingual;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What the house asks of the bank. Only signed requests of the last five minutes are answered, and every answer is signed over the signature of
/// its request.
final class ApiRoutes {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final BankBook book;
    private final Seal seal;
    private final Faults faults;
    private final Clock clock;
    private final URI self;
    private final JsonMapper json = JsonMapper.shared();

    ApiRoutes(BankBook book, Seal seal, Faults faults, Clock clock, URI self) {
        this.book = book;
        this.seal = seal;
        this.faults = faults;
        this.clock = clock;
        this.self = self;
    }

    private record Answer(int status, Object body) {

        static Answer no(int status, String code) { return new Answer(status, Map.of("code", code)); }
    }

    private record Order(String reference, BigDecimal amount, String currency, Trilingual payee, Trilingual purpose, String language, URI returnAddress, long validForSeconds) {
        Order { Stream.of(reference, amount, currency, payee, purpose, language, returnAddress).forEach(Objects::requireNonNull); }
    }

    private record Back(String reference, BigDecimal amount, String currency) {
        Back { Stream.of(reference, amount, currency).forEach(Objects::requireNonNull); }
    }

    void handle(Exchange exchange) throws IOException {
        Optional<Faults.Fault> slow = faults.take(Faults.Kind.SLOW);
        Answer answer;
        try {
            answer = isFromTheHouse(exchange) ? route(exchange) : Answer.no(401, "signature");
        } catch (JacksonException | IllegalArgumentException _) {
            answer = Answer.no(400, "form");
        }
        if (slow.isPresent()) pause(slow.get().delay());
        byte[] body = json.writeValueAsBytes(answer.body());
        String time = String.valueOf(clock.millis());
        exchange.http().getResponseHeaders().set("Bank-Timestamp", time);
        exchange.http().getResponseHeaders().set("Bank-Signature", seal.response(answer.status(), exchange.header("Bank-Signature"), time, body));
        exchange.answer(answer.status(), "application/json", body);
    }

    private boolean isFromTheHouse(Exchange exchange) {
        String time = exchange.header("Bank-Timestamp");
        if (!time.matches("\\d{1,15}") || Math.abs(clock.millis() - Long.parseLong(time)) > WINDOW.toMillis()) return false;
        return seal.isRequest(exchange.header("Bank-Signature"), exchange.method(), exchange.address(), time, exchange.header("Idempotency-Key"), exchange.body());
    }

    private Answer route(Exchange exchange) {
        String[] path = exchange.path();
        String asked = exchange.method() + " " + path.length + " " + (path.length > 1 ? path[1] : "");
        return switch (asked) {
            case "POST 2 orders" -> open(exchange);
            case "GET 3 orders" -> book.byReference(path[2]).map(this::status).orElse(Answer.no(404, "unknown-order"));
            case "POST 4 orders" -> path[3].equals("cancel") ? cancel(path[2]) : Answer.no(404, "unknown-path");
            case "POST 4 payments" -> path[3].equals("refunds") ? giveBack(path[2], exchange.body()) : Answer.no(404, "unknown-path");
            case "GET 2 statement" -> statement(Long.parseLong(exchange.query().getOrDefault("after", "0")));
            default -> Answer.no(404, "unknown-path");
        };
    }

    private Answer open(Exchange exchange) {
        Order order = json.readValue(exchange.body(), Order.class);
        if (!order.currency().equals("KZT")) return Answer.no(422, "currency");
        if (order.amount().signum() <= 0 || order.amount().scale() > 2) return Answer.no(422, "amount");
        if (!order.reference().equals(exchange.header("Idempotency-Key"))) return Answer.no(422, "idempotency-key");
        if (order.validForSeconds() <= 0) return Answer.no(422, "validity");
        Instant now = clock.instant();
        // The rest of the validity shrinks between two attempts; it does not make them different requests.
        String asked = Sha256.ofText(String.join("\n", order.amount().toPlainString(), order.payee().toString(), order.purpose().toString(), order.returnAddress().toString())).toString();
        Entry.Opened fresh = new Entry.Opened(PublicId.random().toString(), order.reference(), asked, order.amount(), order.currency(), order.payee(), order.purpose(), Language.find(order.language()).orElse(Language.KK),
                order.returnAddress(), now, now.plusSeconds(order.validForSeconds()));
        return book.open(fresh).map(opened -> new Answer(201, Map.of("order", opened.order(), "payAt", self.resolve("/pay/" + opened.order()).toString())))
                .orElse(Answer.no(409, "reference-used"));
    }

    private Answer cancel(String reference) {
        book.byReference(reference).ifPresent(book::cancel);
        return book.byReference(reference).map(this::status).orElse(Answer.no(404, "unknown-order"));
    }

    private Answer status(Entry.Opened order) {
        return new Answer(200, Map.of("order", order.order(), "state", book.state(order), "payments", book.paymentsOf(order).stream().map(BankBook::said).toList()));
    }

    private Answer giveBack(String payment, byte[] body) {
        Back back = json.readValue(body, Back.class);
        Entry.Paid sum = book.payment(payment).orElse(null);
        if (sum == null) return Answer.no(404, "unknown-payment");
        if (!sum.currency().equals(back.currency())) return Answer.no(422, "currency");
        return book.giveBack(sum, back.reference(), back.amount()).map(entry -> new Answer(202, said(entry))).orElse(Answer.no(422, "amount"));
    }

    private Answer statement(long after) {
        List<Object> payments = new ArrayList<>();
        List<Object> refunds = new ArrayList<>();
        List<Entry> lines = book.after(after);
        for (Entry line : lines) {
            if (line instanceof Entry.Paid sum) payments.add(BankBook.said(sum));
            if (line instanceof Entry.Returned back) refunds.add(said(back));
        }
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("last", Math.min(after, book.size()) + lines.size());
        statement.put("payments", payments);
        statement.put("refunds", refunds);
        return new Answer(200, statement);
    }

    private static Map<String, Object> said(Entry.Returned back) { return Map.of("refund", back.refund(), "reference", back.reference(), "state", back.state()); }

    private static void pause(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
