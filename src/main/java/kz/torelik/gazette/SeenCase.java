package kz.torelik.gazette;

import java.util.List;
import kz.torelik.allocation.Draws;
import kz.torelik.casefile.CaseFile;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.law.Procedure;
import kz.torelik.publication.PublishedAct;
import org.jspecify.annotations.Nullable;

/// What the public sees; null and empty where it may not.
///
/// @param judge the name of the judge, or null
/// @param parties roles, and the names of organisations
public record SeenCase(CaseNumber number, Procedure procedure, Procedure.Stage stage, kz.torelik.law.Court court, @Nullable String judge, kz.torelik.law.@Nullable Category category,
            List<Side> parties, List<CaseFile.HearingInFile> hearings, List<PublishedAct> acts, List<Draws.Draw> draws) {

    /// @param name of an organisation; null for a natural person, whose name the public never reads here
    public record Side(String role, @Nullable String name) {}

    public SeenCase {
        parties = List.copyOf(parties);
        hearings = List.copyOf(hearings);
        acts = List.copyOf(acts);
        draws = List.copyOf(draws);
    }
}
