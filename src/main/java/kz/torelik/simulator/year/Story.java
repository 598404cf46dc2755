package kz.torelik.simulator.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.ManyCases;
import kz.torelik.casefile.events.BodyEvent;
import kz.torelik.casefile.events.EventTags;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.Opening;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ReviewEvent;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Course;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.simulator.population.CourtStaff;
import kz.torelik.simulator.population.Official;
import org.jspecify.annotations.Nullable;

/// One case from its opening to its end: whichever way the procedure of the law allows, drawn by the [Proportions], each step by the person who may, with what lies beside the way. It gives one
/// command after the other, so that the days of many cases mix.
final class Story {

    private static final String APPEAL = "appeal";
    private static final int LONGEST = 120;
    /// How somebody asks for a review.
    private static final Set<String> ASKING = Set.of("appeal-filed", "complaint-filed", "review-asked");
    private static final Actor.Rule INSTANCES = new Actor.Rule("instances");
    private static final Set<String> SESSION = Set.of("hearing-adjourned", "hearing-closed", "hearing-moved");

    private final CaseId id;
    private final Setting setting;
    private final SplittableRandom random;
    private final EventMaker maker;
    private final Deque<Ready> ready = new ArrayDeque<>();
    private final List<String> way = new ArrayList<>();
    private boolean inForce;
    private Course course;
    private Instant now;
    private int events;
    private int drawn;
    private int acts;
    private int motions;
    private @Nullable ActId act;
    private @Nullable HearingId hearing;
    private @Nullable Official judge;
    private boolean over;
    private final Map<Story, String> ups = new LinkedHashMap<>();
    private final Set<PersonId> sat = new LinkedHashSet<>();
    private @Nullable String actKind;
    private @Nullable Again again;
    private @Nullable Story next;

    /// Where it happens and to whom.
    ///
    /// @param procedure whichever the law has; what it bars in this category is taken out
    /// @param people the participants by role
    /// @param below the case that a review is of, or null
    /// @param reviewed which cases stop to go up
    record Setting(LawBook law, Procedure procedure, Opening opening, CourtStaff court, Map<String, Actor.Citizen> people, @Nullable Story below, Reviewed reviewed) {
        Setting { procedure = procedure.in(opening.claim().category()); }
    }

    /// Why a file is there: another was sent back by a review.
    record Again(Story of, Story by, String outcome) {}

    /// How a case goes up from the stage at which it is: by which step, and whose.
    record Up(Procedure.Step ask, Actor.Citizen by) {}

    /// A command and the stages through which it leads.
    private record Ready(ManyCases.Command command, List<String> stages) {}

    Story(CaseId id, Setting setting, Instant begins, SplittableRandom random, EventMaker maker) {
        this.id = id;
        this.setting = setting;
        this.random = random;
        this.maker = maker;
        this.now = begins;
        Procedure procedure = setting.procedure();
        this.course = setting.opening() instanceof ReviewEvent.CaseRemanded remanded
                ? new Course(procedure, procedure.stage(Objects.requireNonNull(Procedure.opening(procedure.beginnings(), new kz.torelik.law.Happening(remanded.word(), null)).orElseThrow().to()))) : procedure.begin();
        command(new Actor.Rule("registration"), List.of((ProceduralEvent) setting.opening()));
    }

    /// The moment of the next command; empty when the case is at its end.
    @Nullable Instant nextAt() {
        while (ready.isEmpty() && !over) goOn();
        return ready.isEmpty() ? null : ready.getFirst().command().at();
    }

    /// Hands the next command out; what was handed out is what happened.
    ManyCases.Command take() {
        Ready next = ready.removeFirst();
        events += next.command().happenings().size();
        for (String stage : next.stages()) if (way.isEmpty() || !way.getLast().equals(stage)) way.add(stage);
        return next.command();
    }

    CaseId id() { return id; }

    /// When its last command was given.
    Instant lastAt() { return now; }

    /// The newest act, or null where none was signed yet.
    @Nullable ActId act() { return act; }

    /// Its kind.
    @Nullable String actKind() { return actKind; }

