package kz.torelik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.kernel.Language;
import org.junit.jupiter.api.Test;

/// A hearing whose sound and pictures go through the media server: the judge, the secretary in the hall of the court at a computer with three cameras, the plaintiff and an interpreter. Who is muted is cut at the server; the interpreter
/// speaks to all, then into his own channel; on a weak line the plaintiff goes on with sound only by itself, and comes back with her picture; her link is cut and comes back; the court retires, returns and announces; the recording has a track of each person.
@WalkedHouse.Told({"torelik.rooms.video=janus", WalkedRoom.RECOGNISER, WalkedRoom.NAMED})
class RelayedRoomJourney extends WalkedRoom {

    private static final String OTHER = "[...document.querySelectorAll('.seat')].find(one => one.textContent.includes('Ахметов')).querySelector('video')";

    /// Counts how many questions about the media server a page has open at once.
    private static final String COUNTED = """
            const ask = window.fetch;
            window.media = {open: 0, most: 0};
            window.fetch = (address, options) => {
              if (!String(address).endsWith('/media')) return ask(address, options);
              window.media.most = Math.max(window.media.most, ++window.media.open);
              return ask(address, options).finally(() => { window.media.open--; });
            };""";

    @Override
    String pictures() { return "room-relayed"; }

    /// Whoever is impatient presses twice, and enters once: a page that had entered twice would ask for news twice and draw the older over the newer.
    @Override
    void pressEnter(Visitor one) {
        List<String> entered = new ArrayList<>();
        one.page().onRequest(request -> { if (request.url().endsWith("/enter")) entered.add(request.url()); });
        one.find("[data-enter]").evaluate("enter => { enter.click(); enter.click(); }");
        one.find("[data-inside]:not([hidden])").waitFor();
        assertThat(entered).hasSize(1);
    }

    @Test
    void aHearingThroughTheMediaServerWithTheHallAndAnInterpreter() throws IOException {
        openHearing();
        Visitor judge = judge();
        Visitor secretary = secretary(Language.RU, 3);
        Visitor aigul = person("aigul", "kk", 70, "Құрметті сот, мен жауапкерге қарыз бердім, ол қайтарған жоқ.", Language.KK, Visitor.PHONE);
        Visitor interpreter = person("daniyar", "ru", 60, "Уважаемый суд, я дала ответчику деньги в долг, он их не вернул.", Language.RU, Visitor.PHONE);
        secretary.go("/rooms/" + hearing);
        secretary.click("a[href$='/kit']");
        enter(secretary, "/rooms/" + hearing + "/kit", "01-kit-check");
        theHallHasCameras(secretary);
        enter(judge, null);
        enter(aigul, null);
        ask(secretary, "daniyar", "interpreter");
        interpreter.page().addInitScript(COUNTED);
        enter(interpreter, null);
        whatIsPressedStays(secretary, judge, aigul);
        seat(secretary, "Ахметов").locator("[data-act=admitted]").click();
        Ears.hear(3, 3, judge, secretary, aigul, interpreter);
        assertThat(((Number) interpreter.page().evaluate("window.media.most")).intValue()).as("questions about the media server at once, with three people to see: what people do must find a connection").isEqualTo(2);
        secretary.see("02-hall");

        seat(judge, "Айгүл").locator("[data-act=muted]").click();
        aigul.find("[data-mic][aria-pressed=false]").waitFor();
        Ears.of(interpreter).hearOnly(2);
        seat(judge, "Айгүл").locator("[data-act=unmuted]").click();
        anInterpreterHasHisChannel(aigul, interpreter);
        soundAlone(judge, aigul);
        interpreter.click("[data-own=channel-off]");
        aLinkIsLost(judge, aigul, "Айгүл", judge, secretary, aigul, interpreter);
        theCourtAnnounces(judge, aigul, 1);
        theSessionEnds(judge, aigul);
        theHearingStays(secretary, aigul, 5);
    }

    /// While the secretary presses the button of one, the judge lets another in, whose picture needs room: the button stays under the finger, and what it does is done.
    private static void whatIsPressedStays(Visitor secretary, Visitor judge, Visitor aigul) {
        secretary.page().evaluate("() => { document.getElementById('room').dataset.press = 600000; }"); // as long as this machine takes
        seat(secretary, "Ахметов").locator("[data-act=identified]").hover();
        secretary.page().mouse().down();
        secretary.page().waitForResponse(answer -> answer.url().contains("/news"), () -> seat(judge, "Айгүл").locator("[data-act=admitted]").click());
        aigul.find(".seat.mine").waitFor();
        secretary.page().mouse().up();
        seat(secretary, "Ахметов").locator("[data-act=admitted]").waitFor();
        secretary.page().evaluate("() => { document.getElementById('room').dataset.press = 3000; }");
    }

    private static void theHallHasCameras(Visitor secretary) {
        until(secretary.page(), "document.querySelectorAll('[data-views] button').length === 4");
        secretary.page().keyboard().press("2");
        secretary.find("[data-views] button:nth-child(3)[aria-current=true]").waitFor();
        secretary.page().keyboard().press("0");
        secretary.find("[data-views] button:first-child[aria-current=true]").waitFor();
    }

    private static void anInterpreterHasHisChannel(Visitor aigul, Visitor interpreter) {
        interpreter.click("[data-own=channel-on]");
        aigul.find("[data-channel]:not([hidden])").waitFor();
        until(aigul.page(), OTHER + ".muted");
        aigul.find("[data-translated]").check();
        until(aigul.page(), "!" + OTHER + ".muted && [...document.querySelectorAll('.seat:not(.mine) video')].some(one => one.volume < 0.5)");
        aigul.see("03-channel");
        interpreter.see("04-interpreter");
    }

    private static void weak(Visitor one, double bits) { one.page().evaluate("bits => { document.getElementById('room').dataset.weak = bits; }", bits); }

    private static void soundAlone(Visitor judge, Visitor aigul) {
        weak(aigul, 1e12); // her page takes its line for weak, whatever it carries
        aigul.find("[data-own=with-picture]").waitFor();
        weak(aigul, 0);
        Ears.of(aigul).hear(3, 0);
        Ears.of(judge).hear(2, 2); // who did not choose the interpreter's channel does not hear it
        seat(judge, "Айгүл").locator("[data-plain]:not([hidden])").waitFor();
        aigul.see("05-sound-only");
        aigul.click("[data-own=with-picture]");
        Ears.of(aigul).hear(3, 3);
        Ears.of(judge).hear(2, 3);
        assertThat(seat(judge, "Айгүл").locator("[data-plain]").isHidden()).isTrue();
    }
}
