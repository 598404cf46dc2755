package kz.torelik.recordings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.ManyCases;
import kz.torelik.casefile.TestCases;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.casefile.events.AllocationEvent;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.DecisionEvent;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.courts.Room;
import kz.torelik.courts.StaffChange;
import kz.torelik.courts.TestCourts;
import kz.torelik.database.Acting;
import kz.torelik.database.TestPostgres;
import kz.torelik.hearings.CourtWorld;
import kz.torelik.hearings.ProofOfService;
import kz.torelik.hearings.ProposingSlots;
import kz.torelik.hearings.Session;
import kz.torelik.hearings.Slot;
import kz.torelik.hearings.TestHearings;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DrawId;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Sha256;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.Court;
import kz.torelik.reception.BusyTimes;
import kz.torelik.reception.TestBusyTimes;

/// One day of hearings of the courts of a country, set by the code that proposes times and sets hearings. It is Monday, 6 April 2026, 10:00; the day is the first one that leaves time for the notices.
public final class CourtDay implements AutoCloseable {

    /// The first day that leaves time for the notices.
    public static final LocalDate DAY = LocalDate.of(2026, 4, 13);
    private static final Actor.Rule FILLING = new Actor.Rule("filling");
    private static final int TOGETHER = 200;
    private static final int PROPOSED = 6;
    private static final int AGAIN = 20;
    private static final List<Integer> LENGTHS = List.of(30, 45, 60, 60, 90);

    /// @param rooms of all courts together; `judges` too
    public record Size(int courts, int rooms, int judges, int hearings, long seed) {}

    /// A case that waits for its hearing.
    private record Waiting(CaseId id, Actor.Staff judge, int minutes) {}

    /// What scheduling took by the clock of the machine, in nanoseconds.
    ///
    /// @param elsewhere how many hearings had no time left on that day and were set for another
    /// @param again how often somebody was taken between the look and the setting, so that the judge looked again
    public record Scheduled(int onTheDay, int elsewhere, int again, long proposing, long setting, long slowestProposal, long slowestSetting) {}

    final TestCases cases;
    final TestCourts courts;
    final TestHearings hearings;
    final CourtClock clock = new CourtClock(Clock.fixed(Instant.parse("2026-04-06T05:00:00Z"), CourtClock.COUNTRY));
    final TestPostgres.Fresh database;
    final Size size;
    private final BusyTimes busy;
    private final Random random;
    private final List<CourtCode> codes;
    private final Map<CourtCode, List<Actor.Staff>> judges = new ConcurrentHashMap<>();
    private final List<PersonId> advocates = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();

    public CourtDay(TestPostgres.Fresh database, Size size) {
        this.database = database;
        this.size = size;
        cases = new TestCases(database, CourtWorld.LAW, clock);
        courts = TestCourts.over(database, CourtWorld.LAW, clock);
        busy = TestBusyTimes.over(cases.jdbc, database.within(cases.source, cases.transactions), clock);
        hearings = TestHearings.over(cases, courts, CourtWorld.LAW, CourtWorld.SENTENCES, (_, _, _) -> new ProofOfService.Finding(ProofOfService.Verdict.PROPER, LegalBasis.of("cpc 127(4)"), List.of()), List.of(busy));
        random = new Random(size.seed());
        codes = CourtWorld.LAW.courts().list().stream().filter(court -> !court.region().equals("00")).map(Court::code).limit(size.courts()).toList();
    }

    /// Fills the registries and the case files: rooms, judges with a secretary each, and cases in which the claim was accepted. An advocate has three cases in whatever courts, every fifth participant has said that he cannot come for some hours.
    public void fill() {
        List<StaffChange> changes = new ArrayList<>();
        LocalDate since = LocalDate.of(2020, 1, 6);
        List<StaffChange> pairs = new ArrayList<>();
        for (int i = 0; i < size.judges(); i++) {
            CourtCode court = codes.get(i % codes.size());
            PersonId judge = PersonId.random();
            PersonId secretary = PersonId.random();
            changes.add(new StaffChange.Appointed(judge, court, Function.JUDGE, new PersonName("Судья" + i, "Ерлан", null), iin(2 * i), since));
            changes.add(new StaffChange.Appointed(secretary, court, Function.SECRETARY, new PersonName("Хатшы" + i, "Дана", null), iin(2 * i + 1), since));
            pairs.add(new StaffChange.Paired(judge, court, secretary));
            judges.computeIfAbsent(court, _ -> new ArrayList<>()).add(new Actor.Staff(judge, court, Function.JUDGE));
        }
        changes.addAll(pairs);
        for (int i = 0; i < size.rooms(); i++) changes.add(new StaffChange.RoomSet(codes.get(i % codes.size()), new Room("%03d".formatted(i / codes.size() + 1), 20, true, 1)));
        courts.takeOver(changes.toArray(StaffChange[]::new));
        for (int i = 0; i < Math.max(1, size.hearings() / 3); i++) advocates.add(PersonId.random());
        for (int i = 0; i < size.hearings(); i += TOGETHER) file(i, Math.min(TOGETHER, size.hearings() - i));
        analyse();
    }

