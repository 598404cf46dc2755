package kz.torelik.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kz.torelik.Chromium;
import kz.torelik.counterparts.authority.DemoKey;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A person signs in a real browser: WebCrypto, the key from the drawer or from files, under the house's strict content policy.
class SigningDeskJourney {

    private static final ExpectedSigner AIGUL = ExpectedSigner.person(Iin.of(AuthorityFixture.AIGUL));
    private static final Path SCRIPTS = Path.of("src/main/resources/static/js");

    private static @TempDir Path folder;
    private static AuthorityFixture house;
    private static HttpServer server;
    private static Playwright playwright;
    private static Browser browser;
    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();
    private static final LinkedBlockingQueue<byte[]> SENT = new LinkedBlockingQueue<>();

    @BeforeAll
    static void open() throws IOException {
        house = new AuthorityFixture(folder);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", SigningDeskJourney::serve);
        server.start();
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
        server.stop(0);
        house.close();
    }

    @Test
    void aPersonReadsConfirmsAndSignsWithTheKeyFromTheDrawer() throws Exception {
        byte[] claim = pdf();
        FILES.put("/claim.pdf", claim);
        byte[] cms;
        try (Page page = desk("data-document=\"/claim.pdf\" data-drawer=\"" + drawer() + "\"")) {
            assertThat(page.locator("[data-sign-digest]")).hasText(Sha256.of(claim).toString().replaceAll("(.{8})(?=.)", "$1 "));
            assertThat(page.locator("[data-sign-who]")).hasText("Сәрсенова Айгүл Маратқызы");
            page.click("button[type=submit]");
            assertThat(SENT).as("nothing is signed without the confirmation").isEmpty();
            page.check("[data-sign-confirm]");
            page.click("button[type=submit]");
            cms = sent();
        }
        AcceptedSignature accepted = house.signatures.accept(claim, cms, AIGUL).orThrow();
        assertThat(accepted.report().cited()).isEqualTo("TOTAL_PASSED");
        claim[claim.length / 2] ^= 1;
        assertThat(house.signatures.accept(claim, cms, AIGUL) instanceof Answer.No<AcceptedSignature>(Refusal refusal) ? refusal.code() : "accepted").isEqualTo("signature-altered-document");
    }

    @Test
    void aJudgeSignsThePartsOfAPreparedAct() throws Exception {
        PdfSigning signing = new SignaturesWiring().pdfSigning(house.settings, house.clock);
        PdfSigning.ToSign prepared = signing.prepare(pdf(), "Сәрсенова Айгүл", "Шешім");
        FILES.put("/act.pdf", prepared.pdf());
        byte[] cms;
        try (Page page = desk("data-document=\"/act.pdf\" data-range=\"" + prepared.rangeText() + "\" data-drawer=\"" + drawer() + "\"")) {
            page.check("[data-sign-confirm]");
            page.click("button[type=submit]");
            cms = sent();
        }
        byte[] signed = signing.finish(prepared, cms).orThrow();
        assertThat(house.signatures.acceptPdf(signed, AIGUL).isYes()).isTrue();
        DemoKey key = house.desk.signingKey(AuthorityFixture.AIGUL);
        assertThat(cms).as("the page and DemoSigner give the same bytes").isEqualTo(DemoSigner.sign(prepared.content(), key));
    }

    @Test
    void aPersonSignsInWithFilesOfTheirOwn() throws Exception {
        EdsChallenge challenges = new EdsChallenge(house.signatures, house.clock);
        EdsChallenge.Challenge challenge = challenges.issue("http://localhost");
        DemoKey entrance = house.desk.entranceKey(AuthorityFixture.AIGUL);
        Path keyFile = Files.write(folder.resolve("auth.key"), entrance.key().getEncoded());
        Path certificateFile = Files.writeString(folder.resolve("auth.pem"), pem(entrance.certificate()) + pem(entrance.chain().getFirst()));
        byte[] cms;
        try (Page page = desk("data-text=\"" + challenge.text() + "\" data-use=\"AUTH\"")) {
            page.check("[data-sign-confirm]");
            page.click("button[type=submit]");
            assertThat(page.locator("[data-sign-status]")).hasText("no key");
            page.setInputFiles("[data-sign-key]", keyFile);
            page.setInputFiles("[data-sign-certificate]", certificateFile);
            page.click("button[type=submit]");
            cms = sent();
        }
        assertThat(challenges.answer(challenge, cms).orThrow().findIin()).contains(Iin.of(AuthorityFixture.AIGUL));
    }

