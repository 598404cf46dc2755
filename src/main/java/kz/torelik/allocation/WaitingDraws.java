package kz.torelik.allocation;

import kz.torelik.casefile.CaseFiles;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tries the cases for which nobody could take part again: a judge comes back from leave, another is appointed.
@Component
class WaitingDraws {

    private static final Actor.Rule RULE = new Actor.Rule("draw-commitment");

    private final Draws draws;
    private final Committing committing;
    private final CaseFiles files;
    private final TransactionTemplate transactions;

    WaitingDraws(Draws draws, Committing committing, CaseFiles files, TransactionTemplate transactions) {
        this.draws = draws;
        this.committing = committing;
        this.files = files;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${torelik.allocation.retry-every:10m}", initialDelayString = "${torelik.allocation.retry-every:10m}")
    void retry() {
        for (CaseId id : Acting.as(RULE, () -> transactions.execute(_ -> draws.listWaiting()))) {
            Acting.run(RULE, () -> transactions.executeWithoutResult(_ -> committing.commit(files.get(id))));
        }
    }
}
