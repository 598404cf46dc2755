package kz.torelik.chambers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import kz.torelik.House;
import kz.torelik.casefile.CaseFile;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// A judge's way through a claim in a real browser: he signs in with his EDS, accepts the claim, sets a session, holds it, announces the operative
/// part and signs the decision; every page is looked at in three languages and by axe.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChambersJourney {

    private static CourtBrowser court;
    private static House house;
    private static Page page;
    private static CaseId id;

    @BeforeAll
    static void open() {
        court = new CourtBrowser(LocalDateTime.of(2026, 1, 12, 10, 0));
        house = court.house;
        page = court.page;
        id = court.loan();
    }

    @AfterAll
    static void close() { court.close(); }

    @Test
    @Order(1)
    void theJudgeSignsInWithHisKeyAndTheDeskOpensOnWhatIsDue() {
        court.signInJudge(id);
        assertThat(page.locator("tr[data-row]").first().innerText()).contains("Принять иск", file().number().toString());
        court.looks("desk");
        page.keyboard().press("j");
        assertThat(page.locator("tr.sel").count()).isEqualTo(1);
        page.keyboard().press("?");
        assertThat(page.locator("dialog[data-keys]").isVisible()).isTrue();
        court.look("desk-keys-ru-1440");
        page.keyboard().press("Escape");
        court.open("/desk/cases");
        court.looks("cases");
        court.open("/desk/cases/" + id);
        court.looks("desk-case");
    }

    @Test
    @Order(2)
    void heAcceptsTheClaim() {
        court.open("/desk/cases/" + id);
        page.locator(".next a[href*='kind=ruling-acceptance']").first().click();
        court.looks("act-new");
        page.locator("#steps").fill("Жауапкер 2026 жылғы 30 қаңтарға дейін пікір ұсынсын");
        page.locator("form.work button.primary").click();
        assertThat(page.locator("#operative").inputValue()).contains("азаматтық іс қозғалсын");
        court.looks("act-edit");
        court.signAct();
        assertThat(file().stage()).isEqualTo("preparation");
    }

    @Test
    @Order(3)
    void heSetsTheSession() {
        court.act(id, "ruling-hearing");
        assertThat(file().stage()).isEqualTo("scheduled");
        court.open("/desk/cases/" + id + "/hearings/new");
        court.looks("slot");
        page.locator("form.work button.primary").click();
        assertThat(page.locator(".faults").isVisible()).as("nothing is set before a time is chosen").isTrue();
        court.looks("slot-faulty");
        page.locator("input[name=slot]").first().check();
        page.locator("form.work button.primary").click();
        page.waitForURL("**/hearings/*");
        assertThat(file().hearings()).hasSize(1);
        court.looks("session-set");
        court.open("/desk/sessions?day=" + day());
        assertThat(page.locator("tr[data-row]").innerText()).contains(file().number().toString());
        court.looks("sessions");
        page.pdf(new Page.PdfOptions().setPath(java.nio.file.Path.of("target/screenshots/chambers-sessions-print.pdf")).setFormat("A4"));
    }

    @Test
    @Order(4)
    void heHoldsTheSessionAndAnnouncesTheOperativePart() {
        house.moveTo(LocalDateTime.ofInstant(file().hearings().getFirst().startsAt(), CourtClock.COUNTRY).plusMinutes(2));
        house.awaitQuiet();
        court.signInJudge(id);
        court.open("/desk");
        court.looks("desk-session");
        court.open("/desk/cases/" + id + "/hearings/" + file().hearings().getFirst().id());
        page.locator("form.card button.primary").click();
        assertThat(file().stage()).isEqualTo("hearing");
        court.looks("session-open");
        page.locator("button[name=deliberation][value=true]").click();
        assertThat(file().stage()).isEqualTo("deliberation");
        court.looks("session-ended");
        court.open("/desk/cases/" + id + "/announce");
        court.looks("announce");
        page.locator("input[value=satisfied]").check();
        page.locator("form.work button.primary").click();
        assertThat(page.locator("#sure-fault").isVisible()).as("what cannot be taken back is confirmed").isTrue();
        assertThat(file().stage()).isEqualTo("deliberation");
        page.locator("#sure").check();
        page.locator("form.work button.primary").click();
        page.waitForURL("**/acts/*");
        assertThat(file().stage()).isEqualTo("announced");
    }

    @Test
    @Order(5)
    void heSignsTheDecisionAndItIsInTheFile() {
        assertThat(page.locator("input[value=satisfied]").isChecked()).as("the draft has the outcome that was announced").isTrue();
        assertThat(page.locator("#award-1-sum").inputValue()).as("the price of the claim is proposed").isEqualTo("1480000");
        assertThat(page.locator("#duty").inputValue()).as("the duty that was paid is proposed").isEqualTo("14800");
        assertThat(page.locator("#operative").inputValue()).contains("1\u00a0480\u00a0000");
        court.looks("decision-edit");
        page.locator("#reasoning").fill("Қарыз шарты қолхатпен расталды. Жауапкер борышты қайтарғанын дәлелдемеді.");
        page.waitForCondition(() -> page.locator("input[name=version]").first().inputValue().equals("2"));
        court.signAct();
        assertThat(file().stage()).isEqualTo("appeal-period");
        court.open("/desk/cases/" + id);
        court.looks("case-decided");
        assertThat(file().acts().getLast().document().signer()).isNotBlank();
    }

    /// The secretary of the judge finds the protocol on the desk, writes what was said, and signs it.
    @Test
    @Order(6)
    void theSecretarySignsTheProtocol() {
        house.awaitQuiet();
        court.signInOverASlowLine(secretary());
        court.looks("secretary");
        page.locator("tr[data-row] a[href*='/cases/" + id + "/hearings/']").first().click();
        page.locator("#said-1-words").fill("Талап қоюды толық қолдады.");
        page.locator("#without").fill("Жазба құралы істен шықты");
        court.looks("protocol");
        page.locator("#said-1-words").fill("Талап қоюды толық қолдады.");
        page.locator("#without").fill("Жазба құралы істен шықты");
        page.locator("button[name=then][value=sign]").click();
        court.look("protocol-sign-ru-1440");
        court.sign();
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
            court.signIn(house.character(key).person().iin().digits());
            court.looks("desk-" + key);
            if (!key.equals("gulmira")) continue;
            court.open("/desk/court");
            court.looks("court");
            court.open("/desk/signing");
            court.looks("signing");
        }
    }

    private static String day() { return LocalDate.ofInstant(file().hearings().getFirst().startsAt(), CourtClock.COUNTRY).toString(); }

    private static CaseFile file() { return court.file(id); }
}
