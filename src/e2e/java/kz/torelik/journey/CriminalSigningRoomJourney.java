package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.counterparts.bodies.Dispatch;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.scenario.Bench;
import kz.torelik.scenario.Materials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the criminal procedure code has people sign in a trial: the victim and a witness that they were warned (arts. 369 part 1, 370 part 2), the interpreter and the expert what they answer for (arts. 352 part 2, 360). Each is given his own paper and no other,
/// reads it in the room and signs it there; all four are in the file and in the protocol. A few pages of one browser with its small test camera.
class CriminalSigningRoomJourney extends WalkedRoom {

    @Override
    String pictures() { return "room-signing-criminal"; }

    /// The case of Daniyar before the criminal court, with Viktor as the victim and an advocate who defends.
    @Override
    @BeforeEach
    void aHearingIsSet() {
        Dispatch.Answer answer = house.bodies().send(Materials.defended(house, Materials.criminal(house, "К-601")), Dispatch.Fault.NONE);
        house.awaitQuiet();
        CaseFile file = house.as(new Actor.Rule("journey"), () -> house.get(CaseFiles.class).find(CaseNumber.of(answer.text("caseNumber"))).orElseThrow());
        id = file.id();
        bench = new Bench(house, id);
        bench.preliminary(List.of(1, 2, 3, 4)).act(new Disposition.Merits("resolution-main-trial", "trial", List.of()), "Кедергі келтіретін мән-жайлар жоқ.");
        hearing = bench.setTrial();
    }

    @Override
    void openHearing() {
        house.moveTo(LocalDateTime.ofInstant(bench.file().hearing(hearing).orElseThrow().startsAt(), CourtClock.COUNTRY).plusMinutes(1));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(id, bench.file().version(), hearing, List.of(1, 2, 3, 4), "Барлығы бейнебайланыс арқылы қатысады")).orThrow();
        house.awaitQuiet();
    }

    @Test
    void eachSignsWhatTheCodeHasHimSign() {
        openHearing();
        Visitor judge = judge(id, Language.RU, Visitor.DESK);
        enter(judge, null);
        signs(judge, "viktor", null, "victim-warned", Language.KK, Visitor.PHONE, "01-victim");
        signs(judge, "aigul", "witness", "witness-warned-criminal", Language.RU, Visitor.PHONE, "02-witness");
        signs(judge, "zhanar", "interpreter", "interpreter-warned-criminal", Language.RU, Visitor.DESK, "03-interpreter");
        signs(judge, "erlan", "expert", "expert-warned-criminal", Language.EN, Visitor.PHONE, "04-expert");
        judge.see("05-judge");
        assertThat(bench.file().history().stream().map(each -> each.event()).filter(HearingEvent.SheetSigned.class::isInstance).map(HearingEvent.SheetSigned.class::cast).map(HearingEvent.SheetSigned::sheet)).as("they are in the file")
                .containsExactly("victim-warned", "witness-warned-criminal", "interpreter-warned-criminal", "expert-warned-criminal");
        Visitor secretary = visitor(Language.KK, Visitor.DESK);
        signInAsSecretary(secretary);
        secretary.go("/desk/cases/" + id + "/hearings/" + hearing + "/protocol");
        secretary.click("button[name=then][value=room]");
        List<String> course = secretary.find("textarea, input[name^=said]").all().stream().map(one -> Objects.requireNonNullElse(one.inputValue(), "")).toList();
        assertThat(course).as("they stand in the protocol").anyMatch(line -> line.endsWith("қол қойылды: Жәбірленушінің қолхаты")).anyMatch(line -> line.endsWith("қол қойылды: Сарапшының қолхаты"));
    }

    /// @param role of a guest, or null for a participant of the case
    private void signs(Visitor judge, String key, String role, String sheet, Language language, int width, String picture) {
        Visitor one = citizen(key, language, width);
        String name = house.character(key).person().name().surname();
        if (role != null) ask(judge, key, role);
        enter(one, null);
        if (role != null) seat(judge, name).locator("[data-act=identified]").click();
        seat(judge, name).locator("[data-act=admitted]").click();
        String own = judge.find("#sheet option[value$=" + sheet + "]:has-text('" + name + "')").getAttribute("value"); // there is none before he can be given it
        assertThat(judge.find("#sheet option:has-text('" + name + "')").all().stream().map(option -> option.getAttribute("value"))).as("his own paper and no other for %s", key).containsExactly(own);
        if (!judge.find("#sheet").isVisible()) judge.find("details:has(#sheet) > summary").click();
        judge.find("#sheet").selectOption(own);
        judge.click("form[data-give] button");
        one.find("[data-sheet] [data-sign-digest]:not(:empty)").waitFor();
        assertThat(new String(one.read("/rooms/" + hearing + "/sheet"), 0, 5, StandardCharsets.US_ASCII)).as("he reads what he signs").isEqualTo("%PDF-");
        one.find("[data-sheet] [data-sign-confirm]").check();
        one.see(picture);
        one.click("[data-sheet] form.sign button.primary");
        until(one.page(), "document.querySelector('[data-sheet]').hidden");
        house.awaitQuiet();
        one.click("[data-own=left]");
        one.page().waitForURL("**/my**");
    }
}
