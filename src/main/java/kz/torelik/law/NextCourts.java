package kz.torelik.law;

import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.CourtCode;

/// Which court determines where a case is considered when its own court has nobody left, and among which it chooses (CPC arts. 34 part 4, 42 parts 1 and 3): of a court of the first instance the regional court, which names another
/// court of the same kind in its region, or in the country where the region has one only; of a regional court the cassation court for civil cases, which names another regional court.
public final class NextCourts {

    private NextCourts() {}

    /// @return nothing for a court that has none above which could determine it
    public static Optional<Court> above(Courts courts, CourtCode of) {
        Court court = courts.get(of);
        if (court.kind() == CourtKind.REGIONAL) return courts.ofKind(CourtKind.CASSATION_CIVIL).stream().findFirst();
        return court.kind().hearsClaims() ? courts.inRegion(court.region()).stream().filter(one -> one.kind() == CourtKind.REGIONAL).findFirst() : Optional.empty();
    }

    /// The courts that can be named in its place.
    public static List<Court> others(Courts courts, CourtCode of) {
        Court court = courts.get(of);
        List<Court> alike = courts.list().stream().filter(one -> !one.code().equals(of) && isAlike(one, court)).toList();
        List<Court> near = alike.stream().filter(one -> one.region().equals(court.region())).toList();
        return near.isEmpty() ? alike : near;
    }

    private static boolean isAlike(Court one, Court other) { return one.kind() == other.kind() || one.kind().isTerritorial() && other.kind().isTerritorial(); }
}
