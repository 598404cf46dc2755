package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import kz.torelik.casefile.SettlementInFile;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.kernel.Language;
import org.junit.jupiter.api.Test;

/// What is signed in the room of a hearing: a witness who has no rights in the case reads on his phone that he was warned and signs it there; then the plaintiff writes an agreement down in the room, signs it, all see it, and the defendant
/// signs it too. Both papers are in the file, and the protocol has each signature with its time. A few pages of one browser with its small test camera.
class SigningRoomJourney extends WalkedRoom {

    @Override
    String pictures() { return "room-signing"; }

    @Test
    void aWitnessAndTheSidesSignWhereTheySit() {
        openHearing();
        Visitor judge = judge(id, Language.RU, Visitor.DESK);
        enter(judge, null);
        theWitnessSigns(judge);
        theSidesSettle(judge);
        Visitor secretary = visitor(Language.KK, Visitor.DESK);
        signInAsSecretary(secretary);
        secretary.go("/desk/cases/" + id + "/hearings/" + hearing + "/protocol");
        secretary.click("button[name=then][value=room]");
        List<String> course = secretary.find("textarea, input[name^=said]").all().stream().map(one -> Objects.requireNonNullElse(one.inputValue(), "")).toList();
        assertThat(course).as("it stands in the protocol").anyMatch(line -> line.contains("Ахметов") && line.endsWith("қол қойылды: Куәның қолхаты")).anyMatch(line -> line.contains("Жұмабаев") && line.endsWith("қол қойылды: Татуласу келісімі"));
    }

    private void theWitnessSigns(Visitor judge) {
        Visitor witness = citizen("daniyar", Language.EN, Visitor.PHONE);
        ask(judge, "daniyar", "witness");
        enter(witness, null);
        seat(judge, "Ахметов").locator("[data-act=identified]").click();
        seat(judge, "Ахметов").locator("[data-act=admitted]").click();
        Ears.hear(1, 1, judge, witness);
        give(judge, "Ахметов", "witness-warned");
        witness.find("[data-sheet] [data-sign-digest]:not(:empty)").waitFor();
        assertThat(new String(witness.read("/rooms/" + hearing + "/sheet"), 0, 5, StandardCharsets.US_ASCII)).as("he reads what he signs").isEqualTo("%PDF-");
        witness.find("[data-sheet] [data-sign-confirm]").check();
        witness.see("01-witness");
        witness.click("[data-sheet] form.sign button.primary");
        until(judge.page(), "document.querySelector('[data-log]').textContent.includes('подписано электронной подписью: Подписка свидетеля')");
        until(witness.page(), "document.querySelector('[data-sheet]').hidden");
        house.awaitQuiet();
        assertThat(bench.file().history()).as("it is in the file").anyMatch(each -> each.event() instanceof HearingEvent.SheetSigned signed && signed.sheet().equals("witness-warned"));
        assertThat(witness.page().url()).as("he never left the room").endsWith("/rooms/" + hearing);
        witness.click("[data-own=left]");
        witness.page().waitForURL("**/my");
    }

    private void theSidesSettle(Visitor judge) {
        Visitor aigul = citizen("aigul", Language.KK, Visitor.PHONE);
        Visitor erlan = citizen("erlan", Language.RU, Visitor.DESK);
        enter(aigul, null);
        enter(erlan, null);
        seat(judge, "Айгүл").locator("[data-act=admitted]").click();
        seat(judge, "Жұмабаев").locator("[data-act=admitted]").click();
        give(judge, "Айгүл", "rights-explained");
        judge.see("02-gives");
        aigul.click("[data-own=unsigned]");
        until(judge.page(), "document.querySelector('[data-log]').textContent.includes('подписать отказано')");
        aigul.find("details:has(form[data-agreement]) > summary").click();
        aigul.fill("#agreement-terms", "Жауапкер талап қоюшыға 1 480 000 теңгені 2026 жылғы 1 қыркүйекке дейін екі бөлікпен төлейді.\nСот шығындарын әр тарап өзі көтереді.");
        aigul.see("03-agreement");
        aigul.click("form[data-agreement] button");
        sign(aigul, "04-plaintiff");
        until(erlan.page(), "document.querySelector('[data-paper]').naturalWidth > 200");
        sign(erlan, "05-defendant");
        house.awaitQuiet();
        SettlementInFile agreement = bench.file().settlements().getLast();
        assertThat(agreement.signed()).as("both signed one paper").containsExactlyInAnyOrder(1, 2);
    }

    private static void sign(Visitor one, String picture) {
        one.find("[data-sheet] [data-sign-digest]:not(:empty)").waitFor();
        one.find("[data-sheet] [data-sign-confirm]").check();
        one.see(picture);
        one.click("[data-sheet] form.sign button.primary");
        until(one.page(), "document.querySelector('[data-sheet]').hidden");
    }

    private static void give(Visitor judge, String name, String sheet) {
        String offered = judge.find("#sheet option[value$=" + sheet + "]:has-text('" + name + "')").getAttribute("value"); // there is none before somebody can be given it
        if (!judge.find("#sheet").isVisible()) judge.find("details:has(#sheet) > summary").click();
        judge.find("#sheet").selectOption(offered);
        judge.click("form[data-give] button");
    }
}
