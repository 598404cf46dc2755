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
import kz.torelik.acts.PenalDisposition.Imposed;
import kz.torelik.acts.ReviewDisposition.ComplaintReturn;
import kz.torelik.acts.ReviewDisposition.Halting;
import kz.torelik.acts.ReviewDisposition.Resolution;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.casefile.ReviewInFile;
import kz.torelik.counterparts.authority.DemoSigner;
import kz.torelik.counterparts.bodies.Dispatch;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Expiring;
import kz.torelik.documents.PdfText;
import kz.torelik.filing.CasePaper;
import kz.torelik.filing.FilingInCase;
import kz.torelik.instances.SendingUp;
import kz.torelik.intake.DeliveringActs;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Prosecution;
import kz.torelik.notices.Cabinet;
import kz.torelik.prosecution.EnteringCase;
import kz.torelik.prosecution.Office;
import kz.torelik.prosecution.Offices;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A resolution on an offence goes up: Erlan complains of his fine, Viktor of a fine that he finds too mild, Erlan of an arrest that is heard within a day, and of a termination nobody but the victim. What is in force only the
/// prosecutors whom the code names bring before the cassation court (Code on Administrative Offences arts. 830-851).
class OffenceReviewsScenarioTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    /// Erlan is 2, the victim Viktor 3.
    private static Dispatch withVictim(String number) {
        return Materials.with(Materials.protocol(house, number), "persons", List.of(Materials.person("offender", house.character("erlan").person()), Materials.person("victim", house.character("viktor").person())));
    }

    private static void hear(Bench bench) {
        HearingId hearing = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(hearing), CourtClock.COUNTRY));
        AdministrativeOffenceScenarioTests.hold(house, bench, hearing);
    }

    private static void reads(Bench bench, String who) {
        house.as(house.citizen(who), () -> house.get(Cabinet.class).list(bench.id()).stream().map(notice -> house.get(Cabinet.class).read(notice.id())).toList());
        house.awaitQuiet();
    }

    private static PenalDisposition.Offence fine(int indices) { return new PenalDisposition.Offence(new Imposed("fined", "individual", BigDecimal.valueOf(indices), ""), List.of()); }

    private static PenalDisposition.Offence arrest(int days) { return new PenalDisposition.Offence(new Imposed("arrested", "ordinary", BigDecimal.valueOf(days), ""), List.of()); }

    private static PenalDisposition.Offence warning() { return new PenalDisposition.Offence(new Imposed("warned"), List.of()); }

    private static Resolution decided(String outcome, String ground) { return new Resolution("resolution-appeal-offence", outcome, ground); }

    private static void complains(Bench bench, String who, int party, String text) { bench.file(house.character(who), party, "appeal", null, text); }

    private static void sweep(LocalDateTime at) {
        if (at.isAfter(LocalDateTime.ofInstant(house.clock().instant(), CourtClock.COUNTRY))) house.moveTo(at);
        house.get(SendingUp.class).sendDue();
        house.awaitQuiet();
    }

    private static List<Map<String, Object>> told(Bench bench) {
        house.get(DeliveringActs.class).deliver();
        house.awaitQuiet();
        return house.bodies().acts().stream().filter(act -> act.get("case").equals(bench.file().number().toString())).toList();
    }

    @Test
    void aFineBecomesMilderAboveAndNotStricter() throws IOException {
        Bench first = Bench.received(house, Materials.protocol(house, "П-201"));
        hear(first);
        first.act(fine(20), "Хаттамамен дәлелденген.");
        reads(first, "erlan");
        complains(first, "erlan", 2, "Айыппұл мөлшері менің табысыма сәйкес келмейді, азайтуды сұраймын.");
        assertThat(first.file().stage()).isEqualTo("appealed");
        assertThat(first.clock("appeal-offence").status()).isEqualTo(ClockReading.Status.MET);
        LocalDate last = first.due("send-offence-complaint");
        sweep(last.minusDays(1).atTime(9, 0));
        assertThat(first.file().stage()).as("the judge still has a day").isEqualTo("appealed");
        sweep(last.atTime(9, 0));
        assertThat(first.file().stage()).isEqualTo("under-review");
        assertThat(first.clock("send-offence-complaint").status()).isEqualTo(ClockReading.Status.MET);
        Bench appeal = first.above();
        CaseFile above = appeal.file();
        assertThat(above.claim().procedure()).isEqualTo("appeal-offence");
        assertThat(above.number().toString()).startsWith("7199-26-00-3а/");
        assertThat(above.seated()).as("a judge alone").isEqualTo(1);
        assertThat(appeal.due("consider-offence-complaint")).as("ten days over two weekends").isAfterOrEqualTo(above.filedOn().plusDays(14));
        hear(appeal);
        assertThat(AdministrativeOffenceScenarioTests.refused(appeal, decided("changed", "penalty-unfit"))).as("which penalty instead").isEqualTo("act-penalty-needed");
        assertThat(AdministrativeOffenceScenarioTests.refused(appeal, decided("unchanged", "").imposing(fine(5)))).isEqualTo("act-penalty-nothing");
        assertThat(AdministrativeOffenceScenarioTests.refused(appeal, decided("changed", "penalty-unfit").imposing(fine(201)))).as("the limits hold above too").isEqualTo("penalty-limit");
        assertThat(AdministrativeOffenceScenarioTests.refused(appeal, decided("changed", "penalty-unfit").imposing(fine(21)))).as("his own complaint makes nothing worse").isEqualTo("act-worse");
        assertThat(AdministrativeOffenceScenarioTests.refused(appeal, decided("new-resolution", "law-misapplied").imposing(arrest(5)))).isEqualTo("act-worse");
        assertThat(AdministrativeOffenceScenarioTests.refused(appeal, decided("changed", "unproven").imposing(fine(5)))).as("a ground of the civil code").isEqualTo("act-ground-unknown");
        appeal.act(decided("changed", "penalty-unfit").imposing(fine(5)), "Табысы ескерілмеген.");
        assertThat(PdfText.extract(appeal.pdf(appeal.last("resolution-appeal-offence"))).replaceAll("\\s+", " ")).contains("ҚАУЛЫ", "5 айлық есептік көрсеткіш", "кассациялық тәртіппен тек прокурордың наразылығы");
        assertThat(appeal.clock("consider-offence-complaint").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(appeal.clock("hand-offence-resolution").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(first.file().stage()).isEqualTo("reviewed");
        assertThat(first.last("resolution-offence").inForceFrom()).as("at once, with the resolution above").isEqualTo(house.clock().today());
        assertThat(first.clock("pay-fine").status()).isEqualTo(ClockReading.Status.RUNNING);
        assertThat(told(appeal)).as("the police learn of it when signed and in force").hasSize(2).allSatisfy(act -> assertThat(act).containsEntry("number", "П-201").containsEntry("kind", "resolution-appeal-offence").containsEntry("outcome", "changed"));
        Answer<?> again = house.as(house.citizen("erlan"), () -> house.get(FilingInCase.class).prepare(appeal.id(), 2, new FilingInCase.Wanted("cassation", null, "Қаулының күшін жоюды сұраймын.", "", new byte[0])));
        assertThat(again.isYes()).as("he himself can only ask the chair of the cassation court for a submission").isTrue();
    }

    @Test
    void anArrestGoesUpOnTheDayAndIsHeardWithinADay() {
        Bench first = Bench.received(house, Materials.as(Materials.protocol(house, "П-202"), "offence-arrest"));
        hear(first);
        first.act(arrest(10), "Хаттамамен дәлелденген.");
        reads(first, "erlan");
        complains(first, "erlan", 2, "Мен ол түні үйде болдым, куәларым бар.");
        sweep(LocalDateTime.ofInstant(house.clock().instant(), CourtClock.COUNTRY));
        assertThat(first.file().stage()).as("on the same day, by itself").isEqualTo("under-review");
        assertThat(first.clock("send-arrest-complaint").status()).isEqualTo(ClockReading.Status.MET);
        Bench appeal = first.above();
        assertThat(appeal.clock("consider-arrest-complaint").dueAt()).isEqualTo(appeal.file().history().getFirst().recordedAt().plusSeconds(24 * 3600));
        HearingId hearing = Applications.session(appeal, LocalDateTime.ofInstant(house.clock().instant(), CourtClock.COUNTRY).plusHours(1), "trial");
        AdministrativeOffenceScenarioTests.hold(house, appeal, hearing);
        appeal.act(decided("terminated", "no-event"), "Оқиға болмаған.");
        assertThat(appeal.clock("consider-arrest-complaint").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(first.file().stage()).isEqualTo("terminated-reviewed");
        assertThat(first.file().isCancelled(first.last("resolution-offence").id())).isTrue();
        assertThat(told(appeal)).extracting(act -> act.get("outcome")).contains("terminated");
        assertThat(appeal.clock("tell-arrest-resolution").status()).as("the police let him go on the same day").isEqualTo(ClockReading.Status.MET);
    }

    /// Two people complain on different days; the second complaint goes after the first one, and both are decided by one resolution, which may be stricter because the victim asked for it.
    @Test
    void theVictimJoinsWhileTheCourtAboveStillConsiders() {
        Bench first = Bench.received(house, withVictim("П-203"));
        hear(first);
        first.act(fine(5), "Хаттамамен дәлелденген.");
        reads(first, "erlan");
        reads(first, "viktor");
        complains(first, "erlan", 2, "Айыппұлды азайтуды сұраймын.");
        first.act(new Halting("ruling-complaint-halted-offence", 1, house.clock().today().plusDays(3), "Шағымға қаулының көшірмесі қоса берілмеген."), "");
        assertThat(first.clock("send-offence-complaint").status()).as("what lacks something does not go up").isEqualTo(ClockReading.Status.PAUSED);
        first.file(house.character("erlan"), 2, "cure", null, "Қаулының көшірмесін қоса беремін.");
        house.as(first.judge(), () -> house.get(SendingUp.class).send(first.id(), first.file().version())).orThrow();
        house.awaitQuiet();
        Bench appeal = first.above();
        complains(first, "viktor", 3, "Жаза тым жеңіл, қатаңырақ жаза қолдануды сұраймын.");
        assertThat(first.file().stage()).isEqualTo("under-review");
        house.as(first.judge(), () -> house.get(SendingUp.class).send(first.id(), first.file().version())).orThrow();
        house.awaitQuiet();
        assertThat(first.file().reviews()).as("no second review").extracting(ReviewInFile::id).containsExactly(appeal.id());
        assertThat(appeal.file().complaints()).extracting(ComplaintInFile::party).containsExactly(2, 3);
        hear(appeal);
        appeal.act(decided("new-resolution", "penalty-unfit").imposing(fine(40)), "Құқық бұзушылықтың сипаты ескерілмеген.");
        assertThat(first.file().stage()).isEqualTo("reviewed");
        assertThat(first.file().isCancelled(first.last("resolution-offence").id())).isTrue();
        assertThat(first.file().outcome()).contains("fined");
        assertThat(first.clock("pay-fine").status()).as("the new fine is to be paid").isEqualTo(ClockReading.Status.RUNNING);
    }

    /// Only the victim or the prosecutor may have a termination replaced by a penalty.
    @Test
    void aTerminationIsReplacedByAPenaltyOnTheComplaintOfTheVictimAlone() {
        Bench first = Bench.received(house, withVictim("П-204"));
        first.act(new Disposition.OnGround("resolution-offence-ended", "no-event"), "");
        complains(first, "erlan", 2, "Тоқтату негізін өзгертуді сұраймын.");
        assertThat(first.file().stage()).isEqualTo("ending-appealed");
        first.act(new ComplaintReturn("ruling-complaint-return-offence", 1, "not-cured"), "");
        assertThat(first.file().stage()).isEqualTo("terminated");
        complains(first, "viktor", 3, "Іс негізсіз тоқтатылды.");
        sweep(first.due("send-offence-complaint").atTime(9, 0));
        Bench appeal = first.above();
        assertThat(appeal.file().history().getFirst().event().word()).isEqualTo("review-opened");
        hear(appeal);
        assertThat(AdministrativeOffenceScenarioTests.refused(appeal, decided("changed", "conclusions").imposing(warning()))).as("nothing was imposed that could be changed").isEqualTo("act-outcome-not-against");
        appeal.act(decided("new-resolution", "conclusions").imposing(warning()), "Оқиға дәлелденген.");
        assertThat(first.file().stage()).isEqualTo("reviewed");
        assertThat(first.file().outcome()).contains("warned");
    }

    /// Nobody complained in time; Erlan does later, and a late complaint is not refused. Then the Prosecutor General protests, and the cassation court terminates the case.
    @Test
    void aLateComplaintIsTakenAndAProtestGoesToTheCassationCourt() {
        Bench first = Bench.received(house, Materials.protocol(house, "П-205"));
        hear(first);
        first.act(fine(10), "Хаттамамен дәлелденген.");
        reads(first, "erlan");
        house.moveTo(first.due("appeal-offence").plusDays(1).atTime(9, 0));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
        assertThat(first.file().stage()).isEqualTo("in-force");
        complains(first, "erlan", 2, "Мен ауруханада болдым, мерзімді өткізіп алдым; айыппұлды жоюды сұраймын.");
        assertThat(first.file().stage()).isEqualTo("late-appeal");
        sweep(first.due("send-offence-complaint").atTime(9, 0));
        Bench appeal = first.above();
        hear(appeal);
        appeal.act(decided("unchanged", ""), "Мерзімнің өтуі де, дәлелдер де тексерілді.");
        assertThat(first.file().stage()).isEqualTo("reviewed");
        assertThat(first.last("resolution-offence").inForceFrom()).isNotNull();

        general();
        house.as(prosecutor(), () -> house.get(EnteringCase.class).enter(appeal.id())).orThrow();
        int party = appeal.file().partiesOf(organisation()).getFirst().number();
        assertThat(house.as(prosecutor(), () -> house.get(FilingInCase.class).prepare(appeal.id(), party, protest(null)))).as("a protest shows why").isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code() + " " + no.refusal().basis()).isEqualTo("protest-ground cao 851(1)"));
        house.as(prosecutor(), () -> {
            FilingInCase filing = house.get(FilingInCase.class);
            CasePaper paper = filing.prepare(appeal.id(), party, protest("offence-uniformity")).orThrow();
            return filing.file(paper.id(), DemoSigner.sign(house.content(paper.document()), house.authority().signingKey(house.character("bauyrzhan").person().iin().digits(), bin()))).orThrow();
        });
        house.awaitQuiet();
        Bench cassation = appeal.above();
        assertThat(cassation.file().claim().court().digits()).isEqualTo("6004");
        assertThat(cassation.file().number().kind()).isEqualTo("3к");
        assertThat(cassation.file().seated()).isEqualTo(3);
        assertThat(cassation.clock("consider-offence-cassation").status()).isEqualTo(ClockReading.Status.RUNNING);
        hear(cassation);
        cassation.act(new Resolution("resolution-cassation-offence", "terminated", "time-barred"), "Мерзім өткен.");
        assertThat(first.file().stage()).isEqualTo("terminated-reviewed");
        assertThat(first.file().isCancelled(first.last("resolution-offence").id())).isTrue();
        assertThat(first.clock("pay-fine").status()).as("nothing is left to pay").isEqualTo(ClockReading.Status.ENDED);
        assertThat(told(cassation)).extracting(act -> act.get("kind")).contains("resolution-cassation-offence");
    }

    private static FilingInCase.Wanted protest(String ground) { return new FilingInCase.Wanted("cassation", ground, "Ескіру мерзімі өткеніне қарамастан жаза қолданылған, соттардың тәжірибесі әркелкі.", "", new byte[0]); }

    private static void general() {
        house.as(new Actor.Rule("scenario"), () -> {
            house.get(Offices.class).takeOver(List.of(new Office(organisation(), Prosecution.Level.GENERAL, List.of())), LocalDate.of(1995, 12, 21));
            return 0;
        });
    }

    private static Actor prosecutor() { return new Actor.Citizen(house.character("bauyrzhan").person().id(), organisation()); }

    private static PersonId organisation() {
        PersonId person = house.character("bauyrzhan").person().id();
        return house.get(Population.class).companies().stream().filter(one -> one.head().id().equals(person)).findFirst().orElseThrow().id();
    }

    private static String bin() { return house.get(Population.class).companies().stream().filter(one -> one.id().equals(organisation())).findFirst().orElseThrow().bin().digits(); }

}
