package kz.torelik.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Period;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// A kind of proceeding: its stages and what may happen in each, by whom and by which article.
///
/// @param id the word in a claim, such as `action`
/// @param numberKind the kind in the case number (`2` civil)
/// @param sides how the participants are called, or null where they are plaintiff and defendant
/// @param paper how the paper is called that opens the case and by which articles it is guided, or null where the messages say it
/// @param pretrial whether the paper tells what was done before the court (CPC art. 148 part 2 point 6, APPC art. 131 part 2 point 5)
/// @param afterDecision the article by which the paper must name the case in which an act was made, and the house links the two; null where it goes on from no other case
/// @param judges how many judges consider it, one where the data say nothing (CPC art. 35); a review says it for itself
/// @param uncontested how its acts that are not contested by themselves say so, where no decision follows in whose contesting objections could be heard: the end of the message `contest.none.`; null where the kind of act says it
/// @param begins the event that makes the case, and the stage it makes
/// @param alsoBegins other events that make such a case, such as a case that a higher court sent back; null or empty where there are none
/// @param shared sets of steps that several stages include by name, with those of `law/standing.yaml` that they include
public record Procedure(String id, Trilingual title, LegalBasis basis, String numberKind, @Nullable Sides sides, @Nullable Paper paper, boolean pretrial, @Nullable LegalBasis afterDecision, @Nullable Integer judges, @Nullable String uncontested, Step begins, @Nullable List<Step> alsoBegins, Map<String, List<Step>> shared, List<Stage> stages) {

    /// The word of [Step#to] that leads to the stage from which the present one was entered.
    public static final String BACK = "back";
    /// The name of the shared set that belongs to every stage.
    public static final String ALWAYS = "always";

    public Procedure {
        alsoBegins = alsoBegins == null ? List.of() : List.copyOf(alsoBegins);
        shared = Map.copyOf(shared);
        stages = List.copyOf(stages);
    }

    /// How the law calls who asks the court and who answers.
    ///
    /// @param asking `plaintiff` or `applicant`
    /// @param answering `defendant` or `interested`
    /// @param answeringNeeded whether somebody must answer: an action needs a defendant, an application may concern nobody else
    public record Sides(By asking, By answering, boolean answeringNeeded) {

        static final Sides OF_AN_ACTION = new Sides(By.PLAINTIFF, By.DEFENDANT, true);
    }

    /// The paper that opens a case.
    ///
    /// @param guided the articles on which it rests
    /// @param within how long after whoever files it learned of what he contests it may be filed; null where the law sets no such term
    public record Paper(Trilingual title, List<LegalBasis> guided, @Nullable Within within) {
        public Paper { guided = List.copyOf(guided); }
    }

    /// A term before the case: the person tells the day from which it runs.
    public record Within(Length length, LegalBasis basis) {}

    /// The term in which the paper may be filed, where the law sets one.
    public Optional<Within> within() { return Optional.ofNullable(paper).map(Paper::within); }

    /// How many judges are drawn.
    public int seats() { return judges == null ? 1 : judges; }

    /// The sides, those of an action where the law data say nothing else.
    public Sides roles() { return sides == null ? Sides.OF_AN_ACTION : sides; }

    /// The role in this procedure of a participant whom a draft calls plaintiff or defendant.
    public String role(String drafted) {
        return switch (drafted) {
            case "plaintiff" -> roles().asking().word();
            case "defendant" -> roles().answering().word();
            default -> drafted;
        };
    }

    /// @param shows what the public may see of a case that is not closed
    /// @param ended whether nothing more is asked of the court in this instance
    /// @param basis the article by which what is not among its steps has to wait, null where that of the procedure says it
    /// @param includes the names of the shared sets
    /// @param may what may happen beside them
    /// @param inForce the days on which it is in force, or null for all; a stage that changed stands twice
    public record Stage(String id, Trilingual title, List<Seen> shows, boolean ended, @Nullable LegalBasis basis, List<String> includes, List<Step> may, @Nullable Period inForce, @Nullable Transition transition) implements Lasting {
        public Stage {
            shows = List.copyOf(shows);
            includes = List.copyOf(includes);
            may = List.copyOf(may);
        }
    }

