package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.acts.Disposition;
import kz.torelik.counterparts.notaries.CertifiedPower;
import kz.torelik.counterparts.notaries.Notariat;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.reception.CourtLetter;
import kz.torelik.reception.WritingLetters;
import kz.torelik.scenario.Bench;
import kz.torelik.simulator.population.Advocate;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Acting for others by a power that a notary certified and by an advocate's notice; a letter that goes to another court; the outages of the service that one wants to know of. On a phone and at a desk.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RepresentationJourney extends WalkedHouse {

    private static final String KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final CourtCode COURT = CourtCode.of("7110");
    private static Notariat notariat;

    @BeforeAll
    static void openTheRegister() throws IOException {
        notariat = Notariat.run(0, KEY, house.address().resolve("/callbacks/notariat"));
        house.restart("torelik.notariat.address=" + notariat.address(), "torelik.notariat.key=" + KEY);
    }

    @AfterAll
    static void closeTheRegister() { notariat.close(); }

    @Override
    String pictures() { return "representation"; }

    private String iin(String key) { return house.character(key).person().iin().digits(); }

    @Test
    @Order(1)
    void viktorEntersTheNumberOfANotarialPowerAndTheCaseOpensToHim() {
        CaseId id = loan();
        Bench bench = new Bench(house, id);
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        LocalDate today = house.clock().today();
        notariat.certify(new CertifiedPower("KZ-71-2026-000117", "Нотариус Сейтқали А. М., Астана", iin("aigul"), "А", iin("viktor"), "В", List.of("settlement", "appeal"), today.minusDays(3), today.plusMonths(12), null));
        Visitor viktor = citizen("viktor", Language.KK, Visitor.PHONE);
        viktor.go("/my/powers");
        viktor.fill("#number", "KZ-71-2026-404");
        viktor.click("#certified button");
        assertThat(viktor.find("#number-fault").isVisible()).isTrue();
        viktor.see("10-unknown-number");
        viktor.fill("#number", "KZ-71-2026-000117");
        viktor.click("#certified button");
        viktor.page().waitForURL("**/my/powers/*");
        viktor.see("11-certified");
        viktor.fill("#case", "7110-26-00-2/9999");
        viktor.click("#present button.primary");
        assertThat(viktor.find("#case-fault").isVisible()).isTrue();
        viktor.fill("#case", bench.file().number().toString());
        viktor.click("#present button.primary");
        viktor.page().waitForURL("**/my/cases/*");
        house.awaitQuiet();
        notariat.revoke("KZ-71-2026-000117");
        assertThat(viktor.status("/my/cases/" + id)).as("revoked before the notary").isEqualTo(404);
        Visitor aigul = citizen("aigul", Language.RU, Visitor.DESK);
        aigul.go("/my/cases/" + id);
        assertThat(aigul.page().content()).contains("полномочия прекращены");
        aigul.see("12-ended");
        aigul.go("/my/powers");
        aigul.see("13-powers-desk");
        Visitor judge = judge(id, Language.KK, Visitor.DESK);
        judge.go("/desk/cases/" + id);
        judge.see("14-judge-sees-it");
    }

    @Test
    @Order(2)
    void anAdvocateIssuesANotice() {
        CaseId id = loan();
        Bench bench = new Bench(house, id);
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        Advocate advocate = house.get(Population.class).advocates().getLast();
        Visitor lawyer = visitor(Language.RU, Visitor.PHONE);
        lawyer.signInWithPassword(advocate.person().iin().digits());
        lawyer.go("/my/powers");
        lawyer.click("a[href='/my/powers/notice']");
        lawyer.click("form button.primary");
        assertThat(lawyer.find("#until-fault").isVisible()).isTrue();
        lawyer.fill("#client", iin("aigul"));
        lawyer.fill("#case", bench.file().number().toString());
        lawyer.fill("#until", house.clock().today().plusMonths(6).toString());
        lawyer.see("20-notice");
        lawyer.click("form button.primary");
        lawyer.page().waitForURL("**/my/powers/*");
        lawyer.find("[data-sign-digest]:not(:empty)").waitFor();
        lawyer.see("21-notice-sign");
        lawyer.sign("**/my/powers");
        lawyer.see("22-issued");
        Visitor aigul = citizen("aigul", Language.EN, Visitor.DESK);
        aigul.go("/my/cases/" + id + "/representative");
        aigul.fill("#iin", advocate.person().iin().digits());
        aigul.see("23-let-in");
        aigul.click("form button.primary");
        aigul.page().waitForURL("**/my/cases/" + id);
    }

    @Test
    @Order(3)
    void aLetterGoesToAnotherCourt() {
        CourtLetter letter = house.as(house.citizen("aigul"), () -> {
            WritingLetters writing = house.get(WritingLetters.class);
            CourtLetter set = writing.prepare(new WritingLetters.Wanted(COURT, "request", "Архивтің жұмыс тәртібі", "Істің көшірмесін қалай алуға болады?", Language.KK, List.of())).orThrow();
            return writing.confirm(set.id()).orThrow();
        });
        String clerk = house.get(Population.class).find(COURT).orElseThrow().list(Function.REGISTRAR).getFirst().person().iin().digits();
        Visitor chancery = visitor(Language.RU, Visitor.DESK);
        chancery.signInWithKey(clerk);
        chancery.go("/desk/appeals/" + letter.id());
        chancery.click("#redirect summary");
        chancery.find("#redirect").scrollIntoViewIfNeeded();
        chancery.find("#redirect #court").selectOption("3510");
        chancery.fill("#why", "Дело хранит другой суд.");
        chancery.click("#give-back summary");
        chancery.see("30-redirect");
        chancery.click("#redirect button");
        chancery.page().waitForURL("**/desk/appeals/*");
        chancery.see("31-redirected");
        Visitor aigul = citizen("aigul", Language.KK, Visitor.PHONE);
        aigul.go("/my/letters/" + letter.id());
        aigul.see("32-went");
        aigul.click("a[href^='/my/letters/'].btn");
        aigul.see("33-there");
    }

    @Test
    @Order(4)
    void outagesAreWatched() {
        Visitor aigul = citizen("aigul", Language.KK, Visitor.PHONE);
        aigul.go("/my/alerts");
        aigul.find("#outages").scrollIntoViewIfNeeded();
        aigul.see("40-alerts");
        aigul.click("#outages button");
        aigul.find("section[data-watch=outages]").waitFor();
        aigul.see("41-watched");
        Visitor desk = citizen("aigul", Language.RU, Visitor.DESK);
        desk.go("/my/alerts");
        desk.see("42-desk");
    }
}
