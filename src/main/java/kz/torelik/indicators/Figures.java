package kz.torelik.indicators;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.Indicators;
import kz.torelik.law.LawBook;
import kz.torelik.law.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Sums the cells up. It decides nothing about who may see what: [SeeingFigures] does.
@Repository
public class Figures {

    private static final String WITHIN = "(:region = '' or left(court, 2) = :region) and (:court = '' or court = :court) and (cast(:judge as uuid) is null or judge = cast(:judge as uuid))";

    /// The cells since the beginning of a year, and of the years before it what they left standing.
    static final String CELLS = """
            (select fact, court, judge, day, procedure, category, kind, value, n from indicators.cell where day >= :base
              union all select 'standing', court, judge, make_date(year, 12, 31), procedure, category, stage, 0, n from indicators.balance where year < extract(year from cast(:base as date)))""";

    private final JdbcClient jdbc;
    private final Indicators indicators;
    private final CourtClock clock;
    private final String[] aging;

    Figures(JdbcClient jdbc, LawBook law, CourtClock clock) {
        this.jdbc = jdbc;
        this.indicators = law.indicators();
        this.clock = clock;
        this.aging = indicators.list().stream().flatMap(each -> switch (each.measure()) {
            case Measure.Aged aged -> aged.at().stream();
            case Measure.Oldest oldest -> oldest.at().stream();
            case Measure.Count _, Measure.Standing _, Measure.Balance _, Measure.Span _, Measure.Terms _, Measure.Ratio _, Measure.Change _ -> java.util.stream.Stream.<String>empty();
        }).distinct().toArray(String[]::new);
    }

    /// By what the readings of a place are told apart.
    public enum By {
        NOTHING("''"), REGION("left(court, 2)"), COURT("court"), JUDGE("judge::text");

        final String column;

        By(String column) { this.column = column; }
    }

    /// All indicators of a place. Ages and balances are those of the last day, also when it is past; whether a term is overdue is asked of that day with what is known today.
    @Transactional(readOnly = true)
    public Reading read(Place place, Days days) { return read(place, days, By.NOTHING).getOrDefault("", new Reading(new Tally(days), new Tally(days.yearBefore()), indicators)); }

    /// The same for each region, court or judge of a place, by its code or id; where nothing ever happened there is no reading.
    @Transactional(readOnly = true)
    public Map<String, Reading> read(Place place, Days days, By by) {
        Map<String, Tally> now = tallies(place, days, by, true);
        Map<String, Tally> before = tallies(place, days.yearBefore(), by, false);
        Map<String, Reading> readings = new TreeMap<>();
        now.forEach((key, tally) -> readings.put(key, new Reading(tally, before.getOrDefault(key, new Tally(days.yearBefore())), indicators)));
        return readings;
    }

    /// The figure of an indicator that counts events or cases at stages, in each of the twelve months up to a day, the running one last.
    @Transactional(readOnly = true)
    public Map<String, List<Double>> months(Place place, List<String> ids, LocalDate to) {
        LocalDate first = to.withDayOfMonth(1).minusMonths(11);
        Map<LocalDate, List<Cell>> byMonth = new TreeMap<>();
        of("""
                select greatest(date_trunc('month', day)::date, :first - 1) as month, fact, kind, procedure, sum(n)::integer as n from %s c
                 where %s and day <= :to and (fact = 'standing' or day >= :first) and fact not like '%%>%%' group by 1, 2, 3, 4""".formatted(CELLS, WITHIN), place)
                .param("base", first.withDayOfYear(1)).param("to", to).param("first", first)
                .query((row, _) -> byMonth.computeIfAbsent(row.getObject("month", LocalDate.class), _ -> new java.util.ArrayList<>())
                        .add(new Cell(row.getString("fact"), "", null, to, row.getString("procedure"), "", row.getString("kind"), 0, row.getInt("n")))).list();
        Map<String, List<Double>> lines = new HashMap<>();
        List<Cell> stood = new java.util.ArrayList<>(byMonth.getOrDefault(first.minusDays(1), List.of()));
        for (LocalDate month = first; !month.isAfter(to); month = month.plusMonths(1)) {
            List<Cell> cells = byMonth.getOrDefault(month, List.of());
            stood.addAll(cells.stream().filter(cell -> cell.fact().equals(Cell.STANDING)).toList());
            Tally tally = new Tally(new Days(month, month.plusMonths(1).minusDays(1)));
            for (Cell cell : cells) if (!cell.fact().equals(Cell.STANDING)) tally.add(cell.fact(), cell.kind(), cell.procedure(), 0, cell.n());
            for (Cell cell : stood) tally.add(cell.fact(), cell.kind(), cell.procedure(), 0, cell.n());
            Reading reading = new Reading(tally, new Tally(tally.days().yearBefore()), indicators);
            for (String id : ids) {
                Double value = reading.of(id).value();
                lines.computeIfAbsent(id, _ -> new java.util.ArrayList<>()).add(value == null ? 0 : value);
            }
        }
        return lines;
    }

