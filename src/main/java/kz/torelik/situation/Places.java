package kz.torelik.situation;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.torelik.courts.Judge;
import kz.torelik.courts.Judges;
import kz.torelik.database.Acting;
import kz.torelik.indicators.Days;
import kz.torelik.indicators.Figures;
import kz.torelik.indicators.Place;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.Court;
import kz.torelik.law.LawBook;
import kz.torelik.web.NothingHere;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The places that the addresses name, and the periods.
@Component
class Places {

    static final List<Integer> PERIODS = List.of(30, 90, 365);
    private static final int YEAR = 365;

    private final Figures figures;
    private final Judges judges;
    private final LawBook law;

    Places(Figures figures, Judges judges, LawBook law) {
        this.figures = figures;
        this.judges = judges;
        this.law = law;
    }

    /// A place with its name.
    ///
    /// @param title null for the country
    /// @param query the words of the address that name it, each with its `&`
    record Named(Place place, @Nullable Trilingual title, String query) {}

    Days days(int days) { return figures.lastDays(PERIODS.contains(days) ? days : YEAR); }

    /// The month that an address names, or the newest of which everybody is told.
    static YearMonth month(String typed, List<YearMonth> months) { return months.stream().filter(month -> month.toString().equals(typed)).findFirst().orElse(months.getFirst()); }

    /// @throws NothingHere when there is no such place
    Named open(String region, String court) {
        if (!court.isEmpty()) {
            Court found = Optional.of(court).filter(text -> text.matches("\\d{4}")).flatMap(text -> law.courts().find(CourtCode.of(text))).orElseThrow(NothingHere::new);
            return new Named(new Place.OfCourt(found.code()), found.title(), "court=" + court + "&");
        }
        if (region.isEmpty()) return new Named(new Place.Country(), null, "");
        return new Named(new Place.Region(region), law.findRegion(region).orElseThrow(NothingHere::new).title(), "region=" + region + "&");
    }

    /// The court of the officer, or his own work.
    ///
    /// @throws NothingHere when it is nobody of a court who asks
    Named desk(String own, Days days) {
        Actor.Staff officer = officer();
        if (!own.isEmpty() && isJudge(officer)) {
            Trilingual name = judges.list(officer.court(), days.to()).stream().filter(judge -> judge.person().equals(officer.person())).map(judge -> Trilingual.same(judge.name().full())).findFirst().orElseThrow(NothingHere::new);
            return new Named(new Place.OfJudge(officer.person(), officer.court()), name, "own=1&");
        }
        return new Named(new Place.OfCourt(officer.court()), law.courts().get(officer.court()).title(), "");
    }

    static Actor.Staff officer() {
        if (Acting.now() instanceof Actor.Staff officer) return officer;
        throw new NothingHere();
    }

    static boolean isJudge(Actor.Staff officer) { return officer.function() == Function.JUDGE || officer.function() == Function.CHAIR; }

    /// The judges of a court by the alphabet.
    List<Judge> judges(CourtCode court, Days days) { return judges.list(court, days.to()).stream().sorted(Comparator.comparing(judge -> judge.name().full())).toList(); }

    /// Who somebody is, also when he judges here no more.
    Map<PersonId, String> names(Iterable<PersonId> people) {
        Map<PersonId, String> names = new TreeMap<>(Comparator.comparing(PersonId::toString));
        for (PersonId person : people) names.computeIfAbsent(person, id -> judges.find(id).map(judge -> judge.name().full()).orElse(""));
        return names;
    }
}
