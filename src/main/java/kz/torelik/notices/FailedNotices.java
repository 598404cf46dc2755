package kz.torelik.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.NoticeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What could not be delivered, for the registrar who sends it on paper (CPC art. 127 part 2). The database shows staff those of their own court.
@Component
public class FailedNotices {

    /// The court knows no cabinet and no address of the addressee.
    public static final String NO_CONTACT = "no-contact";
    /// The addressee's server refused it for good.
    public static final String REFUSED = "mail-refused";
    /// The addressee's server took nothing for too long.
    public static final String GAVE_UP = "mail-gave-up";

    private final JdbcClient jdbc;

    FailedNotices(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// @param about the code of the notice
    /// @param cause one of the codes above; said by the messages `notices.cause.<cause>`
    public record Failed(NoticeId id, CaseId caseId, CaseNumber number, int party, String about, String channel, String cause, Instant at) {}

    /// Those of which no letter has left yet, the latest first.
    @Transactional(readOnly = true)
    public List<Failed> list(int limit) {
        return jdbc.sql("""
                select f.* from notices.failure f where not exists (
                    select 1 from notices.dispatch d join notices.dispatch p on p.case_id = d.case_id and p.event_seq = d.event_seq and p.about = d.about and p.party = d.party and p.channel = 'post'
                      join notices.paper_letter l on l.id = p.id where d.id = f.id and l.state not in ('to-print', 'printed'))
                 order by f.at desc, f.id limit ?""").param(limit).query(FailedNotices::read).list();
    }

    private static Failed read(ResultSet row, int index) throws SQLException {
        return new Failed(NoticeId.of(row.getObject("id", UUID.class)), CaseId.of(row.getObject("case_id", UUID.class)), CaseNumber.of(row.getString("number")), row.getInt("party"),
                row.getString("about"), row.getString("channel"), row.getString("cause"), row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
