package kz.torelik.recordings;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.hearings.Session;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Sha256;
import kz.torelik.recordings.chain.Heads;
import kz.torelik.recordings.chain.RecordingId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables of recordings. Only rules of the house write there.
final class RecordingRows {

    private static final String SELECT = "select id, hearing, case_id, court, cause, begins_at, state, ends_at, ended_by, silent_since, links, head from recordings.recording ";
    static final String NOT_HELD = "hearing-not-held";
    private final JdbcClient jdbc;

    RecordingRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// Writes down that there has to be a recording; one that is there stays as it is.
    ///
    /// @param cause `opened` or `late`
    /// @return whether it is new
    boolean begin(HearingId hearing, CaseId caseId, CourtCode court, String cause, Instant at) {
        return jdbc.sql("""
                insert into recordings.recording (id, hearing, case_id, court, cause, begins_at) select :id, :hearing, :case, :court, :cause, :at
                 where not exists (select 1 from recordings.recording where hearing = :hearing and (state in ('running', 'ending') or ends_at >= :at)) on conflict do nothing""")
                .param("id", RecordingId.random().uuid()).param("hearing", hearing.uuid()).param("case", caseId.uuid()).param("court", court.digits()).param("cause", cause).param("at", at(at)).update() == 1;
    }

    /// Writes down that the hearing was closed by an act; a hearing that was not recorded stays without.
    void end(HearingId hearing, String act, Instant at) {
        jdbc.sql("update recordings.recording set state = 'ending', ends_at = ?, ended_by = ? where hearing = ? and state = 'running'").params(at(at), act, hearing.uuid()).update();
    }

    void ended(RecordingId id, long links, Sha256 head) {
        jdbc.sql("update recordings.recording set state = 'ended', links = ?, head = ?, silent_since = null where id = ? and state = 'ending'").params(links, head.bytes(), id.uuid()).update();
    }

    void silent(RecordingId id, @Nullable Instant since) {
        jdbc.sql("update recordings.recording set silent_since = ? where id = ? and state = 'running'").params(since == null ? null : at(since), id.uuid()).update();
    }

