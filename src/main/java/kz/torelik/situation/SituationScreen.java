package kz.torelik.situation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.torelik.indicators.Days;
import kz.torelik.indicators.Figure;
import kz.torelik.indicators.Place;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.law.Happening;
import kz.torelik.law.Indicator;
import kz.torelik.law.LawBook;
import kz.torelik.law.Measure;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Column;
import org.jspecify.annotations.Nullable;

/// The situation of a place.
@Shows("situation/situation.jte")
public record SituationScreen(Where where, Days days, List<Entry> tiles, List<Row> rows, List<Family> families, LawBook law) implements Screen {

    public SituationScreen {
        tiles = List.copyOf(tiles);
        rows = List.copyOf(rows);
        families = List.copyOf(families);
    }

    /// @param path `/situation` or `/desk/situation`, and `query` its words up to the period
    /// @param title of the place, null for the country
    /// @param judge whether the reader has figures of his own
    public record Where(String path, String query, @Nullable Trilingual title, Place place, boolean judge) {}

    /// @param figure its value is null where there is none or it is not told
    /// @param hidden whether it rests on too few to be told
    /// @param months the same in the last twelve months, or empty
    public record Entry(Indicator indicator, Figure figure, boolean hidden, List<Double> months) {
        public Entry { months = List.copyOf(months); }

        /// Whether there is a line to draw.
        public boolean moves() { return months.size() > 1 && months.stream().anyMatch(n -> n != 0); }

        /// The points of a line of 160 by 32, the latest month last.
        public String points() {
            double most = months.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            List<String> points = new ArrayList<>();
            for (int i = 0; i < months.size(); i++) points.add(String.format(Locale.ROOT, "%.1f,%.1f", 2 + i * 156.0 / (months.size() - 1), most == 0 ? 30 : 30 - months.get(i) / most * 28));
            return String.join(" ", points);
        }
    }

    /// @param href where it leads, or empty
    public record Row(Trilingual title, String href, List<Entry> cells) {
        public Row { cells = List.copyOf(cells); }
    }

    public record Family(String id, List<Entry> entries) {
        public Family { entries = List.copyOf(entries); }
    }

    @Override
    public Phrase title() { return Phrase.of("situation.title"); }

    /// Whether anything was ever counted here.
    public boolean isEmpty() { return tiles.stream().allMatch(tile -> tile.figure().base() == 0); }

    public String address(int period) { return where.path + where.query + "days=" + period; }

    public String place(Page page) { return where.title == null ? page.t("situation.country") : page.write(where.title); }

    public String shown(Page page, Entry entry) {
        Double value = entry.figure().value();
        if (value == null) return page.t(!entry.hidden() ? "situation.none" : isCount(entry.indicator()) ? "situation.few" : "situation.hidden");
        boolean whole = value == Math.rint(value) || Math.abs(value) >= 1000;
        String number = page.write(BigDecimal.valueOf(value).setScale(whole ? 0 : 1, RoundingMode.HALF_UP));
        return switch (entry.indicator().unit()) {
            case PERCENT -> number + "\u00a0%";
            case DAYS -> page.t("situation.days", number);
            case CASES, EVENTS, TERMS, TIMES -> number;
        };
    }

    private static boolean isCount(Indicator indicator) {
        return switch (indicator.unit()) {
            case CASES, EVENTS, TERMS -> true;
            case PERCENT, DAYS, TIMES -> false;
        };
    }

    public List<Column> columns(Page page) {
        List<Column> columns = new ArrayList<>(List.of(Column.of(page.t("situation.column." + switch (where.place) {
            case Place.Country _ -> "region";
            case Place.Region _ -> "court";
            case Place.OfCourt _, Place.OfJudge _ -> "judge";
        }))));
        if (!rows.isEmpty()) rows.getFirst().cells().forEach(cell -> columns.add(Column.number(page.t("situation.short." + cell.indicator().id()))));
        return columns;
    }

    /// What the indicator counts, in words.
    public String formula(Page page, Indicator indicator) {
        return switch (indicator.measure()) {
            case Measure.Count count -> page.t("situation.formula.count", events(page, count.of()));
            case Measure.Standing standing -> page.t("situation.formula.standing", stages(page, standing.at()));
            case Measure.Span span -> page.t("situation.formula.span." + word(span.take()), events(page, span.from()), events(page, span.to()));
            case Measure.Aged aged -> page.t("situation.formula.aged." + word(aged.since()), aged.over().toTotalMonths() > 0 ? page.t("situation.months", (int) aged.over().toTotalMonths()) : page.t("situation.days", aged.over().getDays()), stages(page, aged.at()));
            case Measure.Oldest oldest -> page.t("situation.formula.oldest." + word(oldest.since()), stages(page, oldest.at()));
            case Measure.Terms terms -> page.t("situation.formula.terms." + word(terms.came()), terms.rules().isEmpty() ? page.t("situation.all-duties") : String.join("; ", terms.rules().stream().map(rule -> page.write(law.deadline(rule).title())).toList()),
                    terms.within() == null ? 0 : terms.within());
            case Measure.Ratio ratio -> page.t("situation.formula.ratio." + word(ratio.scale()), page.write(law.indicators().get(ratio.of()).title()), page.write(law.indicators().get(ratio.to()).title()));
            case Measure.Change change -> page.t("situation.formula.change", page.write(law.indicators().get(change.of()).title()));
        };
    }

    private static String events(Page page, List<Happening> words) { return String.join("; ", words.stream().map(word -> page.t("casefile.event." + word.event())).distinct().toList()); }

    private String stages(Page page, List<String> stages) {
        return String.join("; ", stages.stream().map(id -> law.procedures().stream().flatMap(procedure -> procedure.stages().stream()).filter(stage -> stage.id().equals(id)).findFirst().map(stage -> page.write(stage.title())).orElse(id)).toList());
    }

    private static String word(Enum<?> word) { return word.name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
