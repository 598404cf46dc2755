package kz.torelik.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What has not arrived, for those of the court who may see the case: first what endangers a session, the nearest first, then what no term begins without, then the rest, the oldest first.
@Component
public class NotArrived {

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final LawBook law;
    private final CourtClock clock;

    NotArrived(JdbcClient jdbc, CaseFiles files, LawBook law, CourtClock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.law = law;
        this.clock = clock;
    }

    /// What is endangered: `SESSION` cannot be held, `TERM` does not begin.
    public enum Danger {
        SESSION, TERM, NONE;

        public String word() { return name().toLowerCase(java.util.Locale.ROOT); }
    }

    /// @param dispatch one of the dispatches of the notice
    /// @param addressee whom it has not reached
    /// @param session the session it is about, where that is still to come, or null
    /// @param next what follows
    public record Line(NoticeId dispatch, CaseId caseId, CaseNumber number, Trilingual title, Party addressee, Instant madeAt, Danger danger, CaseFile.@Nullable HearingInFile session, Whereabouts next) {}

    private record Row(NoticeId dispatch, CaseId caseId, CaseNumber number, String about, int party, Instant madeAt, @Nullable HearingId hearing, Whereabouts next) {}

    @Transactional(readOnly = true)
    public List<Line> list(int limit) {
        Map<CaseId, CaseFile> open = new HashMap<>();
        List<Row> rows = jdbc.sql("""
                select r.case_id, r.number, r.about, r.party, r.made_at, r.state as reach_state, r.channel as reach_channel, r.follows as reach_follows, r.next_at as reach_at, d.id, d.hearing
                  from notices.reach r join lateral (select id, hearing from notices.dispatch d where d.case_id = r.case_id and d.event_seq = r.event_seq and d.about = r.about and d.party = r.party
                   order by d.made_at, d.channel limit 1) d on true
                 where r.state <> 'reached' order by d.hearing is null, r.made_at desc limit ?""").param(limit).query(NotArrived::row).list();
        return rows.stream().map(row -> line(row, open.computeIfAbsent(row.caseId(), files::get)))
                .sorted(Comparator.comparing(Line::danger).thenComparing(line -> line.session() == null ? line.madeAt() : line.session().startsAt())).toList();
    }

    private Line line(Row row, CaseFile file) {
        CourtPapers.@Nullable Notice kind = law.papers().findNotice(row.about()).orElse(null);
        CaseFile.@Nullable HearingInFile session = row.hearing() == null ? null
                : file.hearing(row.hearing()).filter(one -> one.state().equals("set") && one.startsAt().isAfter(clock.instant())).orElse(null);
        Danger danger = session != null ? Danger.SESSION : kind != null && kind.startsTerm() != null ? Danger.TERM : Danger.NONE;
        return new Line(row.dispatch(), row.caseId(), row.number(), kind == null ? Trilingual.same(row.about()) : kind.title(), file.party(row.party()), row.madeAt(), danger, session, row.next());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        @Nullable UUID hearing = row.getObject("hearing", UUID.class);
        return new Row(NoticeId.of(row.getObject("id", UUID.class)), CaseId.of(row.getObject("case_id", UUID.class)), CaseNumber.of(row.getString("number")), row.getString("about"), row.getInt("party"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(), hearing == null ? null : HearingId.of(hearing), Objects.requireNonNull(ReachRows.whereabouts(row)));
    }
}
