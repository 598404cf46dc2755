package kz.torelik.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.database.Acting;
import kz.torelik.deadlines.KnownOutages;
import kz.torelik.deadlines.Outage;
import kz.torelik.kernel.PublicId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells of outages of the electronic service that came into the public register, and of their end.
@Component
class WatchingOutages {

    private final WatchRows rows;
    private final KnownOutages outages;
    private final Telling telling;
    private final TransactionTemplate transactions;

    WatchingOutages(WatchRows rows, KnownOutages outages, Telling telling, TransactionTemplate transactions) {
        this.rows = rows;
        this.outages = outages;
        this.telling = telling;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${torelik.alerts.every:30s}", initialDelayString = "${torelik.alerts.every:30s}")
    void look() {
        List<Outage> known = outages.list();
        if (known.isEmpty()) return;
        for (Watch watch : Acting.as(Watches.RULE, () -> java.util.Objects.requireNonNull(transactions.execute(_ -> rows.ofOutages())))) {
            Acting.run(Watches.RULE, () -> transactions.executeWithoutResult(_ -> look(watch, known)));
        }
    }

    private void look(Watch watch, List<Outage> known) {
        List<Watch.Entry> fresh = new ArrayList<>();
        for (Outage outage : known) {
            keep(watch, outage, "outage-began", outage.recordedAt(), fresh);
            if (outage.until() != null) keep(watch, outage, "outage-over", outage.until().isAfter(outage.recordedAt()) ? outage.until() : outage.recordedAt(), fresh);
        }
        telling.tell(watch, fresh);
    }

    private void keep(Watch watch, Outage outage, String code, Instant at, List<Watch.Entry> fresh) {
        if (!at.isAfter(watch.madeAt())) return;
        Watch.Entry entry = new Watch.Entry(PublicId.random(), watch.id(), code, outage.service(), "", "/law/outages", at);
        if (rows.keep(entry, code + " " + outage.number())) fresh.add(entry);
    }
}
