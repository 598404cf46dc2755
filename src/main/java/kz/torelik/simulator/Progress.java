package kz.torelik.simulator;

import java.util.Optional;
import java.util.UUID;
import kz.torelik.kernel.SubmissionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which stories were begun and which are told.
final class Progress {

    private final JdbcClient jdbc;

    Progress(JdbcClient jdbc) { this.jdbc = jdbc; }

    /// Keeps the beginning, in the transaction that makes it.
    void begun(Stories.Story story, SubmissionId id) { jdbc.sql("insert into simulator.story (id, submission) values (?, ?)").params(story.id(), id.uuid()).update(); }

    Optional<SubmissionId> find(Stories.Story story) {
        return jdbc.sql("select submission from simulator.story where id = ?").param(story.id()).query(UUID.class).optional().map(SubmissionId::of);
    }

    void done(Stories.Story story) { jdbc.sql("update simulator.story set done = true where id = ?").param(story.id()).update(); }

    boolean isDone(Stories.Story story) {
        return jdbc.sql("select exists (select 1 from simulator.story where id = ? and done)").param(story.id()).query(Boolean.class).single();
    }
}
