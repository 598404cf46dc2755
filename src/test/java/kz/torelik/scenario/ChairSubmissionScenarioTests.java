package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kz.torelik.House;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Acts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.PenalDisposition;
import kz.torelik.acts.PenalDisposition.Finding;
import kz.torelik.acts.PenalDisposition.Imposed;
import kz.torelik.acts.PenalDisposition.OnCharge;
import kz.torelik.acts.PenalDisposition.Questions;
import kz.torelik.acts.ReviewDisposition.ComplaintReturn;
import kz.torelik.acts.ReviewDisposition.DemandedReturn;
import kz.torelik.acts.ReviewDisposition.Resolution;
import kz.torelik.acts.ReviewDisposition.Submission;
import kz.torelik.api.Program.Reply;
import kz.torelik.api.Program;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.documents.PdfText;
import kz.torelik.filing.FilingInCase;
import kz.torelik.instances.DemandingCases;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Tenge;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The submissions of chairs of courts: of the cassation court about an offence, on a petition (Code on Administrative Offences arts. 848, 851), and of a regional court whose court of appeal has resolved twice and not alike
/// (Criminal Procedure Code arts. 446 part 3, 485 part 1 point 8).
class ChairSubmissionScenarioTests {

    private static House house;
    private static TheProsecutor general;
    private static FinedCase fined;

