package kz.torelik.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the cells and the remembered cases.
@Repository
class CellRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, @Nullable LocalDate>> DAYS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    CellRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    Optional<Remembered> find(UUID id) { return jdbc.sql("select * from indicators.remembered where case_id = ?").param(id).query(CellRows::read).optional(); }

    private static Remembered read(ResultSet row, int index) throws SQLException {
        return new Remembered(row.getInt("seq"), row.getString("court"), row.getObject("judge", UUID.class), row.getString("procedure"), row.getString("category"), row.getString("stage"),
                row.getObject("filed_on", LocalDate.class), row.getObject("entered_on", LocalDate.class), row.getObject("moved_on", LocalDate.class), JSON.readValue(row.getString("begun"), DAYS));
    }

    /// Writes the case as it is now and adds its cells.
    void write(UUID id, Remembered now, Collection<Cell> cells) {
        jdbc.sql("""
                insert into indicators.remembered (case_id, seq, court, judge, procedure, category, stage, filed_on, entered_on, moved_on, begun) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                on conflict (case_id) do update set seq = excluded.seq, court = excluded.court, judge = excluded.judge, stage = excluded.stage, entered_on = excluded.entered_on,
                    moved_on = excluded.moved_on, begun = excluded.begun""")
                .params(id, now.seq(), now.court(), now.judge(), now.procedure(), now.category(), now.stage(), now.filedOn(), now.enteredOn(), now.movedOn(), JSON.writeValueAsString(now.begun())).update();
        List<Cell> all = List.copyOf(cells);
        jdbc.sql("""
                insert into indicators.cell (fact, court, judge, day, procedure, category, kind, value, n)
                select fact, court, judge, day, procedure, category, kind, value, sum(n)
                  from unnest(?::text[], ?::text[], ?::uuid[], ?::date[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::integer[]) as new (fact, court, judge, day, procedure, category, kind, value, n)
                 group by fact, court, judge, day, procedure, category, kind, value
                on conflict (day, court, fact, judge, procedure, category, kind, value) do update set n = cell.n + excluded.n""")
                .params(all.stream().map(Cell::fact).toArray(String[]::new), all.stream().map(Cell::court).toArray(String[]::new), all.stream().map(Cell::column).toArray(UUID[]::new),
                        all.stream().map(cell -> cell.day().toString()).toArray(String[]::new), all.stream().map(Cell::procedure).toArray(String[]::new),
                        all.stream().map(Cell::category).toArray(String[]::new), all.stream().map(Cell::kind).toArray(String[]::new), all.stream().map(Cell::value).toArray(Integer[]::new),
                        all.stream().map(Cell::n).toArray(Integer[]::new)).update();
    }
}
