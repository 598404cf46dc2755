package kz.torelik.publication.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;

/// A case that the public may find.
///
/// @param seat the court that considers it
/// @param procedure its id in `law/procedures`
/// @param stage the id of its present stage
/// @param hearings when its sessions that did not begin yet are set, the earliest first; whether the public is told is decided by the stage
public record ListedCase(CaseNumber number, CourtCode seat, String procedure, String category, String stage, LocalDate filedOn, List<Instant> hearings) {

    public ListedCase { hearings = List.copyOf(hearings); }

    public Optional<Instant> nextHearing(Instant now) { return hearings.stream().filter(moment -> !moment.isBefore(now)).findFirst(); }

    /// Its place in lists, the latest filed first.
    public Place place() { return new Place(filedOn, number.toString()); }

    /// Behind which case a list goes on.
    public record Place(LocalDate filedOn, String number) {}
}