    private Map<String, Tally> tallies(Place place, Days days, By by, boolean today) {
        Map<String, Tally> tallies = new HashMap<>();
        of("""
                select %s as place, fact, kind, procedure, value, sum(n) as n, sum(n) filter (where day < :from) as at_period, sum(n) filter (where day < :year) as at_year from %s c
                 where %s and day <= :to and (fact = 'standing' or day >= :from) group by 1, 2, 3, 4, 5 having sum(n) <> 0 or fact = 'standing'""".formatted(by.column, CELLS, WITHIN), place)
                .param("base", days.from().withDayOfYear(1)).param("from", days.from()).param("to", days.to()).param("year", days.to().withDayOfYear(1))
                .query((row, _) -> {
                    Tally tally = tally(tallies, row.getString("place"), days);
                    tally.add(row.getString("fact"), row.getString("kind"), row.getString("procedure"), row.getInt("value"), row.getLong("n"));
                    if (row.getString("fact").equals(Cell.STANDING)) tally.addBalance(row.getString("kind"), row.getString("procedure"), row.getLong("at_period"), row.getLong("at_year"));
                    return true;
                }).list();
        if (!today) return tallies;
        of("""
                select %s as place, stage, filed_on, moved_on, entered_on, count(*) as n from indicators.stood
                 where %s and stage = any(:stages) and from_day <= :to and (to_day is null or to_day > :to) group by 1, 2, 3, 4, 5""".formatted(by.column, WITHIN), place)
                .param("stages", aging).param("to", days.to())
                .query((row, _) -> {
                    tally(tallies, row.getString("place"), days).addOpen(row.getString("stage"), row.getObject("filed_on", LocalDate.class), row.getObject("moved_on", LocalDate.class),
                            row.getObject("entered_on", LocalDate.class), row.getLong("n"));
                    return true;
                }).list();
        of("""
                select %s as place, rule, bears_on, due, done_on, count(*) as n from indicators.term
                 where %s and due is not null and (done_on is null or done_on >= :from or due >= cast(:from as date) - 1) group by 1, 2, 3, 4, 5""".formatted(by.column, WITHIN), place)
                .param("from", days.from())
                .query((row, _) -> {
                    tally(tallies, row.getString("place"), days).addTerm(row.getString("rule"), row.getString("bears_on"), row.getObject("due", LocalDate.class),
                            row.getObject("done_on", LocalDate.class), row.getLong("n"));
                    return true;
                }).list();
        return tallies;
    }

    private static Tally tally(Map<String, Tally> tallies, String place, Days days) { return tallies.computeIfAbsent(place, _ -> new Tally(days)); }

    private JdbcClient.StatementSpec of(String sql, Place place) {
        UUID judge = place instanceof Place.OfJudge one ? one.judge().uuid() : null;
        return jdbc.sql(sql).param("region", place instanceof Place.Region region ? region.code() : "").param("court", place instanceof Place.OfCourt court ? court.code().digits() : "")
                .param("judge", judge == null ? null : judge.toString());
    }

    /// The last days up to today.
    public Days lastDays(int days) { return Days.lastDays(days, clock.today()); }
}
