package kz.torelik.indicators;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.torelik.law.Indicator;
import kz.torelik.law.Indicators;
import kz.torelik.law.Measure;
import org.springframework.stereotype.Component;

/// What everybody is told of the courts: counts of whole months that are over, and none from which a number below five could be computed, be it by taking the courts of a region from the region, the
/// regions from the country, or the parts of a figure from the figure. Months do not overlap and are told once ([Released]), so neither two periods nor the same page on two days have a difference
/// that tells more. What is hidden on the page of a court is hidden in the table of its region too, and the other way round.
@Component
public class Telling {

    /// How many months back anybody may look.
    public static final int MONTHS = 12;

    private final Released released;

    Telling(Released released) { this.released = released; }

    /// A place as everybody may see it.
    ///
    /// @param figures all of them by the id of the indicator, also those that are hidden
    /// @param hidden the ids of the indicators that are not told here
    /// @param parts its regions or courts by their codes; for a court none
    public record Told(Map<String, Figure> figures, Indicators defined, Set<String> hidden, Map<String, Told> parts) {
        public Told {
            figures = Map.copyOf(figures);
            hidden = Set.copyOf(hidden);
            parts = new LinkedHashMap<>(parts);
        }

        public boolean isHidden(Indicator indicator) { return hidden.contains(indicator.id()); }

        public Figure of(Indicator indicator) { return figures.getOrDefault(indicator.id(), new Figure(null, 0)); }
    }

    /// The months of which anybody may be told, the newest first.
    public List<YearMonth> months() { return java.util.stream.IntStream.range(0, MONTHS).mapToObj(back -> released.last().minusMonths(back)).toList(); }

    /// @throws IllegalArgumentException for the figures of a judge, which are not for everybody, and for a month that is not over
    public Told tell(Place place, YearMonth month) {
        Told told = at(place, month);
        Set<String> before = at(place, month.minusYears(1)).hidden();
        Set<String> hidden = new HashSet<>(told.hidden());
        // From a change and the number of now the number of a year ago is computed.
        for (Indicator each : told.defined().list()) if (each.measure() instanceof Measure.Change change && before.contains(change.of())) hidden.add(each.id());
        return new Told(told.figures(), told.defined(), hidden, told.parts());
    }

    /// What an indicator was in each of the twelve months up to one, that month last; empty when one of them is not told.
    public List<Double> line(Place place, String id, YearMonth last) {
        List<Double> line = new java.util.ArrayList<>();
        for (YearMonth month = last.minusMonths(MONTHS - 1L); !month.isAfter(last); month = month.plusMonths(1)) {
            Told told = at(place, month);
            Double value = told.figures().getOrDefault(id, new Figure(null, 0)).value();
            if (told.hidden().contains(id)) return List.of();
            line.add(value == null ? 0 : value);
        }
        return List.copyOf(line);
    }

    private Told at(Place place, YearMonth month) {
        Map<String, ? extends Map<String, Figure>> all = released.figures(month);
        return switch (place) {
            case Place.Country _ -> told(month, of(all, "", month), Set.of(), within(all, ""));
            case Place.Region region -> ofRegion(region, month, all);
            case Place.OfCourt court -> Optional.ofNullable(ofRegion(regionOf(court), month, all).parts().get(court.code().digits())).orElseGet(() -> told(month, released.nothing(month), Set.of(), Map.of()));
            case Place.OfJudge judge -> throw new IllegalArgumentException("The figures of a judge are not told: " + judge.judge());
        };
    }

    private Told ofRegion(Place.Region region, YearMonth month, Map<String, ? extends Map<String, Figure>> all) {
        Told above = at(new Place.Country(), month).parts().get(region.code());
        return told(month, of(all, region.code(), month), above == null ? Set.of() : above.hidden(), within(all, region.code()));
    }

    /// The regions of the country, or the courts of a region.
    private static <T> Map<String, T> within(Map<String, ? extends T> all, String place) {
        Map<String, T> parts = new TreeMap<>();
        all.forEach((code, one) -> { if (code.length() == place.length() + 2 && code.startsWith(place)) parts.put(code, one); });
        return parts;
    }

    static Place.Region regionOf(Place.OfCourt court) { return new Place.Region(court.code().digits().substring(0, 2)); }

    /// @param above what is hidden of the whole because of what is beside it
    private Told told(YearMonth month, Map<String, Figure> whole, Set<String> above, Map<String, ? extends Map<String, Figure>> places) {
        Set<String> hidden = new HashSet<>(above);
        Map<String, Set<String>> ofParts = new HashMap<>();
        places.keySet().forEach(key -> ofParts.put(key, new HashSet<>()));
        Indicators indicators = released.defined(month);
        for (Indicator each : indicators.list()) {
            if (of(whole, each).isSmall()) hidden.add(each.id());
            if (!isSum(each.measure())) {
                places.forEach((key, figures) -> { if (of(figures, each).isSmall()) ofParts.get(key).add(each.id()); });
                continue;
            }
            Map<String, Long> numbers = new TreeMap<>();
            places.forEach((key, figures) -> numbers.put(key, Math.max(0, of(figures, each).base())));
            for (String key : Suppression.ofParts(numbers, hidden.contains(each.id()) ? Suppression.Sum.HIDDEN : Suppression.Sum.TOLD)) ofParts.get(key).add(each.id());
        }
        Map<String, Told> parts = new TreeMap<>();
        places.forEach((key, figures) -> parts.put(key, new Told(figures, indicators, withWhatRestsOn(ofParts.get(key), indicators), Map.of())));
        return new Told(whole, indicators, withWhatRestsOn(hidden, indicators), parts);
    }

