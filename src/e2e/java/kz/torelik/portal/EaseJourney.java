package kz.torelik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import kz.torelik.Browsing;
import kz.torelik.House;
import kz.torelik.Screens;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.Language;
import kz.torelik.scenario.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// People who read with effort, see badly, or have no mouse: simple words and large letters on the main ways, and a claim from the story to the signature with the keyboard alone.
class EaseJourney {

    private static House house;
    private static Browsing browsing;
    private static Submission submission;

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 11, 23, 10, 0));
        browsing = new Browsing(house.address(), "ease");
        submission = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)), Claims.paper(house, Language.RU, "Расписка", "Взял в долг."));
        house.pay(house.citizen("aigul"), submission.id());
        house.awaitQuiet();
    }

    @AfterAll
    static void close() {
        browsing.close();
        house.close();
    }

    private static String iin(String key) { return house.character(key).person().iin().digits(); }

    @Test
    void theMainWaysSpeakSimpleWordsInLargeLettersWhenAsked() {
        String claim = house.as(house.citizen("aigul"), () -> {
            var drafts = house.get(kz.torelik.filing.Drafts.class);
            var begun = drafts.begin(Language.RU);
            return "/my/claims/" + drafts.save(begun.id(), begun.version(), Claims.inItsCourt(house, Claims.loan(house))).orThrow().id();
        });
        Map<String, String> ways = Map.of("home", "/my", "cases", "/my/cases", "case", "/my/cases/" + submission.id(), "notices", "/my/notices", "story", claim + "/story", "demand", claim + "/demand", "court", claim + "/court", "files", claim + "/files", "check", claim + "/check");
        try (Browsing.Visitor aigul = browsing.visitor(Language.RU, 390)) {
            Page page = aigul.page();
            aigul.signIn(iin("aigul"), "torelik-demo");
            assertThat(page.locator(".what .lead").innerText()).contains("в какой суд");
            page.locator(".ease a").first().click();
            page.locator(".ease a").last().click();
            assertThat(page.url()).as("the choice is not left in the address").endsWith("/my");
            assertThat(page.locator(".what .lead").innerText()).contains("Напишите простыми словами");
            assertThat(page.evaluate("getComputedStyle(document.documentElement).fontSize")).isEqualTo("20px");
            aigul.open("/my/cases/" + submission.id());
            assertThat(page.locator("main").innerText()).contains("До какого дня что нужно сделать");
            for (Language language : Language.values()) {
                for (int width : Screens.of(language)) {
                    try (Browsing.Visitor again = browsing.visitor(language, width)) {
                        again.continueAs(aigul);
                        again.open("/my?words=simple");
                        again.open("/my?letters=large");
                        ways.forEach((name, path) -> {
                            again.open(path);
                            again.look(name + "-" + language.tag() + "-" + width);
                        });
                    }
                }
            }
            try (Browsing.Visitor elsewhere = browsing.visitor(Language.RU, 1440)) {
                elsewhere.signIn(iin("aigul"), "torelik-demo");
                assertThat(elsewhere.page().locator(".what .lead").innerText()).as("the choice is kept with her account, not with one browser").contains("Напишите простыми словами");
                assertThat(elsewhere.page().evaluate("getComputedStyle(document.documentElement).fontSize")).isEqualTo("20px");
            }
            page.locator(".ease a").last().click();
            page.locator(".ease a").first().click();
            assertThat(page.locator("main").innerText()).as("and the usual ones again").doesNotContain("До какого дня что нужно сделать");
        }
        browsing.assertNothingFound();
    }

    @Test
    void aClaimIsFiledWithTheKeyboardAloneAndEveryStopHasAName() throws java.io.IOException {
        Path receipt = Files.write(Files.createDirectories(Path.of("target/journeys")).resolve("қолхат.pdf"), Claims.paper(house, Language.RU, "Расписка", "Взял в долг 250 000 тенге."));
        try (Browsing.Visitor natalya = browsing.visitor(Language.RU, 1440)) {
            Page page = natalya.page();
            natalya.open("/sign-in");
            to(page, "#iin");
            page.keyboard().type(iin("natalya"));
            to(page, "#password");
            page.keyboard().type("torelik-demo");
            page.keyboard().press("Enter");
            page.waitForURL("**/my");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).as("the first stop leads to the content").isEqualTo("skip");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
            to(page, "input[name=story]");
            page.keyboard().type("Дала знакомому деньги в долг под расписку, он не возвращает");
            page.keyboard().press("Enter");
            page.waitForURL("**/kind");
            on(page, "**/self");
            on(page, "**/other");
            to(page, "#surname");
            page.keyboard().type("Жұмабаев");
            to(page, "#given");
            page.keyboard().type("Ерлан");
            to(page, "#kato");
            for (int i = 0; i < 400 && !"711310000".equals(page.locator("#kato").inputValue()); i++) page.keyboard().press("ArrowDown");
            assertThat(page.locator("#kato").inputValue()).as("the arrows come to every place of the list").isEqualTo("711310000");
            to(page, "#street");
            page.keyboard().type("ул. Сейфуллина, 31, кв. 7");
            on(page, "**/demand");
            to(page, "#price");
            page.keyboard().type("250 000");
            to(page, "#circumstances");
            page.keyboard().press("Control+a");
            page.keyboard().type("3 марта 2025 года ответчик взял у меня по расписке 250 000 тенге и обязался вернуть их до 3 сентября 2025 года.");
            on(page, "**/court");
            on(page, "**/files");
            to(page, "#file");
            page.locator("#file").setInputFiles(receipt); // in place of the dialog of the browser, which Chromium without a head opens only once in its life
            to(page, "form[enctype] button");
            page.keyboard().press("Enter");
            page.locator(".files li a").waitFor();
            to(page, "a.primary");
            page.keyboard().press("Enter");
            page.locator(".card.good").waitFor();
            to(page, "a.primary");
            page.keyboard().press("Enter");
            page.locator("[data-sign-who]:not(:empty)").waitFor();
            to(page, "[data-sign-confirm]");
            page.keyboard().press("Space");
            to(page, "form[data-sign] button.primary");
            page.keyboard().press("Enter");
            page.waitForURL("**/my/submissions/**");
            assertThat(page.locator("h1").isVisible()).isTrue();
        }
        browsing.assertNothingFound();
    }

    private static void on(Page page, String then) {
        to(page, "button[value=on]");
        page.keyboard().press("Enter");
        page.waitForURL(then);
    }

    /// Goes on with Tab until it stands there. Every stop on the way is seen and has a name that a screen reader can say; in a date the browser marks the part that is written itself.
    private static void to(Page page, String place) {
        for (int i = 0; i < 120; i++) {
            if (Boolean.TRUE.equals(page.evaluate("(place) => document.activeElement.matches(place)", place))) return;
            page.keyboard().press("Tab");
            Object nameless = page.evaluate("""
                    () => {
                      const at = document.activeElement;
                      if (at === document.body || at === document.documentElement) return '';
                      const labelled = (at.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join('');
                      const name = at.getAttribute('aria-label') || labelled || [...at.labels ?? []].map((label) => label.textContent).join('') || at.textContent || at.title || at.value;
                      const box = at.getBoundingClientRect();
                      const shown = ['date', 'time'].includes(at.type) || getComputedStyle(at).outlineStyle !== 'none' || at.id === 'main' || getComputedStyle(at.closest('label') ?? at).outlineStyle !== 'none';
                      return name.trim() && (box.width > 0) && shown ? '' : at.outerHTML.slice(0, 200) + ' name=' + name + ' outline=' + getComputedStyle(at).outlineStyle;
                    }""");
            assertThat(nameless).as("a stop of the keyboard without a name, or one that nobody sees, on " + page.url()).isEqualTo("");
        }
        throw new AssertionError("The keyboard does not come to " + place + " on " + page.url());
    }

}
