package kz.torelik.indicators;

import kz.torelik.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/// To what a figure is narrowed; an empty part narrows nothing.
///
/// @param category the code of a category
/// @param kind what narrows the event, such as the ground of a return
/// @param rule the id of a term in `law/deadlines`
public record Narrowed(String category, String procedure, String kind, String stage, String rule, @Nullable PersonId judge) {

    public static final Narrowed NOT = new Narrowed("", "", "", "", "", null);

    public boolean isNarrowed() { return !equals(NOT); }
}
