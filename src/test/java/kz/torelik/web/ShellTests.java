package kz.torelik.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The shell over real HTTP: headers, languages, doors, errors, forms, static files.
class ShellTests {

    private static ConfigurableApplicationContext house;
    private static String address;
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void open() {
        house = SpringApplication.run(ShellHouse.class, "--server.port=0", "--spring.profiles.active=shell-house");
        address = "http://localhost:" + ((WebServerApplicationContext) house).getWebServer().getPort();
    }

    @AfterAll
    static void close() { house.close(); }

    @Test
    void everyPageForbidsInlineScriptFramesAndSniffing() throws Exception {
        HttpResponse<String> page = get("/case");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ru-RU;q=0.9, ru", "en-US, en", "kk-KZ, kk", "de-DE, kk"})
    void thePageSpeaksTheLanguageThatTheBrowserPrefersElseKazakh(String preferred, String expected) throws Exception {
        assertThat(get("/case", "Accept-Language", preferred).body()).contains("<html lang=\"" + expected + "\"");
    }

    @Test
    void aChosenLanguageIsRememberedAndTheAddressStaysClean() throws Exception {
        HttpResponse<String> chosen = get("/case?tab=1&lang=en&x=2");
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(header(chosen, "Location")).isEqualTo("/case?tab=1&x=2");
        assertThat(header(chosen, "Set-Cookie")).contains("lang=en", "SameSite=Lax", "HttpOnly");
        assertThat(get("/case", "Cookie", "lang=en", "Accept-Language", "ru").body()).contains("<html lang=\"en\"");
    }

    @Test
    void theLanguageSwitchNeverLeadsToAnotherHouse() throws Exception {
        HttpResponse<String> chosen = get("//evil.example/?lang=en");
        assertThat(chosen.headers().firstValue("Location").orElse("")).doesNotStartWith("//");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no-such-page", "/secret", "/cases/hidden", "/unasked", "/css/torelik.css", "/assets/css/torelik.css", "/webjars/anything.js"})
    void forbiddenAbsentAndUnaskedAnswerAlike(String path) throws Exception {
        HttpResponse<String> absent = get("/really-absent?anyone", "Accept-Language", "ru");
        HttpResponse<String> answer = get(path + "?anyone", "Accept-Language", "ru");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body().replace(path, "")).isEqualTo(absent.body().replace("/really-absent", ""));
        assertThat(answer.body()).contains("Такой страницы нет, или она вам не открыта.");
    }

    @Test
    void anAllowedCaseIsShown() throws Exception {
        assertThat(get("/cases/4817").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/refused", "/thrown"})
    void aRefusalIsAPageWithTheWordsOfTheLaw(String path) throws Exception {
        HttpResponse<String> page = get(path, "Accept-Language", "ru");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("В ИИН двенадцать цифр, введено: 3.", "Проверьте ИИН по удостоверению", "ст.\u00a0166\u00a0ч.\u00a02\u00a0ГПК", "в течение десяти рабочих дней", "<b>24\u00a0ноября</b>");
    }

    @Test
    void aRefusalOfTheApiIsAProblemWithBasisAndReasons() throws Exception {
        HttpResponse<String> problem = get("/api/thrown", "Accept-Language", "en");
        assertThat(problem.statusCode()).isEqualTo(422);
        assertThat(header(problem, "Content-Type")).startsWith("application/problem+json");
        assertThat(problem.body()).contains("\"type\":\"/problems/iin-form\"", "\"status\":422", "An IIN has twelve digits; 3 were entered.", "cpc 166(2)", "\"reasons\":[{");
    }

    @Test
    void aFaultShowsAMarkAndNothingOfTheInside() throws Exception {
        HttpResponse<String> page = get("/broken", "Accept-Language", "ru");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("У нас произошла ошибка", "Метка обращения").doesNotContain("on purpose", "IllegalState");
        assertThat(get("/api/broken").body()).contains("/problems/fault").doesNotContain("on purpose");
        assertThat(get("/api/nothing").statusCode()).isEqualTo(404);
        assertThat(header(get("/api/nothing"), "Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aFormWithoutItsTokenIsNotAccepted() throws Exception {
        HttpResponse<String> stale = post("/form", "iin=123", "Accept-Language", "ru");
        assertThat(stale.statusCode()).isEqualTo(403);
        assertThat(stale.body()).contains("Ничего не отправлено");
    }

    @Test
    void aFaultyFormComesBackWithEveryWordTyped() throws Exception {
        HttpResponse<String> form = get("/form", "Accept-Language", "ru");
        String cookie = header(form, "Set-Cookie");
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> answer = post("/form", "_csrf=" + token.group(1) + "&court=any&iin=123&story=%3Cb%3EDebt%3C%2Fb%3E", "Accept-Language", "ru", "Cookie", cookie.substring(0, cookie.indexOf(';')));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Нужно исправить 1 место", "value=\"123\"", "&lt;b&gt;Debt&lt;/b&gt;", "href=\"#iin\"", "value=\"any\" checked").doesNotContain("<b>Debt");
    }

    @Test
    void aPageWithoutAFormSetsNoCookie() throws Exception {
        assertThat(get("/case?anyone").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void staticFilesAreCompressedAndKeptForEver() throws Exception {
        Matcher link = Pattern.compile("/assets/css/torelik\\.[0-9a-f]{10}\\.css").matcher(get("/case").body());
        assertThat(link.find()).isTrue();
        HttpResponse<String> css = get(link.group(), "Accept-Encoding", "gzip");
        assertThat(header(css, "Cache-Control")).contains("max-age=31536000", "immutable", "public");
        assertThat(header(css, "Content-Encoding")).isEqualTo("gzip");
        HttpResponse<String> plain = get(link.group());
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.body()).containsPattern("url\\(/assets/fonts/golos-text\\.[0-9a-f]{10}\\.woff2\\)");
    }

    @Test
    void pagesAreCompressed() throws Exception {
        assertThat(header(get("/case", "Accept-Encoding", "gzip"), "Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void whoSavesDataGetsNoFont() throws Exception {
        assertThat(get("/case").body()).contains("rel=\"preload\"");
        assertThat(get("/case", "Save-Data", "on").body()).contains("class=\"plain\"").doesNotContain("woff2");
    }

    @Test
    void healthAnswersWhenReady() throws Exception {
        assertThat(get("/health").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return http.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address + path)).headers(headers).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> response, String name) { return response.headers().firstValue(name).orElseThrow(() -> new AssertionError("no header " + name)); }
}
