package kz.torelik.situation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.courts.Judges;
import kz.torelik.database.Acting;
import kz.torelik.indicators.Days;
import kz.torelik.indicators.Figures;
import kz.torelik.indicators.Place;
import kz.torelik.indicators.Reading;
import kz.torelik.indicators.SeeingFigures;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.Court;
import kz.torelik.law.Indicator;
import kz.torelik.law.Indicators;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The situation of the courts: open for country, region and court; at the desk for the own court and the own work.
@Controller
class SituationController {

    private static final List<String> TILES = List.of("incoming", "resolved", "pending", "clearance-rate", "time-to-decision", "missed-share", "overdue", "due-in-3-days");
    private static final List<String> LINES = List.of("incoming", "resolved", "pending", "clearance-rate");
    private static final List<Integer> PERIODS = List.of(30, 90, 365);

    private final Figures figures;
    private final SeeingFigures seeing;
    private final Judges judges;
    private final LawBook law;

    SituationController(Figures figures, SeeingFigures seeing, Judges judges, LawBook law) {
        this.figures = figures;
        this.seeing = seeing;
        this.judges = judges;
        this.law = law;
    }

    @GetMapping("/situation")
    @Asks(Asks.OPEN)
    Screen open(@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String court, @RequestParam(defaultValue = "365") int days) {
        Days shown = days(days);
        if (!court.isEmpty()) {
            Court found = find(court);
            return screen("/situation", "?court=" + court + "&", new Place.OfCourt(found.code()), found.title(), shown, List.of());
        }
        if (!region.isEmpty()) {
            Trilingual title = law.findRegion(region).orElseThrow(NothingHere::new).title();
            Place place = new Place.Region(region);
            return screen("/situation", "?region=" + region + "&", place, title, shown, rows(figures.read(place, shown, Figures.By.COURT), "/situation?court="));
        }
        Place place = new Place.Country();
        return screen("/situation", "?", place, null, shown, rows(figures.read(place, shown, Figures.By.REGION), "/situation?region="));
    }

    @GetMapping("/desk/situation")
    @Asks("staff")
    Screen desk(@RequestParam(defaultValue = "") String own, @RequestParam(defaultValue = "365") int days) {
        if (!(Acting.now() instanceof Actor.Staff officer)) throw new NothingHere();
        Days shown = days(days);
        if (!own.isEmpty() && (officer.function() == Function.JUDGE || officer.function() == Function.CHAIR)) {
            String name = judges.list(officer.court(), shown.to()).stream().filter(judge -> judge.person().equals(officer.person())).map(judge -> judge.name().full()).findFirst().orElseThrow(NothingHere::new);
            return screen("/desk/situation", "?own=1&", new Place.OfJudge(officer.person(), officer.court()), Trilingual.same(name), shown, List.of());
        }
        List<SituationScreen.Row> rows = new ArrayList<>();
        if (officer.function() == Function.CHAIR) {
            Map<String, Reading> each = figures.read(new Place.OfCourt(officer.court()), shown, Figures.By.JUDGE);
            judges.list(officer.court(), shown.to()).stream().filter(judge -> each.containsKey(judge.person().uuid().toString()) && seeing.maySee(officer, new Place.OfJudge(judge.person(), officer.court())))
                    .forEach(judge -> rows.add(row(Trilingual.same(judge.name().full()), "", each.get(judge.person().uuid().toString()), false)));
        }
        return screen("/desk/situation", "?", new Place.OfCourt(officer.court()), law.courts().get(officer.court()).title(), shown, rows);
    }

    private Days days(int days) { return figures.lastDays(PERIODS.contains(days) ? days : 365); }

    private Court find(String code) { return Optional.of(code).filter(text -> text.matches("\\d{4}")).flatMap(text -> law.courts().find(CourtCode.of(text))).orElseThrow(NothingHere::new); }

    private Screen screen(String path, String query, Place place, @org.jspecify.annotations.Nullable Trilingual title, Days days, List<SituationScreen.Row> rows) {
        Actor actor = Acting.now();
        if (!seeing.maySee(actor, place)) throw new NothingHere();
        boolean few = !path.equals("/situation") && seeing.mayFew(actor, place);
        Reading reading = figures.read(place, days);
        Map<String, List<Double>> months = figures.months(place, LINES, days.to());
        Indicators defined = reading.defined();
        List<SituationScreen.Entry> tiles = TILES.stream().map(id -> entry(defined.get(id), reading, few, months.getOrDefault(id, List.of()))).toList();
        List<SituationScreen.Family> families = defined.families().stream()
                .map(family -> new SituationScreen.Family(family, defined.ofFamily(family).stream().map(each -> entry(each, reading, few, List.of())).toList())).toList();
        boolean judge = actor instanceof Actor.Staff staff && (staff.function() == Function.JUDGE || staff.function() == Function.CHAIR);
        return new SituationScreen(new SituationScreen.Where(path, query, title, place, judge), days, tiles, rows, families, law);
    }

    private static SituationScreen.Entry entry(Indicator indicator, Reading reading, boolean few, List<Double> months) {
        kz.torelik.indicators.Figure figure = reading.of(indicator);
        boolean hidden = !few && figure.isSmall();
        return new SituationScreen.Entry(indicator, hidden ? new kz.torelik.indicators.Figure(null, figure.base()) : figure, hidden, hidden || !few && months.stream().anyMatch(n -> n > 0 && n < 5) ? List.of() : months);
    }

    private List<SituationScreen.Row> rows(Map<String, Reading> readings, String link) {
        return readings.entrySet().stream().map(each -> {
            Trilingual title = each.getKey().length() == 2 ? law.findRegion(each.getKey()).map(kz.torelik.law.Region::title).orElse(Trilingual.same(each.getKey())) : law.courts().get(CourtCode.of(each.getKey())).title();
            return row(title, link + each.getKey(), each.getValue(), true);
        }).sorted(Comparator.comparing(row -> row.title().ru())).toList();
    }

    private SituationScreen.Row row(Trilingual title, String href, Reading reading, boolean open) {
        return new SituationScreen.Row(title, href, List.of("incoming", "resolved", "pending", "clearance-rate", "terms-missed").stream().map(id -> entry(reading.defined().get(id), reading, !open, List.of())).toList());
    }
}
