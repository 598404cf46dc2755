package kz.torelik.indicators;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.law.Happening;
import kz.torelik.law.Measure;
import org.jspecify.annotations.Nullable;

/// Where the numbers of a measure and the cases behind them are read.
///
/// @param counted a table with the columns court, judge, category, procedure, kind, stage, rule, value, n
/// @param cases a table with the same columns without n, and case_id, day, due, done_on, started_by, extended
/// @param order how the cases follow one another
/// @param take what is taken of the values, null where only the number counts
record Source(String counted, String cases, String order, Map<String, Object> params, Measure.@Nullable Take take) {

    private static final String LATEST = "day desc, case_id, seq";
    private static final String EARLIEST = "day, case_id";
    private static final String NO_TERM = "null::date as due, null::date as done_on, 0::bigint as started_by, 0 as extended";
    private static final String CELLS = "select court, judge, category, procedure, kind, kind as stage, '' as rule, value, n from indicators.cell where ";
    private static final String BEHIND = "select court, judge, category, procedure, kind, '' as stage, '' as rule, value, case_id, seq, day, " + NO_TERM + " from indicators.behind where day between :from and :to and ";
    private static final String STOOD = "court, judge, category, procedure, '' as kind, stage, '' as rule";
    private static final String ON_THAT_DAY = " from indicators.stood where stage = any(:stages) and from_day <= :on and (to_day is null or to_day > :on)";
    private static final String WORDS = "(fact = any(:words) or fact || ':' || kind = any(:words))";
    private static final String PROCEDURES = " and (cardinality(:procedures) = 0 or procedure = any(:procedures))";
    private static final List<String> OF_THE_COURT = List.of("judge", "chair", "secretary", "court");

    Source { params = Map.copyOf(params); }

    /// Empty for a measure that rests on others: those have to be asked.
    static Optional<Source> of(Measure measure, Days days) {
        Map<String, Object> params = new HashMap<>(Map.of("from", days.from(), "to", days.to()));
        return Optional.ofNullable(switch (measure) {
            case Measure.Count count -> {
                params.putAll(Map.of("words", count.of().stream().map(Happening::toString).toArray(String[]::new), "procedures", count.procedure().toArray(String[]::new)));
                yield new Source(CELLS + "day between :from and :to and " + WORDS + PROCEDURES, BEHIND + WORDS + PROCEDURES, LATEST, params, null);
            }
            case Measure.Span span -> {
                params.put("span", span.between());
                yield new Source(CELLS + "day between :from and :to and fact = :span", BEHIND + "fact = :span", "value desc, case_id, seq", params, span.take());
            }
            case Measure.Standing standing -> standing(standing.at(), standing.procedure(), days.to(), params);
            case Measure.Balance balance -> standing(balance.at(), balance.procedure(), switch (balance.begin()) {
                case PERIOD -> days.from().minusDays(1);
                case YEAR -> days.to().withDayOfYear(1).minusDays(1);
            }, params);
            case Measure.Aged aged -> {
                params.putAll(Map.of("stages", aged.at().toArray(String[]::new), "before", days.to().minus(aged.over()), "on", days.to()));
                String since = since(aged.since());
                yield new Source("select " + STOOD + ", 0 as value, 1 as n" + ON_THAT_DAY + " and " + since + " < :before", stood(since, " and " + since + " < :before"), EARLIEST, params, null);
            }
            case Measure.Oldest oldest -> {
                params.putAll(Map.of("stages", oldest.at().toArray(String[]::new), "on", days.to()));
                yield new Source("select " + STOOD + ", 0 as value, 1 as n" + ON_THAT_DAY, stood(since(oldest.since()), ""), EARLIEST, params, null);
            }
            case Measure.Terms terms -> terms(terms, days, params);
            case Measure.Ratio _, Measure.Change _ -> null;
        });
    }

    private static Source standing(List<String> stages, List<String> procedures, LocalDate on, Map<String, Object> params) {
        params.putAll(Map.of("stages", stages.toArray(String[]::new), "procedures", procedures.toArray(String[]::new), "on", on, "base", on.withDayOfYear(1)));
        return new Source(CELLS.replace("indicators.cell", Figures.CELLS + " c") + "day <= :on and fact = 'standing' and kind = any(:stages)" + PROCEDURES, stood("filed_on", PROCEDURES), EARLIEST, params, null);
    }

    private static String stood(String day, String where) { return "select " + STOOD + ", cast(:on as date) - " + day + " as value, case_id, 0 as seq, " + day + " as day, " + NO_TERM + ON_THAT_DAY + where; }

    private static String since(Measure.Since since) {
        return switch (since) {
            case FILED -> "filed_on";
            case MOVED -> "moved_on";
            case ENTERED -> "entered_on";
        };
    }

    /// The same conditions as in [Tally#terms].
    private static Source terms(Measure.Terms terms, Days days, Map<String, Object> params) {
        params.putAll(Map.of("rules", terms.rules().toArray(String[]::new), "bears", OF_THE_COURT.toArray(String[]::new), "soon", days.to().plusDays(terms.within() == null ? 0 : terms.within())));
        String ended = "(case when t.done_on is null or t.done_on > t.due then t.due + 1 else t.done_on end) between :from and :to";
        String came = switch (terms.came()) {
            case FELL_DUE -> ended;
            case IN_TIME -> ended + " and t.done_on <= t.due";
            case MISSED -> ended + " and (t.done_on is null or t.done_on > t.due)";
            case LATE_DAYS -> ended + " and t.done_on > t.due";
            case OVERDUE -> "t.done_on is null and t.due < :to";
            case DUE_SOON -> "t.done_on is null and t.due between :to and :soon";
        };
        String from = " from indicators.term t join indicators.remembered r on r.case_id = t.case_id where t.due is not null and (case when cardinality(:rules) = 0 then t.bears_on = any(:bears) else t.rule = any(:rules) end) and " + came;
        String columns = "select t.court, t.judge, r.category, r.procedure, '' as kind, r.stage, t.rule, coalesce(t.done_on, cast(:to as date)) - t.due as value";
        return new Source(columns + ", 1 as n" + from, columns + ", t.case_id, t.started_by as seq, t.due as day, t.due, t.done_on, t.started_by, t.extended" + from, "due, case_id, rule", params,
                terms.came() == Measure.Came.LATE_DAYS ? Measure.Take.MEAN : null);
    }
}
