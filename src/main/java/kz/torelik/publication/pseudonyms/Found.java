package kz.torelik.publication.pseudonyms;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import kz.torelik.language.GrammaticalCase;
import org.jspecify.annotations.Nullable;

/// A place in a paragraph where something is to be hidden, or, with no kind, to be kept as it is.
///
/// @param who whom it names, or null for what is no name
/// @param cases the cases that the words can stand in; empty where that does not matter
record Found(int start, int end, @Nullable Kind kind, Confidence confidence, @Nullable Bearer who, Set<GrammaticalCase> cases) {

    /// What begins first wins; of two beginning together, the longer; then the surer.
    static final Comparator<Found> ORDER = Comparator.comparingInt(Found::start).thenComparing(Comparator.comparingInt(Found::end).reversed()).thenComparing(Found::confidence);

    static Found of(int start, int end, Kind kind, Confidence confidence) { return new Found(start, end, kind, confidence, null, EnumSet.noneOf(GrammaticalCase.class)); }

    static Found kept(int start, int end) { return new Found(start, end, null, Confidence.CERTAIN, null, EnumSet.noneOf(GrammaticalCase.class)); }

    boolean overlaps(Found other) { return start < other.end && other.start < end; }
}
