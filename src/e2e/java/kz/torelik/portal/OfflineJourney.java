package kz.torelik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.Axe;
import kz.torelik.Chromium;
import kz.torelik.House;
import kz.torelik.Link;
import kz.torelik.Picture;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.Drafts;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.reception.BusyTimes;
import kz.torelik.scenario.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The Judicial Account installed on a phone whose network goes: drafts and the calendar open, what is typed is kept and sent afterwards, two edits are both shown, and nobody finds the pages of
/// another person.
class OfflineJourney {

    private static House house;
    private static Chromium chromium;
    private static Link link;

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 11, 23, 10, 0));
        chromium = Chromium.start();
        link = new Link(house.address());
    }

    @AfterAll
    static void close() {
        chromium.close();
        link.close();
        house.close();
    }

    private static BrowserContext phone(String language) {
        return chromium.browser().newContext(new Browser.NewContextOptions().setLocale(language).setTimezoneId("Asia/Almaty").setViewportSize(390, 844).setServiceWorkers(ServiceWorkerPolicy.ALLOW));
    }

    private static Page signedIn(BrowserContext context, String key) {
        Page page = context.newPage();
        page.setDefaultTimeout(Chromium.PATIENCE);
        signIn(page, key);
        return page;
    }

    private static void signIn(Page page, String key) {
        page.navigate(link.address() + "/sign-in");
        page.locator("#iin").fill(house.character(key).person().iin().digits());
        page.locator("#password").fill("torelik-demo");
        page.locator("form button.primary").first().click();
        page.waitForURL("**/my");
    }

    /// The network goes: the wire is cut, and the browser knows it.
    private static void off(BrowserContext phone) {
        link.cut();
        phone.setOffline(true);
    }

    private static void on(BrowserContext phone) {
        link.mend();
        phone.setOffline(false);
    }

    private static SubmissionId draft(String key) {
        return house.as(house.citizen(key), () -> {
            Drafts drafts = house.get(Drafts.class);
            Drafts.Draft begun = drafts.begin(Language.RU);
            return drafts.save(begun.id(), begun.version(), Claims.inItsCourt(house, Claims.alike(house, key, "erlan"))).orThrow().id();
        });
    }

    private static Drafts.Draft stored(String key, SubmissionId draft) { return house.as(house.citizen(key), () -> house.get(Drafts.class).get(draft)); }

    private static void look(Page page, String name) {
        page.evaluate("document.fonts.ready.then(() => true)");
        Picture.take(page, new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/offline", name + ".png")).setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(name + " fits").isEqualTo(true);
        assertThat(Axe.faults(page, "offline/" + name)).as(name).isEmpty();
    }

    /// Waits until the worker stands and has kept a page.
    private static void kept(Page page, String path) {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("async (url) => { for (const name of await caches.keys()) if (await (await caches.open(name)).match(url)) return true; return false; }", link.address() + path)),
                new Page.WaitForConditionOptions().setTimeout(60_000)); // a busy machine keeps it late
    }

    @org.junit.jupiter.api.BeforeEach
    void mended() { link.mend(); }

    @Test
    void draftsAndTheCalendarOpenWithoutANetworkAndWhatIsTypedIsSentAfterwards() {
        SubmissionId draft = draft("aigul");
        house.as(house.citizen("aigul"), () -> house.get(BusyTimes.class).state(house.clock().instant().plusSeconds(90_000), house.clock().instant().plusSeconds(97_200), "trip").orThrow());
        String demand = "/my/claims/" + draft + "/demand";
        try (BrowserContext phone = phone("ru")) {
            Page page = signedIn(phone, "aigul");
            kept(page, "/my/schedule");
            page.navigate(link.address() + demand);
            kept(page, demand);
            off(phone);
            page.navigate(link.address() + "/my/schedule");
            assertThat(page.locator("#busy").innerText()).contains("Поездка");
            assertThat(page.locator("#connection").innerText()).contains("Нет связи");
            look(page, "calendar-390");
            page.navigate(link.address() + "/my/letters");
            assertThat(page.locator("main").innerText()).contains("Нет связи", "Байланыс жоқ", "No connection");
            look(page, "no-connection-390");
            page.navigate(link.address() + demand);
            page.locator("#circumstances").fill("Написано в автобусе, без связи.");
            look(page, "draft-390");
            page.locator("button[value=on]").click();
            page.getByText("Нет связи").first().waitFor();
            page.close();
            assertThat(stored("aigul", draft).claim().demand().circumstances()).as("the house does not have it yet").doesNotContain("автобусе");

            on(phone);
            Page again = phone.newPage();
            again.navigate(link.address() + "/my");
            again.waitForCondition(() -> stored("aigul", draft).claim().demand().circumstances().equals("Написано в автобусе, без связи."));
        }
    }

    @Test
    void twoEditsAreBothShownAndThePersonChooses() {
        SubmissionId draft = draft("viktor");
        String demand = "/my/claims/" + draft + "/demand";
        try (BrowserContext phone = phone("ru")) {
            Page page = signedIn(phone, "viktor");
            page.navigate(link.address() + demand);
            kept(page, demand);
            off(phone);
            page.locator("#circumstances").fill("Так написано на телефоне: 2 марта 2025 года ответчик взял у меня в долг по расписке 2 350 000 тенге и не вернул их до 2 сентября 2025 года.");
            page.close();
            house.as(house.citizen("viktor"), () -> {
                Drafts.Draft now = house.get(Drafts.class).get(draft);
                ClaimDraft.Demand old = now.claim().demand();
                return house.get(Drafts.class).save(draft, now.version(), now.claim().withDemand(new ClaimDraft.Demand(old.price(), old.demands(), "Так написано за столом: 2 марта 2025 года ответчик взял у меня в долг по расписке 2 350 000 тенге и обязался вернуть их до 2 сентября 2025 года.", old.pretrial(), old.pretrialNote(), old.conciliation(), List.of()))).orThrow();
            });
            on(phone);
            Page again = phone.newPage();
            again.navigate(link.address() + "/my");
            again.locator("[data-both]").click();
            again.locator(".beside").waitFor();
            assertThat(again.locator(".beside").innerText()).contains("Так написано за столом: 2 марта 2025 года ответчик взял у меня в долг по расписке 2 350 000 тенге и обязался вернуть их до 2 сентября 2025 года.");
            assertThat(again.locator("#circumstances").inputValue()).isEqualTo("Так написано на телефоне: 2 марта 2025 года ответчик взял у меня в долг по расписке 2 350 000 тенге и не вернул их до 2 сентября 2025 года.");
            look(again, "both-390");
            assertThat(stored("viktor", draft).claim().demand().circumstances()).as("nothing was overwritten").isEqualTo("Так написано за столом: 2 марта 2025 года ответчик взял у меня в долг по расписке 2 350 000 тенге и обязался вернуть их до 2 сентября 2025 года.");
            again.locator(".beside input[value=circumstances]").check();
            again.locator("button[value=on]").click();
            again.waitForURL("**/court");
            assertThat(stored("viktor", draft).claim().demand().circumstances()).as("the chosen one stands").isEqualTo("Так написано за столом: 2 марта 2025 года ответчик взял у меня в долг по расписке 2 350 000 тенге и обязался вернуть их до 2 сентября 2025 года.");
            again.navigate(link.address() + demand);
            assertThat(again.locator(".beside").count()).isZero();
        }
    }

    @Test
    void nobodyFindsThePagesOfAnotherPerson() {
        SubmissionId draft = draft("natalya");
        String demand = "/my/claims/" + draft + "/demand";
        try (BrowserContext phone = phone("kk")) {
            Page page = signedIn(phone, "natalya");
            page.navigate(link.address() + demand);
            kept(page, demand);
            page.navigate(link.address() + "/me");
            page.locator(".who summary").click();
            page.locator("form[action='/sign-out'] button").first().click();
            page.waitForURL(link.address() + "/");
            page.waitForCondition(() -> Integer.valueOf(0).equals(page.evaluate("async () => (await caches.keys()).filter((name) => name.startsWith('pages of')).length")));
            signIn(page, "natalya");
            page.navigate(link.address() + demand);
            kept(page, demand);
            phone.clearCookies(); // the session is gone without a word
            signIn(page, "daniyar");
            page.navigate(link.address() + "/my");
            off(phone);
            page.navigate(link.address() + demand);
            assertThat(page.locator("main").innerText()).as("the worker keeps nothing of her for him").contains("Байланыс жоқ").doesNotContain("Знакомый не возвращает");
            assertThat(page.locator("#circumstances").count()).isZero();
        }
    }

    @Test
    void itCanBeInstalled() {
        try (BrowserContext phone = phone("kk")) {
            Page page = signedIn(phone, "aigul");
            Object manifest = page.evaluate("async () => { const link = document.querySelector('link[rel=manifest]'); const it = await (await fetch(link.href)).json(); const icons = []; for (const icon of it.icons) { const picture = await createImageBitmap(await (await fetch(icon.src)).blob()); icons.push(`${picture.width}x${picture.height}` === icon.sizes); } return [it.display, it.start_url, it.scope, it.lang, it.name, icons.every(Boolean)].join('|'); }");
            assertThat(manifest).isEqualTo("standalone|/my|/|kk|Төрелік: сот кабинеті|true");
            page.waitForFunction("navigator.serviceWorker.ready.then((it) => it.active.state === 'activated')");
        }
    }
}
