package kz.torelik.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PhoneNumber;
import kz.torelik.notices.sms.SmsReport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of text messages, of their parts and of what the centre reported.
@Repository
class SmsRows {

    private final JdbcClient jdbc;

    SmsRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// Where a number comes from.
    enum Source {
        /// The person gave it to the court himself: a report proves (CPC art. 127 part 4 point 4).
        GIVEN,
        /// Somebody else named it, or nobody confirmed it.
        STATED,
        /// The mobile citizens database.
        BASE;

        String word() { return name().toLowerCase(java.util.Locale.ROOT); }

        static Source of(String word) { return valueOf(word.toUpperCase(java.util.Locale.ROOT)); }
    }

    /// A message.
    ///
    /// @param notice the dispatch of a case, or null for a message outside cases
    /// @param number null while the database has not been asked
    record Sms(UUID id, @Nullable NoticeId notice, @Nullable PhoneNumber number, Source source, String text, String state, int attempts, Instant queuedAt) {}

    /// What the case knows of it.
    record Told(CaseId caseId, int party, String about, LegalBasis basis, boolean sent) {}

    /// A part on its way.
    record Part(UUID sms, int part, int reference, String state, @Nullable String messageId) {}

    void queue(UUID id, @Nullable NoticeId notice, @Nullable PersonId person, @Nullable PhoneNumber number, Source source, String text, Instant now) {
        jdbc.sql("insert into notices.sms (id, notice, person, number, source, text, state, queued_at, next_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, notice == null ? null : notice.uuid(), person == null ? null : person.uuid(), number == null ? null : number.e164(), source.word(), text,
                        number == null ? "number-wanted" : "queued", at(now), at(now)).update();
    }

    /// The next message in a state that is due, locked; another instance passes over it.
    Optional<Sms> nextDue(String state, Instant now) {
        return jdbc.sql("select * from notices.sms where state = ? and next_at <= ? order by next_at, id limit 1 for update skip locked").params(state, at(now)).query(SmsRows::read).optional();
    }

    Optional<Sms> lock(UUID id) { return jdbc.sql("select * from notices.sms where id = ? for update").param(id).query(SmsRows::read).optional(); }

    void found(UUID id, PhoneNumber number, Instant now) { jdbc.sql("update notices.sms set number = ?, state = 'queued', next_at = ?, attempts = 0 where id = ?").params(number.e164(), at(now), id).update(); }

    void later(UUID id, Instant next) { jdbc.sql("update notices.sms set next_at = ?, attempts = attempts + 1 where id = ?").params(at(next), id).update(); }

    void sent(UUID id) { jdbc.sql("update notices.sms set state = 'sent' where id = ?").param(id).update(); }

    /// The text and the number are forgotten.
    void done(UUID id) { jdbc.sql("update notices.sms set state = 'done', text = null, number = null where id = ?").param(id).update(); }

    /// The parts of a message, made when it is first sent.
    List<Part> parts(UUID sms, int count) {
        List<Part> known = parts(sms);
        if (!known.isEmpty()) return known;
        for (int part = 1; part <= count; part++) {
            jdbc.sql("insert into notices.sms_part (sms, part, reference, state) values (?, ?, nextval('notices.sms_reference'), 'queued')").params(sms, part).update();
        }
        return parts(sms);
    }

    List<Part> parts(UUID sms) { return jdbc.sql("select * from notices.sms_part where sms = ? order by part").param(sms).query(SmsRows::readPart).list(); }

    void sending(UUID sms, Instant now) { jdbc.sql("update notices.sms_part set state = 'sending', sent_at = ? where sms = ? and state = 'queued'").params(at(now), sms).update(); }

    /// The centre answered. A report that was faster than the answer stands.
    void answered(Part part, String state, @Nullable String messageId, @Nullable String cause, Instant now) {
        jdbc.sql("update notices.sms_part set state = ?, message_id = coalesce(?, message_id), cause = ?, ended_at = ? where sms = ? and part = ? and state = 'sending'")
                .params(state, messageId, cause, state.equals("failed") ? at(now) : null, part.sms(), part.part()).update();
    }

    /// What was being sent when the house was stopped is not sent again.
    void doubt(Instant before) { jdbc.sql("update notices.sms_part set state = 'in-doubt' where state = 'sending' and sent_at < ?").param(at(before)).update(); }

