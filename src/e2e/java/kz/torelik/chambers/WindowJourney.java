package kz.torelik.chambers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.law.LawBook;
import kz.torelik.scenario.Claims;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The window of a court in a real browser: a claim on paper is entered, certified, paid by a receipt and drawn; a response comes by post; a power of attorney on paper is entered; letters are printed and posted; a chair records an outage.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WindowJourney {

    private static final List<Integer> WIDTHS = List.of(390, 1440);

    private static CourtBrowser court;
    private static Page page;
    private static CourtCode seat;
    private static CaseId id;

    @BeforeAll
    static void open() {
        court = new CourtBrowser(LocalDateTime.of(2026, 1, 12, 10, 0));
        page = court.page;
        seat = CourtCode.of(Claims.inItsCourt(court.house, Claims.loan(court.house)).court());
    }

    @AfterAll
    static void close() { court.close(); }

    private static void signIn(Function function) {
        court.signIn(court.house.get(Population.class).find(seat).orElseThrow().list(function).getFirst().person().iin().digits());
    }

    private static String iin(String key) { return court.house.character(key).person().iin().digits(); }

    private static FilePayload scan(String name, String words) { return new FilePayload(name, "application/pdf", Claims.paper(court.house, Language.KK, "Қағаз", words)); }

    private static void attach(String kind, FilePayload scan) {
        page.locator("#kind").selectOption(kind);
        page.locator("#file").setInputFiles(scan);
        page.locator("#scans form[enctype] button").click();
    }

    private static void keep(String name, String address) throws IOException {
        Files.createDirectories(Path.of("target/screenshots"));
        Files.write(Path.of("target/screenshots/" + name + ".pdf"), page.request().get(court.address(address)).body());
    }

    @Test
    @Order(1)
    void aClaimOnPaperIsEnteredCertifiedAndPaidByAReceipt() throws IOException {
        signIn(Function.REGISTRAR);
        court.open("/desk/window");
        court.looks("window", List.of(Language.KK, Language.EN, Language.RU), WIDTHS);
        page.locator("#number").fill("900101300811");
        page.locator("aside form button.primary").click();
        assertThat(page.locator("#number-fault").isVisible()).as("nobody with that number").isTrue();
        page.locator("#number").fill(iin("aigul"));
        page.locator("aside form button.primary").click();
        page.waitForURL("**/desk/window/*");
        ClaimDraft loan = Claims.loan(court.house);
        assertThat(page.locator("h1").innerText()).contains(loan.plaintiff().orElseThrow().surname());
        page.locator("#category").selectOption("7.03");
        page.locator("#price").fill("1 480 000");
        page.locator("#d1-number").fill(iin("erlan"));
        page.locator("#d1-kato").selectOption(court.house.get(LawBook.class).courts().serving(loan.defendants().getFirst().kato()).orElseThrow().serves().getFirst());
        page.locator("#d1-street").fill(loan.defendants().getFirst().address());
        page.locator("#demands").fill(loan.demand().demands().getFirst());
        page.locator("#circumstances").fill(loan.demand().circumstances());
        page.locator("form.work > .actions button.primary").click();
        page.waitForURL("**#run");
        assertThat(page.locator("#run").innerText()).as("the register names the defendant; the scan is missing").contains("скан");
        assertThat(page.locator("#d1-surname").inputValue()).isEqualTo(loan.defendants().getFirst().surname());
        attach("claim-scan", scan("talap.pdf", "Талап қою"));
        attach("evidence", scan("qolkhat.pdf", "Қолхат"));
        court.open(page.url().replaceAll("^https?://[^/]+|#.*$", ""));
        court.looks("window-claim", List.of(Language.KK, Language.RU), WIDTHS);
        page.locator("#run a.primary").click();
        page.waitForURL("**/sign");
        String draft = page.url().replaceAll(".*/window/([^/]+)/sign.*", "$1");
        keep("window-sheet", "/desk/window/" + draft + "/sheet.pdf");
        court.looks("window-sign", List.of(Language.KK), WIDTHS);
        court.sign();
        page.waitForURL("**/registered");
        keep("window-receipt", "/desk/window/" + draft + "/receipt.pdf");
        court.looks("window-registered", List.of(Language.KK, Language.RU), WIDTHS);
        page.locator("#receipt").fill("K-100");
        page.locator("#sum").fill("14 800");
        page.locator("form.work button.primary").click();
        page.waitForURL("**/registered");
        court.house.awaitQuiet();
        id = CaseId.of(draft);
        assertThat(court.file(id).stage()).isEqualTo("acceptance");
    }

    @Test
    @Order(2)
    void aResponseByPostIsCertifiedIntoTheCase() {
        court.signInJudge(id);
        court.act(id, "ruling-acceptance");
        signIn(Function.REGISTRAR);
        court.open("/desk/cases/" + id);
        page.locator("a[href$='/on-paper']").click();
        page.locator("#number").fill(iin("erlan"));
        page.locator("input[name=kind][value=response]").check();
        page.locator("input[name=way][value=post]").check();
        page.locator("#file").setInputFiles(scan("pikir.pdf", "Пікір"));
        page.locator("form.work button.primary").click();
        assertThat(page.locator("#postmark-fault").isVisible()).as("a letter has a postmark").isTrue();
        court.looksAsItIs("on-paper", WIDTHS);
        page.locator("#postmark").fill("2026-01-12");
        page.locator("#file").setInputFiles(scan("pikir.pdf", "Пікір"));
        page.locator("form.work button.primary").click();
        page.waitForURL("**/on-paper/*");
        court.sign();
        page.waitForURL("**/desk/cases/" + id);
        assertThat(court.file(id).history()).anyMatch(each -> each.event() instanceof FilingEvent.ResponseFiled);
        court.looks("window-case", List.of(Language.KK), WIDTHS);
    }

    @Test
    @Order(3)
    void aPowerOfAttorneyOnPaperIsEnteredWithWhatItLists() {
        court.open("/desk/cases/" + id);
        page.locator("a[href$='/paper-power']").click();
        page.waitForURL("**/paper-power");
        court.looks("paper-power", List.of(Language.KK, Language.RU, Language.EN), WIDTHS);
        page.locator("input[name=party][value='1']").check();
        page.locator("#representative").fill(iin("viktor"));
        page.locator("#number").fill("1-218");
        page.locator("#certifier").fill("нотариус Т. Әбенова");
        page.locator("#until").fill("2025-12-31");
        page.locator("input[name=code][value='withdraw-claim']").check();
        page.locator("form.work button.primary").click();
        assertThat(page.locator("#until-fault").isVisible()).as("it is over").isTrue();
        court.looksAsItIs("paper-power-fault", WIDTHS);
        page.locator("#until").fill("2026-12-31");
        page.locator("form.work button.primary").click();
        page.waitForURL("**/desk/cases/" + id);
        assertThat(court.file(id).parties().getLast().actsFor()).as("he acts for Aigul").isEqualTo(1);
    }

    @Test
    @Order(4)
    void lettersArePrintedAndPosted() throws IOException {
        court.house.awaitQuiet();
        court.open("/desk/letters");
        court.looks("letters", List.of(Language.KK, Language.EN, Language.RU), WIDTHS);
        String letter = page.locator("[data-letter]").first().getAttribute("data-letter");
        keep("letter", "/desk/letters/" + letter + "/letter.pdf");
        page.locator("[data-letter='" + letter + "'] button[value=posted]").click();
        assertThat(page.locator(".faults").isVisible()).as("the post gives a number").isTrue();
        page.locator("#track-" + letter).fill("KZ100200300");
        page.locator("[data-letter='" + letter + "'] button[value=posted]").click();
        page.waitForURL("**/desk/letters");
        assertThat(page.locator("[data-letter='" + letter + "'] button[value=received]").isVisible()).isTrue();
        court.looks("letters-posted", List.of(Language.RU), WIDTHS);
    }

    @Test
    @Order(5)
    void aChairRecordsAnOutageAndEverybodyReadsIt() {
        signIn(Function.CHAIR);
        court.open("/desk/outages");
        page.locator("input[name=service][value=filing]").check();
        page.locator("#from").fill("2026-01-11T20:00");
        page.locator("#until").fill("2026-01-11T22:00");
        page.locator("#cause").fill("Сақтау қоймасы істен шықты");
        page.locator("aside form button.primary").click();
        assertThat(page.locator("#proof-fault").isVisible()).as("an outage has a proof").isTrue();
        page.locator("#proof").fill("Оператордың № 17 хаты");
        page.locator("aside form button.primary").click();
        page.waitForURL("**/desk/outages");
        court.looks("outages", List.of(Language.KK, Language.RU), WIDTHS);
        court.open("/law/outages");
        assertThat(page.locator("#outage-1").innerText()).contains("№ 17");
        court.looks("law-outages", List.of(Language.KK, Language.EN, Language.RU), WIDTHS);
    }
}
