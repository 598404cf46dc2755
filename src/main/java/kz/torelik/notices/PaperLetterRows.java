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
import kz.torelik.casefile.CaseFile;
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

    PaperLetterRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// Writes a letter for a notice that could not be delivered otherwise, once for each event and addressee.
    ///
    /// @param failed the dispatch that did not arrive
    /// @param term the event that begins when it is received, or null
    void owe(NoticeId failed, CaseFile file, List<DocumentId> documents, LegalBasis basis, @Nullable String term, Instant now) {
        NoticeId id = NoticeId.random();
        int made = jdbc.sql("""
                insert into notices.dispatch (id, case_id, event_seq, about, party, channel, hearing, made_at)
                select ?, case_id, event_seq, about, party, 'post', hearing, ? from notices.dispatch where id = ? on conflict do nothing""")
                .params(id.uuid(), at(now), failed.uuid()).update();
        if (made == 0) return;
        jdbc.sql("""
                insert into notices.paper_letter (id, case_id, number, court, event_seq, party, about, documents, basis, term, state, made_at)
                select id, case_id, ?, ?, event_seq, party, about, ?, ?, ?, 'to-print', ? from notices.dispatch where id = ?""")
                .params(file.number().toString(), LetterWriter.seat(file).digits(), documents.stream().map(DocumentId::uuid).toArray(UUID[]::new), basis.toString(), term, at(now), id.uuid()).update();
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

    private static PaperLetter read(ResultSet row, int index) throws SQLException {
        @Nullable String cause = row.getString("cause");
        return new PaperLetter(NoticeId.of(row.getObject("id", UUID.class)), CaseId.of(row.getObject("case_id", UUID.class)), CaseNumber.of(row.getString("number")), row.getInt("event_seq"), row.getInt("party"),
                row.getString("about"), Arrays.stream((UUID[]) row.getArray("documents").getArray()).map(DocumentId::of).toList(), LegalBasis.of(row.getString("basis")), row.getString("term"),
                PaperLetter.State.of(row.getString("state")), instant(row, "made_at"), find(row, "sent_at"), find(row, "ended_at"), row.getString("track"),
                cause == null ? null : PaperLetter.Cause.find(cause).orElseThrow());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException { return row.getObject(column, OffsetDateTime.class).toInstant(); }

    private static @Nullable Instant find(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime when = row.getObject(column, OffsetDateTime.class);
        return when == null ? null : when.toInstant();
    }

    private static OffsetDateTime at(Instant instant) { return instant.atOffset(ZoneOffset.UTC); }
}
