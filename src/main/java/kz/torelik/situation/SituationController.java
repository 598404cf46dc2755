package kz.torelik.situation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.torelik.database.Acting;
import kz.torelik.indicators.Days;
import kz.torelik.indicators.Figure;
import kz.torelik.indicators.Figures;
import kz.torelik.indicators.Place;
import kz.torelik.indicators.Reading;
import kz.torelik.indicators.SeeingFigures;
import kz.torelik.indicators.Telling;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Trilingual;
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
    private static final List<String> ROW = List.of("incoming", "resolved", "pending", "clearance-rate", "terms-missed");

    private final Figures figures;
    private final SeeingFigures seeing;
    private final Telling telling;
    private final Places places;
    private final LawBook law;

    SituationController(Figures figures, SeeingFigures seeing, Telling telling, Places places, LawBook law) {
        this.figures = figures;
        this.seeing = seeing;
        this.telling = telling;
        this.places = places;
        this.law = law;
    }

    @GetMapping("/situation")
    @Asks(Asks.OPEN)
    Screen open(@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String court, @RequestParam(defaultValue = "365") int days) {
        Days shown = places.days(days);
        Places.Named named = places.open(region, court);
        Telling.Told told = telling.tell(named.place(), shown);
        return screen("/situation", named, shown, told.reading(), told.hidden(), rows(told.parts(), region.isEmpty() ? "/situation?region=" : "/situation?court="));
    }

    @GetMapping("/desk/situation")
    @Asks("staff")
    Screen desk(@RequestParam(defaultValue = "") String own, @RequestParam(defaultValue = "365") int days) {
        Actor.Staff officer = Places.officer();
        Days shown = places.days(days);
        Places.Named named = places.desk(own, shown);
        if (!seeing.mayFew(officer, named.place())) {
            Telling.Told told = telling.tell(named.place(), shown);
            return screen("/desk/situation", named, shown, told.reading(), told.hidden(), List.of());
        }
        List<SituationScreen.Row> rows = new ArrayList<>();
        if (officer.function() == Function.CHAIR && named.place() instanceof Place.OfCourt) {
            Map<String, Reading> each = figures.read(named.place(), shown, Figures.By.JUDGE);
            places.judges(officer.court(), shown).stream().filter(judge -> each.containsKey(judge.person().uuid().toString()) && seeing.maySee(officer, new Place.OfJudge(judge.person(), officer.court())))
                    .forEach(judge -> rows.add(row(Trilingual.same(judge.name().full()), "", each.get(judge.person().uuid().toString()), Set.of(), judge.person().toString())));
        }
        return screen("/desk/situation", named, shown, figures.read(named.place(), shown), Set.of(), rows);
    }

    private Screen screen(String path, Places.Named named, Days days, Reading reading, Set<String> hidden, List<SituationScreen.Row> rows) {
        Actor actor = Acting.now();
        if (!seeing.maySee(actor, named.place())) throw new NothingHere();
        boolean few = path.startsWith("/desk") && seeing.mayFew(actor, named.place());
        Indicators defined = reading.defined();
        Map<String, List<Double>> months = figures.months(named.place(), LINES, days.to());
        List<SituationScreen.Entry> tiles = TILES.stream().map(id -> entry(defined.get(id), reading, hidden, few ? months.getOrDefault(id, List.of()) : large(months.getOrDefault(id, List.of())))).toList();
        List<SituationScreen.Family> families = defined.families().stream()
                .map(family -> new SituationScreen.Family(family, defined.ofFamily(family).stream().map(each -> entry(each, reading, hidden, List.of())).toList())).toList();
        return new SituationScreen(new SituationScreen.Where(path, "?" + named.query(), named.title(), named.place(), Set.copyOf(reader(actor))), days, tiles, rows, families, law);
    }

    private static List<String> reader(Actor actor) {
        if (!(actor instanceof Actor.Staff staff)) return List.of();
        List<String> words = new ArrayList<>();
        if (Places.isJudge(staff)) words.add("judge");
        if (staff.function() == Function.CHAIR) words.add("chair");
        return words;
    }

    /// A line in which nobody reads a small number.
    private static List<Double> large(List<Double> months) { return months.stream().anyMatch(n -> n > 0 && n < Figure.FEWEST) ? List.of() : months; }

    private static SituationScreen.Entry entry(Indicator indicator, Reading reading, Set<String> hidden, List<Double> months) {
        Figure figure = reading.of(indicator);
        boolean isHidden = hidden.contains(indicator.id());
        return new SituationScreen.Entry(indicator, isHidden ? new Figure(null, figure.base()) : figure, isHidden, isHidden ? List.of() : months);
    }

    private List<SituationScreen.Row> rows(Map<String, Telling.Told> parts, String link) {
        return parts.entrySet().stream().map(each -> {
            Trilingual title = each.getKey().length() == 2 ? law.findRegion(each.getKey()).map(kz.torelik.law.Region::title).orElse(Trilingual.same(each.getKey())) : law.courts().get(CourtCode.of(each.getKey())).title();
            return row(title, link + each.getKey(), each.getValue().reading(), each.getValue().hidden(), "");
        }).sorted(Comparator.comparing(row -> row.title().ru())).toList();
    }

    private SituationScreen.Row row(Trilingual title, String href, Reading reading, Set<String> hidden, String judge) {
        return new SituationScreen.Row(title, href, judge, ROW.stream().map(id -> entry(reading.defined().get(id), reading, hidden, List.of())).toList());
    }
}
