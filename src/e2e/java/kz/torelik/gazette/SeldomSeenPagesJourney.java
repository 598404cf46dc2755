package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.torelik.Browsing;
import kz.torelik.House;
import kz.torelik.Screens;
import kz.torelik.documents.PdfText;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Lapsing;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.publication.BankOfActs;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.core.env.Environment;

/// Pages that nobody plans to see: matters of other bodies, nothing there, something broke, the session is over, the time to pay is over, names that are
/// longer than a screen, and what comes out of a printer. Each in the three languages, on a phone, a tablet and a desk.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeldomSeenPagesJourney {

    private static final Path PRINTS = Path.of("target/screenshots/seldom");
    private static final List<String> OTHERS = List.of("Полицейлер көлігімді тоқтатып, айыппұл салды", "Меня избили на улице, хочу наказать", "My visa is expiring and the migration service refuses to extend it");
    private static PublicHouse open;
    private static House house;
    private static Browsing browsing;
    private static Submission unpaid;
    private static SubmissionId draft;
    private static Bench bench;

    @BeforeAll
    static void openTheHouse() throws IOException {
        Files.createDirectories(PRINTS);
        open = new PublicHouse();
        house = open.house;
        browsing = new Browsing(house.address(), "seldom");
        unpaid = house.file(house.character("viktor"), Claims.inItsCourt(house, Claims.alike(house, "viktor", "erlan")), Claims.paper(house, Language.RU, "Расписка", "1 480 000"));
        house.moveTo(LocalDate.of(2026, 3, 14).atTime(10, 0));
        house.get(Lapsing.class).lapse();
        draft = house.as(house.citizen("viktor"), SeldomSeenPagesJourney::withLongNames);
        Submission paid = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)), Claims.paper(house, Language.KK, "Қолхат", "1 480 000"));
        house.pay(house.citizen("aigul"), paid.id());
        bench = new Bench(house, kz.torelik.kernel.CaseId.of(paid.id().uuid()));
        bench.act(new kz.torelik.acts.Disposition.Acceptance(Language.KK, List.of()), "");
        bench.act(new kz.torelik.acts.Disposition.SetForTrial(), "");
        bench.setTrial();
    }

    @AfterAll
    static void closeTheHouse() {
        if (browsing != null) browsing.close();
        open.house.close();
    }

    private static SubmissionId withLongNames() {
        Drafts drafts = house.get(Drafts.class);
        Drafts.Draft begun = drafts.begin(Language.RU);
        String company = "Товарищество с ограниченной ответственностью «Научно-производственное объединение Казахстанмунайгазмашстройэлектромонтажсервискомплект имени 30-летия Независимости»";
        DraftParty defendant = new DraftParty("defendant", "entity", null, "", "", "", "", company, "", "050000, город Алматы, Бостандыкский район, микрорайон Самал-2, дом 111, корпус 22, бизнес-центр «Достык-Самал-Есентай», блок А, офис 1204-бис", "750000000", "+77010000000", "");
        ClaimDraft claim = Claims.alike(house, "viktor", "erlan");
        List<DraftParty> parties = List.of(claim.parties().getFirst(), defendant, new DraftParty("defendant", "individual", null, "Нұрмағамбетова-Сейітжапархановаəулетқызы", "Айгүлжанбибігүлшахнұр", "Құдайбергенұлымұхамедияроввна", "1990-01-01", "", "", "", "", "", ""),
                new DraftParty("defendant", "individual", null, "", "", "", "", "", "", "", "", "", ""));
        return drafts.save(begun.id(), begun.version(), claim.withParties("self", parties)).orThrow().id();
    }

    @Test
    @Order(1)
    void nothingHereAndNotForYouLookAlikeAndHelp() {
        everywhere("absent", false, (visitor, language) -> visitor.open("/acts/ECLI:KZ:S7110:2026:999999?lang=" + language.tag()), "404");
        everywhere("foreign-case", true, (visitor, language) -> visitor.open("/my/cases/" + bench.id() + "?lang=" + language.tag()), "404");
        everywhere("staff-only", true, (visitor, language) -> visitor.open("/desk/court?lang=" + language.tag()), "403");
        browsing.assertNothingFound();
    }

    @Test
    @Order(2)
    void mattersOfOtherBodiesGetTheirAdvice() {
        for (Language language : Language.values()) {
            for (int width : Screens.of(language)) {
                try (Browsing.Visitor viktor = signedIn(language, width)) {
                    viktor.open("/my?lang=" + language.tag());
                    viktor.page().locator("form.ask input[name=story]").fill(OTHERS.get(language.ordinal()));
                    viktor.page().locator("form.ask button").click();
                    viktor.page().waitForURL("**/kind");
                    viktor.look("elsewhere-" + language.tag() + "-" + width);
                }
            }
        }
        browsing.assertNothingFound();
    }

    @Test
    @Order(3)
    void theTimeToPayIsOverAndThePageSaysHowToGoOn() {
        everywhere("home-lapsed", true, (visitor, language) -> visitor.open("/my?lang=" + language.tag()), "/my/submissions/");
        everywhere("lapsed", true, (visitor, language) -> visitor.open("/my/submissions/" + unpaid.id() + "?lang=" + language.tag()), "again");
        try (Browsing.Visitor viktor = signedIn(Language.RU, 390)) {
            viktor.open("/my/submissions/" + unpaid.id());
            viktor.page().locator(".next button.primary").click();
            viktor.page().waitForURL("**/my/claims/**");
            assertThat(viktor.page().url()).endsWith("/check");
            viktor.look("again-check");
            viktor.open("/my/submissions/" + unpaid.id());
            assertThat(viktor.page().locator(".next button.primary").innerText()).isEqualTo("Открыть новое заявление");
        }
        browsing.assertNothingFound();
    }

    @Test
    @Order(4)
    void namesLongerThanAScreenDoNotBreakThePage() {
        for (String step : List.of("other", "check", "demand")) everywhere("long-" + step, true, (visitor, language) -> visitor.open("/my/claims/" + draft + "/" + step + "?lang=" + language.tag()), "");
        browsing.assertNothingFound();
    }

    /// The session ended while somebody was writing: nothing typed is lost.
    @Test
    @Order(5)
    void theSessionEndedWhileTyping() {
        for (Language language : Language.values()) {
            for (int width : Screens.of(language)) {
                try (Browsing.Visitor viktor = signedIn(language, width)) {
                    viktor.open("/my/claims/" + draft + "/demand?lang=" + language.tag());
                    viktor.context().clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("session"));
                    viktor.page().locator("main form button.primary").click();
                    viktor.page().locator("a[href^='/sign-in?to=']").first().waitFor();
                    viktor.look("signed-out-" + language.tag() + "-" + width);
                }
            }
        }
        browsing.assertNothingFound();
    }

    @Test
    @Order(6)
    void whatComesOutOfThePrinter() throws IOException {
        String act = "/acts/" + house.get(BankOfActs.class).find(open.decision(Language.RU, "satisfied", PublicHouse.RUSSIAN).act()).orElseThrow().ecli();
        try (Browsing.Visitor anybody = browsing.visitor(Language.RU, 1440)) {
            anybody.open(act + "?lang=ru");
            assertThat(printed(anybody.page(), "act").replaceAll("\\s", "")).as("its spaced capitals come out as letters").contains("РЕШИЛ").doesNotContain("Найтидело");
        }
        try (Browsing.Visitor judge = browsing.visitor(Language.RU, 1440)) {
            Page page = judge.page();
            judge.open("/desk?lang=ru");
            page.locator("#iin").fill(house.get(kz.torelik.courts.Judges.class).get(bench.file().judge().orElseThrow().person()).iin().digits());
            page.locator("#eds").click();
            page.locator("[data-sign-confirm]").check();
            page.locator("form.sign button.primary").click();
            page.waitForURL("**/me/entering");
            page.locator("button[value=court]").click();
            page.waitForURL("**/desk");
            judge.open("/desk/sessions?day=" + LocalDate.ofInstant(bench.file().hearings().getLast().startsAt(), kz.torelik.kernel.CourtClock.COUNTRY) + "&lang=ru");
            judge.look("cause-list");
            assertThat(printed(page, "cause-list").replace('\u2011', '-')).contains(bench.file().number().toString());
        }
        browsing.assertNothingFound();
    }

    /// The disk lost the files: the page says that the fault is ours, and by what mark it is found in the log.
    @Test
    @Order(7)
    void somethingBroke() throws IOException {
        Path data = Path.of(house.get(Environment.class).getRequiredProperty("torelik.data"));
        try (Stream<Path> all = Files.walk(data)) {
            all.filter(Files::isRegularFile).filter(file -> !file.toString().contains("/keys/") && data.relativize(file).toString().startsWith("files")).forEach(SeldomSeenPagesJourney::lose);
        }
        String document = house.as(new Actor.Rule("journey"), () -> bench.file().documents().getFirst().document().id().toString());
        for (Language language : Language.values()) {
            for (int width : Screens.of(language)) {
                try (Browsing.Visitor aigul = browsing.visitor(language, width)) {
                    aigul.signIn(house.character("aigul").person().iin().digits(), "torelik-demo");
                    aigul.open("/my?lang=" + language.tag());
                    int status = aigul.page().navigate(house.address() + "/my/cases/" + bench.id() + "/documents/" + document).status();
                    assertThat(status).isEqualTo(500);
                    aigul.look("fault-" + language.tag() + "-" + width);
                }
            }
        }
        browsing.assertNothingFound();
    }

    private static void lose(Path file) {
        try {
            Files.delete(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private interface Walk {

        void go(Browsing.Visitor visitor, Language language);
    }

    private static void everywhere(String name, boolean signedIn, Walk walk, String contains) {
        for (Language language : Language.values()) {
            for (int width : Screens.of(language)) {
                try (Browsing.Visitor visitor = signedIn ? signedIn(language, width) : browsing.visitor(language, width)) {
                    walk.go(visitor, language);
                    if (!contains.matches("40[34]|")) assertThat(visitor.page().content()).contains(contains);
                    visitor.look(name + "-" + language.tag() + "-" + width);
                }
            }
        }
    }

    private static Browsing.Visitor signedIn(Language language, int width) {
        Browsing.Visitor visitor = browsing.visitor(language, width);
        visitor.signIn(house.character("viktor").person().iin().digits(), "torelik-demo");
        return visitor;
    }

    private static String printed(Page page, String name) throws IOException {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPath(PRINTS.resolve(name + ".pdf")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return PdfText.extract(pdf);
    }
}