    private void file(int first, int many) {
        List<ManyCases.Command> commands = new ArrayList<>();
        Instant now = clock.instant();
        for (int i = first; i < first + many; i++) {
            CourtCode court = codes.get(i % codes.size());
            List<Actor.Staff> those = judges.get(court);
            Actor.Staff judge = those.get(i / codes.size() % those.size());
            CaseId id = CaseId.random();
            Claim claim = new Claim("action", "7.03", Language.RU, Tenge.of(1_480_000), List.of("Взыскать долг"), court, LegalBasis.of("cpc 29(1)"), false, "open", null);
            List<Party> parties = List.of(TestCases.party(1, "plaintiff", person(), "Сәрсенова", null, null), TestCases.party(2, "defendant", person(), "Оспанова", null, null),
                    TestCases.party(3, "representative", advocates.get(random.nextInt(advocates.size())), "Адвокатова", null, 1));
            commands.add(command(id, new Actor.Rule("registration"), now, new FilingEvent.ClaimFiled(cases.number(court, i / codes.size() + 1), "D-" + i, now, claim, parties, List.of(CourtWorld.document("claim")))));
            DrawId draw = DrawId.random();
            commands.add(command(id, new Actor.Rule("allocation"), now, new AllocationEvent.DrawCommitted(draw, Sha256.ofText("input"), 1),
                    new AllocationEvent.JudgeDrawn(draw, judge.person(), new PersonName("Судья", "Ерлан", null), court, null, 1)));
            ActId act = ActId.random();
            commands.add(command(id, judge, now, new DecisionEvent.ActSigned(act, "ruling-acceptance", 1, CourtWorld.document("act"), null), new AcceptanceEvent.ClaimAccepted(act, Language.RU)));
            waiting.add(new Waiting(id, judge, LENGTHS.get(random.nextInt(LENGTHS.size()))));
        }
        Acting.as(FILLING, () -> cases.many.record(commands)).forEach(Answer::orThrow);
    }

    private ManyCases.Command command(CaseId id, Actor actor, Instant at, kz.torelik.casefile.events.ProceduralEvent... events) {
        return new ManyCases.Command(id, actor, at, java.util.Arrays.stream(events).map(event -> Happening.of(event, clock.today())).toList());
    }

    /// Somebody new, who perhaps has said when he cannot come.
    private PersonId person() {
        PersonId person = PersonId.random();
        if (random.nextInt(5) > 0) return person;
        Instant from = at(LocalTime.of(9 + random.nextInt(8), 0));
        cases.as(new Actor.Citizen(person), _ -> busy.state(from, from.plus(Duration.ofHours(1 + random.nextInt(2))), "trip")).orThrow();
        return person;
    }

    static Instant at(LocalTime time) { return DAY.atTime(time).atZone(CourtClock.COUNTRY).toInstant(); }

    private static Iin iin(int number) {
        String digits = "%02d%02d%02d3%04d".formatted(60 + number / 5000 % 40, 1 + number / 400000 % 12, 10 + number / 5000 / 40 % 18, number % 5000);
        for (int check = 0; check < 10; check++) {
            try {
                return Iin.of(digits + check);
            } catch (IllegalArgumentException other) {
                continue;
            }
        }
        return iin(number + 200_000);
    }

    /// What the server does by itself when many rows have come.
    private void analyse() { database.jdbc(database.owner()).sql("analyze").update(); }

