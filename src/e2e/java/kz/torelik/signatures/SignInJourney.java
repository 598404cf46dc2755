package kz.torelik.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.Browsing;
import kz.torelik.House;
import kz.torelik.kernel.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// A person signs in on a phone and at a desk: by number and password, with the key of the electronic signature from the drawer of the demonstration, and with NCALayer in a house that has no such drawer and knows nobody yet; what
/// goes wrong is said in place, and the sessions are ended everywhere. By QR: [kz.torelik.entrance.QrJourney].
class SignInJourney {

    private static House house;
    private static House plain;
    private static Browsing browsing;

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0));
        browsing = new Browsing(house.address(), "sign-in");
    }

    @AfterAll
    static void close() {
        browsing.close();
        if (plain != null) plain.close();
        house.close();
    }

    private static String aigul() { return house.character("aigul").person().iin().digits(); }

    private static Language language(int width) { return width < 600 ? Language.KK : Language.RU; }

    @Test
    void byNumberAndPasswordAndTheSessionsAreEndedEverywhere() {
        for (int width : List.of(390, 1440)) {
            try (Browsing.Visitor aigul = browsing.visitor(language(width), width)) {
                Page page = aigul.page();
                aigul.open("/sign-in");
                page.locator("#iin").fill(aigul());
                page.locator("#password").fill("not this one");
                page.locator("form button.primary").first().click();
                page.locator("#password-fault").waitFor();
                assertThat(page.locator("#iin").inputValue()).as("what was typed stays").isEqualTo(aigul());
                assertThat(page.locator("#password").inputValue()).as("a password does not").isEmpty();
                aigul.look("faulty-" + width);
                page.locator(".small a[href='/sign-in/forgotten']").click();
                aigul.look("forgotten-" + width);
                aigul.signIn(aigul(), "torelik-demo");
                aigul.open("/me");
                aigul.look("sessions-" + width);
                page.locator("form[action='/me/sessions/all'] button").click();
                page.waitForLoadState();
                aigul.open("/my");
                assertThat(page.url()).as("signed out here as well").contains("/sign-in");
            }
        }
        browsing.assertNothingFound();
    }

    @Test
    void withTheKeyOfTheElectronicSignature() {
        for (int width : List.of(390, 1440)) {
            try (Browsing.Visitor aigul = browsing.visitor(language(width), width)) {
                Page page = aigul.page();
                aigul.open("/sign-in");
                page.locator("#iin").fill("12");
                page.locator("#eds").click();
                page.locator("#iin-fault").waitFor();
                page.locator("#iin").fill(aigul());
                page.locator("#eds").click();
                page.locator("[data-sign-who]:not(:empty)").waitFor();
                aigul.look("eds-" + width);
                page.locator("[data-sign-confirm]").check();
                page.locator("form.sign button.primary").click();
                page.waitForURL("**/my");
                aigul.look("in-" + width);
            }
        }
        browsing.assertNothingFound();
    }

    /// The page speaks to NCALayer at its usual address, which is answered here as that program answers.
    @Test
    void withNcaLayerWhereThereIsNoDrawer() throws IOException {
        plain = House.empty(LocalDateTime.of(2026, 6, 8, 10, 0), "torelik.authority=");
        plain.authority().remember(List.of(AuthorityFixture.person(AuthorityFixture.AIGUL, null, null, null)));
        try (NcaLayer program = new NcaLayer(plain.authority().entranceKey(AuthorityFixture.AIGUL)); Browsing there = new Browsing(plain.address(), "sign-in-ncalayer")) {
            for (int width : List.of(390, 1440)) {
                try (Browsing.Visitor aigul = there.visitor(language(width), width)) {
                    Page page = aigul.page();
                    page.routeWebSocket("wss://127.0.0.1:13579/", line -> {
                        line.onMessage(frame -> line.send(program.answer(JsonMapper.shared().readTree(frame.text()))));
                        line.send("{\"result\":{\"version\":\"1.4\"}}");
                    });
                    aigul.open("/sign-in");
                    page.locator("#eds").click();
                    page.locator("[data-sign-ncalayer]").waitFor();
                    aigul.look("ncalayer-" + width);
                    page.locator("[data-sign-confirm]").check();
                    program.cancels = true;
                    page.locator("[data-sign-ncalayer]").click();
                    page.locator("[data-sign-status]:not(:empty)").waitFor();
                    program.cancels = false;
                    page.locator("[data-sign-ncalayer]").click();
                    page.locator("form.sign").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
                    page.waitForURL("**/my");
                    assertThat(program.asked.getLast().get("args").get(1).asString()).isEqualTo("AUTHENTICATION");
                }
            }
            there.assertNothingFound();
        }
    }
}