    /// Keeps that a session did not begin on time.
    /// @return whether it was not written down before
    boolean late(Session session, Instant seen) {
        return jdbc.sql("insert into recordings.delay (hearing, starts_at, case_id, court, room, seen_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(session.hearing().uuid(), at(session.startsAt()), session.caseId().uuid(), session.court().digits(), session.room(), at(seen)).update() == 1;
    }

    /// The delays of a court between two moments, in their order.
    List<Delay> delays(CourtCode court, Instant from, Instant until) {
        return jdbc.sql("select hearing, case_id, room, starts_at, seen_at from recordings.delay where court = ? and starts_at >= ? and starts_at < ? order by starts_at, room").params(court.digits(), at(from), at(until))
                .query(RecordingRows::delay).list();
    }

    private static Delay delay(ResultSet row, int index) throws SQLException {
        return new Delay(HearingId.of(row.getObject("hearing", UUID.class)), CaseId.of(row.getObject("case_id", UUID.class)), row.getString("room"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(), row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }

    /// The delays with which the house is not done.
    List<GoingOn> delaysGoingOn() {
        return jdbc.sql("select hearing, case_id, room, starts_at, seen_at, told_at is not null as told from recordings.delay where settled_at is null order by starts_at").query((row, index) -> new GoingOn(delay(row, index), row.getBoolean("told"))).list();
    }

    void told(GoingOn late, Instant now) { jdbc.sql("update recordings.delay set told_at = ? where hearing = ? and starts_at = ? and told_at is null").params(at(now), late.delay().hearing().uuid(), at(late.delay().startsAt())).update(); }

    void settled(GoingOn late, Instant now) { jdbc.sql("update recordings.delay set settled_at = ? where hearing = ? and starts_at = ? and settled_at is null").params(at(now), late.delay().hearing().uuid(), at(late.delay().startsAt())).update(); }

    /// @param told whether the case knows of it
    record GoingOn(Delay delay, boolean told) {}

    /// The recordings that run, but for those that are known to run, and all that have to be closed.
    List<Recorded> goingOnBut(Collection<RecordingId> known) {
        return jdbc.sql(SELECT + "where state in ('running', 'ending') and not (state = 'running' and id = any(?)) order by begins_at")
                .params((Object) known.stream().map(RecordingId::uuid).toArray(UUID[]::new)).query(RecordingRows::read).list();
    }

    Optional<Recorded> find(HearingId hearing) { return jdbc.sql(SELECT + "where hearing = ? order by begins_at desc limit 1").param(hearing.uuid()).query(RecordingRows::read).optional(); }

    /// The recordings of a court that have ended, the oldest first.
    List<Recorded> endedOf(CourtCode court, int most) { return jdbc.sql(SELECT + "where court = ? and state = 'ended' order by ends_at limit ?").params(court.digits(), most).query(RecordingRows::read).list(); }

    /// How many links a recording that has ended has.
    long links(RecordingId id) { return jdbc.sql("select coalesce(links, 0) from recordings.recording where id = ?").param(id.uuid()).query(Long.class).single(); }

    Optional<Recorded> find(RecordingId id) { return jdbc.sql(SELECT + "where id = ?").param(id.uuid()).query(RecordingRows::read).optional(); }

    List<Recorded> list(CaseId caseId) { return jdbc.sql(SELECT + "where case_id = ? order by begins_at").param(caseId.uuid()).query(RecordingRows::read).list(); }

    List<Recorded> list(Collection<HearingId> hearings) {
        return jdbc.sql(SELECT + "where hearing = any(?) order by begins_at").param(hearings.stream().map(HearingId::uuid).toArray(UUID[]::new)).query(RecordingRows::read).list();
    }

    /// @return whether it was not written down before
    boolean gap(RecordingId id, RunningRecording.Gap gap) {
        return jdbc.sql("insert into recordings.gap (recording, sequence, from_at, millis, cause) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(id.uuid(), gap.sequence(), at(gap.span().from()), Math.max(1, gap.span().length().toMillis()), gap.cause()).update() == 1;
    }

    List<Interruption> gaps(RecordingId id) {
        return jdbc.sql("select from_at, millis, cause from recordings.gap where recording = ? order by sequence").param(id.uuid())
                .query((row, _) -> new Interruption(row.getObject(1, OffsetDateTime.class).toInstant(), row.getLong(2), row.getString(3))).list();
    }

    long addBatch(Instant at, String entry, Sha256 leaf, Heads heads) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        heads.heads().forEach(head -> bytes.writeBytes(head.bytes()));
        return jdbc.sql("insert into recordings.batch (at, entry, leaf, heads) values (?, ?, ?, ?) returning id").params(at(at), entry, leaf.bytes(), bytes.toByteArray()).query(Long.class).single();
    }

    void stamp(long batch, byte[] token) { jdbc.sql("update recordings.batch set stamp = ? where id = ? and stamp is null").params(token, batch).update(); }

    Optional<Batch> batch(long id) {
        return jdbc.sql("select id, at, entry, leaf, heads, stamp from recordings.batch where id = ?").param(id)
                .query((row, _) -> new Batch(row.getLong("id"), row.getString("entry"), new Sha256(row.getBytes("leaf")), split(row.getBytes("heads")), row.getBytes("stamp"))).optional();
    }

    void copied(UUID id, Recorded recorded, PersonId recipient, String warning, Language language, Instant at) {
        jdbc.sql("insert into recordings.copy (id, recording, case_id, recipient, warning, language, accepted_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, recorded.id().uuid(), recorded.caseId().uuid(), recipient.uuid(), warning, language.tag(), at(at)).update();
    }

    void warned(Recorded recorded, PersonId person, String warning, Language language, Instant at) {
        jdbc.sql("insert into recordings.warned (recording, person, case_id, warning, language, accepted_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(recorded.id().uuid(), person.uuid(), recorded.caseId().uuid(), warning, language.tag(), at(at)).update();
    }

    /// Whether he accepted the warning before, or when he took a copy.
    boolean isWarned(RecordingId id, PersonId person) {
        return jdbc.sql("select exists (select 1 from recordings.warned where recording = :id and person = :person) or exists (select 1 from recordings.copy where recording = :id and recipient = :person)")
                .param("id", id.uuid()).param("person", person.uuid()).query(Boolean.class).single();
    }

    private static List<Sha256> split(byte[] bytes) {
        List<Sha256> heads = new ArrayList<>();
        for (int i = 0; i < bytes.length; i += 32) heads.add(new Sha256(Arrays.copyOfRange(bytes, i, i + 32)));
        return heads;
    }

    /// One root in the ledger.
    record Batch(long id, String entry, Sha256 leaf, List<Sha256> heads, byte @Nullable [] stamp) {}

    private static OffsetDateTime at(Instant moment) { return moment.atOffset(ZoneOffset.UTC); }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Recorded read(ResultSet row, int index) throws SQLException {
        byte @Nullable [] head = row.getBytes("head");
        return new Recorded(RecordingId.of(row.getObject("id", UUID.class)), HearingId.of(row.getObject("hearing", UUID.class)), CaseId.of(row.getObject("case_id", UUID.class)),
                CourtCode.of(row.getString("court")), row.getString("cause"), row.getObject("begins_at", OffsetDateTime.class).toInstant(), row.getString("state"), instant(row, "ends_at"), row.getString("ended_by"),
                instant(row, "silent_since"), head == null ? null : new Sha256(head));
    }
}
