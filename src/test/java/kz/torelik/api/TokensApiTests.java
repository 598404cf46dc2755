package kz.torelik.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import kz.torelik.House;
import kz.torelik.api.Program.Reply;
import kz.torelik.kernel.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Personal tokens over HTTP: what they open, how long, and what ends them; and how often anyone may ask.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TokensApiTests {

    private static final int PER_ADDRESS = 40;
    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 12, 10, 0);
    private static House house;
    private static Program aigul;

    @BeforeAll
    static void openTheHouse() {
        house = House.inhabited(START, "torelik.api.rate.address=" + PER_ADDRESS);
        aigul = Program.of(house, iin("aigul"), false);
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static String iin(String key) { return house.character(key).person().iin().digits(); }

    private static Reply issue(Program program, String name, int days) {
        return program.post("/tokens", Program.JSON.writeValueAsString(java.util.Map.of("name", name, "days", days)), "Idempotency-Key", Program.key());
    }

    @Test
    @Order(1)
    void aTokenActsAsItsPersonAndIsShownOnce() {
        Reply issued = issue(aigul, "Accounting", 90);
        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        String secret = issued.json().get("secret").asString();
        Program program = Program.withToken(house, secret);
        assertThat(program.get("/me").json()).isEqualTo(aigul.get("/me").json());
        assertThat(aigul.get("/tokens").body()).contains("Accounting").doesNotContain(secret);
        String hex = HexFormat.of().formatHex(java.util.Base64.getUrlDecoder().decode(secret.substring("torelik_".length())));
        String stored = house.as(new Actor.Rule("test"), () -> house.get(TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class).sql("select string_agg(t::text, '') from identity.token t").query(String.class).single()));
        assertThat(stored).as("only its hash is kept").contains("Accounting").doesNotContain(secret).doesNotContain(hex);
        assertThat(aigul.get("/tokens").json().get(0).get("usedAt").isNull()).isFalse();
        String kept = house.as(new Actor.Rule("test"), () -> house.get(TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class).sql("select string_agg(t.key || encode(t.body, 'escape'), '') from api.answer t").query(String.class).single()));
        assertThat(kept).as("nor does it stand in the answer that is kept for a repeated command").doesNotContain(secret, "Accounting");
    }

    @Test
    @Order(2)
    void aTokenMakesNoTokenAndBadWishesAreRefused() {
        Program program = Program.withToken(house, issue(aigul, "Second", 1).json().get("secret").asString());
        assertThat(issue(program, "Third", 30).json().get("code").asString()).isEqualTo("token-by-token");
        assertThat(issue(aigul, "x".repeat(61), 30).json().get("code").asString()).isEqualTo("token-name");
        assertThat(issue(aigul, "Long", 366).json().get("code").asString()).isEqualTo("token-days");
        assertThat(aigul.post("/tokens", "{\"name\":\"x\"}", "Idempotency-Key", Program.key()).json().get("code").asString()).isEqualTo("field-missing");
    }

    @Test
    @Order(3)
    void aTokenOutlivesItsSessionAndEndsOnItsDay() {
        String secret = issue(aigul, "Ten days", 10).json().get("secret").asString();
        Program program = Program.withToken(house, secret);
        house.moveTo(START.plusDays(9));
        assertThat(aigul.get("/me").status()).as("the session has ended").isEqualTo(401);
        assertThat(program.get("/me").status()).isEqualTo(200);
        house.moveTo(START.plusDays(10).plusMinutes(5));
        assertThat(program.get("/me").status()).isEqualTo(401);
        aigul = Program.of(house, iin("aigul"), false);
    }

    @Test
    @Order(4)
    void aRevokedTokenEndsAtOnceAndOnlyItsOwnerRevokes() {
        Reply issued = issue(aigul, "Revoked", 30);
        Program program = Program.withToken(house, issued.json().get("secret").asString());
        String at = "/tokens/" + issued.json().get("token").get("id").asString();
        Reply foreign = Program.of(house, iin("erlan"), false).delete(at);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(program.get("/me").status()).isEqualTo(200);
        assertThat(aigul.delete(at).status()).isEqualTo(204);
        assertThat(program.get("/me").status()).isEqualTo(401);
        assertThat(aigul.delete(at).json().get("code").asString()).isEqualTo("token-unknown");
    }

    @Test
    @Order(5)
    void theTokenOfAnOfficerEndsWithHisAppointment() {
        Program judge = Program.of(house, iin("zhandos"), true);
        Program program = Program.withToken(house, issue(judge, "Desk", 30).json().get("secret").asString());
        assertThat(program.get("/me").json().get("function").asString()).isEqualTo("JUDGE");
        house.as(new Actor.Rule("test"), () -> house.get(TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class)
                .sql("update courts.staff set left_on = ? where person = ?").params(START.toLocalDate(), house.character("zhandos").person().id().uuid()).update()));
        assertThat(program.get("/me").status()).isEqualTo(401);
    }

    @Test
    @Order(6)
    void whoAsksTooOftenIsToldWhenToComeBack() {
        Program nobody = Program.withToken(house, "torelik_" + "A".repeat(43));
        Reply last = nobody.get("/ledger/checkpoint");
        for (int i = 0; i < 2 * PER_ADDRESS && last.status() == 200; i++) last = nobody.get("/ledger/checkpoint");
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.json().get("code").asString()).isEqualTo("too-many-requests");
        assertThat(last.header("Content-Type")).startsWith("application/problem+json");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
        assertThat(aigul.get("/me").status()).as("a known person has an allowance of her own").isEqualTo(200);
        assertThat(List.of(nobody.get("/health").status())).as("health is never limited").containsExactly(200);
    }
}
