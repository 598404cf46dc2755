package kz.torelik.situation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.torelik.casefile.CaseLists;
import kz.torelik.indicators.Breakdowns;
import kz.torelik.indicators.Days;
import kz.torelik.indicators.Figure;
import kz.torelik.indicators.Narrowed;
import kz.torelik.indicators.Split;
import kz.torelik.kernel.PersonId;
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
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;
import org.jspecify.annotations.Nullable;

/// One figure of a place, what it is made of and, for whoever may see them, the cases behind it.
///
/// @param cases null where the reader sees no cases
@Shows("situation/figure.jte")
public record FigureScreen(Where where, Indicator indicator, Shown shown, List<Table> tables, Narrowed narrowed, @Nullable Cases cases, LawBook law) implements Screen {

    private static final List<String> OUTCOMES = List.of("satisfied", "partial", "dismissed");
    /// How the lists of grounds of an event are called in the law data.
    private static final Map<String, String> GROUNDS = Map.of("claim-returned", "return", "claim-refused", "refusal", "general-ordered", "general-procedure", "hearing-adjourned", "adjournment", "proceedings-stayed", "stay",
            "proceedings-terminated", "termination", "claim-left", "left");

    public FigureScreen { tables = List.copyOf(tables); }

    /// @param query the words of the address that name the place
    public record Where(String path, String query, @Nullable Trilingual title, SituationScreen.Period period) {

        public Days days() { return period.days(); }
    }

    /// @param sides the figures that it rests on
    public record Shown(Figure figure, boolean hidden, List<SituationScreen.Entry> sides) {
        public Shown { sides = List.copyOf(sides); }
    }

    /// @param whole false where parts are left out, from which a small number could be read or computed
    public record Table(Split split, List<Row> rows, boolean whole) {
        public Table { rows = List.copyOf(rows); }
    }

    /// @param code of the category, the ground, the stage, the term or the judge; empty for none
    /// @param name of a judge, otherwise null
    /// @param figure without a value where it is not told
    public record Row(String code, @Nullable String name, Figure figure) {}

    public record Cases(List<Line> lines, int count, int page, int pages) {
        public Cases { lines = List.copyOf(lines); }
    }

    /// @param line the case, or null when the reader may not see it any more
    public record Line(Breakdowns.Line behind, CaseLists.@Nullable CaseLine line, @Nullable Titles titles) {}

    public record Titles(Trilingual category, Trilingual stage) {}

    @Override
    public Phrase title() { return Phrase.of("situation.figure", indicator.title()); }

    public String value(Page page) { return Figured.shown(page, indicator, shown.figure(), shown.hidden()); }

    public String value(Page page, SituationScreen.Entry side) { return Figured.shown(page, side.indicator(), side.figure(), side.hidden()); }

    public String value(Page page, Row row) { return Figured.shown(page, indicator, row.figure(), row.figure().value() == null); }

    public String formula(Page page) { return Figured.formula(page, law, indicator); }

    public String place(Page page) { return where.title == null ? page.t("situation.country") : page.write(where.title); }

    public String back() { return where.path + "?" + where.query + where.period.query() + "#" + indicator.id(); }

    public String address(Indicator other) { return where.path + "/" + other.id() + "?" + where.query + where.period.query(); }

    public String period(int days) { return where.path + "/" + indicator.id() + "?" + where.query + "days=" + days + words(narrowed); }

    public String at(int page) { return period(where.days().days()) + "&page=" + page; }

    /// The same figure narrowed to a row as well; at the desk only.
    public String narrowedTo(Table table, Row row) { return address(indicator) + words(with(table.split(), row.code())); }

    /// The same without what narrows it by that.
    public String without(Split split) { return address(indicator) + words(with(split, "")); }

    public boolean isNarrowable(Row row) { return cases != null && !row.code().isEmpty(); }

    private Narrowed with(Split split, String code) {
        return new Narrowed(split == Split.CATEGORY ? code : narrowed.category(), split == Split.PROCEDURE ? code : narrowed.procedure(), split == Split.KIND ? code : narrowed.kind(), split == Split.STAGE ? code : narrowed.stage(),
                split == Split.RULE ? code : narrowed.rule(), split == Split.JUDGE ? PersonId.find(code).orElse(null) : narrowed.judge());
    }

    private static String words(Narrowed narrowed) {
        StringBuilder words = new StringBuilder();
        for (Split split : Split.values()) {
            String code = code(narrowed, split);
            if (!code.isEmpty()) words.append('&').append(word(split)).append('=').append(URLEncoder.encode(code, StandardCharsets.UTF_8));
        }
        return words.toString();
    }

    private static String code(Narrowed narrowed, Split split) {
        return switch (split) {
            case CATEGORY -> narrowed.category();
            case PROCEDURE -> narrowed.procedure();
            case KIND -> narrowed.kind();
            case STAGE -> narrowed.stage();
            case RULE -> narrowed.rule();
            case JUDGE -> narrowed.judge() == null ? "" : narrowed.judge().toString();
        };
    }

