package kz.torelik.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.kernel.CourtCode;

/// The courts and the territories they serve.
public final class Courts {

    private final Map<CourtCode, Court> byCode = new LinkedHashMap<>();
    private final Map<String, Court> byDistrict = new HashMap<>();

    Courts(List<Court> courts) {
        for (Court court : courts) {
            if (byCode.put(court.code(), court) != null) throw LawFault.twice("law/courts/" + court.region() + ".yaml", court.code().digits());
            for (String kato : court.serves()) {
                Court other = byDistrict.put(district(kato), court);
                if (other != null) throw LawFault.twice("law/courts/" + court.region() + ".yaml", kato);
            }
        }
    }

    /// @throws LawFault when there is no such court
    public Court get(CourtCode code) { return find(code).orElseThrow(() -> LawFault.nothing("No court has the code " + code, code.toString())); }

    public Optional<Court> find(CourtCode code) { return Optional.ofNullable(byCode.get(code)); }

    public List<Court> list() { return List.copyOf(byCode.values()); }

    public List<Court> inRegion(String region) { return list().stream().filter(court -> court.region().equals(region)).toList(); }

    public List<Court> ofKind(CourtKind kind) { return list().stream().filter(court -> court.kind() == kind).toList(); }

    /// The district court or its equal that serves a place.
    /// @param kato the code of the place in the classifier of territories: a district, a city, a rural district or a settlement
    public Optional<Court> serving(String kato) {
        return kato.length() < 4 ? Optional.empty() : Optional.ofNullable(byDistrict.get(district(kato)));
    }

    /// The court of a kind for a place: for the courts of a whole region the one of the region of that place.
    public Optional<Court> serving(String kato, CourtKind kind) {
        if (kind.isTerritorial()) return serving(kato);
        return kato.length() < 2 ? Optional.empty() : inRegion(kato.substring(0, 2)).stream().filter(court -> court.kind() == kind).findFirst();
    }

    /// The codes of all districts and cities that some court serves.
    public List<String> territories() {
        List<String> all = new ArrayList<>();
        for (Court court : byCode.values()) all.addAll(court.serves());
        return List.copyOf(all);
    }

    private static String district(String kato) { return kato.substring(0, 4); }
}
