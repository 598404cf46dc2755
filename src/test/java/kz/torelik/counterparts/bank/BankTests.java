package kz.torelik.counterparts.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.torelik.kernel.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankTests {

    private static final String KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final String ORDER = """
            {"reference":"r1","amount":"%s","currency":"KZT","payee":{"kk":"Сот","ru":"Суд","en":"Court <b>"},"purpose":{"kk":"Баж","ru":"Пошлина","en":"Duty"},
             "language":"en","returnAddress":"http://127.0.0.1/back","validForSeconds":60}""";

    @TempDir
    private Path folder;
    private Bank bank;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void open() throws IOException { bank = start(); }

    @AfterEach
    void close() {
        bank.close();
        client.close();
    }

    @Test
    void anUnsignedRequestIsRefused() throws Exception {
        assertThat(send(HttpRequest.newBuilder(bank.address().resolve("/api/orders")).POST(HttpRequest.BodyPublishers.ofString(ORDER.formatted("5")))).statusCode()).isEqualTo(401);
        assertThat(send(HttpRequest.newBuilder(bank.address().resolve("/api/statement"))).statusCode()).isEqualTo(401);
    }

    @Test
    void aSignedRequestWithAnotherBodyOrAddressIsRefused() throws Exception {
        assertThat(signed("/api/orders", ORDER.formatted("5"), ORDER.formatted("6")).statusCode()).isEqualTo(401);
    }

    @Test
    void theSameReferenceGivesTheSameOrderAndAnotherRequestUnderItIsRefused() throws Exception {
        String first = signed("/api/orders", ORDER.formatted("5")).body();
        assertThat(signed("/api/orders", ORDER.formatted("5")).body()).isEqualTo(first);
        assertThat(signed("/api/orders", ORDER.formatted("6")).statusCode()).isEqualTo(409);
        assertThat(signed("/api/orders", ORDER.formatted("0")).statusCode()).isEqualTo(422);
        assertThat(signed("/api/orders", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void anOrderIsThereAfterARestartEvenWhenTheLastLineIsTorn() throws Exception {
        String page = page(signed("/api/orders", ORDER.formatted("5")).body());
        bank.close();
        Files.writeString(folder.resolve("bank.jsonl"), "{\"line\":\"paid\",\"paym", StandardOpenOption.APPEND);
        bank = start();
        assertThat(send(HttpRequest.newBuilder(bank.address().resolve(page))).statusCode()).isEqualTo(200);
        assertThat(send(HttpRequest.newBuilder(bank.address().resolve(page)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("account=card&lang=kk"))).headers().firstValue("Location")).hasValue(page + "?lang=kk");
        bank.close();
        bank = start();
        assertThat(send(HttpRequest.newBuilder(bank.address().resolve(page + "?lang=kk"))).body()).contains("Төлем өтті", "lang=\"kk\"");
    }

    @Test
    void thePageEscapesWhatItShowsAndRunsNoScript() throws Exception {
        HttpResponse<String> page = send(HttpRequest.newBuilder(bank.address().resolve(page(signed("/api/orders", ORDER.formatted("5")).body()))));
        assertThat(page.body()).contains("Court &lt;b&gt;").doesNotContain("<script", "null");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    }

    @Test
    void anUnknownOrderHasAPageThatSaysSo() throws Exception {
        HttpResponse<String> page = send(HttpRequest.newBuilder(bank.address().resolve("/pay/nothing?lang=ru")));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Такого платежа нет");
    }

    private Bank start() throws IOException { return Bank.run(folder, 0, KEY, URI.create("http://127.0.0.1:9/callbacks/bank")); }

    private static String page(String answer) {
        Matcher matcher = Pattern.compile("/pay/[0-9a-z]+").matcher(answer);
        assertThat(matcher.find()).as(answer).isTrue();
        return matcher.group();
    }

    private HttpResponse<String> signed(String path, String body) throws Exception { return signed(path, body, body); }

    private HttpResponse<String> signed(String path, String signedBody, String sentBody) throws Exception {
        String time = String.valueOf(Clock.systemUTC().millis());
        String signature = Probe.request(KEY, "POST", path, time, "r1", signedBody.getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(bank.address().resolve(path)).header("Idempotency-Key", "r1").header("Bank-Timestamp", time).header("Bank-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(sentBody)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception { return client.send(request.build(), HttpResponse.BodyHandlers.ofString()); }

    /// The house's side of the signature, written once more.
    private static final class Probe {

        static String request(String hex, String method, String path, String time, String idempotencyKey, byte[] body) throws Exception {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(hex), "HmacSHA256"));
            String lines = String.join("\n", "torelik-bank-1", "request", method, path, time, idempotencyKey, Sha256.of(body).toString());
            return HexFormat.of().formatHex(mac.doFinal(lines.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
