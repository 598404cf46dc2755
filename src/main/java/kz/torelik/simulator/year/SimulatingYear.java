package kz.torelik.simulator.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.casefile.ManyCases;
import kz.torelik.casefile.events.Claim;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.courts.KeepingStaff;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.Category;
import kz.torelik.law.Court;
import kz.torelik.law.Instances;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.simulator.population.CourtStaff;
import kz.torelik.simulator.population.Crowd;
import kz.torelik.simulator.population.Population;
import kz.torelik.simulator.population.Resident;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// A year of cases through the engine: every command is asked of the procedure of the law for its own actor, whatever is allowed is durable, and each refusal that was not meant is a fault of the
/// simulator. What was made to happen is written beside, a line of JSON for each case.
public final class SimulatingYear {

    /// The rule that delivers the commands.
    public static final Actor.Rule RULE = new Actor.Rule("simulated-year");
    private static final int AT_ONCE = 1000;
    private static final int TRESPASS = 400;
    /// The instances above the first, from below.
    private static final List<List<String>> UPWARDS = List.of(List.of("appeal", "private-complaint"), List.of("cassation"), List.of("exceptional-review"));
    private static final Set<Procedure.By> NOT_PARTIES = Set.of(Procedure.By.JUDGE, Procedure.By.CHAIR, Procedure.By.REGISTRAR, Procedure.By.SECRETARY, Procedure.By.RULE, Procedure.By.REPRESENTATIVE, Procedure.By.THIRD_PARTY);

    private final LawBook law;
    private final ManyCases cases;
    private final SplittableRandom random;
    private final EventMaker maker;
    private final Crowd crowd;
    private final List<CourtStaff> courts;
    private final Map<CourtCode, CourtStaff> staff;
    private final List<Procedure> procedures;
    private final Map<String, List<Category>> categories = new HashMap<>();
    private final RegisterNumbers numbers;
    private final ToIntFunction<String> weights;
    private final Corrections corrections;

    /// What was made.
    ///
    /// @param cases those that were asked for, and those that were opened anew because a court above sent them back
    /// @param trespasses commands of strangers, which were refused as they had to be
    /// @param kinds cases of each procedure
    public record Made(int cases, long events, int trespasses, Map<String, Integer> kinds, Duration took) {}

    /// In a house whose courts get the staff of the demonstration country, unless it is there.
    ///
    /// @param day the day from which the years of service count
    public static SimulatingYear in(LawBook law, ManyCases cases, KeepingStaff staff, TransactionTemplate transactions, LocalDate day, long seed) {
        Population population = Population.draw(law, Population.SEED, day);
        try {
            Acting.run(RULE, () -> transactions.executeWithoutResult(_ -> staff.takeOver(population.staffChanges())));
        } catch (DataIntegrityViolationException _) {
            return new SimulatingYear(law, cases, population, seed);
        }
        return new SimulatingYear(law, cases, population, seed);
    }

    SimulatingYear(LawBook law, ManyCases cases, Population population, long seed) { this(law, cases, population, seed, Proportions::ofKind, Corrections.ASSUMED); }

    /// A year of other proportions.
    ///
    /// @param kinds the weight of a procedure among all
    SimulatingYear(LawBook law, ManyCases cases, Population population, long seed, ToIntFunction<String> kinds, Corrections corrections) {
        this.law = law;
        this.weights = kinds;
        this.corrections = corrections;
        this.numbers = new RegisterNumbers(cases);
        this.cases = cases;
        this.random = new SplittableRandom(seed);
        this.maker = new EventMaker(random.split());
        this.crowd = new Crowd(law, seed);
        this.courts = population.courts().stream().filter(staff -> staff.court().kind().isTerritorial()).toList();
        this.staff = population.courts().stream().collect(Collectors.toMap(one -> one.court().code(), one -> one, (first, _) -> first));
        this.procedures = law.procedures().stream().filter(procedure -> EventMaker.knows(procedure.begins().event().event())).toList();
        for (Procedure procedure : procedures) {
            List<Category> fitting = law.categories().list().stream().filter(category -> !category.group() && category.procedures().contains(procedure.id())).toList();
            List<Category> own = law.categories().list().stream().filter(category -> !category.group() && category.code().startsWith(Proportions.group(procedure.id()))).toList();
            categories.put(procedure.id(), fitting.isEmpty() ? own : fitting);
        }
    }

