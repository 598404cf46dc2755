package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import kz.torelik.acts.PenalDisposition.Finding;
import kz.torelik.acts.PenalDisposition.Imposed;
import kz.torelik.acts.PenalDisposition.OnCharge;
import kz.torelik.acts.PenalDisposition.Questions;
import kz.torelik.acts.ReviewDisposition.Resolution;
import kz.torelik.casefile.events.Party;
import kz.torelik.counterparts.bodies.Dispatch;
import kz.torelik.documents.PdfText;
import kz.torelik.filing.Defenders;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.Representing;
import kz.torelik.hearings.AdjourningHearing;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.instances.SendingUp;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Tenge;
import kz.torelik.powers.AdvocateNotices;
import kz.torelik.powers.GivingPowers;
import kz.torelik.powers.PowerOfAttorney;
import kz.torelik.simulator.population.Resident;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Before the criminal courts above nobody who is charged stands alone: the court has an advocate appointed, or he calls his own, or he refuses one in writing and the court accepts it
/// (Criminal Procedure Code arts. 66-69, 428 part 6, 495).
class DefenderScenarioTests {

    private static final Questions FREE = new Questions("dismissed", Tenge.ZERO, "kept", "ешқайда кетпеу туралы қолхат", "Пышақ иесіне қайтарылсын.", Tenge.ZERO, Tenge.of("86500"));

    private static House house;
    private static TheProsecutor general;

