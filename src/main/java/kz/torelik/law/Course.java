package kz.torelik.law;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// Where a case stands in its procedure: a fold over its events. Immutable.
///
/// @param stage the present stage
/// @param returnTo the stage to which `back` leads, or null where the present stage is not such a detour
public record Course(Procedure procedure, Procedure.Stage stage, @Nullable String returnTo) {

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

    /// The case after an event, or the refusal `not-at-this-stage` with the title of the stage.
    public Answer<Course> after(Happening happened) {
        Optional<Procedure.Step> step = step(happened);
        if (step.isEmpty()) return Answer.no(Refusal.of("not-at-this-stage", stage.title()).under(procedure.basis()));
        String to = step.get().to();
        if (to == null) return Answer.yes(this);
        if (!to.equals(Procedure.BACK)) return Answer.yes(new Course(procedure, procedure.stage(to), isDetour(procedure.stage(to)) ? stage.id() : null));
        if (returnTo == null) throw new IllegalStateException("The stage " + stage.id() + " was entered from nowhere");
        return Answer.yes(new Course(procedure, procedure.stage(returnTo), null));
    }

    /// The same for an act of a person or a rule: the refusal is `not-by-you-at-this-stage` when others may, but not he.
    public Answer<Course> after(Happening happened, Procedure.By by) {
        return after(happened).then(next -> may(happened, by) ? Answer.yes(next)
                : Answer.no(Refusal.of("not-by-you-at-this-stage", stage.title()).under(step(happened).orElseThrow().basis())));
    }

    private boolean isDetour(Procedure.Stage entered) {
        return procedure.steps(entered).stream().anyMatch(step -> Procedure.BACK.equals(step.to()));
    }
}
