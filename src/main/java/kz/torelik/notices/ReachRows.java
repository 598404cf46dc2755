package kz.torelik.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.casefile.CaseFile;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.NoticeId;
import kz.torelik.law.ReachingRules;
import kz.torelik.law.ReachingRules.Next;
import kz.torelik.law.ReachingRules.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of notices that have not reached their addressee at once.
@Repository
class ReachRows {

    private final JdbcClient jdbc;

    ReachRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// A notice for an addressee.
    record Key(CaseId caseId, int seq, String about, int party) {}

    /// @param rule the code of the rule that was chosen when it came about
    record Row(Key key, String rule, Instant madeAt) {}

    /// Writes what happens next; a notice that has reached its addressee at once leaves no row.
    void keep(Key key, CaseFile file, String rule, Next next, Instant madeAt) {
        if (next instanceof Next.Reached && find(key).isEmpty()) return;
        jdbc.sql("""
                insert into notices.reach (case_id, event_seq, about, party, number, court, rule, made_at, state, channel, follows, next_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (case_id, event_seq, about, party) do update set state = excluded.state, channel = excluded.channel, follows = excluded.follows, next_at = excluded.next_at""")
                .params(key.caseId().uuid(), key.seq(), key.about(), key.party(), file.number().toString(), LetterWriter.seat(file).digits(), rule, SmsRows.at(madeAt), state(next), channel(next),
                        next instanceof Next.Clerk(ReachingRules.Then then) ? then.word() : null, next instanceof Next.Wait(_, Instant at) ? SmsRows.at(at) : null).update();
    }

    private static String state(Next next) {
        return switch (next) {
            case Next.Send _, Next.Wait _ -> "waiting";
            case Next.Awaited _ -> "awaited";
            case Next.Reached _ -> "reached";
            case Next.Clerk _ -> "clerk";
        };
    }

    private static @Nullable String channel(Next next) {
        return switch (next) {
            case Next.Send(String channel) -> channel;
            case Next.Wait(String channel, _) -> channel;
            case Next.Awaited(String channel) -> channel;
            case Next.Reached(String channel) -> channel;
            case Next.Clerk _ -> null;
        };
    }

    Optional<Row> find(Key key) {
        return jdbc.sql("select * from notices.reach where case_id = ? and event_seq = ? and about = ? and party = ?").params(key.caseId().uuid(), key.seq(), key.about(), key.party()).query(ReachRows::read).optional();
    }

    /// The next that is due, locked.
    Optional<Row> nextDue(Instant now) { return jdbc.sql("select * from notices.reach where next_at <= ? order by next_at limit 1 for update skip locked").param(SmsRows.at(now)).query(ReachRows::read).optional(); }

    /// Nothing follows any more: he takes no part for anybody now.
    void close(Key key) {
        jdbc.sql("delete from notices.reach where case_id = ? and event_seq = ? and about = ? and party = ?").params(key.caseId().uuid(), key.seq(), key.about(), key.party()).update();
    }

    /// Something became of a dispatch: what follows is to be looked at again.
    void look(NoticeId dispatch, Instant now) {
        jdbc.sql("""
                update notices.reach r set next_at = ? from notices.dispatch d
                 where d.id = ? and r.case_id = d.case_id and r.event_seq = d.event_seq and r.about = d.about and r.party = d.party and (r.state <> 'reached' or d.failed_at is not null)""")
                .params(SmsRows.at(now), dispatch.uuid()).update();
    }

    /// The court prints the letter itself.
    void print(NoticeId dispatch) {
        jdbc.sql("""
                update notices.reach r set state = 'clerk', follows = 'print', channel = null, next_at = null from notices.dispatch d
                 where d.id = ? and r.case_id = d.case_id and r.event_seq = d.event_seq and r.about = d.about and r.party = d.party""").param(dispatch.uuid()).update();
    }

    /// What was tried for a notice, in its order.
    List<ReachingRules.Try> tries(Key key) {
        return jdbc.sql("select * from notices.dispatch where case_id = ? and event_seq = ? and about = ? and party = ? order by made_at, channel").params(key.caseId().uuid(), key.seq(), key.about(), key.party())
                .query((row, _) -> new ReachingRules.Try(row.getString("channel"), state(row), row.getBoolean("informs"))).list();
    }

    /// What failed last and was not mended since counts before what arrived earlier.
    private static State state(ResultSet row) throws SQLException {
        if (row.getObject("read_at") != null) return State.READ;
        @Nullable OffsetDateTime arrived = row.getObject("delivered_at", OffsetDateTime.class);
        @Nullable OffsetDateTime failed = row.getObject("failed_at", OffsetDateTime.class);
        if (arrived != null && (failed == null || !failed.isAfter(arrived))) return State.DELIVERED;
        return failed == null ? State.SENT : State.FAILED;
    }

    private static Row read(ResultSet row, int index) throws SQLException {
        return new Row(new Key(CaseId.of(row.getObject("case_id", UUID.class)), row.getInt("event_seq"), row.getString("about"), row.getInt("party")), row.getString("rule"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    /// Where a notice stands that has not arrived.
    ///
    /// @param state `waiting`, `awaited`, `reached` or `clerk`; said by `notices.next.<state>`
    /// @param channel the one that follows, is awaited or arrived, or null
    /// @param follows what the clerk does, or null
    /// @param at when the channel follows, or null
    static @Nullable Whereabouts whereabouts(ResultSet row) throws SQLException {
        @Nullable String state = row.getString("reach_state");
        @Nullable OffsetDateTime at = row.getObject("reach_at", OffsetDateTime.class);
        return state == null ? null : new Whereabouts(state.toLowerCase(Locale.ROOT), row.getString("reach_channel"), row.getString("reach_follows"), at == null ? null : at.toInstant());
    }
}
