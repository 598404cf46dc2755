package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.MatterDisposition;
import kz.torelik.acts.PenalDisposition;
import kz.torelik.acts.PenalDisposition.Finding;
import kz.torelik.acts.PenalDisposition.Imposed;
import kz.torelik.acts.PenalDisposition.OnCharge;
import kz.torelik.acts.PenalDisposition.Questions;
import kz.torelik.acts.ReviewDisposition.ComplaintReturn;
import kz.torelik.acts.ReviewDisposition.Resolution;
import kz.torelik.acts.ReviewDisposition.Submission;
import kz.torelik.casefile.ExecutionStay;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.documents.PdfText;
import kz.torelik.filing.FilingInCase;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Tenge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The execution of an act in force stands still until a court above has reviewed it: by itself on a protest in a case of an offence, else when the Chair of the Supreme Court or the Prosecutor General stays it
/// (Code on Administrative Offences arts. 850, 851-3; Criminal Procedure Code art. 498-3).
class StayOfExecutionScenarioTests {

    private static final String STAY = "resolution-execution-stayed";
    private static final String RESUME = "resolution-execution-resumed";

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

    private static void later(int days) { house.moveTo(house.clock().today().plusDays(days).atTime(10, 0)); }

    private static String drafted(Bench bench, Actor who, String kind, boolean stays) {
        return FinedCase.code(house.as(who, () -> house.get(ActDrafts.class).begin(bench.id(), new MatterDisposition.Execution(kind, stays, "Орындау орны толмас салдарға әкеледі."))));
    }

    private static void byTheChair(Bench supreme, String kind, boolean stays) {
        supreme.byChair(supreme.file().claim().court(), new MatterDisposition.Execution(kind, stays, "Орындау орны толмас салдарға әкелуі мүмкін."));
    }

    /// A protest brought in cassation stays the fine by itself (art. 850); the term goes on, by as many days as it stood, when the cassation court has considered it.
    @Test
    void aProtestStaysTheFineUntilItIsConsidered() {
        Bench first = offence.upheld("П-601");
        Bench appeal = first.above();
        LocalDate before = first.due("pay-fine");
        assertThat(first.clock("pay-fine").status()).isEqualTo(ClockReading.Status.RUNNING);
        general.files(appeal, "cassation", "offence-uniformity");
        Bench cassation = appeal.above();
        ExecutionStay stay = first.file().executionStay().orElseThrow();
        assertThat(stay).isEqualTo(new ExecutionStay(house.clock().today(), "protest", cassation.id(), cassation.file().number()));
        assertThat(cassation.file().executionStay()).contains(stay);
        assertThat(first.newest(ReviewEvent.ExecutionStayed.class).basis()).hasToString("cao 850");
        assertThat(first.clock("pay-fine").status()).isEqualTo(ClockReading.Status.PAUSED);
        general.heard(cassation, List.of(2), false);
        later(3);
        cassation.act(new Resolution("resolution-cassation-offence", "unchanged", ""), "Негіздер жоқ.");
        assertThat(first.file().executionStay()).isEmpty();
        assertThat(cassation.file().executionStay()).isEmpty();
        assertThat(first.file().stage()).isEqualTo("reviewed");
        assertThat(first.clock("pay-fine").status()).isEqualTo(ClockReading.Status.RUNNING);
        assertThat(stay.since()).isBefore(house.clock().today());
        assertThat(first.due("pay-fine")).as("later by the working days that it stood").isAfter(before);
    }

    /// A protest that is taken back lets the execution go on as well.
    @Test
    void aProtestThatIsTakenBackStaysNothingAnyMore() {
        Bench first = offence.upheld("П-602");
        Bench appeal = first.above();
        general.files(appeal, "cassation", "offence-public");
        Bench cassation = appeal.above();
        assertThat(first.file().executionStay()).isPresent();
        cassation.act(new ComplaintReturn("ruling-complaint-return-offence", cassation.file().complaints().getFirst().number(), "withdrawn"), "");
        assertThat(first.file().executionStay()).isEmpty();
        assertThat(first.clock("pay-fine").status()).isEqualTo(ClockReading.Status.RUNNING);
    }