    /// @return whether it is told for the first time
    boolean keep(SmsReport report, Instant now) {
        return jdbc.sql("insert into notices.sms_report (message_id, state, reference, number, error, done_at, received_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(report.messageId(), report.state(), report.reference(), report.number(), report.error(), at(report.doneAt()), at(now)).update() == 1;
    }

    /// A report that nobody has looked at, with the part that it tells of.
    record Matched(SmsReport report, Instant receivedAt, Part part) {}

    /// The next report whose message is known by its name, or by the number of the house while its name was never heard.
    Optional<Matched> nextReport() {
        return jdbc.sql("""
                select r.message_id as report_id, r.state as report_state, r.reference as report_reference, r.number, r.error, r.done_at, r.received_at, p.*
                  from notices.sms_report r join notices.sms_part p on p.message_id = r.message_id
                    or (p.message_id is null and p.state = 'in-doubt' and p.reference = r.reference and exists (select 1 from notices.sms s where s.id = p.sms and s.number = r.number))
                 where not r.matched order by r.received_at, r.message_id, r.state limit 1 for update of r skip locked""")
                .query((row, index) -> new Matched(new SmsReport(row.getString("report_id"), row.getString("report_state"), row.getObject("report_reference", Integer.class), row.getString("number"),
                        row.getString("error"), row.getObject("done_at", OffsetDateTime.class).toInstant()), row.getObject("received_at", OffsetDateTime.class).toInstant(), readPart(row, index))).optional();
    }

    void matched(SmsReport report) { jdbc.sql("update notices.sms_report set matched = true where message_id = ? and state = ?").params(report.messageId(), report.state()).update(); }

    void ended(Part part, String state, String messageId, @Nullable String cause, Instant now) {
        jdbc.sql("update notices.sms_part set state = ?, message_id = ?, cause = ?, ended_at = ? where sms = ? and part = ?").params(state, messageId, cause, at(now), part.sms(), part.part()).update();
    }

    /// A message of which nothing was heard for too long.
    Optional<Sms> nextOverdue(Instant before) {
        return jdbc.sql("select s.* from notices.sms s where s.state <> 'done' and exists (select 1 from notices.sms_part p where p.sms = s.id and p.state in ('in-doubt', 'taken') and p.sent_at < ?) limit 1 for update of s skip locked")
                .param(at(before)).query(SmsRows::read).optional();
    }

    void fail(UUID sms, String cause, Instant now) {
        jdbc.sql("update notices.sms_part set state = 'failed', cause = ?, ended_at = ? where sms = ? and state not in ('delivered', 'failed')").params(cause, at(now), sms).update();
    }

    /// What the case knows of the notice that a message carries.
    Told told(NoticeId notice, LegalBasis basis) {
        return jdbc.sql("select case_id, party, about, sent_at from notices.dispatch where id = ?").param(notice.uuid()).query((row, _) -> new Told(CaseId.of(row.getObject("case_id", UUID.class)),
                row.getInt("party"), row.getString("about"), basis, row.getObject("sent_at") != null)).single();
    }

    void asked(CaseId caseId, int party, String purpose, String answer, Instant now) {
        jdbc.sql("insert into notices.number_question (id, case_id, party, purpose, answer, asked_at) values (?, ?, ?, ?, ?, ?)").params(UUID.randomUUID(), caseId.uuid(), party, purpose, answer, at(now)).update();
    }

    static OffsetDateTime at(Instant moment) { return moment.atOffset(ZoneOffset.UTC); }

    private static Sms read(ResultSet row, int index) throws SQLException {
        @Nullable UUID notice = row.getObject("notice", UUID.class);
        @Nullable String number = row.getString("number");
        @Nullable String text = row.getString("text");
        return new Sms(row.getObject("id", UUID.class), notice == null ? null : NoticeId.of(notice), number == null ? null : PhoneNumber.of(number), Source.of(row.getString("source")),
                text == null ? "" : text, row.getString("state"), row.getInt("attempts"), row.getObject("queued_at", OffsetDateTime.class).toInstant());
    }

    private static Part readPart(ResultSet row, int index) throws SQLException {
        return new Part(row.getObject("sms", UUID.class), row.getInt("part"), row.getInt("reference"), row.getString("state"), row.getString("message_id"));
    }
}
