package kz.torelik.law;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;

/// Where a case stands in its procedure: a fold over its events. Immutable.
///
/// @param stage the present stage
/// @param returns the stages to which `back` leads, the nearest last: a judge who is replaced while the proceedings are stayed leaves two of them; empty where
/// the present stage is no such detour
public record Course(Procedure procedure, Procedure.Stage stage, List<String> returns) {

    public Course {
        returns = List.copyOf(returns);
    }

    /// A case seen at one stage, wherever it came from; no step leads back from it.
    public Course(Procedure procedure, Procedure.Stage stage) { this(procedure, stage, List.of()); }

    /// The case as it stands at the end of its way.
    ///
    /// @param procedure as it is in force for the step that comes next
    /// @param lasting with all stages that the case has seen
    /// @param way the stages of the case in their order, each once for a stay in it; not empty
    public static Course at(Procedure procedure, Procedure lasting, List<String> way) {
        Deque<String> returns = new ArrayDeque<>();
        for (int i = 1; i < way.size(); i++) {
            String from = way.get(i - 1);
            if (lasting.isDetour(from) && way.get(i).equals(returns.peekLast())) returns.removeLast();
            else if (lasting.isDetour(way.get(i))) returns.addLast(from);
            else returns.clear();
        }
        return new Course(procedure, procedure.stage(way.getLast()), List.copyOf(returns));
    }

    /// Whether an event may happen now, by anyone.
    public boolean may(Happening happened) { return procedure.find(stage, happened).isPresent(); }

    /// Whether an event may happen now, brought about by that role or function.
    public boolean may(Happening happened, Procedure.By by) { return step(happened).map(step -> step.by().contains(by)).orElse(false); }

    /// Everything that someone may bring about now.
    public List<Procedure.Step> open(Procedure.By by) { return procedure.steps(stage).stream().filter(step -> step.by().contains(by)).toList(); }

    /// @param stage the nearest stage to which the step has to wait
    public record Awaited(Procedure.Step step, Procedure.Stage stage) {}

    /// What someone may not bring about now but may at a stage to which the case can still come, the nearest stage first; each event once.
    public List<Awaited> later(Procedure.By by) {
        Map<Happening, Awaited> found = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>(Set.of(stage.id()));
        for (Deque<Procedure.Stage> next = new ArrayDeque<>(List.of(stage)); !next.isEmpty(); ) {
            Procedure.Stage at = next.remove();
            for (Procedure.Step step : procedure.steps(at)) {
                if (step.by().contains(by) && !may(step.event(), by)) found.putIfAbsent(step.event(), new Awaited(step, at));
                if (step.to() != null && !step.to().equals(Procedure.BACK) && seen.add(step.to())) next.add(procedure.stage(step.to()));
            }
        }
        return List.copyOf(found.values());
    }

    public Optional<Procedure.Step> step(Happening happened) { return procedure.find(stage, happened); }

    /// The case after an event, or the refusal `not-at-this-stage` with the title of the stage and the article by which it waits.
    public Answer<Course> after(Happening happened) {
        Optional<Procedure.Step> step = step(happened);
        if (step.isEmpty()) return Answer.no(Refusal.of("not-at-this-stage", stage.title()).under(stage.basis() == null ? procedure.basis() : stage.basis()));
        String to = step.get().to();
        if (to == null) return Answer.yes(this);
        if (to.equals(Procedure.BACK)) {
            if (returns.isEmpty()) throw new IllegalStateException("The stage " + stage.id() + " was entered from nowhere");
            return Answer.yes(new Course(procedure, procedure.stage(returns.getLast()), returns.subList(0, returns.size() - 1)));
        }
        return Answer.yes(new Course(procedure, procedure.stage(to), !procedure.isDetour(to) ? List.of() : to.equals(stage.id()) ? returns : Stream.concat(returns.stream(), Stream.of(stage.id())).toList()));
    }

    /// The same for an act of a person or a rule: the refusal is `not-by-you-at-this-stage` when others may, but not he.
    public Answer<Course> after(Happening happened, Procedure.By by) {
        return after(happened).then(next -> may(happened, by) ? Answer.yes(next)
                : Answer.no(Refusal.of("not-by-you-at-this-stage", stage.title()).under(step(happened).orElseThrow().basis())));
    }
}
