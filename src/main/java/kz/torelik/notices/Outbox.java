package kz.torelik.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of notices: what was dispatched, the mail on its way, what failed.
@Repository
class Outbox {

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// A notice by e-mail on its way.
    ///
    /// @param term the event that its proof brings about, or null
    /// @param reply what the server said, or null before it said anything
    record Mail(NoticeId id, CaseId caseId, int party, String about, String address, byte[] mime, List<DocumentId> documents, LegalBasis basis, @Nullable String term,
                String state, int attempts, Instant queuedAt, @Nullable String reply, @Nullable Instant repliedAt) {}

    /// Claims the notice of an event for an addressee and a channel.
    ///
    /// @return its new identifier, or nothing when it is already claimed
    Optional<NoticeId> claim(Dispatching.Errand errand, String channel, Instant now) {
        NoticeId id = NoticeId.random();
        Notice notice = errand.notice();
        int made = jdbc.sql("""
                insert into notices.dispatch (id, case_id, event_seq, about, party, channel, hearing, made_at, person) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (case_id, event_seq, about, party, channel) do nothing""")
                .params(id.uuid(), errand.now().id().uuid(), notice.event().seq(), notice.about(), errand.addressee().number(), channel,
                        notice.hearing().map(hearing -> hearing.id().uuid()).orElse(null), at(now), errand.person() == null ? null : errand.person().id().uuid()).update();
        return made == 1 ? Optional.of(id) : Optional.empty();
    }

    /// Which notice a dispatch carries.
    Optional<ReachRows.Key> key(NoticeId dispatch) {
        return jdbc.sql("select case_id, event_seq, about, party from notices.dispatch where id = ?").param(dispatch.uuid())
                .query((row, _) -> new ReachRows.Key(CaseId.of(row.getObject(1, UUID.class)), row.getInt(2), row.getString(3), row.getInt(4))).optional();
    }

    /// By what a notice went so far.
    Set<String> channels(ReachRows.Key key) {
        return Set.copyOf(jdbc.sql("select channel from notices.dispatch where case_id = ? and event_seq = ? and about = ? and party = ?").params(key.caseId().uuid(), key.seq(), key.about(), key.party()).query(String.class).list());
    }

    /// Somebody of the court had it sent, and not the rule.
    void sentBy(ReachRows.Key key, String channel, PersonId officer) {
        jdbc.sql("update notices.dispatch set officer = ? where case_id = ? and event_seq = ? and about = ? and party = ? and channel = ?")
                .params(officer.uuid(), key.caseId().uuid(), key.seq(), key.about(), key.party(), channel).update();
    }

    /// It proves nothing, even when it arrives.
    void informs(NoticeId id) { jdbc.sql("update notices.dispatch set informs = true where id = ?").param(id.uuid()).update(); }

    /// The same notice as it lies in the account of the addressee.
    Optional<NoticeId> placed(Dispatching.Errand errand) {
        return jdbc.sql("select id from notices.dispatch where case_id = ? and event_seq = ? and about = ? and party = ? and channel = 'cabinet'")
                .params(errand.now().id().uuid(), errand.notice().event().seq(), errand.notice().about(), errand.addressee().number()).query(UUID.class).optional().map(NoticeId::of);
    }

    /// What became of a dispatch, beside what the case has of it.
    void became(NoticeId id, ServiceRecord.Fate fate, Instant now) {
        switch (fate) {
            case ServiceRecord.Fate.Delivered(Instant at, String proof) ->
                    jdbc.sql("update notices.dispatch set sent_at = ?, delivered_at = ?, proof = ? where id = ?").params(at(at), at(at), proof, id.uuid()).update();
            case ServiceRecord.Fate.Posted() -> jdbc.sql("update notices.dispatch set sent_at = ?, failed_at = null, cause = null where id = ?").params(at(now), id.uuid()).update();
            case ServiceRecord.Fate.Arrived(Instant at, String proof) ->
                    jdbc.sql("update notices.dispatch set delivered_at = ?, proof = ?, failed_at = null, cause = null where id = ?").params(at(at), proof, id.uuid()).update();
            case ServiceRecord.Fate.Failed(String cause) -> jdbc.sql("update notices.dispatch set failed_at = ?, cause = ? where id = ?").params(at(now), cause, id.uuid()).update();
        }
    }

