package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.Acts;
import kz.torelik.acts.Disposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Expiring;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Tenge;
import kz.torelik.notices.Cabinet;
import kz.torelik.publication.BankOfActs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A loan of 1,480,000 tenge is a small sum for the law: the judge reads the papers and calls nobody. He has a month from the acceptance; Erlan has fifteen
/// working days to answer or to ask for a trial, and who knew nothing of the case may ask to have the decision cancelled (CPC arts. 267-1 to 267-4).
class SimplifiedScenarioTests {

    private static final List<Disposition.Award> DEBT = List.of(new Disposition.Award(1, 2, Tenge.of("1480000"), "борыш"));
    private static final Disposition.Costs DUTY = new Disposition.Costs(Tenge.of("14800"), Tenge.ZERO, Tenge.ZERO);

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    /// Aigul files and pays; two days later the judge accepts the claim in simplified procedure, and both sides read it in their cabinets.
    private static Bench accepted() {
        byte[] receipt = Claims.paper(house, Language.KK, "Қолхат", "Мен, Жұмабаев Ерлан Бекұлы, Сәрсенова Айгүл Маратқызынан 1 480 000 теңге алдым.");
        Submission submission = house.file(house.character("aigul"), Claims.inItsCourt(house, Claims.loan(house)), receipt);
        house.pay(house.citizen("aigul"), submission.id());
        house.awaitQuiet();
        Bench bench = new Bench(house, CaseId.of(submission.id().uuid()));
        house.moveTo(nextWorkingDay(house.clock().today()).atTime(11, 0));
        bench.act(new Disposition.Simplified(Language.KK), "");
        assertThat(bench.file().stage()).isEqualTo("simplified");
        assertThat(bench.clock("notify-simplified").status()).as("both were told on the same day").isEqualTo(ClockReading.Status.MET);
        read(bench, "erlan");
        return bench;
    }

    private static void read(Bench bench, String who) {
        house.as(house.citizen(who), () -> house.get(Cabinet.class).list(bench.id()).stream().map(notice -> house.get(Cabinet.class).read(notice.id())).toList());
        house.awaitQuiet();
    }

