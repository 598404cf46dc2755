package kz.torelik.api;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The answers to commands, kept for a day, enciphered with their key ([AnswerCipher]).
@Repository
class KeptAnswers {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final CourtClock clock;
    private final Duration patience;

    /// @param patience after what time a command that was never answered was cut off by a crash
    KeptAnswers(JdbcClient jdbc, TransactionTemplate transactions, CourtClock clock, @Value("${torelik.api.unfinished-after:60s}") Duration patience) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.patience = patience;
    }

    /// What is known of a key.
    sealed interface Known permits Begun, Running, Other, Kept {}

    /// The key is new: the command is to be done now.
    record Begun() implements Known {}

    /// The same request is being answered.
    record Running() implements Known {}

    /// The key was used for another request.
    record Other() implements Known {}

    /// The first answer.
    record Kept(int status, @Nullable String contentType, @Nullable String etag, @Nullable String location, byte[] body) implements Known {}

    private record Row(Sha256 hash, OffsetDateTime begunAt, @Nullable Kept answer) {}

    @Transactional
    Known begin(UUID owner, String key, Sha256 hash) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        String name = AnswerCipher.name(owner, key);
        int begun = jdbc.sql("""
                insert into api.answer as a (owner, key, request, begun_at) values (?, ?, ?, ?)
                on conflict (owner, key) do update set request = excluded.request, begun_at = excluded.begun_at, status = null, content_type = null, etag = null, location = null, body = null
                 where a.begun_at < ? or (a.status is null and a.begun_at < ?)""").params(owner, name, hash.bytes(), now, now.minus(KEPT), now.minus(patience)).update();
        if (begun == 1) return new Begun();
        Row row = jdbc.sql("select * from api.answer where owner = ? and key = ?").params(owner, name).query((found, _) -> new Row(new Sha256(found.getBytes("request")),
                found.getObject("begun_at", OffsetDateTime.class), found.getObject("status") == null ? null
                : new Kept(found.getInt("status"), found.getString("content_type"), found.getString("etag"), found.getString("location"), AnswerCipher.open(owner, key, found.getBytes("body"))))).single();
        if (!row.hash().equals(hash)) return new Other();
        return row.answer() == null ? new Running() : row.answer();
    }

    /// Throws away what was kept long enough.
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void tidy() {
        Acting.run(new Actor.Rule("api-answers"), () -> transactions.executeWithoutResult(_ -> jdbc.sql("delete from api.answer where begun_at < ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC).minus(KEPT)).update()));
    }

    @Transactional
    void keep(UUID owner, String key, Kept answer) {
        jdbc.sql("update api.answer set status = ?, content_type = ?, etag = ?, location = ?, body = ? where owner = ? and key = ?")
                .params(answer.status(), answer.contentType(), answer.etag(), answer.location(), AnswerCipher.seal(owner, key, answer.body()), owner, AnswerCipher.name(owner, key)).update();
    }

    @Transactional
    void forget(UUID owner, String key) { jdbc.sql("delete from api.answer where owner = ? and key = ? and status is null").params(owner, AnswerCipher.name(owner, key)).update(); }
}