    Setting setting() { return setting; }

    Course course() { return course; }

    /// The judges whom it had.
    Set<PersonId> sat() { return sat; }

    /// Which file it goes on from, where a review sent that one back; null for all others.
    @Nullable Again again() { return again; }

    /// Where the case is heard once more: in the file that was sent back and in the review that did so; null where it is not.
    @Nullable Story next() { return next; }

    Map<String, Actor.Citizen> people() { return setting.people(); }

    /// The case that a review is of, or null in the first instance.
    @Nullable Story below() { return setting.below(); }

    /// The reviews that were made of this case in their order, and how each ended; empty while it goes on.
    Map<Story, String> ups() { return ups; }

    int events() { return events; }

    List<String> way() { return List.copyOf(way); }

    String category() { return setting.opening().claim().category(); }

    String procedure() { return setting.procedure().id(); }

    Opening opening() { return setting.opening(); }

    /// Whether everything that it has told was handed out.
    boolean isSettled() { return ready.isEmpty(); }

    boolean mayHear(String word, String kind) { return course.may(new kz.torelik.law.Happening(word, kind)); }

    /// Where the outcome of a review leads this file, if it leads it anywhere.
    Optional<Course> led(String outcome) {
        kz.torelik.law.Happening decided = new kz.torelik.law.Happening("review-decided", outcome);
        return course.step(decided).filter(step -> step.to() != null).map(_ -> course.after(decided).orThrow());
    }

    boolean hasJudgesBeside(Set<PersonId> barred) { return judges().stream().anyMatch(one -> !barred.contains(one.person().id())); }

    /// How the case can go up from here, if it can.
    ///
    /// @param protest whether only the prosecutor leads there
    Optional<Up> up(String kind, boolean protest) {
        for (Procedure.Step ask : setting.procedure().steps(course.stage())) {
            if (!ASKING.contains(ask.event().event()) || ask.inForce() != null || ask.event().kind() != null && !ask.event().kind().equals(kind) || !goesUp(course.after(ask.event()).orThrow(), kind)) continue;
            Optional<Actor.Citizen> by = asks(ask, protest);
            if (by.isPresent()) return Optional.of(new Up(ask, by.get()));
        }
        return Optional.empty();
    }

    /// An appeal takes the whole case along, all else is asked for while it stays where it is.
    private static boolean goesUp(Course there, String kind) { return there.step(new kz.torelik.law.Happening("case-sent-up", kind)).filter(step -> kind.equals(APPEAL) == (step.to() != null)).isPresent(); }

    private Optional<Actor.Citizen> asks(Procedure.Step ask, boolean protest) {
        return ask.by().stream().filter(by -> by.word().equals("prosecutor") == protest).flatMap(by -> Stream.ofNullable(setting.people().get(by.word()))).findFirst();
    }

    /// The papers go up: somebody asks for the review, and then nothing happens here until its outcome comes back.
    ///
    /// @return who complains, as the review tells it
    ReviewEvent.Complainant goUp(Up up, ReviewEvent.CaseSentUp sent, Instant begins) {
        now = now.plus(Duration.between(now, begins).dividedBy(2));
        LocalDate day = day();
        ProceduralEvent asked = make(up.by(), up.ask().event().event(), up.ask().event().kind());
        command(up.by(), List.of(asked));
        hear(sent, begins);
        return new ReviewEvent.Complainant(1, party(up.by(), asked.word()), day);
    }

    /// A file is told by the rule that goes between the instances.
    void hear(ProceduralEvent event, Instant at) {
        now = at;
        command(INSTANCES, List.of(event));
    }

    /// @param outcome how the review ended, or empty while it goes on
    void reviewedIn(Story review, String outcome) { ups.put(review, outcome); }

    /// Whether the case goes on here, or waits until something comes back.
    void goesOn(boolean on) { this.over = !on; }

    void goesOnFrom(Again from) {
        this.again = from;
        from.of().next = this;
        from.by().next = this;
    }

