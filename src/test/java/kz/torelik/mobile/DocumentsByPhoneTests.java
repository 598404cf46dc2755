package kz.torelik.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kz.torelik.House;
import kz.torelik.counterparts.phone.Letter;
import kz.torelik.counterparts.phone.Phone;
import kz.torelik.filing.Attaching;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.Drafts;
import kz.torelik.kernel.Language;
import kz.torelik.scenario.Claims;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Documents of the Judicial Account signed with a phone, by a browser without scripts.
class DocumentsByPhoneTests {

    private static House house;
    private static Phone phone;

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 11, 23, 10, 0));
        phone = new Phone(List.of(house.address()));
    }

    @AfterAll
    static void close() { house.close(); }

    private static String iin(String key) { return house.character(key).person().iin().digits(); }

    private static PlainBrowser signedIn(String key) {
        PlainBrowser browser = new PlainBrowser(house.address());
        browser.post(browser.get("/sign-in"), "/sign-in/password", Map.of("iin", iin(key), "password", "torelik-demo"));
        return browser;
    }

    private static Letter letter(PlainBrowser.Seen code) {
        return ((Phone.Read.Asked) phone.read("mobileSign:" + house.address() + code.path().replace("/qr/", "/mobile/"), Language.EN)).letter();
    }

    private static String claimOfAigul() {
        return house.as(house.citizen("aigul"), () -> {
            ClaimDraft claim = Claims.inItsCourt(house, Claims.loan(house));
            Drafts drafts = house.get(Drafts.class);
            Drafts.Draft draft = drafts.begin(claim.language());
            draft = drafts.save(draft.id(), draft.version(), claim).orThrow();
            house.get(Attaching.class).attach(draft.id(), draft.version(), "evidence", "evidence.pdf", Claims.paper(house, Language.KK, "Қолхат", "1 480 000 теңге алдым.")).orThrow();
            return draft.id().toString();
        });
    }

    @Test
    void aClaimIsReadSignedAndFiledByPhoneAndNobodyElseCan() throws IOException {
        PlainBrowser aigul = signedIn("aigul");
        String sign = "/my/claims/" + claimOfAigul() + "/sign";
        PlainBrowser.Seen form = aigul.get(sign);
        assertThat(form.body()).contains(sign + "/qr");
        Map<String, String> version = Map.of("version", form.hidden("version"));
        PlainBrowser.Seen wrong = aigul.post(form, sign + "/qr", version);
        assertThat(phone.sign(letter(wrong), house.authority().signingKey(iin("daniyar")), Language.EN).status()).isEqualTo(403);
        assertThat(aigul.get(wrong.path()).body()).contains("not to the person who is signed in").doesNotContain("name=\"cms\"");

        PlainBrowser.Seen code = aigul.post(form, sign + "/qr", version);
        PlainBrowser elsewhere = signedIn("aigul");
        assertThat(elsewhere.get(code.path()).body()).as("another session of the same person").contains("does not belong to this browser");
        assertThat(signedIn("daniyar").get(code.path()).body()).contains("does not belong to this browser");
        assertThat(new PlainBrowser(house.address()).get(code.path()).path()).isEqualTo("/sign-in");
        Letter letter = letter(code);
        assertThat(letter.method()).isEqualTo("CMS_SIGN_ONLY");
        assertThat(letter.papers(Language.EN).getFirst().mime()).isEqualTo("application/pdf");
        assertThat(new String(letter.papers(Language.EN).getFirst().content(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(phone.sign(letter, house.authority().signingKey(iin("aigul")), Language.EN).status()).isEqualTo(200);
        PlainBrowser.Seen signed = aigul.get(code.path());
        assertThat(signed.body()).contains("Signed: ");
        PlainBrowser.Seen filed = aigul.post(signed, sign, Map.of("version", signed.hidden("version"), "cms", signed.hidden("cms").replace("&#43;", "+").replace("&#61;", "=")));
        assertThat(filed.path()).as(filed.body()).startsWith("/my/submissions/");
    }

    @Test
    void theCodeEndsWithTheSession() throws IOException {
        PlainBrowser aigul = signedIn("aigul");
        String sign = "/my/claims/" + claimOfAigul() + "/sign";
        PlainBrowser.Seen form = aigul.get(sign);
        PlainBrowser.Seen code = aigul.post(form, sign + "/qr", Map.of("version", form.hidden("version")));
        phone.sign(letter(code), house.authority().signingKey(iin("aigul")), Language.EN);
        aigul.post(form, "/sign-out", Map.of());
        aigul.post(aigul.get("/sign-in"), "/sign-in/password", Map.of("iin", iin("aigul"), "password", "torelik-demo"));
        assertThat(aigul.get(code.path()).body()).contains("does not belong to this browser").doesNotContain("name=\"cms\"");
    }

    @Test
    void aPowerOfAttorneyIsGivenByPhone() throws IOException {
        PlainBrowser aigul = signedIn("aigul");
        PlainBrowser.Seen one = aigul.post(aigul.get("/my/powers"), "/my/powers", Map.of("iin", iin("zhanar"), "until", "2027-03-01"));
        assertThat(one.path()).startsWith("/my/powers/");
        PlainBrowser.Seen code = aigul.post(one, one.path() + "/qr", Map.of());
        assertThat(phone.sign(letter(code), house.authority().signingKey(iin("aigul")), Language.EN).status()).isEqualTo(200);
        PlainBrowser.Seen signed = aigul.get(code.path());
        PlainBrowser.Seen given = aigul.post(signed, one.path(), Map.of("cms", signed.hidden("cms")));
        assertThat(given.path()).as(given.body()).isEqualTo("/my/powers");
        assertThat(aigul.get(one.path()).body()).as("signed, so there is nothing to sign").doesNotContain("data-sign");
    }
}
