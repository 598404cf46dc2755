package kz.torelik.situation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import kz.torelik.casefile.CaseLists;
import kz.torelik.database.Acting;
import kz.torelik.indicators.Breakdowns;
import kz.torelik.indicators.Days;
import kz.torelik.indicators.Figure;
import kz.torelik.indicators.Figures;
import kz.torelik.indicators.Narrowed;
import kz.torelik.indicators.Place;
import kz.torelik.indicators.Reading;
import kz.torelik.indicators.SeeingFigures;
import kz.torelik.indicators.Split;
import kz.torelik.indicators.Telling;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Indicator;
import kz.torelik.law.Indicators;
import kz.torelik.law.LawBook;
import kz.torelik.law.Measure;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// One figure: how it is computed, what it is made of and, at the desk of whoever may see them, the cases behind it. To everybody only counts are told, never cases.
@Controller
class FigureController {

    private static final int ROWS = 25;

    private final Looking looking;
    private final SeeingFigures seeing;
    private final Telling telling;
    private final CaseLists lists;
    private final Places places;
    private final LawBook law;

    FigureController(Looking looking, SeeingFigures seeing, Telling telling, CaseLists lists, Places places, LawBook law) {
        this.looking = looking;
        this.seeing = seeing;
        this.telling = telling;
        this.lists = lists;
        this.places = places;
        this.law = law;
    }

    /// What is read for the desk.
    @Component
    record Looking(Figures figures, Breakdowns breakdowns) {}

    /// What the address narrows a figure to.
    record Narrow(@Nullable String category, @Nullable String procedure, @Nullable String kind, @Nullable String stage, @Nullable String rule, @Nullable String judge) {

        Narrowed narrowed() { return new Narrowed(or(category), or(procedure), or(kind), or(stage), or(rule), judge == null ? null : PersonId.find(judge).orElse(null)); }

        private static String or(@Nullable String word) { return word == null ? "" : word; }
    }

    @GetMapping("/situation/{id}")
    @Asks(Asks.OPEN)
    Screen open(@PathVariable String id, @RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String court, @RequestParam(defaultValue = "") String month) {
        return told("/situation", id, places.open(region, court), month);
    }