    /// What narrows the figure now.
    public List<Split> narrowing() {
        List<Split> all = new ArrayList<>();
        for (Split split : Split.values()) if (!code(narrowed, split).isEmpty()) all.add(split);
        return all;
    }

    public String narrowing(Page page, Split split) {
        String code = code(narrowed, split);
        if (split != Split.JUDGE) return page.t("situation.narrowed", page.t("situation.split." + word(split)), name(page, split, code));
        return page.t("situation.narrowed", page.t("situation.split.judge"), tables.stream().filter(table -> table.split() == Split.JUDGE).flatMap(table -> table.rows().stream()).filter(row -> row.code().equals(code))
                .map(Row::name).findFirst().map(name -> (Object) name).orElse("–"));
    }

    public String heading(Page page, Table table) { return page.t("situation.by." + word(table.split())); }

    public List<Column> columns(Page page, Table table) { return List.of(Column.of(page.t("situation.split." + word(table.split()))), Column.number(page.t("situation.figure.value"))); }

    public String name(Page page, Table table, Row row) {
        if (row.name() != null && !row.name().isEmpty()) return row.name();
        if (table.split() == Split.JUDGE) return page.t("situation.no-judge");
        return name(page, table.split(), row.code());
    }

    private String name(Page page, Split split, String code) {
        if (code.isEmpty()) return page.t("situation.no-kind");
        return switch (split) {
            case CATEGORY -> page.write(law.categories().get(code).title());
            case PROCEDURE -> law.findProcedure(code).map(procedure -> page.write(procedure.title())).orElse(code);
            case KIND -> kind(page, code);
            case STAGE -> law.procedures().stream().flatMap(procedure -> procedure.stages().stream()).filter(stage -> stage.id().equals(code)).findFirst().map(stage -> page.write(stage.title())).orElse(code);
            case RULE -> page.write(law.deadline(code).title());
            case JUDGE -> code;
        };
    }

    /// A ground of the law, or the outcome of a decision.
    private String kind(Page page, String code) {
        List<String> events = indicator.measure() instanceof Measure.Count count ? count.of().stream().map(Happening::event).toList() : List.of();
        if (OUTCOMES.contains(code) && events.stream().anyMatch(event -> event.endsWith("decision-issued"))) return page.t("gazette.outcome." + code);
        return law.grounds().stream().filter(grounds -> events.stream().anyMatch(event -> grounds.id().startsWith(GROUNDS.getOrDefault(event, "-")))).flatMap(grounds -> grounds.find(code).stream()).findFirst()
                .map(ground -> page.write(ground.title())).orElse(code);
    }

    /// How long the bar of a row is, in per cent of the longest; 0 where the number is not told.
    public int bar(Table table, Row row) {
        double most = table.rows().stream().map(Row::figure).map(Figure::value).filter(java.util.Objects::nonNull).mapToDouble(Double::doubleValue).max().orElse(0);
        Double value = row.figure().value();
        return value == null || most <= 0 ? 0 : (int) Math.max(1, Math.round(value / most * 100));
    }

    public List<Column> caseColumns(Page page) {
        return List.of(Column.of(page.t("situation.column.case")), new Column(page.t("situation.column.parties"), 2, false), Column.of(page.t(isTerm() ? "situation.column.term" : "situation.column.stage")), Column.number(page.t("situation.column.day")));
    }

    /// How many lines stand behind the figure, and of what.
    public String behind(Page page) {
        int count = cases == null ? 0 : cases.count();
        return switch (indicator.unit()) {
            case TERMS -> page.t("situation.cases.behind.terms", count);
            case EVENTS -> page.t("situation.cases.behind.events", count);
            case CASES, DAYS, PERCENT, TIMES -> page.t("situation.cases.behind" + (isTerm() ? ".terms" : ""), count);
        };
    }

    public boolean isTerm() { return indicator.measure() instanceof Measure.Terms; }

    public String term(Page page, Line line) { return page.write(law.deadline(line.behind().rule()).title()); }

    /// How a line stands: how late or soon a term is, how long a duration was.
    public Optional<Pill> pill(Page page, Line line) {
        int value = line.behind().value();
        return switch (indicator.measure()) {
            case Measure.Terms _ -> Optional.of(Termed.pill(page, line.behind()));
            case Measure.Span _, Measure.Aged _, Measure.Oldest _ -> Optional.of(new Pill(Tone.QUIET, page.t("situation.days", value)));
            case Measure.Count _, Measure.Standing _, Measure.Balance _, Measure.Ratio _, Measure.Change _ -> Optional.empty();
        };
    }

    /// What was counted of a case beside its being there: the ground or the outcome.
    public Optional<String> note(Page page, Line line) {
        if (line.behind().kind().isEmpty() || !Split.of(indicator).contains(Split.KIND)) return Optional.empty();
        return Optional.of(kind(page, line.behind().kind()));
    }

    private static String word(Split split) { return split.name().toLowerCase(Locale.ROOT); }
}
