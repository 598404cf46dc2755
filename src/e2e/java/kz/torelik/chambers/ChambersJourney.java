package kz.torelik.chambers;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.torelik.House;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.courts.Judges;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.documents.paper.Typesetter;
import kz.torelik.filing.Assessing;
import kz.torelik.filing.CandidateCourt;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.filing.Submission;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.simulator.population.Resident;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// A judge's way through a claim in a real browser: he signs in with his EDS, accepts the claim, sets a session, holds it, announces the operative
/// part and signs the decision; every page is looked at in three widths and by axe.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChambersJourney {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static House house;
    private static Playwright playwright;
    private static Browser browser;
    private static BrowserContext context;
    private static Page page;
    private static CaseId id;

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 1, 12, 10, 0));
        id = filed("aigul", "erlan");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(System.getProperty("torelik.chromium", "/usr/bin/chromium"))).setChromiumSandbox(false)
                .setArgs(List.of("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic")));
        context = browser.newContext(new Browser.NewContextOptions().setLocale("ru").setViewportSize(1440, 900));
        page = context.newPage();
        page.setDefaultTimeout(20_000);
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
        if (playwright != null) playwright.close();
        house.close();
    }

    @Test
    @Order(1)
    void theJudgeSignsInWithHisKeyAndTheDeskOpensOnWhatIsDue() {
        signIn(page, judge());
        assertThat(page.locator("tr[data-row]").first().innerText()).contains("Принять иск", file().number().toString());
        looks("desk");
        page.keyboard().press("j");
        assertThat(page.locator("tr.sel").count()).isEqualTo(1);
        page.keyboard().press("?");
        assertThat(page.locator("dialog[data-keys]").isVisible()).isTrue();
        look("desk-keys-ru-1440");
        page.keyboard().press("Escape");
        page.navigate(address("/desk/cases"));
        looks("cases");
        page.navigate(address("/desk/cases/" + id));
        looks("desk-case");
    }

    @Test
    @Order(2)
    void heAcceptsTheClaim() {
        page.navigate(address("/desk/cases/" + id));
        page.locator(".next a.primary").click();
        looks("act-new");
        page.locator("#steps").fill("Жауапкер 2026 жылғы 30 қаңтарға дейін пікір ұсынсын");
        page.locator("form.work button.primary").click();
        assertThat(page.locator("#operative").inputValue()).contains("азаматтық іс қозғалсын");
        looks("act-edit");
        signAct();
        assertThat(file().stage()).isEqualTo("preparation");
    }

    @Test
    @Order(3)
    void heSetsTheSession() {
        act("ruling-hearing");
        assertThat(file().stage()).isEqualTo("scheduled");
        page.navigate(address("/desk/cases/" + id + "/hearings/new"));
        looks("slot");
        page.locator("form.work button.primary").click();
        assertThat(page.locator(".faults").isVisible()).as("nothing is set before a time is chosen").isTrue();
        looks("slot-faulty");
        page.locator("input[name=slot]").first().check();
        page.locator("form.work button.primary").click();
        page.waitForURL("**/hearings/*");
        assertThat(file().hearings()).hasSize(1);
        looks("session-set");
        page.navigate(address("/desk/sessions?day=" + day()));
        assertThat(page.locator("tr[data-row]").innerText()).contains(file().number().toString());
        looks("sessions");
    }

    @Test
    @Order(4)
    void heHoldsTheSessionAndAnnouncesTheOperativePart() {
        house.moveTo(LocalDateTime.ofInstant(file().hearings().getFirst().startsAt(), CourtClock.COUNTRY).plusMinutes(2));
        house.awaitQuiet();
        signInAgain();
        page.navigate(address("/desk"));
        looks("desk-session");
        page.navigate(address("/desk/cases/" + id + "/hearings/" + file().hearings().getFirst().id()));
        page.locator("form.card button.primary").click();
        assertThat(file().stage()).isEqualTo("hearing");
        looks("session-open");
        page.locator("button[name=deliberation][value=true]").click();
        assertThat(file().stage()).isEqualTo("deliberation");
        looks("session-ended");
        page.navigate(address("/desk/cases/" + id + "/announce"));
        looks("announce");
        page.locator("input[value=satisfied]").check();
        page.locator("form.work button.primary").click();
        assertThat(file().stage()).isEqualTo("announced");
    }

    @Test
    @Order(5)
    void heSignsTheDecisionAndItIsInTheFile() {
        page.navigate(address("/desk/cases/" + id + "/acts/new?kind=decision"));
        page.locator("input[value=satisfied]").check();
        page.locator("#award-1-sum").fill("1 480 000");
        page.locator("#award-1-purpose").fill("борыш");
        page.locator("#duty").fill("14800");
        page.locator("form.work button.primary").click();
        looks("decision-edit");
        page.locator("#reasoning").fill("Қарыз шарты қолхатпен расталды. Жауапкер борышты қайтарғанын дәлелдемеді.");
        page.waitForCondition(() -> page.locator("input[name=version]").first().inputValue().equals("2"));
        signAct();
        assertThat(file().stage()).isEqualTo("appeal-period");
        page.navigate(address("/desk/cases/" + id));
        looks("case-decided");
        assertThat(file().acts().getLast().document().signer()).isNotBlank();
    }

    /// The secretary of the judge finds the protocol on the desk, writes what was said, and signs it.
    @Test
    @Order(6)
    void theSecretarySignsTheProtocol() {
        context.clearCookies();
        signIn(page, secretary());
        looks("secretary");
        page.locator("tr[data-row] a").first().click();
        page.locator("#said-1-words").fill("Талап қоюды толық қолдады.");
        page.locator("#without").fill("Жазба құралы істен шықты");
        looks("protocol");
        page.locator("#said-1-words").fill("Талап қоюды толық қолдады.");
        page.locator("#without").fill("Жазба құралы істен шықты");
        page.locator("button[name=then][value=sign]").click();
        page.locator("[data-sign-confirm]").check();
        look("protocol-sign-ru-1440");
        page.locator("form.sign button.primary").click();
        page.waitForURL("**/hearings/*");
        assertThat(file().hearings().getFirst().protocol()).isNotNull();
    }

    private static String secretary() {
        var person = Objects.requireNonNull(file().judge().orElseThrow().secretary());
        return house.as(new Actor.Rule("journey"), () -> house.get(People.class).find(person)).map(Person.Natural.class::cast).orElseThrow().iin().digits();
    }

    /// The registrar and the chair open their desks.
    @Test
    @Order(7)
    void theRegistrarAndTheChairHaveTheirDesks() {
        for (String key : List.of("asel", "gulmira")) {
            context.clearCookies();
            signIn(page, house.character(key).person().iin().digits());
            looks("desk-" + key);
            if (!key.equals("gulmira")) continue;
            page.navigate(address("/desk/court"));
            looks("court");
            page.navigate(address("/desk/signing"));
            looks("signing");
        }
    }

    private static void act(String kind) {
        page.navigate(address("/desk/cases/" + id + "/acts/new?kind=" + kind));
        page.locator("form.work button.primary").click();
        signAct();
    }

    /// From the draft to the signed act.
    private static void signAct() {
        page.locator("button[name=then][value=sign]").click();
        page.waitForURL("**/sign");
        looks("act-sign");
        page.locator("[data-sign-confirm]").check();
        page.locator("form.sign button.primary").click();
        page.waitForURL("**/desk/cases/" + id);
        house.awaitQuiet();
    }

    private static void signInAgain() {
        context.clearCookies();
        signIn(page, judge());
    }

    private static String judge() { return house.get(Judges.class).get(file().judge().orElseThrow().person()).iin().digits(); }

    private static void signIn(Page page, String iin) {
        page.navigate(address("/desk"));
        page.locator("#iin").fill(iin);
        page.locator("#eds").click();
        page.locator("[data-sign-confirm]").check();
        page.locator("form.sign button.primary").click();
        page.waitForURL("**/me/entering");
        page.locator("button[value=court]").click();
        page.waitForURL("**/desk");
    }

    private static String day() { return LocalDate.ofInstant(file().hearings().getFirst().startsAt(), CourtClock.COUNTRY).toString(); }

    private static CaseFile file() { return house.as(new Actor.Rule("journey"), () -> house.get(CaseFiles.class).get(id)); }

    private static String address(String path) { return house.address() + path; }

    /// The page in three languages and widths: whole, not wider than the screen, open to assistive technology.
    private static void looks(String name) {
        String here = page.url();
        boolean again = page.locator(".faults").count() == 0;
        for (Language language : List.of(Language.KK, Language.EN, Language.RU)) {
            if (again) page.navigate(here + (here.contains("?") ? "&" : "?") + "lang=" + language.tag());
            for (int width : List.of(390, 768, 1440)) {
                page.setViewportSize(width, width < 600 ? 844 : 900);
                look(name + "-" + language.tag() + "-" + width);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("%s is not wider than %d pixels in %s", name, width, language).isEqualTo(true);
            }
            assertThat(violations()).as("%s in %s", name, language).isEmpty();
            if (!again) break;
        }
    }

    private static void look(String name) {
        page.waitForLoadState(LoadState.LOAD);
        page.evaluate("document.fonts.ready.then(() => true)");
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("chambers-" + name + ".png")).setFullPage(true));
    }

    private static List<String> violations() {
        AxeResults results = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).analyze();
        return results.getViolations().stream().map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml() + " " + node.getAny().stream().map(any -> any.getMessage()).toList()).toList()).toList();
    }

    private static CaseId filed(String plaintiff, String defendant) {
        ClaimDraft claim = ClaimDraft.empty(Language.KK).withStory("Танысыма қолхатпен ақша бердім, қайтармай жүр", "").withCategory("7.03", "action")
                .withParties("self", List.of(party("plaintiff", house.character(plaintiff).person()), party("defendant", house.character(defendant).person())))
                .withDemand(new ClaimDraft.Demand("1 480 000", List.of("Жауапкерден 1 480 000 теңге борышты өндіріп алу"), """
                        2025 жылғы 3 наурызда жауапкер менен қолхат бойынша 1 480 000 теңге қарызға алып, 2025 жылғы 3 қыркүйекке дейін қайтаруға міндеттенді. \
                        Мерзім өтсе де борыш қайтарылған жоқ, жазбаша талабыма жауап берілмеді.""", "not-required", "", "Борышкермен екі рет сөйлестім, бітімге келмедік", List.of()));
        CandidateCourt court = house.get(Assessing.class).courts(claim).getFirst();
        List<Block> blocks = new ArrayList<>(List.of(Block.title("Қолхат"), Block.paragraph("1 480 000 теңге алдым.")));
        byte[] receipt = house.get(Typesetter.class).render(Sheet.form(Language.KK, "Қолхат", Foot.of("Қолхат"), blocks)).pdf();
        Submission submission = house.file(house.character(plaintiff), claim.withCourt(court.court().code().digits(), court.basis().toString(), court.national()), receipt);
        house.pay(house.citizen(plaintiff), submission.id());
        return CaseId.of(submission.id().uuid());
    }

    private static DraftParty party(String role, Resident one) {
        Language language = one.contact().language();
        String patronymic = one.name().patronymic() == null ? "" : one.name().patronymic();
        return new DraftParty(role, "individual", null, one.name().surname(), one.name().given(), patronymic, one.born().toString(), "", one.iin().digits(),
                one.contact().address().written().in(language), one.contact().address().kato(), one.contact().phone().e164(), one.contact().email().address());
    }
}
