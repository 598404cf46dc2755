package kz.torelik.recordings;

import java.util.List;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.recordings.chain.RecordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The marks that judges make for themselves in the recordings of their cases. They are nobody else's: neither the parties nor other judges see them, and they are no part of the file.
public final class Bookmarks {

    private static final int MOST = 200;
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final RecordingAccess access;
    private final TransactionTemplate transactions;

    Bookmarks(JdbcClient jdbc, RecordingAccess access, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.access = access;
        this.transactions = transactions;
    }

    /// His own, in the order of time; a refusal for whoever is no judge of the case.
    public Answer<List<Bookmark>> list(CaseId caseId, RecordingId recording) {
        return with(caseId, recording, recorded -> Answer.yes(jdbc.sql("select id, millis, note from recordings.bookmark where recording = ? order by millis, id").param(recorded.id().uuid())
                .query((row, _) -> new Bookmark(new PublicId(row.getObject(1, java.util.UUID.class)), row.getLong(2), row.getString(3))).list()));
    }

    /// @param at milliseconds from the beginning
    /// @return the mark, or a refusal: `bookmark-words`, `bookmark-many`, `case-not-found`, those of hearing
    public Answer<Bookmark> add(CaseId caseId, RecordingId recording, long at, String note) {
        return with(caseId, recording, recorded -> {
            String words = note.strip();
            if (words.isEmpty() || words.length() > LONGEST || at < 0) return Answer.no(Refusal.of("bookmark-words", LONGEST));
            if (jdbc.sql("select count(*) from recordings.bookmark where recording = ?").param(recorded.id().uuid()).query(Integer.class).single() >= MOST) return Answer.no(Refusal.of("bookmark-many", MOST));
            Bookmark made = new Bookmark(PublicId.random(), at, words);
            jdbc.sql("insert into recordings.bookmark (id, recording, person, millis, note) values (?, ?, ?, ?, ?)").params(made.id().uuid(), recorded.id().uuid(), RecordingAccess.person().uuid(), at, words).update();
            return Answer.yes(made);
        });
    }

    /// Takes a mark away; one that is not there is gone already.
    public Answer<RecordingId> remove(CaseId caseId, RecordingId recording, PublicId mark) {
        return with(caseId, recording, recorded -> {
            jdbc.sql("delete from recordings.bookmark where recording = ? and id = ?").params(recorded.id().uuid(), mark.uuid()).update();
            return Answer.yes(recorded.id());
        });
    }

    private <T> Answer<T> with(CaseId caseId, RecordingId recording, java.util.function.Function<Recorded, Answer<T>> work) {
        return transactions.execute(status -> {
            Answer<T> answer = access.hear(caseId, access.find(recording), false).then(heard -> isJudge() ? work.apply(heard.recorded()) : Answer.no(Refusal.of("case-not-found")));
            if (!answer.isYes()) status.setRollbackOnly();
            return answer;
        });
    }

    private static boolean isJudge() { return Acting.now() instanceof Actor.Staff staff && (staff.function() == Function.JUDGE || staff.function() == Function.CHAIR); }
}
