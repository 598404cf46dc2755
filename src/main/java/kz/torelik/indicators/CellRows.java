package kz.torelik.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the cells, the remembered cases and the cases behind the numbers.
@Repository
class CellRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, @Nullable LocalDate>> DAYS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    CellRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    Map<CaseId, Remembered> read(Collection<CaseId> ids) {
        Map<CaseId, Remembered> found = new HashMap<>();
        if (ids.isEmpty()) return found;
        jdbc.sql("select * from indicators.remembered where case_id = any(?)").param(ids.stream().map(CaseId::uuid).toArray(UUID[]::new))
                .query((row, _) -> found.put(CaseId.of(row.getObject("case_id", UUID.class)), remembered(row))).list();
        return found;
    }

    private static Remembered remembered(ResultSet row) throws SQLException {
        Map<ActId, String> acts = new HashMap<>();
        JSON.readValue(row.getString("acts"), WORDS).forEach((act, kind) -> acts.put(ActId.of(act), kind));
        return new Remembered(row.getInt("seq"), row.getString("court"), row.getObject("judge", UUID.class), row.getString("procedure"), row.getString("category"), row.getString("stage"),
                row.getObject("filed_on", LocalDate.class), row.getObject("entered_on", LocalDate.class), row.getObject("moved_on", LocalDate.class), JSON.readValue(row.getString("begun"), DAYS), acts);
    }

    /// Writes the cases as they are now, adds the cells, and puts the cases behind them.
    void write(Map<CaseId, Remembered> cases, Collection<Cell> cells, List<Behind> behind) {
        remember(cases);
        add(cells);
        put(behind);
    }

    private void remember(Map<CaseId, Remembered> cases) {
        if (cases.isEmpty()) return;
        List<Remembered> all = List.copyOf(cases.values());
        jdbc.sql("""
                insert into indicators.remembered (case_id, seq, court, judge, procedure, category, stage, filed_on, entered_on, moved_on, begun, acts)
                select case_id, seq, court, judge, procedure, category, stage, filed_on, entered_on, moved_on, begun::jsonb, acts::jsonb
                  from unnest(?::uuid[], ?::integer[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::date[], ?::text[], ?::text[])
                    as new (case_id, seq, court, judge, procedure, category, stage, filed_on, entered_on, moved_on, begun, acts)
                on conflict (case_id) do update set seq = excluded.seq, court = excluded.court, judge = excluded.judge, stage = excluded.stage, entered_on = excluded.entered_on,
                    moved_on = excluded.moved_on, begun = excluded.begun, acts = excluded.acts""")
                .params(cases.keySet().stream().map(CaseId::uuid).toArray(UUID[]::new), all.stream().map(Remembered::seq).toArray(Integer[]::new), words(all, Remembered::court), all.stream().map(Remembered::judge).toArray(UUID[]::new),
                        words(all, Remembered::procedure), words(all, Remembered::category), words(all, Remembered::stage), words(all, one -> one.filedOn().toString()), words(all, one -> one.enteredOn().toString()),
                        words(all, one -> one.movedOn().toString()), words(all, one -> JSON.writeValueAsString(one.begun())),
                        words(all, one -> JSON.writeValueAsString(one.acts().entrySet().stream().collect(Collectors.toMap(act -> act.getKey().toString(), Map.Entry::getValue))))).update();
    }

    private void add(Collection<Cell> cells) {
        Map<Cell, Integer> sums = new HashMap<>();
        for (Cell cell : cells) sums.merge(new Cell(cell.fact(), cell.court(), cell.judge(), cell.day(), cell.procedure(), cell.category(), cell.kind(), cell.value(), 0), cell.n(), Integer::sum);
        List<Cell> all = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        sums.forEach((cell, n) -> {
            if (n == 0) return;
            all.add(cell);
            numbers.add(n);
        });
        if (all.isEmpty()) return;
        jdbc.sql("""
                insert into indicators.cell (fact, court, judge, day, procedure, category, kind, value, n)
                select fact, court, judge, day, procedure, category, kind, value, n
                  from unnest(?::text[], ?::text[], ?::uuid[], ?::date[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::integer[]) as new (fact, court, judge, day, procedure, category, kind, value, n)
                on conflict (day, court, fact, judge, procedure, category, kind, value) do update set n = cell.n + excluded.n""")
                .params(words(all, Cell::fact), words(all, Cell::court), all.stream().map(Cell::column).toArray(UUID[]::new), words(all, cell -> cell.day().toString()), words(all, Cell::procedure), words(all, Cell::category),
                        words(all, Cell::kind), all.stream().map(Cell::value).toArray(Integer[]::new), numbers.toArray(Integer[]::new)).update();
        balance(cells);
    }

    /// The years of the cases that enter and leave stages.
    private void balance(Collection<Cell> cells) {
        record Line(int year, String court, UUID judge, String procedure, String category, String stage) {}
        Map<Line, Integer> sums = new HashMap<>();
        for (Cell cell : cells) {
            if (cell.fact().equals(Cell.STANDING)) sums.merge(new Line(cell.day().getYear(), cell.court(), cell.column(), cell.procedure(), cell.category(), cell.kind()), cell.n(), Integer::sum);
        }
        sums.values().removeIf(n -> n == 0);
        if (sums.isEmpty()) return;
        List<Line> all = List.copyOf(sums.keySet());
        jdbc.sql("""
                insert into indicators.balance (year, court, judge, procedure, category, stage, n) select * from unnest(?::integer[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::integer[])
                on conflict (year, court, judge, procedure, category, stage) do update set n = balance.n + excluded.n""")
                .params(all.stream().map(Line::year).toArray(Integer[]::new), words(all, Line::court), all.stream().map(Line::judge).toArray(UUID[]::new), words(all, Line::procedure), words(all, Line::category), words(all, Line::stage),
                        all.stream().map(sums::get).toArray(Integer[]::new)).update();
    }

    private void put(List<Behind> behind) {
        if (behind.isEmpty()) return;
        List<Cell> cells = behind.stream().map(Behind::cell).toList();
        jdbc.sql("""
                insert into indicators.behind (case_id, seq, fact, court, judge, day, procedure, category, kind, value)
                select * from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::uuid[], ?::date[], ?::text[], ?::text[], ?::text[], ?::integer[])""")
                .params(behind.stream().map(one -> one.caseId().uuid()).toArray(UUID[]::new), behind.stream().map(Behind::seq).toArray(Integer[]::new), words(cells, Cell::fact), words(cells, Cell::court),
                        cells.stream().map(Cell::column).toArray(UUID[]::new), words(cells, cell -> cell.day().toString()), words(cells, Cell::procedure), words(cells, Cell::category), words(cells, Cell::kind),
                        cells.stream().map(Cell::value).toArray(Integer[]::new)).update();
    }

    private static <T> String[] words(List<T> of, Function<T, String> part) { return of.stream().map(part).toArray(String[]::new); }
}