    @GetMapping("/desk/situation/{id}")
    @Asks("staff")
    Screen desk(@PathVariable String id, @RequestParam(defaultValue = "") String own, @RequestParam(defaultValue = "365") int days, @RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "1") int page, @ModelAttribute Narrow narrow) {
        Days shown = places.days(days);
        Indicator indicator = find(id, shown);
        Places.Named named = places.desk(own, shown);
        if (!seeing.mayFew(Acting.now(), named.place())) return told("/desk/situation", id, named, month);
        Narrowed narrowed = allowed(narrow.narrowed(), named.place());
        Reading reading = looking.figures().read(named.place(), shown);
        List<FigureScreen.Table> tables = new ArrayList<>();
        for (Split split : splits(indicator, named.place())) {
            Map<String, Figure> parts = looking.breakdowns().split(indicator, named.place(), shown, narrowed, split);
            boolean nobody = split == Split.JUDGE && parts.keySet().stream().allMatch(part -> person(part).isEmpty());
            if (!parts.isEmpty() && !nobody) tables.add(new FigureScreen.Table(split, rows(split, parts), true));
        }
        int count = looking.breakdowns().count(indicator, named.place(), shown, narrowed);
        int pages = Math.max(1, Math.ceilDiv(count, ROWS));
        int at = Math.clamp(page, 1, pages);
        FigureScreen.Cases cases = Figured.restsOnOthers(indicator) ? null : new FigureScreen.Cases(lines(indicator, named.place(), shown, narrowed, at), count, at, pages);
        return new FigureScreen(where("/desk/situation", named, new SituationScreen.Period(shown, List.of())), indicator, new FigureScreen.Shown(reading.of(indicator), false, sides(indicator, reading.defined(), reading::of, Set.of())), tables, narrowed, cases, law);
    }

    /// The indicator as it is defined on the last day.
    private Indicator find(String id, Days days) { return law.indicators().on(days.to()).find(id).orElseThrow(NothingHere::new); }

    /// Whoever may see the figures of one judge only is not led to those of another.
    private Narrowed allowed(Narrowed narrowed, Place place) {
        PersonId judge = narrowed.judge();
        if (judge == null) return narrowed;
        if (!(place instanceof Place.OfCourt court) || !seeing.maySee(Acting.now(), new Place.OfJudge(judge, court.code()))) throw new NothingHere();
        return narrowed;
    }

    private List<Split> splits(Indicator indicator, Place place) {
        List<Split> splits = new ArrayList<>(Split.of(indicator));
        boolean chair = place instanceof Place.OfCourt court && seeing.maySee(Acting.now(), new Place.OfJudge(PersonId.random(), court.code()));
        if (chair && !Figured.restsOnOthers(indicator) && !(indicator.measure() instanceof Measure.Oldest)) splits.addFirst(Split.JUDGE);
        return splits;
    }

    private Screen told(String path, String id, Places.Named named, String typed) {
        if (!seeing.maySee(Acting.now(), named.place())) throw new NothingHere();
        List<YearMonth> months = telling.months();
        YearMonth month = Places.month(typed, months);
        Indicator indicator = find(id, Days.month(month));
        Telling.Told told = telling.tell(named.place(), month);
        List<FigureScreen.Table> tables = new ArrayList<>();
        for (Split split : Split.of(indicator)) {
            Optional<Map<String, Figure>> parts = telling.split(indicator, named.place(), month, split);
            Map<String, Figure> shown = shown(parts.orElse(Map.of()));
            boolean whole = parts.isPresent() && shown.size() == parts.get().size();
            if (!whole || !shown.isEmpty()) tables.add(new FigureScreen.Table(split, rows(split, shown), whole));
        }
        boolean hidden = told.isHidden(indicator);
        return new FigureScreen(where(path, named, new SituationScreen.Period(Days.month(month), months)), indicator, new FigureScreen.Shown(hidden ? new Figure(null, 0) : told.of(indicator), hidden, sides(indicator, told.defined(), told::of, told.hidden())), tables, Narrowed.NOT, null, law);
    }

    /// The parts that are told. A hidden one has no name either: that there was an adoption in a court in a month, however many, is nobody's business.
    private static Map<String, Figure> shown(Map<String, Figure> parts) {
        Map<String, Figure> shown = new TreeMap<>(parts);
        shown.values().removeIf(figure -> figure.value() == null);
        return shown;
    }

    private static FigureScreen.Where where(String path, Places.Named named, SituationScreen.Period period) { return new FigureScreen.Where(path, named.query(), named.title(), period); }

    /// The figures that a figure rests on.
    private List<SituationScreen.Entry> sides(Indicator indicator, Indicators defined, Function<Indicator, Figure> figures, Set<String> hidden) {
        List<String> ids = switch (indicator.measure()) {
            case Measure.Ratio ratio -> List.of(ratio.of(), ratio.to());
            case Measure.Change change -> List.of(change.of());
            case Measure.Count _, Measure.Standing _, Measure.Balance _, Measure.Span _, Measure.Aged _, Measure.Oldest _, Measure.Terms _ -> List.of();
        };
        return ids.stream().map(defined::get).map(side -> new SituationScreen.Entry(side, hidden.contains(side.id()) ? new Figure(null, 0) : figures.apply(side), hidden.contains(side.id()), List.of())).toList();
    }

    private List<FigureScreen.Row> rows(Split split, Map<String, Figure> parts) {
        Map<PersonId, String> names = split == Split.JUDGE ? places.names(parts.keySet().stream().map(FigureController::person).filter(Optional::isPresent).map(Optional::get).toList()) : Map.of();
        List<FigureScreen.Row> rows = new ArrayList<>();
        parts.forEach((part, figure) -> rows.add(split == Split.JUDGE ? new FigureScreen.Row(person(part).map(PersonId::toString).orElse(""), person(part).map(names::get).orElse(""), figure) : new FigureScreen.Row(part, null, figure)));
        if (split == Split.JUDGE) rows.sort(Comparator.comparing((FigureScreen.Row row) -> row.code().isEmpty()).thenComparing(row -> row.name() == null ? "" : row.name()));
        else rows.sort(Comparator.comparing((FigureScreen.Row row) -> row.figure().value() == null ? -1 : row.figure().value()).reversed().thenComparing(FigureScreen.Row::code));
        return rows;
    }

    /// The judge of a part; nobody for the cases that have none.
    private static Optional<PersonId> person(String uuid) { return Optional.of(java.util.UUID.fromString(uuid)).filter(id -> id.getLeastSignificantBits() != 0 || id.getMostSignificantBits() != 0).map(PersonId::of); }

    private List<FigureScreen.Line> lines(Indicator indicator, Place place, Days days, Narrowed narrowed, int page) {
        List<Breakdowns.Line> behind = looking.breakdowns().list(indicator, place, days, narrowed, ROWS, (page - 1) * ROWS);
        Set<CaseId> ids = new LinkedHashSet<>();
        behind.forEach(line -> ids.add(line.caseId()));
        Map<CaseId, CaseLists.CaseLine> seen = lists.listOf(ids);
        Function<CaseLists.CaseLine, FigureScreen.Titles> titles = line -> new FigureScreen.Titles(law.categories().get(line.category()).title(), law.procedure(line.procedure()).stage(line.stage()).title());
        return behind.stream().map(line -> new FigureScreen.Line(line, seen.get(line.caseId()), Optional.ofNullable(seen.get(line.caseId())).map(titles).orElse(null))).toList();
    }
}
