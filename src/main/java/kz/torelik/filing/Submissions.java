package kz.torelik.filing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What was submitted; a person sees his own, rules see all.
@Repository
public class Submissions {

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) { this.jdbc = jdbc; }

    @Transactional(readOnly = true)
    public Optional<Submission> find(SubmissionId id) { return jdbc.sql("select * from filing.submission where id = ?").param(id.uuid()).query(Submissions::read).optional(); }

    /// By the ticket on its receipt, as far as the actor of this thread may see it.
    @Transactional(readOnly = true)
    public Optional<Submission> findByTicket(String ticket) { return jdbc.sql("select * from filing.submission where ticket = ?").param(ticket).query(Submissions::read).optional(); }

    /// @throws Refused with `submission-not-found`
    @Transactional(readOnly = true)
    public Submission get(SubmissionId id) { return find(id).orElseThrow(() -> new Refused(Refusal.of("submission-not-found"))); }

    /// The submissions of the actor of this thread, the newest first.
    @Transactional(readOnly = true)
    public List<Submission> list(int limit) { return jdbc.sql("select * from filing.submission order by received_at desc limit ?").param(limit).query(Submissions::read).list(); }

    /// @param window the court at whose window it came, or null
    void add(Submission submission, @Nullable CourtCode window) {
        jdbc.sql("""
                insert into filing.submission (id, ticket, owner, author, content, document, signature, signer, signed_at, received_at, receipt, seal, duty, duty_state, duty_basis, state, lapses_at, window_court)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(submission.id().uuid(), submission.ticket(), submission.owner().uuid(), submission.author().uuid(), DraftJson.write(submission.claim()), submission.document().uuid(),
                        submission.signature().uuid(), submission.signer(), submission.signedAt().atOffset(ZoneOffset.UTC), submission.receivedAt().atOffset(ZoneOffset.UTC), submission.receipt(),
                        submission.seal(), submission.duty().amount(), submission.dutyState(), submission.dutyBasis(), submission.state(),
                        submission.lapsesAt() == null ? null : submission.lapsesAt().atOffset(ZoneOffset.UTC), window == null ? null : window.digits()).update();
    }

    /// Marks it registered; false when it already was.
    boolean registered(SubmissionId id, CaseNumber number, String dutyState) {
        return jdbc.sql("update filing.submission set state = 'registered', number = ?, duty_state = ?, lapses_at = null where id = ? and state <> 'registered'")
                .params(number.toString(), dutyState, id.uuid()).update() == 1;
    }

    /// Those whose time to pay ran out.
    List<SubmissionId> listOverdue(Instant now) {
        return jdbc.sql("select id from filing.submission where state = 'awaiting-payment' and lapses_at < ? order by lapses_at limit 1000").param(now.atOffset(ZoneOffset.UTC)).query(UUID.class).list()
                .stream().map(SubmissionId::of).toList();
    }

    void lapsed(SubmissionId id) { jdbc.sql("update filing.submission set state = 'lapsed' where id = ? and state = 'awaiting-payment'").param(id.uuid()).update(); }

    void goesOn(SubmissionId id, SubmissionId draft) { jdbc.sql("update filing.submission set again = ? where id = ?").params(draft.uuid(), id.uuid()).update(); }

    /// Locks it for registration.
    Optional<Submission> lock(SubmissionId id) { return jdbc.sql("select * from filing.submission where id = ? for update").param(id.uuid()).query(Submissions::read).optional(); }

    private static Submission read(ResultSet row, int index) throws SQLException {
        @Nullable String number = row.getString("number");
        @Nullable UUID again = row.getObject("again", UUID.class);
        @Nullable OffsetDateTime lapses = row.getObject("lapses_at", OffsetDateTime.class);
        return new Submission(SubmissionId.of(row.getObject("id", UUID.class)), row.getString("ticket"), PersonId.of(row.getObject("owner", UUID.class)),
                PersonId.of(row.getObject("author", UUID.class)), DraftJson.read(row.getString("content")), DocumentId.of(row.getObject("document", UUID.class)),
                DocumentId.of(row.getObject("signature", UUID.class)), row.getString("signer"), row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getString("receipt"), row.getBytes("seal"), new Tenge(row.getObject("duty", BigDecimal.class)),
                row.getString("duty_state"), row.getString("duty_basis"), row.getString("state"), number == null ? null : CaseNumber.of(number), lapses == null ? null : lapses.toInstant(),
                again == null ? null : SubmissionId.of(again));
    }
}
