package kz.torelik.entrance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import javax.imageio.ImageIO;
import kz.torelik.Browsing;
import kz.torelik.House;
import kz.torelik.Scanner;
import kz.torelik.counterparts.phone.PhoneServer;
import kz.torelik.filing.Attaching;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.Drafts;
import kz.torelik.kernel.Language;
import kz.torelik.scenario.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/// A phone signs: for a computer that shows a code, for the browser on the same phone, and under a claim. Both pages stand side by side, the court's and the signer's.
class QrJourney {

    private static House house;
    private static PhoneServer signer;
    private static Browsing browsing;

    @BeforeAll
    static void open() throws IOException {
        int port = House.freePort();
        house = House.inhabited(LocalDateTime.of(2026, 11, 23, 10, 0), "torelik.mobile.link=http://localhost:" + port + "/mobileSign/");
        signer = PhoneServer.run(port, URI.create(house.get(Environment.class).getRequiredProperty("torelik.authority")), List.of(house.address()));
        browsing = new Browsing(house.address(), "qr");
    }

    @AfterAll
    static void close() {
        if (browsing != null) browsing.close();
        if (signer != null) signer.close();
        house.close();
    }

    private static String iin(String key) { return house.character(key).person().iin().digits(); }

    @Test
    void aComputerIsEnteredWithAPhoneThatReadsItsCode() throws IOException {
        try (Browsing.Visitor desk = browsing.visitor(Language.RU, 1440); Browsing.Visitor phone = browsing.installing(Language.KK, 390)) {
            Page page = desk.page();
            desk.open("/sign-in");
            page.locator("#by-qr").click();
            page.locator(".qr svg").waitFor();
            desk.look("code-ru-1440");
            String link = read(page);
            assertThat(link).startsWith("mobileSign:" + house.address() + "/mobile/");

            Page screen = phone.page();
            screen.navigate(signer.address() + "/");
            phone.look("signer-whose-kk-390");
            assertThat(screen.evaluate("navigator.serviceWorker.ready.then((one) => one.scope)")).as("it can be installed").isEqualTo(signer.address() + "/");
            assertThat(screen.request().get(signer.address() + "/manifest.webmanifest").headers().get("content-type")).isEqualTo("application/manifest+json");
            screen.locator("#iin").fill(iin("aigul"));
            screen.locator("button.primary").click();
            screen.locator("#link").fill(link);
            phone.look("signer-link-kk-390");
            screen.locator("form[action='/read'] button").click();
            screen.locator("#confirm input").waitFor();
            phone.look("signer-asked-kk-390");
            page.getByText("Телефон прочитал код").waitFor();
            desk.look("code-read-ru-1440");
            assertThat(screen.locator(".note").innerText()).contains(page.locator(".check b").innerText());
            screen.locator("#confirm input").check();
            screen.locator("button.primary").click();
            screen.locator(".note.good").waitFor();
            phone.look("signer-signed-kk-390");

            page.locator("#on").waitFor();
            assertThat(page.locator("#qr h2").innerText()).contains("Сәрсенова");
            desk.look("signed-ru-1440");
            page.locator("#on").click();
            page.waitForURL("**/my");
            desk.open("/me");
            assertThat(page.locator("table").innerText()).contains("с телефона (QR)");
            desk.look("me-ru-1440");
        }
        browsing.assertNothingFound();
    }

    @Test
    void onTheSamePhoneTheCodeIsALink() {
        try (Browsing.Visitor phone = browsing.visitor(Language.KK, 390)) {
            Page page = phone.page();
            phone.open("/sign-in/forgotten");
            phone.look("forgotten-kk-390");
            page.locator("form[action='/sign-in/qr'] button").click();
            page.locator(".qr svg").waitFor();
            phone.look("code-kk-390");
            String code = page.url();
            page.locator(".qr + .row a").click();
            page.locator("#iin").fill(iin("viktor"));
            page.locator("button.primary").click();
            page.locator("#confirm input").check();
            page.locator("button.primary").click();
            page.locator(".note.good").waitFor();
            page.navigate(code);
            page.locator("#on").click();
            page.waitForURL("**/me/password");
            phone.look("password-kk-390");
            page.locator("#password").fill("жаңа ұзын құпиясөз");
            page.locator("#again").fill("жаңа ұзын құпиясөз");
            page.locator("form[action='/me/password'] button").click();
            page.waitForURL("**/me");
            try (Browsing.Visitor other = browsing.visitor(Language.EN, 768)) {
                other.signIn(iin("viktor"), "жаңа ұзын құпиясөз");
            }
            phone.open("/me");
            assertThat(page.locator("#devices")).isVisible();
            phone.look("me-new-device-kk-390");
        }
        browsing.assertNothingFound();
    }

    @Test
    void aClaimIsSignedWithThePhone() {
        try (Browsing.Visitor aigul = browsing.visitor(Language.EN, 768); Browsing.Visitor phone = browsing.visitor(Language.EN, 390)) {
            Page page = aigul.page();
            aigul.signIn(iin("aigul"), "torelik-demo");
            aigul.open("/my/claims/" + claim() + "/sign");
            aigul.look("claim-en-768");
            page.locator(".by-qr button").click();
            page.locator(".qr svg").waitFor();
            aigul.look("claim-code-en-768");
            Page screen = phone.page();
            screen.navigate(page.locator(".qr + .row a").getAttribute("href"));
            screen.locator("#iin").fill(iin("aigul"));
            screen.locator("button.primary").click();
            screen.locator("#confirm input").waitFor();
            phone.look("signer-claim-en-390");
            screen.locator("#confirm input").check();
            screen.locator("button.primary").click();
            screen.locator(".note.good").waitFor();
            page.locator("#on").click();
            page.waitForURL("**/my/submissions/**");
        }
        browsing.assertNothingFound();
    }

    private static String claim() {
        return house.as(house.citizen("aigul"), () -> {
            ClaimDraft claim = Claims.inItsCourt(house, Claims.loan(house));
            Drafts drafts = house.get(Drafts.class);
            Drafts.Draft draft = drafts.begin(claim.language());
            draft = drafts.save(draft.id(), draft.version(), claim).orThrow();
            house.get(Attaching.class).attach(draft.id(), draft.version(), "evidence", "evidence.pdf", Claims.paper(house, Language.KK, "Қолхат", "1 480 000 теңге алдым.")).orThrow();
            return draft.id().toString();
        });
    }

    /// Reads the code from the screen, as a camera does.
    private static String read(Page page) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(page.locator(".qr svg").screenshot()));
        return Scanner.read(picture, BarcodeFormat.QR_CODE);
    }
}
