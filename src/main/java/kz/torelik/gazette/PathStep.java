package kz.torelik.gazette;

import java.util.List;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.publication.BankOfActs;
import org.jspecify.annotations.Nullable;

/// A file of a case on its way through the instances.
///
/// @param instance the word of its instance (`first`, `appeal`, `cassation`, ...)
/// @param outcome what a review brought, or null
/// @param here whether the act that is read is of this file
/// @param acts what of it is published
public record PathStep(CaseNumber number, CourtCode court, String instance, @Nullable String outcome, boolean here, List<BankOfActs.Brief> acts) {
    public PathStep { acts = List.copyOf(acts); }
}
