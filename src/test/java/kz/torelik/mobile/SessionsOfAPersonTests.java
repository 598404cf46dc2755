package kz.torelik.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kz.torelik.House;
import kz.torelik.counterparts.phone.Phone;
import kz.torelik.courts.Staff;
import kz.torelik.identity.Sessions;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What a person can do with his sessions, what he is told of, and how a forgotten password is replaced, over HTTP.
class SessionsOfAPersonTests {

    private static final String PASSWORD = "torelik-demo";
    private static House house;

    @BeforeAll
    static void open() { house = House.inhabited(LocalDateTime.of(2026, 11, 23, 10, 0)); }

    @AfterAll
    static void close() { house.close(); }

    private static String iin(String key) { return house.character(key).person().iin().digits(); }

    private static PlainBrowser signedIn(String key, String password) {
        PlainBrowser browser = new PlainBrowser(house.address());
        browser.post(browser.get("/sign-in"), "/sign-in/password", Map.of("iin", iin(key), "password", password));
        return browser;
    }

    private static PlainBrowser byPhone(String key, String to) throws IOException {
        PlainBrowser browser = new PlainBrowser(house.address());
        PlainBrowser.Seen code = browser.post(browser.get("/sign-in"), "/sign-in/qr", Map.of("to", to));
        Phone phone = new Phone(List.of(house.address()));
        Phone.Read.Asked asked = (Phone.Read.Asked) phone.read(house.address() + code.path().replace("/sign-in/qr/", "/mobile/"), Language.EN);
        phone.sign(asked.letter(), house.authority().signingKey(iin(key)), Language.EN);
        browser.post(browser.get(code.path()), code.path(), Map.of());
        return browser;
    }

    private static boolean isInside(PlainBrowser browser) { return browser.get("/my").path().equals("/my"); }

    private static List<String> ends(PlainBrowser browser) {
        return java.util.regex.Pattern.compile("/me/sessions/[0-9a-f-]{36}/end").matcher(browser.get("/me").body()).results().map(java.util.regex.MatchResult::group).toList();
    }

    @Test
    void anEndedSessionIsClosedWithItsNextRequest() {
        PlainBrowser here = signedIn("viktor", PASSWORD);
        List<String> own = ends(here);
        PlainBrowser there = signedIn("viktor", PASSWORD);
        assertThat(isInside(there)).isTrue();
        String other = ends(here).stream().filter(each -> !own.contains(each)).findFirst().orElseThrow();
        PlainBrowser stranger = signedIn("daniyar", PASSWORD);
        stranger.post(stranger.get("/me"), other, Map.of());
        assertThat(isInside(there)).as("nobody else ends it").isTrue();
        here.post(here.get("/me"), other, Map.of());
        assertThat(isInside(there)).isFalse();
        assertThat(isInside(here)).isTrue();
        PlainBrowser again = signedIn("viktor", PASSWORD);
        here.post(here.get("/me"), "/me/sessions/all", Map.of());
        assertThat(isInside(here)).isFalse();
        assertThat(isInside(again)).isFalse();
    }

    @Test
    void aNewDeviceIsToldOfInTheAccountAndByMailAndAKnownOneIsNot() {
        PlainBrowser first = signedIn("aigul", PASSWORD);
        assertThat(first.get("/me").body()).as("the first device is nothing to tell of").doesNotContain("Signed in on a new device");
        first.post(first.get("/sign-in"), "/sign-in/password", Map.of("iin", iin("aigul"), "password", PASSWORD));
        assertThat(first.get("/me").body()).as("the same browser").doesNotContain("Signed in on a new device");
        assertThat(letters()).isZero();
        signedIn("aigul", PASSWORD);
        PlainBrowser.Seen me = first.get("/me");
        assertThat(me.body()).contains("Signed in on a new device", "Firefox Linux");
        assertThat(letters()).isEqualTo(1);
        assertThat(first.post(me, "/me/devices/known", Map.of()).body()).doesNotContain("Signed in on a new device");
    }

    private static long letters() {
        return house.as(new kz.torelik.kernel.Actor.Rule("test"), () -> house.get(TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class)
                .sql("select count(*) from notices.letter where about = 'new-device' and person = ?").param(house.character("aigul").person().id().uuid()).query(Long.class).single()));
    }

    @Test
    void aSessionOfStaffIsShortHoweverBusyItIs() {
        Sessions sessions = house.get(Sessions.class);
        var judge = house.get(Staff.class).find(Iin.of(iin("zhandos"))).orElseThrow().actor();
        String idle = sessions.open(judge, "eds", "");
        house.clock().advance(Duration.ofMinutes(61));
        assertThat(sessions.find(idle)).isEmpty();
        String busy = sessions.open(judge, "eds", "");
        for (int i = 0; i < 11; i++) {
            house.clock().advance(Duration.ofMinutes(50));
            assertThat(sessions.find(busy)).as("after %d minutes", 50 * (i + 1)).isPresent();
        }
        house.clock().advance(Duration.ofMinutes(51));
        assertThat(sessions.find(busy)).as("after a working day").isEmpty();
    }

    @Test
    void aJudgeEntersHisCourtByPhoneButNotByPassword() throws IOException {
        PlainBrowser judge = byPhone("zhandos", "/my");
        PlainBrowser.Seen chooses = judge.get("/me/entering");
        assertThat(judge.post(chooses, "/me/entering", Map.of("as", "court")).path()).isEqualTo("/desk");
        assertThat(judge.get("/me").body()).contains("by phone (QR)", "after an hour without use");
        PlainBrowser citizen = signedIn("viktor", PASSWORD);
        assertThat(citizen.get("/me/entering").status()).isEqualTo(404);
    }

    @Test
    void aForgottenPasswordIsReplacedOnlyAfterASignature() throws IOException {
        PlainBrowser old = signedIn("daniyar", PASSWORD);
        PlainBrowser.Seen form = old.get("/me/password");
        assertThat(form.body()).contains("only after you have proved who you are");
        assertThat(old.post(form, "/me/password", Map.of("password", "another long one", "again", "another long one")).body()).contains("within 15 minutes");
        PlainBrowser proved = byPhone("daniyar", "/me/password");
        PlainBrowser.Seen choose = proved.get("/me/password");
        assertThat(proved.post(choose, "/me/password", Map.of("password", "short", "again", "short")).body()).contains("too short");
        assertThat(proved.post(choose, "/me/password", Map.of("password", "another long one", "again", "another long two")).body()).contains("differ");
        assertThat(proved.post(choose, "/me/password", Map.of("password", "another long one", "again", "another long one")).path()).isEqualTo("/me");
        assertThat(isInside(old)).as("whoever knew the old password is out").isFalse();
        assertThat(isInside(signedIn("daniyar", PASSWORD))).isFalse();
        assertThat(isInside(signedIn("daniyar", "another long one"))).isTrue();
        house.clock().advance(Duration.ofMinutes(16));
        assertThat(proved.post(choose, "/me/password", Map.of("password", "a third long one", "again", "a third long one")).body()).as("the proof has grown old").contains("within 15 minutes");
    }
}
