package kz.torelik.jurisprudence;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kz.torelik.kernel.ActId;
import kz.torelik.publication.ActChanges;
import kz.torelik.publication.BankOfActs;
import kz.torelik.publication.PublishedAct;
import kz.torelik.publication.pseudonyms.PublishedText;
import kz.torelik.search.language.Tokens;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the citations in step with the bank of acts, in the background and before each question. What is read of a batch commits together with its place.
@Component
class CitationFollowing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CitationFollowing.class);
    private static final Duration PAUSE = Duration.ofMillis(800);
    private static final int AT_ONCE = 100;
    private static final int BEFORE_A_QUESTION = 5;

    private final JdbcClient jdbc;
    private final ActChanges changes;
    private final BankOfActs bank;
    private final TransactionTemplate apart;
    private final Semaphore stopped = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    CitationFollowing(JdbcClient jdbc, ActChanges changes, BankOfActs bank, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.bank = bank;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Comes as far as the bank is; where that is far, a few batches further.
    void current() { for (int batch = 0; batch < BEFORE_A_QUESTION && follow(); batch++) Thread.onSpinWait(); }

    /// @return whether there was anything
    private boolean follow() {
        if (place() >= changes.last()) return false;
        return apart.execute(_ -> {
            long place = jdbc.sql("select place from jurisprudence.progress for update").query(Long.class).single();
            List<ActChanges.Change> some = changes.list(place, AT_ONCE);
            if (some.isEmpty()) return false;
            some.forEach(change -> read(change.act()));
            jdbc.sql("update jurisprudence.progress set place = ?").param(some.getLast().number()).update();
            return true;
        });
    }

    private long place() { return jdbc.sql("select place from jurisprudence.progress").query(Long.class).single(); }

    /// As the bank has the act now: what a later change says of it is said twice, and changes nothing.
    private void read(ActId act) {
        bank.find(act).filter(found -> found.text().isPresent()).ifPresentOrElse(this::keep, () -> jdbc.sql("delete from jurisprudence.known_act where act = ?").param(act.uuid()).update());
    }

    private void keep(PublishedAct act) {
        String number = "case:" + Tokens.number(act.caseNumber().toString());
        String ecli = "ecli:" + act.ecli();
        jdbc.sql("""
                insert into jurisprudence.known_act (act, ecli, case_number, category, kind, court, decided_on) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (act) do update set ecli = excluded.ecli, case_number = excluded.case_number, category = excluded.category, kind = excluded.kind, court = excluded.court, decided_on = excluded.decided_on""")
                .params(act.act().uuid(), ecli, number, act.category(), act.kind(), act.court().digits(), act.decidedOn()).update();
        jdbc.sql("delete from jurisprudence.citation where act = ?").param(act.act().uuid()).update();
        Map<String, Integer> cited = Cited.in(act.text().map(PublishedText::plain).orElse(""), List.of(number, ecli));
        cited.forEach((target, times) -> jdbc.sql("insert into jurisprudence.citation (act, target, times) values (?, ?, ?)").params(act.act().uuid(), target, times).update());
        // what this act cites, and who was waiting for it; of a case with several acts the last one stands for it
        jdbc.sql("""
                update jurisprudence.citation c set found = (select k.act from jurisprudence.known_act k where (k.ecli = c.target or k.case_number = c.target) and k.act <> c.act order by k.decided_on desc, k.act limit 1)
                 where c.act = ? and c.target not like 'article:%' or c.target in (?, ?)""").params(act.act().uuid(), number, ecli).update();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("citations").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        stopped.release();
        Thread ended = thread;
        try {
            if (ended != null) ended.join(Duration.ofSeconds(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() { return running; }

    private void run() {
        while (running) {
            try {
                while (running && follow()) Thread.onSpinWait();
                if (stopped.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) return;
            } catch (DataAccessException | TransactionException fault) {
                LOG.warn("The citations stand still for a moment: {}", fault.getMessage());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
