package kz.torelik.walks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.PureEngine;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Clocks;
import kz.torelik.deadlines.History;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtCode;
import kz.torelik.law.LawBook;
import kz.torelik.simulator.year.EventMaker;
import org.jspecify.annotations.Nullable;

/// Many actors walk through all procedures of `law/` at random, lawfully and not, while the clock moves. Each command is put to the engine and to the model, and
/// they have to agree on everything: on yes or no, on the stage, on the judge, on every clock; and a case folded anew from its stored events has to be the same.
public final class Walk {

    private static final int OPEN = 60;
    private static final int LONGEST = 70;

    private final LawBook law;
    private final Procedures procedures;
    private final Terms terms;
    private final Outages outages = new Outages();
    private final Coverage coverage;
    private final Random random;
    private final Country country;
    private final Commands commands;
    private final PureEngine engine;
    private final long seed;
    private final List<Walked> open = new ArrayList<>();
    private final Tally tally = new Tally();
    private Instant now = Instant.parse("2026-01-12T04:00:00Z");
    private int sequence;

    private record Walked(CaseModel model, PureEngine.Case house) {}

    /// What was walked.
    public static final class Tally {

        public long commands;
        public long lawful;
        public long refused;
        public long cases;
        public long clocks;
        public final Map<String, Long> steps = new TreeMap<>();
        public final Map<String, Long> statuses = new TreeMap<>();

        /// Adds what another thread walked.
        public void add(Tally other) {
            commands += other.commands;
            lawful += other.lawful;
            refused += other.refused;
            cases += other.cases;
            clocks += other.clocks;
            other.steps.forEach((step, times) -> steps.merge(step, times, Long::sum));
            other.statuses.forEach((status, times) -> statuses.merge(status, times, Long::sum));
        }
    }

    public Walk(LawBook law, long seed) { this(law, seed, _ -> true); }

    /// A walk that looks for some steps only.
    ///
    /// @param wanted which, by the names of [#allSteps]
    Walk(LawBook law, long seed, Predicate<String> wanted) {
        this.law = law;
        this.seed = seed;
        this.procedures = new Procedures();
        this.terms = new Terms(outages);
        this.coverage = new Coverage(procedures, wanted);
        this.random = new Random(seed);
        this.country = new Country(random);
        this.commands = new Commands(random, country, procedures, coverage);
        this.engine = new PureEngine(law);
    }

    /// Every step of every stage of every procedure, as [Tally#steps] names them.
    public Set<String> allSteps() { return coverage.all(); }

    /// The rules of terms that the model cannot count because they use a word that it does not know.
    public Set<String> uncounted() { return terms.strangers(); }

    /// Tries as many commands.
    /// @throws AssertionError with the seed and the history of the case when engine and model do not agree
    public Tally walk(long howMany) {
        for (long i = 0; i < howMany; i++) {
            if (open.size() < OPEN || random.nextInt(25) == 0) file();
            else command(which());
            tally.commands++;
            if (random.nextInt(3) == 0) now = now.plus(Duration.ofMinutes(random.nextInt(100)));
            outages.pass(random, now);
        }
        open.forEach(this::settle);
        open.clear();
        tally.steps.putAll(coverage.walked());
        return tally;
    }

    /// A case by chance, of a few rather one that stands where something was never walked.
    private int which() {
        int which = random.nextInt(open.size());
        for (int i = 0; i < 10 && !coverage.isOpen(open.get(which).model()); i++) which = random.nextInt(open.size());
        return which;
    }

    private void file() {
        List<Procedures.Procedure> unfinished = coverage.unfinished();
        Procedures.Procedure procedure = country.one(unfinished.isEmpty() || random.nextInt(3) == 0 ? procedures.list() : unfinished);
        Procedures.Step begins = country.one(procedure.beginnings());
        if (!EventMaker.knows(begins.word())) throw new AssertionError("No event is called " + begins.word());
        String role = random.nextInt(10) == 0 ? country.one(List.of("defendant", "third-party", "stranger")) : country.one(begins.by());
        CourtCode court = country.one(Country.COURTS);
        String category = country.category(procedure.id());
        List<CaseModel.Participant> participants = country.participants(procedure, role);
        Opening opening = commands.opening(procedure, begins, category, court, participants, ++sequence, now);
        Said said = Commands.said(1, (ProceduralEvent) opening, Commands.day(now), now);
        boolean lawful = begins.by().contains(opening.by()) && said.is(begins.text());
        Answer<PureEngine.Case> answer = engine.open(new Actor.Rule("registration"), now, Happening.of((ProceduralEvent) opening, said.on()));
        if (answer.isYes() != lawful) throw new AssertionError("seed " + seed + ": opening a case of " + procedure.id() + " by " + opening.by() + ": the model says " + lawful + ", the engine " + answer);
        count(lawful);
        if (!lawful) return;
        tally.cases++;
        CaseModel model = new CaseModel(procedure, category, court, participants, said, opening.claim().votingDay(), opening.claim().resultsDay());
        coverage.walked(Coverage.name(procedure, "", begins));
        open.add(new Walked(model, answer.orThrow()));
        agree(open.getLast());
    }