    private static LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (next.getDayOfWeek().getValue() > 5) next = next.plusDays(1);
        return next;
    }

    private static void moves(Bench bench, String who, int party, String kind, String words) {
        FiledDocument paper = bench.bring(house.citizen(who), "motion", words, Claims.paper(house, Language.KK, "Өтінішхат", words));
        int number = bench.file().motions().size() + 1;
        house.as(house.citizen(who), () -> house.get(CaseFiles.class).record(bench.id(), bench.file().version(),
                Happening.of(new FilingEvent.MotionFiled(number, party, kind, List.of(paper)), house.clock().today())).orThrow());
        house.awaitQuiet();
    }

    private static ActId decided(Bench bench) {
        house.moveTo(nextWorkingDay(house.clock().today().plusDays(12)).atTime(10, 0));
        bench.act(new Disposition.SimplifiedDecision("satisfied", DEBT, DUTY), "");
        assertThat(bench.file().stage()).isEqualTo("simplified-decided");
        assertThat(bench.clock("decide-simplified").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.clock("send-simplified-decision").status()).isEqualTo(ClockReading.Status.MET);
        read(bench, "erlan");
        return bench.file().acts().getLast().id();
    }

    private static void live(LocalDate until) {
        house.moveTo(until.atTime(9, 0));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
    }

    /// Erlan is silent. The month ends with a decision of two parts; five working days pass in which he could ask to cancel it, then the month of the
    /// appeal, and then it is in force, published, and a writ may be issued. Nobody was ever called.
    @Test
    void theCaseIsDecidedInWritingAndComesIntoForceByTheRule() {
        Bench bench = accepted();
        LocalDate acceptedOn = bench.file().acts().getFirst().signedOn();
        assertThat(bench.due("decide-simplified")).isEqualTo(acceptedOn.plusMonths(1));
        assertThat(bench.clock("simplified-response").status()).isEqualTo(ClockReading.Status.RUNNING);
        ActId decision = decided(bench);
        assertThat(bench.file().hearings()).isEmpty();

        LocalDate lastDayToAsk = bench.due("ask-cancellation");
        live(lastDayToAsk.plusDays(1));
        ClockReading appeal = bench.clock("appeal-simplified");
        assertThat(appeal.startedOn()).as("the term of appeal begins where the other one ends").isEqualTo(lastDayToAsk);
        assertThat(bench.file().stage()).isEqualTo("simplified-decided");
        live(bench.due("appeal-simplified").plusDays(1));
        assertThat(bench.file().stage()).isEqualTo("in-force");
        assertThat(house.get(BankOfActs.class).find(decision)).as("published by the rule").isPresent();
        assertThat(bench.clock("writ").status()).isEqualTo(ClockReading.Status.RUNNING);
    }

    /// Erlan wants to be heard. The judge goes over to action proceedings; the two months of the category run from the acceptance, not from the ruling.
    @Test
    void aPartyThatAsksForATrialGetsIt() {
        Bench bench = accepted();
        LocalDate acceptedOn = bench.file().acts().getFirst().signedOn();
        moves(bench, "erlan", 2, "general-procedure", "Істі жалпы тәртіппен қарауды сұраймын");
        assertThat(bench.clock("simplified-response").status()).isEqualTo(ClockReading.Status.MET);
        house.moveTo(nextWorkingDay(house.clock().today().plusDays(3)).atTime(10, 0));
        bench.act(new Disposition.General("party-asks"), "");
        assertThat(bench.file().stage()).isEqualTo("preparation");
        assertThat(bench.clock("decide-simplified").status()).isEqualTo(ClockReading.Status.ENDED);
        assertThat(bench.clock("consider-switched").startedOn()).isEqualTo(acceptedOn);
        bench.act(new Disposition.Preparation(List.of()), "");
        bench.act(new Disposition.SetForTrial(), "");
        assertThat(bench.file().stage()).isEqualTo("scheduled");
        assertThat(house.get(kz.torelik.deadlines.Deadlines.class).of(bench.file())).extracting(ClockReading::rule).doesNotContain("consider-case");
    }

    /// The decision is cancelled because Erlan knew nothing of the case; it stays in the file, binds nobody, and the case is considered anew.
    @Test
    void aDefendantWhoKnewNothingHasTheDecisionCancelled() {
        Bench bench = accepted();
        ActId decision = decided(bench);
        moves(bench, "erlan", 2, "cancel-decision", "Іс туралы білмедім, шешімнің күшін жоюды сұраймын");
        assertThat(bench.clock("ask-cancellation").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.clock("decide-cancellation").status()).isEqualTo(ClockReading.Status.RUNNING);
        bench.act(new Disposition.OnCancellation(1, true, "Жауапкер талап қою туралы тиісті түрде хабарландырылмаған."), "");
        CaseFile file = bench.file();
        assertThat(file.stage()).isEqualTo("preparation");
        assertThat(file.isCancelled(decision)).isTrue();
        assertThat(file.outcome()).isEmpty();
        assertThat(file.motions().getFirst().granted()).isTrue();
        assertThat(house.get(Acts.class).find(decision).orElseThrow().cancelledBy()).as("whoever verifies it learns of the ruling").isEqualTo(file.acts().getLast().id());
        live(bench.file().acts().getLast().signedOn().plusMonths(3));
        assertThat(bench.file().act(decision).orElseThrow().inForceFrom()).as("a cancelled decision never comes into force").isNull();
        house.moveTo(nextWorkingDay(house.clock().today()).atTime(10, 0));
    }

    /// The court does not believe him: the decision stands, and the month of the appeal runs from that ruling.
    @Test
    void aRefusalToCancelOpensTheAppeal() {
        Bench bench = accepted();
        ActId decision = decided(bench);
        moves(bench, "erlan", 2, "cancel-decision", "Шешімнің күшін жоюды сұраймын");
        bench.act(new Disposition.OnCancellation(1, false, "Жауапкер хабарламаны оқыған, дәлелдемелер ұсынбаған."), "");
        assertThat(bench.file().stage()).isEqualTo("simplified-decided");
        LocalDate due = bench.due("appeal-simplified");
        live(due.plusDays(1));
        assertThat(bench.file().stage()).isEqualTo("in-force");
        assertThat(bench.file().act(decision).orElseThrow().inForceFrom()).isEqualTo(due.plusDays(1));
    }
}