    /// Erlan asks the Supreme Court; its Chair stays the fine, lifts it, the Prosecutor General stays it again, and the resolution of the court ends it (art. 851-3).
    @Test
    void theChairAndTheProsecutorGeneralStayAFine() throws IOException {
        Bench first = offence.upheld("П-603");
        Bench appeal = first.above();
        general.files(appeal, "cassation", "offence-uniformity");
        Bench cassation = appeal.above();
        general.heard(cassation, List.of(2), false);
        cassation.act(new Resolution("resolution-cassation-offence", "unchanged", ""), "Негіздер жоқ.");
        cassation.file(house.character("erlan"), 2, "exceptional-review", null, "Соттар қайталануды әртүрлі есептейді.");
        Bench supreme = cassation.above();
        CourtCode court = supreme.file().claim().court();
        assertThat(supreme.file().executionStay()).as("a petition stays nothing").isEmpty();
        assertThat(drafted(supreme, FinedCase.chair(house, court), STAY, true)).as("the resolution of another code").startsWith("act-kind-unknown");
        assertThat(drafted(supreme, FinedCase.chair(house, court), RESUME + "-offence", false)).isEqualTo("execution-not-stayed cao 851-3");
        assertThat(drafted(supreme, FinedCase.chair(house, cassation.file().claim().court()), STAY + "-offence", true)).as("the chair of another court does not see it").startsWith("case-not-found");
        assertThat(supreme.refusedAct(new MatterDisposition.Execution(STAY + "-offence", true, "Себеп."), "")).as("the judge who studies it cannot").isEqualTo("not-by-you-at-this-stage");
        byTheChair(supreme, STAY + "-offence", true);
        assertThat(PdfText.extract(supreme.pdf(supreme.last(STAY + "-offence"))).replaceAll("\\s+", " ")).contains("орындалуын тоқтата тұру туралы қаулы", "Жоғарғы Соты қайта қарағанға дейін тоқтатыла тұрсын", cassation.file().number().toString());
        assertThat(supreme.file().notices()).as("he is told").anyMatch(notice -> notice.party() == 2 && notice.about().equals("act-copy"));
        assertThat(first.file().executionStay()).get().extracting(ExecutionStay::by).isEqualTo("chair");
        assertThat(first.clock("pay-fine").status()).isEqualTo(ClockReading.Status.PAUSED);
        assertThat(drafted(supreme, FinedCase.chair(house, court), STAY + "-offence", true)).isEqualTo("execution-stayed-already cao 851-3");
        later(4);
        byTheChair(supreme, RESUME + "-offence", false);
        assertThat(first.file().executionStay()).isEmpty();
        assertThat(first.clock("pay-fine").status()).isEqualTo(ClockReading.Status.RUNNING);
        supreme.act(new Submission("submission-supreme-offence", "uniformity"), "Соттар қайталануды екі түрлі есептейді.");
        FilingInCase.Wanted stay = new FilingInCase.Wanted("execution-stay", null, "Орындауды тоқтата тұруды сұраймын.", "", new byte[0]);
        assertThat(FinedCase.code(house.as(house.citizen("erlan"), () -> house.get(FilingInCase.class).prepare(supreme.id(), 2, stay)))).as("not he himself").isEqualTo("petition-level cao 851-3");
        general.files(supreme, "execution-stay", null);
        assertThat(first.file().executionStay()).get().extracting(ExecutionStay::by).isEqualTo("prosecutor");
        assertThat(FinedCase.code(general.wants(supreme, "execution-stay", null))).startsWith("execution-stayed-already");
        general.heard(supreme, List.of(2), true);
        supreme.act(new Resolution("resolution-supreme-offence", "unchanged", ""), "Негіздер жоқ.");
        assertThat(first.file().executionStay()).isEmpty();
        assertThat(supreme.file().executionStay()).isEmpty();
        assertThat(first.clock("pay-fine").status()).isEqualTo(ClockReading.Status.RUNNING);
    }

    /// A verdict in force is stayed by the Chair until the Supreme Court has reviewed it (art. 498-3); a petition that goes back ends the stay.
    @Test
    void theChairStaysAVerdict() {
        Questions free = new Questions("dismissed", Tenge.ZERO, "kept", "ешқайда кетпеу туралы қолхат", "Жоқ.", Tenge.ZERO, Tenge.of("86500"));
        Bench first = Bench.received(house, Materials.defended(house, Materials.criminal(house, "К-601")));
        first.preliminary(List.of(1, 2, 3, 4)).act(new Disposition.Merits("resolution-main-trial", "trial", List.of()), "Кедергі келтіретін мән-жайлар жоқ.");
        general.heard(first, List.of(1, 2, 3, 4), false);
        first.act(new PenalDisposition.Verdict(List.of(new OnCharge("188(4)", Finding.GUILTY, "", null, new Imposed("imprisonment", "", BigDecimal.valueOf(84), ""), List.of())), null, "орташа қауіпсіз мекеме", LocalDate.of(2026, 3, 10), "", free), "Кінәсі дәлелденді.");
        first.file(house.character("daniyar"), 2, "appeal", null, "Кінәмді мойындамаймын.");
        FinedCase.sweep(house, first.due("appeal-verdict").plusDays(1));
        Bench appeal = first.above();
        general.heard(appeal, List.of(1, 2, 3, 4), false);
        appeal.act(new Resolution("resolution-appeal-criminal", "unchanged", ""), "Үкім негізді.");
        appeal.file(house.character("daniyar"), 2, "cassation", null, "Мені кінәсіз соттады.");
        Bench cassation = appeal.above();
        general.heard(cassation, List.of(1, 2, 3, 4), false);
        cassation.act(new Resolution("resolution-cassation-criminal", "unchanged", ""), "Негіздер жоқ.");
        cassation.file(house.character("daniyar"), 2, "exceptional-review", null, "Соттар бір әрекетті екі түрлі саралайды.");
        Bench supreme = cassation.above();
        byTheChair(supreme, STAY + "-criminal", true);
        assertThat(first.file().executionStay()).get().extracting(ExecutionStay::review).isEqualTo(supreme.id());
        assertThat(first.newest(ReviewEvent.ExecutionStayed.class).basis()).hasToString("crpc 498-3");
        assertThat(first.file().stage()).as("the verdict itself stays in force").isEqualTo("reviewed");
        assertThat(first.file().isCancelled(first.last("verdict").id())).isFalse();
        supreme.act(new ComplaintReturn("return-supreme-criminal", supreme.file().complaints().getFirst().number(), "no-ground"), "");
        assertThat(first.file().executionStay()).isEmpty();
    }
}
