package kz.torelik.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// An act as it is given to the index: what the public may read of it and nothing else.
///
/// @param id what the giver knows it by, at most 36 characters
/// @param exact its identifiers: the number of its case, its ECLI
/// @param facets one value for each facet that it has; a value is a code, of the judge the name
/// @param zones the text by parts, a paragraph on each line
public record SearchableAct(String id, List<String> exact, String language, LocalDate decidedOn, Map<Facet, String> facets, Map<Zone, String> zones) {

    public SearchableAct {
        exact = List.copyOf(exact);
        facets = facets.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(facets));
        zones = zones.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(zones));
    }
}