    void queue(NoticeId id, Notice notice, String address, String messageId, byte[] mime, @Nullable String term, Instant now) {
        jdbc.sql("""
                insert into notices.outbox (id, address, message_id, mime, documents, basis, term, state, queued_at, next_at)
                values (?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?)""")
                .params(id.uuid(), address, messageId, mime, uuids(notice.documents()), notice.basis().toString(), term, at(now), at(now)).update();
    }

    void place(NoticeId id, Notice notice, Party addressee, PersonId person, Instant now) {
        CaseFile file = notice.file();
        jdbc.sql("""
                insert into notices.message (id, person, case_id, number, event_seq, party, about, hearing, documents, sent_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id.uuid(), person.uuid(), file.id().uuid(), file.number().toString(), notice.event().seq(), addressee.number(), notice.about(),
                        notice.hearing().map(hearing -> hearing.id().uuid()).orElse(null), uuids(notice.documents()), at(now)).update();
    }

    void keepFailure(NoticeId id, CaseFile file, int party, String about, String channel, String cause, @Nullable String reply, Instant now) {
        jdbc.sql("insert into notices.failure (id, case_id, number, court, party, about, channel, cause, reply, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(id.uuid(), file.id().uuid(), file.number().toString(), LetterWriter.seat(file).digits(), party, about, channel, cause, reply, at(now)).update();
    }

    /// The next mail that is due, locked for this transaction; another instance passes over it.
    Optional<Mail> nextDue(Instant now) { return next("o.state = 'queued' and o.next_at <= ? order by o.next_at, d.event_seq, o.id", at(now)); }

    /// The next mail to which the server has answered and of which the case does not know yet.
    Optional<Mail> nextAnswered() { return next("o.state in ('accepted', 'refused') order by o.replied_at, d.event_seq, o.id"); }

    private Optional<Mail> next(String which, Object... values) {
        return jdbc.sql("select o.*, d.case_id, d.party, d.about from notices.outbox o join notices.dispatch d on d.id = o.id where " + which + " limit 1 for update of o skip locked")
                .params(values).query(Outbox::read).optional();
    }

    void answered(Mail mail, String state, String reply, Instant now) {
        jdbc.sql("update notices.outbox set state = ?, reply = ?, replied_at = ?, attempts = attempts + 1 where id = ?").params(state, reply, at(now), mail.id().uuid()).update();
    }

    void later(Mail mail, String reply, Instant next) {
        jdbc.sql("update notices.outbox set reply = ?, next_at = ?, attempts = attempts + 1 where id = ?").params(reply, at(next), mail.id().uuid()).update();
    }

    void done(Mail mail) { jdbc.sql("update notices.outbox set state = 'done', mime = null where id = ?").param(mail.id().uuid()).update(); }

    /// The notices that the house sent about a session since an event.
    Set<NoticeId> about(HearingId hearing, int sinceSeq) {
        return jdbc.sql("select id from notices.dispatch where hearing = ? and event_seq >= ?").params(hearing.uuid(), sinceSeq).query(UUID.class).list().stream()
                .map(NoticeId::of).collect(Collectors.toSet());
    }

    /// Which of the notices of a case are the house's own.
    Set<NoticeId> own(CaseId id) {
        return jdbc.sql("select id from notices.dispatch where case_id = ?").param(id.uuid()).query(UUID.class).list().stream().map(NoticeId::of).collect(Collectors.toSet());
    }

    private static UUID[] uuids(List<DocumentId> documents) { return documents.stream().map(DocumentId::uuid).toArray(UUID[]::new); }

    static List<DocumentId> documents(ResultSet row) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray("documents").getArray()).map(DocumentId::of).toList();
    }

    private static OffsetDateTime at(Instant moment) { return moment.atOffset(ZoneOffset.UTC); }

    private static Mail read(ResultSet row, int index) throws SQLException {
        byte[] mime = row.getBytes("mime");
        @Nullable OffsetDateTime replied = row.getObject("replied_at", OffsetDateTime.class);
        return new Mail(NoticeId.of(row.getObject("id", UUID.class)), CaseId.of(row.getObject("case_id", UUID.class)), row.getInt("party"), row.getString("about"),
                row.getString("address"), mime == null ? new byte[0] : mime, documents(row), LegalBasis.of(row.getString("basis")), row.getString("term"), row.getString("state"),
                row.getInt("attempts"), row.getObject("queued_at", OffsetDateTime.class).toInstant(), row.getString("reply"), replied == null ? null : replied.toInstant());
    }
}
