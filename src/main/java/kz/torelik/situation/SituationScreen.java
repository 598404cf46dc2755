package kz.torelik.situation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.torelik.indicators.Days;
import kz.torelik.indicators.Figure;
import kz.torelik.indicators.Place;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.law.Indicator;
import kz.torelik.law.LawBook;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Column;
import org.jspecify.annotations.Nullable;

/// The situation of a place.
@Shows("situation/situation.jte")
public record SituationScreen(Where where, Period period, List<Entry> tiles, List<Row> rows, List<Family> families, LawBook law) implements Screen {

    public SituationScreen {
        tiles = List.copyOf(tiles);
        rows = List.copyOf(rows);
        families = List.copyOf(families);
    }

    /// @param path `/situation` or `/desk/situation`, and `query` its words up to the period
    /// @param title of the place, null for the country
    /// @param reader what the reader is: `judge` has figures of his own, `chair` the terms of the court
    public record Where(String path, String query, @Nullable Trilingual title, Place place, java.util.Set<String> reader) {

        public boolean isDesk() { return path.startsWith("/desk"); }
    }

    /// @param months those that may be chosen instead, the newest first; empty where any last days may
    public record Period(Days days, List<YearMonth> months) {
        public Period { months = List.copyOf(months); }

        /// The words of an address that name it.
        public String query() { return months.isEmpty() ? "days=" + days.days() : "month=" + YearMonth.from(days.from()); }

        public boolean isShown(YearMonth month) { return days.from().equals(month.atDay(1)); }
    }

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
    /// @param judge whose row it is, or empty
    public record Row(Trilingual title, String href, String judge, List<Entry> cells) {
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

    /// The same page as it stands.
    public String here() { return where.path + where.query + period.query(); }

    public Days days() { return period.days(); }

    /// The page of one figure.
    public String address(Entry entry) { return where.path + "/" + entry.indicator().id() + where.query + period.query(); }

    /// The same, narrowed to the judge of a row; empty where it rests on other figures.
    public String address(Entry entry, Row row) { return row.judge().isEmpty() || Figured.restsOnOthers(entry.indicator()) ? "" : address(entry) + "&judge=" + row.judge(); }

    public String place(Page page) { return where.title == null ? page.t("situation.country") : page.write(where.title); }

    public String shown(Page page, Entry entry) { return Figured.shown(page, entry.indicator(), entry.figure(), entry.hidden()); }

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
    public String formula(Page page, Indicator indicator) { return Figured.formula(page, law, indicator); }
}