    /// Lets a number of cases begin, spread over the year before a day, and follows each to its end or to that day.
    ///
    /// @param truth gets a line for each case
    /// @throws IllegalStateException when the engine refuses what the story takes for lawful, or allows what it must not
    public Made simulate(int howMany, LocalDate until, Writer truth) {
        long begun = System.nanoTime();
        Instant end = until.atStartOfDay(CourtClock.COUNTRY).toInstant();
        List<Plan> plans = plans(howMany, until);
        Reviewed reviewed = new Reviewed(law, plans.stream().map(plan -> plan.procedure().id()).filter(Reviewed::isReview).collect(Collectors.toMap(id -> id, _ -> 1, Integer::sum)), staff.keySet(), random.split(), corrections);
        Counts counts = new Counts();
        Map<String, Integer> kinds = new LinkedHashMap<>();
        Following following = new Following(end, truth, reviewed, kinds, counts, new LinkedHashSet<>(), new ComingBack(law, numbers, maker, random.split()));
        run(plans.stream().filter(plan -> !Reviewed.isReview(plan.procedure().id())).map(plan -> story(plan, reviewed)).toList(), following);
        for (List<String> instance : UPWARDS) {
            List<Story> stories = new ArrayList<>();
            for (Plan plan : plans) if (instance.contains(Instances.way(plan.procedure().id())) && Reviewed.isReview(plan.procedure().id())) stories.add(review(plan, reviewed, end));
            run(stories, following);
        }
        following.kept().forEach(story -> tell(story, truth));
        return new Made(kinds.values().stream().mapToInt(each -> each).sum(), counts.events, counts.trespasses, kinds, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static final class Counts {
        private long events;
        private int trespasses;
    }

    /// @param kept the cases that go up: what was made to happen in them is told when all is over
    /// @param back brings down what the reviews decided
    private record Following(Instant end, Writer truth, Reviewed reviewed, Map<String, Integer> kinds, Counts counts, Set<Story> kept, ComingBack back) {}

    /// Follows cases to their end, their days mixed; with a review go the files below it, which are told that the papers went up and what came back.
    private void run(List<Story> stories, Following following) {
        Counts counts = following.counts();
        PriorityQueue<Story> queue = new PriorityQueue<>(Comparator.comparing(story -> Objects.requireNonNull(story.nextAt())));
        queue.addAll(stories);
        queue.forEach(story -> following.kinds().merge(story.procedure(), 1, Integer::sum));
        stories.forEach(story -> story.filesBelow().stream().filter(file -> !file.isSettled()).forEach(queue::add));
        while (!queue.isEmpty()) {
            List<ManyCases.Command> commands = new ArrayList<>();
            Set<Integer> unlawful = new HashSet<>();
            List<Story> left = new ArrayList<>();
            while (commands.size() < AT_ONCE && !queue.isEmpty()) {
                Story story = queue.remove();
                ManyCases.Command command = story.take();
                commands.add(command);
                counts.events += command.happenings().size();
                if (random.nextInt(TRESPASS) == 0 && command.happenings().getFirst().event() != story.opening()) {
                    unlawful.add(commands.size());
                    commands.add(new ManyCases.Command(command.caseId(), new Actor.Citizen(crowd.next(law.courts().get(story.opening().claim().court())).id()), command.at(), command.happenings()));
                    counts.trespasses++;
                }
                for (Story on : following.back().after(story, command)) {
                    if (on.events() == 0) following.kinds().merge(on.procedure(), 1, Integer::sum);
                    queue.add(on);
                }
                Instant next = story.nextAt();
                if (next == null || next.isAfter(following.end())) left.add(story);
                else queue.add(story);
            }
            record(commands, unlawful);
            for (Story story : left) if (following.reviewed().isTaken(story)) following.kept().add(story); else tell(story, following.truth());
        }
    }

    private void record(List<ManyCases.Command> commands, Set<Integer> unlawful) {
        List<Answer<Integer>> answers = Acting.as(RULE, () -> cases.record(commands));
        for (int i = 0; i < answers.size(); i++) {
            ManyCases.Command command = commands.get(i);
            if (answers.get(i) instanceof Answer.No<Integer>(Refusal refusal) && !unlawful.contains(i)) {
                throw new IllegalStateException("The engine refused %s by %s: %s %s".formatted(command.happenings(), command.actor(), refusal.code(), refusal.facts()));
            }
            if (answers.get(i).isYes() && unlawful.contains(i)) throw new IllegalStateException("The engine let a stranger do " + command.happenings());
        }
    }

    private record Plan(CourtStaff court, Procedure procedure, Instant begins) {}

    private List<Plan> plans(int howMany, LocalDate until) {
        List<Plan> plans = new ArrayList<>();
        int sum = procedures.stream().mapToInt(procedure -> weights.applyAsInt(procedure.id())).sum();
        for (int i = 0; i < howMany; i++) {
            int left = random.nextInt(sum);
            Procedure chosen = procedures.getFirst();
            for (Procedure procedure : procedures) {
                chosen = procedure;
                left -= weights.applyAsInt(procedure.id());
                if (left < 0) break;
            }
            LocalDate day = law.calendar().workingFrom(until.minusDays(1 + random.nextInt(365)));
            plans.add(new Plan(courts.get(random.nextInt(courts.size())), chosen, day.atTime(LocalTime.of(9, 0).plusSeconds(random.nextInt(30_000))).atZone(CourtClock.COUNTRY).toInstant()));
        }
        plans.sort(Comparator.comparing(Plan::begins));
        return plans;
    }

    private Story story(Plan plan, Reviewed reviewed) {
        Procedure procedure = plan.procedure();
        List<String> roles = roles(procedure);
        List<Party> parties = new ArrayList<>();
        Map<String, Actor.Citizen> people = new HashMap<>();
        for (String role : roles) enter(role, plan.court().court(), parties, people);
        List<Category> fitting = categories.get(procedure.id());
        Category category = fitting.get(random.nextInt(fitting.size()));
        LocalDate day = LocalDate.ofInstant(plan.begins(), CourtClock.COUNTRY);
        Claim claim = new Claim(procedure.id(), category.code(), random.nextInt(100) < 45 ? Language.KK : Language.RU, Tenge.of(50_000L + random.nextInt(3_000_000)), List.of("x"),
                plan.court().court().code(), LegalBasis.of("cpc 29(1)"), false, category.is(Category.Flag.CLOSED) ? "closed" : "open", null);
        Map<String, Object> fixed = Map.of("claim", claim, "parties", parties, "number", numbers.next(plan.court().court().code(), procedure, day));
        Opening opening = (Opening) maker.make(new EventMaker.Wish(procedure.begins().event().event(), procedure.begins().event().kind(), fixed, plan.begins(), day));
        return new Story(CaseId.of(new UUID(random.nextLong(), random.nextLong())), new Story.Setting(law, procedure, opening, plan.court(), people, null, reviewed), plan.begins(), random.split(), maker);
    }

    /// A review of a case of the year, in the court above it, with its participants: it begins some days after the last thing that happened there and in the files below, and not after the end of the year. Where no such case has come to an act, one of the first instance is simulated in its place.
    private Story review(Plan plan, Reviewed reviewed, Instant end) {
        Optional<Reviewed.Way> found = reviewed.take(plan.procedure().id());
        if (found.isEmpty()) return story(new Plan(plan.court(), law.procedure(reviewed.first(plan.procedure().id())), plan.begins()), reviewed);
        Story below = found.get().below();
        Instant last = Stream.concat(Stream.of(below), below.filesBelow().stream()).map(Story::lastAt).max(Comparator.naturalOrder()).orElseThrow();
        Instant wanted = last.plus(Duration.ofDays(1 + random.nextInt(20)));
        Instant begins = wanted.isBefore(end) ? wanted : end.minusSeconds(3600L + random.nextInt(30_000));
        LocalDate day = LocalDate.ofInstant(begins, CourtClock.COUNTRY);
        Claim was = below.opening().claim();
        Claim claim = new Claim(plan.procedure().id(), was.category(), was.language(), was.price(), was.demands(), found.get().above().code(), found.get().line().basis(), false, was.seal(), below.opening().number().toString());
        List<Party> parties = new ArrayList<>(below.opening().parties());
        Map<String, Actor.Citizen> people = new HashMap<>(below.people());
        for (String role : roles(plan.procedure())) if (!people.containsKey(role)) enter(role, found.get().above(), parties, people);
        Story first = below.below() == null ? below : Objects.requireNonNullElse(below.below().below(), below.below());
        ReviewEvent.Origin origin = new ReviewEvent.Origin(below.id(), below.opening().number(), was.court(), first.id(), below.act(), null, null);
        Plan there = new Plan(staff.get(found.get().above().code()), plan.procedure(), begins);
        ReviewEvent.CaseSentUp sent = new ReviewEvent.CaseSentUp(Instances.way(plan.procedure().id()), found.get().above().code(), CaseId.of(new UUID(random.nextLong(), random.nextLong())), numbers.next(there.court().court().code(), plan.procedure(), day));
        ReviewEvent.Complainant complainant = below.goUp(found.get().up(), sent, begins);
        if (first != below) first.hear(sent, begins);
        Map<String, Object> fixed = Map.of("claim", claim, "parties", parties, "number", sent.number(), "origin", origin, "complainants", List.of(complainant), "judges", found.get().line().judges());
        Instant opens = begins.plusSeconds(60);
        Opening opening = (Opening) maker.make(new EventMaker.Wish(plan.procedure().begins().event().event(), plan.procedure().begins().event().kind(), fixed, opens, day));
        Story review = new Story(sent.review(), new Story.Setting(law, plan.procedure(), opening, there.court(), people, below, reviewed), opens, random.split(), maker);
        below.reviewedIn(review, "");
        return review;
    }

    private void enter(String role, Court court, List<Party> parties, Map<String, Actor.Citizen> people) {
        Resident one = crowd.next(court);
        parties.add(new Party(parties.size() + 1, role, one.id(), new Party.Subject.Natural(one.name(), one.iin(), one.born(), false), one.contact().address().written().in(one.contact().language()), one.contact().address().kato(), one.contact().phone(), null, null));
        people.put(role, new Actor.Citizen(one.id()));
    }

    /// Whoever begins first, then all others whom the procedure names; representatives and third parties are left out.
    private static List<String> roles(Procedure procedure) {
        Stream<Procedure.By> all = Stream.concat(procedure.begins().by().stream(), procedure.stages().stream().flatMap(stage -> procedure.steps(stage).stream()).flatMap(step -> step.by().stream()));
        List<String> roles = all.filter(by -> !NOT_PARTIES.contains(by)).map(Procedure.By::word).distinct().toList();
        return roles.isEmpty() ? List.of("plaintiff") : roles;
    }

    private static void tell(Story story, Writer truth) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("case", story.id().toString());
        line.put("number", story.opening().number().toString());
        line.put("procedure", story.procedure());
        line.put("category", story.category());
        line.put("court", story.opening().claim().court().digits());
        Story below = story.below();
        if (below != null) line.put("of", Map.of("case", below.id().toString(), "number", below.opening().number().toString(), "procedure", below.procedure()));
        if (!story.ups().isEmpty()) line.put("up", story.ups().entrySet().stream().map(up -> Map.of("case", up.getKey().id().toString(), "number", up.getKey().opening().number().toString(), "outcome", up.getValue())).toList());
        Story.Again again = story.again();
        if (again != null) line.put("anew", Map.of("case", again.of().id().toString(), "number", again.of().opening().number().toString(), "by", again.by().id().toString(), "outcome", again.outcome()));
        Story next = story.next();
        if (next != null) line.put("next", Map.of("case", next.id().toString(), "number", next.opening().number().toString()));
        line.put("way", story.way());
        line.put("events", story.events());
        try {
            truth.write(JsonMapper.shared().writeValueAsString(line) + "\n");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
