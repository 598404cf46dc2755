package kz.torelik.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
import kz.torelik.notices.line.PostStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How notices went to their addressees. The database shows a person the ways to himself and a court those of the cases that it may see.
@Component
public class Trails {

    private static final String WAYS = """
            select d.*, l.track, l.way, r.state as reach_state, r.channel as reach_channel, r.follows as reach_follows, r.next_at as reach_at, r.rule
              from notices.dispatch d left join notices.paper_letter l on l.id = d.id
              left join notices.reach r on r.case_id = d.case_id and r.event_seq = d.event_seq and r.about = d.about and r.party = d.party
             where\s""";
    private static final String ORDER = " order by d.event_seq, d.about, d.party, d.made_at, d.channel";

    private final JdbcClient jdbc;
    private final LawBook law;

    Trails(JdbcClient jdbc, LawBook law) {
        this.jdbc = jdbc;
        this.law = law;
    }

    private record Key(CaseId caseId, int seq, String about, int party) {}

    private record Row(Key key, @Nullable HearingId hearing, Sending sending, @Nullable Whereabouts next, @Nullable String rule) {}

    /// The ways of all notices of a case, in the order of its history.
    @Transactional(readOnly = true)
    public List<Trail> list(CaseId id) { return trails(jdbc.sql(WAYS + "d.case_id = ?" + ORDER).param(id.uuid()).query(Trails::row).list()); }

    /// The way of the notice to which a dispatch belongs.
    @Transactional(readOnly = true)
    public Optional<Trail> find(NoticeId dispatch) { return Optional.ofNullable(of(List.of(dispatch)).get(dispatch)); }

    /// The ways of many notices, each under the dispatch that was asked for.
    @Transactional(readOnly = true)
    public Map<NoticeId, Trail> of(Collection<NoticeId> dispatches) {
        if (dispatches.isEmpty()) return Map.of();
        List<Row> rows = jdbc.sql(WAYS + "(d.case_id, d.event_seq, d.about, d.party) in (select a.case_id, a.event_seq, a.about, a.party from notices.dispatch a where a.id = any(?))" + ORDER)
                .param(dispatches.stream().map(NoticeId::uuid).toArray(UUID[]::new)).query(Trails::row).list();
        Map<NoticeId, Trail> found = new HashMap<>();
        for (Trail trail : trails(rows)) trail.sendings().stream().map(Sending::id).filter(dispatches::contains).forEach(id -> found.put(id, trail));
        return found;
    }

    private List<Trail> trails(List<Row> rows) {
        Map<NoticeId, List<Sending.Stop>> stops = stops(rows);
        Map<Key, List<Row>> grouped = new LinkedHashMap<>();
        for (Row row : rows) grouped.computeIfAbsent(row.key(), _ -> new ArrayList<>()).add(row);
        return grouped.entrySet().stream().map(each -> trail(each.getKey(), each.getValue(), stops)).toList();
    }

    private Trail trail(Key key, List<Row> rows, Map<NoticeId, List<Sending.Stop>> stops) {
        Row first = rows.getFirst();
        Trilingual title = law.papers().findNotice(key.about()).map(CourtPapers.Notice::title).orElseGet(() -> Trilingual.same(key.about()));
        Trail.@Nullable Rule rule = Optional.ofNullable(first.rule()).flatMap(code -> law.reaching().find(code)).map(one -> new Trail.Rule(one.title(), one.basis())).orElse(null);
        List<Sending> sendings = rows.stream().map(Row::sending).map(one -> stops.containsKey(one.id()) ? with(one, stops.get(one.id())) : one).toList();
        return new Trail(key.caseId(), key.seq(), key.about(), title, key.party(), first.sending().madeAt(), first.hearing(), sendings, first.next(), rule);
    }

    private static Sending with(Sending one, List<Sending.Stop> stops) {
        return new Sending(one.id(), one.channel(), one.madeAt(), one.sentAt(), one.deliveredAt(), one.readAt(), one.failedAt(), one.cause(), one.proof(), one.track(), stops);
    }

    private Map<NoticeId, List<Sending.Stop>> stops(List<Row> rows) {
        UUID[] letters = rows.stream().map(Row::sending).filter(Sending::isPaper).map(one -> one.id().uuid()).toArray(UUID[]::new);
        Map<NoticeId, List<Sending.Stop>> stops = new HashMap<>();
        if (letters.length == 0) return stops;
        jdbc.sql("select * from notices.hybrid_status where letter = any(?) order by at, event").param(letters).query((row, _) -> {
            PostStatus status = HybridRows.status(row);
            @Nullable String cause = status.reason() == null ? null : HybridMail.cause(status).word();
            return Map.entry(NoticeId.of(row.getObject("letter", UUID.class)), new Sending.Stop(status.stage().word(), cause, status.at()));
        }).list().forEach(each -> stops.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(each.getValue()));
        return stops;
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        @Nullable UUID hearing = row.getObject("hearing", UUID.class);
        Key key = new Key(CaseId.of(row.getObject("case_id", UUID.class)), row.getInt("event_seq"), row.getString("about"), row.getInt("party"));
        String channel = row.getString("channel");
        if (channel.equals("sms") && row.getBoolean("informs")) channel = "sms-other";
        if (channel.equals("post") && !"hybrid".equals(row.getString("way"))) channel = "paper";
        @Nullable Instant failed = instant(row, "failed_at");
        Sending sending = new Sending(NoticeId.of(row.getObject("id", UUID.class)), channel, Objects.requireNonNull(instant(row, "made_at")), instant(row, "sent_at"), instant(row, "delivered_at"),
                instant(row, "read_at"), failed, failed == null ? null : row.getString("cause"), row.getString("proof"), row.getString("track"), List.of());
        return new Row(key, hearing == null ? null : HearingId.of(hearing), sending, ReachRows.whereabouts(row), row.getString("rule"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