    /// @param event what may happen
    /// @param by who may bring it about
    /// @param to the stage that follows, [#BACK], or null when the case stays where it is
    /// @param notIn in which cases it is not open, though it is in all others; null where it is open in all
    public record Step(Happening event, List<By> by, @Nullable String to, LegalBasis basis, @Nullable Certainty certainty, @Nullable NotIn notIn, @Nullable Period inForce, @Nullable Transition transition) implements Lasting {
        public Step { by = List.copyOf(by); }

        private Step by(Set<By> known) { return new Step(event, by.stream().filter(one -> !one.isParticipant() || known.contains(one)).toList(), to, basis, certainty, notIn, inForce, transition); }

        /// Whether it is not open in cases of a category.
        public boolean isBarred(String category) { return notIn != null && notIn.categories().contains(category); }
    }

    /// Cases in which a step that others take is not open.
    ///
    /// @param categories their codes
    /// @param basis the article that asks for something else first
    public record NotIn(List<String> categories, LegalBasis basis) {
        public NotIn { categories = List.copyOf(categories); }
    }

    /// Who may act: a participant by his role, an officer by his function, or a rule of the house.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum By {
        PLAINTIFF, DEFENDANT, APPLICANT, INTERESTED, THIRD_PARTY, REPRESENTATIVE, BODY, PROSECUTOR, OFFENDER, SUSPECT, ACCUSED, VICTIM, DEFENDER, JUDGE, PANEL, CHAIR, CHAIR_ABOVE, REGISTRAR, SECRETARY, RULE;

        public String word() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

