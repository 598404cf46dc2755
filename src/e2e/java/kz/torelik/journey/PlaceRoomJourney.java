package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import kz.torelik.kernel.Language;
import org.junit.jupiter.api.Test;

/// A participant who is held in a facility takes part in a hearing under its connection: the judge connects the facility, its officer opens the room on a phone and on the computer of the facility, establishes who is there, the court lets the
/// place in, and the log and the protocol say so. Two pages of one browser, with its test camera.
class PlaceRoomJourney extends WalkedRoom {

    @Override
    String pictures() { return "room-place"; }

    @Test
    void theDefendantTakesPartFromAFacility() {
        openHearing();
        Visitor judge = judge(id, Language.RU, Visitor.DESK);
        Visitor officer = citizen("viktor", Language.KK, Visitor.PHONE);
        assertThat(officer.status("/rooms/" + hearing)).as("nobody has connected the place").isEqualTo(404);
        enter(judge, null);
        judge.find("details:has(form[data-place]) > summary").click();
        judge.fill("#place-title", "Учреждение ЕЦ-166/1");
        judge.fill("#place-officer", house.character("viktor").person().iin().digits());
        judge.fill("#place-held", house.character("erlan").person().iin().digits());
        judge.see("01-connect");
        judge.click("form[data-place] button");
        judge.find("form[data-place] [data-asked]:not(:empty)").waitFor();
        enter(officer, "02-officer-check");
        officer.find("[data-told]:not(:empty)").waitFor();
        officer.see("03-before");
        officer.click("[data-own=brought]");
        officer.find("[data-own=led-away]:visible").waitFor();
        seat(judge, "Жұмабаев").locator("[data-act=admitted]").click();
        Ears.hear(1, 1, judge, officer);
        judge.see("04-there");
        officer.see("04-there");
        assertThat(judge.find("[data-log]").innerText()).contains("Учреждение ЕЦ-166/1: участвует Жұмабаев").contains("личность установил сотрудник");
        officer.click("[data-own=led-away]");
        until(judge.page(), "document.querySelector('[data-log]').textContent.includes('больше не участвует')");
        officer.go("/rooms/" + hearing + "/kit");
        officer.see("05-kit");
        assertThat(officer.find("[data-kit=yes]").count()).as("the computer of the facility may have several cameras").isOne();
        Visitor secretary = visitor(Language.KK, Visitor.DESK);
        signInAsSecretary(secretary);
        secretary.go("/desk/cases/" + id + "/hearings/" + hearing + "/protocol");
        secretary.click("button[name=then][value=room]");
        List<String> course = secretary.find("textarea, input[name^=said]").all().stream().map(one -> Objects.requireNonNullElse(one.inputValue(), "")).toList();
        assertThat(String.join(" ", course)).as("it stands in the protocol").contains("Учреждение ЕЦ-166/1").contains("қатысады, жеке басын қызметкер");
    }
}
