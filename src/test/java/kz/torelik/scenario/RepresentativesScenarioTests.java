package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.filing.CasePaper;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.Representing;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.powers.GivingPowers;
import kz.torelik.powers.ListedPowers;
import kz.torelik.powers.PaperPowers;
import kz.torelik.powers.PowerOfAttorney;
import kz.torelik.powers.Powers;
import kz.torelik.simulator.population.Official;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Aigul gives Viktor a power of attorney. He may ask and answer for her; what the law wants listed expressly he may do only when it is listed (CPC arts. 60, 61).
class RepresentativesScenarioTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 1, 12, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static Bench prepared() {
        Bench bench = Bench.loan(house);
        bench.act(new Disposition.Acceptance(Language.KK, List.of()), "");
        return bench;
    }

    private static PowerOfAttorney given(String by, String to, List<String> codes, LocalDate until) {
        return house.as(house.citizen(by), () -> {
            GivingPowers giving = house.get(GivingPowers.class);
            PowerOfAttorney power = giving.prepare(iin(to), codes, until, Language.KK).orThrow();
            assertThat(giving.give(power.id(), house.sign(giving.content(power), iin(to)))).as("only the principal signs it").isInstanceOf(Answer.No.class);
            return giving.give(power.id(), house.sign(giving.content(power), iin(by))).orThrow();
        });
    }

    private static String iin(String key) { return house.character(key).person().iin().digits(); }

    private static Answer<CasePaper> prepare(Bench bench, String who, String kind, String motion) {
        return house.as(house.citizen(who), () -> house.get(FilingInCase.class).prepare(bench.id(), 1, new FilingInCase.Wanted(kind, motion, "Соттан осы өтінішті қанағаттандыруды сұраймын.", "", new byte[0])));
    }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }

    @Test
    void whatIsNotListedIsRefusedWithItsArticle() {
        Bench bench = prepared();
        Representing representing = house.get(Representing.class);
        LocalDate until = house.clock().today().plusMonths(6);
        assertThat(code(house.as(house.citizen("aigul"), () -> representing.enter(bench.id(), 1, iin("viktor"))))).as("without a power nobody acts for her").isEqualTo("representative-without-power");
        PowerOfAttorney narrow = given("aigul", "viktor", List.of("settlement"), until);
        assertThat(code(house.as(house.citizen("viktor"), () -> representing.enter(bench.id(), 1, iin("viktor"))))).as("he cannot let himself in").isEqualTo("case-not-found");
        assertThat(code(house.as(house.citizen("aigul"), () -> representing.enter(bench.id(), 2, iin("viktor"))))).isEqualTo("not-your-party");
        house.as(house.citizen("aigul"), () -> representing.enter(bench.id(), 1, iin("viktor"))).orThrow();
        house.awaitQuiet();
        assertThat(bench.file().parties().getLast().actsFor()).isEqualTo(1);

        CasePaper adjourn = prepare(bench, "viktor", "motion", "adjourn").orThrow();
        house.as(house.citizen("viktor"), () -> house.get(FilingInCase.class).file(adjourn.id(), house.sign(house.content(adjourn.document()), iin("viktor")))).orThrow();
        assertThat(bench.file().history()).anyMatch(each -> each.event() instanceof FilingEvent.MotionFiled filed && filed.party() == 1);
        Answer<CasePaper> withdrawal = prepare(bench, "viktor", "motion", "withdrawal");
        assertThat(withdrawal).isInstanceOfSatisfying(Answer.No.class, no -> {
            assertThat(no.refusal().code()).isEqualTo("power-missing");
            assertThat(no.refusal().basis()).hasToString("cpc 60(1)");
        });
        assertThat(code(prepare(bench, "aigul", "motion", "withdrawal"))).as("she herself needs no power").isEqualTo("yes");
        CasePaper settlement = prepare(bench, "viktor", "motion", "settlement").orThrow();
        house.as(house.citizen("aigul"), () -> house.get(GivingPowers.class).revoke(narrow.id())).orThrow();
        assertThat(code(house.as(house.citizen("viktor"), () -> house.get(FilingInCase.class).file(settlement.id(), house.sign(house.content(settlement.document()), iin("viktor"))))))
                .as("revoked before he signed: there is no such case for him any more").isEqualTo("case-not-found");
        given("aigul", "viktor", List.of("withdraw-claim"), until);
        assertThat(code(prepare(bench, "viktor", "motion", "withdrawal"))).as("the new power lists it").isEqualTo("yes");
    }

    /// Viktor comes to the window with a power of attorney on paper; the registrar enters what it lists, and the house asks for listed powers as of everybody.
    @Test
    void aPowerOnPaperIsEnteredAtTheWindowWithWhatItLists() {
        Bench bench = prepared();
        Representing representing = house.get(Representing.class);
        Official one = house.get(Population.class).find(bench.file().judge().orElseThrow().court()).orElseThrow().list(Function.REGISTRAR).getFirst();
        Actor registrar = new Actor.Staff(one.person().id(), bench.file().judge().orElseThrow().court(), Function.REGISTRAR);
        LocalDate until = house.clock().today().plusMonths(2);
        PaperPowers.Shown shown = new PaperPowers.Shown("1-218", "нотариус Т. Әбенова", List.of("withdraw-claim"), until);
        assertThat(code(house.as(house.citizen("viktor"), () -> representing.shown(bench.id(), 1, iin("viktor"), shown)))).as("he cannot enter it himself").isEqualTo("case-not-found");
        assertThat(code(house.as(bench.judge(), () -> representing.shown(bench.id(), 1, iin("viktor"), shown)))).as("nor does the judge").isNotEqualTo("yes");
        assertThat(code(house.as(registrar, () -> representing.shown(bench.id(), 1, iin("viktor"), new PaperPowers.Shown("", "", List.of(), until))))).isEqualTo("power-unmarked");
        assertThat(code(house.as(registrar, () -> representing.shown(bench.id(), 1, iin("viktor"), new PaperPowers.Shown("1", "x", List.of(), house.clock().today().minusDays(1)))))).isEqualTo("power-over");
        house.as(registrar, () -> representing.shown(bench.id(), 1, iin("viktor"), shown)).orThrow();
        house.awaitQuiet();
        assertThat(bench.file().parties().getLast().actsFor()).isEqualTo(1);
        assertThat(code(house.as(registrar, () -> representing.shown(bench.id(), 1, iin("viktor"), shown)))).as("once is enough").isEqualTo("power-shown");
        assertThat(code(prepare(bench, "viktor", "motion", "withdrawal"))).as("the paper lists it").isEqualTo("yes");
        assertThat(code(prepare(bench, "viktor", "motion", "settlement"))).as("and not this").isEqualTo("power-missing");
        PowerOfAttorney entered = house.as(house.citizen("aigul"), () -> house.get(Powers.class).list()).stream().filter(power -> power.origin() instanceof PowerOfAttorney.Origin.Paper).findFirst().orElseThrow();
        house.as(house.citizen("aigul"), () -> house.get(GivingPowers.class).revoke(entered.id())).orThrow();
        assertThat(code(prepare(bench, "viktor", "motion", "withdrawal"))).as("she took it back in her account").isEqualTo("case-not-found");
    }

    @Test
    void aPowerHasItsLimits() {
        GivingPowers giving = house.get(GivingPowers.class);
        Powers powers = house.get(Powers.class);
        LocalDate today = house.clock().today();
        assertThat(code(house.as(house.citizen("aigul"), () -> giving.prepare(iin("aigul"), List.of(), today, Language.KK)))).isEqualTo("power-to-oneself");
        assertThat(code(house.as(house.citizen("aigul"), () -> giving.prepare("900101300811", List.of(), today, Language.KK)))).isEqualTo("power-nobody");
        assertThat(code(house.as(house.citizen("aigul"), () -> giving.prepare(iin("viktor"), List.of("everything"), today, Language.KK)))).isEqualTo("power-unknown");
        assertThat(code(house.as(house.citizen("aigul"), () -> giving.prepare(iin("viktor"), List.of(), today.minusDays(1), Language.KK)))).isEqualTo("power-over");
        PowerOfAttorney power = given("zhanar", "viktor", List.of("sign-claim"), today);
        assertThat(house.as(house.citizen("viktor"), () -> powers.maySignClaim(iin("zhanar"), house.character("viktor").person().id()))).isTrue();
        assertThat(house.as(house.citizen("viktor"), () -> powers.maySignClaim(iin("erlan"), house.character("viktor").person().id()))).as("nobody else's").isFalse();
        assertThat(house.as(house.citizen("erlan"), () -> giving.find(power.id()))).as("a stranger does not see it").isEmpty();
        assertThat(code(house.as(house.citizen("viktor"), () -> giving.revoke(power.id())))).as("only the principal revokes").isEqualTo("power-not-found");
        assertThat(code(house.as(house.citizen("viktor"), () -> giving.give(PublicId.random(), new byte[0])))).isEqualTo("power-not-found");
        house.moveTo(today.plusDays(1).atTime(0, 1));
        assertThat(house.as(house.citizen("viktor"), () -> powers.maySignClaim(iin("zhanar"), house.character("viktor").person().id()))).as("its last day has passed").isFalse();
        assertThat(house.get(ListedPowers.class).list()).extracting(ListedPowers.Listed::code).doesNotHaveDuplicates().contains("sign-claim", "withdraw-claim", "settlement", "appeal", "cassation");
    }
}
