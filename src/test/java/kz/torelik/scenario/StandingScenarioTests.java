package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ParticipantChange;
import kz.torelik.acts.PenalDisposition;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.counterparts.bodies.Dispatch;
import kz.torelik.documents.PdfText;
import kz.torelik.filing.CasePaper;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.Representing;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;
import kz.torelik.notices.Cabinet;
import kz.torelik.powers.AdvocateNotices;
import kz.torelik.powers.GivingPowers;
import kz.torelik.powers.PowerOfAttorney;
import kz.torelik.simulator.population.Resident;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whoever takes part has somebody act for him in every kind of case, by the rules of its code: in an application for a court order, where an offence is charged, in a criminal case and above; and he leaves, is sent away or is put out by the court.
class StandingScenarioTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static String iin(String key) { return house.character(key).person().iin().digits(); }

    private static PowerOfAttorney power(String by, String to) {
        return house.as(house.citizen(by), () -> {
            GivingPowers giving = house.get(GivingPowers.class);
            PowerOfAttorney power = giving.prepare(iin(to), List.of(), house.clock().today().plusMonths(6), Language.KK).orThrow();
            return giving.give(power.id(), house.sign(giving.content(power), iin(by))).orThrow();
        });
    }

    /// The advocate writes that he acts for somebody in this case.
    private static void notice(Bench bench, Resident advocate, String client) {
        house.as(new Actor.Citizen(advocate.id()), () -> {
            PowerOfAttorney notice = house.get(AdvocateNotices.class).prepare("", iin(client), bench.file().number().toString(), house.clock().today().plusYears(1), Language.KK).orThrow();
            return house.get(GivingPowers.class).give(notice.id(), house.sign(house.get(GivingPowers.class).content(notice), advocate.iin().digits())).orThrow();
        });
    }

    private static String enter(Bench bench, String by, int party, String number) { return quiet(house.as(house.citizen(by), () -> house.get(Representing.class).enter(bench.id(), party, number))); }

    private static String leave(Bench bench, Actor who, int representative) { return quiet(house.as(who, () -> house.get(Representing.class).leave(bench.id(), representative))); }

    private static String quiet(Answer<?> answer) {
        house.awaitQuiet();
        return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() + (refusal.basis() == null ? "" : " " + refusal.basis()) : "done";
    }

    private static String basis(Bench bench, Class<? extends ProceduralEvent> kind) { return Objects.requireNonNull(bench.newest(kind).basis()).toString(); }

    private static Party acting(Bench bench) { return bench.file().parties().stream().filter(party -> party.actsFor() != null).reduce((_, last) -> last).orElseThrow(); }

    private static Answer<CasePaper> prepare(Bench bench, Actor who, int party, String kind, String motion) {
        return house.as(who, () -> house.get(FilingInCase.class).prepare(bench.id(), party, new FilingInCase.Wanted(kind, motion, "Соттан осы өтінішті қанағаттандыруды сұраймын.", "", new byte[0])));
    }

    private static boolean seesIt(Bench bench, Actor who) { return house.as(who, () -> house.get(CaseAccess.class).ask(bench.id(), "read-case")).isYes(); }

    private static List<String> told(Bench bench, String about) { return bench.file().notices().stream().filter(notice -> notice.about().equals(about)).map(notice -> bench.file().party(notice.party()).subject().title()).distinct().toList(); }

    /// Zhanar has her application for alimony brought by Viktor; what he files counts for her; he lays his powers down and sees nothing more.
    @Test
    void inACourtOrderTheCreditorHasSomebodyActForHer() {
        byte[] proof = Claims.paper(house, Language.RU, "Копия свидетельства о рождении", "Ахметова Аружан Данияровна, 14 мая 2018 года");
        Bench bench = new Bench(house, CaseId.of(house.file(house.character("zhanar"), Claims.inItsCourt(house, Claims.alimony(house)), proof).id().uuid()));
        house.awaitQuiet();
        assertThat(enter(bench, "zhanar", 1, iin("viktor"))).isEqualTo("representative-without-power cpc 61(1)");
        power("zhanar", "viktor");
        assertThat(seesIt(bench, house.citizen("viktor"))).isFalse();
        assertThat(enter(bench, "zhanar", 1, iin("viktor"))).isEqualTo("done");
        assertThat(basis(bench, PartyEvent.PartyEntered.class)).isEqualTo("cpc 61(1)");
        Party viktor = acting(bench);
        assertThat(viktor.role()).isEqualTo("representative");
        assertThat(seesIt(bench, house.citizen("viktor"))).isTrue();
        bench.file(house.character("viktor"), viktor.number(), "motion", "other", "Соттан баланың туу туралы куәлігінің көшірмесін іске қосуды сұраймын.");
        FilingEvent.MotionFiled filed = (FilingEvent.MotionFiled) bench.newest(FilingEvent.MotionFiled.class).event();
        assertThat(filed.party()).as("it stands under his number").isEqualTo(viktor.number());
        assertThat(bench.file().principal(filed.party()).number()).as("and counts for her").isEqualTo(1);
        assertThat(leave(bench, house.citizen("daniyar"), viktor.number())).as("the debtor does not send him away").isEqualTo("representative-not-yours");
        assertThat(leave(bench, house.citizen("viktor"), viktor.number())).isEqualTo("done");
        assertThat(seesIt(bench, house.citizen("viktor"))).isFalse();
        assertThat(bench.file().parties("representative")).isEmpty();
    }

    /// Aigul's representative in special proceedings turns out to be somebody who may not be one: the judge puts him out by a ruling.
    @Test
    void inSpecialProceedingsTheJudgePutsARepresentativeOut() throws Exception {
        Bench bench = Applications.file(house, "aigul", Applications.draft(house, "special", "15.01", "aigul", List.of(), "Установить факт родственных отношений с дедом",
                "В метрике деда фамилия записана иначе, чем в моём удостоверении; наследство оформить нельзя, записи утрачены, другого пути нет."));
        power("aigul", "viktor");
        assertThat(enter(bench, "aigul", 1, iin("viktor"))).isEqualTo("done");
        int viktor = acting(bench).number();
        bench.act(new Disposition.Participants(new ParticipantChange.Removing(viktor, LegalBasis.of("cpc 59(4)")), "Өкіл бұл істе куә болған."), "Өкіл бұл істе куә болған.");
        assertThat(bench.file().parties("representative")).isEmpty();
        assertThat(seesIt(bench, house.citizen("viktor"))).isFalse();
        assertThat(basis(bench, PartyEvent.PartyLeft.class)).isEqualTo("cpc 59(4)");
        assertThat(PdfText.extract(bench.pdf(bench.last("ruling-participants"))).replaceAll("\\s+", " ")).contains(house.character("viktor").person().name().full());
        assertThat(house.as(bench.judge(), () -> house.get(ActDrafts.class).begin(bench.id(), new Disposition.Participants(new ParticipantChange.Removing(1, null), "Негізі бар."))).isYes()).as("the applicant herself is not put out").isFalse();
    }

    /// Erlan is charged (2), Viktor is the victim (3).
    private static Bench offence(String number) {
        Dispatch dispatch = Materials.with(Materials.protocol(house, number), "persons", List.of(Materials.person("offender", house.character("erlan").person()), Materials.person("victim", house.character("viktor").person())));
        return Bench.received(house, dispatch);
    }

    @Test
    void whoeverIsChargedWithAnOffenceHasADefenderAndTheVictimARepresentative() {
        Bench bench = offence("П-571");
        Resident advocate = Materials.advocate(house);
        Actor lawyer = new Actor.Citizen(advocate.id());
        power("erlan", "natalya");
        assertThat(enter(bench, "erlan", 2, iin("natalya"))).as("a person is defended by an advocate").isEqualTo("defender-not-relative cao 748(2)");
        assertThat(enter(bench, "erlan", 2, advocate.iin().digits())).isEqualTo("advocate-without-notice cao 750(7)");
        notice(bench, advocate, "erlan");
        assertThat(enter(bench, "erlan", 2, advocate.iin().digits())).isEqualTo("done");
        Party defender = acting(bench);
        assertThat(defender.role()).isEqualTo("defender");
        assertThat(basis(bench, PartyEvent.PartyEntered.class)).isEqualTo("cao 750(7)");
        assertThat(leave(bench, lawyer, defender.number())).as("an advocate does not lay a defence down").isEqualTo("representative-not-yours");
        assertThat(leave(bench, house.citizen("viktor"), defender.number())).as("nor does the victim send him away").isEqualTo("representative-not-yours");
        assertThat(leave(bench, house.citizen("erlan"), defender.number())).isEqualTo("done");
        assertThat(basis(bench, PartyEvent.PartyLeft.class)).isEqualTo("cao 751(1)");
        assertThat(seesIt(bench, lawyer)).isFalse();

        power("viktor", "natalya");
        assertThat(enter(bench, "viktor", 3, iin("natalya"))).isEqualTo("done");
        assertThat(basis(bench, PartyEvent.PartyEntered.class)).isEqualTo("cao 753(1)");
        HearingId hearing = bench.setTrial();
        assertThat(told(bench, "hearing-set")).as("she is told of the session").contains(house.character("natalya").person().name().full());
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(hearing), CourtClock.COUNTRY));
        AdministrativeOffenceScenarioTests.hold(house, bench, hearing);
        bench.act(new PenalDisposition.Offence(new PenalDisposition.Imposed("fined", "individual", BigDecimal.valueOf(5), ""), List.of()), "Хаттамамен дәлелденген.");
        house.as(house.citizen("natalya"), () -> house.get(Cabinet.class).list(bench.id()).stream().map(notice -> house.get(Cabinet.class).read(notice.id())).toList());
        house.awaitQuiet();
        bench.file(house.character("natalya"), acting(bench).number(), "appeal", null, "Айыппұл тым жеңіл, қаулыны өзгертуді сұраймын.");
        FilingEvent.AppealFiled filed = (FilingEvent.AppealFiled) bench.newest(FilingEvent.AppealFiled.class).event();
        assertThat(bench.file().principal(filed.party()).number()).as("she has the rights of the victim without a listed power").isEqualTo(3);
    }

    @Test
    void inACriminalCaseTheVictimHasAnAdvocateAndTheCourtPutsHimOut() throws Exception {
        Bench bench = Bench.received(house, Materials.criminal(house, "К-571"));
        power("viktor", "natalya");
        assertThat(enter(bench, "viktor", 3, iin("natalya"))).isEqualTo("representative-not-advocate crpc 76(1)");
        Resident advocate = Materials.advocate(house);
        notice(bench, advocate, "viktor");
        assertThat(enter(bench, "viktor", 3, advocate.iin().digits())).isEqualTo("done");
        assertThat(basis(bench, PartyEvent.PartyEntered.class)).isEqualTo("crpc 76(1)");
        Party representative = acting(bench);
        assertThat(representative.role()).isEqualTo("representative");
        Actor lawyer = new Actor.Citizen(advocate.id());
        assertThat(prepare(bench, lawyer, representative.number(), "motion", "adjourn").isYes()).isTrue();
        assertThat(quiet(house.as(lawyer, () -> house.get(Representing.class).enter(bench.id(), 3, iin("aigul"))))).as("who speaks for the victim the victim says").isEqualTo("not-your-party");
        CaseFile after = bench.act(new Disposition.Participants(new ParticipantChange.Removing(representative.number(), LegalBasis.of("crpc 94(2)")), "Ол бұрын қарсы тарапқа заң көмегін көрсеткен."), "Ол бұрын қарсы тарапқа заң көмегін көрсеткен.");
        assertThat(after.parties("representative")).isEmpty();
        String act = PdfText.extract(bench.pdf(bench.last("resolution-removal"))).replaceAll("\\s+", " ");
        assertThat(act).contains("шеттету туралы қаулы", advocate.name().full(), "94");
        assertThat(seesIt(bench, lawyer)).isFalse();
        assertThat(leave(bench, house.citizen("viktor"), representative.number())).as("he is gone").isEqualTo("representative-not-yours");
    }

    /// A complaint goes up; above the defendant lets somebody in who did not act below, by a power that lists what he does.
    @Test
    void aboveSomebodyIsLetInWhoDidNotActBelow() {
        Bench first = offence("П-572");
        HearingId hearing = first.setTrial();
        house.moveTo(LocalDateTime.ofInstant(first.startOf(hearing), CourtClock.COUNTRY));
        AdministrativeOffenceScenarioTests.hold(house, first, hearing);
        first.act(new PenalDisposition.Offence(new PenalDisposition.Imposed("fined", "individual", BigDecimal.valueOf(20), ""), List.of()), "Хаттамамен дәлелденген.");
        house.as(house.citizen("erlan"), () -> house.get(Cabinet.class).list(first.id()).stream().map(notice -> house.get(Cabinet.class).read(notice.id())).toList());
        house.awaitQuiet();
        first.file(house.character("erlan"), 2, "appeal", null, "Айыппұл мөлшері тым үлкен, азайтуды сұраймын.");
        LocalDate last = first.due("send-offence-complaint");
        house.moveTo(last.atTime(9, 0));
        house.get(SendingUp.class).sendDue();
        house.awaitQuiet();
        Bench above = first.above();
        Resident advocate = Materials.advocate(house);
        notice(above, advocate, "erlan");
        int erlan = above.file().parties("offender").getFirst().number();
        assertThat(enter(above, "erlan", erlan, advocate.iin().digits())).isEqualTo("done");
        assertThat(seesIt(above, new Actor.Citizen(advocate.id()))).isTrue();
        assertThat(seesIt(first, new Actor.Citizen(advocate.id()))).as("in the case below nobody let him in").isFalse();
        above.act(new Disposition.Participants(new ParticipantChange.Removing(acting(above).number(), LegalBasis.of("cao 763(4)")), "Бақылау органының қызметкері."), "Бақылау органының қызметкері.");
        assertThat(above.file().parties("defender")).isEmpty();
        assertThat(above.last("ruling-removal").kind()).isEqualTo("ruling-removal");
        assertThat(told(above, "act-copy")).contains(house.character("erlan").person().name().full());
    }
}
