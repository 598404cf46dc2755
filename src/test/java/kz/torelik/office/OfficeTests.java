package kz.torelik.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.filing.Representing;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.mobile.PlainBrowser;
import kz.torelik.powers.GivingPowers;
import kz.torelik.powers.PowerOfAttorney;
import kz.torelik.scenario.Bench;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The office of an advocate: what it keeps, whom it lets in, and that nobody else sees any of it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficeTests {

    private static final List<String> TABLES = List.of("office.client", "office.matter", "office.task", "office.time_entry", "office.draft", "office.delegate");
    private static House house;
    private static Bench bench;
    private static PowerOfAttorney power;
    private static PublicId matter;

    @BeforeAll
    static void open() {
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0));
        bench = Bench.loan(house);
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        house.awaitQuiet();
        String erlan = house.character("erlan").person().iin().digits();
        String dinara = house.character("dinara").person().iin().digits();
        power = as("erlan", () -> {
            GivingPowers giving = house.get(GivingPowers.class);
            PowerOfAttorney made = giving.prepare(dinara, List.of(), LocalDate.of(2027, 1, 1), Language.KK).orThrow();
            return giving.give(made.id(), house.sign(giving.content(made), erlan)).orThrow();
        });
        as("erlan", () -> house.get(Representing.class).enter(bench.id(), bench.file().parties().stream().filter(party -> party.role().equals("defendant")).findFirst().orElseThrow().number(), dinara)).orThrow();
        house.awaitQuiet();
    }

    @AfterAll
    static void close() { house.close(); }

    private static <T> T as(String key, Supplier<T> work) { return house.as(house.citizen(key), work); }

    private static Offices offices() { return house.get(Offices.class); }

    private static OfficeWork work() { return house.get(OfficeWork.class); }

    private static Matter matter(String key) { return as(key, () -> offices().find(matter)).orElseThrow(); }

    private static String refusal(Answer<?> answer) { return answer instanceof Answer.No<?>(var refusal) ? refusal.code() : "yes"; }

    private static int rows(Actor actor, String table) {
        return house.as(actor, () -> Objects.requireNonNull(house.get(TransactionTemplate.class).execute(_ -> house.get(JdbcClient.class).sql("select count(*) from " + table).query(Integer.class).single())));
    }

    private static List<MatterCases.Proposed> proposed(String key) { return as(key, () -> house.get(MatterCases.class).propose(matter(key), work().tasks(matter(key)))); }

    @Test
    @Order(1)
    void aMatterTakesItsTermsFromTheCase() {
        PublicId client = as("dinara", () -> offices().takeIn("Жұмабаев Е.Б.", "Қолхат бойынша борыш")).orThrow();
        assertThat(refusal(as("dinara", () -> offices().open(client, "", null)))).isEqualTo("office-name");
        assertThat(refusal(as("natalya", () -> offices().open(client, "Чужое", null)))).as("the client of another").isEqualTo("office-client");
        matter = as("dinara", () -> offices().open(client, "Борыш туралы талап", bench.id())).orThrow();
        List<MatterCases.Proposed> terms = proposed("dinara");
        assertThat(terms).as("the response to the claim").isNotEmpty();
        MatterCases.Proposed first = terms.getFirst();
        as("dinara", () -> work().add(matter("dinara"), first.title().kk(), first.due(), first.rule())).orThrow();
        assertThat(proposed("dinara")).as("what is taken over is not proposed again").hasSize(terms.size() - 1);
        assertThat(as("dinara", () -> work().open())).extracting(OfficeTask::due).contains(first.due());
        assertThat(as("dinara", () -> house.get(MatterCases.class).documents(offices().matters(), "")).size()).isGreaterThan(0);
        String number = bench.file().number().toString();
        assertThat(as("dinara", () -> house.get(MatterCases.class).documents(offices().matters(), number.substring(number.length() - 4)))).isNotEmpty();
        assertThat(as("dinara", () -> house.get(MatterCases.class).documents(offices().matters(), "мұндай сөз жоқ"))).isEmpty();
        assertThat(as("dinara", () -> house.get(MatterCases.class).documents(offices().matters(), "теңге алдым"))).as("words that stand inside a paper").singleElement().satisfies(one -> assertThat(one.passage()).contains("1 480 000 теңге алдым"));
        assertThat(as("erlan", () -> house.get(MatterCases.class).documents(offices().matters(), "теңге алдым"))).as("nothing of the office of somebody else").isEmpty();
        as("dinara", () -> work().spend(matter("dinara"), LocalDate.of(2026, 6, 8), 95, "=1+1 \"кеңес\"")).orThrow();
        assertThat(refusal(as("dinara", () -> work().spend(matter("dinara"), LocalDate.of(2026, 6, 9), 95, "ертең")))).as("a day to come").isEqualTo("office-time");
        as("dinara", () -> work().begin(matter("dinara"), "Пікір")).orThrow();
    }

    @Test
    @Order(2)
    void itIsASecretForEverybodyElse() {
        for (String table : TABLES) {
            if (!table.equals("office.delegate")) assertThat(rows(house.citizen("dinara"), table)).as(table).isGreaterThan(0);
            for (Actor other : List.of(house.citizen("aigul"), house.citizen("erlan"), Actor.ANYONE, new Actor.Rule("any"), new Actor.Rule("public-register"), bench.judge(), new Actor.Staff(house.character("dinara").person().id(), CourtCode.of("7110"), Function.CHAIR))) {
                assertThat(rows(other, table)).as(table + " for " + other).isZero();
            }
        }
        for (String key : List.of("aigul", "erlan", "natalya")) {
            assertThat(as(key, () -> offices().find(matter))).isEmpty();
            assertThat(as(key, () -> offices().matters())).isEmpty();
            assertThat(refusal(as(key, () -> offices().close(matter)))).isEqualTo("office-unknown");
        }
        Matter stolen = matter("dinara");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> as("natalya", () -> work().add(stolen, "чужое", null, null))).as("and the database takes nothing from a stranger").hasStackTraceContaining("row-level security");
    }

    @Test
    @Order(3)
    void aHelperReadsThenPreparesAndNeverMore() {
        String iin = house.character("zhanar").person().iin().digits();
        assertThat(refusal(as("dinara", () -> offices().letIn(house.character("dinara").person().iin().digits(), Right.SEE)))).isEqualTo("office-oneself");
        assertThat(refusal(as("dinara", () -> offices().letIn(iin, Right.OWNER)))).isEqualTo("office-right");
        as("dinara", () -> offices().letIn(iin, Right.SEE)).orThrow();
        assertThat(matter("zhanar").right()).isEqualTo(Right.SEE);
        assertThat(refusal(as("zhanar", () -> work().add(matter("zhanar"), "тапсырма", null, null)))).isEqualTo("office-only-seen");
        assertThat(refusal(as("zhanar", () -> work().write(work().drafts(matter("zhanar")).getFirst(), 1, "мәтін")))).isEqualTo("office-only-seen");
        as("dinara", () -> offices().letIn(iin, Right.DRAFT)).orThrow();
        OfficeDraft draft = as("zhanar", () -> work().drafts(matter("zhanar"))).getFirst();
        assertThat(as("zhanar", () -> work().write(draft, 1, "Борышты мойындамаймын.")).orThrow().version()).isEqualTo(2);
        assertThat(refusal(as("dinara", () -> work().write(draft, 1, "басқа")))).as("seen before it was changed").isEqualTo("office-changed");
        assertThat(as("zhanar", () -> house.get(MatterCases.class).documents(offices().matters(), ""))).as("no document of the case").isEmpty();
        assertThat(proposed("zhanar")).as("and no term").isEmpty();
        assertThat(refusal(as("zhanar", () -> offices().close(matter)))).isEqualTo("office-unknown");
        assertThat(as("zhanar", () -> offices().delegates())).as("whom else the owner let in").isEmpty();
        as("dinara", () -> offices().letOut(house.character("zhanar").person().id())).orThrow();
        assertThat(as("zhanar", () -> offices().matters())).as("at once").isEmpty();
        assertThat(rows(house.citizen("zhanar"), "office.draft")).isZero();
    }

    @Test
    @Order(4)
    void thePagesShowTheOfficeToItsOwnerAlone() {
        PlainBrowser dinara = new PlainBrowser(house.address());
        dinara.post(dinara.get("/sign-in"), "/sign-in/password", java.util.Map.of("iin", house.character("dinara").person().iin().digits(), "password", "torelik-demo"));
        assertThat(dinara.get("/my/office").body()).contains("Жұмабаев Е.Б.", "Борыш туралы талап");
        assertThat(dinara.get("/my/office/matters/" + matter).body()).contains(bench.file().number().toString());
        assertThat(dinara.get("/my/office/time.csv").body()).startsWith("\uFEFF").contains("2026-06-08,\"Жұмабаев Е.Б.\"", ",95,\"'=1+1 \"\"кеңес\"\"\"");
        PlainBrowser aigul = new PlainBrowser(house.address());
        aigul.post(aigul.get("/sign-in"), "/sign-in/password", java.util.Map.of("iin", house.character("aigul").person().iin().digits(), "password", "torelik-demo"));
        PlainBrowser.Seen strange = aigul.get("/my/office/matters/" + matter);
        PlainBrowser.Seen missing = aigul.get("/my/office/matters/" + "0".repeat(26));
        assertThat(strange.status()).isEqualTo(404).isEqualTo(missing.status());
        assertThat(strange.body().replaceAll("(?s).*<main|</main>.*", "")).isEqualTo(missing.body().replaceAll("(?s).*<main|</main>.*", ""));
        assertThat(aigul.get("/my/office/time.csv").body()).doesNotContain("Жұмабаев");
    }

    @Test
    @Order(5)
    void aRevokedPowerTakesTheCaseAwayAndLeavesTheNotes() {
        as("erlan", () -> house.get(GivingPowers.class).revoke(power.id())).orThrow();
        assertThat(as("dinara", () -> house.get(MatterCases.class).documents(offices().matters(), ""))).isEmpty();
        assertThat(as("dinara", () -> house.get(MatterCases.class).documents(offices().matters(), "теңге алдым"))).as("its text is closed with the case, remembered or not").isEmpty();
        assertThat(proposed("dinara")).isEmpty();
        assertThat(as("dinara", () -> house.get(MatterCases.class).find(matter("dinara")))).isEmpty();
        assertThat(as("dinara", () -> work().time(matter("dinara")))).isNotEmpty();
        assertThat(refusal(as("dinara", () -> offices().open(offices().clients().getFirst().id(), "Тағы", bench.id())))).isEqualTo("case-not-found");
    }
}