        /// Whether he takes part for himself, and not for another or by his office.
        boolean isParticipant() { return ordinal() < REPRESENTATIVE.ordinal() || Set.of(OFFENDER, SUSPECT, ACCUSED, VICTIM).contains(this); }
    }

    /// What the public may see: parties as initials, acts as their pseudonymised texts.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Seen {
        NUMBER, COURT, JUDGE, CATEGORY, STAGE, PARTIES, HEARINGS, ACTS;

        public String word() { return name().toLowerCase(Locale.ROOT); }
    }

    /// The stage, its latest version where a change of the law has made several.
    /// @throws LawFault when there is no such stage
    public Stage stage(String id) { return findStage(id).orElseThrow(() -> LawFault.nothing("Procedure " + this.id + " has no stage " + id, id)); }

    private Optional<Stage> findStage(String id) { return stages.stream().filter(stage -> stage.id().equals(id)).reduce((one, other) -> begins(other).isAfter(begins(one)) ? other : one); }

    private static LocalDate begins(Stage stage) { return stage.inForce() == null ? LocalDate.MIN : stage.inForce().from(); }

    /// Everything that may happen in a stage: its own steps first, then those of the sets it includes, then what may happen always.
    public List<Step> steps(Stage stage) {
        List<Step> steps = new ArrayList<>(stage.may());
        for (String name : stage.includes()) {
            List<Step> set = shared.get(name);
            if (set == null) throw LawFault.nothing("Procedure %s has no shared steps '%s' (stage %s)".formatted(id, name, stage.id()), name);
            steps.addAll(set);
        }
        steps.addAll(shared.getOrDefault(ALWAYS, List.of()));
        return steps;
    }

    /// The step by which an event may happen in a stage: one that names its kind before one that takes any.
    public Optional<Step> find(Stage stage, Happening happened) {
        Step any = null;
        for (Step step : steps(stage)) {
            if (!step.event().means(happened)) continue;
            if (step.event().kind() != null) return Optional.of(step);
            if (any == null) any = step;
        }
        return Optional.ofNullable(any);
    }

    /// With the sets that its stages include and that it has not itself, as `law/standing.yaml` has them for all. Of the participants whom such a step names, those may take it whom this procedure names itself.
    Procedure taking(Map<String, List<Step>> common) {
        Map<String, List<Step>> sets = new HashMap<>(shared);
        Set<By> known = Stream.of(beginnings(), shared.values().stream().flatMap(List::stream).toList(), stages.stream().flatMap(stage -> stage.may().stream()).toList())
                .flatMap(List::stream).flatMap(step -> step.by().stream()).collect(Collectors.toSet());
        stages.stream().flatMap(stage -> stage.includes().stream()).filter(common::containsKey).distinct()
                .forEach(name -> sets.putIfAbsent(name, common.get(name).stream().map(step -> step.by(known)).filter(step -> !step.by().isEmpty()).toList()));
        return sets.size() == shared.size() ? this : new Procedure(id, title, basis, numberKind, sides, paper, pretrial, afterDecision, judges, uncontested, begins, alsoBegins, sets, stages);
    }

    /// Whether a change of the law has begun or ended any of its steps or stages.
    public boolean changes() { return changes(beginnings()) || shared.values().stream().anyMatch(Procedure::changes) || stages.stream().anyMatch(stage -> stage.inForce() != null || changes(stage.may())); }

    private static boolean changes(List<Step> steps) { return steps.stream().anyMatch(step -> step.inForce() != null); }

    /// The procedure as it is in force on days: the stages and the steps of these days.
    public Procedure on(Lasting.Days days) { return on(days, List.of()); }

    /// The procedure as it is in force for a case: the stages of these days, and the steps of these days that lead into one of them.
    ///
    /// @param standing the stages that the case has seen: the one in which it stands and those to which it goes back; they stay also when the law has ended them since, but no step leads there any more
    public Procedure on(Lasting.Days days, List<String> standing) {
        if (!changes()) return this;
        List<Stage> now = Lasting.on(stages, days);
        Set<String> open = now.stream().map(Stage::id).collect(Collectors.toSet());
        List<Stage> kept = new ArrayList<>(now);
        standing.stream().distinct().filter(id -> !open.contains(id)).forEach(id -> findStage(id).ifPresent(kept::add));
        Map<String, List<Step>> sets = new HashMap<>();
        shared.forEach((name, steps) -> sets.put(name, leading(steps, days, open)));
        return new Procedure(id, title, basis, numberKind, sides, paper, pretrial, afterDecision, judges, uncontested, begins, Lasting.on(alsoBegins == null ? List.of() : alsoBegins, days), sets,
                kept.stream().map(stage -> new Stage(stage.id(), stage.title(), stage.shows(), stage.ended(), stage.basis(), stage.includes(), leading(stage.may(), days, open), stage.inForce(), stage.transition())).toList());
    }

    /// The procedure for cases of one category: without the steps that are not open in them.
    public Procedure in(String category) {
        if (!bars(category)) return this;
        Map<String, List<Step>> sets = new HashMap<>();
        shared.forEach((name, steps) -> sets.put(name, open(steps, category)));
        return new Procedure(id, title, basis, numberKind, sides, paper, pretrial, afterDecision, judges, uncontested, begins, alsoBegins, sets,
                stages.stream().map(stage -> new Stage(stage.id(), stage.title(), stage.shows(), stage.ended(), stage.basis(), stage.includes(), open(stage.may(), category), stage.inForce(), stage.transition())).toList());
    }

    private boolean bars(String category) { return everyStep().anyMatch(step -> step.isBarred(category)); }

    /// Whether some of its steps are not open in all cases.
    public boolean isNarrowed() { return everyStep().anyMatch(step -> step.notIn() != null); }

    private Stream<Step> everyStep() { return Stream.concat(shared.values().stream(), stages.stream().map(Stage::may)).flatMap(List::stream); }

    private static List<Step> open(List<Step> steps, String category) { return steps.stream().filter(step -> !step.isBarred(category)).toList(); }

    private static List<Step> leading(List<Step> steps, Lasting.Days days, Set<String> open) {
        return Lasting.on(steps, days).stream().filter(step -> step.to() == null || step.to().equals(BACK) || open.contains(step.to())).toList();
    }

    /// The step by which an event opens a case of this kind: one that names its kind before one that takes any.
    public static Optional<Step> opening(List<Step> beginnings, Happening happened) {
        return beginnings.stream().filter(step -> step.event().means(happened)).reduce((one, other) -> one.event().kind() == null && other.event().kind() != null ? other : one);
    }

    /// Every step by which a case of this kind may begin, the usual one first.
    public List<Step> beginnings() {
        List<Step> all = new ArrayList<>(List.of(begins));
        if (alsoBegins != null) all.addAll(alsoBegins);
        return all;
    }

    /// Whether a case that enters the stage goes back from it to where it came from.
    boolean isDetour(String stage) { return findStage(stage).map(this::steps).orElse(List.of()).stream().anyMatch(step -> BACK.equals(step.to())); }

    /// A case that has just begun.
    public Course begin() { return new Course(this, stage(java.util.Objects.requireNonNull(begins.to()))); }
}
