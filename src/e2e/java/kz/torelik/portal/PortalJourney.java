package kz.torelik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.House;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.kernel.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A citizen files a claim from a phone: tells what happened, answers one question at a time, signs, pays, and sees the number and the judge. The
/// whole house runs beside the browser.
class PortalJourney {

    private static final Path SCREENSHOTS = Path.of("target/screenshots/portal");
    private static final String PASSWORD = "torelik-demo";

    private static final List<String> FAULTS = new ArrayList<>();

    private static House house;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 11, 23, 10, 0));
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(System.getProperty("torelik.chromium", "/usr/bin/chromium"))).setChromiumSandbox(false)
                .setArgs(List.of("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic")));
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
        if (playwright != null) playwright.close();
        house.close();
    }

    @Test
    void aCitizenFilesAClaimFromAPhoneSignsPaysAndSeesNumberAndJudge() {
        try (BrowserContext context = context(Language.RU, 390)) {
            Page page = context.newPage();
            page.setDefaultTimeout(20_000);
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> { if (message.type().equals("error") && !message.text().contains("422")) complaints.add(message.text()); });
            page.onPageError(complaints::add);
            signIn(page, "aigul");
            seen(page, "home-empty");
            page.locator("input[name=story]").fill("Дала знакомому деньги в долг под расписку, он не возвращает");
            page.locator(".ask button").click();

            assertThat(page.locator("input[value=loan]").isChecked()).as("the loan is proposed").isTrue();
            seen(page, "kind");
            on(page);
            assertThat(page.locator("#surname").inputValue()).as("filled in from the register").isEqualTo("Сәрсенова");
            seen(page, "self");
            on(page);

            page.locator("#surname").fill("Жұмабаев");
            page.locator("#given").fill("Ерлан");
            page.locator("#patronymic").fill("Бекұлы");
            on(page);
            assertThat(page.locator(".faults").innerText()).contains("адрес");
            assertThat(page.locator("#surname").inputValue()).as("nothing typed is lost").isEqualTo("Жұмабаев");
            seen(page, "other-faulty");
            page.locator("#number").fill("841102390017");
            page.locator("#kato").selectOption("711310000");
            page.locator("#street").fill("ул. Сейфуллина, 31, кв. 7");
            on(page);

            page.locator("#price").fill("1 480 000");
            page.locator("#circumstances").fill("3 марта 2025 года ответчик взял у меня по расписке 1 480 000 тенге и обязался вернуть их до 3 сентября 2025 года. Срок прошёл, деньги не возвращены.");
            page.locator("#conciliation").fill("Дважды просила вернуть долг, договориться не удалось.");
            seen(page, "demand");
            on(page);
            assertThat(page.locator(".choice label").first().innerText()).contains("Сарыаркинский районный суд");
            assertThat(page.locator(".sum").innerText().replace('\u00a0', ' ')).contains("14 800");
            seen(page, "court");
            on(page);

            page.locator("#file").setInputFiles(new FilePayload("расписка.pdf", "application/pdf", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            page.locator("form[enctype] button").click();
            assertThat(page.locator("#file-fault").innerText()).as("a file that is not what it says is refused at the field").isNotBlank();
            seen(page, "files-refused");
            page.locator("#file").setInputFiles(new FilePayload("расписка.pdf", "application/pdf", receipt()));
            page.locator("form[enctype] button").click();
            assertThat(page.locator(".files").innerText()).contains("расписка");
            seen(page, "files");
            page.locator("a.primary").click();
            assertThat(page.locator(".card.good").isVisible()).as("no defects").isTrue();
            seen(page, "check");
            page.locator("a.primary").click();

            page.locator("[data-sign-digest]:not(:empty)").waitFor();
            page.locator("[data-sign-who]:not(:empty)").waitFor();
            seen(page, "sign");
            page.locator("[data-sign-confirm]").check();
            page.locator("form[data-sign] button.primary").click();
            page.waitForURL("**/my/submissions/**");
            seen(page, "submission");
            page.locator(".next button.primary").click();
            page.waitForURL(house.bank().address() + "/**");
            page.locator("button.primary").click();
            page.locator("a[href*='/my/submissions/']").first().click();
            page.waitForURL("**/my/submissions/**");
            page.locator("#number").waitFor();
            page.locator("#judge").waitFor();
            seen(page, "registered");
            assertThat(page.locator("#number").innerText()).startsWith("7110-26-00-2/");
            page.locator("a.primary").click();
            page.locator(".river").waitFor();
            seen(page, "case");
            assertThat(page.locator(".river").innerText()).contains("Иск подан");
            assertThat(complaints).as("what the console complained of").isEmpty();
            lookEverywhere(context, page.url());
        }
        assertThat(FAULTS).as("pages that do not fit or are not open to everybody").isEmpty();
    }

    @Test
    void theFirstPagesAreLight() {
        try (BrowserContext context = context(Language.KK, 390)) {
            Page page = context.newPage();
            Map<String, Long> wire = new HashMap<>();
            Map<String, String> urls = new HashMap<>();
            CDPSession cdp = context.newCDPSession(page);
            cdp.send("Network.enable");
            cdp.on("Network.responseReceived", event -> urls.put(event.get("requestId").getAsString(), event.getAsJsonObject("response").get("url").getAsString()));
            cdp.on("Network.loadingFinished", event -> wire.put(urls.getOrDefault(event.get("requestId").getAsString(), "?"), event.get("encodedDataLength").getAsLong()));
            page.navigate(house.address() + "/my");
            page.waitForFunction("document.fonts.status === 'loaded'");
            assertThat(withoutFont(wire)).as("the first load: %s", wire).isBetween(1_000L, 60L * 1024);
            signIn(page, "zhanar");
            wire.clear();
            page.navigate(house.address() + "/my/cases");
            assertThat(withoutFont(wire)).as("the next page: %s", wire).isLessThan(20L * 1024);
        }
    }

    private static long withoutFont(Map<String, Long> wire) { return wire.entrySet().stream().filter(each -> !each.getKey().endsWith(".woff2")).mapToLong(Map.Entry::getValue).sum(); }

    private static void lookEverywhere(BrowserContext own, String url) {
        for (Language language : Language.values()) {
            for (int width : List.of(390, 768, 1440)) {
                try (BrowserContext context = context(language, width)) {
                    context.addCookies(own.cookies().stream().filter(cookie -> cookie.name.equals("session")).map(cookie -> new com.microsoft.playwright.options.Cookie(cookie.name, cookie.value).setUrl(house.address().toString())).toList());
                    Page page = context.newPage();
                    for (String path : List.of("/my", "/my/cases", "/my/notices", "/me", url.substring(url.indexOf("/my/")), url.substring(url.indexOf("/my/")) + "/file/motion")) {
                        page.navigate(house.address() + path);
                        if (page.locator("h1").innerText().contains("404")) continue;
                        seen(page, path.replaceAll("/my/cases/\\w{26}", "/case").replace('/', '-') + "-" + language.tag() + "-" + width);
                    }
                }
            }
        }
    }

    private static void signIn(Page page, String key) {
        page.navigate(house.address() + "/sign-in");
        seen(page, "sign-in");
        page.locator("#iin").fill(house.character(key).person().iin().digits());
        page.locator("#password").fill(PASSWORD);
        page.locator("form button.primary").first().click();
        page.waitForURL("**/my");
    }

    private static void on(Page page) { page.locator("button[value=on]").click(); }

    private static byte[] receipt() {
        return house.get(Typesetter.class).render(Sheet.form(Language.RU, "Расписка", Foot.of("Расписка"), List.of(Block.title("Расписка"), Block.paragraph("Взял в долг 1 480 000 тенге.")))).pdf();
    }

    private static BrowserContext context(Language language, int width) {
        return browser.newContext(new Browser.NewContextOptions().setLocale(language.locale().toLanguageTag()).setViewportSize(width, width < 600 ? 844 : 900));
    }

    private static void seen(Page page, String name) {
        page.waitForFunction("document.fonts.status === 'loaded'");
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
        if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))) FAULTS.add(name + " is wider than its screen");
        AxeResults results = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).analyze();
        results.getViolations().forEach(rule -> FAULTS.add(name + ": " + rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).toList()));
    }
}
