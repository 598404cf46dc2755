package kz.torelik.walks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Which steps of the procedures were walked, and which are still sought.
public final class Coverage {

    /// How often a step is sought before it is left to chance: some are in the shadow of one that names the kind.
    private static final int ENOUGH = 30;

    private final Procedures procedures;
    private final Predicate<String> wanted;
    private final Map<String, Long> walked = new TreeMap<>();
    private final Map<String, Integer> sought = new HashMap<>();

    /// @param wanted which steps are sought, by their names
    Coverage(Procedures procedures, Predicate<String> wanted) {
        this.procedures = procedures;
        this.wanted = wanted;
    }

    static String name(Procedures.Procedure procedure, String stage, Procedures.Step step) { return procedure.id() + "/" + stage + "/" + step.text(); }

    void walked(String name) { walked.merge(name, 1L, Long::sum); }

    /// How often each step was walked.
    public Map<String, Long> walked() { return walked; }

    /// Every step of every stage of every procedure, and every beginning.
    Set<String> all() {
        Set<String> all = new TreeSet<>();
        for (Procedures.Procedure procedure : procedures.list()) {
            procedure.beginnings().forEach(step -> all.add(name(procedure, "", step)));
            procedure.stages().forEach((stage, steps) -> steps.forEach(step -> all.add(name(procedure, stage, step))));
        }
        return all;
    }

    /// Whether a step was never walked and may still be found.
    boolean isOpen(CaseModel file, Procedures.Step step) { return isOpen(name(file.procedure, file.stage, step)); }

    /// Whether a case stands where something was never walked.
    boolean isOpen(CaseModel file) { return isOpen(file.procedure, file.stage); }

    /// Counts that a step is sought.
    Procedures.Step seek(CaseModel file, Procedures.Step step) {
        sought.merge(name(file.procedure, file.stage, step), 1, Integer::sum);
        return step;
    }

    private boolean isOpen(String name) { return wanted.test(name) && !walked.containsKey(name) && sought.getOrDefault(name, 0) < ENOUGH; }

    private boolean isOpen(Procedures.Procedure procedure, String stage) { return procedure.stages().get(stage).stream().anyMatch(step -> isOpen(name(procedure, stage, step))); }

    /// The steps on a shortest way to a stage that has steps which were never walked.
    List<Procedures.Step> leading(CaseModel file) {
        Procedures.Procedure procedure = file.procedure;
        Map<String, Integer> goals = new HashMap<>();
        procedure.far(file.stage).forEach((stage, moves) -> { if (moves > 0 && isOpen(procedure, stage)) goals.put(stage, moves); });
        int nearest = goals.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        List<Procedures.Step> leading = new ArrayList<>();
        for (Procedures.Step step : procedure.stages().get(file.stage)) {
            String to = step.to();
            if (to == null || !procedure.stages().containsKey(to)) continue;
            Map<String, Integer> from = procedure.far(to);
            if (goals.entrySet().stream().anyMatch(goal -> goal.getValue() == nearest && from.getOrDefault(goal.getKey(), Integer.MAX_VALUE) < nearest)) leading.add(step);
        }
        return leading;
    }

    /// The procedures that have steps which were never walked, each as often as it has stages with such steps.
    List<Procedures.Procedure> unfinished() {
        return procedures.list().stream().flatMap(procedure -> procedure.stages().keySet().stream().filter(stage -> isOpen(procedure, stage)).map(_ -> procedure)).toList();
    }

    /// By procedure: how many of its steps were walked, of how many.
    public static Map<String, String> told(Set<String> all, Set<String> walked) {
        Map<String, int[]> counts = new TreeMap<>();
        for (String name : all) {
            int[] count = counts.computeIfAbsent(name.substring(0, name.indexOf('/')), _ -> new int[2]);
            count[1]++;
            if (walked.contains(name)) count[0]++;
        }
        Map<String, String> told = new TreeMap<>();
        counts.forEach((procedure, count) -> told.put(procedure, count[0] + "/" + count[1]));
        return told;
    }
}
