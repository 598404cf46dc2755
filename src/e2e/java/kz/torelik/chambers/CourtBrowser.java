package kz.torelik.chambers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.torelik.Axe;
import kz.torelik.Chromium;
import kz.torelik.House;
import kz.torelik.Picture;
import kz.torelik.Screens;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.courts.Judges;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.scenario.Claims;

/// An inhabited house with a browser in front of it, for the journeys of the court: who signs in, what is filed, how a page has to look.
final class CourtBrowser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    final House house;
    final Page page;
    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;

    CourtBrowser(LocalDateTime start) {
        house = House.inhabited(start);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = Chromium.launch(playwright);
        context = browser.newContext(new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK).setLocale("ru").setViewportSize(1440, 900));
        page = context.newPage();
        page.setDefaultTimeout(Chromium.PATIENCE);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        house.close();
    }

    String address(String path) { return house.address() + path; }

    Page open(String path) {
        page.navigate(address(path));
        return page;
    }

    CaseFile file(CaseId id) { return house.as(new Actor.Rule("journey"), () -> house.get(CaseFiles.class).get(id)); }

    /// The judge of a case comes to his desk.
    void signInJudge(CaseId id) { signIn(house.get(Judges.class).get(file(id).judge().orElseThrow().person()).iin().digits()); }

    /// Whoever sat there before has gone.
    void signIn(String iin) {
        context.clearCookies();
        open("/desk");
        page.locator("#iin").fill(iin);
        page.locator("#eds").click();
        sign();
        enter();
    }

    private void enter() {
        arrive("**/me/entering");
        page.locator("button[value=court]").click();
        arrive("**/desk");
    }

    /// The same where the script that signs comes late: until it is there nothing can be pressed, for a form that is sent without it carries no signature.
    void signInOverASlowLine(String iin) {
        List<Route> held = new ArrayList<>();
        page.route("**/signing-desk*", held::add);
        context.clearCookies();
        open("/desk");
        page.locator("#iin").fill(iin);
        page.locator("#eds").click();
        page.locator("[data-sign-confirm]").check();
        page.waitForCondition(() -> !held.isEmpty());
        assertThat(page.locator("form.sign button.primary").isDisabled()).as("nothing to press yet").isTrue();
        page.unroute("**/signing-desk*");
        List.copyOf(held).forEach(Route::resume);
        page.locator("form.sign button.primary").click();
        enter();
    }

    /// Waits for an address; where it does not come, says what stands there instead.
    private void arrive(String address) {
        try {
            page.waitForURL(address);
        } catch (TimeoutError late) {
            throw new AssertionError("%s did not come; at %s stands: %s".formatted(address, page.url(), page.locator("body").innerText()), late);
        }
    }

    /// A citizen comes with his password.
    void signInCitizen(String key) {
        context.clearCookies();
        open("/sign-in");
        page.locator("#iin").fill(house.character(key).person().iin().digits());
        page.locator("#password").fill("torelik-demo");
        page.locator("form button.primary").first().click();
        page.waitForURL("**/my");
    }

    /// Confirms and signs what the page shows.
    void sign() {
        page.locator("[data-sign-confirm]").check();
        page.locator("form.sign button.primary").click();
    }

    /// From the draft on the page to the signed act; the house brings the judge on to the next thing.
    void signAct() {
        page.locator("button[name=then][value=sign]").click();
        arrive("**/sign");
        sign();
        arrive("**done=**");
        assertThat(page.locator(".said-done").isVisible()).as("the page says that the act is signed").isTrue();
        house.awaitQuiet();
    }

    /// An act that needs no more than one click before it is read.
    void act(CaseId id, String kind) {
        open("/desk/cases/" + id + "/acts/new?kind=" + kind);
        page.locator("form.work button.primary").click();
        signAct();
    }

    /// The page in three languages and widths: whole, not wider than the screen, open to assistive technology.
    void looks(String name) { looks(name, List.of(Language.KK, Language.EN, Language.RU), Screens::of); }

    void looks(String name, List<Language> languages, List<Integer> widths) { looks(name, languages, _ -> widths); }

    private void looks(String name, List<Language> languages, Function<Language, List<Integer>> widths) {
        String here = page.url();
        boolean again = page.locator(".faults").count() == 0;
        for (Language language : languages) {
            if (again) page.navigate(here + (here.contains("?") ? "&" : "?") + "lang=" + language.tag());
            for (int width : widths.apply(language)) {
                page.setViewportSize(width, width < 600 ? 844 : 900);
                look(name + "-" + language.tag() + "-" + width);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("%s is not wider than %d pixels in %s", name, width, language).isEqualTo(true);
            }
            assertThat(Axe.faults(page, name)).as("%s in %s", name, language).isEmpty();
            if (!again) break;
        }
    }

    /// The page as it stands, which an address alone would not bring back: the answer to a form.
    void looksAsItIs(String name, List<Integer> widths) {
        for (int width : widths) {
            page.setViewportSize(width, width < 600 ? 844 : 900);
            look(name + "-" + width);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("%s is not wider than %d pixels", name, width).isEqualTo(true);
        }
        assertThat(Axe.faults(page, name)).as(name).isEmpty();
    }

    void look(String name) {
        page.waitForLoadState(LoadState.LOAD);
        page.evaluate("document.fonts.ready.then(() => true)");
        Picture.take(page, new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("chambers-" + name + ".png")).setFullPage(true));
    }

    /// Aigul's claim against Erlan for a loan of 1 480 000 tenge, filed, paid and drawn.
    CaseId loan() {
        Submission submission = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)), Claims.paper(house, Language.KK, "Қолхат", "1 480 000 теңге алдым."));
        house.pay(house.citizen("aigul"), submission.id());
        house.awaitQuiet();
        return CaseId.of(submission.id().uuid());
    }

    /// Zhanar's application for a court order on alimony; she owes no duty.
    CaseId alimony() {
        byte[] proof = Claims.paper(house, Language.RU, "Копия свидетельства о рождении", "Ахметова Аружан Данияровна, 14 мая 2018 года");
        Submission submission = house.file(house.character("zhanar"), Claims.inItsCourt(house, Claims.alimony(house)), proof);
        house.awaitQuiet();
        return CaseId.of(submission.id().uuid());
    }
}
