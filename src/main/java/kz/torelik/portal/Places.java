package kz.torelik.portal;

import java.util.List;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// The districts and cities of the country as a person chooses them: by region, each named by the court that serves it.
@Component
public class Places {

    private final List<Region> regions;
    private final LawBook law;

    Places(LawBook law) {
        this.law = law;
        regions = law.regions().stream().map(region -> new Region(region.title(), law.courts().inRegion(region.code()).stream().filter(court -> !court.serves().isEmpty())
                .map(court -> new Place(court.serves().getFirst(), court.title())).toList())).filter(region -> !region.places().isEmpty()).toList();
    }

    /// A region with its districts.
    public record Region(Trilingual title, List<Place> places) {
        public Region { places = List.copyOf(places); }
    }

    /// A district by its code; the name is that of its court.
    public record Place(String kato, Trilingual title) {}

    List<Region> list() { return regions; }

    /// The code under which the list has a place.
    String listed(String kato) { return law.courts().serving(kato).map(court -> court.serves().getFirst()).orElse(kato); }
}
