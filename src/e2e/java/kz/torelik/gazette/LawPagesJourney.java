package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        places.put("fees", "/law/fees");
        places.put("jurisdiction", "/law/jurisdiction");
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
    void everyTermAndProcedureHasAPageThatSaysItsExamples() {
        LawBook law = house.get(LawBook.class);
        try (Browsing.Visitor reader = browsing.withoutScripts(Language.RU, 1440)) {
            Page page = reader.page();
            for (DeadlineRule rule : law.deadlines()) {
                reader.open("/law/deadlines/" + rule.id());
                assertThat(page.locator("h1").textContent()).isEqualTo(rule.title().ru());
                assertThat(page.locator(".moments").count()).as(rule.id()).isEqualTo(rule.examples().size());
            }
            for (var procedure : law.procedures()) {
                reader.open("/law/procedures/" + procedure.id());
                assertThat(page.locator("section.stage").count()).isEqualTo(procedure.stages().size());
                assertThat(page.locator(".way path").count()).isGreaterThan(procedure.stages().size() / 2);
            }
            assertThat(page.navigate(house.address() + "/law/deadlines/none-such").status()).isEqualTo(404);
        }
    }

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
