package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.PenalDisposition;
import kz.torelik.acts.PenalDisposition.Finding;
import kz.torelik.acts.PenalDisposition.Imposed;
import kz.torelik.acts.PenalDisposition.OnCharge;
import kz.torelik.acts.PenalDisposition.Questions;
import kz.torelik.acts.ReviewDisposition.ComplaintReturn;
import kz.torelik.acts.ReviewDisposition.Resolution;
import kz.torelik.acts.ReviewDisposition.Submission;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.documents.PdfText;
import kz.torelik.filing.FilingInCase;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Tenge;
import kz.torelik.notices.Cabinet;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The submissions of chairs of courts: of the cassation court about an offence, on a petition (Code on Administrative Offences arts. 848, 851), and of a regional court whose court of appeal has resolved twice and not alike
/// (Criminal Procedure Code arts. 446 part 3, 485 part 1 point 8).
class ChairSubmissionScenarioTests {

    private static House house;
    private static TheProsecutor general;

    @BeforeAll
    static void openTheHouse() {
        house = House.inhabited(LocalDateTime.of(2026, 2, 9, 10, 0));
        general = TheProsecutor.general(house, "bauyrzhan");
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static void sweep(LocalDate day) {
        LocalDateTime at = day.atTime(9, 0);
        if (at.isAfter(LocalDateTime.ofInstant(house.clock().instant(), CourtClock.COUNTRY))) house.moveTo(at);
        house.get(SendingUp.class).sendDue();
        house.awaitQuiet();
    }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?> no ? no.refusal().code() + " " + no.refusal().basis() : "done"; }

    private static Actor chair(CourtCode court) { return new Actor.Staff(house.get(Population.class).find(court).orElseThrow().chair().person().id(), court, Function.CHAIR); }

    private static String drafted(Bench bench, Actor who, Disposition what) {
        return house.as(who, () -> {
            Answer<ActDraft> begun = house.get(ActDrafts.class).begin(bench.id(), what);
            if (begun instanceof Answer.Yes<ActDraft>(ActDraft draft)) house.get(ActDrafts.class).discard(draft.id(), draft.version()).orThrow();
            return code(begun);
        });
    }

    /// The files of one case: of the first instance, of the appeal, and of the petition.
    private record Petitioned(Bench first, Bench appeal, Bench above) {}

    /// An offence whose fine of ten indices the court of appeal left as it was, and the petition of the fined person to the chair of the cassation court.
    private static Petitioned petitioned(String number) {
        Bench first = Bench.received(house, Materials.protocol(house, number));
        general.heard(first, List.of(2), false);
        first.act(new PenalDisposition.Offence(new Imposed("fined", "individual", BigDecimal.valueOf(10), ""), List.of()), "Хаттамамен дәлелденген.");
        house.as(house.citizen("erlan"), () -> house.get(Cabinet.class).list(first.id()).stream().map(notice -> house.get(Cabinet.class).read(notice.id())).toList());
        house.awaitQuiet();
        first.file(house.character("erlan"), 2, "appeal", null, "Айыппұлды жоюды сұраймын.");
        sweep(first.due("send-offence-complaint"));
        Bench appeal = first.above();
        general.heard(appeal, List.of(2), false);
        appeal.act(new Resolution("resolution-appeal-offence", "unchanged", ""), "Дәлелдер жеткілікті.");
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
        assertThat(drafted(cassation, chair(CourtCode.of("6003")), submission)).as("the chair of another court does not see it").startsWith("case-not-found");
        assertThat(drafted(cassation, chair(court), new Submission("submission-cassation-offence", "law-misapplied"))).startsWith("act-ground-unknown");
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

    private static Bench convicted(String number) {
        Questions free = new Questions("dismissed", Tenge.ZERO, "kept", "ешқайда кетпеу туралы қолхат", "Жоқ.", Tenge.ZERO, Tenge.of("86500"));
        Bench first = Bench.received(house, Materials.defended(house, Materials.criminal(house, number)));
        first.act(new Disposition.Merits("resolution-main-trial", "trial", List.of()), "Кедергі келтіретін мән-жайлар жоқ.");
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
        sweep(first.due("appeal-verdict").plusDays(1));
        Bench once = decidedOnAppeal(first);
        CourtCode court = once.file().claim().court();
        Submission submission = new Submission("submission-contradiction", "contradiction");
        assertThat(drafted(once, chair(court), submission)).as("there is nothing to contradict").isEqualTo("submission-nothing-contradicts crpc 446(3)");
        first.file(house.character("viktor"), 3, new FilingInCase.Wanted("appeal", null, "Жаза тым жеңіл, үкімді өзгертуді сұраймын.", "", new byte[0]).late("Ауруханада жатып емделдім, анықтама қоса беріледі."));
        first.act(new Disposition.OnMotion(first.file().motions().getLast().number(), true, "Мерзім дәлелді себеппен өткізілген."), "");
        house.awaitQuiet();
        assertThat(first.file().stage()).isEqualTo("late-appeal");
        sweep(house.clock().today().plusDays(1));
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
