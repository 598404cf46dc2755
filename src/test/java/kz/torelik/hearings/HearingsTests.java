package kz.torelik.hearings;

import static kz.torelik.casefile.TestCases.party;
import static kz.torelik.hearings.CourtWorld.COURT;
import static kz.torelik.hearings.CourtWorld.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.courts.Absence;
import kz.torelik.courts.Room;
import kz.torelik.courts.StaffChange;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HearingsTests {

    private final CourtWorld world = new CourtWorld();
    private ProofOfService.Verdict verdict = ProofOfService.Verdict.PROPER;
    private final TestHearings hearings = TestHearings.over(world.cases, world.courts, CourtWorld.LAW, CourtWorld.SENTENCES,
            (_, _, _) -> new ProofOfService.Finding(verdict, LegalBasis.of("cpc 127(4)"), List.of(Reason.of("notices.proof.none"))));
    private final PersonId plaintiff = PersonId.random();
    private final PersonId defendant = PersonId.random();
    private final CaseFile file = accepted();

    @AfterEach
    void close() { world.close(); }

    private CaseFile accepted() { return world.accepted("open", party(1, "plaintiff", plaintiff, "Сәрсенова", null, null), party(2, "defendant", defendant, "Жұмабаев", null, null)); }

    private Answer<HearingId> set(CaseFile of, String time, String room) {
        return Acting.as(world.asJudge, () -> hearings.setting().set(of.id(), CaseFiles.ANY_VERSION, "preliminary", new Slot(at(time), 60, room), true, null));
    }

    private static String refusal(Answer<?> answer) { return answer instanceof Answer.No<?>(Refusal refusal) ? refusal.code() : "yes"; }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        assertThat(set(file, "2026-04-20T10:00", "1").isYes()).isTrue();
        CaseFile other = world.accepted("open", party(1, "plaintiff", PersonId.random(), "Ким", null, null), party(2, "defendant", PersonId.random(), "Ли", null, null));
        assertThat(refusal(set(other, "2026-04-20T10:30", "2"))).isEqualTo("hearing-judge-busy");
        assertThat(refusal(set(other, "2026-04-20T11:00", "9"))).isEqualTo("hearing-room-unknown");
        assertThat(refusal(set(other, "2026-04-18T11:00", "1"))).isEqualTo("hearing-day-off");
        assertThat(refusal(set(other, "2026-05-01T11:00", "1"))).as("Unity Day").isEqualTo("hearing-day-off");
        assertThat(refusal(set(other, "2026-04-20T12:30", "1"))).as("into lunch").isEqualTo("hearing-outside-hours");
        assertThat(refusal(set(other, "2026-04-06T09:00", "1"))).isEqualTo("hearing-in-past");
        world.courts.takeOver(new StaffChange.WentAbsent(world.judge, COURT, new Absence(LocalDate.of(2026, 4, 21), LocalDate.of(2026, 4, 22), Absence.Kind.TRAINING)));
        assertThat(refusal(set(other, "2026-04-21T11:00", "1"))).isEqualTo("hearing-judge-absent");
        assertThat(set(other, "2026-04-20T11:00", "1").isYes()).as("begins when the other ends").isTrue();
    }

    @Test
    void aRoomIsTakenForOtherJudgesToo() {
        set(file, "2026-04-20T10:00", "1").orThrow();
        Actor.Staff colleague = new Actor.Staff(world.colleague, COURT, Function.JUDGE);
        CaseFile other = world.accepted(colleague, world.drawn(world.colleague, "open", party(1, "plaintiff", plaintiff, "Сәрсенова", null, null), party(2, "defendant", PersonId.random(), "Ли", null, null)));
        Slot taken = new Slot(at("2026-04-20T10:30"), 60, "1");
        assertThat(refusal(Acting.as(colleague, () -> hearings.setting().check(other.id(), "preliminary", taken)))).isEqualTo("hearing-room-busy");
        Answer<List<Reason>> free = Acting.as(colleague, () -> hearings.setting().check(other.id(), "preliminary", new Slot(at("2026-04-20T10:30"), 60, "2")));
        assertThat(free.orThrow()).as("the plaintiff of both cases").extracting(Reason::key).containsExactly("hearings.warning.party-busy");
    }

    @Test
    void whatSpeaksAgainstATimeNeedsAReasonThatIsKept() {
        Answer<HearingId> soon = set(file, "2026-04-08T10:00", "1");
        assertThat(soon).isInstanceOfSatisfying(Answer.No.class, no -> {
            assertThat(no.refusal().code()).isEqualTo("hearing-needs-reason");
            assertThat(no.refusal().reasons()).extracting("key").containsExactly("hearings.warning.too-soon");
        });
        assertThat(world.cases.get(file.id()).hearings()).isEmpty();
        Acting.as(world.asJudge, () -> hearings.setting().set(file.id(), CaseFiles.ANY_VERSION, "preliminary", new Slot(at("2026-04-08T10:00"), 60, "1"), false, "Стороны просили")).orThrow();
        assertThat(world.cases.<String>as(world.asJudge, _ -> world.cases.jdbc.sql("select reason from hearings.despite").query(String.class).single())).isEqualTo("Стороны просили");
    }

    @Test
    void theEndOfTheTermIsWarnedOf() {
        Answer<List<Reason>> warnings = Acting.as(world.asJudge, () -> hearings.setting().check(accepted().id(), "preliminary", new Slot(at("2026-05-15T10:00"), 60, "1")));
        assertThat(warnings.orThrow()).extracting(Reason::key).containsExactly("hearings.warning.beyond-term");
        assertThat(warnings.orThrow().getFirst().facts().getLast()).as("20 working days from 6 April, 1 May off").isEqualTo(LocalDate.of(2026, 5, 5));
    }

    @Test
    void proposalsAreFreeAndLeaveTimeForTheNotices() {
        set(file, "2026-04-13T09:00", "1").orThrow();
        List<ProposingSlots.Proposal> found = Acting.as(world.asSecretary, () -> hearings.proposing().propose(accepted().id(), "preliminary", 60, 5)).orThrow();
        assertThat(found).extracting(proposal -> proposal.slot().startsAt()).containsExactly(at("2026-04-13T10:00"), at("2026-04-13T11:00"), at("2026-04-14T09:00"),
                at("2026-04-14T10:00"), at("2026-04-15T09:00"));
        assertThat(found).allSatisfy(proposal -> assertThat(proposal.warnings()).isEmpty());
    }

    @Test
    void aSessionIsOpenedOnItsDayAndOnlyWithProofForTheAbsent() {
        HearingId hearing = set(file, "2026-04-20T10:00", "1").orThrow();
        assertThat(refusal(open(hearing, List.of(1, 2), null))).isEqualTo("hearing-not-today");
        world.clock.advance(Duration.ofDays(14));
        verdict = ProofOfService.Verdict.NOT_PROPER;
        assertThat(refusal(open(hearing, List.of(1), null))).isEqualTo("hearing-no-proper-notice");
        assertThat(open(hearing, List.of(1, 2), null).orThrow().hearing(hearing).orElseThrow().state()).isEqualTo("opened");
        CaseFile closed = Acting.as(world.asSecretary, () -> hearings.closing().close(file.id(), CaseFiles.ANY_VERSION, hearing, false)).orThrow();
        assertThat(closed.hearing(hearing).orElseThrow().state()).isEqualTo("closed");
        assertThat(refusal(Acting.as(world.asJudge, () -> hearings.moving().move(file.id(), CaseFiles.ANY_VERSION, hearing, new Slot(at("2026-05-04T10:00"), 60, "1"), "x", "x")))).isEqualTo("hearing-not-set");
    }

    private Answer<CaseFile> open(HearingId hearing, List<Integer> present, @Nullable String despite) {
        return Acting.as(world.asSecretary, () -> hearings.opening().open(file.id(), CaseFiles.ANY_VERSION, hearing, present, despite));
    }

    @Test
    void theTrialIsPutOffOnlyOnAGroundOfTheLawAndByTheJudge() {
        HearingId hearing = set(file, "2026-04-20T10:00", "1").orThrow();
        assertThat(refusal(Acting.as(world.asJudge, () -> hearings.adjourning().adjourn(file.id(), CaseFiles.ANY_VERSION, hearing, "holiday", "x")))).isEqualTo("adjournment-ground-unknown");
        assertThat(refusal(Acting.as(world.asSecretary, () -> hearings.adjourning().adjourn(file.id(), CaseFiles.ANY_VERSION, hearing, "evidence", "x")))).isEqualTo("case-not-found");
        CaseFile adjourned = Acting.as(world.asJudge, () -> hearings.adjourning().adjourn(file.id(), CaseFiles.ANY_VERSION, hearing, "evidence", "Нужна справка банка")).orThrow();
        assertThat(adjourned.history().getLast().basis()).isEqualTo(LegalBasis.of("cpc 198(1)(4)"));
        assertThat(set(file, "2026-04-20T10:00", "1").isYes()).as("the time is free again").isTrue();
    }

    @Test
    void theCauseListNamesNobodyInAClosedCaseAndCanBeRebuilt() {
        CaseFile closed = world.accepted("closed", party(1, "plaintiff", PersonId.random(), "Тайна", null, null), party(2, "defendant", PersonId.random(), "Тишина", null, null));
        set(file, "2026-04-20T10:00", "1").orThrow();
        set(closed, "2026-04-20T11:00", "1").orThrow();
        List<Session> before = Acting.as(Actor.ANYONE, () -> hearings.schedule().causeList(COURT, LocalDate.of(2026, 4, 20)));
        assertThat(before).extracting(Session::plaintiff).containsExactly("А.\u00a0Сәрсенова", null);
        assertThat(before).extracting(Session::link).containsOnlyNulls();
        List<Session> mine = world.cases.as(new Actor.Citizen(plaintiff), _ -> hearings.schedule().mine(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1)));
        assertThat(mine).singleElement().satisfies(one -> assertThat(one.link()).startsWith("http://localhost:8080/rooms/"));
        world.cases.as(new Actor.Rule("test"), _ -> world.cases.jdbc.sql("delete from hearings.session").update());
        world.cases.listen(hearings.listener());
        world.cases.awaitQuiet();
        assertThat(Acting.as(Actor.ANYONE, () -> hearings.schedule().causeList(COURT, LocalDate.of(2026, 4, 20)))).isEqualTo(before);
    }

    @Test
    void aStrangerCannotSetAHearing() {
        assertThat(refusal(Acting.as(new Actor.Citizen(plaintiff), () -> hearings.setting().set(file.id(), CaseFiles.ANY_VERSION, "trial", new Slot(at("2026-04-20T10:00"), 60, "1"), false, null))))
                .isEqualTo("case-not-found");
    }

    @Test
    void two_courts_call_nobody_for_the_same_hour_although_neither_sees_what_the_other_is_about_to_set() throws InterruptedException {
        CourtCode elsewhere = CourtCode.of("7111");
        Actor.Staff other = new Actor.Staff(PersonId.random(), elsewhere, Function.JUDGE);
        world.courts.takeOver(new StaffChange.Appointed(other.person(), elsewhere, Function.JUDGE, new PersonName("Касымова", "Алия", null), Iin.of("990101350012"), LocalDate.of(2020, 1, 6)), new StaffChange.RoomSet(elsewhere, new Room("1", 20, false, 1)));
        CaseFile there = world.accepted(other, world.drawn(other.person(), elsewhere, "open", party(1, "plaintiff", PersonId.random(), "Ким", null, null), party(2, "defendant", defendant, "Жұмабаев", null, null)));
        AtomicReference<Answer<HearingId>> second = new AtomicReference<>();
        Thread court = Acting.as(world.asJudge, () -> world.cases.transactions.execute(_ -> {
            set(file, "2026-04-20T10:00", "1").orThrow();
            Thread started = Thread.ofPlatform().start(() -> second.set(Acting.as(other, () -> hearings.setting().set(there.id(), CaseFiles.ANY_VERSION, "preliminary", new Slot(at("2026-04-20T10:30"), 60, "1"), true, null))));
            while (started.isAlive() && !isWaiting()) Thread.onSpinWait(); // it has to wait for this transaction, or it is over
            return started;
        }));
        court.join();
        assertThat(refusal(second.get())).isEqualTo("hearing-needs-reason");
    }

    /// Whether somebody waits for a lock that another holds, in the database of this test.
    private boolean isWaiting() {
        return world.cases.jdbc.sql("select exists (select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database()))").query(Boolean.class).single();
    }
}
