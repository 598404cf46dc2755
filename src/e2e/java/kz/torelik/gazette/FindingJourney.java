package kz.torelik.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import kz.torelik.Browsing;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.filing.Representing;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.powers.GivingPowers;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.PublishedAct;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Somebody finds a case and reads what he may: the public on a phone without scripts, a participant and his representative at a desk, page by page and by the keys.
class FindingJourney {

    private static final String PASSWORD = "torelik-demo";

    private static PublicHouse open;
    private static House house;
    private static PublicHouse.Decided decided;
    private static PublishedAct published;
    private static Browsing browsing;
    private static Bench bench;

    @BeforeAll
    static void open() {
        open = new PublicHouse();
        house = open.house;
        decided = open.decision(Language.RU, "satisfied", PublicHouse.RUSSIAN);
        published = house.get(BankOfActs.class).find(decided.act()).orElseThrow();
        Submission submission = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)), Claims.paper(house, Language.KK, "Қолхат", "Мен 1 480 000 теңге алдым.", "2025 жылғы 3 наурыз"));
        house.pay(house.citizen("aigul"), submission.id());
        house.awaitQuiet();
        bench = new Bench(house, CaseId.of(submission.id().uuid()));
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        house.as(house.citizen("aigul"), () -> {
            GivingPowers giving = house.get(GivingPowers.class);
            var power = giving.prepare(iin("viktor"), List.of("settlement"), house.clock().today().plusMonths(3), Language.KK).orThrow();
            giving.give(power.id(), house.sign(giving.content(power), iin("aigul"))).orThrow();
            return house.get(Representing.class).enter(bench.id(), 1, iin("viktor")).orThrow();
        });
        house.awaitQuiet();
        browsing = new Browsing(house.address(), "finding");
    }

    @AfterAll
    static void close() {
        if (browsing != null) browsing.close();
        open.close();
    }

    private static String iin(String key) { return house.character(key).person().iin().digits(); }

    @Test
    void thePublicFindsACaseAndReadsItsActOnAPhoneWithoutScripts() {
        try (Browsing.Visitor reader = browsing.withoutScripts(Language.KK, 390)) {
            Page page = reader.page();
            reader.open("/cases");
            page.locator("#number").fill(decided.file().number().toString());
            page.locator("form[role=search] button").click();
            assertThat(page.locator("section .card").textContent()).contains(decided.file().number().toString(), published.ecli().toString()).doesNotContain("Сарсен", "Жумабаев");
            reader.open("/acts/" + published.ecli());
            page.locator("a[href$='/pages']").first().click();
            page.waitForURL("**/pages");
            assertThat(Boolean.TRUE.equals(page.evaluate("document.querySelector('.leaf img').complete && document.querySelector('.leaf img').naturalWidth > 700"))).as("the page is drawn").isTrue();
            page.locator("details.why summary").click();
            assertThat(page.locator(".said").innerText()).contains("Истец").doesNotContain("Сарсен");
            page.locator("a[data-zoom=in]").click();
            page.waitForURL("**zoom=2*");
        }
        try (Browsing.Visitor phone = browsing.visitor(Language.KK, 390)) {
            phone.open("/cases");
            phone.look("cases-kk-390");
            phone.open("/cases?court=7110&from=2026-03-01");
            phone.look("list-kk-390");
            phone.open("/acts/" + published.ecli() + "/pages");
            phone.look("act-page-kk-390");
            phone.open("/verify");
            phone.look("verify-kk-390");
        }
        try (Browsing.Visitor desk = browsing.visitor(Language.RU, 1440)) {
            Page page = desk.page();
            desk.open("/cases");
            page.locator("summary").nth(2).click();
            page.locator("#name").fill("Жумабаев Ерлан Серикович");
            page.locator("details[open] form button").click();
            assertThat(page.locator(".fault").first().innerText()).contains("Одного имени недостаточно");
            desk.look("person-refused-ru-1440");
            page.locator("#other").fill("Сарсенова Айгуль Маратовна");
            page.locator("details[open] form button").click();
            assertThat(page.locator(".hit").innerText()).contains(decided.file().number().toString());
            assertThat(page.url()).as("nothing of a person in an address").endsWith("/cases");
            desk.look("person-ru-1440");
            desk.open("/acts/" + published.ecli() + "/pages");
            desk.look("act-page-ru-1440");
        }
        browsing.assertNothingFound();
    }

    @Test
    void aParticipantAndHisRepresentativeReadTheFilePageByPage() {
        try (Browsing.Visitor aigul = browsing.visitor(Language.RU, 1440)) {
            Page page = aigul.page();
            aigul.signIn(iin("aigul"), PASSWORD);
            aigul.open("/my/cases");
            assertThat(page.locator("table").innerText()).contains(bench.file().number().toString());
            aigul.look("my-cases-ru-1440");
            page.locator("table a").first().click();
            page.locator("a[href$='/pages']").first().click();
            aigul.look("page-ru-1440");
            String first = page.url();
            if (page.locator("a[rel=next]").count() > 0) {
                page.keyboard().press("ArrowRight");
                page.waitForURL("**page=2*");
                page.keyboard().press("ArrowLeft");
                page.waitForURL("**page=1*");
            }
            page.keyboard().press("Equal");
            page.waitForURL("**zoom=2*");
            assertThat(page.locator(".leaf.close img").getAttribute("width")).isEqualTo("1224");
            aigul.look("page-larger-ru-1440");
            assertThat(first).contains("/my/cases/");
        }
        try (Browsing.Visitor viktor = browsing.visitor(Language.KK, 390)) {
            Page page = viktor.page();
            viktor.signIn(iin("viktor"), PASSWORD);
            viktor.open("/my/cases?side=represented");
            assertThat(page.locator("table").innerText()).contains(bench.file().number().toString(), "өкілісіз");
            viktor.look("represented-kk-390");
            page.locator("table a").first().click();
            page.locator("a[href$='/pages']").first().click();
            viktor.look("page-kk-390");
            viktor.open("/my/powers");
            viktor.look("powers-kk-390");
        }
        browsing.assertNothingFound();
    }

    @Test
    void aCameraReadsTheCodeOfAPaperWhereTheBrowserCan() {
        try (Browsing.Visitor phone = browsing.visitor(Language.EN, 390)) {
            Page page = phone.page();
            page.addInitScript("""
                    window.BarcodeDetector = class { async detect() { return [{rawValue: '%s'}]; } };
                    navigator.mediaDevices.getUserMedia = async () => { const canvas = document.createElement('canvas'); canvas.getContext('2d').fillRect(0, 0, 10, 10); return canvas.captureStream(5); };""".formatted("https://torelik.kz/verify/" + decided.act()));
            phone.open("/verify");
            page.locator("[data-scan-begin]").click();
            page.waitForURL("**/verify?number=*");
            assertThat(page.locator("h1").innerText()).isEqualTo("The act is genuine");
        }
        try (Browsing.Visitor desk = browsing.visitor(Language.RU, 1440)) {
            desk.open("/verify/" + decided.act());
            desk.look("verified-ru-1440");
        }
        browsing.assertNothingFound();
    }
}
