package kz.torelik.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands the personal letters to the mail server, each in a transaction of its own; one that the server does not take now is tried again until the time to
/// give up, and what a stop of the house cuts off goes again under the same Message-ID.
@Component
class PersonalPosting {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalPosting.class);
    private static final Actor RULE = new Actor.Rule(Serving.RULE);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final SmtpLine line;
    private final MailProperties properties;
    private final TransactionTemplate transactions;
    private final CourtClock clock;

    PersonalPosting(JdbcClient jdbc, SmtpLine line, MailProperties properties, TransactionTemplate transactions, CourtClock clock) {
        this.jdbc = jdbc;
        this.line = line;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Queued(UUID id, String address, byte[] mime, Instant queuedAt) {}

    @Scheduled(fixedDelayString = "${torelik.mail.letters-every:5s}", initialDelayString = "${torelik.mail.letters-every:5s}")
    void post() {
        boolean sent;
        do sent = Acting.as(RULE, () -> Objects.requireNonNull(transactions.execute(_ -> sendNext()))); while (sent);
    }

    private boolean sendNext() {
        Instant now = clock.instant();
        Optional<Queued> next = jdbc.sql("select id, address, mime, queued_at from notices.letter where state = 'queued' and next_at <= ? order by next_at limit 1 for update skip locked")
                .param(at(now)).query((row, _) -> new Queued(row.getObject(1, UUID.class), row.getString(2), row.getBytes(3), row.getObject(4, OffsetDateTime.class).toInstant())).optional();
        next.ifPresent(letter -> send(letter, now));
        return next.isPresent();
    }

    private void send(Queued letter, Instant now) {
        switch (line.send(letter.address(), letter.mime())) {
            case SmtpLine.Answer.Accepted(String reply) -> answered(letter, "accepted", reply, now);
            case SmtpLine.Answer.Refused(String reply) -> answered(letter, "refused", reply, now);
            case SmtpLine.Answer.Later(String reply) -> later(letter, reply, now);
            case SmtpLine.Answer.Silent(String fault) -> later(letter, fault, now);
        }
    }

    private void answered(Queued letter, String state, String reply, Instant now) {
        if (state.equals("refused")) LOG.warn("The letter {} was not taken: {}", letter.id(), reply);
        jdbc.sql("update notices.letter set state = ?, reply = ?, replied_at = ?, attempts = attempts + 1, mime = null where id = ?").params(state, reply, at(now), letter.id()).update();
    }

    private void later(Queued letter, String reply, Instant now) {
        if (letter.queuedAt().plus(properties.giveUp()).isBefore(now)) answered(letter, "refused", FailedNotices.GAVE_UP, now);
        else jdbc.sql("update notices.letter set reply = ?, next_at = ?, attempts = attempts + 1 where id = ?").params(reply, at(now.plus(PAUSE)), letter.id()).update();
    }

    private static OffsetDateTime at(Instant moment) { return moment.atOffset(ZoneOffset.UTC); }
}
