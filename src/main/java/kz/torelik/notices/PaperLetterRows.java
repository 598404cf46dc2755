package kz.torelik.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of letters on paper; the database shows a court its own.
@Repository
class PaperLetterRows {

    private final JdbcClient jdbc;

    private final Outbox outbox;

    PaperLetterRows(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /// Writes a letter for a notice, once for each event and addressee.
    ///
    /// @param term the event that begins when it is received, or null
    /// @param hybrid whether the post prints it
    void owe(Dispatching.Errand errand, @Nullable String term, boolean hybrid, Instant now) {
        Notice notice = errand.notice();
        outbox.claim(errand, "post", now).ifPresent(id -> {
            jdbc.sql("""
                    insert into notices.paper_letter (id, case_id, number, court, event_seq, party, about, documents, basis, term, state, made_at, way) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'to-print', ?, ?)""")
                    .params(id.uuid(), errand.now().id().uuid(), errand.now().number().toString(), LetterWriter.seat(errand.now()).digits(), notice.event().seq(), errand.addressee().number(), notice.about(),
                            notice.documents().stream().map(DocumentId::uuid).toArray(UUID[]::new), notice.basis().toString(), term, at(now), hybrid ? "hybrid" : "court").update();
            if (hybrid) jdbc.sql("insert into notices.hybrid (id, state, queued_at, next_at) values (?, 'queued', ?, ?)").params(id.uuid(), at(now), at(now)).update();
        });
    }

    List<PaperLetter> list(int limit) {
        return jdbc.sql("""
                select * from notices.paper_letter order by case state when 'to-print' then 0 when 'printed' then 1 when 'posted' then 2 else 3 end, made_at desc, id limit ?""")
                .param(limit).query(PaperLetterRows::read).list();
    }

    Optional<PaperLetter> find(NoticeId id) { return jdbc.sql("select * from notices.paper_letter where id = ?").param(id.uuid()).query(PaperLetterRows::read).optional(); }

    Optional<PaperLetter> lock(NoticeId id) { return jdbc.sql("select * from notices.paper_letter where id = ? for update").param(id.uuid()).query(PaperLetterRows::read).optional(); }

    void printed(NoticeId id, PersonId officer, Instant now) {
        jdbc.sql("update notices.paper_letter set state = 'printed', printed_at = ?, officer = ? where id = ? and state = 'to-print'").params(at(now), officer.uuid(), id.uuid()).update();
    }

    void sent(NoticeId id, PaperLetter.State state, @Nullable String track, PersonId officer, Instant when) {
        jdbc.sql("update notices.paper_letter set state = ?, sent_at = ?, track = ?, officer = ?, printed_at = coalesce(printed_at, ?) where id = ?")
                .params(state.word(), at(when), track, officer.uuid(), at(when), id.uuid()).update();
    }

    void ended(NoticeId id, PaperLetter.State state, PaperLetter.@Nullable Cause cause, PersonId officer, Instant when) {
        jdbc.sql("update notices.paper_letter set state = ?, ended_at = ?, cause = ?, officer = ? where id = ?")
                .params(state.word(), at(when), cause == null ? null : cause.word(), officer.uuid(), id.uuid()).update();
    }

    /// The post has it, or it goes back to the printer of the court.
    void carried(NoticeId id, PaperLetter.State state, @Nullable String track, PaperLetter.@Nullable Cause cause, Instant when) {
        boolean ended = state == PaperLetter.State.RECEIVED || state == PaperLetter.State.RETURNED;
        jdbc.sql("update notices.paper_letter set state = ?, track = coalesce(?, track), cause = ?, sent_at = coalesce(sent_at, ?), ended_at = ? where id = ?")
                .params(state.word(), track, cause == null ? null : cause.word(), at(when), ended ? at(when) : null, id.uuid()).update();
    }

    void giveBack(NoticeId id) { jdbc.sql("update notices.paper_letter set way = 'court', state = 'to-print', sent_at = null, ended_at = null, track = null, cause = null where id = ?").param(id.uuid()).update(); }

    private static PaperLetter read(ResultSet row, int index) throws SQLException {
        @Nullable String cause = row.getString("cause");
        return new PaperLetter(NoticeId.of(row.getObject("id", UUID.class)), CaseId.of(row.getObject("case_id", UUID.class)), CaseNumber.of(row.getString("number")), row.getInt("event_seq"), row.getInt("party"),
                row.getString("about"), Arrays.stream((UUID[]) row.getArray("documents").getArray()).map(DocumentId::of).toList(), LegalBasis.of(row.getString("basis")), row.getString("term"),
                PaperLetter.State.of(row.getString("state")), row.getString("way").equals("hybrid"), instant(row, "made_at"), find(row, "sent_at"), find(row, "ended_at"), row.getString("track"),
                cause == null ? null : PaperLetter.Cause.find(cause).orElseThrow());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException { return row.getObject(column, OffsetDateTime.class).toInstant(); }

    private static @Nullable Instant find(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime when = row.getObject(column, OffsetDateTime.class);
        return when == null ? null : when.toInstant();
    }

    private static OffsetDateTime at(Instant instant) { return instant.atOffset(ZoneOffset.UTC); }
}
