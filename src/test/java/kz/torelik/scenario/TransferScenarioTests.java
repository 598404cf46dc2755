package kz.torelik.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import kz.torelik.House;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.MatterDisposition;
import kz.torelik.allocation.Recusing;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Handover;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.counterparts.bodies.Dispatch;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.filing.Assessing;
import kz.torelik.filing.CandidateCourt;
import kz.torelik.filing.ClaimDraft;
import kz.torelik.filing.DraftParty;
import kz.torelik.filing.Submission;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Court;
import kz.torelik.law.CourtKind;
import kz.torelik.law.LawBook;
import kz.torelik.law.NextCourts;
import kz.torelik.simulator.population.CourtStaff;
import kz.torelik.simulator.population.Official;
import kz.torelik.simulator.population.Population;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// One judge of a small court after another is recused until nobody is left: the chair sends the case to the regional court, which determines another court, and a judge is drawn there (CPC arts. 34 part 2 point 2 and part 4, 42).
class TransferScenarioTests {

    private static House house;

    @BeforeAll
    static void openTheHouse() { house = House.inhabited(LocalDateTime.of(2026, 6, 8, 10, 0)); }

    @AfterAll
    static void closeTheHouse() { house.close(); }

    /// A small court of which nobody is away.
    private static CourtStaff small() {
        return house.get(Population.class).courts().stream().filter(staff -> staff.court().kind().isTerritorial() && !staff.court().serves().isEmpty())
                .filter(staff -> staff.officials().stream().filter(Official::isJudge).allMatch(judge -> judge.bench() != null && judge.bench().absences().isEmpty()))
                .filter(staff -> !NextCourts.others(house.get(LawBook.class).courts(), staff.court().code()).isEmpty())
                .min(Comparator.comparing(staff -> staff.officials().stream().filter(Official::isJudge).count())).orElseThrow();
    }

    private static Bench filed(CourtStaff court) {
        ClaimDraft alike = Claims.alike(house, "viktor", "daniyar");
        DraftParty there = alike.parties().getLast();
        DraftParty defendant = new DraftParty(there.role(), there.kind(), null, there.surname(), there.given(), there.patronymic(), there.born(), "", there.number(), there.address(), court.court().serves().getFirst(), there.phone(), there.email());
        ClaimDraft claim = alike.withParties("self", List.of(alike.parties().getFirst(), defendant));
        CandidateCourt found = house.get(Assessing.class).courts(claim).stream().filter(one -> one.court().code().equals(court.court().code())).findFirst().orElseThrow();
        Submission submission = house.file(house.character("viktor"), claim.withCourt(found.court().code().digits(), found.basis().toString(), false), Claims.paper(house, Language.RU, "Расписка", "Деньги в долг получены."));
        house.pay(house.citizen("viktor"), submission.id());
        house.awaitQuiet();
        return new Bench(house, CaseId.of(submission.id().uuid()));
    }

    private static Actor chair(CourtCode court) {
        PersonId chair = house.get(Population.class).find(court).orElseThrow().chair().person().id();
        return new Actor.Staff(chair, court, Function.CHAIR);
    }

    private static boolean reads(Actor who, Bench bench) { return house.as(who, () -> house.get(CaseFiles.class).find(bench.id())).isPresent(); }

    private static String draft(Bench bench, CourtCode as, String kind, CourtCode court) {
        return house.as(chair(as), () -> house.get(ActDrafts.class).begin(bench.id(), new MatterDisposition.Transfer(kind, court, "Все судьи отведены."))) instanceof Answer.No<?> no ? no.refusal().code() : "drafted";
    }

