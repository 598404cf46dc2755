package kz.torelik.simulator;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import kz.torelik.kernel.SubmissionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Which stories were begun and which are told.
final class Progress {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Progress(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// Begins a story and keeps that in one transaction.
    SubmissionId together(Supplier<SubmissionId> work) { return Objects.requireNonNull(transactions.execute(_ -> work.get())); }

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
