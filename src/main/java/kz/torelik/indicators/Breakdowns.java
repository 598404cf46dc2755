package kz.torelik.indicators;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.Indicator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Looks into a figure: what it is made of, and which cases stand behind it. It decides nothing about who may see what: [SeeingFigures] and [Telling] do.
@Repository
public class Breakdowns {

    private static final String WITHIN = """
             s where (:region = '' or left(court, 2) = :region) and (:court = '' or court = :court) and (cast(:ofJudge as uuid) is null or judge = cast(:ofJudge as uuid))
               and (:category = '' or category = :category) and (:procedure = '' or procedure = :procedure) and (:kind = '' or kind = :kind) and (:stage = '' or stage = :stage)
               and (:rule = '' or rule = :rule) and (cast(:judge as uuid) is null or judge = cast(:judge as uuid))""";

    private final JdbcClient jdbc;

    Breakdowns(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// A case behind a figure.
    ///
    /// @param day on which the event happened, since which the case is so, or the last day of the term
    /// @param value the days of a duration, or how long it has been so, or for a term how many days after its last day; less than zero before it
    /// @param due for a term its last day; otherwise null, like the three after it
    /// @param startedBy the event that started the term
    /// @param extended how often the term was made longer
    public record Line(CaseId caseId, LocalDate day, int value, String kind, @Nullable PersonId judge, @Nullable LocalDate due, @Nullable LocalDate doneOn, String rule, long startedBy, int extended) {}

    /// How many lines there are behind a figure; 0 for one that rests on other figures.
    @Transactional(readOnly = true)
    public int count(Indicator indicator, Place place, Days days, Narrowed narrowed) {
        return Source.of(indicator.measure(), days).map(source -> asked("select count(*) from (" + source.cases() + ") " + WITHIN, source, place, narrowed).query(Integer.class).single()).orElse(0);
    }

    /// The lines behind a figure: the latest first, of what is waited for the oldest first.
    ///
    /// @param after how many to pass over
    @Transactional(readOnly = true)
    public List<Line> list(Indicator indicator, Place place, Days days, Narrowed narrowed, int limit, int after) {
        return Source.of(indicator.measure(), days).map(source -> asked("select * from (" + source.cases() + ") " + WITHIN + " order by " + source.order() + " limit :limit offset :after", source, place, narrowed)
                .param("limit", limit).param("after", after).query((row, _) -> {
                    UUID judge = row.getObject("judge", UUID.class);
                    return new Line(CaseId.of(row.getObject("case_id", UUID.class)), row.getObject("day", LocalDate.class), row.getInt("value"), row.getString("kind"), judge.equals(Cell.NOBODY) ? null : PersonId.of(judge),
                            row.getObject("due", LocalDate.class), row.getObject("done_on", LocalDate.class), row.getString("rule"), row.getLong("started_by"), row.getInt("extended"));
                }).list()).orElse(List.of());
    }

    /// What a figure is made of: the figure of each category, ground, stage, term or judge; what is zero is left out.
    @Transactional(readOnly = true)
    public Map<String, Figure> split(Indicator indicator, Place place, Days days, Narrowed narrowed, Split split) {
        return table(indicator, place, days, narrowed, Figures.By.NOTHING, split).getOrDefault("", Map.of());
    }

    /// The same for each region, court or judge of a place.
    @Transactional(readOnly = true)
    public Map<String, Map<String, Figure>> table(Indicator indicator, Place place, Days days, Narrowed narrowed, Figures.By by, Split split) {
        Source source = Source.of(indicator.measure(), days).orElse(null);
        if (source == null) return Map.of();
        Map<String, Map<String, TreeMap<Integer, Long>>> found = new TreeMap<>();
        asked("select " + by.column + " as place, " + split.column + "::text as part, value, sum(n)::bigint as n from (" + source.counted() + ") " + WITHIN + " group by 1, 2, 3 having sum(n) <> 0", source, place, narrowed)
                .query((row, _) -> found.computeIfAbsent(row.getString("place"), _ -> new TreeMap<>()).computeIfAbsent(row.getString("part"), _ -> new TreeMap<>()).put(row.getInt("value"), row.getLong("n"))).list();
        Map<String, Map<String, Figure>> tables = new TreeMap<>();
        found.forEach((key, parts) -> {
            Map<String, Figure> figures = new TreeMap<>();
            parts.forEach((part, values) -> {
                long n = values.values().stream().mapToLong(Long::longValue).sum();
                if (n != 0) figures.put(part, source.take() == null ? new Figure((double) n, n) : Tally.taken(values, source.take()));
            });
            tables.put(key, figures);
        });
        return tables;
    }

    private JdbcClient.StatementSpec asked(String sql, Source source, Place place, Narrowed narrowed) {
        Map<String, @Nullable Object> params = new HashMap<>(source.params());
        params.put("region", place instanceof Place.Region region ? region.code() : "");
        params.put("court", place instanceof Place.OfCourt court ? court.code().digits() : "");
        params.put("ofJudge", place instanceof Place.OfJudge one ? one.judge().uuid().toString() : null);
        params.put("category", narrowed.category());
        params.put("procedure", narrowed.procedure());
        params.put("kind", narrowed.kind());
        params.put("stage", narrowed.stage());
        params.put("rule", narrowed.rule());
        params.put("judge", narrowed.judge() == null ? null : narrowed.judge().uuid().toString());
        return jdbc.sql(sql).params(params);
    }
}
