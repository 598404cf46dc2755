package kz.torelik.walks;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The model's own reading of `law/procedures`: a table of stages with what may happen in each.
final class Procedures {

    /// @param text the word of the event, `word` or `word:kind`
    /// @param to the stage that follows, `back`, or null
    /// @param notIn the categories in which it may not happen
    record Step(String text, List<String> by, @Nullable String to, List<String> notIn, String from, String until, boolean oldCasesKeep) {

        private static final Set<String> NOT_FOR_THEMSELVES = Set.of("judge", "panel", "chair", "registrar", "secretary", "rule", "representative", "defender", "body", "prosecutor");

        static Step of(JsonNode node) {
            JsonNode force = node.path("in-force");
            return new Step(node.get("event").asString(), Data.words(node.get("by")), Data.word(node, "to"), Data.words(node.path("not-in").path("categories")), force.hasNonNull("from") ? force.get("from").asString() : "0000-01-01",
                    force.hasNonNull("to") ? force.get("to").asString() : "9999-12-31", "old-cases-keep".equals(Data.word(node, "transition")));
        }

        /// Of a set that is the same for all procedures: who takes part in this one, beside officers and those who act for another.
        Step of(Set<String> named) { return new Step(text, by.stream().filter(who -> NOT_FOR_THEMSELVES.contains(who) || named.contains(who)).toList(), to, notIn, from, until, oldCasesKeep); }

        boolean holds(String category, LocalDate filed, LocalDate on) {
            if (notIn.contains(category)) return false;
            String day = (oldCasesKeep ? filed : on).toString();
            return day.compareTo(from) >= 0 && day.compareTo(until) <= 0;
        }

        String word() { return text.contains(":") ? text.substring(0, text.indexOf(':')) : text; }

        @Nullable String kind() { return text.contains(":") ? text.substring(text.indexOf(':') + 1) : null; }
    }

    /// @param ended the stages at which nothing more is asked of the court
    /// @param stages the steps of each stage by its name, those of the included sets behind its own
    record Procedure(String id, List<Step> beginnings, Map<String, List<Step>> stages, Set<String> ended) {

        /// The usual way in which such a case begins.
        Step begins() { return beginnings.getFirst(); }

        boolean isDetour(String stage) { return stages.get(stage).stream().anyMatch(step -> "back".equals(step.to())); }

        /// From a stage the number of moves to each that can be reached.
        Map<String, Integer> far(String stage) {
            Map<String, Integer> far = new LinkedHashMap<>(Map.of(stage, 0));
            for (Deque<String> next = new ArrayDeque<>(List.of(stage)); !next.isEmpty(); ) {
                String at = next.remove();
                for (Step step : stages.get(at)) {
                    if (step.to() != null && stages.containsKey(step.to()) && far.putIfAbsent(step.to(), far.get(at) + 1) == null) next.add(step.to());
                }
            }
            return far;
        }

        /// The step that an event is, one that names its kind before one that takes any; null when it may not happen here.
        @Nullable Step step(String stage, Said event, String category, LocalDate filed) {
            List<Step> now = stages.get(stage).stream().filter(step -> step.holds(category, filed, event.on())).toList();
            for (Step step : now) if (step.kind() != null && event.is(step.text())) return step;
            for (Step step : now) if (step.kind() == null && event.is(step.text())) return step;
            return null;
        }
    }

    private final Map<String, Procedure> all = new LinkedHashMap<>();

    Procedures() {
        JsonNode standing = Data.read("standing.yaml").get("sets");
        for (JsonNode file : Data.folder("procedures")) {
            Set<String> named = new HashSet<>();
            file.findValues("by").forEach(by -> named.addAll(Data.words(by)));
            Map<String, List<Step>> stages = new LinkedHashMap<>();
            Set<String> ended = new HashSet<>();
            for (JsonNode stage : Data.list(file.get("stages"))) {
                if (stage.path("ended").asBoolean(false)) ended.add(stage.get("id").asString());
                List<Step> steps = new ArrayList<>(Data.list(stage.get("may")).stream().map(Step::of).toList());
                for (String set : Data.words(stage.get("includes"))) {
                    if (file.get("shared").has(set)) Data.list(file.get("shared").get(set)).forEach(step -> steps.add(Step.of(step)));
                    else Data.list(standing.get(set)).stream().map(Step::of).map(step -> step.of(named)).filter(step -> !step.by().isEmpty()).forEach(steps::add);
                }
                if (file.has("shared")) Data.list(file.get("shared").get("always")).forEach(step -> steps.add(Step.of(step))); // a set of this name belongs to each stage
                stages.put(stage.get("id").asString(), steps);
            }
            String id = file.get("id").asString();
            List<Step> beginnings = new ArrayList<>(List.of(Step.of(file.get("begins"))));
            Data.list(file.get("also-begins")).forEach(step -> beginnings.add(Step.of(step)));
            all.put(id, new Procedure(id, beginnings, stages, ended));
        }
    }

    List<Procedure> list() { return List.copyOf(all.values()); }
}
