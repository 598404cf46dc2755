package kz.torelik.counterparts.authority;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/// The addresses of the authority.
final class AuthorityRoutes implements HttpHandler {

    /// The header (or query parameter) by which the simulator lives through earlier days; without it the real clock counts.
    static final String DEMONSTRATION_TIME = "X-Demonstration-Time";

    private static final System.Logger LOG = System.getLogger(AuthorityRoutes.class.getName());
    private static final Duration SLOW = Duration.ofSeconds(20);
    private static final int LARGEST_REQUEST = 8 << 20;

    private record Order(String iin, @Nullable String bin, String surname, String given, @Nullable String patronymic, @Nullable String organisation,
                         @Nullable List<String> roles, @Nullable Instant validFrom, @Nullable Instant validTo, @Nullable String use, @Nullable Integer keyBits) {

        Subject subject() { return new Subject(iin, bin, surname, given, patronymic, organisation, roles, validFrom, validTo); }
    }

    private record SealOrder(String organisation, String bin) {}

    private record Revoke(String serial) {}

    private record FaultOrder(@Nullable String ocsp, @Nullable String tsp) {}

    private record Response(int status, String type, byte[] body) {

        static Response json(Object value) { return new Response(200, "application/json", Register.JSON.writeValueAsBytes(value)); }

        static Response text(int status, String text) { return new Response(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8)); }
    }

    private final AuthorityKeys keys;
    private final Register register;
    private final Issuing issuing;
    private final KeyDrawer drawer;
    private final Faults faults;
    private final Clock clock;
    private final OcspResponder ocsp;
    private final TimeStampServer stamps;

    AuthorityRoutes(AuthorityKeys keys, Register register, Issuing issuing, KeyDrawer drawer, Faults faults, Clock clock) {
        this.keys = keys;
        this.register = register;
        this.issuing = issuing;
        this.drawer = drawer;
        this.faults = faults;
        this.clock = clock;
        this.ocsp = new OcspResponder(keys, register);
        this.stamps = new TimeStampServer(keys);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Response response;
            try {
                response = respond(exchange);
            } catch (JacksonException | IllegalArgumentException wrong) {
                response = Response.text(400, String.valueOf(wrong.getMessage()));
            } catch (IOException | IllegalStateException | UncheckedIOException broken) {
                LOG.log(System.Logger.Level.ERROR, "The authority failed to answer", broken);
                response = Response.text(500, "The authority failed to answer");
            }
            allowLoopbackOrigin(exchange);
            exchange.getResponseHeaders().set("Content-Type", response.type());
            exchange.sendResponseHeaders(response.status(), response.body().length == 0 ? -1 : response.body().length);
            exchange.getResponseBody().write(response.body());
        }
    }

    /// Which keys are asked for: `use=SIGN` or `use=AUTH`, otherwise both.
    private static List<Use> uses(@Nullable String query) { return query != null && query.startsWith("use=") ? List.of(Use.valueOf(query.substring(4))) : List.of(Use.values()); }

    private Response respond(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Instant now = moment(exchange);
        if (exchange.getRequestMethod().equals("OPTIONS")) return Response.text(204, "");
        if (exchange.getRequestMethod().equals("GET")) {
            if (path.startsWith("/drawer/")) {
                return drawer.open(path.substring("/drawer/".length()), uses(exchange.getRequestURI().getQuery())).map(Response::json).orElseGet(() -> Response.text(404, "Nobody of that number is known here"));
            }
            return switch (path) {
                case "/health" -> Response.text(200, "ok");
                case "/root.pem" -> Response.text(200, AuthorityKeys.pem("CERTIFICATE", Encoded.of(keys.root().certificate())));
                case "/chain.pem" -> Response.text(200, AuthorityKeys.pem("CERTIFICATE", Encoded.of(keys.issuing().certificate()))
                    + AuthorityKeys.pem("CERTIFICATE", Encoded.of(keys.root().certificate())));
                case "/crl" -> new Response(200, "application/pkix-crl", revocationList(now));
                default -> Response.text(404, "Not here");
            };
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST);
        return switch (path) {
            case "/ocsp" -> switch (faults.ocsp()) {
                case DOWN -> Response.text(503, "down");
                case UNKNOWN -> new Response(200, "application/ocsp-response", ocsp.answer(body, true, now));
                case SLOW -> {
                    LockSupport.parkNanos(SLOW.toNanos());
                    yield new Response(200, "application/ocsp-response", ocsp.answer(body, false, now));
                }
                case NORMAL -> new Response(200, "application/ocsp-response", ocsp.answer(body, false, now));
            };
            case "/tsp" -> faults.tsp() == Faults.Fault.NORMAL ? new Response(200, "application/timestamp-reply", stamps.answer(body, now)) : Response.text(503, "down");
            case "/people" -> {
                register.remember(Register.JSON.readValue(body, new TypeReference<List<Subject>>() {}));
                yield Response.text(204, "");
            }
            case "/certificates" -> Response.json(issue(Register.JSON.readValue(body, Order.class)));
            case "/seals" -> {
                SealOrder order = Register.JSON.readValue(body, SealOrder.class);
                yield Response.json(issuing.seal(order.organisation(), order.bin()));
            }
            case "/revoke" -> {
                register.revoke(new BigInteger(Register.JSON.readValue(body, Revoke.class).serial(), 16), now);
                yield Response.text(204, "");
            }
            case "/faults" -> {
                FaultOrder order = Register.JSON.readValue(body, FaultOrder.class);
                faults.set(order.ocsp(), order.tsp());
                yield Response.text(204, "");
            }
            default -> Response.text(404, "Not here");
        };
    }

    private Issuing.Issued issue(Order order) {
        int bits = order.keyBits() == null ? 2048 : order.keyBits();
        return issuing.issue(order.subject(), order.use() == null ? Use.SIGN : Use.valueOf(order.use()), bits);
    }

    private byte[] revocationList(Instant now) throws IOException {
        try {
            var builder = new JcaX509v2CRLBuilder(keys.issuing().certificate(), Date.from(now));
            builder.setNextUpdate(Date.from(now.plus(Duration.ofDays(1))));
            for (Map.Entry<BigInteger, Instant> entry : new ArrayList<>(register.revocations().entrySet())) {
                if (!entry.getValue().isAfter(now)) builder.addCRLEntry(entry.getKey(), Date.from(entry.getValue()), CRLReason.cessationOfOperation);
            }
            return builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.issuing().key())).getEncoded();
        } catch (OperatorCreationException broken) {
            throw new IOException(broken);
        }
    }

    private Instant moment(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst(DEMONSTRATION_TIME);
        String query = exchange.getRequestURI().getQuery();
        String stated = header == null && query != null && query.startsWith(DEMONSTRATION_TIME + "=") ? query.substring(DEMONSTRATION_TIME.length() + 1) : header;
        try {
            return stated == null ? clock.instant() : Instant.parse(stated);
        } catch (java.time.format.DateTimeParseException wrong) {
            throw new IllegalArgumentException(DEMONSTRATION_TIME + " is an ISO instant such as 2026-03-17T05:00:00Z", wrong);
        }
    }

    /// Pages of an application on this same machine may open the drawer; others may not.
    private static void allowLoopbackOrigin(HttpExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        if (origin == null || !origin.startsWith("http")) return;
        String host = URI.create(origin).getHost();
        if (!"localhost".equals(host) && !"127.0.0.1".equals(host)) return;
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", origin);
        exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "GET");
        exchange.getResponseHeaders().set("Access-Control-Allow-Private-Network", "true");
        exchange.getResponseHeaders().set("Vary", "Origin");
    }
}
