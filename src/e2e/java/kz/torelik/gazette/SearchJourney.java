package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kz.torelik.Browsing;
import kz.torelik.Screens;
import kz.torelik.kernel.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Anyone looks for acts: by words in their forms, in one part, narrowed, with a mistake, with a question that makes no sense; without JavaScript, on a phone and at a desk.
class SearchJourney {

    private static PublicHouse open;
    private static Browsing browsing;

    @BeforeAll
    static void open() {
        open = new PublicHouse();
        open.decision(Language.RU, "satisfied", PublicHouse.RUSSIAN);
        open.decision(Language.RU, "dismissed", PublicHouse.RUSSIAN);
        open.decision(Language.KK, "satisfied", PublicHouse.KAZAKH);
        browsing = new Browsing(open.house.address(), "search");
    }

    @AfterAll
    static void close() {
        browsing.close();
        open.close();
    }

    private static String acts(String words) { return "/acts?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8); }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theListIsCalmOpenAndWholeInEveryLanguage(Language language) {
        for (int width : Screens.of(language)) {
            try (Browsing.Visitor reader = browsing.visitor(language, width)) {
                reader.open(acts("возвратить займ по расписке"));
                reader.look("found-" + language.tag() + "-" + width);
                reader.open(acts("займ росписка"));
                reader.look("meant-" + language.tag() + "-" + width);
                reader.open(acts("займ \"по расписке"));
                reader.look("misread-" + language.tag() + "-" + width);
            }
        }
        browsing.assertNothingFound();
    }

    @Test
    void aReaderWithoutJavaScriptAsksNarrowsAndCorrectsHimself() {
        try (Browsing.Visitor reader = browsing.withoutScripts(Language.RU, 390)) {
            Page page = reader.page();
            page.navigate(open.house.address() + "/acts");
            ask(page, "мотивировочная:\"предмет займа\" ст. 722 ГК");
            assertThat(page.locator("article.hit").first().textContent()).contains("Мотивировочная часть");
            assertThat(page.locator("mark").allTextContents()).anyMatch(text -> text.contains("статье 722 Гражданского кодекса"));
            page.locator(".facet a[href*='outcome=satisfied']").first().click();
            assertThat(page.url()).contains("outcome=satisfied");
            assertThat(page.locator("article.hit").count()).isEqualTo(1);
            ask(page, "займ росписка");
            page.locator("#ways ~ ul a").first().click();
            assertThat(page.locator("article.hit").count()).isPositive();
            ask(page, "займ \"по расписке");
            assertThat(page.locator("#misread").textContent()).contains("Кавычка");
            ask(page, "қолхаттың");
            assertThat(page.locator("article.hit").count()).isEqualTo(1);
        }
    }

    private static void ask(Page page, String words) {
        page.locator("input[name=q]").fill(words);
        page.locator("form[role=search] button").first().click();
    }
}
