package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import kz.torelik.Browsing;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Language;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.Reviews;
import kz.torelik.publication.bulk.BulkFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Case law for two who work with it: an advocate finds like acts from a matter in her office, reads both sides, watches a search and takes it away; a researcher reads a category, follows a citation and the way of a case, takes the bank and learns
/// from the change log what he has to delete. What is drawn is read as a table by a screen reader and on paper.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CaseLawJourney {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// Pictures that have neither a name for a screen reader nor words or a table beside them.
    private static final String SPEECHLESS = "[...document.querySelectorAll('main svg')].filter(one => one.getAttribute('aria-hidden') === 'true' ? !one.closest('tr, li, p, a, button, summary, figure, h1, h2') : !(one.getAttribute('role') === 'img' && (one.getAttribute('aria-label') || one.querySelector('title')))).map(one => one.outerHTML.slice(0, 120))";
    private static final String UNSEEN_TABLES = "[...document.querySelectorAll('main table')].filter(one => one.offsetHeight < 10 || one.innerText.trim().length < 10).map(one => one.outerHTML.slice(0, 120))";
    private static PublicHouse open;
    private static Browsing browsing;
    private static PublicHouse.Decided loan;
    private static PublicHouse.Decided citing;
    private static PublicHouse.Decided taken;

    @BeforeAll
    static void open() {
        open = new PublicHouse();
        loan = open.decision(Language.RU, "satisfied", PublicHouse.RUSSIAN);
        citing = open.decision(Language.RU, "satisfied", "Суд учитывает выводы по делу № " + loan.file().number() + ". По статье 722 Гражданского кодекса займ возвращается в срок.");
        open.decision(Language.RU, "dismissed", PublicHouse.RUSSIAN);
        taken = open.decision(Language.RU, "dismissed", "Установлено показательноеслово: расписка заёмщика о получении денег не подписана.");
        open.copies(loan, 40, "satisfied", "7.03");
        open.reopened(loan);
        browsing = new Browsing(open.house.address(), "case-law");
    }

    @AfterAll
    static void close() {
        browsing.close();
        open.close();
    }

    private static String ecli(PublicHouse.Decided decided) { return open.house.get(BankOfActs.class).find(decided.act()).orElseThrow().ecli().toString(); }

    @Test
    @Order(1)
    void anAdvocateFindsLikeActsForHerMatterReadsBothSidesWatchesASearchAndTakesItAway() {
        try (Browsing.Visitor dinara = browsing.visitor(Language.RU, 1440)) {
            Page page = dinara.page();
            dinara.signIn(open.house.character("dinara").person().iin().digits(), "torelik-demo");
            dinara.open("/my/office");
            page.locator("#name").fill("Жұмабаев Ерлан Бекұлы");
            page.locator("form[action$='/clients'] button.primary").click();
            page.locator("form[action$='/matters']").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            page.locator("details:has(form[action$='/matters']) summary").click();
            page.locator("#title").fill("Возврат займа по расписке: заёмщик не вернул деньги в срок");
            page.locator("form[action$='/matters'] button.primary").click();
            page.waitForURL("**/matters/*");
            dinara.look("matter");
            page.locator("#similar button").click();
            page.locator("article.hit").first().waitFor();
            assertThat(page.url()).as("what the matter is about stands in no address").endsWith("/similar");
            assertThat(page.locator("#words").inputValue()).contains("заёмщик не вернул деньги");
            assertThat(page.locator("article.hit mark").allTextContents()).as("why they are like it").isNotEmpty();
            assertThat(page.locator("#sides").innerText()).contains("Иск удовлетворён", "В иске отказано");
            assertThat(page.locator("#sides a[href^='/acts/']").count()).as("acts on both sides").isGreaterThan(1);
            dinara.look("like-acts");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("article.hit").first().isVisible() && page.locator("#sides h3").first().isVisible()).as("she takes acts and sides to her client on paper").isTrue();
            dinara.look("like-acts-on-paper");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.locator("article.hit h2 a").first().click();
            page.waitForURL("**/acts/ECLI*");
            dinara.open("/acts?q=расписка&category=7.03");
            List<String> taken = page.locator("a[href^='/acts.csv'], .hits a[href^='/api/v1/acts']").all().stream().map(link -> link.getAttribute("href")).toList();
            assertThat(taken).hasSize(2);
            APIResponse table = page.request().get(open.house.address() + taken.getFirst());
            assertThat(table.ok()).isTrue();
            assertThat(table.text().lines().count()).as("a head and a line for each act").isGreaterThan(3);
            assertThat(table.text()).contains("ECLI:KZ:");
            page.locator("a[href^='/my/alerts']").first().click();
            assertThat(page.locator("#q").inputValue()).isEqualTo("расписка");
            page.locator("#new button.primary").click();
            page.locator("section[data-watch=search]").waitFor();
            dinara.look("watched");
            assertThat(page.locator("section[data-watch=search]").innerText()).contains("расписка");
        }
        try (Browsing.Visitor phone = browsing.visitor(Language.KK, 390)) {
            Page page = phone.page();
            phone.signIn(open.house.character("dinara").person().iin().digits(), "torelik-demo");
            phone.open("/my/office");
            page.locator("main a[href*='/my/office/matters/']").first().click();
            page.locator("#similar button").waitFor();
            phone.look("matter-phone");
            page.locator("#similar button").press("Enter");
            page.locator("article.hit").first().waitFor();
            phone.look("like-acts-phone");
        }
        browsing.assertNothingFound();
    }

    @Test
    @Order(2)
    void aResearcherReadsACategoryFollowsACitationAndTheWayOfACase() {
        try (Browsing.Visitor researcher = browsing.visitor(Language.KK, 1440)) {
            Page page = researcher.page();
            researcher.open("/practice/7.03");
            assertThat(page.locator("#figures table caption").count()).isPositive();
            readable(page, false);
            researcher.look("category");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            readable(page, true);
            assertThat(page.locator("#law h3").isVisible()).as("which articles the acts cite").isTrue();
            researcher.look("category-on-paper");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.locator("#terms a[href^='/law/deadlines/']").first().click();
            page.waitForURL("**/law/deadlines/**");
            assertThat(page.locator("main").innerText()).as("what the term means").contains("АПК");
            researcher.open("/acts/" + ecli(citing));
            page.locator("#cites a[href^='/acts/']").first().click();
            assertThat(page.url()).as("from an act to the one it cites").contains(ecli(loan));
            assertThat(page.locator("#path circle").count()).as("the file, the review, the new file").isEqualTo(3);
            readable(page, false);
            researcher.look("way-of-a-case");
            page.locator("#cited a").first().click();
            assertThat(page.url()).as("and back").contains(ecli(citing));
            open.letIn();
            researcher.open("/similar/model");
            assertThat(page.locator("main").innerText()).as("how a figure is counted").contains("%");
            readable(page, false);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            readable(page, true);
            researcher.look("card-on-paper");
        }
        browsing.assertNothingFound();
    }

    private static void readable(Page page, boolean paper) {
        assertThat((List<?>) page.evaluate(SPEECHLESS)).as("what is drawn on %s has no words", page.url()).isEmpty();
        assertThat((List<?>) page.evaluate(UNSEEN_TABLES)).as("tables of %s on %s", page.url(), paper ? "paper" : "the screen").isEmpty();
    }

    @Test
    @Order(3)
    void aResearcherTakesTheBankAndLearnsWhatHeHasToDelete() throws IOException {
        try (Browsing.Visitor researcher = browsing.visitor(Language.EN, 1440)) {
            String bank = open.house.address() + "/api/v1/acts";
            open.house.get(BulkFiles.class).bring();
            String gone = ecli(taken);
            JsonNode list = JSON.readTree(get(researcher, bank + "/bulk"));
            String lines = unpacked(get(researcher, bank + "/bulk/" + list.get("parts").get(0).get("lines").get("name").asString()));
            assertThat(lines).contains(gone, "показательноеслово");
            long upTo = JSON.readTree(get(researcher, bank + "/changes?after=0&size=1")).get("last").asLong();
            Actor.Staff judge = open.judging(taken.file());
            assertThat(open.house.as(judge, () -> open.house.get(Reviews.class).withdraw(taken.file().id(), taken.act(), "По заявлению стороны")).isYes()).isTrue();
            open.house.awaitQuiet();
            JsonNode changes = JSON.readTree(get(researcher, bank + "/changes?after=" + upTo));
            assertThat(changes.get("changes").get(0).get("kind").asString()).isEqualTo("withdrawn");
            assertThat(changes.get("changes").get(0).get("ecli").asString()).isEqualTo(gone);
            JsonNode anew = JSON.readTree(get(researcher, bank + "/bulk"));
            assertThat(unpacked(get(researcher, bank + "/bulk/" + anew.get("parts").get(0).get("lines").get("name").asString()))).doesNotContain(gone, "показательноеслово");
            researcher.open("/acts?q=показательноеслово");
            assertThat(researcher.page().locator("article.hit").count()).isZero();
            researcher.look("gone");
        }
        browsing.assertNothingFound();
    }

    private static byte[] get(Browsing.Visitor visitor, String address) {
        APIResponse response = visitor.page().request().get(address);
        assertThat(response.status()).as(address).isEqualTo(200);
        return response.body();
    }

    private static String unpacked(byte[] bytes) throws IOException { return new String(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), StandardCharsets.UTF_8); }
}