    @BeforeAll
    static void openTheHouse() {
        house = House.inhabited(LocalDateTime.of(2026, 2, 9, 10, 0));
        general = TheProsecutor.general(house, "bauyrzhan");
        fined = new FinedCase(house, general);
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static String drafted(Bench bench, Actor who, Disposition what) {
        return house.as(who, () -> {
            Answer<ActDraft> begun = house.get(ActDrafts.class).begin(bench.id(), what);
            if (begun instanceof Answer.Yes<ActDraft>(ActDraft draft)) house.get(ActDrafts.class).discard(draft.id(), draft.version()).orThrow();
            return FinedCase.code(begun);
        });
    }

    /// The files of one case: of the first instance, of the appeal, and of the petition.
    private record Petitioned(Bench first, Bench appeal, Bench above) {}

    /// An offence whose fine of ten indices the court of appeal left as it was, and the petition of the fined person to the chair of the cassation court.
    private static Petitioned petitioned(String number) {
        Bench first = fined.upheld(number);
        Bench appeal = first.above();
        assertThat(appeal.clock("petition-offence-better").status()).isEqualTo(ClockReading.Status.RUNNING);
        appeal.file(house.character("erlan"), 2, "cassation", null, "Соттар қайталануды екі түрлі есептейді, бірізділік бұзылған.");
        return new Petitioned(first, appeal, appeal.above());
    }

    /// The chair studies the petition before any judge is drawn, brings the submission on one of the three grounds, and three judges decide. It stays nothing, the others are told.
    @Test
    void theChairOfTheCassationCourtBringsASubmissionAboutAnOffence() throws IOException {
        Petitioned files = petitioned("П-701");
        Bench first = files.first();
        Bench cassation = files.above();
        CourtCode court = cassation.file().claim().court();
        assertThat(cassation.file().claim().procedure()).isEqualTo("cassation-offence-submission");
        assertThat(court.digits()).isEqualTo("6004");
        assertThat(cassation.file().stage()).isEqualTo("study");
        assertThat(cassation.file().judge()).as("nobody is drawn before he submits").isEmpty();
        assertThat(cassation.clock("consider-submission-petition").status()).isEqualTo(ClockReading.Status.RUNNING);
        Submission submission = new Submission("submission-cassation-offence", "uniformity");
        assertThat(drafted(cassation, FinedCase.chair(house, CourtCode.of("6003")), submission)).as("the chair of another court does not see it").startsWith("case-not-found");
        assertThat(drafted(cassation, FinedCase.chair(house, court), new Submission("submission-cassation-offence", "law-misapplied"))).startsWith("act-ground-unknown");
        cassation.byChair(court, submission);
        house.awaitQuiet();
        assertThat(cassation.newest(ReviewEvent.SubmissionEntered.class).basis()).hasToString("cao 848(5)");
        assertThat(cassation.clock("consider-submission-petition").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(cassation.file().seated()).as("three judges are drawn").isEqualTo(3);
        assertThat(cassation.file().stage()).isEqualTo("preparation");
        assertThat(cassation.clock("consider-offence-submission").status()).isEqualTo(ClockReading.Status.RUNNING);
        assertThat(first.file().executionStay()).as("a submission stays nothing: article 850 says so of a protest").isEmpty();
        assertThat(cassation.file().notices()).as("he is told").anyMatch(notice -> notice.party() == 2 && notice.about().equals("act-copy"));
        assertThat(PdfText.extract(cassation.pdf(cassation.last("submission-cassation-offence"))).replaceAll("\\s+", " ")).contains("Кассациялық сот төрағасының ұсынуы", "ҰСЫНАМЫН", "бірізділікті бұзатын");
        general.heard(cassation, List.of(2), false);
        cassation.act(new Resolution("resolution-cassation-offence", "terminated", "time-barred"), "Мерзім өткен.");
        assertThat(cassation.file().stage()).isEqualTo("decided");
        assertThat(first.file().isCancelled(first.last("resolution-offence").id())).isTrue();
    }

    /// A petition without a ground goes back with a letter of the chair; a protest of the prosecutor goes its own way beside it and stays the fine.
    @Test
    void thePetitionGoesBackAndAProtestIsStillPossible() {
        Petitioned files = petitioned("П-702");
        Bench first = files.first();
        Bench appeal = files.appeal();
        Bench petition = files.above();
        CourtCode court = petition.file().claim().court();
        int number = petition.file().complaints().getFirst().number();
        petition.byChair(court, new ComplaintReturn("return-petition-offence", number, "no-ground"));
        house.awaitQuiet();
        assertThat(petition.file().stage()).isEqualTo("returned");
        assertThat(petition.clock("consider-submission-petition").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(petition.file().notices()).as("whoever asked gets the letter").anyMatch(notice -> notice.party() == 2);
        general.files(appeal, "cassation", "offence-uniformity");
        Bench protest = appeal.above();
        assertThat(protest.id()).isNotEqualTo(petition.id());
        assertThat(protest.file().claim().procedure()).isEqualTo("cassation-offence");
        assertThat(protest.file().judge()).isPresent();
        assertThat(first.file().executionStay()).isPresent();
    }

    private static String demanded(Actor who, CaseNumber number) { return FinedCase.code(house.as(who, () -> house.get(DemandingCases.class).demand(number))); }

    private static boolean sees(Actor who, Bench bench) { return house.as(who, () -> house.get(CaseFiles.class).find(bench.id())).isPresent(); }

    /// Of his own accord (art. 848 part 2): nobody asks him, he names the number that he read in a published act, the case comes to him to be studied, and he brings a submission.
    @Test
    void theChairDemandsACaseOnHisOwnInitiativeAndBringsASubmission() throws IOException {
        Bench first = fined.upheld("П-703");
        Bench appeal = first.above();
        CourtCode court = CourtCode.of("6004");
        Actor chair = FinedCase.chair(house, court);
        assertThat(demanded(FinedCase.chair(house, CourtCode.of("6003")), first.file().number())).as("the chair of another court").isEqualTo("demand-not-by-you cao 848(1)");
        assertThat(demanded(appeal.judge(), first.file().number())).as("a judge").isEqualTo("demand-not-by-you cao 848(1)");
        assertThat(demanded(chair, CaseNumber.of("7111-26-00-3/999999"))).startsWith("case-not-found");
        assertThat(sees(chair, appeal)).as("the case below is not his to read").isFalse();
        assertThat(demanded(chair, first.file().number())).isEqualTo("done");
        house.awaitQuiet();
        RecordedEvent demand = appeal.newest(ReviewEvent.CaseDemanded.class);
        assertThat(demand.basis()).hasToString("cao 848(2)");
        assertThat(((ReviewEvent.CaseDemanded) demand.event()).chair()).isEqualTo(((Actor.Staff) chair).person());
        Bench study = appeal.above();
        assertThat(study.file().claim().procedure()).isEqualTo("cassation-offence-submission");
        assertThat(study.file().stage()).isEqualTo("study");
        assertThat(study.file().complaints()).as("nobody asked").isEmpty();
        assertThat(study.file().origin().orElseThrow().act()).as("what was in force").isEqualTo(appeal.last("resolution-appeal-offence").id());
        assertThat(sees(chair, study)).isTrue();
        assertThat(demanded(chair, appeal.file().number())).as("it is there").startsWith("demand-there");
        assertThat(drafted(study, chair, new ComplaintReturn("return-petition-offence", 1, "no-ground"))).as("there is no petition to give back").startsWith("act-complaint-unknown");
        study.byChair(court, new Submission("submission-cassation-offence", "public-interest"));
        house.awaitQuiet();
        assertThat(study.file().stage()).isEqualTo("preparation");
        assertThat(study.file().seated()).isEqualTo(3);
        assertThat(study.file().notices()).as("he is told").anyMatch(notice -> notice.party() == 2 && notice.about().equals("act-copy"));
        general.heard(study, List.of(2), false);
        study.act(new Resolution("resolution-cassation-offence", "terminated", "time-barred"), "Мерзім өткен.");
        assertThat(first.file().isCancelled(first.last("resolution-offence").id())).isTrue();
        assertThat(demanded(chair, first.file().number())).as("once").startsWith("demand-reviewed");
    }

    /// What he demanded and finds no ground in goes back with his letter, and may be demanded again; what is not in force, or no offence, he cannot demand.
    @Test
    void aDemandedCaseGoesBackWithoutASubmission() throws IOException {
        Bench young = fined.fined("П-704");
        CourtCode court = CourtCode.of("6004");
        Actor chair = FinedCase.chair(house, court);
        assertThat(demanded(chair, young.file().number())).as("it can still be appealed").isEqualTo("demand-not-in-force cao 848(5)");
        assertThat(demanded(chair, convicted("К-703").file().number())).isEqualTo("demand-not-an-offence cao 848(1)");
        Bench first = fined.upheld("П-705");
        Bench appeal = first.above();
        assertThat(demanded(chair, appeal.file().number())).as("by the number of the appeal too").isEqualTo("done");
        house.awaitQuiet();
        Bench study = appeal.above();
        study.byChair(court, new DemandedReturn("nothing-to-submit"));
        house.awaitQuiet();
        assertThat(study.file().stage()).isEqualTo("returned");
        RecordedEvent back = study.newest(ReviewEvent.DemandedCaseReturned.class);
        assertThat(back.basis()).hasToString("cao 848(4)");
        assertThat(((ReviewEvent.DemandedCaseReturned) back.event()).ground()).isEqualTo("nothing-to-submit");
        assertThat(study.file().history()).as("nobody's complaint is returned").noneMatch(each -> each.event() instanceof ReviewEvent.ComplaintReturned);
        assertThat(study.clock("consider-submission-petition").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(PdfText.extract(house.as(chair, () -> house.get(Acts.class).pdf(study.last("return-demanded-offence").id())).orThrow()).replaceAll("\\s+", " ")).contains("Талап етіп алдырылған іс ұсыну енгізілмей қайтарылсын");
        assertThat(appeal.file().reviews().getLast().outcome()).isEqualTo("returned");
        assertThat(first.file().isCancelled(first.last("resolution-offence").id())).isFalse();
        Program program = Program.of(house, house.get(Population.class).find(court).orElseThrow().chair().person().iin().digits(), true);
        Reply again = program.post("/demands", Program.JSON.writeValueAsString(Map.of("number", first.file().number().toString())), "Idempotency-Key", Program.key());
        house.awaitQuiet();
        assertThat(again.json().path("number").asString("")).as("he may come back to it, by a program too: %s", again.body()).isEqualTo(appeal.above().file().number().toString());
        assertThat(program.post("/demands", "{\"number\":\"x\"}", "Idempotency-Key", Program.key()).json().path("code").asString("")).isEqualTo("demand-number");
        Petitioned files = petitioned("П-706");
        assertThat(drafted(files.above(), chair, new DemandedReturn("nothing-to-submit"))).as("somebody asked: his petition is answered").startsWith("act-petition-there");
    }

    private static Bench convicted(String number) {
        Questions free = new Questions("dismissed", Tenge.ZERO, "kept", "ешқайда кетпеу туралы қолхат", "Жоқ.", Tenge.ZERO, Tenge.of("86500"));
        Bench first = Bench.received(house, Materials.defended(house, Materials.criminal(house, number)));
        first.preliminary(List.of(1, 2, 3, 4)).act(new Disposition.Merits("resolution-main-trial", "trial", List.of()), "Кедергі келтіретін мән-жайлар жоқ.");
        general.heard(first, List.of(1, 2, 3, 4), false);
        first.act(new PenalDisposition.Verdict(List.of(new OnCharge("188(4)", Finding.GUILTY, "", null, new Imposed("imprisonment", "", BigDecimal.valueOf(84), ""), List.of())), null, "орташа қауіпсіз мекеме", LocalDate.of(2026, 3, 10), "", free), "Кінәсі дәлелденді.");
        return first;
    }

    private static Bench decidedOnAppeal(Bench first) {
        Bench appeal = first.above();
        general.heard(appeal, List.of(1, 2, 3, 4), false);
        appeal.act(new Resolution("resolution-appeal-criminal", "unchanged", ""), "Үкім негізді.");
        return appeal;
    }

    /// The victim's term is restored after the complaint of the convicted person was considered: the court of appeal resolves once more, and its chair submits the contradiction to the cassation court, which removes it.
    @Test
    void theChairOfTheRegionalCourtSubmitsThatTwoActsContradict() {
        Bench first = convicted("К-701");
        first.file(house.character("daniyar"), 2, "appeal", null, "Кінәмді мойындамаймын.");
        FinedCase.sweep(house, first.due("appeal-verdict").plusDays(1));
        Bench once = decidedOnAppeal(first);
        CourtCode court = once.file().claim().court();
        Submission submission = new Submission("submission-contradiction", "contradiction");
        assertThat(drafted(once, FinedCase.chair(house, court), submission)).as("there is nothing to contradict").isEqualTo("submission-nothing-contradicts crpc 446(3)");
        first.file(house.character("viktor"), 3, new FilingInCase.Wanted("appeal", null, "Жаза тым жеңіл, үкімді өзгертуді сұраймын.", "", new byte[0]).late("Ауруханада жатып емделдім, анықтама қоса беріледі."));
        first.act(new Disposition.OnMotion(first.file().motions().getLast().number(), true, "Мерзім дәлелді себеппен өткізілген."), "");
        house.awaitQuiet();
        assertThat(first.file().stage()).isEqualTo("late-appeal");
        FinedCase.sweep(house, house.clock().today().plusDays(1));
        Bench again = decidedOnAppeal(first);
        assertThat(again.id()).isNotEqualTo(once.id());
        assertThat(once.file().isCancelled(once.last("resolution-appeal-criminal").id())).as("the first resolution is not cancelled by the second").isFalse();
        assertThat(drafted(again, again.judge(), submission)).as("not a judge").isNotEqualTo("submission-nothing-contradicts crpc 446(3)");
        again.byChair(court, submission);
        house.awaitQuiet();
        assertThat(again.newest(ReviewEvent.SubmissionEntered.class).basis()).hasToString("crpc 446(3)");
        Bench cassation = again.above();
        assertThat(cassation.file().claim().procedure()).isEqualTo("cassation-criminal");
        assertThat(cassation.file().claim().court().digits()).isEqualTo("6003");
        assertThat(cassation.file().complaints()).as("nobody complained").isEmpty();
        assertThat(cassation.file().documents()).anyMatch(one -> one.document().title().contains("ұсыну"));
        assertThat(again.file().notices()).as("the participants are told").anyMatch(notice -> notice.party() == 2 && notice.about().equals("act-copy"));
        general.heard(cassation, List.of(1, 2, 3, 4), false);
        cassation.act(new Resolution("resolution-cassation-criminal", "first-instance-stands", "contradiction"), "Қайшылық жойылды.");
        assertThat(again.file().isCancelled(again.last("resolution-appeal-criminal").id())).isTrue();
    }
}
