package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.PenalDisposition;
import kz.torelik.acts.PenalDisposition.Finding;
import kz.torelik.acts.PenalDisposition.Imposed;
import kz.torelik.acts.PenalDisposition.OnCharge;
import kz.torelik.acts.PenalDisposition.Questions;
import kz.torelik.acts.ReviewDisposition.ComplaintReturn;
import kz.torelik.acts.ReviewDisposition.Resolution;
import kz.torelik.acts.ReviewDisposition.Submission;
import kz.torelik.casefile.ReviewInFile;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.documents.PdfText;
import kz.torelik.kernel.HearingId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Offences and crimes before the Supreme Court: after the cassation only, on a submission of one of its judges who studied the petition of a participant, or on a protest of the Prosecutor General (Code on Administrative
/// Offences arts. 851-1 to 851-4; Criminal Procedure Code arts. 498-1 to 498-4).
class SupremeReviewsScenarioTests {

    private static final Questions FREE = new Questions("dismissed", kz.torelik.kernel.Tenge.ZERO, "kept", "ешқайда кетпеу туралы қолхат", "Пышақ иесіне қайтарылсын.", kz.torelik.kernel.Tenge.ZERO, kz.torelik.kernel.Tenge.of("86500"));

    private static House house;
    private static TheProsecutor general;
    private static FinedCase offence;

    @BeforeAll
    static void openTheHouse() {
        house = House.inhabited(LocalDateTime.of(2026, 2, 9, 10, 0));
        general = TheProsecutor.general(house, "bauyrzhan");
        offence = new FinedCase(house, general);
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static String refused(Bench bench, Disposition disposition) { return AdministrativeOffenceScenarioTests.refused(bench, disposition); }

    /// An offence that went through appeal and cassation, each of which left the fine of ten indices as it was.
    private static Bench fined(String number) {
        Bench first = offence.upheld(number);
        Bench appeal = first.above();
        general.files(appeal, "cassation", "offence-uniformity");
        Bench cassation = appeal.above();
        general.heard(cassation, List.of(2), false);
        cassation.act(new Resolution("resolution-cassation-offence", "unchanged", ""), "Негіздер жоқ.");
        assertThat(first.file().stage()).isEqualTo("reviewed");
        return first;
    }

    /// Erlan asks; a judge studies the case and submits it; five judges, the prosecutor called in; back to the cassation court, which considers it once more with other judges.
    @Test
    void aFineIsStudiedSubmittedAndSentBackToTheCassationCourt() throws IOException {
        Bench first = fined("П-301");
        Bench appeal = new Bench(house, first.file().reviews().getFirst().id());
        Bench cassation = appeal.above();
        assertThat(PdfText.extract(cassation.pdf(cassation.last("resolution-cassation-offence"))).replaceAll("\\s+", " ")).contains("айрықша жағдайларда оны Жоғарғы Сот қайта қарауы мүмкін");
        cassation.file(house.character("erlan"), 2, "exceptional-review", null, "Соттар қайталануды әртүрлі есептейді.");
        Bench supreme = cassation.above();
        assertThat(supreme.file().claim().procedure()).isEqualTo("exceptional-review-offence");
        assertThat(supreme.file().number().toString()).startsWith("6001-26-00-3ап/");
        assertThat(supreme.file().seated()).isEqualTo(5);
        assertThat(supreme.file().stage()).isEqualTo("study");
        assertThat(refused(supreme, new Submission("submission-supreme-offence", "life"))).as("a ground of another code").isEqualTo("act-ground-unknown");
        supreme.act(new Submission("submission-supreme-offence", "uniformity"), "Соттар қайталануды екі түрлі есептейді.");
        assertThat(supreme.file().stage()).isEqualTo("preparation");
        HearingId alone = general.opened(supreme, List.of(2));
        assertThat(FinedCase.code(general.retired(supreme, alone))).as("without the prosecutor it does not decide").isEqualTo("prosecutor-absent cao 851-4(3)");
        house.as(supreme.judge(), () -> house.get(kz.torelik.hearings.ClosingHearing.class).close(supreme.id(), supreme.file().version(), alone, false).orThrow());
        general.heard(supreme, List.of(2), true);
        assertThat(refused(supreme, new Resolution("resolution-supreme-offence", "changed", "uniformity").imposing(FinedCase.fine(11)))).as("on his own petition nothing gets worse, though three courts lie between").isEqualTo("act-worse");
        assertThat(refused(supreme, new Resolution("resolution-supreme-offence", "changed", "uniformity"))).isEqualTo("act-penalty-needed");
        supreme.act(new Resolution("resolution-supreme-offence", "remitted-to-cassation", "uniformity"), "Кассация тәжірибенің әркелкілігін тексермеген.");
        assertThat(PdfText.extract(supreme.pdf(supreme.last("resolution-supreme-offence"))).replaceAll("\\s+", " ")).contains("кассациялық сатыдағы сотқа жаңадан сот қарауына жіберілсін", "түпкілікті болып табылады");
        assertThat(supreme.last("resolution-supreme-offence").inForceFrom()).isEqualTo(house.clock().today());
        ReviewInFile again = appeal.file().reviews().getLast();
        assertThat(again.id()).isNotEqualTo(cassation.id());
        Bench second = new Bench(house, again.id());
        assertThat(second.file().claim().procedure()).isEqualTo("cassation-offence");
        assertThat(second.file().barred()).as("who sat in the cassation before does not sit again").contains(cassation.file().judge().orElseThrow().person());
        general.heard(second, List.of(2), false);
        second.act(new Resolution("resolution-cassation-offence", "terminated", "time-barred"), "Мерзім өткен.");
        assertThat(first.file().stage()).isEqualTo("terminated-reviewed");
        assertThat(first.clock("pay-fine").status()).isEqualTo(ClockReading.Status.ENDED);
    }

    /// The judge finds none of the three grounds: the petition goes back and everything stays. The Prosecutor General protests, which no judge studies, and the fine becomes a smaller one.
    @Test
    void aPetitionGoesBackAndAProtestIsHeardAtOnce() {
        Bench first = fined("П-302");
        Bench appeal = new Bench(house, first.file().reviews().getFirst().id());
        Bench cassation = appeal.above();
        cassation.file(house.character("erlan"), 2, "exceptional-review", null, "Айыппұл тым көп, азайтуды сұраймын.");
        Bench study = cassation.above();
        study.act(new ComplaintReturn("return-supreme-offence", study.file().complaints().getFirst().number(), "no-ground"), "");
        assertThat(study.file().stage()).isEqualTo("returned");
        assertThat(first.file().stage()).isEqualTo("reviewed");
        assertThat(FinedCase.code(general.wants(cassation, "exceptional-review", null))).as("a protest shows why").isEqualTo("protest-ground cao 851-1(2)");
        general.files(cassation, "exceptional-review", "supreme-offence-public");
        Bench supreme = cassation.above();
        assertThat(supreme.file().claim().procedure()).isEqualTo("exceptional-review-offence-protest");
        assertThat(supreme.file().stage()).as("no judge studies it").isEqualTo("preparation");
        general.heard(supreme, List.of(2), true);
        supreme.act(new Resolution("resolution-supreme-offence", "changed", "public-interest").imposing(FinedCase.fine(5)), "Жаза тым қатаң.");
        assertThat(first.file().stage()).isEqualTo("reviewed");
        assertThat(first.file().isCancelled(first.last("resolution-offence").id())).isFalse();
    }

    private static PenalDisposition.Verdict years(int years) {
        return new PenalDisposition.Verdict(List.of(new OnCharge("188(4)", Finding.GUILTY, "", null, new Imposed("imprisonment", "", BigDecimal.valueOf(12L * years), ""), List.of())), null, "орташа қауіпсіз мекеме", LocalDate.of(2026, 3, 10), "", FREE);
    }

    /// A verdict that appeal and cassation left as it was.
    private static Bench convicted(String number) {
        Bench first = Bench.received(house, Materials.defended(house, Materials.criminal(house, number)));
        first.preliminary(List.of(1, 2, 3, 4)).act(new Disposition.Merits("resolution-main-trial", "trial", List.of()), "Кедергі келтіретін мән-жайлар жоқ.");
        general.heard(first, List.of(1, 2, 3, 4), false);
        first.act(years(7), "Кінәсі дәлелденді.");
        first.file(house.character("daniyar"), 2, "appeal", null, "Кінәмді мойындамаймын.");
        FinedCase.sweep(house, first.due("appeal-verdict").plusDays(1));
        Bench appeal = first.above();
        general.heard(appeal, List.of(1, 2, 3, 4), false);
        appeal.act(new Resolution("resolution-appeal-criminal", "unchanged", ""), "Үкім негізді.");
        appeal.file(house.character("daniyar"), 2, "cassation", null, "Мені кінәсіз соттады.");
        Bench cassation = appeal.above();
        general.heard(cassation, List.of(1, 2, 3, 4), false);
        cassation.act(new Resolution("resolution-cassation-criminal", "unchanged", ""), "Негіздер жоқ.");
        return first;
    }

    /// The convicted person has no term, the victim has six months; the Supreme Court ends the case on his petition.
    @Test
    void theConvictedPersonAsksAfterTheTermOfTheVictim() {
        Bench first = convicted("К-301");
        Bench appeal = new Bench(house, first.file().reviews().getFirst().id());
        Bench cassation = appeal.above();
        assertThat(cassation.clock("supreme-criminal-worse").status()).isEqualTo(ClockReading.Status.RUNNING);
        house.moveTo(cassation.due("supreme-criminal-worse").plusDays(1).atTime(9, 0));
        cassation.file(house.character("viktor"), 3, "exceptional-review", null, "Жаза тым жеңіл, қатаңырақ жаза тағайындауды сұраймын.");
        Bench late = cassation.above();
        late.act(new ComplaintReturn("return-supreme-criminal", late.file().complaints().getFirst().number(), "late"), "");
        assertThat(late.file().stage()).as("to the detriment of the convicted person six months only").isEqualTo("returned");
        cassation.file(house.character("daniyar"), 2, "exceptional-review", null, "Соттар бір әрекетті екі түрлі саралайды.");
        Bench supreme = cassation.above();
        assertThat(supreme.file().claim().procedure()).isEqualTo("exceptional-review-criminal");
        assertThat(supreme.file().number().toString()).matches("6001-27-00-2уп/\\d+");
        supreme.act(new Submission("submission-supreme-criminal", "uniformity"), "Соттар әрекетті екі түрлі саралайды.");
        HearingId alone = general.opened(supreme, List.of(2, 3, 4));
        assertThat(FinedCase.code(general.retired(supreme, alone))).as("nobody called a prosecutor in").isEqualTo("prosecutor-missing crpc 498-4(3)");
        general.calledIn(supreme, "supreme-criminal", "crpc 498-4(3)");
        house.as(supreme.judge(), () -> house.get(kz.torelik.hearings.ClosingHearing.class).close(supreme.id(), supreme.file().version(), alone, false).orThrow());
        general.heard(supreme, List.of(2, 3, 4), true);
        assertThat(refused(supreme, new Resolution("resolution-supreme-criminal", "terminated", "conclusions"))).as("a ground of an appeal").isEqualTo("act-ground-unknown");
        supreme.act(new Resolution("resolution-supreme-criminal", "terminated", "uniformity"), "Әрекетте қылмыс құрамы жоқ.");
        assertThat(first.file().stage()).isEqualTo("terminated-reviewed");
        assertThat(first.file().isCancelled(first.last("verdict").id())).isTrue();
    }

    /// On a protest the resolution of the cassation court is cancelled and the case sent back to it, where five judges consider it.
    @Test
    void aProtestInACriminalCaseSendsItBackToFiveJudges() {
        Bench first = convicted("К-302");
        Bench appeal = new Bench(house, first.file().reviews().getFirst().id());
        Bench cassation = appeal.above();
        assertThat(FinedCase.code(general.wants(cassation, "exceptional-review", "crime-uniformity"))).as("the grounds of a cassation protest are others").isEqualTo("protest-ground crpc 498-1(2)");
        general.files(cassation, "exceptional-review", "supreme-crime-uniformity");
        Bench supreme = cassation.above();
        assertThat(supreme.file().claim().procedure()).isEqualTo("exceptional-review-criminal-protest");
        assertThat(supreme.file().seated()).isEqualTo(5);
        HearingId hearing = general.opened(supreme, List.of(2, 4, general.party(supreme)));
        assertThat(FinedCase.code(general.retired(supreme, hearing))).as("he is there and has to speak").isEqualTo("opinion-awaited crpc 498-4(3)");
        house.as(supreme.judge(), () -> house.get(kz.torelik.hearings.ClosingHearing.class).close(supreme.id(), supreme.file().version(), hearing, false).orThrow());
        general.heard(supreme, List.of(2, 4), true);
        supreme.act(new Resolution("resolution-supreme-criminal", "remitted-to-cassation", "uniformity"), "Тәжірибенің әркелкілігі тексерілмеген.");
        Bench second = new Bench(house, appeal.file().reviews().getLast().id());
        assertThat(second.id()).isNotEqualTo(cassation.id());
        assertThat(second.file().history().getFirst().event()).isInstanceOfSatisfying(ReviewEvent.ReviewOpened.class, opened -> assertThat(opened.judges()).as("not three after the Supreme Court (art. 52 part 3)").isEqualTo(5));
        assertThat(first.file().stage()).isEqualTo("reviewed");
    }
}
