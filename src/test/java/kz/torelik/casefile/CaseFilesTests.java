package kz.torelik.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.PauseEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DrawId;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CaseFilesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 17);
    private static final Actor.Rule RULE = new Actor.Rule("test");

    @Test
    void aCaseIsWhatItsHistoryMakesOfIt() {
        CaseWorld world = new CaseWorld();
        CaseFile opened = world.openCase(1);
        world.as(new Actor.Citizen(world.defendant), files -> files.record(opened.id(), 1, Happening.of(new FilingEvent.MotionFiled(1, 2, "adjourn", List.of()), DAY))).orThrow();
        CaseFile again = world.as(RULE, files -> files.get(opened.id()));
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.motions()).singleElement().satisfies(motion -> assertThat(motion.granted()).isNull());
        assertThat(again.history().getLast().actor()).isEqualTo(new Actor.Citizen(world.defendant));
        assertThat(again.history().getLast().occurredOn()).isEqualTo(DAY);
        assertThat(again.claim().price()).isEqualTo(opened.claim().price());
    }

    @Test
    void aPersonWithHundredsOfCasesReadsOnlyHisOwnOutOfAHundredThousand() {
        CaseWorld world = new CaseWorld();
        JdbcClient owner = JdbcClient.create(world.database.owner());
        owner.sql("""
                insert into casefile.case_file (id, number, court, seat, procedure, category, stage, seal, language, plaintiff, defendant, price, version, head, filed_on, changed_at)
                select md5(n::text)::uuid, '7110-26-00-2/' || n, '7110', '7110', 'action', '7.03', case when n % 2 = 0 then 'hearing' else 'archived' end, 'open', 'ru', 'A', 'B', 1, 1, '', date '2026-01-01', timestamptz '2026-01-01' + n * interval '1 second'
                  from generate_series(1, 100000) as n""").update();
        owner.sql("insert into casefile.reader (case_id, person, party, role) select md5(n::text)::uuid, case when n % 400 = 0 then ? else md5('p' || n)::uuid end, 1, 'plaintiff' from generate_series(1, 100000) as n").param(world.plaintiff.uuid()).update();
        owner.sql("insert into casefile.reader (case_id, person, party, role, acts_for, principal) select md5(n::text)::uuid, ?, 1, 'plaintiff', 1, md5('p' || n)::uuid from generate_series(1001, 100000, 1000) as n").param(world.plaintiff.uuid()).update();
        owner.sql("vacuum analyze casefile.case_file").update();
        owner.sql("vacuum analyze casefile.reader").update();
        Actor.Citizen reader = new Actor.Citizen(world.plaintiff);
        OwnCases own = new OwnCases(world.jdbc);
        OwnCases.Wanted mine = new OwnCases.Wanted(false, "", "", List.of("action/archived"));
        int all = world.as(reader, _ -> own.count(mine));
        int represented = world.as(reader, _ -> own.count(new OwnCases.Wanted(true, "", "", List.of())));
        int ended = world.as(reader, _ -> own.count(new OwnCases.Wanted(false, "", "ended", mine.ended())));
        int strangers = world.as(new Actor.Citizen(world.defendant), _ -> own.count(mine));
        int places = world.as(reader, _ -> own.places().size());
        List<CaseLists.CaseLine> found = world.as(reader, _ -> own.list(new OwnCases.Wanted(false, "/40", "", List.of()), 50, 0));
        assertThat(all).isEqualTo(250);
        assertThat(represented).as("apart from his own").isEqualTo(99);
        assertThat(ended).as("all of his are at an even number").isZero();
        assertThat(strangers).isZero();
        assertThat(places).isEqualTo(349);
        assertThat(found.stream().map(line -> line.number().toString()).toList()).contains("7110-26-00-2/400").doesNotContain("7110-26-00-2/800");
        long begun = System.nanoTime();
        List<CaseLists.CaseLine> page = world.as(reader, _ -> own.list(mine, 25, 225));
        long taken = System.nanoTime() - begun;
        assertThat(page).hasSize(25);
        String plan = world.as(reader, _ -> String.join("\n", world.jdbc.sql("explain (analyze, buffers) select * from casefile.case_file where id in (select case_id from casefile.reader where person = casefile.me()) order by changed_at desc, id limit 10").query(String.class).list()));
        System.out.printf("100,000 cases, the last page of his 250: %d us%n%s%n", taken / 1000, plan.lines().filter(line -> line.contains("Execution Time")).findFirst().orElse(""));
        assertThat(plan).as("by the index of readers").doesNotContain("Seq Scan on case_file").doesNotContain("Seq Scan on reader");
    }

    @Test
    void everyEventIsChainedAndLeavesACommitmentThatTellsNothingByItself() {
        CaseWorld world = new CaseWorld();
        CaseFile file = world.openCase(1);
        world.as(RULE, files -> files.record(file.id(), 1, Happening.of(new PauseEvent.ProceedingsStayed(null, "expertise", "x"), DAY), Happening.of(new PauseEvent.ProceedingsResumed(null, "y"), DAY))).orThrow();
        List<RecordedEvent> history = world.as(RULE, files -> files.get(file.id())).history();
        assertThat(history).extracting(RecordedEvent::hash).doesNotHaveDuplicates();
        assertThat(world.leaves).containsExactlyElementsOf(history.stream().map(RecordedEvent::leaf).toList());
        assertThat(world.leaves).doesNotContainAnyElementsOf(history.stream().map(RecordedEvent::hash).toList());
    }

    @Test
    void aDecisionMadeOnAnOldVersionIsRefused() {
        CaseWorld world = new CaseWorld();
        CaseFile file = world.openCase(1);
        Answer<CaseFile> late = world.as(RULE, files -> files.record(file.id(), 7, Happening.of(new PauseEvent.ProceedingsResumed(null, "y"), DAY)));
        assertThat(late).isEqualTo(Answer.no(Refusal.of("case-changed", 1, 7)));
    }

    @Test
    void newsOfNoticesDoNotMakeADecisionOld() {
        CaseWorld world = new CaseWorld();
        CaseFile file = world.openCase(1);
        Happening notice = Happening.of(new ServiceEvent.NoticeSent(NoticeId.random(), 2, "claim-copy", "cabinet", List.of()), DAY);
        Happening motion = Happening.of(new PauseEvent.ProceedingsResumed(null, "y"), DAY);
        world.as(RULE, files -> files.record(file.id(), 1, notice)).orThrow();
        Answer<CaseFile> first = world.as(RULE, files -> files.record(file.id(), 1, motion));
        Answer<CaseFile> second = world.as(RULE, files -> files.record(file.id(), 1, motion));
        assertThat(first.isYes()).isTrue();
        assertThat(second).isEqualTo(Answer.no(Refusal.of("case-changed", 3, 1)));
    }

    @Test
    void strangersSeeNothingAndAreToldNothing() {
        CaseWorld world = new CaseWorld();
        CaseFile file = world.openCase(1);
        for (Actor stranger : List.of(new Actor.Citizen(PersonId.random()), Actor.ANYONE, new Actor.Staff(PersonId.random(), CaseWorld.SARYARKA, Function.JUDGE))) {
            assertThat(world.sees(stranger, file.id())).isFalse();
            Answer<CaseFile> told = world.as(stranger, files -> files.record(file.id(), 1, Happening.of(new PauseEvent.ProceedingsResumed(null, "y"), DAY)));
            assertThat(told).isEqualTo(Answer.no(Refusal.of("case-not-found")));
        }
        assertThat(world.sees(new Actor.Citizen(world.plaintiff), file.id())).isTrue();
        assertThat(world.sees(new Actor.Staff(PersonId.random(), CaseWorld.SARYARKA, Function.REGISTRAR), file.id())).isTrue();
    }

    @Test
    void oneMayNotFileInTheNameOfTheOtherSide() {
        CaseWorld world = new CaseWorld();
        CaseFile file = world.openCase(1);
        Answer<CaseFile> wrong = world.as(new Actor.Citizen(world.plaintiff), files -> files.record(file.id(), 1, Happening.of(new FilingEvent.ResponseFiled(2, List.of()), DAY)));
        assertThat(wrong).isEqualTo(Answer.no(Refusal.of("not-your-party")));
    }

    @Test
    void whenOneOfSeveralEventsIsRefusedNothingIsRecorded() {
        CaseWorld world = new CaseWorld((procedure, days, way, event, capacities) -> event instanceof PauseEvent.ProceedingsResumed
                ? Answer.no(Refusal.of("not-at-this-stage")) : Answer.yes(new ProcedureRules.Step("filed", LegalBasis.of("cpc 148(1)"))));
        CaseFile file = world.openCase(1);
        Answer<CaseFile> refused = world.as(RULE, files -> files.record(file.id(), 1, Happening.of(new PauseEvent.ProceedingsStayed(null, "expertise", "x"), DAY),
                Happening.of(new PauseEvent.ProceedingsResumed(null, "y"), DAY)));
        assertThat(refused.isYes()).isFalse();
        assertThat(world.as(RULE, files -> files.get(file.id())).version()).isEqualTo(1);
    }

    @Test
    void theHistoryCannotBeChangedEvenByTheApplication() {
        CaseWorld world = new CaseWorld();
        world.openCase(1);
        assertThatThrownBy(() -> world.as(RULE, _ -> world.jdbc.sql("update casefile.procedural_event set basis = 'cpc 1'").update())).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> world.as(RULE, _ -> world.jdbc.sql("delete from casefile.procedural_event").update())).hasStackTraceContaining("permission denied");
    }

    @Test
    void numbersOfARegisterHaveNoGapsAndNoDoubles() {
        CaseWorld world = new CaseWorld();
        assertThat(world.as(RULE, files -> files.nextNumber(CaseWorld.SARYARKA, "2")).toString()).isEqualTo("7110-26-00-2/1");
        assertThat(world.as(RULE, files -> files.nextNumber(CaseWorld.SARYARKA, "2")).toString()).isEqualTo("7110-26-00-2/2");
        assertThat(world.as(RULE, files -> files.nextNumber(CaseWorld.SARYARKA, "2а")).toString()).isEqualTo("7110-26-00-2а/1");
    }

    /// After a draw in the whole country the case lies where its judge sits; the chair there decides on his recusal and sees it until another is drawn.
    @Test
    void theChairOfTheCourtOfTheJudgeDecidesHisRecusalAfterANationalDraw() {
        CaseWorld world = new CaseWorld();
        CaseFile file = world.openCase(1);
        PersonId judge = PersonId.random();
        CourtCode elsewhere = CourtCode.of("7510");
        Actor chair = new Actor.Staff(PersonId.random(), elsewhere, Function.CHAIR);
        world.as(RULE, files -> files.record(file.id(), CaseFiles.ANY_VERSION, Happening.of(new AllocationEvent.JudgeDrawn(DrawId.random(), judge, new PersonName("Исаева", "Гүлнар", null), elsewhere, null, 5), DAY))).orThrow();
        assertThat(world.as(chair, files -> files.record(file.id(), CaseFiles.ANY_VERSION, Happening.of(new AllocationEvent.RecusalDecided(judge, true, "Родство с истцом"), DAY))).isYes()).isTrue();
        assertThat(world.sees(chair, file.id())).as("until another judge is drawn").isTrue();
        assertThat(world.sees(new Actor.Staff(PersonId.random(), CaseWorld.SARYARKA, Function.CHAIR), file.id())).isFalse();
    }

    /// The defendant has asked for his case while the transaction that puts another in his place is not over.
    @Test
    void whoLeavesTheCaseWhileHeWaitsForItIsToldThatThereIsNone() throws Exception {
        CaseWorld world = new CaseWorld();
        CaseFile file = world.openCase(1);
        Happening replaced = Happening.of(new PartyEvent.DefendantReplaced(2, CaseWorld.party(3, "defendant", PersonId.random(), "Исаев"), ActId.random()), DAY);
        Happening late = Happening.of(new FilingEvent.MotionFiled(1, 2, "adjourn", List.of()), DAY);
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer<CaseFile>> told = world.as(RULE, files -> {
                files.record(file.id(), 1, replaced).orThrow();
                Future<Answer<CaseFile>> asked = other.submit(() -> world.as(new Actor.Citizen(world.defendant), his -> his.record(file.id(), CaseFiles.ANY_VERSION, late)));
                world.awaitSomebodyWhoWaits();
                return asked;
            });
            assertThat(told.get()).isEqualTo(Answer.no(Refusal.of("case-not-found")));
        }
        assertThat(world.as(RULE, files -> files.get(file.id())).version()).isEqualTo(2);
    }
}
