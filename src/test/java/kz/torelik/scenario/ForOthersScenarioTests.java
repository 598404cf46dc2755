package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.SigningActs;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.SuingForOthers;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A body that a law lets sue for others brings a claim for Aigul (CPC art. 55). It is a plaintiff, but neither withdraws what is hers nor settles it; she withdraws, settles, or does not support the claim.
class ForOthersScenarioTests {

    private static House house;
    private static SuingFor suing;

    @BeforeAll
    static void aBodySues() {
        house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0));
        suing = SuingFor.allowedByLaw(house);
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static String ended(Bench bench, Disposition disposition) {
        return house.as(bench.judge(), () -> house.get(ActDrafts.class).begin(bench.id(), disposition).then(draft -> house.get(SigningActs.class).prepare(draft.id(), draft.version()))) instanceof Answer.No<?> no ? no.refusal().code() + " " + no.refusal().basis() : "made";
    }

    @Test
    void theClaimSaysThatItWasBroughtForSomebodyElse() {
        Bench bench = suing.sued();
        assertThat(bench.file().claim().forOthers()).isEqualTo("allowed-by-law");
        assertThat(bench.file().duty().orElseThrow().basis()).hasToString("tax 668(11)");
        assertThat(SuingForOthers.bringer(bench.file())).get().extracting(Party::person).isEqualTo(suing.office().id());
        assertThat(SuingForOthers.owners(bench.file())).extracting(Party::person).containsExactly(house.character("aigul").person().id());
    }

    @Test
    void whatIsHersIsNotWithdrawnByTheBody() {
        Bench bench = suing.sued();
        assertThat(suing.files(bench, suing.prosecutor(), 1, "motion", "withdrawal")).isEqualTo("withdrawal-for-others");
        assertThat(ended(bench, new Disposition.Termination("withdrawal"))).as("nobody whose claim it is has withdrawn it").isEqualTo("withdrawn-by-nobody cpc 55(3)");
        assertThat(suing.files(bench, house.citizen("aigul"), 2, "motion", "withdrawal")).isEqualTo("filed");
        assertThat(bench.act(new Disposition.Termination("withdrawal"), "").stage()).isEqualTo("terminated");
    }

    @Test
    void sheDoesNotSupportTheClaim() {
        Bench bench = suing.sued();
        assertThat(suing.files(bench, suing.prosecutor(), 1, "motion", "not-supported")).as("the body itself").isEqualTo("protected-only");
        assertThat(ended(bench, new Disposition.Leaving("not-supported"))).isEqualTo("left-not-asked cpc 55(4)");
        assertThat(suing.files(bench, house.citizen("aigul"), 2, "motion", "not-supported")).isEqualTo("filed");
        assertThat(bench.act(new Disposition.Leaving("not-supported"), "").stage()).isEqualTo("left");
    }

    @Test
    void sheSettlesWithoutTheBody() {
        Bench bench = suing.sued();
        assertThat(suing.files(bench, suing.prosecutor(), 1, "settlement", "settlement")).isEqualTo("settlement-for-others");
        assertThat(suing.files(bench, house.citizen("aigul"), 2, "settlement", "settlement")).isEqualTo("filed");
        assertThat(suing.files(bench, suing.prosecutor(), 1, "countersign", null)).as("nor does it sign hers").isEqualTo("settlement-for-others");
        assertThat(ended(bench, new Disposition.Termination("settlement"))).as("the defendant has not signed").startsWith("settlement-unsigned");
        assertThat(suing.files(bench, house.citizen("erlan"), 3, "countersign", null)).isEqualTo("filed");
        CaseFile settled = bench.act(new Disposition.Termination("settlement"), "");
        assertThat(settled.stage()).as("her signature and the defendant's are enough").isEqualTo("terminated");
    }

    /// Where nobody stands beside the body, an agreement that reached the court all the same, from a mediator for example, is nobody's and is not approved.
    @Test
    void whatIsSuedForThePublicIsNotSettled() {
        Bench bench = suing.suedForThePublic();
        house.as(new Actor.Rule("scenario"), () -> house.get(CaseFiles.class).record(bench.id(), CaseFiles.ANY_VERSION,
                Happening.of(new MatterEvent.SettlementFiled(1, 1, "mediation", List.of("Ответчик платит половину."), List.of()), house.clock().today())).orThrow());
        house.as(new Actor.Rule("scenario"), () -> house.get(CaseFiles.class).record(bench.id(), CaseFiles.ANY_VERSION, Happening.of(new MatterEvent.SettlementSigned(1, 2, List.of()), house.clock().today())).orThrow());
        assertThat(ended(bench, new Disposition.Termination("mediation-agreement"))).isEqualTo("settlement-for-others cpc 55(3)");
        assertThat(ended(bench, new Disposition.Termination("withdrawal"))).as("nor withdrawn").isEqualTo("withdrawn-by-nobody cpc 55(3)");
    }
}
