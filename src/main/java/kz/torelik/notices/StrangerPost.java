package kz.torelik.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.notices.line.CarriersProperties;
import kz.torelik.notices.line.PostLine;
import kz.torelik.notices.line.PostStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Registered letters to strangers: the post gets each once under its own number; what it tells of one, by itself or when asked, is kept. The sheet is forgotten when the post has it.
@Component
class StrangerPost {

    private static final Actor RULE = new Actor.Rule(Serving.RULE);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final CarriersProperties properties;
    private final TransactionTemplate transactions;
    private final CourtClock clock;
    private final @Nullable PostLine line;

    StrangerPost(JdbcClient jdbc, CarriersProperties properties, TransactionTemplate transactions, CourtClock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
        this.line = properties.isOn() ? new PostLine(properties) : null;
    }

    private record Waiting(UUID id, String name, String address, String sender, String senderAddress, byte @Nullable [] sheet, Instant queuedAt, int attempts) {}

    boolean isOn() { return properties.isOn(); }

    void queue(Stranger to, Stranger.Sender from, byte[] sheet) {
        OffsetDateTime now = at(clock.instant());
        jdbc.sql("insert into notices.stranger_item (id, name, address, sender, sender_address, sheet, state, queued_at, next_at) values (?, ?, ?, ?, ?, ?, 'queued', ?, ?) on conflict do nothing")
                .params(to.number(), to.name(), to.target(), from.name(), from.address(), sheet, now, now).update();
    }

    /// Hands over what waits, and asks for those of which the post is silent.
    void postDue() {
        if (line == null) return;
        boolean more;
        do more = within("queued", line); while (more);
        do more = within("carried", line); while (more);
    }

    private boolean within(String state, PostLine to) {
        return Acting.as(RULE, () -> Objects.requireNonNull(transactions.execute(_ -> {
            Optional<Waiting> next = jdbc.sql("select * from notices.stranger_item where state = ? and next_at <= ? order by next_at limit 1 for update skip locked").params(state, at(clock.instant()))
                    .query((row, _) -> new Waiting(row.getObject("id", UUID.class), row.getString("name"), row.getString("address"), row.getString("sender"), row.getString("sender_address"), row.getBytes("sheet"),
                            row.getObject("queued_at", OffsetDateTime.class).toInstant(), row.getInt("attempts"))).optional();
            next.ifPresent(one -> { if (state.equals("queued")) send(one, to); else ask(one, to); });
            return next.isPresent();
        })));
    }

    private void send(Waiting one, PostLine to) {
        Instant now = clock.instant();
        switch (to.send(new PostLine.Item(one.id(), one.sender(), one.senderAddress(), one.name(), one.address(), List.of(Objects.requireNonNull(one.sheet()))))) {
            case PostLine.Answer.Taken(String item, Instant _) -> jdbc.sql("update notices.stranger_item set state = 'carried', item = ?, sheet = null, attempts = 0, next_at = ? where id = ?")
                    .params(item, at(now.plus(properties.askAfter())), one.id()).update();
            case PostLine.Answer.Refused(String reason) -> failed(one.id(), reason);
            case PostLine.Answer.Silent _ -> {
                if (one.queuedAt().plus(properties.giveUp()).isBefore(now)) failed(one.id(), "silent");
                else jdbc.sql("update notices.stranger_item set attempts = attempts + 1, next_at = ? where id = ?").params(at(now.plus(PAUSE.multipliedBy(1L << Math.min(one.attempts(), 6)))), one.id()).update();
            }
        }
    }

    private void failed(UUID id, String status) { jdbc.sql("update notices.stranger_item set state = 'failed', status = ?, sheet = null where id = ?").params(status, id).update(); }

    private void ask(Waiting one, PostLine to) {
        jdbc.sql("update notices.stranger_item set next_at = ? where id = ?").params(at(clock.instant().plus(properties.askAfter())), one.id()).update();
        PostStatus.decisive(to.ask(one.id()).orElse(List.of()).stream().map(PostLine.Told::status).toList()).ifPresent(status -> became(one.id(), status));
    }

    private void became(UUID id, PostStatus status) {
        String state = switch (status.stage()) {
            case DELIVERED -> "delivered";
            case RETURNED, LOST -> "failed";
            case ACCEPTED, PRINTED, IN_TRANSIT, AT_OFFICE -> "carried";
        };
        jdbc.sql("update notices.stranger_item set state = ?, status = ? where id = ? and state = 'carried'").params(state, status.stage().word(), id).update();
    }

    /// Hears of an item by itself, in the transaction of whoever listens.
    ///
    /// @return whether it is one of these
    boolean hear(PostStatus status) {
        Optional<UUID> one = jdbc.sql("select id from notices.stranger_item where item = ? for update").param(status.item()).query(UUID.class).optional();
        one.ifPresent(id -> became(id, status));
        return one.isPresent();
    }

    Stranger.Fate fate(UUID id) {
        return jdbc.sql("select state from notices.stranger_item where id = ?").param(id).query(String.class).optional().map(state -> switch (state) {
            case "carried" -> Stranger.Fate.SENT;
            case "delivered" -> Stranger.Fate.DELIVERED;
            case "failed" -> Stranger.Fate.FAILED;
            default -> Stranger.Fate.QUEUED;
        }).orElse(Stranger.Fate.QUEUED);
    }

    private static OffsetDateTime at(Instant moment) { return moment.atOffset(ZoneOffset.UTC); }
}
