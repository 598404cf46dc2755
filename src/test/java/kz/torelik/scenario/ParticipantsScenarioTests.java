package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ParticipantChange;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.Party;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Tenge;
import kz.torelik.simulator.population.LeadingCharacter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who takes part in a case changes on its way: a third party comes in, a successor takes the place of a party, the proper defendant that of an improper one, a
/// defendant claims something himself, cases are joined and claims severed (CPC arts. 50-53, 153, 167). Who reads the file follows.
class ParticipantsScenarioTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    /// A loan in preparation.
    private static Bench prepared(String plaintiff, String defendant) {
        byte[] receipt = Claims.paper(house, Language.RU, "Расписка", "Деньги в долг получены.");
        Submission submission = house.file(house.character(plaintiff), Claims.inItsCourt(house, Claims.alike(house, plaintiff, defendant)), receipt);
        house.pay(house.citizen(plaintiff), submission.id());
        house.awaitQuiet();
        Bench bench = new Bench(house, CaseId.of(submission.id().uuid()));
        bench.act(new Disposition.Acceptance(Language.RU, List.of("Направить копию иска.")), "");
        assertThat(bench.file().stage()).isEqualTo("preparation");
        return bench;
    }

    private static Party party(String role, String key) {
        LeadingCharacter who = house.character(key);
        return new Party(0, role, who.person().id(), new Party.Subject.Natural(who.person().name(), who.person().iin(), who.person().born(), false), "г. Алматы", null, null, null, null);
    }

    private static boolean reads(String who, CaseId id) { return house.as(house.citizen(who), () -> house.get(CaseFiles.class).find(id)).isPresent(); }

    private static CaseFile change(Bench bench, ParticipantChange change) { return bench.act(new Disposition.Participants(change, "Это следует из материалов дела."), ""); }

    private static String refused(Bench bench, ParticipantChange change) {
        return house.as(bench.judge(), () -> house.get(ActDrafts.class).begin(bench.id(), new Disposition.Participants(change, "Причина."))) instanceof Answer.No<?> no ? no.refusal().code() : "drafted";
    }

    @Test
    void aThirdPartyComesInReadsIsToldAndAnswers() {
        Bench bench = prepared("viktor", "daniyar");
        assertThat(reads("erlan", bench.id())).isFalse();
        CaseFile after = change(bench, new ParticipantChange.Entering(party("third-party", "erlan"), "without-claims"));
        Party third = after.parties("third-party").getFirst();
        assertThat(third.number()).isEqualTo(3);
        assertThat(after.history().stream().filter(each -> each.event().word().equals("party-entered")).findFirst().orElseThrow().basis().toString()).isEqualTo("cpc 52(2)");
        assertThat(reads("erlan", bench.id())).as("who enters reads").isTrue();
        assertThat(bench.file().notices()).as("the claim and the ruling reach him").anyMatch(notice -> notice.party() == 3);
        assertThat(bench.clock("response").party()).as("his term to answer").isEqualTo(3);
        assertThat(refused(bench, new ParticipantChange.Entering(party("third-party", "erlan"), "without-claims"))).isEqualTo("participants-already-there");
        bench.act(new Disposition.SetForTrial(), "");
        assertThat(house.as(bench.judge(), () -> house.get(CaseFiles.class).rehearse(bench.id(), List.of(kz.torelik.casefile.Happening.of(
                new kz.torelik.casefile.events.PartyEvent.PartyEntered(numbered(party("third-party", "zhanar"), 4), "own-claims", kz.torelik.kernel.ActId.random()), house.clock().today()))))).as("own claims only until the preparation ends").isInstanceOf(Answer.No.class);
    }

    private static Party numbered(Party party, int number) { return new Party(number, party.role(), party.person(), party.subject(), party.address(), null, null, null, null); }

    @Test
    void aSuccessorTakesThePlaceAndTheTermsRunOnForHim() {
        Bench bench = prepared("viktor", "daniyar");
        house.awaitQuiet();
        ClockReading before = bench.clock("response");
        assertThat(before.party()).isEqualTo(2);
        CaseFile after = change(bench, new ParticipantChange.Succeeding(2, party("defendant", "erlan"), "debt-transfer"));
        assertThat(after.parties("defendant")).extracting(Party::number).containsExactly(3);
        assertThat(after.party(2).person()).as("the history still knows who was there").isEqualTo(house.character("daniyar").person().id());
        ClockReading now = bench.clock("response");
        assertThat(now.party()).as("the term of the one whom he succeeds is his").isEqualTo(3);
        assertThat(now.due()).isEqualTo(before.due());
        assertThat(reads("daniyar", bench.id())).as("who left does not read any more").isFalse();
        assertThat(reads("erlan", bench.id())).isTrue();
        bench.file(house.character("erlan"), 3, "response", null, "Долг перешёл ко мне, но он уже был погашен моим предшественником.");
        assertThat(bench.clock("response").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(refused(bench, new ParticipantChange.Succeeding(2, party("defendant", "zhanar"), "death"))).as("he left already").isEqualTo("participants-unknown");
    }

    @Test
    void theProperDefendantTakesThePlaceAndThePreparationBeginsAnew() {
        Bench bench = prepared("viktor", "daniyar");
        bench.act(new Disposition.SetForTrial(), "");
        assertThat(bench.file().stage()).isEqualTo("scheduled");
        house.moveTo(house.clock().today().plusDays(1).atTime(10, 0));
        CaseFile after = change(bench, new ParticipantChange.Replacing(2, party("defendant", "erlan")));
        assertThat(after.stage()).isEqualTo("preparation");
        ClockReading preparation = bench.clock("prepare-case");
        assertThat(preparation.status()).isEqualTo(ClockReading.Status.RUNNING);
        assertThat(preparation.startedOn()).isEqualTo(house.clock().today());
        assertThat(bench.clock("consider-case").status()).as("the term of the trial runs from the end of the new preparation").isEqualTo(ClockReading.Status.ENDED);
        assertThat(reads("daniyar", bench.id())).isFalse();
        bench.act(new Disposition.SetForTrial(), "");
        assertThat(bench.clock("consider-case").startedOn()).isEqualTo(house.clock().today());
    }

    @Test
    void aCounterClaimIsFiledWithItsDutyAndDoesNotBeginTheTermAnew() {
        Bench bench = prepared("viktor", "daniyar");
        house.awaitQuiet();
        assertThat(bench.clock("counter-claim").status()).isEqualTo(ClockReading.Status.RUNNING);
        FilingInCase.Wanted wanted = FilingInCase.Wanted.counterClaim(Tenge.of("1000000"), List.of("Взыскать с истца 1 000 000 тенге за ремонт"), "Истец не оплатил выполненный для него ремонт квартиры.");
        assertThat(house.as(house.citizen("viktor"), () -> house.get(FilingInCase.class).prepare(bench.id(), 1, wanted))).as("the plaintiff has none").isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("counter-claim-not-defendant"));
        bench.file(house.character("daniyar"), 2, wanted);
        CaseFile.CounterClaim filed = bench.file().counterClaims().getFirst();
        assertThat(filed.duty()).as("one per cent").isEqualTo(Tenge.of("10000"));
        assertThat(bench.clock("counter-claim").status()).isEqualTo(ClockReading.Status.MET);
        LocalDate preparationEnds = bench.due("prepare-case");
        change(bench, new ParticipantChange.OnCounterClaim(1, "accepted", null));
        assertThat(bench.file().counterClaims().getFirst().outcome()).isEqualTo("accepted");
        assertThat(bench.due("prepare-case")).isEqualTo(preparationEnds);
        assertThat(refused(bench, new ParticipantChange.OnCounterClaim(1, "refused", "not-civil"))).as("it is decided").isEqualTo("participants-counter-claim");
        bench.act(new Disposition.SetForTrial(), "");
        assertThat(house.as(house.citizen("daniyar"), () -> house.get(FilingInCase.class).prepare(bench.id(), 2, wanted))).isInstanceOfSatisfying(Answer.No.class, no -> {
            assertThat(no.refusal().code()).isEqualTo("counter-claim-late");
            assertThat(String.valueOf(no.refusal().basis())).isEqualTo("cpc 153(2)");
        });
    }

    @Test
    void theLaterCaseGoesIntoTheEarlierOneAndTheLinkStandsInBoth() {
        Bench earlier = prepared("viktor", "daniyar");
        Bench later = prepared("viktor", "daniyar");
        assertThat(refused(earlier, new ParticipantChange.Joining(CaseId.random(), later.file().number()))).isEqualTo("join-not-found");
        while (!later.judge().equals(earlier.judge())) { // the draw decides
            assertThat(refused(earlier, new ParticipantChange.Joining(later.id(), later.file().number()))).as("another judge has it").isEqualTo("join-other-judge");
            later = prepared("viktor", "daniyar");
        }
        assertThat(refused(earlier, new ParticipantChange.Joining(later.id(), earlier.file().number()))).as("the number of the ruling is that of the case").isEqualTo("join-not-found");
        change(earlier, new ParticipantChange.Joining(later.id(), later.file().number()));
        assertThat(later.file().stage()).isEqualTo("joined");
        assertThat(later.file().links()).extracting(CaseFile.Linked::other).containsExactly(earlier.id());
        assertThat(earlier.file().links()).extracting(CaseFile.Linked::other).containsExactly(later.id());
        assertThat(later.clock("prepare-case").status()).isEqualTo(ClockReading.Status.ENDED);
    }
}
