package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import kz.torelik.Browsing;
import kz.torelik.Screens;
import kz.torelik.kernel.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Somebody tells what happened and sees like acts, why they are like it, and that nothing is foretold from a few; he reads how it is counted and objects. Without JavaScript too.
class SimilarCasesJourney {

    private static final String WORDS = "Дал деньги в долг по расписке, срок прошёл, заёмщик не возвращает. Статья 722 Гражданского кодекса.";
    private static PublicHouse open;
    private static Browsing browsing;

    @BeforeAll
    static void open() {
        open = new PublicHouse();
        open.decision(Language.RU, "satisfied", PublicHouse.RUSSIAN);
        open.decision(Language.RU, "dismissed", PublicHouse.RUSSIAN);
        open.decision(Language.KK, "satisfied", PublicHouse.KAZAKH);
        browsing = new Browsing(open.house.address(), "similar");
    }

    @AfterAll
    static void close() {
        browsing.close();
        open.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePagesAreCalmAndWholeInEveryLanguage(Language language) {
        for (int width : Screens.of(language)) {
            try (Browsing.Visitor reader = browsing.visitor(language, width)) {
                reader.open("/similar");
                reader.look("asked-" + language.tag() + "-" + width);
                reader.page().fill("#words", WORDS);
                reader.page().click("main form button.primary");
                reader.look("answered-" + language.tag() + "-" + width);
                reader.open("/similar/model");
                reader.look("model-" + language.tag() + "-" + width);
            }
        }
        browsing.assertNothingFound();
    }

    @Test
    void aPersonWithoutJavaScriptAsksReadsWhyAndObjects() {
        try (Browsing.Visitor reader = browsing.withoutScripts(Language.RU, 390)) {
            Page page = reader.page();
            page.navigate(open.house.address() + "/");
            assertThat(page.locator("main").textContent()).contains("Похожие дела");
            page.click("main a[href='/similar']");
            page.fill("#words", WORDS);
            page.click("main form button.primary");
            assertThat(page.locator("article.hit").count()).isPositive();
            assertThat(page.locator("article.hit mark").allTextContents()).isNotEmpty();
            assertThat(page.locator("article.hit").first().textContent()).contains("Названы в обоих текстах", "722");
            assertThat(page.locator("main").textContent()).contains("Данных недостаточно", "Подготовлено с использованием ИИ", "решает по закону и доказательствам");
            assertThat(page.url()).as("what was told stands in no address").endsWith("/similar");
            page.click("button[value=objected]");
            assertThat(page.url()).contains("/similar/objection?use=");
            page.selectOption("#court", PublicHouse.COURT.digits());
            page.fill("#words", "Акты не о займе");
            page.locator("main form button.primary").press("Enter"); // with the keyboard: the bar at the foot of a phone lies over what was scrolled to
            assertThat(page.locator("main").textContent()).contains("Ждёт ответа", "Акты не о займе");
            page.navigate(open.house.address() + "/similar/model");
            assertThat(page.locator("#said").textContent()).contains("возражений: 1", "Возражений подано: 1");
            assertThat(page.locator("main").textContent()).contains("Пол, национальность, место жительства");
        }
    }
}
