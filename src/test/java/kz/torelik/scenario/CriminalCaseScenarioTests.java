package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

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
import kz.torelik.casefile.Jury;
import kz.torelik.casefile.events.JuryEvent;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Expiring;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.KeepingJury;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.intake.DeliveringActs;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Trilingual;
import kz.torelik.kernel.Tenge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/// The prosecutor sends the case of an especially grave crime: a preliminary hearing is a must, then the main trial, then the verdict, which nobody contests
/// (Criminal Procedure Code arts. 319, 321, 322, 418).
class CriminalCaseScenarioTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static void hold(Bench bench, boolean deliberation) {
        HearingId hearing = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(hearing), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, List.of(1, 2, 3, 4), "Барлығы отырысқа келді").orThrow());
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), hearing, deliberation).orThrow());
        house.awaitQuiet();
    }

    private static final Questions QUESTIONS = new Questions("satisfied", Tenge.of("1200000"), "kept", "күзетпен ұстау", "Пышақ жойылсын.", Tenge.ZERO, Tenge.of("129750"));

    private static Imposed years(int years) { return new Imposed("imprisonment", "", BigDecimal.valueOf(12L * years), ""); }

    private static OnCharge theft() { return new OnCharge("188(4)", Finding.GUILTY, "", null, years(7), List.of()); }

    /// Five hundred indices of the year of the crime.
    private static OnCharge fraud(int year) { return new OnCharge("190(1)", Finding.GUILTY, "", LocalDate.of(year, 3, 1), new Imposed("fine", "mci", BigDecimal.valueOf(500), ""), List.of()); }

    private static OnCharge notProven() { return new OnCharge("190(1)", Finding.ACQUITTED, "not-proven", null, null, List.of()); }

    private static PenalDisposition.Verdict verdict(List<OnCharge> charges, PenalDisposition.@Nullable Total total, Questions questions) {
        return new PenalDisposition.Verdict(charges, total, "орташа қауіпсіз мекеме", LocalDate.of(2026, 6, 30), "", questions);
    }

    @Test
    void aCaseGoesFromTheIndictmentToAVerdictInForce() {
        Bench bench = Bench.received(house, Materials.with(Materials.defended(house, Materials.criminal(house, "К-1")), "articles", List.of("188(4)", "190(1)")));
        assertThat(bench.file().number().toString()).startsWith("7195-26-00-1/");
        assertThat(bench.file().stage()).isEqualTo("assignment");
        bench.act(new Disposition.Merits("resolution-preliminary", "preliminary", List.of()), "Аса ауыр қылмыс туралы іс.");
        assertThat(bench.file().stage()).isEqualTo("preliminary");
        assertThat(bench.clock("decide-on-case").status()).isEqualTo(ClockReading.Status.MET);
        hold(bench, true);
        assertThat(bench.clock("preliminary-hearing").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.due("sign-protocol-criminal")).as("five days, and the working day after them").isBetween(house.clock().today().plusDays(5), house.clock().today().plusDays(8));
        bench.act(new Disposition.Merits("resolution-main-trial", "trial", List.of()), "Кедергі келтіретін мән-жайлар жоқ.");
        assertThat(bench.file().stage()).isEqualTo("scheduled");
        hold(bench, true);
        assertThat(bench.clock("begin-main-trial").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.file().stage()).isEqualTo("deliberation");
        assertThat(AdministrativeOffenceScenarioTests.refused(bench, verdict(List.of(theft()), null, QUESTIONS))).as("the second charge has no answer").isEqualTo("verdict-charge-left");
        assertThat(AdministrativeOffenceScenarioTests.refused(bench, verdict(List.of(theft(), fraud(2019)), null, QUESTIONS))).as("two punishments, none final").isEqualTo("verdict-missing");
        assertThat(AdministrativeOffenceScenarioTests.refused(bench, verdict(List.of(theft(), notProven()), null, new Questions("satisfied", Tenge.ZERO, "kept", "күзетпен ұстау", "Пышақ жойылсын.", Tenge.ZERO, Tenge.ZERO))))
                .as("a civil claim that is satisfied has a sum").isEqualTo("verdict-missing");
        assertThat(AdministrativeOffenceScenarioTests.operative(bench, verdict(List.of(theft(), fraud(2024)), new PenalDisposition.Total(years(8), List.of()), QUESTIONS)))
                .as("each charge with its punishment, the fine by the index of the day of the crime, the final one, and everything else")
                .contains("188(4)-бабында", "7 жыл", "1 846 000", "Түпкілікті жаза", "8 жыл", "орташа қауіпсіз", "Азаматтық талап қою", "1 200 000", "күзетпен ұстау", "Пышақ жойылсын", "129 750");
        bench.act(verdict(List.of(theft(), notProven()), null, QUESTIONS), "Кінәсі зерттелген дәлелдемелермен толық дәлелденді.");
        assertThat(bench.file().stage()).isEqualTo("appeal-period");
        assertThat(bench.clock("hand-verdict").status()).as("the copy came to the accused").isEqualTo(ClockReading.Status.MET);
        house.moveTo(bench.due("appeal-verdict").plusDays(1).atTime(9, 0));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
        assertThat(bench.file().stage()).isEqualTo("in-force");
        house.get(DeliveringActs.class).deliver();
        house.awaitQuiet();
        assertThat(house.bodies().acts()).as("three acts when signed, the verdict again in force").filteredOn(act -> act.get("case").equals(bench.file().number().toString())).hasSize(4);
        house.moveTo(LocalDateTime.ofInstant(house.clock().instant(), CourtClock.COUNTRY).plusDays(1).withHour(10));
    }

    /// Daniyar asks for a jury at the preliminary hearing: candidates are drawn, twelve lots make the jury, the judge and ten jurors vote, and the verdict follows them.
    @Test
    void aJuryIsDrawnAskedAndFollowed() {
        Bench bench = Bench.received(house, Materials.with(Materials.defended(house, Materials.criminal(house, "К-3")), "articles", List.of("188(4)", "190(1)")));
        assertThat(bench.refusedAct(new Disposition.Merits("resolution-main-trial", "jury"), "Өтінішхат.")).as("only after a preliminary hearing").isEqualTo("not-at-this-stage");
        bench.act(new Disposition.Merits("resolution-preliminary", "preliminary", List.of()), "Аса ауыр қылмыс туралы іс.");
        hold(bench, true);
        bench.act(new Disposition.Merits("resolution-main-trial", "jury", List.of()), "Айыпталушы өтінішхатын растады.");
        assertThat(bench.file().stage()).isEqualTo("jury-selection");
        KeepingJury keeping = house.get(KeepingJury.class);
        assertThat(code(house.as(bench.secretary(), () -> keeping.draw(bench.id(), bench.file().version(), 400, 24)))).as("twenty-five at least").isEqualTo("jury-candidates");
        assertThat(code(house.as(bench.judge(), () -> keeping.draw(bench.id(), bench.file().version(), 400, 30)))).as("the secretary draws").isEqualTo("not-by-you-at-this-stage");
        house.as(bench.secretary(), () -> keeping.draw(bench.id(), bench.file().version(), 400, 30)).orThrow();
        Jury jury = Jury.of(bench.file()).orElseThrow();
        JuryEvent.CandidatesDrawn drawn = (JuryEvent.CandidatesDrawn) bench.newest(JuryEvent.CandidatesDrawn.class).event();
        assertThat(jury.candidates()).hasSize(30).allMatch(number -> number >= 1 && number <= 400).containsExactlyElementsOf(KeepingJury.drawn(drawn.seed(), 400, 30));
        List<Integer> lots = jury.candidates().stream().limit(12).toList();
        assertThat(code(house.as(bench.judge(), () -> keeping.form(bench.id(), bench.file().version(), lots)))).isEqualTo("jury-no-session");
        HearingId hearing = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(hearing), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, List.of(1, 2, 3, 4), "Барлығы отырысқа келді").orThrow());
        assertThat(code(house.as(bench.judge(), () -> keeping.form(bench.id(), bench.file().version(), lots.subList(0, 11))))).isEqualTo("jury-lots");
        house.as(bench.judge(), () -> keeping.form(bench.id(), bench.file().version(), lots)).orThrow();
        assertThat(bench.file().stage()).isEqualTo("jury-trial");
        house.as(bench.judge(), () -> keeping.ask(bench.id(), bench.file().version(), Map.of("188(4)", List.of("Рецидив бар ма?")))).orThrow();
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), hearing, true)).orThrow();
        house.awaitQuiet();
        assertThat(bench.file().stage()).isEqualTo("jury-room");
        assertThat(bench.due("sign-protocol-jury")).as("ten days, and the working day after them").isBetween(house.clock().today().plusDays(10), house.clock().today().plusDays(13));
        assertThat(code(house.as(bench.judge(), () -> keeping.answer(bench.id(), bench.file().version(), List.of(11, 9, 8, 4, 10, 3, 7))))).as("whoever did not do it is not asked about his guilt").isEqualTo("jury-votes");
        house.as(bench.judge(), () -> keeping.answer(bench.id(), bench.file().version(), List.of(11, 9, 8, 4, 10, 5, -1))).orThrow();
        house.awaitQuiet();
        assertThat(bench.file().stage()).as("the punishment is voted too").isEqualTo("jury-punishment");
        assertThat(Jury.of(bench.file()).orElseThrow().guilt()).containsEntry("188(4)", true).containsEntry("190(1)", false);
        assertThat(bench.refusedAct(verdict(List.of(theft(), fraud(2024)), new PenalDisposition.Total(years(8), List.of()), QUESTIONS), "Дәлелденді.")).as("five voices of eleven do not convict").isEqualTo("verdict-jury");
        assertThat(code(house.as(bench.judge(), () -> keeping.punish(bench.id(), bench.file().version(), ballots("188(4)", 192, 7))))).as("sixteen years need eight voices").isEqualTo("ballot-eight");
        house.as(bench.judge(), () -> keeping.punish(bench.id(), bench.file().version(), ballots("188(4)", 84, 7))).orThrow();
        assertThat(bench.file().stage()).isEqualTo("deliberation");
        OnCharge eight = new OnCharge("188(4)", Finding.GUILTY, "", null, years(8), List.of());
        assertThat(bench.refusedAct(verdict(List.of(eight, notProven()), null, QUESTIONS), "Алқабилердің вердиктіне сәйкес.")).as("seven years were voted, not eight").isEqualTo("verdict-jury-punishment");
        bench.act(verdict(List.of(theft(), notProven()), null, QUESTIONS), "Алқабилердің вердиктіне сәйкес.");
        assertThat(bench.file().stage()).isEqualTo("appeal-period");
        house.moveTo(LocalDateTime.ofInstant(house.clock().instant(), CourtClock.COUNTRY).plusDays(1).withHour(10));
    }

    /// Two jurors fall ill, a third one speaks with a witness: the trial is void, candidates are drawn anew, and whoever sat does not sit again.
    @Test
    void aJuryThatCannotGoOnIsDissolvedAndDrawnAnew() {
        Bench bench = Bench.received(house, Materials.with(Materials.defended(house, Materials.criminal(house, "К-5")), "articles", List.of("188(4)")));
        bench.act(new Disposition.Merits("resolution-preliminary", "preliminary", List.of()), "Аса ауыр қылмыс туралы іс.");
        hold(bench, true);
        bench.act(new Disposition.Merits("resolution-main-trial", "jury", List.of()), "Айыпталушы өтінішхатын растады.");
        KeepingJury keeping = house.get(KeepingJury.class);
        assertThat(code(house.as(bench.judge(), () -> keeping.dissolve(bench.id(), bench.file().version(), "invalid", null)))).isEqualTo("jury-nothing-formed");
        house.as(bench.secretary(), () -> keeping.draw(bench.id(), bench.file().version(), 40, 30)).orThrow();
        house.as(bench.judge(), () -> keeping.dissolve(bench.id(), bench.file().version(), "invalid", null)).orThrow();
        assertThat(jury(bench).candidates()).as("the selection begins anew with the same people").hasSize(30);
        HearingId hearing = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(hearing), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, List.of(1, 2, 3, 4), "Барлығы отырысқа келді").orThrow());
        List<Integer> lots = jury(bench).candidates().stream().limit(12).toList();
        house.as(bench.judge(), () -> keeping.form(bench.id(), bench.file().version(), lots)).orThrow();
        assertThat(code(house.as(bench.judge(), () -> keeping.dissolve(bench.id(), bench.file().version(), "exhausted", lots.getFirst())))).isEqualTo("jury-substitute-left");
        assertThat(code(house.as(bench.secretary(), () -> keeping.replace(bench.id(), bench.file().version(), lots.getFirst(), "unable")))).as("the presiding judge does it").isEqualTo("not-by-you-at-this-stage");
        house.as(bench.judge(), () -> keeping.replace(bench.id(), bench.file().version(), lots.getFirst(), "unable")).orThrow();
        house.as(bench.judge(), () -> keeping.replace(bench.id(), bench.file().version(), lots.get(1), "unable")).orThrow();
        assertThat(java.util.Objects.requireNonNull(jury(bench).formed()).jurors()).as("each substitute took a place in the order of the lots").startsWith(lots.get(10), lots.get(11)).hasSize(10);
        assertThat(code(house.as(bench.judge(), () -> keeping.replace(bench.id(), bench.file().version(), lots.get(2), "removed")))).isEqualTo("jury-no-substitute");
        assertThat(code(house.as(bench.judge(), () -> keeping.dissolve(bench.id(), bench.file().version(), "exhausted", lots.getFirst())))).as("he is gone already").isEqualTo("jury-not-a-juror");
        house.as(bench.judge(), () -> keeping.dissolve(bench.id(), bench.file().version(), "exhausted", lots.get(2))).orThrow();
        assertThat(bench.file().stage()).isEqualTo("jury-selection");
        assertThat(jury(bench).candidates()).isEmpty();
        assertThat(code(house.as(bench.secretary(), () -> keeping.draw(bench.id(), bench.file().version(), 40, 10)))).as("twenty-five at least, as the first time").isEqualTo("jury-candidates");
        house.as(bench.secretary(), () -> keeping.draw(bench.id(), bench.file().version(), 40, 40)).orThrow();
        List<Integer> again = new java.util.ArrayList<>(jury(bench).candidates().stream().filter(one -> !lots.contains(one)).limit(11).toList());
        again.add(lots.get(10));
        assertThat(code(house.as(bench.judge(), () -> keeping.form(bench.id(), bench.file().version(), again)))).as("once a year").isEqualTo("jury-sat-before");
        again.set(11, lots.getFirst());
        house.as(bench.judge(), () -> keeping.form(bench.id(), bench.file().version(), again)).orThrow();
        assertThat(bench.file().stage()).isEqualTo("jury-trial");
        house.moveTo(LocalDateTime.ofInstant(house.clock().instant(), CourtClock.COUNTRY).plusDays(1).withHour(10));
    }

    private static Jury jury(Bench bench) { return Jury.of(bench.file()).orElseThrow(); }

    private static List<JuryEvent.Ballot> ballots(String charge, int months, int yes) {
        return List.of(new JuryEvent.Ballot(charge, 6, "", "", BigDecimal.ZERO, 11), new JuryEvent.Ballot(charge, 7, "", "imprisonment", BigDecimal.valueOf(months), yes), new JuryEvent.Ballot(charge, 8, "", "", BigDecimal.ZERO, 0));
    }

    /// A guilty plea is heard in the shortened order; the term to begin is shorter.
    @Test
    void aShortenedTrialBecomesAFullOneWhenTheGuiltIsContested() {
        Bench bench = Bench.received(house, Materials.defended(house, Materials.as(Materials.criminal(house, "К-4"), "criminal-case")));
        bench.act(new Disposition.Merits("resolution-main-trial", "shortened", List.of()), "Айыпталушы кінәсін толық мойындады.");
        assertThat(bench.clock("begin-shortened-trial").status()).isEqualTo(ClockReading.Status.RUNNING);
        HearingId hearing = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(hearing), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, List.of(1, 2, 3, 4), "Барлығы отырысқа келді").orThrow());
        assertThat(bench.clock("end-shortened-trial").status()).isEqualTo(ClockReading.Status.RUNNING);
        assertThat(bench.due("end-shortened-trial")).isBetween(house.clock().today().plusDays(10), house.clock().today().plusDays(13));
        LocalDate opened = house.clock().today();
        assertThat(bench.refusedAct(new Disposition.LongerTerm("resolution-shortened-longer", opened.plusDays(25), "Сараптама."), "")).as("twenty days at most").isEqualTo("act-until-too-far");
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), hearing, false).orThrow());
        HearingId second = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(second), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), second, List.of(1, 2, 3, 4), "Барлығы отырысқа келді").orThrow());
        assertThat(bench.refusedAct(new Disposition.LongerTerm("resolution-shortened-longer", opened.plusDays(24), "Сараптама."), "")).as("a second session does not begin the twenty days anew").isEqualTo("act-until-too-far");
        bench.act(new Disposition.LongerTerm("resolution-shortened-longer", opened.plusDays(18), "Азаматтық талап бойынша төлем кестесін нақтылау қажет."), "");
        assertThat(bench.due("end-shortened-trial")).isBetween(opened.plusDays(18), opened.plusDays(21));
        bench.act(new Disposition.OnGround("resolution-full-trial", "guilt-contested"), "");
        assertThat(bench.file().stage()).isEqualTo("hearing");
        assertThat(bench.clock("end-shortened-trial").status()).as("a full trial has no such term").isNotEqualTo(ClockReading.Status.RUNNING);
        assertThat(bench.file().history()).filteredOn(one -> one.event().word().equals("general-ordered")).singleElement().satisfies(one -> assertThat(one.basis()).hasToString("crpc 382(1)(1)"));
    }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }

    private static final Disposition.OnGround RETURNED = new Disposition.OnGround("resolution-materials-returned", "violations");

    /// What has to be resolved at a preliminary hearing is refused before its session was held, with the article and what is allowed instead.
    private static void refusedWith(Bench bench, String basis, String instead, Disposition... resolutions) {
        assertThat(List.of(resolutions)).allSatisfy(resolution -> assertThat(bench.refusal(resolution, resolution instanceof Disposition.OnGround ? "" : "Кедергі келтіретін мән-жайлар жоқ.")).hasValueSatisfying(refusal -> {
            assertThat(refusal.code() + " " + refusal.basis()).isEqualTo("not-at-this-stage " + basis);
            assertThat(refusal.reasons()).as("what is allowed instead").extracting(reason -> reason.key() + " " + reason.basis()).contains(instead);
        }));
    }

    /// On a case that he receives the judge sets the main trial or a preliminary hearing (art. 319 part 2); a return and a termination are resolved at one (arts. 321 part 1, 327), and the session has to be held (art. 321 parts 2, 5).
    @Test
    void aCaseWithAnEssentialBreachGoesBackToTheProsecutorAfterAPreliminaryHearing() {
        Bench bench = Bench.received(house, Materials.defended(house, Materials.criminal(house, "К-2")));
        Disposition terminated = new Disposition.OnGround("resolution-criminal-ended", "excluding");
        refusedWith(bench, "crpc 319(2)", "casefile.event.preparation-begun crpc 319(2)(2)", RETURNED, terminated);
        bench.act(new Disposition.Merits("resolution-preliminary", "preliminary", List.of()), "Прокурорға қайтару мәселесі шешіледі.");
        Disposition[] resolutions = {RETURNED, terminated, new Disposition.Merits("resolution-main-trial", "trial", List.of()), new Disposition.Merits("resolution-main-trial", "shortened", List.of()), new Disposition.Merits("resolution-main-trial", "jury", List.of())};
        refusedWith(bench, "crpc 321(2)", "casefile.event.hearing-opened crpc 321(2)", resolutions);
        hold(bench, false);
        assertThat(bench.file().stage()).as("a session that was broken off is none").isEqualTo("preliminary");
        refusedWith(bench, "crpc 321(2)", "casefile.event.hearing-set crpc 321(2)", resolutions);
        HearingId hearing = bench.setTrial();
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(hearing), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, List.of(1, 2, 3, 4), "Барлығы отырысқа келді").orThrow());
        refusedWith(bench, "crpc 321(5)", "casefile.event.hearing-closed crpc 321(5)", resolutions);
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), hearing, true).orThrow());
        bench.act(RETURNED, "");
        assertThat(bench.file().stage()).isEqualTo("returned");
        assertThat(bench.clock("complain-about-ending").status()).isEqualTo(ClockReading.Status.RUNNING);
    }

    /// A preliminary hearing of an especially grave crime is a must (art. 321 part 1): its trial is set, in whichever order, after one was held. Of another crime it is set at once.
    @Test
    void anEspeciallyGraveCrimeIsNotTriedBeforeAPreliminaryHearingWasHeld() {
        Bench bench = Bench.received(house, Materials.defended(house, Materials.criminal(house, "К-12")));
        for (String order : List.of("trial", "shortened")) {
            assertThat(bench.refusal(new Disposition.Merits("resolution-main-trial", order, List.of()), "Кедергі келтіретін мән-жайлар жоқ.")).hasValueSatisfying(refusal -> {
                assertThat(refusal.code() + " " + refusal.basis()).isEqualTo("not-in-such-a-case crpc 321(1)");
                assertThat(refusal.facts()).as("what was found").extracting(fact -> ((Trilingual) fact).en()).containsExactly("Criminal case of an especially grave crime", "The setting of the trial is being decided");
                assertThat(refusal.reasons()).as("what is allowed instead").extracting(reason -> reason.key() + " " + reason.basis()).contains("casefile.event.preparation-begun crpc 319(2)(2)").doesNotContain("casefile.event.preparation-ended crpc 319(2)(1)");
            });
        }
        bench.preliminary(List.of(1, 2, 3, 4)).act(new Disposition.Merits("resolution-main-trial", "trial", List.of()), "Кедергі келтіретін мән-жайлар жоқ.");
        assertThat(bench.file().stage()).isEqualTo("scheduled");
        Bench other = Bench.received(house, Materials.defended(house, Materials.as(Materials.criminal(house, "К-13"), "criminal-case")));
        other.act(new Disposition.Merits("resolution-main-trial", "trial", List.of()), "Кедергі келтіретін мән-жайлар жоқ.");
        assertThat(other.file().stage()).isEqualTo("scheduled");
    }

    /// Whoever sets another session after the first one was held has to hold it.
    @Test
    void aFurtherSessionOfThePreliminaryHearingHasToBeHeldToo() {
        Bench bench = Bench.received(house, Materials.defended(house, Materials.criminal(house, "К-11"))).preliminary(List.of(1, 2, 3, 4));
        bench.setTrial();
        assertThat(bench.file().stage()).isEqualTo("preliminary");
        assertThat(bench.refusedAct(new Disposition.Merits("resolution-main-trial", "trial", List.of()), "Кедергі жоқ.")).isEqualTo("not-at-this-stage");
    }

    /// A verdict of many pages: the judge says so, and its copies have fifteen days instead of five (art. 404); that of the term of appeal changes nothing.
    @Test
    void theCopiesOfALongVerdictHaveFifteenDays() {
        Bench bench = Bench.received(house, Materials.defended(house, Materials.criminal(house, "К-9")));
        bench.preliminary(List.of(1, 2, 3, 4)).act(new Disposition.Merits("resolution-main-trial", "trial", List.of()), "Кедергі келтіретін мән-жайлар жоқ.");
        hold(bench, true);
        PenalDisposition.Verdict usual = verdict(List.of(theft()), null, QUESTIONS);
        bench.act(new PenalDisposition.Verdict(usual.charges(), usual.total(), usual.institution(), usual.from(), usual.credit(), usual.questions(), true), "Кінәсі дәлелденді.");
        LocalDate pronounced = bench.last("verdict").signedOn();
        assertThat(bench.due("hand-long-verdict")).isBetween(pronounced.plusDays(15), pronounced.plusDays(17));
        assertThat(bench.file().history()).anyMatch(each -> each.event() instanceof kz.torelik.casefile.events.DecisionEvent.RulingMade made && made.outcome().equals("voluminous") && each.basis().toString().equals("crpc 404"));
        assertThat(house.get(kz.torelik.deadlines.Deadlines.class).of(bench.file())).extracting(kz.torelik.deadlines.ClockReading::rule).contains("hand-long-verdict", "appeal-verdict").doesNotContain("hand-verdict");
    }
}
