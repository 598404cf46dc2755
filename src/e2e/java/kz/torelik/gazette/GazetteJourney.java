package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.Language;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.PublishedAct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Anyone walks through the public site: finds an act, reads it, drops its file, looks at the draw and the log; in three languages, on a phone, a
/// tablet and a desk, without JavaScript, within the budget of bytes.
class GazetteJourney {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static PublicHouse open;
    private static String address;
    private static PublicHouse.Decided russian;
    private static PublicHouse.Decided kazakh;
    private static PublishedAct published;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        open = new PublicHouse();
        address = open.house.address().toString();
        russian = open.decision(Language.RU, "satisfied", PublicHouse.RUSSIAN);
        kazakh = open.decision(Language.KK, "dismissed", PublicHouse.KAZAKH);
        published = open.house.get(BankOfActs.class).find(russian.act()).orElseThrow();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(System.getProperty("torelik.chromium", "/usr/bin/chromium"))).setChromiumSandbox(false)
                .setArgs(List.of("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
        open.close();
    }

    private static Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("start", "/");
        places.put("acts", "/acts?q=" + "%D0%B7%D0%B0%D1%91%D0%BC+%D1%80%D0%B0%D1%81%D0%BF%D0%B8%D1%81%D0%BA%D0%B0");
        places.put("acts-all", "/acts");
        places.put("acts-none", "/acts?q=xyzzy");
        places.put("act", "/acts/" + published.ecli());
        places.put("act-kk", "/acts/" + open.house.get(BankOfActs.class).find(kazakh.act()).orElseThrow().ecli());
        places.put("verify", "/verify");
        places.put("verified", "/verify/" + russian.act());
        places.put("draw", "/draws/" + open.draw(russian.file()));
        places.put("case", "/cases?number=" + russian.file().number());
        places.put("case-none", "/cases?number=7110-26-00-2/99999");
        places.put("ledger", "/ledger");
        places.put("law", "/law/cpc/166");
        return places;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageIsCalmOpenAndWholeInEveryLanguage(Language language) {
        for (int width : List.of(390, 768, 1440)) {
            try (BrowserContext context = context(language, width)) {
                Page page = context.newPage();
                List<String> complaints = new ArrayList<>();
                page.onConsoleMessage(message -> { if (message.type().equals("error") && !message.text().contains("404")) complaints.add(message.text()); });
                places().forEach((name, path) -> {
                    page.navigate(address + path);
                    look(page, name + "-" + language.tag() + "-" + width);
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("%s is not wider than %d pixels", path, width).isEqualTo(true);
                    assertThat(violations(page)).as("%s in %s at %d", path, language, width).isEmpty();
                });
                assertThat(complaints).isEmpty();
            }
        }
    }

    @Test
    void aReaderWithoutJavaScriptFindsAnActReadsItAndChecksItsFile() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("ru").setJavaScriptEnabled(false).setViewportSize(390, 844))) {
            Page page = context.newPage();
            page.navigate(address + "/");
            page.locator("input[name=q]").fill("расписка");
            page.locator("form.ask button").click();
            assertThat(page.locator("mark").first().isVisible()).isTrue();
            page.locator(".hit h2 a").first().click();
            assertThat(page.locator("article.text").textContent()).contains("Истец").doesNotContain("Сарсен");
            page.navigate(address + "/verify");
            page.locator("input[type=file]").setInputFiles(new FilePayload("act.pdf", "application/pdf", russian.pdf()));
            page.locator("form[method=post] button").first().click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Акт подлинный");
            look(page, "dropped-ru-390");
        }
    }

    @Test
    void theFirstLoadStaysUnderSixtyKilobytesAndTheNextUnderTwenty() {
        try (BrowserContext context = context(Language.KK, 390)) {
            Page page = context.newPage();
            Map<String, Long> wire = new HashMap<>();
            Map<String, String> urls = new HashMap<>();
            CDPSession cdp = context.newCDPSession(page);
            cdp.send("Network.enable");
            cdp.on("Network.responseReceived", event -> urls.put(event.get("requestId").getAsString(), event.getAsJsonObject("response").get("url").getAsString()));
            cdp.on("Network.loadingFinished", event -> wire.put(urls.getOrDefault(event.get("requestId").getAsString(), "?"), event.get("encodedDataLength").getAsLong()));
            page.navigate(address + "/");
            page.waitForFunction("document.fonts.status === 'loaded'");
            long first = wire.entrySet().stream().filter(each -> !each.getKey().endsWith(".woff2")).mapToLong(Map.Entry::getValue).sum();
            System.out.printf("Gazette, first load without the font: %d bytes%n", first);
            assertThat(first).isBetween(1_000L, 60L * 1024);
            for (Map.Entry<String, String> place : places().entrySet()) {
                wire.clear();
                page.navigate(address + place.getValue());
                page.waitForFunction("document.fonts.status === 'loaded'");
                long next = wire.entrySet().stream().filter(each -> !each.getKey().endsWith(".woff2")).mapToLong(Map.Entry::getValue).sum();
                System.out.printf("Gazette, %s: %d bytes%n", place.getKey(), next);
                assertThat(next).as(place.getKey()).isLessThan(20L * 1024);
            }
        }
    }

    private static BrowserContext context(Language language, int width) {
        return browser.newContext(new Browser.NewContextOptions().setLocale(language.locale().toLanguageTag()).setViewportSize(width, width < 600 ? 844 : 900));
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("gazette-" + name + ".png")).setFullPage(true));
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getAny().stream().map(any -> any.getMessage()).toList()).toList()).toList();
    }
}
