package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.torelik.Chromium;
import kz.torelik.House;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.deadlines.Expiring;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.publication.BankOfActs;
import kz.torelik.signatures.PdfSig;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// A claim goes from a phone to a published act that anyone can verify: the whole way, each step by the person whose step it is, in his own browser,
/// and once in each language. Aigul files and pays on her phone; a stranger checks the draw; the judge, his secretary and Erlan do what is theirs; a
/// reader who knows none of them finds the act and drops its file on the page. The chapters are those of the guided tour.
@ParameterizedClass
@EnumSource(Language.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClaimJourney {

    private static final Path PICTURES = Path.of("target/screenshots/claim");

    private static House house;
    private static Chromium chromium;
    private static CaseId id;
    private static byte[] act;

    @Parameter
    private Language language;
    private Words words;
    private final List<Visitor> visitors = new ArrayList<>();

    @BeforeParameterizedClassInvocation
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0));
        chromium = Chromium.start();
    }

    @AfterParameterizedClassInvocation
    static void close() {
        chromium.close();
        house.close();
    }

    @BeforeEach
    void learnTheWords() { words = Words.in(language); }

    @AfterEach
    void nothingWasWrongWithThePages() {
        List<String> faults = visitors.stream().flatMap(visitor -> visitor.faults().stream()).toList();
        visitors.forEach(Visitor::close);
        assertThat(faults).as("what is wrong with the pages that were seen").isEmpty();
    }

    @Test
    @Order(1)
    void aigulTellsWhatHappenedAndTheDryRunSaysWhatIsMissing() {
        Visitor aigul = citizen("aigul", Visitor.PHONE);
        aigul.see("10-home");
        aigul.fill("input[name=story]", words.story());
        aigul.click(".ask button");
        assertThat(aigul.find("input[value=loan]").isChecked()).as("the loan is proposed").isTrue();
        aigul.see("11-kind");
        on(aigul);
        assertThat(aigul.find("#surname").inputValue()).isEqualTo("Сәрсенова");
        on(aigul);
        aigul.fill("#surname", "Жұмабаев");
        aigul.fill("#given", "Ерлан");
        aigul.fill("#patronymic", "Бекұлы");
        aigul.fill("#number", "841102390017");
        aigul.find("#kato").selectOption("711310000");
        aigul.fill("#street", "Сейфуллин көшесі, 31-үй, 7-пәтер");
        aigul.see("12-other");
        on(aigul);
        aigul.fill("#price", "1 480 000");
        aigul.fill("#circumstances", words.circumstances());
        aigul.fill("#conciliation", words.conciliation());
        aigul.find("input[name=language][value=" + Words.ofClaim(language).tag() + "]").check();
        aigul.see("13-demand");
        on(aigul);
        String court = aigul.page().url();
        assertThat(aigul.find(".sum").innerText().replace('\u00a0', ' ')).contains("14 800");
        aigul.see("14-court");
        aigul.page().navigate(court.replaceAll("/court$", "/check"));
        assertThat(aigul.find(".findings li.faulty").count()).as("the court is not chosen yet").isEqualTo(1);
        aigul.see("15-dry-run");
        aigul.click(".findings li.faulty a[href*='/court']");
        aigul.page().waitForURL("**/court*");
        on(aigul);
        aigul.page().waitForURL("**/files");
        aigul.attach("receipt.pdf", "application/pdf", Papers.pdf(house, Words.ofClaim(language), words.receipt()));
        aigul.attach("photo.png", "image/png", Papers.photo());
        assertThat(aigul.find("ul.files li").count()).isEqualTo(2);
        aigul.see("16-files");
        aigul.click("a.primary");
        aigul.page().waitForURL("**/check");
        assertThat(aigul.find(".card.good").isVisible()).as("nothing is missing any more").isTrue();
        aigul.see("17-checked");
    }

    @Test
    @Order(2)
    void sheSignsAndGetsAReceiptWithATicket() {
        Visitor aigul = citizen("aigul", Visitor.PHONE);
        aigul.see("20-home-with-draft");
        aigul.click("main a[href*='/my/claims/']");
        aigul.go(aigul.page().url().replaceAll("^https?://[^/]+", "").replaceAll("/[a-z]+$", "/check"));
        aigul.click("a.primary");
        aigul.find("[data-sign-who]:not(:empty)").waitFor();
        aigul.see("21-sign");
        aigul.sign("**/my/submissions/**");
        aigul.see("22-receipt");
        String receipt = new String(aigul.read(aigul.find("a[href$='/receipt.txt']").getAttribute("href")), StandardCharsets.UTF_8);
        assertThat(receipt).as("a receipt with a ticket and the time that counts").contains("2026-06-08");
        assertThat(aigul.status(aigul.find("a[href$='/receipt.p7s']").getAttribute("href"))).isEqualTo(200);
    }

    @Test
    @Order(3)
    void shePaysAtTheBankAndTheCaseGetsItsNumberAndItsJudge() {
        Visitor aigul = citizen("aigul", Visitor.PHONE);
        aigul.click("main a[href*='/my/submissions/']");
        aigul.click(".next button.primary");
        aigul.page().waitForURL(house.bank().address() + "/**");
        aigul.click("button.primary");
        aigul.click("a[href*='/my/submissions/']");
        aigul.find("#judge").waitFor();
        aigul.see("30-registered");
        assertThat(aigul.find("#number").innerText()).startsWith("7110-26-00-2/");
        aigul.click("a.primary");
        aigul.find(".river").waitFor();
        aigul.see("31-case");
        id = CaseId.of(aigul.page().url().replaceAll(".*/my/cases/(\\w+).*", "$1"));
    }

    @Test
    @Order(4)
    void aStrangerChecksTheDraw() throws IOException {
        Visitor stranger = visitor(Visitor.DESK);
        stranger.go("/cases?number=" + file().number());
        stranger.see("40-public-case");
        stranger.click("a[href*='/draws/']");
        assertThat(stranger.find(".card.good").isVisible()).as("the draw is computed again").isTrue();
        stranger.see("41-draw");
        Path proof = Files.write(Files.createTempDirectory("draw").resolve("draw.json"), stranger.read(stranger.find("a[href$='/proof']").getAttribute("href")));
        assertThat(StandAlone.verify(proof)).as("at home, from the proof alone").isZero();
        Files.writeString(proof, Files.readString(proof).replaceFirst("[0-9a-f]{8}", "00000000"));
        assertThat(StandAlone.verify(proof)).as("a proof with other bytes").isNotZero();
    }

    @Test
    @Order(5)
    void theJudgeAcceptsErlanRespondsAndASessionIsSet() throws Exception {
        house.moveTo(LocalDateTime.of(2026, 6, 10, 11, 0));
        Visitor judge = judge();
        judge.see("50-desk");
        judge.click("tr[data-row] a");
        judge.page().waitForURL("**/acts/new?**");
        judge.go("/desk/cases/" + id);
        judge.see("51-desk-case");
        judge.click(".next a[href*='kind=ruling-acceptance']");
        judge.click("form.work button.primary");
        judge.see("52-acceptance");
        signAct(judge);
        assertThat(file().stage()).isEqualTo("preparation");

        Visitor erlan = citizen("erlan", Visitor.PHONE);
        erlan.see("53-erlan-home");
        erlan.go("/my/notices");
        erlan.click("table a");
        erlan.see("54-notice");
        house.awaitQuiet();
        file(erlan, "response", words.response());
        assertThat(file().history()).anyMatch(recorded -> recorded.event().word().equals("response-filed"));

        Visitor aigul = citizen("aigul", Visitor.PHONE);
        file(aigul, "motion", words.motion());
        aigul.go("/my/cases/" + id);
        aigul.see("55-case-with-response");

        judge.go("/desk/cases/" + id + "/acts/new?kind=ruling-hearing");
        judge.click("form.work button.primary");
        signAct(judge);
        setSession(judge, "56-slot");
        judge.go("/desk/sessions?day=" + LocalDate.ofInstant(session().startsAt(), CourtClock.COUNTRY));
        judge.see("57-cause-list");

        aigul.go("/my/cases/" + id);
        aigul.see("58-case-with-session");
        String invitation = new String(aigul.read(aigul.find("a[href$='.ics']").first().getAttribute("href")), StandardCharsets.UTF_8);
        assertThat(new CalendarBuilder().build(new StringReader(invitation)).getComponents("VEVENT")).hasSize(1);
    }

    @Test
    @Order(6)
    void theSessionIsAdjournedHeldAndWrittenDown() {
        sitDown();
        Visitor judge = judge();
        openSession(judge);
        judge.see("60-session");
        judge.click("details.card.fold > summary");
        judge.find("input[name=ground][value=evidence]").check();
        judge.fill("#reasons", words.adjourned());
        judge.see("61-adjourning");
        judge.click("form[action$='/adjourn'] button");
        assertThat(file().stage()).isEqualTo("adjourned");
        protocol();
        setSession(judge, "62-second-slot");
        sitDown();
        Visitor again = judge();
        openSession(again);
        again.click("button[name=deliberation][value=true]");
        assertThat(file().stage()).isEqualTo("deliberation");
        again.see("63-deliberation");
        protocol();
    }

    @Test
    @Order(7)
    void theDecisionIsAnnouncedWrittenAndSigned() throws Exception {
        Visitor judge = judge();
        judge.go("/desk/cases/" + id + "/announce");
        judge.find("input[value=satisfied]").check();
        judge.find("#sure").check();
        judge.see("70-announce");
        judge.click("form.work button.primary");
        judge.page().waitForURL("**/acts/**");
        judge.fill("#reasoning", words.reasoning());
        judge.see("71-decision");
        signAct(judge);
        assertThat(file().stage()).isEqualTo("appeal-period");

        Visitor aigul = citizen("aigul", Visitor.PHONE);
        aigul.go("/my/cases/" + id);
        aigul.see("72-decided");
        act = aigul.read("/my/cases/" + id + "/documents/" + decision().document().id());
        Path pdf = Files.write(Files.createTempDirectory("decision").resolve("decision.pdf"), act);
        assertThat(PdfSig.says(pdf)).as("pdfsig").contains("Signature is Valid").contains("Total document signed");
        act[act.length / 2] ^= 1;
        assertThat(PdfSig.says(Files.write(pdf.resolveSibling("altered.pdf"), act))).as("one altered byte").doesNotContain("Signature is Valid");
        act[act.length / 2] ^= 1;
    }

    @Test
    @Order(8)
    void nobodyAppealsAndTheDecisionIsInForcePublishedAndFoundByAnyone() {
        LocalDate due = house.get(Deadlines.class).of(file()).stream().filter(clock -> clock.rule().equals("appeal")).map(clock -> Objects.requireNonNull(clock.due())).findFirst().orElseThrow();
        house.moveTo(due.plusDays(1).atTime(11, 0));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
        assertThat(file().stage()).isEqualTo("in-force");
        Visitor judge = judge();
        judge.go("/desk/cases/" + id + "/writ");
        judge.see("80-writ");
        judge.click("form.work button.primary");
        judge.sign("**/desk/cases/" + id);
        house.awaitQuiet();
        assertThat(file().stage()).isEqualTo("execution");

        assertThat(house.get(BankOfActs.class).find(decision().id())).as("published by the rule").isPresent();
        Visitor reader = visitor(Visitor.DESK);
        reader.go("/");
        reader.fill("input[name=q]", words.search());
        reader.click("form.ask button");
        reader.see("81-found");
        reader.click(".hit h2 a");
        assertThat(reader.find("article.text").textContent()).doesNotContain("Сәрсен").doesNotContain("Жұмабаев").doesNotContain("890314490012");
        reader.see("82-published");
        assertThat(reader.read(reader.find("a[href$='/pdf']").first().getAttribute("href"))).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        reader.go("/verify");
        reader.find("input[type=file]").setInputFiles(new FilePayload("act.pdf", "application/pdf", act));
        reader.click("form[method=post] button");
        assertThat(reader.find("a[href$='/proof']").count()).as("genuine, with its place in the log").isPositive();
        reader.see("83-verified");
        byte[] altered = act.clone();
        altered[altered.length / 2] ^= 1;
        reader.go("/verify");
        reader.find("input[type=file]").setInputFiles(new FilePayload("act.pdf", "application/pdf", altered));
        reader.click("form[method=post] button");
        assertThat(reader.find("a[href$='/proof']").count()).as("an altered file has no proof").isZero();
        reader.see("84-altered");

        Visitor aigul = citizen("aigul", Visitor.PHONE);
        aigul.go("/my/cases/" + id);
        aigul.see("85-executed");
    }

    private void sitDown() { house.moveTo(LocalDateTime.ofInstant(session().startsAt(), CourtClock.COUNTRY).plusMinutes(2)); }

    private void openSession(Visitor judge) {
        judge.go("/desk/cases/" + id + "/hearings/" + session().id());
        judge.find("input[name=present]").all().forEach(box -> box.check());
        if (judge.find("#despite").count() > 0) judge.fill("#despite", words.adjourned());
        judge.click("form[action$='/open'] button.primary");
        judge.find("form[action$='/close']").waitFor();
    }

    private void setSession(Visitor judge, String picture) {
        judge.go("/desk/cases/" + id + "/hearings/new");
        judge.find("input[name=slot]").first().check();
        judge.see(picture);
        judge.click("form.work button.primary");
        judge.page().waitForURL("**/hearings/*");
        house.awaitQuiet();
    }

    /// The secretary finds the protocol on the desk, writes what was said, and signs it.
    private void protocol() {
        Visitor secretary = officer(Objects.requireNonNull(file().judge().orElseThrow().secretary()));
        secretary.click("tr[data-row] a");
        secretary.fill("#said-1-words", words.said());
        secretary.fill("#without", language == Language.KK ? "Жазба құралы істен шықты" : "Вышло из строя записывающее устройство");
        secretary.see("64-protocol");
        secretary.click("button[name=then][value=sign]");
        secretary.sign("**/hearings/*");
        house.awaitQuiet();
    }

    private void file(Visitor who, String kind, String text) {
        who.go("/my/cases/" + id + "/file/" + kind);
        who.fill("#text", text);
        who.click("form button.primary");
        who.sign("**/papers/**");
        who.see("59-filed-" + kind);
        house.awaitQuiet();
    }

    private static void signAct(Visitor judge) {
        judge.click("button[name=then][value=sign]");
        judge.page().waitForURL("**/sign");
        judge.sign("**/desk**");
        house.awaitQuiet();
    }

    private Visitor visitor(int width) {
        Visitor visitor = new Visitor(chromium, house, language, width, PICTURES);
        visitors.add(visitor);
        return visitor;
    }

    private Visitor citizen(String key, int width) {
        Visitor visitor = visitor(width);
        visitor.signInWithPassword(house.character(key).person().iin().digits());
        return visitor;
    }

    private Visitor judge() { return officer(file().judge().orElseThrow().person()); }

    private Visitor officer(PersonId person) {
        Visitor visitor = visitor(Visitor.DESK);
        visitor.signInWithKey(house.as(new Actor.Rule("journey"), () -> house.get(People.class).find(person)).map(Person.Natural.class::cast).orElseThrow().iin().digits());
        return visitor;
    }

    private static void on(Visitor visitor) { visitor.click("button[value=on]"); }

    private static CaseFile file() { return house.as(new Actor.Rule("journey"), () -> house.get(CaseFiles.class).get(id)); }

    private static CaseFile.HearingInFile session() { return file().hearings().getLast(); }

    private static CaseFile.ActInFile decision() { return file().acts().stream().filter(one -> one.kind().equals("decision")).findFirst().orElseThrow(); }
}