    @Test
    void aCourtThatHasNobodyLeftHandsTheCaseThroughTheCourtAbove() {
        CourtStaff small = small();
        CourtCode own = small.court().code();
        Bench bench = filed(small);
        bench.act(new Disposition.Acceptance(Language.RU, List.of("Направить копию иска.")), "");
        CourtCode above = NextCourts.above(house.get(LawBook.class).courts(), own).orElseThrow().code();
        assertThat(draft(bench, own, MatterDisposition.Transfer.UP, above)).as("a judge considers it").isEqualTo("transfer-not-due");
        int judges = (int) small.officials().stream().filter(Official::isJudge).count();
        for (int i = 0; i < judges; i++) {
            assertThat(Handover.isDue(bench.file())).as("another judge of the same court").isFalse();
            house.as(house.citizen("viktor"), () -> house.get(Recusing.class).request(bench.id(), bench.file().version(), 1, "interest", "Судья ранее консультировал ответчика.").orThrow());
            bench.inPlaceOfTheJudge(new Disposition.Recusal(true, "Сомнения обоснованны."), "");
        }
        CaseFile stuck = bench.file();
        assertThat(stuck.judge()).isEmpty();
        assertThat(Handover.isDue(stuck)).as("found by the draw").isTrue();
        assertThat(stuck.stage()).isEqualTo("reallocation");
        assertThat(draft(bench, own, MatterDisposition.Transfer.TO, own)).as("that is for the court above").isEqualTo("transfer-not-asked");
        assertThat(draft(bench, own, MatterDisposition.Transfer.UP, own)).isEqualTo("transfer-not-above");
        bench.byChair(own, new MatterDisposition.Transfer(MatterDisposition.Transfer.UP, above, "Все судьи суда отведены, замена невозможна."));
        assertThat(bench.file().seat()).isEqualTo(above);
        assertThat(reads(chair(above), bench)).isTrue();
        assertThat(reads(chair(own), bench)).as("it lies there no more").isFalse();
        assertThat(bench.file().notices()).as("both sides are told").extracting(CaseFile.NoticeInFile::party).contains(1, 2);
        assertThat(draft(bench, above, MatterDisposition.Transfer.TO, own)).as("not back").isEqualTo("transfer-other-court");
        assertThat(draft(bench, above, MatterDisposition.Transfer.TO, above)).isEqualTo("transfer-other-court");
        Court next = NextCourts.others(house.get(LawBook.class).courts(), own).getFirst();
        bench.byChair(above, new MatterDisposition.Transfer(MatterDisposition.Transfer.TO, next.code(), "Суд соседнего района."));
        CaseFile moved = bench.file();
        assertThat(moved.judge().orElseThrow().court()).as("drawn there").isEqualTo(next.code());
        assertThat(moved.stage()).as("where it was").isEqualTo("preparation");
        assertThat(bench.clock("prepare-case").status()).as("its terms run on").isEqualTo(ClockReading.Status.RUNNING);
        assertThat(moved.history()).anySatisfy(each -> assertThat(each.event().word() + " " + each.basis()).isEqualTo("bench-impossible cpc 42(1)"))
                .anySatisfy(each -> assertThat(each.event().word() + " " + each.basis()).isEqualTo("jurisdiction-determined cpc 34(4)"));
        assertThat(reads(chair(above), bench)).isFalse();
        bench.act(new Disposition.SetForTrial(), "");
        assertThat(bench.file().stage()).isEqualTo("scheduled");
    }

    /// A panel of a regional court that cannot be formed: the cassation court names another regional court (CPC art. 42 part 3).
    @Test
    void ofARegionalCourtTheCassationCourtDetermines() {
        var courts = house.get(LawBook.class).courts();
        Court regional = courts.ofKind(CourtKind.REGIONAL).getFirst();
        assertThat(NextCourts.above(courts, regional.code())).get().extracting(Court::kind).isEqualTo(CourtKind.CASSATION_CIVIL);
        assertThat(NextCourts.others(courts, regional.code())).isNotEmpty().allSatisfy(court -> assertThat(court.kind()).isEqualTo(CourtKind.REGIONAL)).noneMatch(court -> court.code().equals(regional.code()));
        Court economic = courts.ofKind(CourtKind.ECONOMIC).getFirst();
        assertThat(NextCourts.above(courts, economic.code())).get().satisfies(court -> assertThat(court.region()).isEqualTo(economic.region()));
        assertThat(NextCourts.others(courts, economic.code())).as("the only one in its region").isNotEmpty().allSatisfy(court -> assertThat(court.kind()).isEqualTo(CourtKind.ECONOMIC));
        assertThat(NextCourts.above(courts, courts.ofKind(CourtKind.SUPREME).getFirst().code())).isEmpty();
    }

    /// A review of a decided claim before a court of which nobody, or only some, took part before.
    private static Bench review(Bench first, String procedure, CourtCode court, int judges, List<PersonId> barred) {
        Claim was = first.file().claim();
        Claim claim = new Claim(procedure, was.category(), was.language(), was.price(), was.demands(), court, was.jurisdiction(), false, was.seal(), first.file().number().toString());
        ReviewEvent.Origin origin = new ReviewEvent.Origin(first.id(), first.file().number(), was.court(), first.id(), null, null, null);
        CaseId id = CaseId.random();
        house.as(new Actor.Rule("scenario"), () -> house.get(CaseFiles.class).open(id, List.of(Happening.of(new ReviewEvent.ReviewOpened(house.get(CaseFiles.class).nextNumber(court, house.get(LawBook.class).procedure(procedure).numberKind()), origin, claim,
                first.file().parties(), List.of(new ReviewEvent.Complainant(1, 1, house.clock().today())), judges, barred, List.of()), house.clock().today()))).orThrow());
        house.awaitQuiet();
        return new Bench(house, id);
    }

