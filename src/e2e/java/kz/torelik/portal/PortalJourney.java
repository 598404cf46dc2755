package kz.torelik.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kz.torelik.Browsing;
import kz.torelik.House;
import kz.torelik.Screens;
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

    private static final String PASSWORD = "torelik-demo";

    private static House house;
    private static Browsing browsing;

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 11, 23, 10, 0));
        browsing = new Browsing(house.address(), "portal");
    }

    @AfterAll
    static void close() {
        if (browsing != null) browsing.close();
        house.close();
    }

    @Test
    void aCitizenFilesAClaimFromAPhoneSignsPaysAndSeesNumberAndJudge() {
        try (Browsing.Visitor aigul = browsing.visitor(Language.RU, 390)) {
            Page page = aigul.page();
            aigul.open("/sign-in");
            aigul.look("sign-in");
            aigul.signIn(house.character("aigul").person().iin().digits(), PASSWORD);
            aigul.look("home-empty");
            page.locator("input[name=story]").fill("Дала знакомому деньги в долг под расписку, он не возвращает");
            page.locator(".ask button").click();

            assertThat(page.locator("input[value=loan]").isChecked()).as("the loan is proposed").isTrue();
            aigul.look("kind");
            on(page);
            assertThat(page.locator("#surname").inputValue()).as("filled in from the register").isEqualTo("Сәрсенова");
            aigul.look("self");
            on(page);

            page.locator("#surname").fill("Жұмабаев");
            page.locator("#given").fill("Ерлан");
            page.locator("#patronymic").fill("Бекұлы");
            on(page);
            assertThat(page.locator(".faults").innerText()).contains("адрес");
            assertThat(page.locator("#surname").inputValue()).as("nothing typed is lost").isEqualTo("Жұмабаев");
            aigul.look("other-faulty");
            page.locator("#number").fill("841102390017");
            page.locator("#kato").selectOption("711310000");
            page.locator("#street").fill("ул. Сейфуллина, 31, кв. 7");
            on(page);

            page.locator("#price").fill("1 480 000");
            page.locator("#circumstances").fill("3 марта 2025 года ответчик взял у меня по расписке 1 480 000 тенге и обязался вернуть их до 3 сентября 2025 года. Срок прошёл, деньги не возвращены.");
            page.locator("#conciliation").fill("Дважды просила вернуть долг, договориться не удалось.");
            aigul.look("demand");
            on(page);
            assertThat(page.locator(".choice label").first().innerText()).contains("Сарыаркинский районный суд");
            assertThat(page.locator(".sum").innerText().replace('\u00a0', ' ')).contains("14 800");
            aigul.look("court");
            on(page);

            page.locator("#file").setInputFiles(new FilePayload("расписка.pdf", "application/pdf", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            page.locator("form[enctype] button").click();
            assertThat(page.locator("#file-fault").innerText()).as("a file that is not what it says is refused at the field").isNotBlank();
            aigul.look("files-refused");
            page.locator("#file").setInputFiles(new FilePayload("расписка.pdf", "application/pdf", receipt()));
            page.locator("form[enctype] button").click();
            assertThat(page.locator(".files").innerText()).contains("расписка");
            aigul.look("files");
            page.locator("a.primary").click();
            assertThat(page.locator(".card.good").isVisible()).as("no defects").isTrue();
            aigul.look("check");
            page.locator("a.primary").click();

            page.locator("[data-sign-digest]:not(:empty)").waitFor();
            page.locator("[data-sign-who]:not(:empty)").waitFor();
            aigul.look("sign");
            page.locator("[data-sign-confirm]").check();
            page.locator("form[data-sign] button.primary").click();
            page.waitForURL("**/my/submissions/**");
            aigul.look("submission");
            page.locator(".next button.primary").click();
            page.waitForURL(house.bank().address() + "/**");
            page.locator("button.primary").click();
            page.locator("a[href*='/my/submissions/']").first().click();
            page.waitForURL("**/my/submissions/**");
            page.locator("#number").waitFor();
            page.locator("#judge").waitFor();
            aigul.look("registered");
            assertThat(page.locator("#number").innerText()).startsWith("7110-26-00-2/");
            page.locator("a.primary").click();
            page.locator(".river").waitFor();
            aigul.look("case");
            assertThat(page.locator(".river").innerText()).contains("Обращение в суд подано");
            lookEverywhere(aigul);
        }
        browsing.assertNothingFound();
    }

    private static void lookEverywhere(Browsing.Visitor aigul) {
        String submission = aigul.page().url().replace("/my/cases/", "/my/submissions/").substring(house.address().toString().length());
        String file = submission.replace("/my/submissions/", "/my/cases/");
        for (Language language : Language.values()) {
            for (int width : Screens.of(language)) {
                try (Browsing.Visitor again = browsing.visitor(language, width)) {
                    again.continueAs(aigul);
                    Map.of("home", "/my", "cases", "/my/cases", "notices", "/my/notices", "me", "/me", "submission", submission, "case", file, "motion", file + "/file/motion", "recusal", file + "/file/recusal").forEach((name, path) -> {
                        again.open(path);
                        again.look("all-" + name + "-" + language.tag() + "-" + width);
                    });
                }
            }
        }
    }

    private static void on(Page page) { page.locator("button[value=on]").click(); }

    private static byte[] receipt() {
        return house.get(Typesetter.class).render(Sheet.form(Language.RU, "Расписка", Foot.of("Расписка"), List.of(Block.title("Расписка"), Block.paragraph("Взял в долг 1 480 000 тенге.")))).pdf();
    }
}
