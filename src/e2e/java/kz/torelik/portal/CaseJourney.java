package kz.torelik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Media;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kz.torelik.Browsing;
import kz.torelik.House;
import kz.torelik.Screens;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.PauseEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The page of a case over its months, as both sides read it: what is asked of the reader and why by that date, clocks that run, stand still and are
/// met or missed, each notice once, each document with who signed it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CaseJourney {

    private static final String PASSWORD = "torelik-demo";

    private static House house;
    private static Browsing browsing;
    private static Bench bench;
    private static String address;

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0));
        browsing = new Browsing(house.address(), "case");
        Submission submission = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)),
                Claims.paper(house, Language.KK, "Қолхат", "Мен, Жұмабаев Ерлан Бекұлы, Сәрсенова Айгүл Маратқызынан 1 480 000 теңге алдым.", "2025 жылғы 3 наурыз"));
        house.pay(house.citizen("aigul"), submission.id());
        bench = new Bench(house, CaseId.of(submission.id().uuid()));
        address = "/my/cases/" + bench.id();
        house.moveTo(LocalDateTime.of(2026, 6, 10, 11, 0));
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        // a letter that leaves only on the next day would be a notice of its own
        house.awaitThat(() -> bench.file().history().stream().anyMatch(each -> each.event() instanceof ServiceEvent.NoticeSent sent && sent.about().equals("claim-copy") && sent.channel().equals("email")));
    }

    @AfterAll
    static void close() {
        if (browsing != null) browsing.close();
        house.close();
    }

    private static Browsing.Visitor signedIn(String key, Language language, int width) {
        Browsing.Visitor visitor = browsing.visitor(language, width);
        visitor.signIn(house.character(key).person().iin().digits(), PASSWORD);
        return visitor;
    }

    @Test
    @Order(1)
    void theDefendantReadsWhatIsAskedOfHimAndWhyAndAnswersThoughTheLinkDrops() {
        house.moveTo(LocalDateTime.of(2026, 6, 11, 19, 30));
        try (Browsing.Visitor erlan = signedIn("erlan", Language.RU, 390)) {
            Page page = erlan.page();
            erlan.look("defendant-home");
            erlan.open("/my/notices");
            erlan.look("defendant-notices");
            page.locator("table a").first().click();
            erlan.look("defendant-notice");
            page.locator("a.primary").click();
            assertThat(page.locator(".next h2").innerText()).isEqualTo("Подать отзыв на иск");
            erlan.look("defendant-case");
            Locator law = page.locator(".next details.law").first();
            law.locator("summary").click();
            assertThat(law.locator("blockquote").isVisible()).as("the words of the law open in their place").isTrue();
            assertThat(law.locator("blockquote").innerText()).hasSizeGreaterThan(80);
            erlan.look("defendant-law-opened");
            eachNoticeStandsOnce(page);

            page.locator(".next a.primary").click();
            erlan.look("response");
            page.locator("#text").fill("Долг признаю частично: 480 000 тенге вернул в мае 2025 года переводом, остальное прошу рассрочить.");
            erlan.context().setOffline(true);
            assertThat(failsToGoOn(page)).isTrue();
            erlan.context().setOffline(false);
            erlan.open(address + "/file/response");
            assertThat(page.locator("#text").inputValue()).as("nothing typed is lost").startsWith("Долг признаю частично");
            page.locator(".actions button.primary").click();
            page.locator("[data-sign-who]:not(:empty)").waitFor();
            erlan.look("response-sign");
            page.locator("[data-sign-confirm]").check();
            page.locator("form[data-sign] button.primary").click();
            page.locator("a.primary").waitFor();
            erlan.look("response-filed");
            page.locator("a.primary").click();
            house.awaitQuiet();
            page.reload();
            assertThat(page.locator(".river").innerText()).contains("Жұмабаев Ерлан Бекұлы");
            assertThat(page.locator(".pill.g").allInnerTexts()).contains("в срок");
            erlan.look("defendant-answered");
        }
        browsing.assertNothingFound();
    }

    private static boolean failsToGoOn(Page page) {
        try {
            page.locator(".actions button.primary").click();
            page.waitForURL("chrome-error://**");
            return true;
        } catch (PlaywrightException refused) {
            return page.url().startsWith("chrome-error:");
        }
    }

    private static void eachNoticeStandsOnce(Page page) {
        List<String> notices = page.locator(".river li.now").all().stream().map(Locator::innerText).toList();
        assertThat(notices).isNotEmpty().doesNotHaveDuplicates();
        List<String> titles = page.locator(".river li.now div > p:first-of-type").allInnerTexts();
        assertThat(titles).as("one entry for one notice, whatever its channels").doesNotHaveDuplicates();
        assertThat(notices).anySatisfy(text -> assertThat(text).contains("Доставлено в кабинет").contains("Доставлено на электронную почту"));
    }

    @Test
    @Order(2)
    void theHearingGoesIntoTheCalendarOfTheParties() {
        house.moveTo(LocalDateTime.of(2026, 7, 7, 15, 0));
        bench.act(new Disposition.SetForTrial(), "");
        bench.setTrial();
        try (Browsing.Visitor aigul = signedIn("aigul", Language.KK, 1440)) {
            Page page = aigul.page();
            aigul.look("plaintiff-home");
            aigul.open(address);
            aigul.look("plaintiff-scheduled");
            String calendar = page.request().get(house.address() + page.locator(".river a[href$='.ics']").getAttribute("href")).text();
            assertThat(calendar).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT").contains("SUMMARY:").contains("END:VCALENDAR");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("nav.sections").isVisible()).isFalse();
            aigul.look("plaintiff-printed");
        }
        browsing.assertNothingFound();
    }

    @Test
    @Order(3)
    void clocksStandStillWhileTheProceedingsDoAndAMissedTermIsSaid() {
        record(new PauseEvent.ProceedingsStayed(null, "expertise", "Қолтаңба сараптамасы тағайындалды"));
        house.moveTo(LocalDateTime.of(2026, 7, 20, 9, 0));
        try (Browsing.Visitor aigul = signedIn("aigul", Language.RU, 1440)) {
            aigul.open(address);
            assertThat(aigul.page().locator(".clocks .paused").count()).as("a paused bar").isPositive();
            aigul.look("stayed");
        }
        record(new PauseEvent.ProceedingsResumed(null, "Сараптама қорытындысы келді"));
        house.moveTo(LocalDateTime.of(2026, 12, 1, 9, 0));
        try (Browsing.Visitor aigul = signedIn("aigul", Language.RU, 390)) {
            aigul.open(address);
            assertThat(aigul.page().locator(".clocks .missed").count()).as("a missed bar").isPositive();
            aigul.look("missed");
        }
        browsing.assertNothingFound();
    }

    private static void record(PauseEvent event) {
        house.as(bench.judge(), () -> house.get(CaseFiles.class).record(bench.id(), bench.file().version(), Happening.of(event, house.clock().today())).orThrow());
        house.awaitQuiet();
    }

    @Test
    @Order(4)
    void everyPageFitsEveryScreenInEveryLanguage() {
        Browsing.Visitor first = signedIn("erlan", Language.KK, 390);
        for (Language language : Language.values()) {
            for (int width : Screens.of(language)) {
                try (Browsing.Visitor erlan = browsing.visitor(language, width)) {
                    erlan.continueAs(first);
                    Map.of("home", "/my", "cases", "/my/cases", "notices", "/my/notices", "case", address, "evidence", address + "/file/evidence", "lost", address + "x").forEach((name, path) -> {
                        erlan.open(path);
                        erlan.look("all-" + name + "-" + language.tag() + "-" + width);
                    });
                }
            }
        }
        first.close();
        browsing.assertNothingFound();
    }
}
