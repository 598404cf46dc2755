package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.AnnouncingDecision;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ParticipantChange;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.filing.CasePaper;
import kz.torelik.filing.FilingInCase;
import kz.torelik.hearings.AdjourningHearing;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.hearings.SpokenOpinion;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Tenge;
import kz.torelik.prosecution.Announced;
import kz.torelik.prosecution.EnteringCase;
import kz.torelik.prosecution.Office;
import kz.torelik.prosecution.Offices;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The prosecutor in a civil case: the court finds that he must take part; without him it does not retire; he speaks last, petitions against the decision without a duty, and the Prosecutor General protests in cassation
/// (CPC arts. 54, 219, 221, 401 part 3, 435 part 2).
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProsecutorScenarioTests {

    private static final String OPINION = "Требования истца доказаны распиской и подлежат удовлетворению в полном объёме.";

    private static House house;
    private static LoanCase loan;
    private static Bench first;
    private static HearingId session;
    private static Bench appeal;
    private static Office district;

    @BeforeAll
    static void aLoanIsPrepared() {
        house = House.inhabited(LocalDateTime.of(2026, 2, 3, 10, 0));
        loan = new LoanCase(house);
        first = loan.filed("aigul", "erlan");
        loan.goOn(1);
        first.act(new Disposition.Acceptance(Language.RU, List.of()), "");
        // the court where the case lies gets the office of the tour, whichever court the claim came to
        district = house.as(new Actor.Rule("scenario"), () -> {
            Offices offices = house.get(Offices.class);
            Office office = new Office(organisation("bauyrzhan"), kz.torelik.law.Prosecution.Level.DISTRICT, List.of(first.file().seat()));
            offices.takeOver(List.of(office), java.time.LocalDate.of(1995, 12, 21));
            return offices.list(first.file().seat()).getFirst();
        });
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static PersonId organisation(String head) {
        PersonId person = house.character(head).person().id();
        return house.get(Population.class).companies().stream().filter(one -> one.head().id().equals(person)).findFirst().orElseThrow().id();
    }

    private static String bin(String head) { return house.get(Population.class).companies().stream().filter(one -> one.id().equals(organisation(head))).findFirst().orElseThrow().bin().digits(); }

    /// Somebody who acts for the office that he heads.
    private static Actor prosecutor(String head) { return new Actor.Citizen(house.character(head).person().id(), organisation(head)); }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?> no ? no.refusal().code() : "done"; }

    private static boolean reads(Actor who, Bench bench) { return house.as(who, () -> house.get(CaseFiles.class).find(bench.id())).isPresent(); }

    private static Party office(Bench bench) { return bench.file().parties("prosecutor").getFirst(); }

    private static Answer<CasePaper> prepared(Actor who, Bench bench, int party, String kind, String ground) {
        return house.as(who, () -> house.get(FilingInCase.class).prepare(bench.id(), party, new FilingInCase.Wanted(kind, ground, OPINION, "", new byte[0])));
    }

    private static CaseFile filed(String head, Bench bench, String kind, String ground) {
        CaseFile after = house.as(prosecutor(head), () -> {
            FilingInCase filing = house.get(FilingInCase.class);
            CasePaper paper = filing.prepare(bench.id(), partyOf(head, bench), new FilingInCase.Wanted(kind, ground, OPINION, "", new byte[0])).orThrow();
            return filing.file(paper.id(), DemoSigner.sign(house.content(paper.document()), house.authority().signingKey(house.character(head).person().iin().digits(), bin(head)))).orThrow();
        });
        house.awaitQuiet();
        return after;
    }

    private static int partyOf(String head, Bench bench) { return bench.file().partiesOf(organisation(head)).getFirst().number(); }

    private static void open(List<Integer> present, String despite) {
        house.moveTo(LocalDateTime.ofInstant(first.startOf(session).plusSeconds(60), CourtClock.COUNTRY));
        house.as(first.judge(), () -> house.get(OpeningHearing.class).open(first.id(), first.file().version(), session, present, despite).orThrow());
    }

    private static Answer<CaseFile> retired() { return house.as(first.judge(), () -> house.get(ClosingHearing.class).close(first.id(), first.file().version(), session, true)); }

    /// The judge finds that the plaintiff cannot defend herself: the office enters, reads the file, and everybody is told.
    @Test
    @Order(1)
    void theCourtFindsThatTheProsecutorMustTakePart() {
        assertThat(reads(prosecutor("bauyrzhan"), first)).as("before he enters he reads no more than the public").isFalse();
        assertThat(prepared(house.citizen("aigul"), first, 1, "opinion", null)).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("opinion-only-prosecutor"));
        Party party = house.get(EnteringCase.class).party(district);
        assertThat(first.refusedAct(new Disposition.Participants(new ParticipantChange.Inviting(party, "defenceless", LegalBasis.of("cpc 54(2)")), "Истец не может защищать себя."), "Истец — лицо с инвалидностью.")).isEqualTo("made");
        first.act(new Disposition.Participants(new ParticipantChange.Inviting(party, "defenceless", LegalBasis.of("cpc 54(2)")), "Истец не может защищать себя самостоятельно."), "Истец — лицо с инвалидностью.");
        CaseFile file = first.file();
        assertThat(office(first).subject().title()).contains("прокуратура");
        assertThat(file.history()).filteredOn(each -> each.event() instanceof PartyEvent.PartyEntered).singleElement().satisfies(each -> {
            assertThat(each.basis().toString()).isEqualTo("cpc 54(2)");
            assertThat(((PartyEvent.PartyEntered) each.event()).act()).as("by a ruling").isNotNull();
        });
        assertThat(reads(prosecutor("bauyrzhan"), first)).isTrue();
        assertThat(reads(house.citizen("bauyrzhan"), first)).as("as a private person he reads nothing").isFalse();
        assertThat(file.notices()).filteredOn(notice -> notice.about().equals("prosecutor-entered")).extracting(CaseFile.NoticeInFile::party).contains(1, office(first).number());
        assertThat(code(house.as(prosecutor("bauyrzhan"), () -> house.get(EnteringCase.class).enter(first.id())))).isEqualTo("prosecutor-there");
        assertThat(code(house.as(house.citizen("viktor"), () -> house.get(EnteringCase.class).enter(first.id())))).isEqualTo("prosecutor-only");
    }

    /// He does not come, and the court may not retire: it adjourns.
    @Test
    @Order(2)
    void withoutAProsecutorWhoMustTakePartTheCourtDoesNotRetire() {
        first.act(new Disposition.SetForTrial(), "");
        session = first.setTrial();
        assertThat(house.as(prosecutor("bauyrzhan"), () -> house.get(Announced.class).list())).as("he sees the session among those of his court").anyMatch(line -> line.session().caseId().equals(first.id()) && line.entered());
        assertThat(code(prepared(prosecutor("bauyrzhan"), first, office(first).number(), "opinion", null))).as("the opinion follows the pleadings").isEqualTo("opinion-not-now");
        open(List.of(1, 2), "Извещение подтверждено устно.");
        Answer<CaseFile> answer = retired();
        assertThat(answer).isInstanceOfSatisfying(Answer.No.class, no -> {
            assertThat(no.refusal().code()).isEqualTo("prosecutor-absent");
            assertThat(String.valueOf(no.refusal().basis())).isEqualTo("cpc 54(2)");
        });
        house.as(first.judge(), () -> house.get(AdjourningHearing.class).adjourn(first.id(), first.file().version(), session, "non-appearance", "Прокурор не явился.").orThrow());
        house.awaitQuiet();
    }

    /// He comes and speaks last. One opinion that was given before the session was opened anew would not count.
    @Test
    @Order(3)
    void hePresentsHisOpinionAndTheCourtRetires() {
        session = first.setTrial();
        open(List.of(1, 2, office(first).number()), null);
        assertThat(code(retired())).as("he is there and has not spoken").isEqualTo("opinion-awaited");
        assertThat(code(house.as(first.judge(), () -> house.get(SpokenOpinion.class).note(first.id(), first.file().version(), session, "да")))).isEqualTo("opinion-unsaid");
        CaseFile after = filed("bauyrzhan", first, "opinion", null);
        HearingEvent.OpinionGiven given = (HearingEvent.OpinionGiven) after.history().getLast().event();
        assertThat(given.manner()).isEqualTo("in-writing");
        assertThat(given.documents().getFirst().signer()).isNotBlank();
        assertThat(first.file().documents()).as("it lies in the file").anyMatch(one -> one.document().kind().equals("opinion"));
        assertThat(first.file().notices()).anyMatch(notice -> notice.about().equals("opinion-copy") && notice.party() == 1);
        assertThat(code(retired())).isEqualTo("done");
        house.as(first.judge(), () -> house.get(AnnouncingDecision.class).announce(first.id(), first.file().version(), "dismissed").orThrow());
        first.act(new Disposition.Decision("dismissed", List.of(), new Disposition.Costs(Tenge.ZERO, Tenge.ZERO, Tenge.ZERO)), "Заём не доказан.");
        assertThat(first.file().stage()).isEqualTo("appeal-period");
    }

    /// The petition of the prosecutor goes the way of a complaint and has his name; a petition that the law leaves to the Prosecutor General is refused to him.
    @Test
    @Order(4)
    void hePetitionsAgainstTheDecision() {
        filed("bauyrzhan", first, "appeal", null);
        assertThat(first.file().stage()).isEqualTo("appealed");
        assertThat(first.file().complaints()).singleElement().satisfies(one -> assertThat(one.party()).isEqualTo(office(first).number()));
        assertThat(first.file().documents()).anyMatch(one -> one.document().kind().equals("appeal") && one.document().title().startsWith("Апелляционное ходатайство прокурора"));
        assertThat(first.clock("appeal").status()).isEqualTo(kz.torelik.deadlines.ClockReading.Status.MET);
    }

    /// The appeal court considers the petition like a complaint; the prosecutor is in the session and says his opinion, which the court writes down.
    @Test
    @Order(5)
    void theAppealCourtHearsHimLast() {
        house.moveTo(first.due("appeal").plusDays(1).atTime(9, 0));
        house.get(SendingUp.class).sendDue();
        house.awaitQuiet();
        appeal = loan.above(first);
        assertThat(office(appeal).number()).as("he keeps his number").isEqualTo(office(first).number());
        loan.goOn(1);
        HearingId above = appeal.setTrial();
        house.moveTo(LocalDateTime.ofInstant(appeal.startOf(above).plusSeconds(60), CourtClock.COUNTRY));
        house.as(appeal.judge(), () -> house.get(OpeningHearing.class).open(appeal.id(), appeal.file().version(), above, List.of(1, 2, office(appeal).number()), null).orThrow());
        Answer<CaseFile> early = house.as(appeal.judge(), () -> house.get(ClosingHearing.class).close(appeal.id(), appeal.file().version(), above, true));
        assertThat(early).isInstanceOfSatisfying(Answer.No.class, no -> {
            assertThat(no.refusal().code()).isEqualTo("opinion-awaited");
            assertThat(String.valueOf(no.refusal().basis())).isEqualTo("cpc 421(3)");
        });
        house.as(appeal.judge(), () -> house.get(SpokenOpinion.class).note(appeal.id(), appeal.file().version(), above, "Поддерживает ходатайство, просит отменить решение.").orThrow());
        assertThat(code(house.as(appeal.judge(), () -> house.get(SpokenOpinion.class).note(appeal.id(), appeal.file().version(), above, "Ещё раз то же самое.")))).isEqualTo("opinion-nobody");
        house.as(appeal.judge(), () -> house.get(ClosingHearing.class).close(appeal.id(), appeal.file().version(), above, true).orThrow());
        house.as(appeal.judge(), () -> house.get(AnnouncingDecision.class).announce(appeal.id(), appeal.file().version(), "unchanged").orThrow());
        appeal.act(new ReviewDisposition.Resolution("resolution-appeal", "unchanged", ""), "Доводы ходатайства не подтвердились.");
        loan.goOn(3);
    }

    /// A protest in cassation is not for a district prosecutor. The Prosecutor General enters the case of any court to bring it, pays nothing, and the case goes up.
    @Test
    @Order(6)
    void theProsecutorGeneralProtestsInCassation() {
        assertThat(prepared(prosecutor("bauyrzhan"), appeal, office(appeal).number(), "cassation", null)).isInstanceOfSatisfying(Answer.No.class, no -> {
            assertThat(no.refusal().code()).isEqualTo("petition-level");
            assertThat(String.valueOf(no.refusal().basis())).isEqualTo("cpc 435(2)");
        });
        assertThat(reads(prosecutor("marat"), appeal)).isFalse();
        house.as(prosecutor("marat"), () -> house.get(EnteringCase.class).enter(appeal.file().number()).orThrow());
        house.awaitQuiet();
        filed("marat", appeal, "cassation", null);
        ReviewEvent.ReviewAsked asked = appeal.file().history().stream().map(each -> each.event()).filter(ReviewEvent.ReviewAsked.class::isInstance).map(ReviewEvent.ReviewAsked.class::cast).findFirst().orElseThrow();
        assertThat(asked.party()).isEqualTo(partyOf("marat", appeal));
        assertThat(java.util.Objects.requireNonNull(asked.duty()).manner()).isEqualTo("exempt");
        assertThat(asked.duty().basis().toString()).isEqualTo("tax 668(16)");
        assertThat(asked.documents().getFirst().title()).startsWith("Кассационный протест прокурора");
        assertThat(loan.above(appeal).file().claim().procedure()).isEqualTo("cassation");
    }

    /// After the cassation only the Prosecutor General goes on, and only with a ground; no judge of the Supreme Court has to submit the case.
    @Test
    @Order(7)
    void theProsecutorGeneralProtestsToTheSupremeCourt() {
        Bench cassation = loan.above(appeal);
        loan.heard(cassation, "unchanged");
        cassation.act(new ReviewDisposition.Resolution("resolution-cassation", "unchanged", ""), "Доводы протеста не подтвердились.");
        house.awaitQuiet();
        assertThat(code(prepared(prosecutor("marat"), cassation, partyOf("marat", cassation), "exceptional-review", null))).isEqualTo("protest-ground");
        filed("marat", cassation, "exceptional-review", "supreme-uniformity");
        Bench supreme = loan.above(cassation);
        assertThat(supreme.file().claim().procedure()).isEqualTo("exceptional-review-protest");
        assertThat(supreme.file().claim().court().digits()).isEqualTo("6001");
        assertThat(supreme.file().seated()).isEqualTo(5);
        assertThat(supreme.file().stage()).as("without a submission").isEqualTo("preparation");
        assertThat(supreme.file().complaints().getFirst().party()).isEqualTo(partyOf("marat", supreme));
    }

    /// Nobody appealed: the decision is in force, and only a protest on an exceptional ground brings it before the cassation court.
    @Test
    @Order(8)
    void aDecisionThatNobodyAppealedIsProtested() {
        Bench alone = loan.filed("aigul", "erlan");
        loan.decided(alone);
        house.moveTo(alone.due("appeal").plusDays(1).atTime(9, 0));
        house.get(kz.torelik.deadlines.Expiring.class).expire();
        house.awaitQuiet();
        assertThat(alone.file().stage()).isEqualTo("in-force");
        house.as(prosecutor("marat"), () -> house.get(EnteringCase.class).enter(alone.id()).orThrow());
        house.awaitQuiet();
        assertThat(prepared(prosecutor("marat"), alone, partyOf("marat", alone), "cassation", null)).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code() + " " + no.refusal().basis()).isEqualTo("protest-ground cpc 434(3)"));
        filed("marat", alone, "cassation", "public-interest");
        Bench cassation = loan.above(alone);
        assertThat(cassation.file().claim().procedure()).isEqualTo("cassation");
        assertThat(cassation.file().origin().orElseThrow().actKind()).isEqualTo("decision");
        assertThat(AdministrativeOffenceScenarioTests.refused(cassation, new ReviewDisposition.Resolution("resolution-cassation", "first-instance-stands", "law-violated"))).as("there is no act of an appeal court").isEqualTo("act-outcome-not-against");
        loan.heard(cassation, "unchanged");
        cassation.act(new ReviewDisposition.Resolution("resolution-cassation", "unchanged", ""), "Оснований для отмены нет.");
        house.awaitQuiet();
        assertThat(alone.file().stage()).isEqualTo("in-force");
    }
}