    /// The files from which this review went up, the nearest first, that of the first instance last.
    List<Story> filesBelow() {
        List<Story> files = new ArrayList<>();
        for (Story file = below(); file != null; file = file.below()) files.add(file);
        return files;
    }

    private void goOn() {
        if (setting.reviewed().keeps(this)) {
            over = true;
            return;
        }
        beside();
        List<Procedure.Step> on = setting.procedure().steps(course.stage()).stream().filter(step -> step.to() != null && step.inForce() == null && Proportions.ofStep(step.event()) > 0 && actor(step) != null && !step.event().event().equals("recusal-decided")
                && !(step.event().event().equals("act-in-force") && inForce) && (hearing != null || !SESSION.contains(step.event().event())) && (!Deciding.GIVING_BACK.contains(step.event().event()) || Deciding.isHeardBelow(this, Deciding.RETURNED))).toList();
        if (on.isEmpty() || drawn > LONGEST) {
            over = true;
            return;
        }
        Procedure.Step step = pick(on);
        now = workingTime(now.plus(Duration.ofDays(wait(step.event().event()))).plusSeconds(random.nextInt(20_000)));
        Actor actor = actor(step);
        List<ProceduralEvent> together = new ArrayList<>();
        String signed = SignedActs.kind(setting.law(), setting.procedure(), step);
        if (signed != null && may("act-signed", actor)) together.add(sign(actor, signed));
        if (step.event().event().equals("hearing-opened") && hearing == null) set(actor, together);
        together.add(step.event().event().equals(SignedActs.RESOLUTION) && signed != null ? new ReviewEvent.ResolutionIssued(act == null ? ActId.random() : act, setting.reviewed().deciding().decide(this, signed, random), null, null) : event(actor, step));
        command(actor, together);
    }

    /// The days until a step: an act comes into force when the month of the appeal is over, everything else waits some days (assumed).
    private int wait(String word) { return word.equals("act-in-force") ? 32 + random.nextInt(6) : word.equals("draw-committed") || word.equals("judge-drawn") ? 0 : random.nextInt(8); }

    private void set(Actor actor, List<ProceduralEvent> together) {
        if (!may("hearing-set", actor)) return;
        hearing = HearingId.random();
        together.add(make(actor, "hearing-set", "trial"));
    }

    private boolean may(String word, Actor actor) {
        return setting.procedure().steps(course.stage()).stream().anyMatch(step -> step.event().event().equals(word) && step.event().kind() == null && actor.equals(actor(step)));
    }

    /// What lies beside the way in this stage.
    private void beside() {
        for (Procedure.Step step : setting.procedure().steps(course.stage())) {
            String word = step.event().event();
            int times = Proportions.beside(word);
            if (step.to() != null || step.inForce() != null || times == 0 || word.equals("motion-decided") && motions == 0 || word.equals("act-published") && act == null) continue;
            for (int left = times; left > 0 && random.nextInt(100) < left; left -= 100) {
                Actor actor = actor(step);
                if (actor == null || word.equals("recusal-requested") && judge == null || word.startsWith("hearing-") && hearing == null) break;
                now = workingTime(now.plusSeconds(600 + random.nextInt(30_000)));
                command(actor, List.of(event(actor, step)));
            }
        }
    }

    private Procedure.Step pick(List<Procedure.Step> on) {
        int sum = on.stream().mapToInt(step -> Proportions.ofStep(step.event())).sum();
        int left = random.nextInt(sum);
        for (Procedure.Step step : on) {
            left -= Proportions.ofStep(step.event());
            if (left < 0) return step;
        }
        return on.getLast();
    }

    private ProceduralEvent sign(Actor actor, String kind) {
        act = ActId.random();
        actKind = kind;
        acts++;
        return make(actor, "act-signed", kind);
    }

    private ProceduralEvent event(Actor actor, Procedure.Step step) {
        String word = step.event().event();
        if (word.equals("act-signed")) return sign(actor, step.event().kind() == null ? "ruling" : step.event().kind());
        if (word.equals("hearing-set")) hearing = HearingId.random();
        if (word.equals("motion-filed")) motions++;
        if (word.equals("judge-drawn")) {
            judge = judges().get(random.nextInt(judges().size()));
            sat.add(judge.person().id());
        }
        if (word.equals("act-in-force")) inForce = true;
        return make(actor, word, step.event().kind());
    }

