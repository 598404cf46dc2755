package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.MatterDisposition;
import kz.torelik.acts.SigningActs;
import kz.torelik.api.Program;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.SuingForOthers;
import kz.torelik.casefile.events.MatterEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.conciliation.Consenting;
import kz.torelik.conciliation.Inviting;
import kz.torelik.conciliation.Matter;
import kz.torelik.conciliation.Mediations;
import kz.torelik.conciliation.Mediator;
import kz.torelik.conciliation.MediatorRegister;
import kz.torelik.identity.Sessions;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A body that a law lets sue for others brings a claim for Aigul (CPC art. 55). It is a plaintiff, but neither withdraws what is hers nor settles it; she withdraws, settles, or does not support the claim.
class ForOthersScenarioTests {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

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

    static Mediator mediator(House house) { return house.as(Actor.ANYONE, () -> house.get(MediatorRegister.class).search(new MediatorRegister.Query("", "", "", "", true))).getFirst(); }

    static Answer<Matter> invites(House house, Actor who, Bench bench) {
        return house.as(who, () -> house.get(Inviting.class).invite(new Inviting.Wanted(mediator(house).id(), bench.id(), "", "Возврат долга по расписке", Language.RU)));
    }

    /// Why the invitation was refused, and by which article; `invited` when it was not.
    static String refused(Answer<Matter> invited) { return invited instanceof Answer.No<Matter>(Refusal refusal) ? refusal.code() + " " + refusal.basis() : "invited"; }

    private static String page(Actor who, String path) {
        String session = house.as(who, () -> house.get(Sessions.class).open(who, "eds", "test"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(house.address() + path)).header("Cookie", "session=" + session).build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join().body();
    }

    /// Which pages offer somebody to invite to mediation in that case: that of the case, and that on which a case is chosen.
    private static List<String> offering(Actor who, Bench bench) {
        List<String> all = new ArrayList<>();
        if (page(who, "/my/cases/" + bench.id()).contains("/my/mediation/new?case=" + bench.id())) all.add("case");
        if (page(who, "/my/mediation/new").contains("value=\"" + bench.id() + "\"")) all.add("invitation");
        return all;
    }

    @Test
    void theClaimSaysThatItWasBroughtForSomebodyElse() {
        Bench bench = suing.sued();
        assertThat(bench.file().claim().forOthers()).isEqualTo("allowed-by-law");
        assertThat(bench.file().duty().orElseThrow().basis()).hasToString("tax 668(11)");
        Program hers = Program.of(house, house.character("aigul").person().iin().digits(), false);
        assertThat(hers.get("/cases/" + bench.id()).json().path("forOthers").asString("")).as("programs are told as well").isEqualTo("allowed-by-law");
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

    @Test
    void theBodyBeginsNoMediation() {
        Bench bench = suing.sued();
        assertThat(refused(invites(house, suing.prosecutor(), bench))).isEqualTo("mediation-for-others cpc 55(3)");
        assertThat(offering(suing.prosecutor(), bench)).as("its pages do not offer it").isEmpty();
        assertThat(offering(house.citizen("aigul"), bench)).containsExactly("case", "invitation");
        assertThat(offering(house.citizen("erlan"), bench)).containsExactly("case", "invitation");
        assertThat(refused(invites(house, house.citizen("aigul"), bench))).as("she whose claim it is").isEqualTo("invited");
    }

    @Test
    void theOtherSideInvitesHerAndDoesNotWaitForTheBody() {
        Bench bench = suing.sued();
        PersonId aigul = house.character("aigul").person().id();
        Matter invited = invites(house, house.citizen("erlan"), bench).orThrow();
        Matter.Whole asked = house.as(house.citizen("aigul"), () -> house.get(Mediations.class).find(invited.id())).orElseThrow();
        assertThat(asked.participants()).extracting(Matter.Participant::person).containsExactlyInAnyOrder(invited.mediator(), aigul, house.character("erlan").person().id());
        assertThat(house.as(suing.prosecutor(), () -> house.get(Mediations.class).find(invited.id()))).as("the body is no side of it").isEmpty();
        assertThat(house.as(suing.prosecutor(), () -> house.get(Consenting.class).answer(invited.id(), true))).extracting(answer -> ((Answer.No<?>) answer).refusal().code()).isEqualTo("mediation-unknown");
        house.as(house.citizen("aigul"), () -> house.get(Consenting.class).answer(invited.id(), true)).orThrow();
        Matter.Whole consented = house.as(new Actor.Citizen(invited.mediator()), () -> house.get(Consenting.class).answer(invited.id(), true)).orThrow();
        assertThat(consented.matter().state()).as("her consent, his and the mediator's are enough").isEqualTo("agreed");
    }

    @Test
    void nobodyBeginsAMediationAboutWhatIsSuedForThePublic() {
        Bench bench = suing.suedForThePublic();
        for (Actor one : List.of(house.citizen("erlan"), suing.prosecutor())) {
            assertThat(refused(invites(house, one, bench))).isEqualTo("mediation-nobodys cpc 55(3)");
            assertThat(offering(one, bench)).isEmpty();
        }
        assertThat(suing.files(bench, house.citizen("erlan"), 2, "settlement", "settlement")).as("nor offers an agreement").isEqualTo("settlement-nobodys");
        assertThat(suing.files(bench, house.citizen("erlan"), 2, "motion", "mediation")).isEqualTo("filed");
        assertThat(ended(bench, new MatterDisposition.Conciliation(1, "judge", bench.file().judge().orElseThrow().person(), "", house.clock().today().plusDays(5), "Ответчик просит."))).as("nor does the court stay the case for it").isEqualTo("settlement-nobodys cpc 55(3)");
        assertThat(refused(invites(house, house.citizen("aigul"), bench))).as("a stranger learns nothing of the case").startsWith("case-not-found");
    }

    /// Where nobody stands beside the body, an agreement that reached the court all the same, from a mediator for example, is nobody's and is not approved.
    @Test
    void whatIsSuedForThePublicIsNotSettled() {
        Bench bench = suing.suedForThePublic();
        house.as(new Actor.Rule("scenario"), () -> house.get(CaseFiles.class).record(bench.id(), CaseFiles.ANY_VERSION,
                Happening.of(new MatterEvent.SettlementFiled(1, 1, "mediation", List.of("Ответчик платит половину."), List.of()), house.clock().today())).orThrow());
        house.as(new Actor.Rule("scenario"), () -> house.get(CaseFiles.class).record(bench.id(), CaseFiles.ANY_VERSION, Happening.of(new MatterEvent.SettlementSigned(1, 2, List.of()), house.clock().today())).orThrow());
        assertThat(ended(bench, new Disposition.Termination("mediation-agreement"))).isEqualTo("settlement-nobodys cpc 55(3)");
        assertThat(ended(bench, new Disposition.Termination("withdrawal"))).as("nor withdrawn").isEqualTo("withdrawn-by-nobody cpc 55(3)");
    }
}
