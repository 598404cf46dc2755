package kz.torelik.mobile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The requests in the database. Each step of a request is one statement that asks for the state before it, so that of two at the same time one comes too late.
@Repository
class RequestRows {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final CourtClock clock;

    RequestRows(JdbcClient jdbc, CourtClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum State { WAITING, SCANNED, READ, CHECKING, SIGNED, REFUSED }

    record Row(State state, Question question, @Nullable AnswerOfPhone answer, Instant expires) {}

    @Transactional
    void insert(PublicId id, byte[] holder, Question question, Instant expires) {
        jdbc.sql("delete from mobile.request where expires_at < ?").param(now().minus(KEPT)).update();
        jdbc.sql("insert into mobile.request (key_hash, holder_hash, state, question, issued_at, expires_at) values (?, ?, 'waiting', ?, ?, ?)")
                .params(Cipher.hash(id), holder, Cipher.seal(id, JSON.writeValueAsBytes(question)), now(), expires.atOffset(ZoneOffset.UTC)).update();
    }

    @Transactional(readOnly = true)
    Optional<Row> find(PublicId id) { return jdbc.sql("select * from mobile.request where key_hash = ?").param(Cipher.hash(id)).query((row, _) -> row(id, row)).optional(); }

    @Transactional(readOnly = true)
    Optional<Row> find(PublicId id, byte[] holder) {
        return jdbc.sql("select * from mobile.request where key_hash = ? and holder_hash = ?").params(Cipher.hash(id), holder).query((row, _) -> row(id, row)).optional();
    }

    /// A phone has read the link; the phone that read it last holds the token.
    @Transactional
    boolean scan(PublicId id, byte[] token) {
        return jdbc.sql("update mobile.request set state = 'scanned', token_hash = ? where key_hash = ? and state in ('waiting', 'scanned') and expires_at > ?").params(token, Cipher.hash(id), now()).update() == 1;
    }

    /// The phone fetches the documents; it may do so again when the line broke.
    @Transactional
    boolean read(PublicId id, byte[] token) {
        return jdbc.sql("update mobile.request set state = 'read' where key_hash = ? and token_hash = ? and state in ('scanned', 'read') and expires_at > ?").params(Cipher.hash(id), token, now()).update() == 1;
    }

    /// The signatures have come: from now on no others are taken.
    @Transactional
    boolean check(PublicId id, byte[] token) {
        return jdbc.sql("update mobile.request set state = 'checking', token_hash = null where key_hash = ? and token_hash = ? and state = 'read' and expires_at > ?").params(Cipher.hash(id), token, now()).update() == 1;
    }

    @Transactional
    void answer(PublicId id, AnswerOfPhone answer) {
        jdbc.sql("update mobile.request set state = ?, answer = ? where key_hash = ? and state = 'checking'")
                .params(answer.refused() == null ? "signed" : "refused", Cipher.seal(id, JSON.writeValueAsBytes(answer)), Cipher.hash(id)).update();
    }

    /// The browser takes what was signed; nobody can take it again.
    @Transactional
    Optional<Row> take(PublicId id, byte[] holder) {
        return jdbc.sql("delete from mobile.request where key_hash = ? and holder_hash = ? and state = 'signed' and expires_at > ? returning *").params(Cipher.hash(id), holder, now()).query((row, _) -> row(id, row)).optional();
    }

    @Transactional
    void drop(PublicId id, byte[] holder) { jdbc.sql("delete from mobile.request where key_hash = ? and holder_hash = ?").params(Cipher.hash(id), holder).update(); }

    private static Row row(PublicId id, ResultSet row) throws SQLException {
        byte @Nullable [] answer = row.getBytes("answer");
        return new Row(State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), JSON.readValue(Cipher.open(id, row.getBytes("question")), Question.class),
                answer == null ? null : JSON.readValue(Cipher.open(id, answer), AnswerOfPhone.class), row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() { return clock.instant().atOffset(ZoneOffset.UTC); }
}
