package kz.torelik.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.CourtClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happened to the bank of acts, numbered without gaps. A change is written in the transaction that makes it, and the next one waits for that: so nobody who read up to a number
/// can have missed one below it.
@Repository
public class ActChanges {

    private final JdbcClient jdbc;
    private final CourtClock clock;

    ActChanges(JdbcClient jdbc, CourtClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// WITHDRAWN is a tombstone: whoever has the text has to delete it.
    public enum Kind {
        PUBLISHED, REPLACED, WITHDRAWN;

        public String word() { return name().toLowerCase(Locale.ROOT); }
    }

    /// @param number from 1
    public record Change(long number, ActId act, String ecli, Kind kind, Instant at) {}

    /// Belongs into the transaction of the change itself.
    void add(ActId act, Kind kind) {
        long number = jdbc.sql("update publication.change_count set last = last + 1 returning last").query(Long.class).single();
        int known = jdbc.sql("insert into publication.change (number, act, ecli, kind, changed_at) select ?, act, ecli, ?, ? from publication.text where act = ?")
                .params(number, kind.word(), clock.instant().atOffset(ZoneOffset.UTC), act.uuid()).update();
        if (known == 0) jdbc.sql("update publication.change_count set last = last - 1").update();
    }

    Instant now() { return clock.instant(); }

    LocalDate today() { return clock.today(); }

    /// The number of the last change; 0 before the first.
    public long last() { return jdbc.sql("select last from publication.change_count").query(Long.class).single(); }

    /// Whose numbers these are.
    UUID house() { return jdbc.sql("select house from publication.change_count").query(UUID.class).single(); }

    /// What happened behind a number, in order.
    public List<Change> list(long after, int most) {
        return jdbc.sql("select number, act, ecli, kind, changed_at from publication.change where number > ? order by number limit ?").params(after, most)
                .query((row, _) -> new Change(row.getLong("number"), ActId.of(row.getObject("act", UUID.class)), row.getString("ecli"), Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant())).list();
    }
}
