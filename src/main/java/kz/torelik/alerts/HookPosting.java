package kz.torelik.alerts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import kz.torelik.database.Acting;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Tells programs: each entry until it is taken, under one idempotency key, later and later after each fault, and no longer than the time to give up. No redirection is followed, and nothing of an
/// answer but its status is read. No transaction is open while a program answers.
@Component
class HookPosting {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final Duration HELD = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final EntryWords words;
    private final HookAddresses addresses;
    private final HookKeys keys;
    private final StillThere there;
    private final AlertProperties properties;
    private final TransactionTemplate transactions;
    private final CourtClock clock;
    private final String house;
    private final Clock wire = Clock.systemUTC();
    private final HttpClient http;

    HookPosting(JdbcClient jdbc, EntryWords words, Programs programs, AlertProperties properties, TransactionTemplate transactions, CourtClock clock, @Value("${torelik.address:http://localhost:8080}") String house) {
        this.jdbc = jdbc;
        this.words = words;
        this.addresses = programs.addresses();
        this.keys = programs.keys();
        this.there = programs.there();
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
        this.house = house;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).connectTimeout(properties.patience()).build();
    }

    /// Where programs may be told, the keys that sign to them, and what may still be told.
    @Component
    record Programs(HookAddresses addresses, HookKeys keys, StillThere there) {}

    private record Due(Watch.Entry entry, Watch watch, String address, byte[] key, int attempts, Instant madeAt) {}

    /// The body of a message.
    ///
    /// @param form `torelik-alert/1`
    record Message(String form, String id, String watch, String kind, String at, String code, String subject, Trilingual title, String link) {}

    @Scheduled(fixedDelayString = "${torelik.alerts.every:30s}", initialDelayString = "${torelik.alerts.every:30s}")
    void post() {
        for (Optional<Due> due = within(this::next); due.isPresent(); due = within(this::next)) {
            Due one = due.get();
            if (!there.holds(one.entry())) {
                within(() -> jdbc.sql("delete from alerts.delivery where entry = ?").param(one.entry().id().uuid()).update());
                continue;
            }
            int status = send(one);
            within(() -> answered(one, status));
        }
    }

    private <T> T within(Supplier<T> work) { return Acting.as(Watches.RULE, () -> Objects.requireNonNull(transactions.execute(_ -> work.get()))); }

    /// Takes the next one; until it is answered nobody else takes it.
    private Optional<Due> next() {
        Instant now = clock.instant();
        Optional<Due> due = jdbc.sql("""
                select e.*, d.attempts, d.made_at as told_from, h.address, h.sealed_key, e.watch as of_watch from alerts.delivery d join alerts.entry e on e.id = d.entry join alerts.hook h on h.watch = e.watch and h.state = 'on'
                 where d.next_at <= ? order by d.next_at limit 1 for update of d skip locked""").param(WatchRows.at(now)).query((row, index) -> {
            Watch watch = jdbc.sql("select * from alerts.watch where id = ?").param(row.getObject("of_watch")).query(WatchRows::watch).single();
            return new Due(WatchRows.entry(row, index), watch, row.getString("address"), keys.open(watch.id().uuid(), row.getBytes("sealed_key")), row.getInt("attempts"), row.getObject("told_from", OffsetDateTime.class).toInstant());
        }).optional();
        due.ifPresent(one -> jdbc.sql("update alerts.delivery set next_at = ?, attempts = attempts + 1 where entry = ?").params(WatchRows.at(now.plus(HELD)), one.entry().id().uuid()).update());
        return due;
    }

    /// @return the status, 0 where nobody answered, -1 where the address leads inside
    private int send(Due due) {
        URI address = URI.create(due.address());
        if (!addresses.isOutside(address)) return -1;
        Watch.Entry entry = due.entry();
        byte[] body = JsonMapper.shared().writeValueAsString(new Message("torelik-alert/1", entry.id().toString(), entry.watch().toString(), due.watch().kind().word(), entry.at().toString(), entry.code(), entry.subject(),
                words.title(due.watch().kind(), entry), house + entry.path())).getBytes(StandardCharsets.UTF_8);
        String time = String.valueOf(wire.millis());
        HttpRequest request = HttpRequest.newBuilder(address).timeout(properties.patience()).header("Content-Type", "application/json").header("User-Agent", "Torelik").header(HookSeal.TIME, time)
                .header(HookSeal.KEY, entry.id().toString()).header(HookSeal.HEADER, HookSeal.of(due.key(), time, entry.id().toString(), body)).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException silent) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private boolean answered(Due due, int status) {
        Instant now = clock.instant();
        boolean taken = status >= 200 && status < 300;
        boolean over = status == 410 || due.madeAt().plus(properties.giveUp()).isBefore(now);
        if (taken || over) jdbc.sql("delete from alerts.delivery where entry = ?").param(due.entry().id().uuid()).update();
        else jdbc.sql("update alerts.delivery set next_at = ? where entry = ?").params(WatchRows.at(now.plus(pause(due.attempts()))), due.entry().id().uuid()).update();
        @Nullable String fault = taken ? null : status > 0 ? String.valueOf(status) : status == 0 ? "silent" : "inner";
        jdbc.sql("update alerts.hook set fault = ?, told_at = case when ? then ? else told_at end, state = case when ? then 'gone' else state end where watch = ?")
                .params(fault, taken, WatchRows.at(now), status == 410, due.watch().id().uuid()).update();
        return taken;
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 12));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
