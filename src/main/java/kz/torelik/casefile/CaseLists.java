package kz.torelik.casefile;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
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
        return jdbc.sql("select * from casefile.case_file order by changed_at desc, id limit ? offset ?").params(limit, after).query(CaseLists::line).list();
    }

    @Transactional(readOnly = true)
    public int countMine() { return jdbc.sql("select count(*) from casefile.case_file").query(Integer.class).single(); }

    /// The cases of the actor that stand at one of these stages.
    @Transactional(readOnly = true)
    public List<CaseLine> listAt(List<String> stages, int limit) {
        return jdbc.sql("select * from casefile.case_file where stage = any(?) order by filed_on, id limit ?").params(stages.toArray(String[]::new), limit).query(CaseLists::line).list();
    }

    private static CaseLine line(ResultSet row, int index) throws SQLException {
        return new CaseLine(CaseId.of(row.getObject("id", UUID.class)), CaseNumber.of(row.getString("number")), CourtCode.of(row.getString("court")),
                CourtCode.of(row.getString("seat")), row.getString("procedure"), row.getString("category"), row.getString("stage"), row.getString("plaintiff"),
                row.getString("defendant"), new Tenge(row.getObject("price", BigDecimal.class)), row.getString("judge_name"),
                row.getObject("filed_on", LocalDate.class), row.getString("seal").equals("closed"));
    }
}
