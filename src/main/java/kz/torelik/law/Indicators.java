package kz.torelik.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The indicators of `law/indicators`, by family.
public final class Indicators {

    private final Map<String, List<Indicator>> families = new LinkedHashMap<>();
    private final Map<String, Indicator> byId = new LinkedHashMap<>();

    Indicators(LawSource source, List<String> files) {
        for (String name : files) {
            Indicator.File file = source.read("indicators/" + name + ".yaml", Indicator.File.class);
            families.put(file.family(), List.copyOf(file.indicators()));
            for (Indicator each : file.indicators()) if (byId.put(each.id(), each) != null) throw new LawFault("Two indicators are called " + each.id());
        }
        for (Indicator each : byId.values()) check(each, new TreeSet<>());
    }

    /// An indicator may rest on others, never on itself.
    private void check(Indicator indicator, Set<String> above) {
        if (!above.add(indicator.id())) throw new LawFault("The indicator " + indicator.id() + " rests on itself");
        for (String id : restsOn(indicator.measure())) check(find(id).orElseThrow(() -> new LawFault("The indicator %s rests on %s, which there is not".formatted(indicator.id(), id))), new TreeSet<>(above));
    }

    private static List<String> restsOn(Measure measure) {
        return switch (measure) {
            case Measure.Ratio ratio -> List.of(ratio.of(), ratio.to());
            case Measure.Change change -> List.of(change.of());
            case Measure.Count _, Measure.Standing _, Measure.Span _, Measure.Aged _, Measure.Oldest _, Measure.Terms _ -> List.of();
        };
    }

    /// `a` flow, `b` time and backlog, `c` compliance with terms; in the order of the data.
    public List<String> families() { return List.copyOf(families.keySet()); }

    public List<Indicator> ofFamily(String family) { return families.getOrDefault(family, List.of()); }

    public List<Indicator> list() { return new ArrayList<>(byId.values()); }

    public Optional<Indicator> find(String id) { return Optional.ofNullable(byId.get(id)); }

    /// @throws LawFault when there is no such indicator
    public Indicator get(String id) { return find(id).orElseThrow(() -> new LawFault("No indicator is called " + id)); }

    /// The durations that have to be kept, each once.
    public List<Measure.Span> spans() {
        Map<String, Measure.Span> spans = new LinkedHashMap<>();
        for (Indicator each : byId.values()) if (each.measure() instanceof Measure.Span span) spans.putIfAbsent(span.between(), span);
        return List.copyOf(spans.values());
    }
}
