package kz.torelik.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of what people watch and of what was found for it.
@Repository
class WatchRows {

    private final JdbcClient jdbc;
    private final StillThere there;

    WatchRows(JdbcClient jdbc, StillThere there) {
        this.jdbc = jdbc;
        this.there = there;
    }

    List<Watch> list(PersonId person) { return jdbc.sql("select * from alerts.watch where person = ? order by made_at desc, id").param(person.uuid()).query(WatchRows::watch).list(); }

    Optional<Watch> find(PersonId person, PublicId id) { return jdbc.sql("select * from alerts.watch where person = ? and id = ?").params(person.uuid(), id.uuid()).query(WatchRows::watch).optional(); }

    Optional<Watch> find(byte[] feedHash) { return jdbc.sql("select * from alerts.watch where feed_hash = ?").param(feedHash).query(WatchRows::watch).optional(); }

    List<Watch> ofCases(Collection<CaseId> cases) {
        return jdbc.sql("select * from alerts.watch where case_id = any(?)").param(cases.stream().map(CaseId::uuid).toArray(UUID[]::new)).query(WatchRows::watch).list();
    }

    void add(Watch one) {
        jdbc.sql("insert into alerts.watch (id, person, kind, name, case_id, words, court, category, language, email, made_at, seen_to) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(one.id().uuid(), one.person().uuid(), one.kind().word(), one.name(), one.caseId() == null ? null : one.caseId().uuid(), one.words(), one.court(), one.category(), one.language().tag(), one.email(),
                        at(one.madeAt()), at(one.madeAt())).update();
    }

    void remove(Watch one) { jdbc.sql("delete from alerts.watch where id = ?").param(one.id().uuid()).update(); }

    void email(Watch one, boolean on) { jdbc.sql("update alerts.watch set email = ? where id = ?").params(on, one.id().uuid()).update(); }

    void feed(Watch one, byte @Nullable [] hash) { jdbc.sql("update alerts.watch set feed_hash = ? where id = ?").params(hash, one.id().uuid()).update(); }

    void hook(Watch one, String address, byte[] sealedKey, Instant now) {
        jdbc.sql("""
                insert into alerts.hook (watch, address, sealed_key, made_at, state) values (?, ?, ?, ?, 'on')
                on conflict (watch) do update set address = excluded.address, sealed_key = excluded.sealed_key, made_at = excluded.made_at, state = 'on', told_at = null, fault = null""").params(one.id().uuid(), address, sealedKey, at(now)).update();
    }

    void unhook(Watch one) {
        jdbc.sql("delete from alerts.delivery where entry in (select id from alerts.entry where watch = ?)").param(one.id().uuid()).update();
        jdbc.sql("delete from alerts.hook where watch = ?").param(one.id().uuid()).update();
    }

    Optional<Watch.Hook> findHook(Watch one) {
        return jdbc.sql("select * from alerts.hook where watch = ?").param(one.id().uuid()).query((row, _) -> {
            @Nullable OffsetDateTime told = row.getObject("told_at", OffsetDateTime.class);
            return new Watch.Hook(row.getString("address"), row.getString("state").equals("gone"), told == null ? null : told.toInstant(), row.getString("fault"));
        }).optional();
    }

    /// Keeps something new, once for each matter, and has it told to the program where there is one.
    ///
    /// @return whether it is new
    boolean keep(Watch.Entry one, String matter) {
        int made = jdbc.sql("insert into alerts.entry (id, watch, matter, code, subject, court, path, at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (watch, matter) do nothing")
                .params(one.id().uuid(), one.watch().uuid(), matter, one.code(), one.subject(), one.court(), one.path(), at(one.at())).update();
        if (made == 1) jdbc.sql("insert into alerts.delivery (entry, made_at, next_at) select ?, ?, ? from alerts.hook where watch = ? and state = 'on'").params(one.id().uuid(), at(one.at()), at(one.at()), one.watch().uuid()).update();
        return made == 1;
    }

    List<Watch.Entry> entries(PublicId watch, int limit) {
        return there.of(jdbc.sql("select * from alerts.entry where watch = ? order by at desc, id limit ?").params(watch.uuid(), limit).query(WatchRows::entry).list());
    }

    /// The next search or court that was not looked for since a moment, locked.
    ///
    /// @param seenTo up to which publication it was looked for
    record Due(Watch watch, Instant seenTo) {}

    List<Due> searches(int limit, UUID after) {
        return jdbc.sql("select * from alerts.watch where kind in ('search', 'court') and id > ? order by id limit ?").params(after, limit)
                .query((row, index) -> new Due(watch(row, index), row.getObject("seen_to", OffsetDateTime.class).toInstant())).list();
    }

    List<Watch> ofOutages() { return jdbc.sql("select * from alerts.watch where kind = 'outages' order by id").query(WatchRows::watch).list(); }

    void seen(Watch one, Instant to) { jdbc.sql("update alerts.watch set seen_to = ? where id = ?").params(at(to), one.id().uuid()).update(); }

    static OffsetDateTime at(Instant moment) { return moment.atOffset(ZoneOffset.UTC); }

    static Watch.Entry entry(ResultSet row, int index) throws SQLException {
        return new Watch.Entry(new PublicId(row.getObject("id", UUID.class)), new PublicId(row.getObject("watch", UUID.class)), row.getString("code"), row.getString("subject"), row.getString("court"), row.getString("path"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    static Watch watch(ResultSet row, int index) throws SQLException {
        @Nullable UUID caseId = row.getObject("case_id", UUID.class);
        return new Watch(new PublicId(row.getObject("id", UUID.class)), PersonId.of(row.getObject("person", UUID.class)), Watch.Kind.of(row.getString("kind")), row.getString("name"), caseId == null ? null : CaseId.of(caseId),
                row.getString("words"), row.getString("court"), row.getString("category"), Language.find(row.getString("language")).orElse(Language.KK), row.getBoolean("email"), row.getBytes("feed_hash") != null,
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