    @BeforeAll
    static void openTheHouse() {
        house = House.inhabited(LocalDateTime.of(2026, 2, 9, 10, 0));
        general = TheProsecutor.general(house, "bauyrzhan");
    }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?> no ? no.refusal().code() + " " + no.refusal().basis() : "done"; }

    private static Bench set(Bench first) {
        first.act(new Disposition.Merits("resolution-main-trial", "trial", List.of()), "Кедергі келтіретін мән-жайлар жоқ.");
        return first;
    }

    private static void convicts(Bench first) {
        Imposed years = new Imposed("imprisonment", "", BigDecimal.valueOf(84), "");
        first.act(new PenalDisposition.Verdict(List.of(new OnCharge("188(4)", Finding.GUILTY, "", null, years, List.of())), null, "орташа қауіпсіз мекеме", LocalDate.of(2026, 3, 10), "", FREE), "Кінәсі дәлелденді.");
    }

    private static Bench goesUp(Bench first, String term) {
        LocalDateTime day = first.due(term).plusDays(1).atTime(9, 0);
        if (day.isAfter(LocalDateTime.ofInstant(house.clock().instant(), CourtClock.COUNTRY))) house.moveTo(day);
        house.get(SendingUp.class).sendDue();
        house.awaitQuiet();
        return first.above();
    }

    /// Seven years for Daniyar, who appeals; the case is above.
    private static Bench appealed(Bench first, Party defender) {
        general.heard(set(first), List.of(1, 2, 3, defender.number()), false);
        convicts(first);
        first.file(house.character("daniyar"), 2, "appeal", null, "Кінәмді мойындамаймын.");
        return goesUp(first, "appeal-verdict");
    }

    /// The case goes back to the prosecutor before any trial; the victim complains, and above nobody defends the accused.
    private static Bench undefendedAbove(String number) {
        Bench first = Bench.received(house, Materials.as(Materials.criminal(house, number), "criminal-case"));
        first.preliminary(List.of(1, 2, 3)).act(new Disposition.OnGround("resolution-materials-returned", "violations"), "");
        first.file(house.character("viktor"), 3, "appeal", null, "Іс негізсіз қайтарылды, оны мәні бойынша қарауды сұраймын.");
        return goesUp(first, "complain-about-ending");
    }

    private static void goesOn(Bench bench, HearingId hearing) {
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), hearing, false).orThrow());
        house.awaitQuiet();
    }

    private static String refused(Bench bench, Party party, String ground) {
        return code(house.as(bench.judge(), () -> house.get(ActDrafts.class).begin(bench.id(), new Disposition.Participants(new ParticipantChange.Defending(party, ground), "Қорғаушысы жоқ."))));
    }

    /// The day of the session has come.
    private static HearingId due(Bench bench) {
        HearingId hearing = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(hearing), CourtClock.COUNTRY));
        return hearing;
    }

    private static String opening(Bench bench, HearingId hearing, List<Integer> present) {
        return code(house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, present, "Басқалары хабардар етілді")));
    }

    private static Party appointed(Bench bench) {
        Party defender = house.as(bench.judge(), () -> house.get(Defenders.class).find(2, Materials.advocate(house).iin().digits())).orThrow();
        bench.act(new Disposition.Participants(new ParticipantChange.Defending(defender, "prosecution"), "Қорғаушысы жоқ."), "Қорғаушысы жоқ.");
        return bench.file().parties("defender").getFirst();
    }

    private static String drafted(Bench bench, int motion, boolean granted) {
        return code(house.as(bench.judge(), () -> house.get(ActDrafts.class).begin(bench.id(), new Disposition.OnMotion(motion, granted, "Бас тарту ерікті."))));
    }

    /// The main trial: nobody defends him, so it is not opened; an advocate is appointed, stays away, comes, and the verdict is made with him (art. 336).
    @Test
    void theMainTrialIsNotOpenedBeforeADefenderIsThere() {
        Bench first = set(Bench.received(house, Materials.as(Materials.criminal(house, "К-401"), "criminal-case")));
        HearingId alone = due(first);
        assertThat(opening(first, alone, List.of(1, 2, 3))).isEqualTo("trial-undefended crpc 336(1)");
        assertThat(first.file().stage()).isEqualTo("scheduled");
        Party defender = appointed(first);
        assertThat(opening(first, alone, List.of(1, 2, 3))).as("he was told of no session yet and is not there").isEqualTo("trial-defender-absent crpc 336(2)");
        house.as(first.judge(), () -> house.get(AdjourningHearing.class).adjourn(first.id(), first.file().version(), alone, "non-appearance", "Қорғаушы келмеді.").orThrow());
        house.awaitQuiet();
        assertThat(first.file().stage()).isEqualTo("adjourned");
        HearingId again = due(first);
        assertThat(opening(first, again, List.of(1, 2, 3))).as("after an adjournment the same").isEqualTo("trial-defender-absent crpc 336(2)");
        assertThat(opening(first, again, List.of(1, 2, 3, defender.number()))).isEqualTo("done");
        assertThat(code(general.retired(first, again))).isEqualTo("done");
        convicts(first);
        Actor lawyer = new Actor.Citizen(Materials.advocate(house).id());
        assertThat(code(house.as(lawyer, () -> house.get(FilingInCase.class).prepare(first.id(), 2, new FilingInCase.Wanted("appeal", null, "Қорғау жағының дәлелдері тексерілмеген.", "", new byte[0]))))).as("he complains without a listed power").isEqualTo("done");
    }

    /// A preliminary hearing of an especially grave crime is not opened without the defender (art. 321 part 3); of a grave one it is, unless the accused is under age (art. 67 part 1 point 2).
    @Test
    void aPreliminaryHearingWaitsForTheDefender() {
        Bench grave = preliminary(Materials.as(Materials.criminal(house, "К-407"), "criminal-case"));
        assertThat(opening(grave, due(grave), List.of(1, 2, 3))).as("a grave crime").isEqualTo("done");
        Bench minor = preliminary(Materials.underAge(Materials.as(Materials.criminal(house, "К-408"), "criminal-case-small"), house.clock().today().minusYears(16)));
        assertThat(opening(minor, due(minor), List.of(1, 2, 3))).isEqualTo("trial-undefended crpc 67(1)(2)");
        Bench first = preliminary(Materials.criminal(house, "К-409"));
        assertThat(first.file().claim().category()).isEqualTo("21.04");
        HearingId hearing = due(first);
        assertThat(opening(first, hearing, List.of(1, 2, 3))).isEqualTo("trial-undefended crpc 321(3)");
        Party defender = appointed(first);
        assertThat(opening(first, hearing, List.of(1, 2, 3))).as("he did not come").isEqualTo("trial-defender-absent crpc 321(3)");
        house.as(first.judge(), () -> house.get(AdjourningHearing.class).adjourn(first.id(), first.file().version(), hearing, "non-appearance", "Қорғаушы келмеді.").orThrow());
        house.awaitQuiet();
        assertThat(opening(first, due(first), List.of(1, 2, 3, defender.number()))).isEqualTo("done");
    }

    /// Whoever is accused of an especially grave crime and the prosecution must be there (art. 321 part 3); whoever is accused of something else may ask to be left out, and the victim hinders nothing.
    @Test
    void aPreliminaryHearingWaitsForTheAccusedAndTheProsecution() {
        Bench grave = preliminary(Materials.as(Materials.criminal(house, "К-412"), "criminal-case"));
        HearingId first = due(grave);
        assertThat(opening(grave, first, List.of(1, 3))).as("he did not ask to be left out").isEqualTo("session-person-absent crpc 321(3)");
        assertThat(opening(grave, first, List.of(2, 3))).isEqualTo("session-prosecution-absent crpc 321(3)");
        grave.file(house.character("daniyar"), 2, "motion", "preliminary-in-absence", "Алдын ала тыңдауды менсіз өткізуді сұраймын.");
        assertThat(opening(grave, first, List.of(1))).as("without him and the victim").isEqualTo("done");
        Bench heavy = preliminary(Materials.defended(house, Materials.criminal(house, "К-413")));
        HearingId second = due(heavy);
        heavy.file(house.character("daniyar"), 2, "motion", "preliminary-in-absence", "Алдын ала тыңдауды менсіз өткізуді сұраймын.");
        assertThat(opening(heavy, second, List.of(1, 4))).as("of an especially grave crime he may not be left out").isEqualTo("session-person-absent crpc 321(3)");
        house.as(heavy.judge(), () -> house.get(AdjourningHearing.class).adjourn(heavy.id(), heavy.file().version(), second, "non-appearance", "Айыпталушы жеткізілмеді.").orThrow());
        house.awaitQuiet();
        assertThat(opening(heavy, due(heavy), List.of(1, 2, 4))).isEqualTo("done");
    }

    /// The investigative judge opens no session on custody without the defender (art. 148 part 2); one on a search has nobody to defend.
    @Test
    void aSessionOnCustodyWaitsForTheDefender() {
        Bench undefended = Bench.received(house, Materials.custody(house, "С-410"));
        HearingId alone = due(undefended);
        assertThat(opening(undefended, alone, List.of(1, 2))).isEqualTo("trial-undefended crpc 148(2)");
        Party defender = appointed(undefended);
        assertThat(opening(undefended, alone, List.of(1, 2))).isEqualTo("trial-defender-absent crpc 148(2)");
        assertThat(opening(undefended, alone, List.of(1, 2, defender.number()))).isEqualTo("done");
        Bench search = Bench.received(house, Materials.search(house, "Т-411"));
        assertThat(opening(search, due(search), List.of(1))).isEqualTo("done");
    }

    private static Bench preliminary(Dispatch dispatch) {
        Bench bench = Bench.received(house, dispatch);
        bench.act(new Disposition.Merits("resolution-preliminary", "preliminary", List.of()), "Алдын ала тыңдау қажет.");
        return bench;
    }

    /// In the first instance too he may refuse his defender, in his presence and in writing; when the court has accepted it the trial begins without him.
    @Test
    void whoRefusesHisDefenderIsTriedWithoutHim() {
        Bench first = set(Bench.received(house, Materials.defended(house, Materials.as(Materials.criminal(house, "К-404"), "criminal-case"))));
        HearingId hearing = due(first);
        first.file(house.character("daniyar"), 2, "motion", "refuse-defender", "Өзімді өзім қорғаймын, қорғаушыдан бас тартамын.");
        assertThat(opening(first, hearing, List.of(1, 2, 3))).as("the court has not accepted it yet").isEqualTo("trial-defender-absent crpc 336(2)");
        first.act(new Disposition.OnMotion(first.file().motions().getLast().number(), true, "Бас тарту ерікті."), "");
        assertThat(opening(first, hearing, List.of(1, 2, 3))).isEqualTo("done");
    }

    /// Whoever is under age cannot refuse a defender: the court may not accept it (art. 69 part 2), and the trial is not opened without him.
    @Test
    void nobodyUnderAgeIsTriedWithoutADefender() {
        Bench first = set(Bench.received(house, Materials.underAge(Materials.defended(house, Materials.as(Materials.criminal(house, "К-405"), "criminal-case")), house.clock().today().minusYears(17))));
        assertThat(first.file().party(2).isMinor(house.clock().today())).isTrue();
        HearingId hearing = due(first);
        first.file(house.character("daniyar"), 2, "motion", "refuse-defender", "Қорғаушы керек емес, өзімді өзім қорғаймын.");
        int motion = first.file().motions().getLast().number();
        assertThat(drafted(first, motion, true)).isEqualTo("defender-refusal-barred crpc 69(2)");
        assertThat(drafted(first, motion, false)).as("to refuse the motion is the only answer").isEqualTo("done");
        assertThat(opening(first, hearing, List.of(1, 2, 3))).isEqualTo("trial-defender-absent crpc 336(2)");
        assertThat(opening(first, hearing, List.of(1, 2, 3, 4))).isEqualTo("done");
    }

    /// The court of appeal finds that nobody defends him, has an advocate appointed, and goes on when he sits in the session.
    @Test
    void theCourtHasADefenderAppointed() throws IOException {
        Bench appeal = undefendedAbove("К-406");
        HearingId alone = general.opened(appeal, List.of(1, 2, 3));
        assertThat(code(general.retired(appeal, alone))).isEqualTo("defender-missing crpc 428(6)");
        assertThat(Defenders.undefended(appeal.file())).extracting(Party::number).containsExactly(2);
        Resident advocate = Materials.advocate(house);
        Defenders defenders = house.get(Defenders.class);
        assertThat(code(house.as(appeal.judge(), () -> defenders.find(2, house.character("aigul").person().iin().digits())))).as("a teacher defends nobody").isEqualTo("defender-not-advocate crpc 66(2)");
        Party defender = house.as(appeal.judge(), () -> defenders.find(2, advocate.iin().digits())).orThrow();
        Party ofTheVictim = house.as(appeal.judge(), () -> defenders.find(3, advocate.iin().digits())).orThrow();
        assertThat(refused(appeal, ofTheVictim, "prosecution")).as("the victim is represented, not defended").isEqualTo("defender-of-nobody crpc 67(3)");
        assertThat(refused(appeal, defender, "compassion")).isEqualTo("defender-ground crpc 67(3)");
        Party entered = appointed(appeal);
        assertThat(entered.actsFor()).isEqualTo(2);
        assertThat(PdfText.extract(appeal.pdf(appeal.last("resolution-defender"))).replaceAll("\\s+", " ")).contains("Қорғаушының қатысуын қамтамасыз ету туралы қаулы", advocate.name().full() + " қорғаушы болып тағайындалсын", "мемлекеттік айыптауды қолдайтын прокурор");
        assertThat(refused(appeal, defender, "prosecution")).as("one is there already").isEqualTo("defender-there crpc 67(3)");
        assertThat(code(general.retired(appeal, alone))).as("he was not in this session").isEqualTo("defender-absent crpc 428(6)");
        goesOn(appeal, alone);
        general.heard(appeal, List.of(1, 2, 3, entered.number()), false);
        assertThat(appeal.file().notices()).as("he was told of the session").anyMatch(notice -> notice.party() == entered.number() && notice.about().equals("hearing-set"));
    }

    /// He calls his own advocate by a notice of defence; before the cassation court he refuses him in writing, which only he may do and the court accepts.
    @Test
    void theConvictedPersonCallsHisOwnAdvocateAndRefusesHim() throws Exception {
        Bench first = Bench.received(house, Materials.as(Materials.criminal(house, "К-402"), "criminal-case"));
        Resident advocate = Materials.advocate(house);
        Actor lawyer = new Actor.Citizen(advocate.id());
        String client = house.character("daniyar").person().iin().digits();
        Representing representing = house.get(Representing.class);
        assertThat(code(house.as(house.citizen("daniyar"), () -> representing.enter(first.id(), 2, house.character("aigul").person().iin().digits())))).isEqualTo("defender-not-advocate crpc 66(2)");
        PowerOfAttorney notice = house.as(lawyer, () -> house.get(AdvocateNotices.class).prepare("", client, first.file().number().toString(), house.clock().today().plusYears(1), Language.KK)).orThrow();
        house.as(lawyer, () -> house.get(GivingPowers.class).give(notice.id(), house.sign(house.get(GivingPowers.class).content(notice), advocate.iin().digits()))).orThrow();
        house.as(house.citizen("daniyar"), () -> representing.enter(first.id(), 2, advocate.iin().digits())).orThrow();
        house.awaitQuiet();
        Party defender = first.file().parties("defender").getFirst();
        Bench appeal = appealed(first, defender);
        assertThat(appeal.file().parties("defender")).as("he goes up with the case").containsExactly(defender);
        general.heard(appeal, List.of(1, 2, 3, defender.number()), false);
        appeal.act(new Resolution("resolution-appeal-criminal", "unchanged", ""), "Үкім негізді.");
        appeal.file(house.character("daniyar"), 2, "cassation", null, "Мені кінәсіз соттады.");
        Bench cassation = appeal.above();
        HearingId hearing = general.opened(cassation, List.of(1, 2, 3));
        assertThat(code(general.retired(cassation, hearing))).isEqualTo("defender-absent crpc 495");
        FilingInCase.Wanted refusal = new FilingInCase.Wanted("motion", "refuse-defender", "Өзімді өзім қорғаймын, қорғаушыдан бас тартамын.", "", new byte[0]);
        assertThat(code(house.as(lawyer, () -> house.get(FilingInCase.class).prepare(cassation.id(), 2, refusal)))).as("not the advocate for him").isEqualTo("defender-refusal-own crpc 69(1)");
        assertThat(code(house.as(house.citizen("viktor"), () -> house.get(FilingInCase.class).prepare(cassation.id(), 3, refusal)))).as("not the victim").isEqualTo("motion-not-now crpc 69(1)");
        cassation.file(house.character("daniyar"), 2, "motion", "refuse-defender", "Өзімді өзім қорғаймын, қорғаушыдан бас тартамын.");
        assertThat(code(general.retired(cassation, hearing))).as("the court has not accepted it yet").isEqualTo("defender-absent crpc 495");
        int motion = cassation.file().motions().getLast().number();
        cassation.act(new Disposition.OnMotion(motion, true, "Бас тарту ерікті."), "");
        assertThat(code(general.retired(cassation, hearing))).isEqualTo("done");
    }

    /// The same words in a case in which nobody defends him are not accepted: he refuses a defender in the presence of one (art. 69 part 1).
    @Test
    void aRefusalWithoutADefenderThereIsNotAccepted() {
        Bench appeal = undefendedAbove("К-403");
        appeal.file(house.character("daniyar"), 2, "motion", "refuse-defender", "Қорғаушы керек емес, өзімді өзім қорғаймын.");
        int motion = appeal.file().motions().getLast().number();
        assertThat(drafted(appeal, motion, true)).isEqualTo("defender-refusal-alone crpc 69(1)");
        appeal.act(new Disposition.OnMotion(motion, false, "Қорғаушының қатысуынсыз қабылданбайды."), "");
        assertThat(Objects.requireNonNull(appeal.file().motions().getLast().granted())).isFalse();
    }
}