    private void command(int which) {
        Walked walked = open.get(which);
        CaseModel model = walked.model();
        CaseModel after = model.copy();
        List<Commands.Tried> all = new ArrayList<>();
        Actor actor = null;
        boolean lawful = true;
        Set<String> names = new HashSet<>();
        for (int i = random.nextInt(8) == 0 ? 2 : 1; i > 0; i--) {
            Procedures.@Nullable Step wanted = random.nextInt(10) < 7 ? commands.lawfulStep(after) : null;
            if (actor == null) actor = wanted == null ? country.anybody(after) : country.actor(after, country.one(wanted.by()));
            String word = wanted == null ? commands.anyWord() : wanted.word();
            Commands.Tried tried = commands.tried(after, actor, word, wanted != null && wanted.kind() != null ? wanted.kind() : commands.anyKind(word), now);
            all.add(tried);
            if (!lawful) continue;
            lawful = after.allows(actor, tried.said(), tried.carried());
            if (!lawful) continue;
            Procedures.Step step = after.procedure.step(after.stage, tried.said(), after.category, after.filed);
            if (step != null) names.add(Coverage.name(after.procedure, after.stage, step));
            after.happen(tried.said(), tried.carried());
        }
        Answer<CaseFile> answer = walked.house().record(actor, now, all.stream().map(Commands.Tried::happening).toList());
        if (answer.isYes() != lawful) throw disagree(walked, "the model says " + (lawful ? "lawful" : "unlawful") + ", the engine " + (answer.isYes() ? "yes" : answer) + " to " + actor + " with " + all);
        count(lawful);
        if (!lawful) {
            if (walked.house().file().version() != model.history.size()) throw disagree(walked, "a refusal left something behind");
            return;
        }
        names.forEach(coverage::walked);
        Walked next = new Walked(after, walked.house());
        open.set(which, next);
        agree(next);
        if (random.nextInt(12) == 0) clocks(next);
        boolean over = after.procedure.stages().get(after.stage).stream().allMatch(step -> step.to() == null);
        if (after.history.size() >= LONGEST || over && random.nextInt(10) == 0) {
            settle(next);
            open.remove(which);
        }
    }

    private void count(boolean lawful) {
        if (lawful) tally.lawful++;
        else tally.refused++;
    }

    private void agree(Walked walked) {
        CaseFile file = walked.house().file();
        CaseModel model = walked.model();
        if (!file.stage().equals(model.stage)) throw disagree(walked, "the stage is " + file.stage() + ", the model says " + model.stage);
        if (file.version() != model.history.size()) throw disagree(walked, "there are " + file.version() + " events, the model knows " + model.history.size());
        if (!java.util.Objects.equals(file.judge().map(CaseFile.AssignedJudge::person).orElse(null), model.judge)) throw disagree(walked, "the judge is " + file.judge() + ", the model says " + model.judge);
    }

    /// The end of a case: its clocks, and the same case folded anew from what is stored.
    private void settle(Walked walked) {
        clocks(walked);
        CaseFile file = walked.house().file();
        CaseFile again = PureEngine.rebuilt(file);
        if (!state(again).equals(state(file))) throw disagree(walked, "folded anew it is " + state(again) + " and not " + state(file));
        CaseFile.ActInFile decision = file.acts().stream().filter(act -> act.inForceFrom() != null).findFirst().orElse(null);
        if (decision != null && !walked.model().inForce.contains("act " + decision.id())) throw disagree(walked, "an act is in force of which the model knows nothing");
    }

    private static List<Object> state(CaseFile file) {
        return List.of(file.number(), file.claim(), file.stage(), file.version(), file.parties(), file.judge(), file.recused(), file.documents(), file.acts(), file.hearings(), file.motions(), file.notices(), file.duty(),
                file.language(), file.outcome(), file.isStayed(), file.isClosed(), file.filedOn(), file.askedToRecuse());
    }

    private void clocks(Walked walked) {
        CaseModel model = walked.model();
        List<ClockReading> house = Clocks.of(History.of(walked.house().file().history()), law, Commands.day(now), outages.register()).stream().filter(reading -> !terms.strangers().contains(reading.rule())).toList();
        Set<Terms.Term> counted = terms.count(model, Commands.day(now));
        Map<Terms.Term, ClockReading> read = new HashMap<>();
        for (ClockReading reading : house) {
            read.put(new Terms.Term(reading.rule(), (int) reading.startedBy(), reading.party(), reading.matter(), reading.status().word(), reading.due(), reading.metBy() == null ? null : reading.metBy().intValue(), reading.pausedDays()), reading);
            tally.statuses.merge(reading.status().word(), 1L, Long::sum);
        }
        if (!read.keySet().equals(counted)) {
            Set<Terms.Term> engineOnly = new HashSet<>(read.keySet());
            engineOnly.removeAll(counted);
            counted.removeAll(read.keySet());
            throw disagree(walked, "on " + Commands.day(now) + " the clocks are " + engineOnly + ", the model counts " + counted);
        }
        tally.clocks += house.size();
    }

    private AssertionError disagree(Walked walked, String what) {
        StringBuilder told = new StringBuilder("seed ").append(seed).append(": ").append(walked.model().procedure.id()).append(' ').append(walked.model().category).append(": ").append(what);
        walked.house().file().history().forEach(event -> told.append("\n  ").append(event.seq()).append(' ').append(event.occurredOn()).append(' ').append(event.event()).append(" by ").append(event.actor()).append(" -> ").append(event.stage()));
        return new AssertionError(told.toString());
    }
}
