package kz.torelik.web.parts;

import kz.torelik.kernel.LegalBasis;
import org.jspecify.annotations.Nullable;

/// A card to choose, with what it means.
///
/// @param note what follows from the choice, or null
/// @param basis its article, or null
public record Choice(String value, String label, @Nullable String note, @Nullable LegalBasis basis) {

    public static Choice of(String value, String label) { return new Choice(value, label, null, null); }
}
