package kz.torelik.indicators;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.torelik.law.Indicator;
import kz.torelik.law.Indicators;
import kz.torelik.law.Measure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What everybody is told of the courts: counts, and none from which a number below five could be computed, be it by taking the courts of a region from the region, the regions from the country, or
/// the parts of a figure from the figure. What is hidden on the page of a court is hidden in the table of its region too, and the other way round.
@Component
public class Telling {

    private final Figures figures;
    private final Breakdowns breakdowns;

    Telling(Figures figures, Breakdowns breakdowns) {
        this.figures = figures;
        this.breakdowns = breakdowns;
    }

    /// A place as everybody may see it.
    ///
    /// @param hidden the ids of the indicators that are not told here
    /// @param parts its regions or courts by their codes; for a court none
    public record Told(Reading reading, Set<String> hidden, Map<String, Told> parts) {
        public Told {
            hidden = Set.copyOf(hidden);
            parts = new LinkedHashMap<>(parts);
        }

        public boolean isHidden(Indicator indicator) { return hidden.contains(indicator.id()); }
    }

    /// @throws IllegalArgumentException for the figures of a judge, which are not for everybody
    @Transactional(readOnly = true)
    public Told tell(Place place, Days days) {
        return switch (place) {
            case Place.Country country -> told(figures.read(country, days), Set.of(), figures.read(country, days, Figures.By.REGION));
            case Place.Region region -> ofRegion(region, days);
            case Place.OfCourt court -> Optional.ofNullable(ofRegion(regionOf(court), days).parts().get(court.code().digits())).orElseGet(() -> told(figures.read(court, days), Set.of(), Map.of()));
            case Place.OfJudge judge -> throw new IllegalArgumentException("The figures of a judge are not told: " + judge.judge());
        };
    }

    private Told ofRegion(Place.Region region, Days days) {
        Told above = tell(new Place.Country(), days).parts().get(region.code());
        return told(figures.read(region, days), above == null ? Set.of() : above.hidden(), figures.read(region, days, Figures.By.COURT));
    }

    static Place.Region regionOf(Place.OfCourt court) { return new Place.Region(court.code().digits().substring(0, 2)); }

    /// @param above what is hidden of the whole because of what is beside it
    private Told told(Reading whole, Set<String> above, Map<String, Reading> readings) {
        Set<String> hidden = new HashSet<>(above);
        Map<String, Set<String>> ofParts = new HashMap<>();
        readings.keySet().forEach(key -> ofParts.put(key, new HashSet<>()));
        Indicators indicators = whole.defined();
        for (Indicator each : indicators.list()) {
            if (whole.of(each).isSmall()) hidden.add(each.id());
            if (!isSum(each.measure())) {
                readings.forEach((key, reading) -> { if (reading.of(each).isSmall()) ofParts.get(key).add(each.id()); });
                continue;
            }
            Map<String, Long> numbers = new TreeMap<>();
            readings.forEach((key, reading) -> numbers.put(key, Math.max(0, reading.of(each).base())));
            for (String key : Suppression.ofParts(numbers, hidden.contains(each.id()) ? Suppression.Sum.HIDDEN : Suppression.Sum.TOLD)) ofParts.get(key).add(each.id());
        }
        Map<String, Told> parts = new TreeMap<>();
        readings.forEach((key, reading) -> parts.put(key, new Told(reading, withWhatRestsOn(ofParts.get(key), indicators), Map.of())));
        return new Told(whole, withWhatRestsOn(hidden, indicators), parts);
    }

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
    @Transactional(readOnly = true)
    public Optional<Map<String, Figure>> split(Indicator indicator, Place place, Days days, Split split) {
        Place.Country country = new Place.Country();
        if (!isSum(indicator.measure())) return Optional.of(withoutSmall(breakdowns.split(indicator, place, days, Narrowed.NOT, split)));
        Map<String, Figure> ofCountry = breakdowns.split(indicator, country, days, Narrowed.NOT, split);
        Told above = tell(country, days);
        Level level = level(Map.of("", ofCountry), Map.of("", above.isHidden(indicator)), null);
        if (place instanceof Place.Country) return level.row("", ofCountry);
        Place.Region region = place instanceof Place.OfCourt court ? regionOf(court) : (Place.Region) place;
        Map<String, Map<String, Figure>> regions = breakdowns.table(indicator, country, days, Narrowed.NOT, Figures.By.REGION, split);
        level = level(regions, hidden(above, indicator), level.hiddenIn(""));
        if (place instanceof Place.Region) return level.row(region.code(), regions.getOrDefault(region.code(), Map.of()));
        Map<String, Map<String, Figure>> courts = breakdowns.table(indicator, region, days, Narrowed.NOT, Figures.By.COURT, split);
        String code = ((Place.OfCourt) place).code().digits();
        return level(courts, hidden(tell(region, days), indicator), level.hiddenIn(region.code())).row(code, courts.getOrDefault(code, Map.of()));
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
