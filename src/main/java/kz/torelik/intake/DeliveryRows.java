package kz.torelik.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.casefile.CaseFile;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.DocumentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Acts, and papers of which a body gets a copy, on their way to the bodies.
@Repository
class DeliveryRows {

    private final JdbcClient jdbc;

    DeliveryRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// What goes to a body: an act of the court, or a paper that somebody filed.
    sealed interface What {

        record Act(ActId id) implements What {}

        record Paper(DocumentId id) implements What {}
    }

    /// @param after the word of the event that made the court send it
    /// @param number of the body, so that it finds what it had sent
    record Delivery(CaseId caseId, int eventSeq, What what, String after, String body, String number, @Nullable String answer, @Nullable Instant answeredAt, int attempts) {}

    /// Queues it once for an event.
    ///
    /// @param file the case whose act or paper it is: its court sends it
    void queue(Delivery delivery, CaseFile file, Instant now) {
        jdbc.sql("insert into intake.delivery (case_id, event_seq, act, document, after, body, number, court, case_number, state, next_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?) on conflict do nothing")
                .params(delivery.caseId().uuid(), delivery.eventSeq(), delivery.what() instanceof What.Act(ActId act) ? act.uuid() : null, delivery.what() instanceof What.Paper(DocumentId paper) ? paper.uuid() : null, delivery.after(), delivery.body(), delivery.number(), file.seat().digits(), file.number().toString(), now.atOffset(ZoneOffset.UTC)).update();
    }

    /// The next that is due, locked for this transaction; another instance passes over it.
    Optional<Delivery> nextDue(Instant now) {
        return jdbc.sql("select * from intake.delivery where state = 'queued' and next_at <= ? order by next_at, event_seq limit 1 for update skip locked").param(now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> read(row)).optional();
    }

    /// The next that the body has taken and of which the case does not know yet.
    Optional<Delivery> nextAnswered() {
        return jdbc.sql("select * from intake.delivery where state = 'answered' order by answered_at, event_seq limit 1 for update skip locked").query((row, _) -> read(row)).optional();
    }

    void answered(Delivery delivery, String answer, Instant now) {
        jdbc.sql("update intake.delivery set state = 'answered', answer = ?, answered_at = ?, attempts = attempts + 1 where case_id = ? and event_seq = ?")
                .params(answer, now.atOffset(ZoneOffset.UTC), delivery.caseId().uuid(), delivery.eventSeq()).update();
    }

    void later(Delivery delivery, Instant next) {
        jdbc.sql("update intake.delivery set attempts = attempts + 1, next_at = ? where case_id = ? and event_seq = ?")
                .params(next.atOffset(ZoneOffset.UTC), delivery.caseId().uuid(), delivery.eventSeq()).update();
    }

    /// An act that the system of its body did not take yet although it was asked.
    ///
    /// @param next when it is sent again
    record Waiting(CaseId caseId, int eventSeq, String caseNumber, String body, String number, String after, int attempts, Instant next) {}

    /// The oldest first.
    List<Waiting> waiting(String court) {
        return jdbc.sql("""
                select case_id, event_seq, case_number, body, number, after, attempts, next_at from intake.delivery
                where court = ? and state = 'queued' and attempts > 0 order by next_at, event_seq""").param(court)
                .query((row, _) -> new Waiting(CaseId.of(row.getObject("case_id", UUID.class)), row.getInt("event_seq"), row.getString("case_number"), row.getString("body"), row.getString("number"),
                        row.getString("after"), row.getInt("attempts"), row.getObject("next_at", OffsetDateTime.class).toInstant())).list();
    }

    /// Lets an act of that court go at once; one that its body has taken in the meantime has gone.
    ///
    /// @return whether the court sends such an act
    boolean hurry(String court, CaseId caseId, int eventSeq, Instant now) {
        return jdbc.sql("""
                update intake.delivery set next_at = case state when 'queued' then ? else next_at end where case_id = ? and event_seq = ? and court = ?""").params(now.atOffset(ZoneOffset.UTC), caseId.uuid(), eventSeq, court).update() == 1;
    }

    void done(Delivery delivery) {
        jdbc.sql("update intake.delivery set state = 'done' where case_id = ? and event_seq = ?").params(delivery.caseId().uuid(), delivery.eventSeq()).update();
    }

    private static Delivery read(ResultSet row) throws SQLException {
        @Nullable UUID act = row.getObject("act", UUID.class);
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Delivery(CaseId.of(row.getObject("case_id", UUID.class)), row.getInt("event_seq"), act == null ? new What.Paper(DocumentId.of(row.getObject("document", UUID.class))) : new What.Act(ActId.of(act)), row.getString("after"), row.getString("body"),
                row.getString("number"), row.getString("answer"), answered == null ? null : answered.toInstant(), row.getInt("attempts"));
    }
}
