package kz.torelik.casefile;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Lists of cases for the desks and the cabinet. The database itself shows each actor only his own.
@Repository
public class CaseLists {

    private final JdbcClient jdbc;

    CaseLists(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// One line of a list.
    ///
    /// @param plaintiff the first plaintiff, with the number of others
    /// @param judge the full name of the judge, or null before the draw
    public record CaseLine(CaseId id, CaseNumber number, CourtCode court, CourtCode seat, String procedure, String category, String stage, String plaintiff,
                           String defendant, Tenge price, @Nullable String judge, LocalDate filedOn, boolean closed) {}

    /// The cases that the actor of this thread may see, the latest changed first.
    ///
    /// @param after how many to pass over
    @Transactional(readOnly = true)
    public List<CaseLine> listMine(int limit, int after) {
        return jdbc.sql("select * from casefile.case_file" + own() + " order by changed_at desc, id limit ? offset ?").params(limit, after).query(CaseLists::line).list();
    }

    @Transactional(readOnly = true)
    public int countMine() { return jdbc.sql("select count(*) from casefile.case_file" + own()).query(Integer.class).single(); }

    /// A person is led from himself to his few cases, not through all of the country past the policy of each.
    private static String own() { return Acting.now() instanceof Actor.Citizen ? " where id in (select case_id from casefile.reader where person = casefile.me())" : ""; }

    /// What a list is narrowed to; an empty part narrows nothing.
    ///
    /// @param stages the ids of stages
    /// @param category the code of a category
    /// @param number a part of the number
    /// @param judge whose cases, or null for all that the actor may see
    public record Filter(List<String> stages, String category, String number, @Nullable PersonId judge) {
        public Filter { stages = List.copyOf(stages); }
    }

    private static final String MATCHES = """
            (cardinality(:stages) = 0 or stage = any(:stages)) and (:category = '' or category = :category) and position(:number in number) > 0
             and (cast(:judge as uuid) is null or judge = cast(:judge as uuid))""";

    /// The cases of the actor that match, the latest filed first.
    ///
    /// @param after how many to pass over
    @Transactional(readOnly = true)
    public List<CaseLine> listMatching(Filter filter, int limit, int after) {
        return matching("select * from casefile.case_file where " + MATCHES + " order by filed_on desc, number desc limit :limit offset :after", filter)
                .param("limit", limit).param("after", after).query(CaseLists::line).list();
    }

    @Transactional(readOnly = true)
    public int countMatching(Filter filter) { return matching("select count(*) from casefile.case_file where " + MATCHES, filter).query(Integer.class).single(); }

    private JdbcClient.StatementSpec matching(String sql, Filter filter) {
        return jdbc.sql(sql).param("stages", filter.stages().toArray(String[]::new)).param("category", filter.category()).param("number", filter.number().strip())
                .param("judge", filter.judge() == null ? null : filter.judge().uuid().toString());
    }

    /// Those of these cases that the actor may see, by their ids.
    @Transactional(readOnly = true)
    public Map<CaseId, CaseLine> listOf(Collection<CaseId> ids) {
        return jdbc.sql("select * from casefile.case_file where id = any(?)").param(ids.stream().map(CaseId::uuid).toArray(UUID[]::new)).query(CaseLists::line).list().stream()
                .collect(Collectors.toMap(CaseLine::id, Function.identity()));
    }

    /// The cases that the actor sees in which a recusal of one of these judges waits for its decision.
    @Transactional(readOnly = true)
    public List<CaseLine> listAskedToRecuse(List<PersonId> judges, int limit) {
        return jdbc.sql("select * from casefile.case_file where recusal_of = any(?) order by filed_on, id limit ?").params(judges.stream().map(PersonId::uuid).toArray(UUID[]::new), limit)
                .query(CaseLists::line).list();
    }

    /// The cases that the actor sees in which a chair below asks the chair of this court to stay the execution.
    @Transactional(readOnly = true)
    public List<CaseLine> listStayAskedOf(CourtCode court, int limit) {
        return jdbc.sql("select * from casefile.case_file where stay_asked_of = ? order by filed_on, id limit ?").params(court.digits(), limit).query(CaseLists::line).list();
    }

    /// The panels in which a judge sits where a recusal waits for its decision (CPC art. 41 parts 4-5).
    @Transactional(readOnly = true)
    public List<CaseLine> listPanelRecusals(PersonId judge, int limit) {
        return jdbc.sql("select * from casefile.case_file where recusal_of is not null and cardinality(panel) > 0 and (judge = :me or :me = any(panel)) order by filed_on, id limit :limit")
                .param("me", judge.uuid()).param("limit", limit).query(CaseLists::line).list();
    }

    /// The cases of the actor that stand at one of these stages.
    @Transactional(readOnly = true)
    public List<CaseLine> listAt(List<String> stages, int limit) {
        return jdbc.sql("select * from casefile.case_file where stage = any(?) order by filed_on, id limit ?").params(stages.toArray(String[]::new), limit).query(CaseLists::line).list();
    }

    static CaseLine line(ResultSet row, int index) throws SQLException {
        return new CaseLine(CaseId.of(row.getObject("id", UUID.class)), CaseNumber.of(row.getString("number")), CourtCode.of(row.getString("court")),
                CourtCode.of(row.getString("seat")), row.getString("procedure"), row.getString("category"), row.getString("stage"), row.getString("plaintiff"),
                row.getString("defendant"), new Tenge(row.getObject("price", BigDecimal.class)), row.getString("judge_name"),
                row.getObject("filed_on", LocalDate.class), row.getString("seal").equals("closed"));
    }
}
