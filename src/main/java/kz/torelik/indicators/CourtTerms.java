package kz.torelik.indicators;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The duties of a court as its chair looks after them. Who may see them decides the face.
@Repository
public class CourtTerms {

    private static final int SOON_DAYS = 5;
    private static final int YEAR_DAYS = 365;
    private static final String OF_THE_COURT = " from indicators.term where court = :court and due is not null and bears_on in ('judge', 'chair', 'secretary', 'court') and (cast(:judge as uuid) is null or judge = cast(:judge as uuid)) and ";

    private final JdbcClient jdbc;
    private final CourtClock clock;

    CourtTerms(JdbcClient jdbc, CourtClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Which terms.
    public enum Which {
        /// The last day has passed and it is not done.
        MISSED("done_on is null and due < :today"),
        /// It ends within five days and is not done.
        SOON("done_on is null and due between :today and :soon"),
        /// It was made longer and is not done.
        EXTENDED("done_on is null and extended > 0"),
        /// It was done within a year, but too late.
        LATE("done_on > due and done_on >= :yearAgo");

        private final String where;

        Which(String where) { this.where = where; }

        public String word() { return name().toLowerCase(Locale.ROOT); }

        public static Optional<Which> find(String word) {
            for (Which each : values()) if (each.word().equals(word)) return Optional.of(each);
            return Optional.empty();
        }
    }

    /// @param judge whose, or nobody for all
    @Transactional(readOnly = true)
    public int count(CourtCode court, Which which, Optional<PersonId> judge) { return asked("select count(*)" + OF_THE_COURT + which.where, court, judge).query(Integer.class).single(); }

    /// The terms of the court, those of one judge together, the earliest last day first.
    ///
    /// @param order the judges in their order; those who are not in it come last
    /// @param after how many to pass over
    @Transactional(readOnly = true)
    public List<Breakdowns.Line> list(CourtCode court, Which which, Optional<PersonId> judge, List<PersonId> order, int limit, int after) {
        LocalDate today = clock.today();
        return asked("select *" + OF_THE_COURT + which.where + " order by array_position(:order, judge), judge, due, case_id, rule, started_by limit :limit offset :after", court, judge).param("order", order.stream().map(PersonId::uuid).toArray(UUID[]::new)).param("limit", limit).param("after", after).query((row, _) -> {
            UUID whose = row.getObject("judge", UUID.class);
            LocalDate due = row.getObject("due", LocalDate.class);
            LocalDate done = row.getObject("done_on", LocalDate.class);
            return new Breakdowns.Line(CaseId.of(row.getObject("case_id", UUID.class)), due, (int) java.time.temporal.ChronoUnit.DAYS.between(due, done == null ? today : done), "", whose.equals(Cell.NOBODY) ? null : PersonId.of(whose),
                    due, done, row.getString("rule"), row.getLong("started_by"), row.getInt("extended"));
        }).list();
    }

    /// How many of each kind every judge has; the terms of cases without a judge stand under the id of zeros.
    @Transactional(readOnly = true)
    public Map<PersonId, Map<Which, Integer>> sums(CourtCode court) {
        Map<PersonId, Map<Which, Integer>> sums = new HashMap<>();
        for (Which which : Which.values()) {
            asked("select judge, count(*)::integer as n" + OF_THE_COURT + which.where + " group by 1", court, Optional.empty())
                    .query((row, _) -> sums.computeIfAbsent(PersonId.of(row.getObject("judge", UUID.class)), _ -> new EnumMap<>(Which.class)).put(which, row.getInt("n"))).list();
        }
        return sums;
    }

    private JdbcClient.StatementSpec asked(String sql, CourtCode court, Optional<PersonId> judge) {
        LocalDate today = clock.today();
        return jdbc.sql(sql).param("court", court.digits()).param("judge", judge.map(one -> one.uuid().toString()).orElse(null)).param("today", today).param("soon", today.plusDays(SOON_DAYS)).param("yearAgo", today.minusDays(YEAR_DAYS));
    }
}
