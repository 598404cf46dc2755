package kz.torelik.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.Axe;
import kz.torelik.Chromium;
import kz.torelik.Picture;
import kz.torelik.Screens;
import kz.torelik.kernel.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The shell in a real browser: every part in the three languages on a phone, a tablet and a desk, open to assistive technology, within
/// its budget of bytes.
class ShellJourney {

    private static final List<String> PATHS = List.of("/case", "/desk", "/form", "/act", "/refused", "/nothing");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static ConfigurableApplicationContext house;
    private static String address;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        house = SpringApplication.run(ShellHouse.class, "--server.port=0", "--spring.profiles.active=shell-house");
        address = "http://localhost:" + ((WebServerApplicationContext) house).getWebServer().getPort();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
        house.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPartIsCalmOpenAndWholeInEveryLanguage(Language language) {
        for (int width : Screens.of(language)) {
            try (BrowserContext context = context(language, width)) {
                Page page = context.newPage();
                List<String> complaints = new ArrayList<>();
                page.onConsoleMessage(message -> { if (message.type().equals("error") && !message.text().contains("404") && !message.text().contains("422")) complaints.add(message.text()); });
                for (String path : PATHS) {
                    page.navigate(address + path);
                    look(page, path.substring(1) + "-" + language.tag() + "-" + width);
                    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("%s is not wider than %d pixels", path, width).isEqualTo(true);
                    assertThat(Axe.faults(page)).as("%s in %s at %d", path, language, width).isEmpty();
                }
                assertThat(complaints).as("what the console complained of, such as the content security policy").isEmpty();
            }
        }
    }

    @Test
    void aFaultyFormSaysSoOnTopAndAtTheFieldAndLosesNothing() {
        for (int width : List.of(390, 1440)) {
            try (BrowserContext context = context(Language.RU, width)) {
                Page page = context.newPage();
                page.navigate(address + "/form");
                page.locator("input[value=any]").check();
                page.locator("#iin").fill("123");
                page.locator("#story").fill("Алименты не платит с марта");
                page.locator("button.primary").click();
                assertThat(page.locator(".faults").innerText()).contains("Нужно исправить 1 место");
                assertThat(page.locator("#iin").inputValue()).isEqualTo("123");
                assertThat(page.locator("#story").inputValue()).isEqualTo("Алименты не платит с марта");
                assertThat(page.locator("input[value=any]").isChecked()).isTrue();
                look(page, "form-faulty-ru-" + width);
                assertThat(Axe.faults(page)).isEmpty();
                page.locator(".faults a").click();
                assertThat(page.evaluate("document.activeElement.id")).isEqualTo("iin");
            }
        }
    }

    @Test
    void aReasonOpensTheWordsOfTheLawByKeyboardAndWithoutScript() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("ru").setJavaScriptEnabled(false).setViewportSize(1440, 900))) {
            Page page = context.newPage();
            page.navigate(address + "/case");
            page.locator("details.law summary").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("details.law blockquote").first().isVisible()).isTrue();
            page.locator("details.clock summary").first().click();
            assertThat(page.locator("details.clock .steps").first().isVisible()).isTrue();
            look(page, "case-law-ru-1440");
        }
    }

    @Test
    void theLanguageSwitchStaysOnThePage() {
        try (BrowserContext context = context(Language.RU, 1440)) {
            Page page = context.newPage();
            page.navigate(address + "/desk?tab=2");
            page.locator(".lang a[lang=kk]").click();
            assertThat(page.url()).isEqualTo(address + "/desk?tab=2");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("kk");
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip:focus").isVisible()).isTrue();
        }
    }

    @Test
    void theFirstLoadStaysUnderSixtyKilobytesAndTheFontUnderFortyFive() {
        try (BrowserContext context = context(Language.KK, 390)) {
            Page page = context.newPage();
            Map<String, Long> wire = new HashMap<>();
            Map<String, String> urls = new HashMap<>();
            CDPSession cdp = context.newCDPSession(page);
            cdp.send("Network.enable");
            cdp.on("Network.responseReceived", event -> urls.put(event.get("requestId").getAsString(), event.getAsJsonObject("response").get("url").getAsString()));
            cdp.on("Network.loadingFinished", event -> wire.put(urls.getOrDefault(event.get("requestId").getAsString(), "?"), event.get("encodedDataLength").getAsLong()));
            page.navigate(address + "/case");
            page.evaluate("document.fonts.ready.then(() => true)");
            long font = wire.entrySet().stream().filter(each -> each.getKey().endsWith(".woff2")).mapToLong(Map.Entry::getValue).sum();
            long rest = wire.entrySet().stream().filter(each -> !each.getKey().endsWith(".woff2")).mapToLong(Map.Entry::getValue).sum();
            System.out.printf("First load on the wire: %d bytes and a font of %d: %s%n", rest, font, wire);
            assertThat(wire.keySet().stream().filter(url -> url.endsWith(".woff2"))).as("one font file").hasSize(1);
            assertThat(font).isBetween(1_000L, 45L * 1024);
            assertThat(rest).isBetween(1_000L, 60L * 1024);
            wire.clear();
            page.navigate(address + "/desk");
            page.evaluate("document.fonts.ready.then(() => true)");
            assertThat(wire.values().stream().mapToLong(Long::longValue).sum()).as("the next page").isLessThan(20L * 1024);
        }
    }

    @Test
    void anActIsPrintedWithoutTheShell() {
        try (BrowserContext context = context(Language.RU, 1440)) {
            Page page = context.newPage();
            page.navigate(address + "/act");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("nav.sections").isVisible()).isFalse();
            assertThat(page.locator("article.text").isVisible()).isTrue();
            look(page, "act-print-ru");
        }
    }

    private static BrowserContext context(Language language, int width) {
        return browser.newContext(new Browser.NewContextOptions().setLocale(language.locale().toLanguageTag()).setViewportSize(width, width < 600 ? 844 : 900));
    }

    private static void look(Page page, String name) {
        page.evaluate("document.fonts.ready.then(() => true)");
        Picture.take(page, new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
    }
}
