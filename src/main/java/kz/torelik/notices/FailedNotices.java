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
import org.jspecify.annotations.Nullable;
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
    /// @param next what happens next and when, or null where the rule has nothing to say
    public record Failed(NoticeId id, CaseId caseId, CaseNumber number, int party, String about, String channel, String cause, Instant at, @Nullable Whereabouts next) {}

    /// Those of which no letter has left yet and that have reached nobody by another channel either, the latest first.
    @Transactional(readOnly = true)
    public List<Failed> list(int limit) {
        return jdbc.sql("""
                select f.*, r.state as reach_state, r.channel as reach_channel, r.follows as reach_follows, r.next_at as reach_at
                  from notices.failure f left join notices.dispatch o on o.id = f.id left join notices.reach r on r.case_id = o.case_id and r.event_seq = o.event_seq and r.about = o.about and r.party = o.party
                 where not exists (select 1 from notices.dispatch a where a.case_id = o.case_id and a.event_seq = o.event_seq and a.about = o.about and a.party = o.party and a.delivered_at is not null and not a.informs)
                   and not exists (
                    select 1 from notices.dispatch d join notices.dispatch p on p.case_id = d.case_id and p.event_seq = d.event_seq and p.about = d.about and p.party = d.party and p.channel = 'post'
                      join notices.paper_letter l on l.id = p.id where d.id = f.id and l.state not in ('to-print', 'printed'))
                 order by f.at desc, f.id limit ?""").param(limit).query(FailedNotices::read).list();
    }

    private static Failed read(ResultSet row, int index) throws SQLException {
        return new Failed(NoticeId.of(row.getObject("id", UUID.class)), CaseId.of(row.getObject("case_id", UUID.class)), CaseNumber.of(row.getString("number")), row.getInt("party"),
                row.getString("about"), row.getString("channel"), row.getString("cause"), row.getObject("at", OffsetDateTime.class).toInstant(), ReachRows.whereabouts(row));
    }
}
