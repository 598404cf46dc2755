package kz.torelik.search;

import java.util.Locale;
import java.util.Optional;

/// By what a result divides and can be narrowed.
public enum Facet {
    OUTCOME, YEAR, LANGUAGE, REGION, COURT, CATEGORY, INSTANCE, KIND, JUDGE;

    /// The word in addresses.
    public String word() { return name().toLowerCase(Locale.ROOT); }

    public static Optional<Facet> find(String word) {
        for (Facet facet : values()) if (facet.word().equals(word)) return Optional.of(facet);
        return Optional.empty();
    }
}
