package kz.torelik.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotCaret;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.Axe;
import kz.torelik.Chromium;
import kz.torelik.House;
import kz.torelik.Picture;
import kz.torelik.kernel.Language;

/// One person in front of a browser of his own: signs in, signs, and sees pages. Each page that is seen is kept as a picture, must not be wider than
/// its screen, and must be open to everybody (axe); what is wrong with it is gathered, so that one walk tells all of it.
public final class Visitor implements AutoCloseable {

    public static final int PHONE = 390;
    public static final int DESK = 1440;

    /// The elements whose right edge lies beyond the screen, the outermost first.
    private static final String TOO_WIDE = "[...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > innerWidth + 1).slice(0, 4).map(one => one.tagName + '.' + one.className + ' ' + Math.round(one.getBoundingClientRect().right)).join(', ')";

    /// What a room says of a failure, whether its line is gone, who sits there with what may be done to him, and what happened last.
    private static final String ROOM = """
            () => {
              const root = document.getElementById('room');
              if (!root) return 'no room';
              const text = (name) => root.querySelector(name)?.textContent.trim() ?? '';
              const shown = (within, name) => [...within.querySelectorAll(name)].filter(one => !one.hidden);
              return JSON.stringify({fault: text('[data-fault]'), told: text('[data-told]'), line: navigator.onLine && root.querySelector('[data-lost]')?.hidden ? 'there' : 'gone',
                seats: shown(root, '.seat').map(one => `${one.dataset.number} ${one.querySelector('[data-name]').textContent} (${one.querySelector('[data-state]').textContent}): ${shown(one, '[data-act]').map(button => button.dataset.act)}`),
                log: [...root.querySelectorAll('[data-log] li')].slice(0, 6).map(one => one.textContent)});
            }""";

    private final House house;
    private final Language language;
    private final Path pictures;
    private final BrowserContext context;
    private final Page page;
    private final Asked asked;
    private final List<String> faults = new ArrayList<>();

    /// @param pictures the folder of the pictures
    public Visitor(Chromium chromium, House house, Language language, int width, Path pictures) { this(chromium.browser(), house, language, width, pictures); }

    /// @param browser whose microphone and camera are his
    Visitor(Browser browser, House house, Language language, int width, Path pictures) {
        this.house = house;
        this.language = language;
        this.pictures = pictures;
        this.context = browser.newContext(new Browser.NewContextOptions().setLocale(language.locale().toLanguageTag()).setViewportSize(width, width < 600 ? 844 : 900));
        this.page = context.newPage();
        this.asked = new Asked(page);
        page.setDefaultTimeout(Chromium.PATIENCE);
        page.onConsoleMessage(message -> { if (message.type().equals("error") && !message.text().contains("422") && !message.text().contains("ERR_INTERNET_DISCONNECTED")) faults.add(page.url() + ": " + message.text()); });
        page.onPageError(fault -> faults.add(page.url() + ": " + fault));
        page.navigate(house.address() + "/?lang=" + language.tag());
    }

    public Page page() { return page; }

    /// What was wrong with the pages that were seen.
    public List<String> faults() { return List.copyOf(faults); }

    public void go(String path) { page.navigate(house.address() + path); }

    public Locator find(String selector) { return page.locator(selector); }

    public void click(String selector) { page.locator(selector).first().click(); }

    public void fill(String selector, String text) { page.locator(selector).fill(text); }

    /// Signs in with the password that all citizens of the demonstration share.
    public void signInWithPassword(String iin) {
        go("/sign-in");
        fill("#iin", iin);
        fill("#password", "torelik-demo");
        click("form button.primary");
        page.waitForURL("**/my");
    }

    /// Signs in as an officer of a court with the key of the electronic signature.
    public void signInWithKey(String iin) {
        go("/desk");
        fill("#iin", iin);
        click("#eds");
        sign("**/me/entering");
        click("button[value=court]");
        page.waitForURL("**/desk");
    }

    /// Reads what the signing desk shows, confirms, and signs.
    ///
    /// @param then the address to which it leads
    public void sign(String then) {
        find("[data-sign-digest]:not(:empty)").waitFor();
        find("[data-sign-confirm]").check();
        click("form.sign button.primary");
        find("form.sign").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.waitForURL(then);
    }

    /// Attaches a file to what is being written.
    public void attach(String name, String type, byte[] content) {
        int before = find("ul.files li").count();
        find("#file").setInputFiles(new FilePayload(name, type, content));
        click("form[enctype] button");
        find("ul.files li").nth(before).waitFor();
    }

    /// The bytes behind an address, with the session of this person.
    public byte[] read(String path) { return context.request().get(house.address() + path).body(); }

    /// The status of an address, with the session of this person.
    public int status(String path) { return context.request().get(house.address() + path).status(); }

    /// Looks at the page as it is now.
    public void see(String name) {
        page.waitForLoadState(LoadState.LOAD);
        page.evaluate("document.fonts.ready.then(() => true)");
        Picture.take(page, new Page.ScreenshotOptions().setPath(pictures.resolve(name + "-" + language.tag() + ".png")).setFullPage(true).setCaret(ScreenshotCaret.INITIAL));
        if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))) faults.add(name + " is wider than its screen: " + page.evaluate(TOO_WIDE));
        Axe.faults(page, name).forEach(fault -> faults.add(name + ": " + fault));
    }

    /// What stands on the page of a room and what it waits for, to be read when a walk has failed.
    String explained() {
        try {
            return page.url() + "\n  " + page.evaluate(ROOM) + "\n  " + asked + "\n  " + faults;
        } catch (PlaywrightException gone) {
            return page.url() + " does not answer: " + gone.getMessage() + "\n  " + asked;
        }
    }

    @Override
    public void close() { context.close(); }
}
