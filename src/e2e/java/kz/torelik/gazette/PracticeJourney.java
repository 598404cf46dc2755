package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import kz.torelik.Browsing;
import kz.torelik.Screens;
import kz.torelik.courts.Judge;
import kz.torelik.courts.Judges;
import kz.torelik.kernel.Language;
import kz.torelik.law.CourtKind;
import kz.torelik.law.LawBook;
import kz.torelik.publication.BankOfActs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The practice by categories in the browser: a judge of a higher court writes a summary and signs it; a citizen without scripts finds his category on a phone; an advocate goes from an act to what it cites and back; a researcher takes what
/// he found away.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PracticeJourney {

    private static PublicHouse open;
    private static Browsing browsing;
    private static PublicHouse.Decided cited;
    private static PublicHouse.Decided citing;

    @BeforeAll
    static void open() {
        open = new PublicHouse();
        cited = open.decision(Language.RU, "satisfied", PublicHouse.RUSSIAN);
        citing = open.decision(Language.RU, "satisfied", "Суд учитывает выводы по делу № " + cited.file().number() + ". По статье 722 Гражданского кодекса и ст. 152 ГПК займ возвращается в срок; см. также дело № 7110-26-00-2/99999. Суд исходит из нормативного постановления Верховного Суда от 25 ноября 2016 года № 7 и из нормативного постановления Верховного Суда от 3 марта 2011 года № 77.");
        for (int i = 0; i < 4; i++) open.decision(Language.KK, i == 0 ? "dismissed" : "satisfied", PublicHouse.KAZAKH);
        browsing = new Browsing(open.house.address(), "practice");
    }

    @AfterAll
    static void close() {
        browsing.close();
        open.close();
    }

    private static String ecli(PublicHouse.Decided decided) { return open.house.get(BankOfActs.class).find(decided.act()).orElseThrow().ecli().toString(); }

    @Test
    @Order(1)
    void aJudgeOfAHigherCourtWritesASummaryAndSignsIt() {
        Judge judge = open.house.get(LawBook.class).courts().ofKind(CourtKind.REGIONAL).stream().flatMap(court -> open.house.get(Judges.class).list(court.code(), open.house.clock().today()).stream()).findFirst().orElseThrow();
        try (Browsing.Visitor writer = browsing.visitor(Language.RU, 1440)) {
            Page page = writer.page();
            writer.open("/desk");
            page.locator("#iin").fill(judge.iin().digits());
            page.locator("#eds").click();
            sign(page);
            page.waitForURL("**/me/entering");
            page.locator("button[value=court]").click();
            page.waitForURL("**/desk");
            page.locator("nav.sections a[href='/desk/summaries']").click();
            writer.look("summaries-empty");
            page.locator("a[href='/desk/summaries/new']").click();
            page.locator("#category").selectOption("7.03");
            page.locator("input[name=language][value=ru]").check();
            page.locator("#title").fill("О взыскании долга по расписке");
            page.locator("#body").fill("Расписка заёмщика подтверждает передачу денег (пункт 2 статьи 716 Гражданского кодекса).\n\nБезденежность займа доказывает заёмщик; свидетельские показания для этого, как правило, не допускаются (пункт 2 статьи 724).");
            page.locator("form.card button").click();
            page.waitForSelector("#sign");
            writer.look("summary-draft");
            sign(page);
            page.waitForURL("**/practice/7.03/summaries/**");
            assertThat(page.locator("article").innerText()).contains("Безденежность займа");
            writer.look("summary-signed");
        }
        browsing.assertNothingFound();
    }

    @Test
    @Order(2)
    void aCitizenFindsHisCategoryOnAPhoneWithoutScripts() {
        try (Browsing.Visitor citizen = browsing.withoutScripts(Language.RU, 390)) {
            Page page = citizen.page();
            page.navigate(open.house.address() + "/acts");
            page.locator("a[href='/practice']").first().click();
            page.locator("a[href='/practice/7.03']").first().press("Enter"); // with the keyboard: the head of the page stays above what was scrolled to
            page.waitForURL("**/practice/7.03");
            assertThat(page.locator("#law").innerText().replace('\u00a0', ' ')).contains("ст. 722");
            assertThat(page.locator("#duty").innerText()).contains("%");
            assertThat(page.locator("#summaries").innerText()).contains("О взыскании долга по расписке");
        }
        for (Language language : Language.values()) for (int width : Screens.of(language)) {
            try (Browsing.Visitor reader = browsing.visitor(language, width)) {
                reader.open("/practice");
                reader.look("list-" + language.tag() + "-" + width);
                reader.open("/practice/7.03");
                reader.look("category-" + language.tag() + "-" + width);
                reader.open("/practice/1.05");
                reader.page().locator("#law details.law summary").nth(1).click();
                assertThat(reader.page().locator("#law blockquote").nth(1).innerText()).contains(language == Language.KK ? "төрттен бір бөлігін" : "одной четверти");
                reader.look("words-" + language.tag() + "-" + width);
                reader.open("/practice/resolutions");
                reader.look("resolutions-" + language.tag() + "-" + width);
                reader.open("/practice/resolutions/2016-11-25-7");
                assertThat(reader.page().locator("#citing").innerText()).contains(ecli(citing));
                reader.look("resolution-" + language.tag() + "-" + width);
            }
        }
        try (Browsing.Visitor reader = browsing.visitor(Language.RU, 1440)) {
            Page page = reader.page();
            reader.open("/practice/7.03");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("#figures table").count()).as("each chart on paper has its numbers in a table").isEqualTo(page.locator("#figures .stack > div").count()).isPositive();
            for (Locator bar : page.locator("#figures svg.share").all()) assertThat(bar.getAttribute("aria-hidden")).as("the row says in words what the bar draws").isEqualTo("true");
            assertThat(page.locator("#figures svg.share").first().boundingBox().height).as("the bars are drawn on paper").isPositive();
            assertThat(page.locator("nav.sections").first().isVisible()).as("what leads elsewhere is of no use on paper").isFalse();
            reader.look("category-print");
        }
        browsing.assertNothingFound();
    }

    @Test
    @Order(3)
    void anAdvocateGoesFromAnActToWhatItCitesAndBack() {
        open.reopened(cited);
        try (Browsing.Visitor advocate = browsing.visitor(Language.RU, 1440)) {
            Page page = advocate.page();
            advocate.open("/practice/7.03");
            page.locator("#leading a").first().click();
            assertThat(page.url()).contains(ecli(cited));
            assertThat(page.locator("#path circle").count()).as("the file, the review, the new file").isEqualTo(3);
            advocate.look("act-cited");
            page.locator("#cited a").first().click();
            assertThat(page.url()).contains(ecli(citing));
            assertThat(page.locator("#cites").innerText()).contains("7110-26-00-2/99999", "не найдено", "№\u00a077", "банковского займа");
            page.locator("#cites a[href='/law/cpc/152']").click();
            assertThat(page.locator("main").innerText()).contains("ссылается 1 опубликованный акт");
            advocate.open("/acts/" + ecli(citing));
            advocate.look("act-citing");
        }
        try (Browsing.Visitor phone = browsing.visitor(Language.KK, 390)) {
            phone.open("/acts/" + ecli(cited));
            phone.look("act-cited-phone");
        }
        browsing.assertNothingFound();
    }

    @Test
    @Order(4)
    void aResearcherTypesGetsEndingsAndTakesWhatHeFound() {
        try (Browsing.Visitor researcher = browsing.visitor(Language.RU, 1440)) {
            Page page = researcher.page();
            researcher.open("/acts?category=7.03&sort=newest");
            assertThat(page.locator(".sorts a[aria-current]").innerText()).contains("новые");
            page.locator("input[name=q]").pressSequentially("распис");
            page.locator("#words option").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(page.locator("#words option").first().getAttribute("value")).startsWith("расписк");
            page.locator("input[name=q]").fill("расписка займ");
            page.locator("form[role=search] button").first().click();
            assertThat(page.locator("article.hit").count()).isPositive();
            researcher.look("found");
            assertThat(page.locator("a[type='application/atom+xml']").getAttribute("href")).startsWith("/acts.atom?q=");
            assertThat(page.locator("a[href^='/acts.csv']").count()).isEqualTo(1);
        }
        browsing.assertNothingFound();
    }

    private static void sign(Page page) {
        page.locator("[data-sign-confirm]").check();
        page.locator("form.sign button.primary").click();
    }
}