    private static List<PersonId> judges(CourtCode court) { return house.get(Population.class).find(court).orElseThrow().officials().stream().filter(Official::isJudge).map(official -> official.person().id()).toList(); }

    /// The Supreme Court sent a case back to five other judges of the cassation court: its other judges consider it, whoever sat before does not; where too few are left it says so, with the article, and waits: there is no other court of its kind.
    @Test
    void aCassationCourtDrawsFiveOthersAndSaysWhenItCannot() {
        Bench first = filed(small());
        CourtCode court = house.get(LawBook.class).courts().ofKind(CourtKind.CASSATION_CIVIL).getFirst().code();
        List<PersonId> all = judges(court);
        Bench drawn = review(first, "cassation", court, 5, all.subList(0, 3));
        assertThat(drawn.file().stage()).isEqualTo("preparation");
        assertThat(drawn.file().history()).anySatisfy(each -> {
            assertThat(each.event()).isInstanceOf(AllocationEvent.JudgeDrawn.class);
            AllocationEvent.JudgeDrawn judge = (AllocationEvent.JudgeDrawn) each.event();
            assertThat(judge.panel().stream().map(member -> member.person())).as("four beside the presiding one, nobody who sat before").hasSize(4).doesNotContainAnyElementsOf(all.subList(0, 3));
        });
        Bench waits = review(first, "cassation", court, 5, all.subList(0, all.size() - 4));
        assertThat(waits.file().stage()).isEqualTo("registered");
        assertThat(waits.file().history()).filteredOn(each -> each.event() instanceof AllocationEvent.BenchImpossible).as("once, with its article").singleElement().satisfies(each -> assertThat(each.basis()).hasToString("cpc 42(2)"));
        assertThat(draft(waits, court, MatterDisposition.Transfer.UP, court)).as("no other court considers it").isNotEqualTo("drafted");
    }

    private static Bench received(Dispatch dispatch) {
        Dispatch.Answer answer = house.bodies().send(dispatch, Dispatch.Fault.NONE);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        house.awaitQuiet();
        return new Bench(house, house.as(new Actor.Rule("scenario"), () -> house.get(CaseFiles.class).find(CaseNumber.of(answer.text("caseNumber"))).orElseThrow()).id());
    }

    /// Of five judges only four did not take part before.
    private static void waits(Bench first, String procedure, CourtKind kind, String basis) {
        CourtCode court = house.get(LawBook.class).courts().ofKind(kind).getFirst().code();
        List<PersonId> all = judges(court);
        Bench waits = review(first, procedure, court, 5, all.subList(0, all.size() - 4));
        assertThat(waits.file().stage()).as(procedure).isEqualTo("registered");
        assertThat(waits.file().history()).as(procedure).filteredOn(each -> each.event() instanceof AllocationEvent.BenchImpossible).singleElement().satisfies(each -> assertThat(each.basis()).hasToString(basis));
    }

    /// The same of crimes and offences, and before the Supreme Court: whoever took part before does not sit, and a case for which too few are left says so with the article of its code and waits.
    @Test
    void inCasesOfCrimesAndOffencesItIsSaidAsWell() {
        Bench crime = received(Materials.criminal(house, "К-701"));
        Bench offence = received(Materials.protocol(house, "П-701"));
        waits(crime, "cassation-criminal", CourtKind.CASSATION_CRIMINAL, "crpc 87(6)");
        waits(crime, "exceptional-review-criminal", CourtKind.SUPREME, "crpc 87(6)");
        waits(offence, "cassation-offence", CourtKind.CASSATION_ADMINISTRATIVE, "cao 829-8(4)");
        waits(offence, "exceptional-review-offence-protest", CourtKind.SUPREME, "cao 829-8(4)");
    }

    /// In a regional court of which too few are left the chair sends the case to the cassation court (art. 42 part 3).
    @Test
    void aRegionalCourtThatHasTooFewLeftSendsTheAppealUp() {
        Bench first = filed(small());
        CourtCode court = NextCourts.above(house.get(LawBook.class).courts(), first.file().seat()).orElseThrow().code();
        List<PersonId> all = judges(court);
        Bench stuck = review(first, "appeal", court, 3, all.subList(0, all.size() - 2));
        assertThat(Handover.isDue(stuck.file())).isTrue();
        assertThat(stuck.file().history()).anySatisfy(each -> assertThat(each.event().word() + " " + each.basis()).isEqualTo("bench-impossible cpc 42(3)"));
        CourtCode above = NextCourts.above(house.get(LawBook.class).courts(), court).orElseThrow().code();
        assertThat(draft(stuck, court, MatterDisposition.Transfer.UP, above)).isEqualTo("drafted");
    }
}