    /// The judges of the court, but for those who took part before.
    private List<Official> judges() {
        List<PersonId> barred = switch (setting.opening()) {
            case ReviewEvent.ReviewOpened opened -> opened.barred();
            case ReviewEvent.CaseRemanded remanded -> remanded.barred();
            case FilingEvent.ClaimFiled _, BodyEvent.MaterialsReceived _ -> List.of();
        };
        return setting.court().officials().stream().filter(one -> one.isJudge() && !barred.contains(one.person().id())).toList();
    }

    private ProceduralEvent make(Actor actor, String word, @Nullable String kind) {
        Map<String, Object> fixed = new HashMap<>();
        fixed.put("party", party(actor, word));
        fixed.put("creditor", 1);
        fixed.put("motion", Math.max(1, motions));
        fixed.put("ordinal", acts);
        fixed.put("act", act == null ? ActId.random() : act);
        fixed.put("hearing", hearing == null ? HearingId.random() : hearing);
        if (judge != null) {
            fixed.put("judge", judge.person().id());
            fixed.put("name", judge.person().name());
            fixed.put("court", setting.court().court().code());
            if (judge.bench() != null) fixed.put("secretary", judge.bench().secretary());
        }
        fixed.put("startsAt", now.plus(Duration.ofDays(3)));
        return maker.make(new EventMaker.Wish(word, kind, fixed, now, day()));
    }

    /// Whoever files does it in his own name; what the court sends goes to the other side.
    private int party(Actor actor, String word) {
        for (Party one : setting.opening().parties()) if (actor instanceof Actor.Citizen citizen && citizen.person().equals(one.person())) return one.number();
        return word.endsWith("-received") || word.startsWith("notice-") ? Math.min(2, setting.opening().parties().size()) : 1;
    }

    /// Who does a step in this case: of those who may, the first whom the case has.
    private @Nullable Actor actor(Procedure.Step step) {
        if (!EventMaker.knows(step.event().event())) return null;
        for (Procedure.By by : step.by()) {
            Actor one = actor(by.word());
            if (one != null) return one;
        }
        return null;
    }

    private @Nullable Actor actor(String by) {
        return switch (by) {
            case "rule" -> new Actor.Rule("year");
            case "judge" -> judge == null ? null : new Actor.Staff(judge.person().id(), setting.court().court().code(), Function.JUDGE);
            case "secretary" -> judge == null || judge.bench() == null ? null : new Actor.Staff(judge.bench().secretary(), setting.court().court().code(), Function.SECRETARY);
            case "chair" -> staff(Function.CHAIR);
            case "registrar" -> staff(Function.REGISTRAR);
            default -> setting.people().get(by);
        };
    }

    private @Nullable Actor staff(Function function) {
        return setting.court().list(function).stream().findFirst().<Actor>map(one -> new Actor.Staff(one.person().id(), setting.court().court().code(), function)).orElse(null);
    }

    private void command(Actor actor, List<ProceduralEvent> together) {
        List<String> stages = new ArrayList<>();
        for (ProceduralEvent event : together) {
            if (drawn > 0) course = course.after(new kz.torelik.law.Happening(event.word(), EventTags.of(event, Map.of()).kind())).orThrow();
            stages.add(course.stage().id());
            drawn++;
        }
        ready.add(new Ready(new ManyCases.Command(id, actor, now, together.stream().map(event -> Happening.of(event, day())).toList()), stages));
    }

    private LocalDate day() { return LocalDate.ofInstant(now, CourtClock.COUNTRY); }

    /// The same moment on the next working day of the court.
    private Instant workingTime(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, CourtClock.COUNTRY);
        LocalDate working = setting.law().calendar().workingFrom(day);
        return working.equals(day) ? moment : working.atTime(9, random.nextInt(60)).atZone(CourtClock.COUNTRY).toInstant();
    }
}
