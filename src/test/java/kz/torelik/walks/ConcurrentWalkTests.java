package kz.torelik.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.PureEngine;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.TestCases;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.RecordingEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.database.TestPostgres;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Many threads try what they like in the same few cases of a real database. Whatever was acknowledged is in the histories exactly once and nothing else is; the model, led along each history,
/// finds every event lawful where it stands; nobody decided on an old version; the state in the tables is that of the history.
class ConcurrentWalkTests {

    private static final int THREADS = 12;
    private static final int CASES = 6;
    private static final int COMMANDS = 120;
    private static final LawBook LAW = LawBook.load();

    private final CourtClock clock = new CourtClock(Clock.fixed(Instant.parse("2026-02-02T05:00:00Z"), CourtClock.COUNTRY));
    private final Procedures procedures = new Procedures();
    private final Map<CaseId, CaseModel> begun = new ConcurrentHashMap<>();
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger stale = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void nothingIsLostOrDoubledOrUnlawfulWhoeverComesFirst() throws Exception {
        long seed = Long.getLong("torelik.seed", ThreadLocalRandom.current().nextLong(1_000_000_000L));
        System.out.println("concurrent walk seed " + seed);
        TestPostgres.Fresh database = TestPostgres.fresh();
        try (TestCases cases = new TestCases(database, LAW, clock); ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Random random = new Random(seed);
            Country country = new Country(random);
            List<CaseId> ids = new ArrayList<>();
            for (int i = 0; i < CASES; i++) ids.add(open(cases, new Commands(random, country, procedures), country, i));
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                long own = seed + i + 1;
                all.add(threads.submit(() -> walk(cases, ids, country, new Random(own))));
            }
            for (Future<?> one : all) one.get();
            JdbcClient owner = JdbcClient.create(database.owner());
            Map<String, Integer> found = new ConcurrentHashMap<>();
            for (CaseId id : ids) follow(cases.get(id), found);
            assertThat(found).as("acknowledged, and in the histories").isEqualTo(acknowledged);
            assertThat(acknowledged.size()).as("the walk is rich enough to prove something").isGreaterThan(THREADS * COMMANDS / 8);
            assertThat(stale.get()).isPositive();
            assertThat(refused.get()).isPositive();
            assertThat(owner.sql("""
                    select count(*) from casefile.case_file f where (f.version, f.stage, f.head) is distinct from
                           (select (e.seq, e.stage, e.hash) from casefile.procedural_event e where e.case_id = f.id order by seq desc limit 1)""").query(Integer.class).single()).as("rows that are not as their history").isZero();
            assertThat(owner.sql("select count(*) from casefile.case_file f where judge is distinct from (select judge from casefile.bench b where b.case_id = f.id and until_seq is null)").query(Integer.class).single()).isZero();
            assertThat(owner.sql("select count(*) from casefile.inbox").query(Integer.class).single()).as("each event goes to the river").isEqualTo(acknowledged.size() + CASES);
        }
    }

    private CaseId open(TestCases cases, Commands commands, Country country, int number) {
        Procedures.Procedure procedure = procedures.list().get(number % procedures.list().size());
        CourtCode court = Country.COURTS.getFirst();
        String category = country.category(procedure.id());
        List<CaseModel.Participant> participants = country.participants(procedure, procedure.begins().by().getFirst());
        Opening opening = commands.opening(procedure, procedure.begins(), category, court, participants, number + 1, clock.instant());
        CaseFile file = cases.as(new Actor.Rule("registration"), all -> all.open(CaseId.random(), List.of(kz.torelik.casefile.Happening.of((ProceduralEvent) opening, clock.today())))).orThrow();
        begun.put(file.id(), new CaseModel(procedure, category, court, participants, Commands.said(1, (ProceduralEvent) opening, clock.today(), clock.instant()), opening.claim().votingDay(), opening.claim().resultsDay()));
        return file.id();
    }

    /// Looks at a case, thinks of something lawful there, and asks for it with the version that it saw, or with any.
    private void walk(TestCases cases, List<CaseId> ids, Country country, Random random) {
        Country own = country.seenBy(random);
        Commands commands = new Commands(random, own, procedures);
        for (int i = 0; i < COMMANDS; i++) {
            CaseId id = ids.get(random.nextInt(ids.size()));
            CaseFile seen = cases.get(id);
            CaseModel model = led(seen);
            Procedures.Step wanted = random.nextInt(5) > 0 ? commands.lawfulStep(model) : null;
            Actor actor = wanted == null ? own.anybody(model) : own.actor(model, own.one(wanted.by()));
            String word = wanted == null ? commands.anyWord() : wanted.word();
            Commands.Tried tried = commands.tried(model, actor, word, wanted != null && wanted.kind() != null ? wanted.kind() : commands.anyKind(word), clock.instant());
            int expected = random.nextBoolean() ? seen.version() : CaseFiles.ANY_VERSION;
            Answer<CaseFile> answer = cases.as(actor, all -> all.record(id, expected, tried.happening()));
            if (answer instanceof Answer.Yes<CaseFile>(CaseFile after)) {
                RecordedEvent recorded = after.history().getLast();
                acknowledged.merge(id + " " + recorded.seq() + " " + recorded.hash(), 1, Integer::sum);
                if (expected >= 0 && !after.history().subList(expected, recorded.seq() - 1).stream().allMatch(since -> since.event() instanceof ServiceEvent || since.event() instanceof BodyEvent.ActDelivered || since.event() instanceof BodyEvent.PaperDelivered || since.event() instanceof RecordingEvent)) throw new AssertionError("Decided on version " + expected + ", recorded as " + recorded.seq());
            } else if (answer instanceof Answer.No<CaseFile>(var refusal) && refusal.code().equals("case-changed")) stale.incrementAndGet();
            else refused.incrementAndGet();
            if (random.nextInt(10) == 0) clock.advance(Duration.ofMinutes(random.nextInt(600)));
        }
    }

    private CaseModel led(CaseFile file) {
        CaseModel model = begun.get(file.id()).copy();
        for (RecordedEvent event : file.history().subList(1, file.version())) {
            model.happen(Commands.said(event.seq(), event.event(), event.occurredOn(), event.recordedAt()), Commands.carried(event.event()));
        }
        return model;
    }

    private void follow(CaseFile file, Map<String, Integer> found) {
        CaseModel model = begun.get(file.id()).copy();
        for (RecordedEvent event : file.history().subList(1, file.version())) {
            Said said = Commands.said(event.seq(), event.event(), event.occurredOn(), event.recordedAt());
            assertThat(model.allows(event.actor(), said, Commands.carried(event.event()))).as("%s by %s at %s", event.event(), event.actor(), model.stage).isTrue();
            model.happen(said, Commands.carried(event.event()));
            assertThat(event.stage()).isEqualTo(model.stage);
            found.merge(file.id() + " " + event.seq() + " " + event.hash(), 1, Integer::sum);
        }
        assertThat(PureEngine.rebuilt(file).acts()).isEqualTo(file.acts());
    }
}
