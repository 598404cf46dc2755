package kz.torelik.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The notices of the person of the thread: the database shows him his own rows only.
@Component
public class Cabinet {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final CaseFiles files;
    private final LawBook law;
    private final LetterWriter writer;
    private final ReachRows reach;
    private final CourtClock clock;

    Cabinet(JdbcClient jdbc, TransactionTemplate transactions, CaseFiles files, LawBook law, LetterWriter writer, ReachRows reach, CourtClock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.files = files;
        this.law = law;
        this.writer = writer;
        this.reach = reach;
        this.clock = clock;
    }

    /// The latest first.
    ///
    /// @param after how many to pass over
    public List<CabinetNotice> list(int limit, int after) { return list(false, limit, after); }

    /// @param unread whether only those that he has not opened
    public List<CabinetNotice> list(boolean unread, int limit, int after) {
        return Objects.requireNonNull(transactions.execute(_ -> jdbc.sql("select * from notices.message where not ? or read_at is null order by sent_at desc, id limit ? offset ?").params(unread, limit, after)
                .query(this::row).list()));
    }

    /// Those of one case, the latest first.
    public List<CabinetNotice> list(CaseId id) {
        return Objects.requireNonNull(transactions.execute(_ -> jdbc.sql("select * from notices.message where case_id = ? order by sent_at desc, id").param(id.uuid()).query(this::row).list()));
    }

    /// How many there are.
    public int count() {
        return Objects.requireNonNull(transactions.execute(_ -> jdbc.sql("select count(*) from notices.message").query(Integer.class).single()));
    }

    public int unread() {
        return Objects.requireNonNull(transactions.execute(_ -> jdbc.sql("select count(*) from notices.message where read_at is null").query(Integer.class).single()));
    }

    /// Opens a notice. The first time this is recorded in the case as read: it proves that he knows.
    ///
    /// @return the notice, or the refusal `notice-unknown` for one that is not there or not his
    public Answer<CabinetNotice> read(NoticeId id) {
        Optional<CabinetNotice> own = find(id);
        if (own.isEmpty()) return Answer.no(Refusal.of("notice-unknown"));
        if (own.get().readAt() != null) return Answer.yes(own.get());
        Acting.run(new Actor.Rule(Serving.RULE), () -> transactions.executeWithoutResult(_ -> open(own.get())));
        return find(id).<Answer<CabinetNotice>>map(Answer::yes).orElseGet(() -> Answer.no(Refusal.of("notice-unknown")));
    }

    private void open(CabinetNotice notice) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int first = jdbc.sql("update notices.message set read_at = ? where id = ? and read_at is null").params(now.atOffset(ZoneOffset.UTC), notice.id().uuid()).update();
        if (first == 0) return;
        jdbc.sql("update notices.dispatch set read_at = ? where id = ?").params(now.atOffset(ZoneOffset.UTC), notice.id().uuid()).update();
        reach.look(notice.id(), now);
        files.record(notice.caseId(), CaseFiles.ANY_VERSION, Happening.of(new ServiceEvent.NoticeRead(notice.id(), notice.party(), notice.about(), now), clock.today())).orThrow();
    }

    /// The text of an own notice in a language, as it was when it was sent.
    ///
    /// @return the text, or the refusal `notice-unknown`
    public Answer<Letter> letter(NoticeId id, Language language) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            Integer seq = jdbc.sql("select event_seq from notices.message where id = ?").param(id.uuid()).query(Integer.class).optional().orElse(null);
            Optional<CabinetNotice> own = find(id);
            if (seq == null || own.isEmpty()) return Answer.<Letter>no(Refusal.of("notice-unknown"));
            List<RecordedEvent> history = files.get(own.get().caseId()).history();
            RecordedEvent event = history.get(seq - 1);
            Notice notice = Notice.of(event, law.papers().notices().notices(), () -> kz.torelik.casefile.CaseFile.of(history)).stream()
                    .filter(each -> each.about().equals(own.get().about())).findFirst().orElseThrow();
            return Answer.yes(writer.write(notice, notice.file().party(own.get().party()), language));
        }));
    }

    private Optional<CabinetNotice> find(NoticeId id) {
        return Objects.requireNonNull(transactions.execute(_ -> jdbc.sql("select * from notices.message where id = ?").param(id.uuid()).query(this::row).optional()));
    }

    private CabinetNotice row(ResultSet row, int index) throws SQLException {
        @Nullable UUID hearing = row.getObject("hearing", UUID.class);
        @Nullable OffsetDateTime readAt = row.getObject("read_at", OffsetDateTime.class);
        String about = row.getString("about");
        Trilingual title = law.papers().findNotice(about).map(CourtPapers.Notice::title).orElseGet(() -> Trilingual.same(about));
        return new CabinetNotice(NoticeId.of(row.getObject("id", UUID.class)), CaseId.of(row.getObject("case_id", UUID.class)), CaseNumber.of(row.getString("number")), about, title,
                row.getInt("party"), hearing == null ? null : HearingId.of(hearing), Outbox.documents(row), row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
