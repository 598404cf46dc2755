package kz.torelik.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.torelik.kernel.Reason;

/// The indicators of `law/indicators`, by family.
public final class Indicators {

    private final Map<String, List<Indicator>> families;

    Indicators(LawSource source, List<String> files) {
        this(read(source, files));
        for (Indicator each : list()) check(each, new TreeSet<>());
    }

    private Indicators(Map<String, List<Indicator>> families) { this.families = families; }

    private static Map<String, List<Indicator>> read(LawSource source, List<String> files) {
        Map<String, List<Indicator>> families = new LinkedHashMap<>();
        for (String name : files) {
            Indicator.File file = source.read("indicators/" + name + ".yaml", Indicator.File.class);
            families.put(file.family(), List.copyOf(file.indicators()));
        }
        return families;
    }

    /// The indicators by their definitions of a day: of the last one of the period that is told.
    public Indicators on(LocalDate day) {
        if (list().stream().allMatch(each -> each.inForce() == null)) return this;
        Map<String, List<Indicator>> then = new LinkedHashMap<>();
        families.forEach((family, indicators) -> then.put(family, Lasting.on(indicators, new Lasting.Days(day, day))));
        return new Indicators(then);
    }

    /// An indicator may rest on others, never on itself.
    private void check(Indicator indicator, Set<String> above) {
        if (!above.add(indicator.id())) throw LawFault.of(Reason.of("law.fault.itself", indicator.id()), "The indicator " + indicator.id() + " rests on itself");
        for (String id : restsOn(indicator.measure())) {
            check(find(id).orElseThrow(() -> LawFault.of(Reason.of("law.fault.rests", indicator.id(), id), "The indicator %s rests on %s, which there is not".formatted(indicator.id(), id))), new TreeSet<>(above));
        }
    }

    /// The ids of the indicators of which one is made.
    public static List<String> restsOn(Measure measure) {
        return switch (measure) {
            case Measure.Ratio ratio -> List.of(ratio.of(), ratio.to());
            case Measure.Change change -> List.of(change.of());
            case Measure.Count _, Measure.Standing _, Measure.Balance _, Measure.Span _, Measure.Aged _, Measure.Oldest _, Measure.Terms _ -> List.of();
        };
    }

    /// `a` flow, `b` time and backlog, `c` compliance with terms; in the order of the data.
    public List<String> families() { return List.copyOf(families.keySet()); }

    public List<Indicator> ofFamily(String family) { return families.getOrDefault(family, List.of()); }

    public List<Indicator> list() { return families.values().stream().flatMap(List::stream).toList(); }

    /// The indicator, its last version where a change has made several.
    public Optional<Indicator> find(String id) { return list().stream().filter(each -> each.id().equals(id)).reduce((_, later) -> later); }

    /// @throws LawFault when there is no such indicator
    public Indicator get(String id) { return find(id).orElseThrow(() -> LawFault.nothing("No indicator is called " + id, id)); }

    /// The durations that have to be kept, each once.
    public List<Measure.Span> spans() {
        Map<String, Measure.Span> spans = new LinkedHashMap<>();
        for (Indicator each : list()) if (each.measure() instanceof Measure.Span span) spans.putIfAbsent(span.between(), span);
        return List.copyOf(spans.values());
    }
}
