package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.torelik.Browsing;
import kz.torelik.House;
import kz.torelik.Screens;
import kz.torelik.kernel.Language;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Anyone reads the law that the house works by: in three languages, on every screen, without JavaScript, within the budget of bytes; and finds there
/// what the data and the engines say.
class LawPagesJourney {

    private static House house;
    private static Browsing browsing;

    @BeforeAll
    static void open() {
        house = House.empty(LocalDateTime.parse("2026-08-03T10:00"));
        browsing = new Browsing(house.address(), "law");
    }

    @AfterAll
    static void close() {
        browsing.close();
        house.close();
    }

    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("entry", "/law");
        places.put("procedures", "/law/procedures");
        places.put("action", "/law/procedures/action");
        places.put("deadlines", "/law/deadlines");
        places.put("response", "/law/deadlines/accept-claim");
        places.put("grounds", "/law/grounds");
        places.put("grounds-return", "/law/grounds/return");
        places.put("fees", "/law/fees");
        places.put("jurisdiction", "/law/jurisdiction");
        places.put("retention", "/law/retention");
        places.put("calendar", "/law/calendar?year=2026");
        return places;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageOfTheLawIsCalmAndWholeInEveryLanguage(Language language) {
        for (int width : Screens.of(language)) {
            places().forEach((name, path) -> {
                try (Browsing.Visitor reader = browsing.visitor(language, width)) {
                    reader.open(path);
                    reader.look(name + "-" + language.tag() + "-" + width);
                }
            });
        }
        browsing.assertNothingFound();
    }

    @Test
    void everyTermAndProcedureHasAPageThatSaysItsExamples() throws Exception {
        LawBook law = house.get(LawBook.class);
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (DeadlineRule rule : law.deadlines()) {
                String page = page(http, "/law/deadlines/" + rule.id());
                assertThat(texts(page, "<h1[^>]*>([^<]*)</h1>")).as(rule.id()).containsExactly(rule.title().ru());
                assertThat(texts(page, "class=\"(moments)\"")).as(rule.id()).hasSameSizeAs(rule.examples());
            }
            for (var procedure : law.procedures()) {
                String page = page(http, "/law/procedures/" + procedure.id());
                assertThat(texts(page, "<section class=\"[^\"]*\\b(stage)\"")).as(procedure.id()).hasSameSizeAs(procedure.stages());
                assertThat(texts(page, "(<path )")).as(procedure.id()).hasSizeGreaterThan(procedure.stages().size() / 2);
            }
            assertThat(answer(http, "/law/deadlines/none-such").statusCode()).isEqualTo(404);
        }
    }

    private static String page(HttpClient http, String path) throws Exception {
        HttpResponse<String> answer = answer(http, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> answer(HttpClient http, String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(house.address() + path)).header("Accept-Language", "ru").header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> texts(String page, String pattern) { return Pattern.compile(pattern).matcher(page).results().map(found -> unescaped(found.group(1).strip())).toList(); }

    private static String unescaped(String text) { return text.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"").replace("&#39;", "'").replace("&amp;", "&"); }

    @Test
    void aReaderWithoutScriptsComputesADutyAndSeesTheDayOnWhichATermEnds() {
        try (Browsing.Visitor reader = browsing.withoutScripts(Language.RU, 390)) {
            Page page = reader.page();
            reader.open("/law/fees");
            page.locator("#applicant").selectOption("entity");
            page.locator("#price").fill("10 000 000");
            page.locator("#paid").fill("2026-08-03");
            page.locator("form.duty button").click();
            assertThat(page.locator(".result .when").textContent().replaceAll("[\\s\u00a0\u202f]", " ")).isEqualTo("К уплате: 300 000 ₸");
            assertThat(page.locator(".result .steps").textContent()).contains("665");
            reader.open("/law/fees?price=abc&paid=2026-08-03");
            assertThat(page.locator("#price-fault").textContent()).contains("цифрами");
            assertThat(page.locator(".result").count()).isZero();
            reader.open("/law/fees?category=1.01&applicant=entity&price=0&paid=2026-08-03");
            assertThat(page.locator(".fault").first().textContent()).contains("ставки нет");
            reader.open("/law/deadlines/accept-claim");
            assertThat(page.locator(".clock .name").first().textContent()).containsPattern("1\\s*апреля\\s*2026|1.апреля.2026");
            reader.open("/law/calendar?year=2026");
            assertThat(page.locator("tbody time[datetime='2026-03-09']").count()).isEqualTo(1);
            reader.open("/law/fees");
            assertThat(page.locator("a.pill[href='/law#certainty']").count()).isPositive();
        }
    }
}
