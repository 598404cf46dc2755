package kz.torelik.indicators;

import java.util.HashSet;
import java.util.Set;
import kz.torelik.casefile.AccessRules;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import org.springframework.stereotype.Component;

/// Who may see the figures of which place (`figures` in `law/access.yaml`). Closed by default.
@Component
public class SeeingFigures {

    private final AccessRules rules;
    private final CourtClock clock;

    SeeingFigures(AccessRules rules, CourtClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    public boolean maySee(Actor actor, Place place) { return rules.allowsFigures(place.level(), relations(actor, place), clock.today()); }

    /// Whether figures that rest on a few cases are told too: only to those who see the cases behind them, the chair and the chancery of the court and the judge himself.
    public boolean mayFew(Actor actor, Place place) {
        return switch (place) {
            case Place.Country _, Place.Region _ -> false;
            case Place.OfCourt court -> actor instanceof Actor.Staff staff && staff.court().equals(court.code()) && (staff.function() == Function.CHAIR || staff.function() == Function.REGISTRAR);
            case Place.OfJudge _ -> maySee(actor, place);
        };
    }

    private static Set<String> relations(Actor actor, Place place) {
        Set<String> relations = new HashSet<>(Set.of("anyone"));
        if (!(actor instanceof Actor.Staff staff)) return relations;
        CourtCode court = switch (place) {
            case Place.OfCourt one -> one.code();
            case Place.OfJudge one -> one.court();
            case Place.Country _, Place.Region _ -> null;
        };
        if (staff.court().equals(court)) relations.add("court");
        if (staff.court().equals(court) && staff.function() == Function.CHAIR) relations.add("chair");
        if (place instanceof Place.OfJudge one && one.judge().equals(staff.person())) relations.add("self");
        return relations;
    }
}
