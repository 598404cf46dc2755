package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.ReviewDisposition.Resolution;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.Party;
import kz.torelik.counterparts.bodies.Dispatch;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Expiring;
import kz.torelik.documents.PdfText;
import kz.torelik.hearings.ClosingHearing;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.hearings.SettingHearing;
import kz.torelik.hearings.Slot;
import kz.torelik.instances.SendingUp;
import kz.torelik.intake.DeliveringActs;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The investigative judge has eight hours for a motion for custody, by day and by night; nothing of it is public, and of a search its person learns nothing from the court
/// (Criminal Procedure Code arts. 55, 107, 148). Whoever is sought by a foreign state is held only by his resolution too (arts. 588, 589).
class InvestigativeSanctionScenarioTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 6, 9, 16, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    private static void later(long minutes) { house.moveTo(LocalDateTime.ofInstant(house.clock().instant(), CourtClock.COUNTRY).plusMinutes(minutes)); }

    /// A session on the morning of the next working day.
    private static HearingId morning(Bench bench) {
        LocalDate day = house.clock().today().plusDays(1);
        while (house.get(LawBook.class).calendar().find(day).isPresent()) day = day.plusDays(1);
        HearingId hearing = Applications.session(bench, day.atTime(10, 0), "trial");
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(hearing), CourtClock.COUNTRY));
        return hearing;
    }

    /// A session in a few minutes, be it in the night: eight hours do not wait for the morning.
    private static HearingId soon(Bench bench) {
        HearingId hearing = Applications.session(bench, LocalDateTime.ofInstant(house.clock().instant(), CourtClock.COUNTRY).truncatedTo(ChronoUnit.MINUTES).plusMinutes(5), "trial");
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(hearing), CourtClock.COUNTRY));
        return hearing;
    }

    private static Answer<CaseFile> opening(Bench bench, HearingId hearing, List<Integer> present) {
        return house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, present, "Басқалары хабардар етілді"));
    }

    private static String code(Answer<?> answer) { return answer instanceof Answer.No<?> no ? no.refusal().code() + " " + no.refusal().basis() : "done"; }

    /// The prosecution, the suspect and his defender are heard, then the judge retires.
    private static Bench heard(Bench bench, HearingId hearing) {
        opening(bench, hearing, List.of(1, 2, 3)).orThrow();
        retired(bench, hearing).orThrow();
        return bench;
    }

    private static final Disposition.Merits SANCTIONED = new Disposition.Merits("resolution-sanction", "sanctioned", List.of());
    private static final Disposition.Bail BAIL = new Disposition.Bail(Tenge.of(1_500_000), List.of("Тұрғылықты жерінен рұқсатсыз кетпеу.", "Шақыру бойынша келу."), null);
    private static final Disposition.Bail NO_BAIL = new Disposition.Bail(null, List.of(), "would-obstruct");

    private static Disposition.Merits custody(String outcome, Disposition.@Nullable Bail bail) { return new Disposition.Merits("resolution-sanction", outcome, List.of("Ахметов Данияр екі ай мерзімге күзетпен ұсталсын"), bail); }

    /// Custody, its extension and house arrest are never decided without a session (art. 56 part 2); the refusal names the article and what is allowed instead.
    @ParameterizedTest
    @ValueSource(strings = {"custody", "custody-extension", "house-arrest"})
    void whatTakesAwayFreedomIsNeverDecidedWithoutASession(String kind) {
        Bench bench = Bench.received(house, Materials.as(Materials.defended(house, Materials.custody(house, "С-9 " + kind)), kind));
        assertThat(bench.file().stage()).isEqualTo("session-awaited");
        Disposition.Merits sanctioned = kind.equals("custody") ? custody("sanctioned", NO_BAIL) : SANCTIONED;
        assertThat(List.of(sanctioned, new Disposition.Merits("resolution-sanction", "sanction-refused", List.of()))).allSatisfy(decision -> assertThat(bench.refusal(decision, "Күдік негізді.")).hasValueSatisfying(refusal -> {
            assertThat(refusal.code() + " " + refusal.basis()).isEqualTo("not-at-this-stage crpc 56(2)");
            assertThat(refusal.reasons()).as("what is allowed instead").extracting(reason -> reason.key() + " " + reason.basis()).contains("casefile.event.hearing-set crpc 56(2)", "casefile.event.hearing-opened crpc 148(5)");
        }));
        HearingId broken = morning(bench);
        opening(bench, broken, List.of(1, 2, 3)).orThrow();
        house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), broken, false).orThrow());
        assertThat(bench.refusedAct(sanctioned, "Күдік негізді.")).as("a session that was broken off is none").isEqualTo("not-at-this-stage");
        heard(bench, morning(bench)).act(sanctioned, "Күдік негізді.");
        assertThat(bench.file().stage()).isEqualTo("appeal-period");
    }

    /// Bail and a search are decided alone, without one.
    @Test
    void whatTheLawDoesNotNameIsDecidedWithoutASession() {
        Bench bail = Bench.received(house, Materials.as(Materials.custody(house, "С-10"), "bail"));
        bail.act(SANCTIONED, "Кепіл жеткілікті.");
        assertThat(bail.file().hearings()).isEmpty();
        assertThat(bail.file().stage()).isEqualTo("appeal-period");
    }

    /// The prosecution and the suspect have to be there when custody is considered (art. 148 parts 2, 4); when it is made longer the prosecution alone, and neither the suspect nor his defender hinders it (art. 152 part 1).
    @Test
    void aSessionOnCustodyIsNotOpenedWithoutTheProsecutionAndTheSuspect() {
        Bench custody = Bench.received(house, Materials.defended(house, Materials.custody(house, "С-11")));
        HearingId hearing = morning(custody);
        assertThat(code(opening(custody, hearing, List.of(1, 3)))).isEqualTo("session-person-absent crpc 148(4)");
        assertThat(code(opening(custody, hearing, List.of(2, 3)))).isEqualTo("session-prosecution-absent crpc 148(2)");
        assertThat(code(opening(custody, hearing, List.of(1, 2, 3)))).isEqualTo("done");
        Bench longer = Bench.received(house, Materials.as(Materials.defended(house, Materials.custody(house, "С-12")), "custody-extension"));
        assertThat(longer.clock("extend-custody").status()).isEqualTo(ClockReading.Status.RUNNING);
        HearingId second = morning(longer);
        assertThat(code(opening(longer, second, List.of(2, 3)))).isEqualTo("session-prosecution-absent crpc 152(1)");
        assertThat(code(opening(longer, second, List.of(1)))).isEqualTo("done");
        retired(longer, second).orThrow();
        longer.act(SANCTIONED, "Тергеу аяқталған жоқ.");
        assertThat(longer.clock("extend-custody").status()).isEqualTo(ClockReading.Status.MET);
    }

    /// Custody is heard at any hour and on a day off, its extension in the hours of the court.
    @Test
    void aSessionOnCustodyDoesNotWaitForTheMorning() {
        LocalDate sunday = house.clock().today().with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SUNDAY));
        Bench custody = Bench.received(house, Materials.defended(house, Materials.custody(house, "С-13")));
        Bench longer = Bench.received(house, Materials.as(Materials.defended(house, Materials.custody(house, "С-14")), "custody-extension"));
        assertThat(setting(custody, sunday.atTime(23, 30))).isEqualTo("done");
        assertThat(setting(longer, sunday.atTime(11, 0))).startsWith("hearing-day-off");
        assertThat(setting(longer, sunday.plusDays(1).atTime(23, 30))).startsWith("hearing-outside-hours");
    }

    private static String setting(Bench bench, LocalDateTime at) {
        Slot slot = new Slot(at.atZone(CourtClock.COUNTRY).toInstant(), 60, "101");
        return code(house.as(bench.judge(), () -> house.get(SettingHearing.class).set(bench.id(), bench.file().version(), "trial", slot, false, "Заң уақыт қалдырмайды.")));
    }

    @Test
    void custodyIsDecidedWithinEightHoursAndTheBodyHasTheResolutionAtOnce() {
        Bench bench = Bench.received(house, Materials.defended(house, Materials.custody(house, "С-1")));
        assertThat(bench.file().number().toString()).startsWith("7194-26-00-1м/");
        assertThat(bench.file().isClosed()).isTrue();
        ClockReading clock = bench.clock("consider-custody");
        assertThat(java.time.Duration.between(bench.file().history().getFirst().recordedAt(), clock.dueAt()).toMinutes()).as("eight hours from the receipt").isBetween(479L, 481L);
        heard(bench, soon(bench));
        later(6 * 60);
        bench.act(custody("sanctioned", BAIL), "Күдік негізді, жеңілірек шара жеткіліксіз.");
        assertThat(bench.clock("consider-custody").status()).isEqualTo(ClockReading.Status.MET);
        house.get(DeliveringActs.class).deliver();
        house.awaitQuiet();
        assertThat(bench.clock("deliver-sanction").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(house.as(house.citizen("daniyar"), () -> house.get(CaseFiles.class).find(bench.id()))).as("the suspect reads the matter of his custody").isPresent();

        house.moveTo(bench.due("appeal-sanction").plusDays(1).atTime(9, 0));
        house.get(Expiring.class).expire();
        house.awaitQuiet();
        assertThat(bench.file().stage()).isEqualTo("in-force");
    }

    /// Whoever sanctions custody names the bail with its duties, or by which ground there is none (art. 148 parts 8, 9); what he refuses, and what is no custody, names none.
    @Test
    void aResolutionOnCustodyNamesTheBailOrWhyThereIsNone() throws IOException {
        Bench bench = Bench.received(house, Materials.defended(house, Materials.custody(house, "С-18")));
        heard(bench, morning(bench));
        assertThat(begun(bench, custody("sanctioned", null))).isEqualTo("act-bail-missing crpc 148(8)");
        assertThat(begun(bench, custody("sanctioned-short", null))).as("for ten days as well").isEqualTo("act-bail-missing crpc 148(8)");
        assertThat(begun(bench, custody("sanctioned", new Disposition.Bail(Tenge.of(1_500_000), List.of(), null)))).isEqualTo("act-bail-duties crpc 148(8)");
        assertThat(begun(bench, custody("sanctioned", new Disposition.Bail(Tenge.ZERO, BAIL.duties(), null)))).isEqualTo("act-bail-sum crpc 148(8)");
        assertThat(begun(bench, custody("sanctioned", new Disposition.Bail(BAIL.sum(), BAIL.duties(), "death")))).isEqualTo("act-bail-both crpc 148(8)");
        assertThat(begun(bench, custody("sanctioned", new Disposition.Bail(null, List.of(), "poor")))).isEqualTo("act-bail-ground crpc 148(8)");
        assertThat(begun(bench, custody("sanction-refused", BAIL))).as("nobody is held").isEqualTo("act-bail-not-here crpc 148(7)");
        bench.act(custody("sanctioned", BAIL), "Күдік негізді, кепіл мөлшері ауыр қылмысқа сай.");
        assertThat(operative(bench)).contains("Кепіл мөлшері 1 500 000 (бір миллион бес жүз мың) теңге", "148-бабының 8-бөлігі", "Тұрғылықты жерінен рұқсатсыз кетпеу", "Шақыру бойынша келу", "мемлекет кірісіне айналдырылуы мүмкін");
        Bench hiding = Bench.received(house, Materials.defended(house, Materials.custody(house, "С-19")));
        heard(hiding, morning(hiding)).act(custody("sanctioned", NO_BAIL), "Шекарада бөтен төлқұжатпен ұсталды.");
        assertThat(operative(hiding)).contains("Кепіл белгіленбесін. Негіз: Сот ісін жүргізуге кедергі жасайды", "148-бабы", "9-бөлігінің");
        Bench longer = Bench.received(house, Materials.as(Materials.defended(house, Materials.custody(house, "С-20")), "custody-extension"));
        heard(longer, morning(longer));
        assertThat(begun(longer, custody("sanctioned", BAIL))).as("its extension names none").isEqualTo("act-bail-not-here crpc 148(7)");
    }

    private static String operative(Bench bench) throws IOException { return PdfText.extract(bench.pdf(bench.last("resolution-sanction"))).replaceAll("[\\s\u00a0\u202f\u2011]+", " "); }

    @Test
    void aResolutionTenMinutesTooLateIsMissedOnTheSameDay() {
        house.moveTo(LocalDateTime.ofInstant(house.clock().instant(), CourtClock.COUNTRY).truncatedTo(ChronoUnit.DAYS).plusDays(1).withHour(9));
        Bench bench = Bench.received(house, Materials.defended(house, Materials.custody(house, "С-2")));
        heard(bench, soon(bench));
        later(8 * 60 + 10);
        bench.act(new Disposition.Merits("resolution-sanction", "sanction-refused", List.of()), "Күдік негізделмеген.");
        ClockReading clock = bench.clock("consider-custody");
        assertThat(clock.due()).isEqualTo(bench.file().acts().getFirst().signedOn());
        assertThat(clock.status()).isEqualTo(ClockReading.Status.MISSED);
    }

    @Test
    void ofASearchItsPersonLearnsNothingFromTheCourt() {
        Bench bench = Bench.received(house, Materials.search(house, "Т-1"));
        Party suspect = bench.file().parties("suspect").getFirst();
        assertThat(suspect.person()).isNull();
        assertThat(suspect.email()).isNull();
        bench.act(new Disposition.Merits("resolution-sanction", "sanctioned", List.of()), "Дәлелді.");
        assertThat(bench.file().notices()).as("nobody is told").noneMatch(notice -> notice.party() == suspect.number());
        assertThat(house.as(house.citizen("daniyar"), () -> house.get(CaseFiles.class).find(bench.id()))).isEmpty();
    }

    /// The materials go up when the term is over for everybody, and are there for three days.
    private static Bench sentUp(Bench first) {
        LocalDate day = first.due("appeal-sanction").plusDays(1);
        while (house.get(LawBook.class).calendar().find(day).isPresent()) day = day.plusDays(1);
        house.moveTo(day.atTime(9, 0));
        house.get(SendingUp.class).sendDue();
        house.awaitQuiet();
        assertThat(first.file().stage()).isEqualTo("under-review");
        Bench above = first.above();
        assertThat(above.file().claim().procedure()).isEqualTo("appeal-sanction");
        assertThat(above.file().number().toString()).startsWith("7199-26-00-1ам/");
        assertThat(above.file().seated()).as("alone (art. 52 part 2)").isEqualTo(1);
        assertThat(above.file().isClosed()).isTrue();
        assertThat(above.clock("check-sanction").status()).isEqualTo(ClockReading.Status.RUNNING);
        return above;
    }

    private static Answer<CaseFile> retired(Bench bench, HearingId hearing) { return house.as(bench.judge(), () -> house.get(ClosingHearing.class).close(bench.id(), bench.file().version(), hearing, true)); }

    /// A session at that hour of the same day.
    private static HearingId opened(Bench bench, int hour, List<Integer> present) {
        HearingId hearing = Applications.session(bench, house.clock().today().atTime(hour, 0), "trial");
        house.moveTo(LocalDateTime.ofInstant(bench.startOf(hearing), CourtClock.COUNTRY));
        house.as(bench.judge(), () -> house.get(OpeningHearing.class).open(bench.id(), bench.file().version(), hearing, present, "Басқалары хабардар етілді").orThrow());
        return hearing;
    }

    private static String refused(Bench bench, Resolution resolution) { return AdministrativeOffenceScenarioTests.refused(bench, resolution); }

    /// Daniyar complains of his custody; the regional court cancels it and refuses the sanction, finally and at once.
    @Test
    void theSuspectComplainsAndTheRegionalCourtRefusesTheSanction() {
        Bench first = Bench.received(house, Materials.defended(house, Materials.custody(house, "С-3")));
        heard(first, morning(first));
        first.act(custody("sanctioned", NO_BAIL), "Күдік негізді.");
        first.file(house.character("daniyar"), 2, "appeal", null, "Тұрақты тұрғылықты жерім бар, жасырынбаймын, күзетпен ұстауды алып тастауды сұраймын.");
        assertThat(first.file().stage()).isEqualTo("appealed");
        assertThat(house.as(first.judge(), () -> house.get(SendingUp.class).send(first.id(), first.file().version()))).as("the term runs for the others too (art. 107 part 4)")
                .isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code() + " " + no.refusal().basis()).isEqualTo("send-up-early crpc 107(4)"));
        Bench above = sentUp(first);
        HearingId alone = opened(above, 11, List.of(2));
        assertThat(retired(above, alone)).as("not without the prosecution (art. 107 part 6)").isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code() + " " + no.refusal().basis()).isEqualTo("prosecutor-missing crpc 107(6)"));
        house.as(above.judge(), () -> house.get(ClosingHearing.class).close(above.id(), above.file().version(), alone, false).orThrow());
        HearingId undefended = opened(above, 15, List.of(1, 2));
        assertThat(retired(above, undefended)).as("nor without the defender of the suspect").isInstanceOfSatisfying(Answer.No.class, no -> assertThat(no.refusal().code() + " " + no.refusal().basis()).isEqualTo("defender-absent crpc 107(6)"));
        house.as(above.judge(), () -> house.get(ClosingHearing.class).close(above.id(), above.file().version(), undefended, false).orThrow());
        retired(above, opened(above, 16, List.of(1, 2, 3))).orThrow();
        assertThat(refused(above, new Resolution("resolution-appeal-sanction", "new-resolution", "unfounded"))).as("what instead").isEqualTo("act-instead-needed");
        assertThat(refused(above, new Resolution("resolution-appeal-sanction", "new-resolution", "unfounded").deciding("sanctioned", List.of()))).as("the same again is nothing new").isEqualTo("act-outcome-unknown");
        assertThat(refused(above, new Resolution("resolution-appeal-sanction", "unchanged", "").deciding("sanction-refused", List.of()))).isEqualTo("act-instead-nothing");
        above.act(new Resolution("resolution-appeal-sanction", "new-resolution", "unfounded").deciding("sanction-refused", List.of()), "Жасырынады деуге негіз жоқ.");
        assertThat(above.clock("check-sanction").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(above.last("resolution-appeal-sanction").inForceFrom()).as("from its announcement").isEqualTo(house.clock().today());
        assertThat(first.file().stage()).isEqualTo("reviewed");
        assertThat(first.file().outcome()).contains("sanction-refused");
        assertThat(first.file().isCancelled(first.last("resolution-sanction").id())).isTrue();
        house.get(DeliveringActs.class).deliver();
        house.awaitQuiet();
        assertThat(house.bodies().acts()).as("the body that holds him has it").anySatisfy(act -> assertThat(act).containsEntry("kind", "resolution-appeal-sanction").containsEntry("outcome", "new-resolution"));
    }

    /// What the court above leaves as it was comes into force with its resolution.
    @Test
    void anUnchangedSanctionComesIntoForceWithTheCheck() {
        Bench first = Bench.received(house, Materials.defended(house, Materials.custody(house, "С-4")));
        heard(first, morning(first));
        first.act(custody("sanctioned-short", BAIL), "Екі айға негіз жеткіліксіз.");
        first.file(house.character("daniyar"), 2, "appeal", null, "Он тәулікке ұстауға да негіз жоқ деп есептеймін.");
        Bench above = sentUp(first);
        retired(above, opened(above, 11, List.of(1, 2, 3))).orThrow();
        above.act(new Resolution("resolution-appeal-sanction", "unchanged", ""), "Қаулы заңды әрі негізді.");
        assertThat(first.file().stage()).isEqualTo("reviewed");
        assertThat(first.last("resolution-sanction").inForceFrom()).isEqualTo(house.clock().today());
    }

    private static final Disposition.Merits SHORT = new Disposition.Merits("resolution-sanction", "sanctioned-short", List.of());

    /// Ten days are open where custody is asked for the first time (art. 148 part 7 point 2): not for its extension, house arrest or bail, neither in the first instance nor above.
    @Test
    void tenDaysAreForCustodyAlone() {
        CourtPapers.ActKind kind = house.get(LawBook.class).papers().actKind("resolution-sanction");
        assertThat(kind.outcomes("20.01")).extracting(CourtPapers.Outcome::code).containsExactly("sanctioned", "sanctioned-short", "sanction-refused");
        assertThat(List.of("20.02", "20.04", "20.05")).allSatisfy(category -> assertThat(kind.outcomes(category)).as("what the page offers").extracting(CourtPapers.Outcome::code).containsExactly("sanctioned", "sanction-refused"));
        Bench longer = Bench.received(house, Materials.as(Materials.defended(house, Materials.custody(house, "С-15")), "custody-extension"));
        heard(longer, morning(longer));
        assertThat(begun(longer, SHORT)).isEqualTo("act-outcome-unknown crpc 148(7)");
        Bench home = Bench.received(house, Materials.as(Materials.defended(house, Materials.custody(house, "С-16")), "house-arrest"));
        heard(home, morning(home));
        assertThat(begun(home, SHORT)).isEqualTo("act-outcome-unknown crpc 148(7)");
        assertThat(begun(Bench.received(house, Materials.as(Materials.custody(house, "С-17"), "bail")), SHORT)).isEqualTo("act-outcome-unknown crpc 148(7)");
        longer.act(SANCTIONED, "Тергеу аяқталған жоқ.");
        longer.file(house.character("daniyar"), 2, "appeal", null, "Мерзімді ұзартуға негіз жоқ деп есептеймін.");
        Bench above = sentUp(longer);
        retired(above, opened(above, 11, List.of(1, 2, 3))).orThrow();
        assertThat(refused(above, new Resolution("resolution-appeal-sanction", "new-resolution", "unfounded").deciding("sanctioned-short", List.of()))).isEqualTo("act-outcome-unknown");
    }

    private static String begun(Bench bench, Disposition disposition) { return code(house.as(bench.judge(), () -> house.get(ActDrafts.class).begin(bench.id(), disposition))); }

    private static Dispatch sought(String number, String kind, Instant detained) { return Materials.with(Materials.as(Materials.defended(house, Materials.custody(house, number)), kind), "detainedAt", detained.toString()); }

    /// Seventy-two hours from the detention, by day and by night (art. 588 part 3); he, his defender and the prosecution are heard, and the resolution is contested as others are (art. 588 part 5).
    @Test
    void whoeverIsSoughtIsHeldForFortyDaysWithinSeventyTwoHoursOfHisDetention() throws IOException {
        Instant detained = house.clock().instant().minus(50, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        Dispatch.Answer untold = house.bodies().send(Materials.as(Materials.custody(house, "Э-1"), "extradition-custody"), Dispatch.Fault.NONE);
        assertThat(untold.text("code")).as("hours run from the detention, so its moment is told").isEqualTo("package-detention-missing");
        Bench bench = Bench.received(house, sought("Э-2", "extradition-custody", detained));
        assertThat(bench.file().claim().category()).isEqualTo("20.06");
        assertThat(bench.file().isClosed()).isTrue();
        assertThat(bench.clock("consider-extradition-custody").dueAt()).isEqualTo(detained.plus(72, ChronoUnit.HOURS));
        Disposition.Merits held = new Disposition.Merits("resolution-extradition-custody", "extradition-custody", List.of());
        assertThat(bench.refusal(held, "Іздеуде.")).hasValueSatisfying(refusal -> assertThat(refusal.code() + " " + refusal.basis()).isEqualTo("not-at-this-stage crpc 56(2)"));
        HearingId hearing = soon(bench);
        assertThat(code(opening(bench, hearing, List.of(1, 3)))).isEqualTo("session-person-absent crpc 56(2)");
        assertThat(code(opening(bench, hearing, List.of(2, 3)))).isEqualTo("session-prosecution-absent crpc 56(2)");
        assertThat(code(opening(bench, hearing, List.of(1, 2)))).isEqualTo("trial-defender-absent crpc 67(1)(6)");
        heard(bench, hearing);
        assertThat(begun(bench, SANCTIONED)).as("a sanction is another act").startsWith("act-not-of-category");
        assertThat(begun(bench, new Disposition.Merits("resolution-extradition-arrest", "extradition-arrest", List.of()))).as("nobody has asked for him yet").startsWith("act-not-of-category");
        bench.act(held, "Іздестірілуде, жеке басы анықталды.");
        assertThat(bench.clock("consider-extradition-custody").status()).isEqualTo(ClockReading.Status.MET);
        assertThat(bench.file().stage()).isEqualTo("appeal-period");
        assertThat(PdfText.extract(bench.pdf(bench.last("resolution-extradition-custody"))).replaceAll("\\s+", " ")).contains("қырық тәулік мерзімге уақытша күзетпен ұсталсын");
    }

    /// Twelve months from the detention (art. 589 part 7); he complains, and the regional court refuses the arrest (arts. 589 part 5, 107).
    @Test
    void extraditionArrestIsAppliedAndTheRegionalCourtRefusesIt() {
        Bench first = Bench.received(house, sought("Э-3", "extradition-arrest", house.clock().instant().minus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS)));
        assertThat(first.file().claim().category()).isEqualTo("20.07");
        Disposition.Merits arrested = new Disposition.Merits("resolution-extradition-arrest", "extradition-arrest", List.of());
        assertThat(first.refusedAct(arrested, "Сұрау салу түсті.")).as("only after a session").isEqualTo("not-at-this-stage");
        heard(first, morning(first)).act(arrested, "Азаматтығы тексерілді, іс-әрекет бас бостандығынан айыруға әкеп соғады.");
        first.file(house.character("daniyar"), 2, "appeal", null, "Мен Қазақстан Республикасының азаматымын, ұстап беруге жол берілмейді.");
        Bench above = sentUp(first);
        retired(above, opened(above, 11, List.of(1, 2, 3))).orThrow();
        assertThat(refused(above, new Resolution("resolution-appeal-sanction", "new-resolution", "unfounded").deciding("sanction-refused", List.of()))).as("an outcome of another act").isEqualTo("act-outcome-unknown");
        above.act(new Resolution("resolution-appeal-sanction", "new-resolution", "unfounded").deciding("extradition-arrest-refused", List.of()), "Қазақстан Республикасының азаматы ұстап берілмейді.");
        assertThat(first.file().stage()).isEqualTo("reviewed");
        assertThat(first.file().outcome()).contains("extradition-arrest-refused");
        assertThat(first.file().isCancelled(first.last("resolution-extradition-arrest").id())).isTrue();
    }

    /// When the twelve months are over and he is to be handed over, the arrest is made longer in a session with the prosecution (art. 589 part 9).
    @Test
    void extraditionArrestIsMadeLongerInASession() {
        Bench bench = Bench.received(house, sought("Э-4", "extradition-extension", house.clock().instant().minus(360, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS)));
        Disposition.Merits longer = new Disposition.Merits("resolution-extradition-extension", "extradition-extended", List.of("Ахметов Данияр үш айға күзетпен ұсталсын"));
        assertThat(bench.refusedAct(longer, "Этаппен апару ұйымдастырылуда.")).isEqualTo("not-at-this-stage");
        HearingId hearing = morning(bench);
        assertThat(code(opening(bench, hearing, List.of(2, 3)))).isEqualTo("session-prosecution-absent crpc 56(2)");
        assertThat(code(opening(bench, hearing, List.of(1)))).isEqualTo("done");
        retired(bench, hearing).orThrow();
        bench.act(longer, "Этаппен апару ұйымдастырылуда.");
        assertThat(bench.file().stage()).isEqualTo("appeal-period");
    }
}
