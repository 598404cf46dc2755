package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import kz.torelik.Browsing;
import kz.torelik.Screens;
import kz.torelik.casefile.CaseFile;
import kz.torelik.courts.Judge;
import kz.torelik.courts.Judges;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// A judge opens like acts beside his case and objects; the chair answers and switches it off; the chair of the Supreme Court lets a set of acts in; a party reads the answer and the card.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LikeCasesJourney {

    private static PublicHouse open;
    private static Browsing browsing;
    private static CaseFile file;

    @BeforeAll
    static void open() {
        open = new PublicHouse();
        PublicHouse.Decided loan = open.decision(Language.RU, "satisfied", PublicHouse.RUSSIAN);
        open.copies(open.decision(Language.RU, "satisfied", "Сосед сверху залил кухню водой из стиральной машины, ремонт потолка стоил дорого."), 60, "satisfied", "5.03");
        open.copies(loan, 95, "satisfied", "7.03");
        open.copies(loan, 4, "partial", "7.03");
        open.copies(loan, 3, "dismissed", "7.03");
        open.house.get(kz.torelik.analytics.Training.class).train();
        file = open.newCase("action", "7.03", Language.RU, "open");
        browsing = new Browsing(open.house.address(), "like-cases");
    }

    @AfterAll
    static void close() {
        browsing.close();
        open.close();
    }

    @Test
    @Order(1)
    void theChairOfTheSupremeCourtLetsASetIn() {
        try (Browsing.Visitor chair = enter(judge(open.supremeChair()), Language.RU, 1440)) {
            Page page = chair.page();
            page.locator("nav.sections a[href='/desk/court']").click();
            page.locator("main a[href='/desk/practice']").click();
            chair.look("desk-supreme");
            page.locator("#sets #note").fill("Ошибка и покрытие просмотрены");
            page.locator("#sets button.primary").click();
            page.waitForURL("**/desk/practice");
            assertThat(page.locator("#sets").count()).as("nothing waits any more").isZero();
            chair.open("/similar/model");
            assertThat(page.locator("#sets").innerText()).contains("Ошибка и покрытие просмотрены");
        }
        browsing.assertNothingFound();
    }

    @Test
    @Order(2)
    void aJudgeOpensThemBesideHisCaseSaysWhatHeMadeOfItAndObjects() {
        try (Browsing.Visitor visitor = enter(open.judge(file), Language.RU, 1440)) {
            Page page = visitor.page();
            visitor.open("/desk/cases/" + file.id());
            page.locator("aside a[href$='/similar']").click();
            assertThat(page.locator("article.hit").count()).as("nothing before he opens it").isZero();
            visitor.look("judge-before");
            page.locator("#words").fill("Расписка, заёмщик не вернул деньги. Статья 722 Гражданского кодекса.");
            page.locator("button[value=acts]").click();
            assertThat(page.locator("article.hit").count()).isPositive();
            assertThat(page.locator("#forecast").count()).as("not asked for").isZero();
            page.locator("#words").fill("Расписка, заёмщик не вернул деньги. Статья 722 Гражданского кодекса.");
            page.locator("button[value=forecast]").click();
            assertThat(page.locator("#forecast").innerText()).contains("удовлетворено", "В 90 из 100");
            assertThat(page.locator("#sides").innerText()).contains("В иске отказано");
            assertThat(page.locator("#words-of-honesty").innerText()).contains("Подготовлено с использованием ИИ", "решаете вы по закону и доказательствам");
            visitor.look("judge-answered");
            page.locator("button[value=rejected]").click();
            assertThat(page.locator("#own").innerText()).contains("не учтено");
            page.locator("button[value=acts]").click();
            page.locator("aside details summary").first().click();
            page.locator("#objection").fill("Акты о подряде, а не о займе");
            page.locator("button[value=objected]").click();
            assertThat(page.locator("#own").innerText()).contains("возражение");
        }
        for (Language language : Language.values()) for (int width : Screens.of(language)) {
            try (Browsing.Visitor visitor = enter(open.judge(file), language, width)) {
                visitor.open("/desk/cases/" + file.id() + "/similar");
                visitor.page().locator("button[value=forecast]").click();
                visitor.look("judge-" + language.tag() + "-" + width);
            }
        }
        browsing.assertNothingFound();
    }

    @Test
    @Order(3)
    void thePartiesSeeThatItWasOpened() {
        assertThat(open.house.as(open.judging(file), () -> open.house.get(kz.torelik.casefile.CaseAccess.class).listLooks(file.id(), 20, 0)).stream().map(kz.torelik.casefile.CaseAccess.Look::what)).contains("similar");
    }

    @Test
    @Order(4)
    void anybodyObjectsAndReadsTheAnswerAndTheChairSwitchesItOff() {
        String address;
        try (Browsing.Visitor citizen = browsing.withoutScripts(Language.KK, 390)) {
            Page page = citizen.page();
            page.navigate(open.house.address() + "/similar/objection");
            page.locator("main form button").click();
            assertThat(page.locator(".faulty").count()).as("no court and no words").isPositive();
            page.locator("#court").selectOption(PublicHouse.COURT.digits());
            page.locator("#words").fill("Бұл актілер менің дауым туралы емес");
            page.locator("main form button").click();
            assertThat(page.locator("main").innerText()).contains("Жауап күтуде");
            address = page.url();
        }
        Judge chair = judge(open.chair(PublicHouse.COURT));
        try (Browsing.Visitor visitor = enter(chair, Language.RU, 1440)) {
            Page page = visitor.page();
            visitor.open("/desk/practice");
            visitor.look("desk-chair");
            page.locator("#objections textarea").first().fill("Набор будет пересмотрен");
            page.locator("#objections button[value=uphold]").first().click();
            page.waitForURL("**/desk/practice");
            page.locator("#switch #reason").fill("Исходы по займам разошлись с практикой кассации");
            page.locator("#switch button[value=off]").click();
            page.waitForURL("**/desk/practice");
            assertThat(page.locator("#switch").innerText()).contains("Отключено", "разошлись с практикой кассации");
            visitor.look("desk-chair-off");
        }
        try (Browsing.Visitor visitor = enter(open.judge(file), Language.RU, 390)) {
            visitor.open("/desk/cases/" + file.id() + "/similar");
            assertThat(visitor.page().locator("main").innerText()).contains("Отключено в этом суде", "разошлись с практикой кассации");
            visitor.look("judge-off");
        }
        for (Language language : Language.values()) for (int width : Screens.of(language)) {
            try (Browsing.Visitor reader = browsing.visitor(language, width)) {
                reader.open("/similar/model");
                assertThat(reader.page().locator("#off").innerText()).contains("разошлись с практикой кассации");
                reader.look("card-" + language.tag() + "-" + width);
                reader.page().navigate(address);
                reader.look("objection-" + language.tag() + "-" + width);
                reader.open("/similar/objection");
                reader.look("objection-form-" + language.tag() + "-" + width);
            }
        }
        browsing.assertNothingFound();
    }

    private static Judge judge(Actor.Staff staff) { return open.house.get(Judges.class).get(staff.person()); }

    private static Browsing.Visitor enter(Judge judge, Language language, int width) {
        Browsing.Visitor visitor = browsing.visitor(language, width);
        Page page = visitor.page();
        visitor.open("/desk");
        page.locator("#iin").fill(judge.iin().digits());
        page.locator("#eds").click();
        page.locator("[data-sign-confirm]").check();
        page.locator("form.sign button.primary").click();
        page.waitForURL("**/me/entering");
        page.locator("button[value=court]").click();
        page.waitForURL("**/desk");
        return visitor;
    }
}
