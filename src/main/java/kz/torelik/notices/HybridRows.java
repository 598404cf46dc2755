package kz.torelik.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.Sha256;
import kz.torelik.notices.line.PostStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of letters that the post prints, and of what it told of them.
@Repository
class HybridRows {

    private final JdbcClient jdbc;

    HybridRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// @param item the number of the post, or null before it took the letter
    /// @param status the last stage that was carried out, or null
    record Carried(NoticeId id, String state, @Nullable String item, @Nullable String status, int attempts, Instant queuedAt) {}

    Optional<Carried> nextDue(String state, Instant now) {
        return jdbc.sql("select * from notices.hybrid where state = ? and next_at <= ? order by next_at limit 1 for update skip locked").params(state, SmsRows.at(now)).query(HybridRows::read).optional();
    }

    /// The letter of an item, or the one that the house numbered so; locked.
    Optional<Carried> lock(String item, @Nullable UUID letter) {
        return jdbc.sql("select * from notices.hybrid where item = ? or (item is null and id = ?) for update").params(item, letter).query(HybridRows::read).optional();
    }

    void taken(NoticeId id, String item, Instant next) {
        jdbc.sql("update notices.hybrid set state = 'carried', item = ?, status = 'accepted', attempts = 0, next_at = ? where id = ?").params(item, SmsRows.at(next), id.uuid()).update();
    }

    void later(NoticeId id, Instant next) { jdbc.sql("update notices.hybrid set attempts = attempts + 1, next_at = ? where id = ?").params(SmsRows.at(next), id.uuid()).update(); }

    void became(NoticeId id, String state, String status, Instant next) {
        jdbc.sql("update notices.hybrid set state = ?, status = ?, next_at = ? where id = ?").params(state, status, SmsRows.at(next), id.uuid()).update();
    }

    void giveBack(NoticeId id, String reply) { jdbc.sql("update notices.hybrid set state = 'given-back', reply = ? where id = ?").params(reply, id.uuid()).update(); }

    void keepAct(NoticeId id, byte[] act) { jdbc.sql("update notices.hybrid set act = ?, act_sha256 = ? where id = ?").params(act, Sha256.of(act).toString(), id.uuid()).update(); }

    Optional<String> actDigest(NoticeId id) { return jdbc.sql("select act_sha256 from notices.hybrid where id = ? and act_sha256 is not null").param(id.uuid()).query(String.class).optional(); }

    Optional<byte[]> act(NoticeId id) { return jdbc.sql("select act from notices.hybrid where id = ? and act is not null").param(id.uuid()).query(byte[].class).optional(); }

    /// @return whether it is told for the first time
    boolean keep(PostStatus status, @Nullable NoticeId letter, Instant now) {
        return jdbc.sql("insert into notices.hybrid_status (event, item, letter, status, at, reason, certified, receiver, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(status.event(), status.item(), letter == null ? null : letter.uuid(), status.stage().word(), SmsRows.at(status.at()), status.reason() == null ? null : status.reason().word(), status.certified(),
                        status.receiver(), SmsRows.at(now)).update() == 1;
    }

    /// All that was told of a letter, in the order of the post.
    List<PostStatus> told(NoticeId letter) {
        return jdbc.sql("select * from notices.hybrid_status where letter = ? order by at, event").param(letter.uuid()).query((row, _) -> status(row)).list();
    }

    static PostStatus status(ResultSet row) throws SQLException {
        return new PostStatus(row.getString("event"), row.getString("item"), PostStatus.Stage.find(row.getString("status")).orElseThrow(), row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("reason")).flatMap(PostStatus.Reason::find).orElse(null), row.getString("certified"), row.getString("receiver"));
    }

    private static Carried read(ResultSet row, int index) throws SQLException {
        return new Carried(NoticeId.of(row.getObject("id", UUID.class)), row.getString("state"), row.getString("item"), row.getString("status"), row.getInt("attempts"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant());
    }
}