    private Map<String, Figure> of(Map<String, ? extends Map<String, Figure>> all, String place, YearMonth month) {
        Map<String, Figure> found = all.get(place);
        return found == null ? released.nothing(month) : found;
    }

    private static Figure of(Map<String, Figure> figures, Indicator indicator) { return figures.getOrDefault(indicator.id(), new Figure(null, 0)); }

    /// From a ratio and one of its sides the other is computed.
    private static Set<String> withWhatRestsOn(Set<String> hidden, Indicators indicators) {
        Set<String> all = new HashSet<>(hidden);
        for (Indicator each : indicators.list()) if (restsOn(each.measure(), hidden, indicators)) all.add(each.id());
        return all;
    }

    private static boolean restsOn(Measure measure, Set<String> hidden, Indicators indicators) {
        return switch (measure) {
            case Measure.Ratio ratio -> isHidden(ratio.of(), hidden, indicators) || isHidden(ratio.to(), hidden, indicators);
            case Measure.Change change -> isHidden(change.of(), hidden, indicators);
            case Measure.Count _, Measure.Standing _, Measure.Balance _, Measure.Span _, Measure.Aged _, Measure.Oldest _, Measure.Terms _ -> false;
        };
    }

    private static boolean isHidden(String id, Set<String> hidden, Indicators indicators) { return hidden.contains(id) || restsOn(indicators.get(id).measure(), hidden, indicators); }

    /// Whether the figure of a whole is the sum of those of its parts.
    private static boolean isSum(Measure measure) {
        return switch (measure) {
            case Measure.Count _, Measure.Standing _, Measure.Balance _, Measure.Aged _ -> true;
            case Measure.Terms terms -> terms.came() != Measure.Came.LATE_DAYS;
            case Measure.Span _, Measure.Oldest _, Measure.Ratio _, Measure.Change _ -> false;
        };
    }

    /// What a figure of a place is made of.
    ///
    /// @return by the code of the category, the ground, the stage or the term; empty figures are hidden ones; nothing where a breakdown would tell what is hidden
    public Optional<Map<String, Figure>> split(Indicator indicator, Place place, YearMonth month, Split split) {
        Map<String, ? extends Map<String, Figure>> all = released.split(indicator, month, split);
        String code = switch (place) {
            case Place.Country _ -> "";
            case Place.Region region -> region.code();
            case Place.OfCourt court -> court.code().digits();
            case Place.OfJudge judge -> throw new IllegalArgumentException("The figures of a judge are not told: " + judge.judge());
        };
        Map<String, Figure> parts = all.containsKey(code) ? all.get(code) : Map.of();
        if (!isSum(indicator.measure())) return Optional.of(withoutSmall(parts));
        Told above = at(new Place.Country(), month);
        Map<String, Figure> ofCountry = all.containsKey("") ? all.get("") : Map.of();
        Level level = level(Map.of("", ofCountry), Map.of("", above.isHidden(indicator)), null);
        if (place instanceof Place.Country) return level.row("", parts);
        Place.Region region = place instanceof Place.OfCourt court ? regionOf(court) : (Place.Region) place;
        level = level(within(all, ""), hidden(above, indicator), level.hiddenIn(""));
        if (place instanceof Place.Region) return level.row(code, parts);
        return level(within(all, region.code()), hidden(at(region, month), indicator), level.hiddenIn(region.code())).row(code, parts);
    }

    private static Map<String, Boolean> hidden(Told told, Indicator indicator) {
        Map<String, Boolean> hidden = new HashMap<>();
        told.parts().forEach((key, part) -> hidden.put(key, part.isHidden(indicator)));
        return hidden;
    }

    /// @param rows whether the figure of each place is hidden
    /// @param above which parts are hidden in the table above, null where there is none
    private static Level level(Map<String, Map<String, Figure>> table, Map<String, Boolean> rows, @org.jspecify.annotations.Nullable Optional<Set<String>> above) {
        Map<String, Map<String, Long>> numbers = new TreeMap<>();
        table.forEach((place, parts) -> {
            Map<String, Long> line = new TreeMap<>();
            parts.forEach((part, figure) -> line.put(part, Math.max(0, figure.base())));
            numbers.put(place, line);
        });
        if (above != null && above.isEmpty()) return new Level(Optional.empty());
        return new Level(Suppression.of(numbers, row -> rows.getOrDefault(row, false) ? Suppression.Sum.HIDDEN : Suppression.Sum.TOLD,
                column -> above == null ? Suppression.Sum.NONE : above.get().contains(column) ? Suppression.Sum.HIDDEN : Suppression.Sum.TOLD));
    }

    /// @param hidden nothing where none of the table may be told
    private record Level(Optional<Set<Suppression.Part>> hidden) {

        Optional<Set<String>> hiddenIn(String row) {
            return hidden.map(all -> {
                Set<String> columns = new HashSet<>();
                all.forEach(part -> { if (part.row().equals(row)) columns.add(part.column()); });
                return columns;
            });
        }

        Optional<Map<String, Figure>> row(String row, Map<String, Figure> parts) {
            return hiddenIn(row).map(columns -> {
                Map<String, Figure> told = new TreeMap<>();
                parts.forEach((part, figure) -> told.put(part, columns.contains(part) ? new Figure(null, figure.base()) : figure));
                return told;
            });
        }
    }

    private static Map<String, Figure> withoutSmall(Map<String, Figure> parts) {
        Map<String, Figure> told = new TreeMap<>();
        parts.forEach((part, figure) -> told.put(part, figure.isSmall() ? new Figure(null, figure.base()) : figure));
        return told;
    }
}
