package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.torelik.House;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.AnnouncingDecision;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.PanelSigning;
import kz.torelik.acts.PanelVotes;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.acts.SigningActs;
import kz.torelik.allocation.DrawProof;
import kz.torelik.allocation.Draws;
import kz.torelik.allocation.Recusing;
import kz.torelik.casefile.CaseFile;
import kz.torelik.enforcement.IssuingWrits;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.Submission;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Tenge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// A panel of the appeal court loses one of its judges to a recusal that the other two decide and then all of them to one that they decide together; another panel hears the case with the one who was drawn for the empty seat, and awards another sum than the court
/// below: the writ is issued there on the act from above. The dispute is too small for the cassation court.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PanelScenarioTests {

    private static House house;
    private static Bench first;
    private static Bench appeal;

    @BeforeAll
    static void theCaseComesToAPanel() {
        house = House.inhabited(LocalDateTime.of(2026, 4, 6, 10, 0));
        ClaimDraft claim = Claims.alike(house, "viktor", "daniyar").withDemand(new ClaimDraft.Demand("2 400 000", List.of("Взыскать с ответчика долг по договору займа в размере 2 400 000 тенге"), """
                2 марта 2025 года ответчик взял у меня в долг по расписке 2 400 000 тенге и обязался вернуть их до 2 сентября 2025 года. Деньги не возвращены.""", "not-required", "", "", List.of()));
        Submission submission = house.file(house.character("viktor"), Claims.inItsCourt(house, claim), Claims.paper(house, Language.RU, "Расписка", "Я взял в долг 2 400 000 тенге."));
        house.pay(house.citizen("viktor"), submission.id());
        house.awaitQuiet();
        first = new Bench(house, CaseId.of(submission.id().uuid()));
        goOn(1);
        first.act(new Disposition.Acceptance(Language.RU, List.of()), "");
        first.act(new Disposition.SetForTrial(), "");
        heard(first, "satisfied");
        first.act(new Disposition.Decision("satisfied", List.of(new Disposition.Award(1, 2, Tenge.of("2400000"), "основной долг")), new Disposition.Costs(Tenge.of("24000"), Tenge.ZERO, Tenge.ZERO)), "Заём доказан распиской.");
        goOn(4);
        first.file(house.character("daniyar"), 2, "appeal", null, "Часть долга в размере 400 000 тенге возвращена, суд этого не учёл.");
        house.moveTo(first.due("appeal").plusDays(1).atTime(9, 0));
        house.get(SendingUp.class).sendDue();
        house.awaitQuiet();
        appeal = new Bench(house, first.file().reviews().getLast().id());
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static void goOn(int days) {
        LocalDate next = house.clock().today().plusDays(days);
        while (next.getDayOfWeek().getValue() > 5) next = next.plusDays(1);
        house.moveTo(next.atTime(10, 0));
    }

    private static void heard(Bench bench, String outcome) {
        HearingId session = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(session).plusSeconds(60), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), session, List.of(1, 2), null).orThrow());
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(session).plusSeconds(2400), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), session, true).orThrow());
        house.as(bench.judge(), () -> house.get(AnnouncingDecision.class).announce(bench.id(), bench.file().version(), outcome).orThrow());
        house.awaitQuiet();
    }

    private static List<PersonId> sits() {
        List<PersonId> all = new ArrayList<>(List.of(appeal.file().judge().orElseThrow().person()));
        appeal.file().panel().forEach(member -> all.add(member.person()));
        return all;
    }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?>(var refusal) ? refusal.code() : "none"; }

    /// Daniyar asks to replace one of the three. The other two vote, the one who presides last; they disagree, and a tie means that it is granted. The ruling of both empties that seat alone.
    @Test
    @Order(1)
    void aTieGrantsTheRecusalOfOneJudgeAndOnlyHisSeatIsDrawnAnew() {
        PersonId presiding = sits().getFirst();
        PersonId asked = sits().get(1);
        PersonId other = sits().get(2);
        house.as(house.citizen("daniyar"), () -> house.get(Recusing.class).request(appeal.id(), appeal.file().version(), 2, asked, "interest", "Судья ранее консультировал истца.").orThrow());
        PanelVotes votes = house.get(PanelVotes.class);
        assertThat(code(house.as(appeal.staff(presiding), () -> votes.vote(appeal.file(), true)))).as("he votes last").isEqualTo("recusal-vote-last");
        assertThat(code(house.as(appeal.staff(asked), () -> votes.vote(appeal.file(), false)))).as("not without him, but not by him").isEqualTo("act-recusal-own");
        assertThat(house.as(appeal.staff(other), () -> votes.vote(appeal.file(), true)).orThrow()).isEmpty();
        assertThat(house.as(appeal.staff(presiding), () -> votes.vote(appeal.file(), false)).orThrow()).as("one for, one against").contains(true);
        SigningActs signing = house.get(SigningActs.class);
        Bench.Draft refused = ruling(presiding, false);
        assertThat(code(house.as(appeal.staff(presiding), () -> house.get(PanelSigning.class).lay(refused.id(), refused.version())))).as("the ruling says what the votes made").isEqualTo("recusal-votes-differ");
        Bench.Draft granted = ruling(presiding, true);
        house.as(appeal.staff(presiding), () -> house.get(PanelSigning.class).lay(granted.id(), granted.version()).orThrow());
        appeal.countersign(other, granted.id());
        house.as(appeal.staff(presiding), () -> signing.sign(granted.id(), granted.version(), appeal.sign(presiding, signing.prepare(granted.id(), granted.version()).orThrow().content())).orThrow());
        house.awaitQuiet();
        CaseFile file = appeal.file();
        assertThat(file.recused()).containsExactly(asked);
        assertThat(file.stage()).as("back where it was").isEqualTo("preparation");
        assertThat(sits()).hasSize(3).doesNotHaveDuplicates().startsWith(presiding).contains(other).doesNotContain(asked);
        Draws.Draw draw = house.get(Draws.class).list(appeal.id()).getLast();
        DrawProof proof = DrawProof.parse(Objects.requireNonNull(draw.proof()).text());
        assertThat(proof.input().seats()).as("a draw of one").isEqualTo(1);
        assertThat(proof.check().winners()).as("anyone computes who came").containsExactly(sits().getLast());
        assertThat(proof.input().excluded()).filteredOn(one -> one.code().equals("in-panel")).extracting(one -> one.judge()).containsExactlyInAnyOrder(presiding, other);
    }

    /// Daniyar asks to replace two of the three. All three vote, the two among them; one vote for it is no majority, and they go on. Then he asks for the whole panel on another ground: two are for it,
    /// the three leave together, and three others come from one draw of three seats.
    @Test
    @Order(2)
    void thePanelInItsFullNumberDecidesTheRecusalOfSeveral() {
        PersonId presiding = sits().getFirst();
        List<PersonId> members = sits().subList(1, 3);
        PanelVotes votes = house.get(PanelVotes.class);
        Recusing recusing = house.get(Recusing.class);
        assertThat(code(house.as(appeal.judge(), () -> recusing.request(appeal.id(), appeal.file().version(), 0, members, "interest", "Прошу отвести коллег.")))).isEqualTo("recusal-self-alone");
        house.as(house.citizen("daniyar"), () -> recusing.request(appeal.id(), appeal.file().version(), 2, Recusing.listSeated(appeal.file(), "1,2"), "interest", "Судьи обсуждали дело до заседания.").orThrow());
        assertThat(appeal.file().allAskedToRecuse()).isEqualTo(members);
        assertThat(votes.deciding(appeal.file())).as("those whom it is about vote too").containsExactlyInAnyOrderElementsOf(sits()).endsWith(presiding);
        house.as(appeal.staff(members.getFirst()), () -> votes.vote(appeal.file(), false).orThrow());
        assertThat(code(house.as(appeal.staff(presiding), () -> votes.vote(appeal.file(), true)))).as("he votes last").isEqualTo("recusal-vote-last");
        house.as(appeal.staff(members.getLast()), () -> votes.vote(appeal.file(), false).orThrow());
        assertThat(house.as(appeal.staff(presiding), () -> votes.vote(appeal.file(), true)).orThrow()).as("one for, two against").contains(false);
        ruled(presiding, members, false);
        assertThat(appeal.file().stage()).isEqualTo("preparation");
        assertThat(sits()).as("they go on").containsExactly(presiding, members.getFirst(), members.getLast());
        assertThat(appeal.file().history().stream().filter(one -> one.event().word().equals("recusal-decided")).reduce((_, last) -> last).orElseThrow().basis().toString()).isEqualTo("cpc 41(5)");
        assertThat(code(house.as(house.citizen("daniyar"), () -> recusing.request(appeal.id(), appeal.file().version(), 2, Recusing.listSeated(appeal.file(), "0,1,2"), "interest", "То же самое.")))).as("the same ground").isEqualTo("recusal-repeated");
        house.as(house.citizen("daniyar"), () -> recusing.request(appeal.id(), appeal.file().version(), 2, Recusing.listSeated(appeal.file(), "0,1,2"), "earlier-role", "Весь состав консультировал истца.").orThrow());
        house.as(appeal.staff(members.getFirst()), () -> votes.vote(appeal.file(), true).orThrow());
        house.as(appeal.staff(members.getLast()), () -> votes.vote(appeal.file(), false).orThrow());
        assertThat(house.as(appeal.staff(presiding), () -> votes.vote(appeal.file(), true)).orThrow()).as("two for, one against").contains(true);
        List<PersonId> before = sits();
        ruled(presiding, members, true);
        CaseFile file = appeal.file();
        assertThat(file.recused()).containsAll(before);
        assertThat(file.stage()).isEqualTo("preparation");
        assertThat(sits()).hasSize(3).doesNotHaveDuplicates().doesNotContainAnyElementsOf(before);
        DrawProof proof = DrawProof.parse(Objects.requireNonNull(house.get(Draws.class).list(appeal.id()).getLast().proof()).text());
        assertThat(proof.input().seats()).as("one draw of three seats").isEqualTo(3);
        assertThat(proof.check().winners()).isEqualTo(sits());
    }

    /// The one who presides writes the ruling, and all sign it.
    private static void ruled(PersonId presiding, List<PersonId> members, boolean granted) {
        SigningActs signing = house.get(SigningActs.class);
        Bench.Draft draft = ruling(presiding, granted);
        house.as(appeal.staff(presiding), () -> house.get(PanelSigning.class).lay(draft.id(), draft.version()).orThrow());
        for (PersonId member : members) appeal.countersign(member, draft.id());
        house.as(appeal.staff(presiding), () -> signing.sign(draft.id(), draft.version(), appeal.sign(presiding, signing.prepare(draft.id(), draft.version()).orThrow().content())).orThrow());
        house.awaitQuiet();
    }

    private static Bench.Draft ruling(PersonId author, boolean granted) {
        ActDraft draft = house.as(appeal.staff(author), () -> house.get(ActDrafts.class).begin(appeal.id(), new Disposition.Recusal(granted, "Судья ранее консультировал истца, это подтверждено.")).orThrow());
        return new Bench.Draft(draft.id(), draft.version());
    }

    /// The panel takes the part that was paid back from the sum. The writ is issued by the court of the first instance on the act from above, for that sum; the decision itself gives none any more.
    @Test
    @Order(3)
    void theWritIsIssuedOnTheActFromAbove() {
        goOn(2);
        heard(appeal, "changed");
        appeal.act(new ReviewDisposition.Resolution("resolution-appeal", "changed", "unproven", List.of(new Disposition.Award(1, 2, Tenge.of("2000000"), "основной долг")),
                new Disposition.Costs(Tenge.of("20000"), Tenge.ZERO, Tenge.ZERO)), "Возврат 400 000 тенге подтверждён переводом.");
        assertThat(first.file().stage()).isEqualTo("in-force");
        ActId above = appeal.last("resolution-appeal").id();
        ActId decision = first.last("decision").id();
        IssuingWrits writs = house.get(IssuingWrits.class);
        assertThat(code(house.as(first.judge(), () -> writs.prepare(first.id(), decision, 1, 2)))).isEqualTo("writ-act-changed");
        IssuingWrits.ToSign shown = house.as(first.judge(), () -> writs.prepare(first.id(), above, 1, 2).orThrow());
        assertThat(shown.writ().sum()).as("the sum and the duty by the act from above").isEqualTo(Tenge.of("2020000"));
        house.as(first.judge(), () -> writs.sign(shown.writ().id(), first.sign(first.file().judge().orElseThrow().person(), shown.pdf().content())).orThrow());
        house.awaitQuiet();
        assertThat(first.file().stage()).isEqualTo("execution");
    }

    /// The claim is below 2,000 indices: the cassation court does not review it, and Daniyar is told so before he writes.
    @Test
    @Order(4)
    void aSmallDisputeIsNotReviewedInCassation() {
        house.as(house.citizen("daniyar"), () -> {
            FilingInCase filing = house.get(FilingInCase.class);
            assertThat(filing.closed(appeal.file(), "cassation")).hasValueSatisfying(refusal -> assertThat(refusal.basis()).hasToString("cpc 434(2)(3)"));
            assertThat(code(filing.prepare(appeal.id(), 2, new FilingInCase.Wanted("cassation", null, "Прошу отменить постановление: закон применён неверно.", "", new byte[0])))).isEqualTo("not-reviewable");
            return true;
        });
    }
}