    @Test
    void ncaLayerIsOfferedWhereItRunsAndSignsWithItsOwnKey() throws Exception {
        byte[] claim = pdf();
        FILES.put("/nca.pdf", claim);
        try (NcaLayer program = new NcaLayer(house.desk.signingKey(AuthorityFixture.AIGUL))) {
            String attributes = "data-document=\"/nca.pdf\" data-ncalayer=\"" + program.address() + "\"";
            byte[] cms;
            try (Page page = desk(attributes)) {
                page.locator("[data-sign-ncalayer]").waitFor();
                page.check("[data-sign-confirm]");
                program.cancels = true;
                page.click("[data-sign-ncalayer]");
                assertThat(page.locator("[data-sign-status]")).hasText("failed");
                program.cancels = false;
                page.click("[data-sign-ncalayer]");
                cms = sent();
            }
            assertThat(program.asked.getLast().get("method").asString()).isEqualTo("createCAdESFromBase64");
            assertThat(program.asked.getLast().get("args").get(1).asString()).isEqualTo("SIGNATURE");
            assertThat(house.signatures.accept(claim, cms, AIGUL).isYes()).isTrue();
            program.close();
            try (Page page = desk(attributes)) {
                page.waitForConsoleMessage(() -> page.reload());
                assertThat(page.locator("[data-sign-ncalayer]")).isHidden();
            }
        }
    }

    @Test
    void aClaimedTimeIsWrittenAsDemoSignerWritesIt() {
        byte[] content = "claim".getBytes(StandardCharsets.UTF_8);
        DemoKey key = house.desk.signingKey(AuthorityFixture.AIGUL);
        Instant when = Instant.parse("2026-03-17T05:06:07Z");
        try (Page page = desk("data-text=\"x\"")) {
            Object made = page.evaluate("""
                async ([content, key, certificate, chain, when]) => {
                  const {sign, fromBase64} = await import('/js/sign.js');
                  return sign({content: fromBase64(content), privateKeyPkcs8: fromBase64(key), certificate: fromBase64(certificate), chain: [fromBase64(chain)], signingTime: new Date(when)});
                }""", List.of(text(content), text(key.key().getEncoded()), text(encoded(key.certificate())), text(encoded(key.chain().getFirst())), when.toString()));
            assertThat(Base64.getDecoder().decode(made.toString())).isEqualTo(DemoSigner.sign(content, key, when));
        }
    }

    private static byte[] encoded(java.security.cert.X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (java.security.cert.CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(java.security.cert.X509Certificate certificate) {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(encoded(certificate)) + "\n-----END CERTIFICATE-----\n";
    }

    private static String text(byte[] bytes) { return Base64.getEncoder().encodeToString(bytes); }

    private static String drawer() { return house.authority.address() + "/drawer/" + AuthorityFixture.AIGUL; }

    private static byte[] sent() throws InterruptedException {
        byte[] cms = SENT.poll(90, TimeUnit.SECONDS);
        assertThat(cms).as("the form was sent with its signature").isNotNull();
        return cms;
    }

    private static Page desk(String attributes) {
        FILES.put("/desk", """
            <!doctype html><html lang="kk"><head><meta charset="utf-8"><title>Desk</title><script type="module" src="/js/signing-desk.js"></script></head><body>
            <form method="post" action="/signed" data-sign data-failed="failed" data-no-key="no key" data-signed="signed" %s>
            <output data-sign-digest></output> <output data-sign-who></output> <input type="hidden" name="cms">
            <fieldset data-sign-files hidden><input type="file" data-sign-key aria-label="key"><input type="file" data-sign-certificate aria-label="certificate"></fieldset>
            <label><input type="checkbox" data-sign-confirm required> I have read it</label>
            <button type="submit">Sign</button><button type="button" data-sign-ncalayer hidden>NCALayer</button><p role="status" data-sign-status></p></form></body></html>""".formatted(attributes).getBytes(StandardCharsets.UTF_8));
        Page page = browser.newPage();
        page.navigate("http://localhost:" + server.getAddress().getPort() + "/desk");
        return page;
    }

    private static void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = path.startsWith("/js/") ? Files.readAllBytes(SCRIPTS.resolve(path.substring(4))) : FILES.getOrDefault(path, new byte[0]);
            if (path.equals("/signed")) {
                String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                SENT.add(Base64.getDecoder().decode(URLDecoder.decode(form.substring(form.indexOf("cms=") + 4), StandardCharsets.UTF_8)));
                body = "ok".getBytes(StandardCharsets.UTF_8);
            }
            exchange.getResponseHeaders().set("Content-Type", path.endsWith(".js") ? "text/javascript" : path.endsWith(".pdf") ? "application/pdf" : "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; script-src 'self'; connect-src 'self' " + house.authority.address() + " ws://127.0.0.1:*; form-action 'self'");
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] pdf() {
        try (PDDocument document = new PDDocument(); java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