    /// Sets a hearing in each case, as its judge does: he looks at the proposals and takes one of that day, if there is one. Judges of different courts do so beside each other.
    public Scheduled schedule(int threads) throws InterruptedException {
        Took took = new Took(new AtomicLong(), new AtomicLong(), new AtomicLong(), new AtomicLong(), new AtomicLong());
        AtomicLong next = new AtomicLong();
        AtomicReference<Throwable> fault = new AtomicReference<>();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            workers.add(Thread.ofPlatform().start(() -> {
                Random dice = new Random(size.seed());
                for (int n = (int) next.getAndIncrement(); n < waiting.size() && fault.get() == null; n = (int) next.getAndIncrement()) {
                    try {
                        Answer<HearingId> set = choose(waiting.get(n), dice, took);
                        for (int again = 0; again < AGAIN && !set.isYes(); again++) set = choose(waiting.get(n), dice, took);
                        set.orThrow();
                    } catch (RuntimeException broken) {
                        fault.compareAndSet(null, broken);
                    }
                }
            }));
        }
        for (Thread worker : workers) worker.join();
        if (fault.get() != null) throw new IllegalStateException(fault.get());
        int onTheDay = sessions().size();
        return new Scheduled(onTheDay, waiting.size() - onTheDay, took.again().intValue(), took.proposing().get(), took.setting().get(), took.slowestProposal().get(), took.slowestSetting().get());
    }

    private record Took(AtomicLong proposing, AtomicLong setting, AtomicLong slowestProposal, AtomicLong slowestSetting, AtomicLong again) {}

    /// A judge looks and sets; meanwhile somebody of his case may have been called to another court.
    private Answer<HearingId> choose(Waiting one, Random dice, Took took) {
        long begun = System.nanoTime();
        List<ProposingSlots.Proposal> proposals = Acting.as(one.judge(), () -> hearings.proposing().propose(one.id(), "preliminary", one.minutes(), PROPOSED)).orThrow();
        long proposed = System.nanoTime() - begun;
        List<Slot> today = proposals.stream().map(ProposingSlots.Proposal::slot).filter(slot -> slot.day().equals(DAY)).toList();
        Slot chosen = today.isEmpty() ? proposals.getFirst().slot() : today.get(dice.nextInt(today.size()));
        long deciding = System.nanoTime();
        Answer<HearingId> answer = Acting.as(one.judge(), () -> hearings.setting().set(one.id(), CaseFiles.ANY_VERSION, "preliminary", chosen, true, null));
        long set = System.nanoTime() - deciding;
        took.proposing().addAndGet(proposed);
        took.setting().addAndGet(set);
        took.slowestProposal().accumulateAndGet(proposed, Math::max);
        took.slowestSetting().accumulateAndGet(set, Math::max);
        if (!answer.isYes()) took.again().incrementAndGet();
        return answer;
    }

    /// All hearings of the day, as the cause lists of the courts have them.
    List<Session> sessions() { return codes.stream().flatMap(court -> hearings.schedule().causeList(court, DAY).stream()).toList(); }

    /// Looks without the code that set them whether the hearings of the day can be: within the hours of a court and not into its lunch, and no room, judge or participant at two of them.
    ///
    /// @return what is wrong, possibly nothing
    public List<String> faults() {
        List<Session> all = sessions();
        List<String> faults = new ArrayList<>();
        for (Session one : all) {
            LocalTime from = LocalTime.ofInstant(one.startsAt(), CourtClock.COUNTRY);
            LocalTime to = LocalTime.ofInstant(one.endsAt(), CourtClock.COUNTRY);
            if (from.isBefore(LocalTime.of(9, 0)) || to.isAfter(LocalTime.of(18, 30)) || from.isBefore(LocalTime.of(14, 30)) && to.isAfter(LocalTime.of(13, 0))) faults.add("outside hours: " + one);
        }
        overlaps(all.stream().collect(Collectors.groupingBy(one -> "room " + one.court() + "/" + one.room())), faults);
        overlaps(all.stream().collect(Collectors.groupingBy(one -> "judge " + one.judge())), faults);
        Map<HearingId, Session> known = all.stream().collect(Collectors.toMap(Session::hearing, one -> one));
        Map<String, List<Session>> people = new ConcurrentHashMap<>();
        cases.as(FILLING, _ -> cases.jdbc.sql("select person::text as person, hearing from hearings.invited").query((row, _) -> {
            Session session = known.get(HearingId.of(row.getObject("hearing", java.util.UUID.class)));
            if (session != null) people.computeIfAbsent("person " + row.getString("person"), _ -> new ArrayList<>()).add(session);
            return true;
        }).list());
        overlaps(people, faults);
        cases.as(FILLING, _ -> cases.jdbc.sql("""
                select b.person::text from reception.busy b join hearings.invited i on i.person = b.person join hearings.session s on s.hearing = i.hearing
                 where b.starts_at < s.ends_at and s.starts_at < b.ends_at""").query(String.class).list()).forEach(person -> faults.add("cannot come: " + person));
        return faults;
    }

    private static void overlaps(Map<String, List<Session>> by, List<String> faults) {
        by.forEach((who, those) -> {
            List<Session> sorted = those.stream().sorted(java.util.Comparator.comparing(Session::startsAt)).toList();
            for (int i = 1; i < sorted.size(); i++) {
                if (sorted.get(i).startsAt().isBefore(sorted.get(i - 1).endsAt())) faults.add("%s: %s and %s".formatted(who, sorted.get(i - 1).startsAt(), sorted.get(i).startsAt()));
            }
        });
    }

    /// How many hearings are on the day, in how many rooms.
    public Map<String, Integer> told() {
        List<Session> all = sessions();
        return Map.of("hearings", all.size(), "rooms", (int) all.stream().map(one -> one.court() + "/" + one.room()).distinct().count(), "at once",
                all.stream().collect(Collectors.groupingBy(Session::startsAt, Collectors.summingInt(_ -> 1))).values().stream().max(Integer::compare).orElse(0));
    }

    /// The day of each court once.
    public void causeLists() { codes.forEach(court -> hearings.schedule().causeList(court, DAY)); }

    public int courts() { return codes.size(); }

    @Override
    public void close() { cases.close(); }
}
