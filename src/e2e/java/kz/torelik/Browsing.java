package kz.torelik;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.Language;

/// Chromium beside a house, and people who walk through its pages. Every page that somebody looks at is photographed and measured: it fits its screen, axe
/// finds nothing, the first page of a visit weighs under 60 KB on the wire and each next one under 20 KB, a font file apart and under 45 KB, and the
/// console stays silent; service workers are off, so that the wire is what it is; a document that the page fetches to be signed, and the picture of a page of a document, are apart too. What was found wrong is kept until the journey asks for it, so that one walk tells everything.
public final class Browsing implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final long FIRST = 60 * 1024;
    private static final long NEXT = 20 * 1024;
    private static final long FONT = 45 * 1024;

    private final URI house;
    private final String folder;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Long> firsts = new HashMap<>();
    private final Map<String, Long> nexts = new HashMap<>();

    /// @param folder where the pictures go, under `target/screenshots`
    public Browsing(URI house, String folder) {
        this.house = house;
        this.folder = folder;
        this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = Chromium.launch(playwright);
    }

    /// Somebody with a browser of his own that remembers nothing.
    public Visitor visitor(Language language, int width) { return new Visitor(options(language, width)); }

    /// Somebody whose browser may keep a page for later, as one that installs it does.
    public Visitor installing(Language language, int width) { return new Visitor(options(language, width).setServiceWorkers(ServiceWorkerPolicy.ALLOW)); }

    /// Somebody whose browser runs no scripts.
    public Visitor withoutScripts(Language language, int width) { return new Visitor(options(language, width).setJavaScriptEnabled(false)); }

    private static Browser.NewContextOptions options(Language language, int width) {
        return new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK).setLocale(language.locale().toLanguageTag()).setTimezoneId("Asia/Almaty").setViewportSize(width, width < 600 ? 844 : 900);
    }

    /// Fails with everything that was found wrong so far.
    public void assertNothingFound() {
        List<String> found = List.copyOf(faults);
        faults.clear();
        assertThat(found).as("what was found on the pages of %s", folder).isEmpty();
    }

    /// Says what the heaviest pages weighed, in bytes on the wire without fonts.
    @Override
    public void close() {
        System.out.printf("%s, first page of a visit: %s%n%s, next pages: %s%n", folder, heaviest(firsts), folder, heaviest(nexts));
        browser.close();
        playwright.close();
    }

    private static String heaviest(Map<String, Long> weights) {
        return weights.entrySet().stream().max(Map.Entry.comparingByValue()).map(each -> each.getKey() + " " + each.getValue()).orElse("none");
    }

    /// A person at a screen.
    public final class Visitor implements AutoCloseable {

        private final BrowserContext context;
        private final Page page;
        private final boolean scripts;
        private final Map<String, String> kinds = new HashMap<>();
        private final Map<String, String> asked = new HashMap<>();
        private final Map<String, Long> heaviestAnswers = new HashMap<>();
        private long weight;
        private long fonts;
        private int pages;

        private Visitor(Browser.NewContextOptions options) {
            context = browser.newContext(options);
            page = context.newPage();
            page.setDefaultTimeout(Chromium.PATIENCE);
            scripts = !Boolean.FALSE.equals(options.javaScriptEnabled);
            page.onConsoleMessage(message -> { if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) faults.add(page.url() + " says in the console: " + message.text()); });
            page.onPageError(error -> faults.add(page.url() + " breaks: " + error));
            CDPSession wire = context.newCDPSession(page);
            wire.send("Network.enable");
            wire.on("Network.requestWillBeSent", this::sent);
            wire.on("Network.loadingFinished", this::arrived);
        }

        private void sent(JsonObject event) {
            String id = event.get("requestId").getAsString();
            String kind = event.get("type").getAsString();
            String url = event.getAsJsonObject("request").get("url").getAsString();
            if (kind.equals("Document") && !event.has("redirectResponse")) {
                weight = 0;
                heaviestAnswers.clear();
                if (url.startsWith(house.toString())) pages++;
            }
            kinds.put(id, url.endsWith(".woff2") ? "Font" : url.endsWith(".pdf") || url.contains("/picture?") ? "Paper" : kind);
            if (kind.equals("Fetch")) asked.put(id, url.replaceFirst("[?#].*", ""));
        }

        private void arrived(JsonObject event) {
            long size = event.get("encodedDataLength").getAsLong();
            String id = event.get("requestId").getAsString();
            String kind = kinds.getOrDefault(id, "");
            if (kind.equals("Font")) fonts = Math.max(fonts, size);
            else if (kind.equals("Fetch")) heaviestAnswers.merge(asked.getOrDefault(id, ""), size, Math::max);
            else if (!kind.equals("Paper")) weight += size;
        }

        public Page page() { return page; }

        public BrowserContext context() { return context; }

        /// Opens an address of the house.
        public void open(String path) { page.navigate(house + path); }

        /// Brings the cookies of another browser, such as its session.
        public void continueAs(Visitor other) {
            context.addCookies(other.context.cookies().stream().filter(cookie -> cookie.name.equals("session")).map(cookie -> new Cookie(cookie.name, cookie.value).setUrl(house.toString())).toList());
        }

        @Override
        public void close() { context.close(); }

        /// Signs in by number and password.
        public void signIn(String iin, String password) {
            open("/sign-in");
            page.locator("#iin").fill(iin);
            page.locator("#password").fill(password);
            page.locator("form button.primary").first().click();
            page.waitForURL("**/my");
        }

        /// Looks at the page: a picture, and everything that every page must keep.
        public void look(String name) {
            if (scripts) page.evaluate("document.fonts.ready.then(() => true)");
            Picture.take(page, new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(folder).resolve(name + ".png")).setFullPage(true));
            if (scripts) {
                if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))) faults.add(name + " is wider than its screen");
                Axe.faults(page, folder + "/" + name).forEach(fault -> faults.add(name + ": " + fault));
            }
            if (!page.url().startsWith(house.toString())) return;
            // a page that asks again and again while it waits weighs what it asks for, however long it is looked at
            long whole = weight + heaviestAnswers.values().stream().mapToLong(Long::longValue).sum();
            (pages > 1 ? nexts : firsts).merge(name, whole, Math::max);
            if (whole > (pages > 1 ? NEXT : FIRST)) faults.add(name + " weighs " + whole + " bytes");
            if (fonts > FONT) faults.add(name + " loads a font of " + fonts + " bytes");
        }
    }
}
