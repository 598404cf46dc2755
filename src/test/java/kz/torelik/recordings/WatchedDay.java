package kz.torelik.recordings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.database.Acting;
import kz.torelik.documents.TestKeys;
import kz.torelik.hearings.CourtWorld;
import kz.torelik.hearings.Session;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.HearingId;
import kz.torelik.ledger.TestLedger;
import kz.torelik.signatures.TestStamps;
import org.jspecify.annotations.Nullable;

/// A [CourtDay] from its morning to its evening, watched by the code that sees who is late and that begins and ends recordings. The clock is moved: four looks a second around each moment for which hearings are set, and one now and then
/// in between. Six of ten hearings are opened in time, three late, one never; each is closed when its time is over.
public final class WatchedDay implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration BEFORE = Duration.ofMillis(500);

    /// How often it is looked.
    ///
    /// @param after how long four looks a second go on behind a moment for which hearings are set
    /// @param between how long it is from one look to the next otherwise, in whole seconds
    public record Pace(Duration after, Duration between) {}

    /// When a hearing is opened in truth, or null for never.
    private record Truth(Session session, @Nullable Instant opened) {

        boolean late() { return opened == null || opened.isAfter(session.startsAt().plus(LatenessWatch.GRACE)); }

        Instant closed() {
            if (opened == null) throw new IllegalStateException("Never opened, never closed");
            return opened.isAfter(session.startsAt()) ? opened.plus(Duration.between(session.startsAt(), session.endsAt())) : session.endsAt();
        }
    }

    private record Step(Instant at, Truth truth, boolean opens) {}

    /// What one part of the work took.
    ///
    /// @param cpu of the whole process and of PostgreSQL, in nanoseconds
    /// @param slowest by the clock of the machine, in nanoseconds
    public record Part(int times, long cpu, long wall, long slowest) {

        Part plus(long spent, long took) { return new Part(times + 1, cpu + spent, wall + took, Math.max(slowest, took)); }
    }

    /// What the day took, and what it came to.
    ///
    /// @param looks by what was looked at: each kind of look, the same once more when nothing has happened meanwhile (`idle`), `heads` for the ledger and `commands` for the openings and closings
    /// @param latest the longest time from the moment for which a late hearing was set to the end of the look that flagged it
    public record Watched(int late, int hearings, Duration length, Map<String, Part> looks, Duration latest, int mostAtOnce) {}

    private final CourtDay day;
    private final Supplier<Long> cpu;
    private final java.util.concurrent.atomic.AtomicLong nanos = new java.util.concurrent.atomic.AtomicLong();
    private final TestLedger ledger;
    private final TestStamps authority;
    private final RecordingRows rows;
    private final RunningRecordings running;
    private final LatenessWatch lateness;
    private final Recorder recorder;
    private final LedgerPublishing publishing;
    private final Map<String, Part> parts = new HashMap<>();
    private final Map<Instant, Long> tookAt = new HashMap<>();

    /// @param cpu the CPU time that was used until now, in nanoseconds
    public WatchedDay(CourtDay day, Path folder, Supplier<Long> cpu) throws IOException {
        this.day = day;
        this.cpu = cpu;
        rows = new RecordingRows(day.cases.jdbc);
        ledger = new TestLedger(folder, day.cases.jdbc, day.cases.transactions, day.clock);
        authority = new TestStamps(folder, day.clock);
        publishing = new LedgerPublishing(rows, ledger.ledger, authority.stamps, day.cases.transactions, day.clock);
        CaseNews news = new CaseNews(day.cases.files, day.clock);
        Ticker ticker = new Ticker(day.clock::instant, nanos::get);
        running = new RunningRecordings(rows, TestKeys.over(day.cases.jdbc, folder, day.clock), folder.resolve("recordings"), day.cases.transactions, ticker);
        lateness = new LatenessWatch(day.hearings.schedule(), rows, new LateHearings(rows, news, day.hearings.schedule(), day.courts.workingTime(), day.cases.transactions), authority.stamps, day.cases.transactions, ticker, () -> Duration.ZERO);
        recorder = new Recorder(running, rows, lateness, news, publishing, day.cases.transactions, Duration.ofSeconds(4));
        day.cases.listen(new RecordingsListener(rows, day.cases.files, recorder, CourtWorld.LAW, day.clock), day.hearings.listener());
    }

    /// Lives the day.
    public Watched watch(Pace pace) {
        settle();
        List<Truth> truths = truths();
        PriorityQueue<Step> steps = new PriorityQueue<>(Comparator.comparing(Step::at));
        for (Truth truth : truths) {
            if (truth.opened() == null) continue;
            steps.add(new Step(truth.opened(), truth, true));
            steps.add(new Step(truth.closed(), truth, false));
        }
        Set<Instant> starts = new HashSet<>();
        truths.forEach(truth -> starts.add(truth.session().startsAt()));
        Instant morning = CourtDay.at(LocalTime.of(8, 55));
        int most = 0;
        Instant evening = CourtDay.at(LocalTime.of(20, 30));
        goTo(morning);
        while (day.clock.instant().isBefore(evening)) {
            Instant now = day.clock.instant();
            boolean near = starts.stream().anyMatch(start -> !now.isBefore(start.minus(BEFORE)) && now.isBefore(start.plus(pace.after())));
            spend("who is late", lateness::flag);
            spend("what became of them", lateness::settle);
            spend("recordings", () -> { recorder.lookOnce(); return 0; });
            if (!near && now.getNano() == 0) {
                spend("who is late, idle", lateness::flag);
                spend("what became of them, idle", lateness::settle);
                spend("recordings, idle", () -> { recorder.lookOnce(); return 0; });
                spend("heads", () -> running.publish(publishing));
                ledger.sequence();
                most = Math.max(most, running.inHand());
            }
            Instant next = near ? now.plus(LOOK) : quiet(starts, now, pace.between());
            while (!steps.isEmpty() && !steps.peek().at().isAfter(next)) command(steps.poll());
            goTo(next);
        }
        settle();
        recorder.lookOnce();
        running.publish(publishing);
        recorder.lookOnce();
        return new Watched((int) truths.stream().filter(Truth::late).count(), truths.size(), Duration.between(morning, evening), Map.copyOf(parts), latest(), most);
    }

    /// Thousands of cases are heard of before the morning.
    private void settle() {
        if (!day.cases.river.awaitQuiet(Duration.ofHours(1))) throw new IllegalStateException("The river does not come to rest");
    }

    private List<Truth> truths() {
        Random random = new Random(day.size.seed() + 1);
        List<Truth> truths = new ArrayList<>();
        for (Session session : day.sessions()) {
            int kind = random.nextInt(10);
            truths.add(new Truth(session, kind == 0 ? null : kind < 4 ? session.startsAt().plusMillis(1_000 + random.nextInt(1_800_000)) : session.startsAt().minusMillis(random.nextInt(120_000))));
        }
        return truths;
    }

    private static Instant quiet(Set<Instant> starts, Instant now, Duration between) {
        Instant later = Instant.ofEpochSecond(now.getEpochSecond() / between.toSeconds() * between.toSeconds()).plus(between);
        return starts.stream().map(start -> start.minus(BEFORE)).filter(begin -> begin.isAfter(now) && begin.isBefore(later)).min(Comparator.naturalOrder()).orElse(later);
    }

    private void goTo(Instant moment) {
        Duration step = Duration.between(day.clock.instant(), moment);
        day.clock.advance(step);
        nanos.addAndGet(step.toNanos());
    }

    /// What a secretary does in a hearing, at its moment.
    private void command(Step step) {
        goTo(step.at());
        Session session = step.truth().session();
        Actor.Staff judge = new Actor.Staff(java.util.Objects.requireNonNull(session.judge()), session.court(), Function.JUDGE);
        spend("commands", () -> Acting.as(judge, () -> step.opens() ? day.hearings.opening().open(session.caseId(), CaseFiles.ANY_VERSION, session.hearing(), List.of(1, 2, 3), null)
                : day.hearings.closing().close(session.caseId(), CaseFiles.ANY_VERSION, session.hearing(), false)).orThrow());
    }

    private void spend(String what, Supplier<?> work) {
        long spent = cpu.get();
        long begun = System.nanoTime();
        work.get();
        long took = System.nanoTime() - begun;
        if (what.equals("who is late")) tookAt.put(day.clock.instant(), took);
        long used = cpu.get() - spent;
        parts.merge(what, new Part(1, used, took, took), (before, _) -> before.plus(used, took));
    }

    private record Flagged(HearingId hearing, Instant seen) {}

    private List<Flagged> flagged() {
        return Acting.as(LedgerPublishing.RULE, () -> day.cases.transactions.execute(_ -> day.cases.jdbc.sql("select hearing, seen_at from recordings.delay")
                .query((row, _) -> new Flagged(HearingId.of(row.getObject("hearing", UUID.class)), row.getObject("seen_at", OffsetDateTime.class).toInstant())).list()));
    }

    private Duration latest() {
        Map<HearingId, Session> known = new HashMap<>();
        day.sessions().forEach(session -> known.put(session.hearing(), session));
        return flagged().stream().map(each -> Duration.between(known.get(each.hearing()).startsAt(), each.seen()).plusNanos(tookAt.getOrDefault(each.seen(), 0L))).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    /// Whether exactly those are flagged that are late, each within a second of the clock that was moved, and every recording is there that has to be and has ended.
    ///
    /// @return what is wrong, possibly nothing
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        Map<HearingId, Truth> truths = new HashMap<>();
        truths().forEach(truth -> truths.put(truth.session().hearing(), truth));
        Set<HearingId> flagged = new HashSet<>();
        for (Flagged each : flagged()) {
            Truth truth = truths.get(each.hearing());
            if (!flagged.add(each.hearing())) faults.add("flagged twice: " + each);
            if (truth == null || !truth.late()) faults.add("not late: " + each);
            else if (Duration.between(truth.session().startsAt(), each.seen()).compareTo(Duration.ofSeconds(1)) > 0) faults.add("flagged too late: " + each);
        }
        truths.values().stream().filter(truth -> truth.late() && !flagged.contains(truth.session().hearing())).forEach(truth -> faults.add("not flagged: " + truth));
        List<Recorded> recorded = Acting.as(LedgerPublishing.RULE, () -> day.cases.transactions.execute(_ -> rows.list(truths.keySet())));
        Map<HearingId, Recorded> by = new HashMap<>();
        for (Recorded each : recorded) {
            if (by.put(each.hearing(), each) != null) faults.add("recorded twice: " + each.hearing());
            Truth truth = truths.get(each.hearing());
            if (!each.cause().equals(truth.late() ? "late" : "opened") || !each.state().equals("ended") || !String.valueOf(each.endedBy()).equals(truth.opened() == null ? RecordingRows.NOT_HELD : "hearing-closed")) {
                faults.add("recorded otherwise: " + each + " of " + truth);
            }
        }
        truths.keySet().stream().filter(each -> !by.containsKey(each)).forEach(each -> faults.add("not recorded: " + each));
        return faults;
    }

    @Override
    public void close() {
        running.letGoOfAll();
        authority.close();
        ledger.close();
    }
}
