package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kz.torelik.House;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.PenalDisposition;
import kz.torelik.acts.PenalDisposition.Finding;
import kz.torelik.acts.PenalDisposition.Imposed;
import kz.torelik.acts.PenalDisposition.OnCharge;
import kz.torelik.acts.PenalDisposition.Questions;
import kz.torelik.acts.ReviewDisposition.ComplaintReturn;
import kz.torelik.acts.ReviewDisposition.Resolution;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.counterparts.bodies.Dispatch;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Expiring;
import kz.torelik.documents.PdfText;
import kz.torelik.filing.CasePaper;
import kz.torelik.filing.FilingInCase;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.instances.SendingUp;
import kz.torelik.intake.DeliveringActs;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Tenge;
import kz.torelik.notices.Cabinet;
import kz.torelik.prosecution.EnteringCase;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A verdict goes up: to the criminal collegium of the region, from there to the cassation court for criminal cases and back to be tried anew. Whoever is in custody appeals from his own copy, a prosecutor petitions,
/// the victim complains of a return, and a missed term is restored (Criminal Procedure Code arts. 414-446, 484-498).
class CriminalReviewsScenarioTests {

    private static final Questions CUSTODY = new Questions("satisfied", Tenge.of("1200000"), "custody", "", "Пышақ жойылсын.", Tenge.ZERO, Tenge.of("129750"));
    private static final Questions FREE = new Questions("dismissed", Tenge.ZERO, "cancelled", "", "Пышақ иесіне қайтарылсын.", Tenge.ZERO, null);

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static void hear(Bench bench) {
        HearingId hearing = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(hearing), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, List.of(1, 2, 3, 4), "Барлығы отырысқа келді").orThrow());
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), hearing, true).orThrow());
        house.awaitQuiet();
    }

    /// A session to which somebody did not come without whom the court does not retire: it goes on another day (art. 428 part 6).
    private static void inVain(Bench bench, List<Integer> present, String refusal) {
        HearingId hearing = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(hearing), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, present, "Қалғандары келді").orThrow());
        assertThat(house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), hearing, true)))
                .isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code() + " " + no.refusal().basis()).isEqualTo(refusal));
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), hearing, false).orThrow());
        house.awaitQuiet();
    }

    private static PenalDisposition.Verdict years(int years, Questions questions) {
        return new PenalDisposition.Verdict(List.of(new OnCharge("188(4)", Finding.GUILTY, "", null, new Imposed("imprisonment", "", BigDecimal.valueOf(12L * years), ""), List.of())), null, "орташа қауіпсіз мекеме", LocalDate.of(2026, 6, 30), "", questions);
    }

    private static PenalDisposition.Verdict acquitted() { return new PenalDisposition.Verdict(List.of(new OnCharge("188(4)", Finding.ACQUITTED, "not-proven", null, null, List.of())), null, "", null, "", FREE); }

    /// Tried, and the verdict pronounced.
    private static Bench sentenced(Dispatch dispatch, PenalDisposition.Verdict verdict) {
        Bench bench = Bench.received(house, Materials.defended(house, dispatch));
        bench.preliminary(List.of(1, 2, 3, 4)).act(new Disposition.Merits("resolution-main-trial", "trial", List.of()), "Кедергі келтіретін мән-жайлар жоқ.");
        hear(bench);
        bench.act(verdict, "Кінәсі зерттелген дәлелдемелермен толық дәлелденді.");
        assertThat(bench.file().stage()).isEqualTo("appeal-period");
        return bench;
    }

    private static void reads(Bench bench, String who) {
        house.as(house.citizen(who), () -> house.get(Cabinet.class).list(bench.id()).stream().map(notice -> house.get(Cabinet.class).read(notice.id())).toList());
        house.awaitQuiet();
    }

    private static void sweep(LocalDate day) {
        LocalDateTime at = day.atTime(9, 0);
        if (at.isAfter(LocalDateTime.ofInstant(house.clock().instant(), CourtClock.COUNTRY))) house.moveTo(at);
        house.get(SendingUp.class).sendDue();
        house.awaitQuiet();
    }

    private static Resolution appeal(String outcome, String ground) { return new Resolution("resolution-appeal-criminal", outcome, ground); }

    private static String refused(Bench bench, Resolution resolution) { return AdministrativeOffenceScenarioTests.refused(bench, resolution); }

    private static List<Map<String, Object>> told(Bench bench) {
        house.get(DeliveringActs.class).deliver();
        house.awaitQuiet();
        return house.bodies().acts().stream().filter(act -> act.get("case").equals(bench.file().number().toString())).toList();
    }

    private static Answer<CasePaper> wants(Actor who, Bench bench, int party, String kind, String ground) {
        return house.as(who, () -> house.get(FilingInCase.class).prepare(bench.id(), party, new FilingInCase.Wanted(kind, ground, "Сот актісінің күшін жоюды сұраймын, заң дұрыс қолданылмаған.", "", new byte[0])));
    }

    /// Three instances and back: a panel changes the verdict, the cassation court cancels both, another panel acquits.
    @Test
    void aVerdictGoesThroughThreeInstancesAndComesBack() throws IOException {
        Bench first = sentenced(Materials.criminal(house, "К-201"), years(7, CUSTODY));
        assertThat(first.clock("appeal-verdict-others").status()).isEqualTo(ClockReading.Status.RUNNING);
        LocalDate others = first.due("appeal-verdict-others");
        reads(first, "daniyar");
        assertThat(first.clock("appeal-verdict-custody").due()).as("fifteen days from his own copy").isAfterOrEqualTo(others);
        first.file(house.character("daniyar"), 2, "appeal", null, "Кінәмді мойындамаймын, жаза тым қатаң, үкімді өзгертуді сұраймын.");
        assertThat(first.file().stage()).isEqualTo("appealed");
        sweep(others);
        assertThat(first.file().stage()).as("the last day is a day to appeal").isEqualTo("appealed");
        sweep(others.plusDays(1));
        if (first.file().stage().equals("appealed")) sweep(first.due("appeal-verdict-custody").plusDays(1));
        assertThat(first.file().stage()).isEqualTo("under-review");
        Bench appeal = first.above();
        assertThat(appeal.file().claim().procedure()).isEqualTo("appeal-criminal");
        assertThat(appeal.file().number().toString()).startsWith("7199-26-00-1а/");
        assertThat(appeal.file().seated()).as("a grave crime").isEqualTo(3);
        assertThat(appeal.clock("set-criminal-appeal").status()).isEqualTo(ClockReading.Status.RUNNING);
        inVain(appeal, List.of(2, 3, 4), "prosecutor-missing crpc 428(6)");
        inVain(appeal, List.of(1, 2, 3), "defender-absent crpc 428(6)");
        hear(appeal);
        assertThat(appeal.clock("set-criminal-appeal").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(refused(appeal, new Resolution("verdict-appeal", "new-verdict", "punishment-unfit").imposing(years(8, CUSTODY)))).as("nobody but he appealed").isEqualTo("act-worse");
        assertThat(refused(appeal, new Resolution("verdict-appeal", "new-verdict", "punishment-unfit"))).isEqualTo("act-verdict-needed");
        assertThat(refused(appeal, appeal("changed", "punishment-unfit"))).as("what is changed").isEqualTo("act-changes-needed");
        assertThat(refused(appeal, appeal("remanded", "one-sided"))).as("there was no jury").isEqualTo("act-remand-jury");
        assertThat(refused(appeal, appeal("remitted", "one-sided"))).as("a verdict is not remitted").isEqualTo("act-outcome-not-against");
        appeal.act(appeal("changed", "punishment-unfit").changing(List.of("Тағайындалған жаза 5 жыл бас бостандығынан айыруға дейін жеңілдетілсін")), "Жеңілдететін мән-жайлар ескерілмеген.");
        assertThat(PdfText.extract(appeal.pdf(appeal.last("resolution-appeal-criminal"))).replaceAll("\\s+", " ")).contains("5 жыл бас бостандығынан", "Қылмыстық істер жөніндегі кассациялық сотқа");
        assertThat(appeal.clock("consider-criminal-appeal").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(appeal.clock("send-criminal-act").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(first.file().stage()).isEqualTo("reviewed");
        assertThat(first.last("verdict").inForceFrom()).as("from the announcement above").isEqualTo(house.clock().today());
        assertThat(told(appeal)).extracting(act -> act.get("kind")).contains("resolution-appeal-criminal");

        appeal.file(house.character("daniyar"), 2, "cassation", null, "Сот тергеуі біржақты жүргізілді, мені кінәсіз соттады.");
        Bench cassation = appeal.above();
        assertThat(cassation.file().number().toString()).startsWith("6003-26-00-1к/");
        assertThat(cassation.file().seated()).isEqualTo(3);
        assertThat(cassation.file().claim().court().digits()).isEqualTo("6003");
        assertThat(cassation.clock("consider-criminal-cassation").status()).isEqualTo(ClockReading.Status.RUNNING);
        assertThat(cassation.clock("notify-criminal-cassation").status()).isEqualTo(ClockReading.Status.MET);
        inVain(cassation, List.of(1, 2, 3), "defender-absent crpc 495");
        hear(cassation);
        cassation.act(new Resolution("resolution-cassation-criminal", "cancelled-to-appeal", "one-sided"), "Сараптама тағайындалмаған.");
        assertThat(first.file().isCancelled(first.last("verdict").id())).isTrue();
        assertThat(first.file().stage()).isEqualTo("under-review");
        Bench again = first.above();
        assertThat(again.id()).isNotEqualTo(appeal.id());
        assertThat(again.file().barred()).as("who sat before does not sit again").contains(appeal.file().judge().orElseThrow().person());
        hear(again);
        again.act(new Resolution("verdict-appeal", "new-verdict", "conclusions").imposing(acquitted()), "Айыптау дәлелденбеді.");
        assertThat(again.last("verdict-appeal").inForceFrom()).isEqualTo(house.clock().today());
        assertThat(first.file().stage()).isEqualTo("reviewed");
        assertThat(first.file().outcome()).contains("acquitted");
    }

    /// A misdemeanour is heard above by one judge; the prosecutor petitions, so that the verdict may become stricter; into cassation goes only the protest of the Prosecutor General, with its ground.
    @Test
    void aMisdemeanourIsHeardByOneJudgeOnThePetitionOfTheProsecutor() {
        Bench first = sentenced(Materials.as(Materials.criminal(house, "К-202"), "criminal-case-small"), acquitted());
        assertThat(first.file().claim().category()).isEqualTo("21.02");
        house.as(prosecutor(), () -> house.get(EnteringCase.class).enter(first.id())).orThrow();
        files(first, "appeal", null);
        assertThat(first.file().complaints().getLast().party()).isEqualTo(party(first));
        sweep(first.due("appeal-verdict").plusDays(1));
        Bench appeal = first.above();
        assertThat(appeal.file().seated()).as("alone").isEqualTo(1);
        hear(appeal);
        appeal.act(new Resolution("verdict-appeal", "new-verdict", "conclusions").imposing(years(1, CUSTODY)), "Куәлардың жауаптары дұрыс бағаланбаған.");
        assertThat(first.file().outcome()).contains("convicted");
        Answer<CasePaper> own = wants(house.citizen("daniyar"), appeal, 2, "cassation", null);
        assertThat(own).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code() + " " + no.refusal().basis()).isEqualTo("not-reviewable crpc 484(2)(1)"));
        assertThat(wants(prosecutor(), appeal, party(appeal), "cassation", null)).isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("protest-ground"));
        files(appeal, "cassation", "crime-uniformity");
        Bench cassation = appeal.above();
        cassation.act(new ComplaintReturn("cassation-return-criminal", cassation.file().complaints().getFirst().number(), "withdrawn"), "");
        assertThat(cassation.file().stage()).isEqualTo("returned");
        assertThat(first.file().stage()).as("the verdict of the appeal court stands").isEqualTo("reviewed");
    }

    /// The case goes back to the prosecutor; the victim complains, and the court has to consider it after all.
    @Test
    void aReturnToTheProsecutorIsCancelledAndTheCaseGoesOn() {
        Bench first = Bench.received(house, Materials.defended(house, Materials.criminal(house, "К-203")));
        first.preliminary(List.of(1, 2, 3, 4)).act(new Disposition.OnGround("resolution-materials-returned", "violations"), "");
        assertThat(first.file().stage()).isEqualTo("returned");
        first.file(house.character("viktor"), 3, "appeal", null, "Іс негізсіз қайтарылды, оны мәні бойынша қарауды сұраймын.");
        assertThat(first.file().stage()).isEqualTo("return-appealed");
        sweep(first.due("complain-about-ending").plusDays(1));
        assertThat(first.file().stage()).isEqualTo("return-under-review");
        Bench appeal = first.above();
        hear(appeal);
        appeal.act(appeal("remitted", "procedure-violated"), "Елеулі бұзушылықтар жоқ.");
        assertThat(first.file().stage()).isEqualTo("assignment");
        assertThat(first.file().isCancelled(first.last("resolution-materials-returned").id())).isTrue();
    }

    /// The verdict came into force; Viktor missed the term in hospital, and the judge who made the verdict restores it. A complaint that is taken back ends the review.
    @Test
    void aMissedTermIsRestoredByTheJudgeOfTheVerdict() {
        Bench first = sentenced(Materials.as(Materials.criminal(house, "К-204"), "criminal-case-medium"), years(1, new Questions("none", Tenge.ZERO, "kept", "ешқайда кетпеу туралы қолхат", "Жоқ.", Tenge.ZERO, Tenge.of("86500"))));
        house.moveTo(first.due("appeal-verdict").plusDays(1).atTime(9, 0));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
        assertThat(first.file().stage()).isEqualTo("in-force");
        assertThat(wants(house.citizen("viktor"), first, 3, "appeal", null)).as("he has to ask for the term").isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code()).isEqualTo("paper-late"));
        first.file(house.character("viktor"), 3, new FilingInCase.Wanted("appeal", null, "Жаза тым жеңіл, үкімді өзгертуді сұраймын.", "", new byte[0]).late("Ауруханада жатып емделдім, анықтама қоса беріледі."));
        int motion = first.file().motions().getLast().number();
        first.act(new Disposition.OnMotion(motion, true, "Мерзім дәлелді себеппен өткізілген."), "");
        house.awaitQuiet();
        assertThat(first.file().stage()).isEqualTo("late-appeal");
        sweep(house.clock().today().plusDays(1));
        assertThat(first.file().stage()).isEqualTo("under-review");
        Bench appeal = first.above();
        assertThat(appeal.file().seated()).as("medium gravity").isEqualTo(1);
        assertThat(appeal.file().complaints()).extracting(ComplaintInFile::party).containsExactly(3);
        appeal.act(new ComplaintReturn("ruling-complaint-return-criminal", appeal.file().complaints().getFirst().number(), "withdrawn"), "");
        assertThat(appeal.file().stage()).isEqualTo("returned");
        assertThat(first.file().stage()).isEqualTo("appeal-period");
    }

    private static void files(Bench bench, String kind, String ground) {
        house.as(prosecutor(), () -> {
            if (bench.file().partiesOf(organisation()).isEmpty()) house.get(EnteringCase.class).enter(bench.id()).orThrow();
            FilingInCase filing = house.get(FilingInCase.class);
            CasePaper paper = filing.prepare(bench.id(), party(bench), new FilingInCase.Wanted(kind, ground, "Сот актісі заңсыз, күшін жоюды сұраймын.", "", new byte[0])).orThrow();
            return filing.file(paper.id(), DemoSigner.sign(house.content(paper.document()), house.authority().signingKey(house.character("marat").person().iin().digits(), bin()))).orThrow();
        });
        house.awaitQuiet();
    }

    private static int party(Bench bench) { return bench.file().partiesOf(organisation()).getFirst().number(); }

    /// The Prosecutor General's office of the demonstration country.
    private static Actor prosecutor() { return new Actor.Citizen(house.character("marat").person().id(), organisation()); }

    private static PersonId organisation() {
        PersonId person = house.character("marat").person().id();
        return house.get(Population.class).companies().stream().filter(one -> one.head().id().equals(person)).findFirst().orElseThrow().id();
    }

    private static String bin() { return house.get(Population.class).companies().stream().filter(one -> one.id().equals(organisation())).findFirst().orElseThrow().bin().digits(); }
}
