package kz.torelik.analytics;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the bank of acts tells of a case.
///
/// @param use under which the question is kept, without its words
/// @param granted the closest acts of first instance by which a claim was satisfied, in whole or in part
/// @param refused the closest by which one was refused
/// @param categories at most three, the likeliest first; empty where no act is like it
/// @param forecast of the category that was chosen or else is the likeliest; null where there is none or nobody asked for it
/// @param acts how many acts were compared
public record Answered(UUID use, List<Alike> alike, List<Alike> granted, List<Alike> refused, List<Likely> categories, @Nullable Forecast forecast, int acts) {

    public Answered {
        alike = List.copyOf(alike);
        granted = List.copyOf(granted);
        refused = List.copyOf(refused);
        categories = List.copyOf(categories);
    }

    /// A category that like acts have.
    ///
    /// @param share of the nearest acts, the nearer counting more
    public record Likely(String category, double share) {}
}
