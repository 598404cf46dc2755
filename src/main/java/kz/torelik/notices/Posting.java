package kz.torelik.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Empties the outbox. Each mail takes two transactions: in the first it is handed over and the server's answer is kept; in the second the
/// case learns of it. Killed between the two, the house goes on with the second and sends nothing again. Killed while the server was
/// answering, it cannot know whether the server has the message: it sends it again under the same Message-ID, by which mail servers recognise it.
@Component
class Posting implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);
    private static final Actor RULE = new Actor.Rule(Serving.RULE);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Outbox outbox;
    private final Reaching reaching;
    private final ReachRows rows;
    private final SmsPosting messages;
    private final HybridMail hybrid;
    private final SmtpLine line;
    private final MailProperties properties;
    private final CaseFiles files;
    private final ServiceRecord record;
    private final TransactionTemplate transactions;
    private final CourtClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private volatile boolean running;
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});

    /// The mail, the text messages and the letters on their way, and what follows when they fail.
    @Component
    record Ways(Outbox outbox, Reaching reaching, ReachRows rows, SmsPosting messages, HybridMail hybrid) {}

    Posting(Ways ways, SmtpLine line, MailProperties properties, CaseFiles files, ServiceRecord record, TransactionTemplate transactions, CourtClock clock) {
        this.outbox = ways.outbox();
        this.reaching = ways.reaching();
        this.rows = ways.rows();
        this.messages = ways.messages();
        this.hybrid = ways.hybrid();
        this.line = line;
        this.properties = properties;
        this.files = files;
        this.record = record;
        this.transactions = transactions;
        this.clock = clock;
    }

    private enum Step { MOVED, NOTHING, NO_SERVER }

    /// Does all that is due now.
    ///
    /// @return how many answers of servers were recorded
    int postDue() {
        int recorded = recordAnswers();
        while (sendNext() == Step.MOVED) recorded += recordAnswers();
        messages.postDue();
        hybrid.postDue();
        reaching.reachDue();
        return recorded;
    }

    private Step sendNext() {
        return Acting.as(RULE, () -> Objects.requireNonNull(transactions.execute(_ -> {
            Instant now = clock.instant();
            Outbox.Mail mail = outbox.nextDue(now).orElse(null);
            if (mail == null) return Step.NOTHING;
            SmtpLine.Answer answer = line.send(mail.address(), mail.mime());
            return clock.after(mail.queuedAt(), () -> switch (answer) {
                case SmtpLine.Answer.Accepted(String reply) -> answered(mail, "accepted", reply);
                case SmtpLine.Answer.Refused(String reply) -> answered(mail, "refused", reply);
                case SmtpLine.Answer.Later(String reply) -> later(mail, reply, now);
                case SmtpLine.Answer.Silent(String fault) -> later(mail, fault, now) == Step.MOVED ? Step.NO_SERVER : Step.NOTHING;
            });
        })));
    }

    private Step answered(Outbox.Mail mail, String state, String reply) {
        outbox.answered(mail, state, reply, clock.instant());
        return Step.MOVED;
    }

    private Step later(Outbox.Mail mail, String reply, Instant now) {
        if (mail.queuedAt().plus(properties.giveUp()).isBefore(now)) return answered(mail, "refused", FailedNotices.GAVE_UP);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(mail.attempts(), 10));
        outbox.later(mail, reply, now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
        return Step.MOVED;
    }

    private int recordAnswers() {
        int recorded = 0;
        while (Acting.as(RULE, () -> Objects.requireNonNull(transactions.execute(_ -> recordNext())))) recorded++;
        return recorded;
    }

    private boolean recordNext() {
        Outbox.Mail mail = outbox.nextAnswered().orElse(null);
        if (mail == null) return false;
        clock.after(mail.queuedAt(), () -> {
            record(mail);
            return true;
        });
        return true;
    }

    private void record(Outbox.Mail mail) {
        String reply = Objects.requireNonNullElse(mail.reply(), "");
        Instant at = Objects.requireNonNullElse(mail.repliedAt(), clock.instant());
        CaseFile file = files.get(mail.caseId());
        ServiceRecord.Item item = new ServiceRecord.Item(mail.id(), mail.party(), mail.about(), "email", mail.documents(), mail.basis(), mail.term());
        rows.look(mail.id(), clock.instant());
        if (mail.state().equals("accepted")) {
            record.record(mail.caseId(), List.of(new ServiceRecord.Served(item, new ServiceRecord.Fate.Delivered(at, reply))));
        } else {
            String cause = reply.equals(FailedNotices.GAVE_UP) ? FailedNotices.GAVE_UP : FailedNotices.REFUSED;
            outbox.keepFailure(mail.id(), file, mail.party(), mail.about(), "email", cause, reply, at);
            record.record(mail.caseId(), List.of(new ServiceRecord.Served(item, new ServiceRecord.Fate.Failed(cause))));
        }
        outbox.done(mail);
    }

    void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() { wake(); }
        });
    }

    private void wake() {
        lock.lock();
        try {
            work.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("posting").start(() -> {
            while (running) {
                try {
                    postDue();
                } catch (DataAccessException | TransactionException | kz.torelik.kernel.Refused fault) {
                    LOG.warn("The mail stands still for a moment: {}", fault.toString());
                }
                await();
            }
        });
    }

    private void await() {
        lock.lock();
        try {
            if (running) work.awaitNanos(Duration.ofSeconds(1).toNanos());
        } catch (InterruptedException stopped) {
            running = false;
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        running = false;
        wake();
        messages.close();
        try {
            thread.join(properties.patience());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() { return running; }
}
