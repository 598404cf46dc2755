package kz.torelik.situation;

import java.time.YearMonth;
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
    Screen open(@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String court, @RequestParam(defaultValue = "") String month) {
        return told("/situation", places.open(region, court), month, region.isEmpty() ? "/situation?region=" : "/situation?court=");
    }

    /// Who sees no cases behind the figures is told whole months, each once.
    ///
    /// @param link where a part of the place leads, or empty when the parts are not shown
    private Screen told(String path, Places.Named named, String typed, String link) {
        if (!seeing.maySee(Acting.now(), named.place())) throw new NothingHere();
        List<YearMonth> months = telling.months();
        YearMonth month = Places.month(typed, months);
        Telling.Told told = telling.tell(named.place(), month);
        return screen(path, named, new SituationScreen.Period(Days.month(month), months), new Numbers(told.defined(), told::of, told.hidden(), id -> telling.line(named.place(), id, month)), link.isEmpty() ? List.of() : rows(told.parts(), link));
    }

    @GetMapping("/desk/situation")
    @Asks("staff")
    Screen desk(@RequestParam(defaultValue = "") String own, @RequestParam(defaultValue = "365") int days, @RequestParam(defaultValue = "") String month) {
        Actor.Staff officer = Places.officer();
        Days shown = places.days(days);
        Places.Named named = places.desk(own, shown);
        if (!seeing.mayFew(officer, named.place())) return told("/desk/situation", named, month, "");
        if (!seeing.maySee(officer, named.place())) throw new NothingHere();
        List<SituationScreen.Row> rows = new ArrayList<>();
        if (officer.function() == Function.CHAIR && named.place() instanceof Place.OfCourt) {
            Map<String, Reading> each = figures.read(named.place(), shown, Figures.By.JUDGE);
            places.judges(officer.court(), shown).stream().filter(judge -> each.containsKey(judge.person().uuid().toString()) && seeing.maySee(officer, new Place.OfJudge(judge.person(), officer.court())))
                    .forEach(judge -> rows.add(row(Trilingual.same(judge.name().full()), "", Numbers.of(each.get(judge.person().uuid().toString()), Map.of()), judge.person().toString())));
        }
        Map<String, List<Double>> lines = figures.months(named.place(), LINES, shown.to());
        return screen("/desk/situation", named, new SituationScreen.Period(shown, List.of()), Numbers.of(figures.read(named.place(), shown), lines), rows);
    }

    /// The figures of a place as the reader may see them.
    ///
    /// @param hidden the ids of those that are not told
    /// @param line the twelve months of a figure, or nothing
    private record Numbers(Indicators defined, java.util.function.Function<Indicator, Figure> figure, Set<String> hidden, java.util.function.Function<String, List<Double>> line) {

        static Numbers of(Reading reading, Map<String, List<Double>> lines) { return new Numbers(reading.defined(), reading::of, Set.of(), id -> lines.getOrDefault(id, List.of())); }

        static Numbers of(Telling.Told told) { return new Numbers(told.defined(), told::of, told.hidden(), _ -> List.of()); }

        SituationScreen.Entry entry(String id, boolean withLine) {
            Indicator indicator = defined.get(id);
            Figure found = figure.apply(indicator);
            boolean isHidden = hidden.contains(id);
            return new SituationScreen.Entry(indicator, isHidden ? new Figure(null, found.base()) : found, isHidden, isHidden || !withLine ? List.of() : line.apply(id));
        }
    }

    private Screen screen(String path, Places.Named named, SituationScreen.Period period, Numbers numbers, List<SituationScreen.Row> rows) {
        List<SituationScreen.Entry> tiles = TILES.stream().map(id -> numbers.entry(id, LINES.contains(id))).toList();
        List<SituationScreen.Family> families = numbers.defined().families().stream()
                .map(family -> new SituationScreen.Family(family, numbers.defined().ofFamily(family).stream().map(each -> numbers.entry(each.id(), false)).toList())).toList();
        return new SituationScreen(new SituationScreen.Where(path, "?" + named.query(), named.title(), named.place(), Set.copyOf(reader(Acting.now()))), period, tiles, rows, families, law);
    }

    private static List<String> reader(Actor actor) {
        if (!(actor instanceof Actor.Staff staff)) return List.of();
        List<String> words = new ArrayList<>();
        if (Places.isJudge(staff)) words.add("judge");
        if (staff.function() == Function.CHAIR) words.add("chair");
        return words;
    }

    private List<SituationScreen.Row> rows(Map<String, Telling.Told> parts, String link) {
        return parts.entrySet().stream().map(each -> {
            Trilingual title = each.getKey().length() == 2 ? law.findRegion(each.getKey()).map(kz.torelik.law.Region::title).orElse(Trilingual.same(each.getKey())) : law.courts().get(CourtCode.of(each.getKey())).title();
            return row(title, link + each.getKey(), Numbers.of(each.getValue()), "");
        }).sorted(Comparator.comparing(row -> row.title().ru())).toList();
    }

    private SituationScreen.Row row(Trilingual title, String href, Numbers numbers, String judge) {
        return new SituationScreen.Row(title, href, judge, ROW.stream().map(id -> numbers.entry(id, false)).toList());
    }
}
