package kz.torelik.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.torelik.database.Acting;
import kz.torelik.kernel.PublicId;
import kz.torelik.publication.FindingActs;
import kz.torelik.search.Facet;
import kz.torelik.search.Question;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks for newly published acts for everybody who watches a search or a court.
@Component
class WatchingActs {

    private static final int AT_ONCE = 200;
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final WatchRows rows;
    private final FindingActs acts;
    private final Telling telling;
    private final TransactionTemplate transactions;

    WatchingActs(WatchRows rows, FindingActs acts, Telling telling, TransactionTemplate transactions) {
        this.rows = rows;
        this.acts = acts;
        this.telling = telling;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${torelik.alerts.every:30s}", initialDelayString = "${torelik.alerts.every:30s}")
    void look() {
        UUID after = new UUID(0, 0);
        List<WatchRows.Due> some;
        do {
            UUID from = after;
            some = Acting.as(Watches.RULE, () -> java.util.Objects.requireNonNull(transactions.execute(_ -> rows.searches(AT_ONCE, from))));
            for (WatchRows.Due one : some) Acting.as(Watches.RULE, () -> transactions.execute(_ -> look(one)));
            if (!some.isEmpty()) after = some.getLast().watch().id().uuid();
        } while (some.size() == AT_ONCE);
    }

    private int look(WatchRows.Due due) {
        Watch watch = due.watch();
        Map<Facet, String> narrowed = new EnumMap<>(Facet.class);
        if (watch.court() != null) narrowed.put(Facet.COURT, watch.court());
        if (watch.category() != null) narrowed.put(Facet.CATEGORY, watch.category());
        Question question = new Question(watch.words(), narrowed, Question.Sort.NEWEST, null, 0);
        List<Watch.Entry> fresh = new ArrayList<>();
        Instant last = due.seenTo();
        // what was published at the same time may have come into the bank a little later
        Instant from = due.seenTo().minus(OVERLAP).isBefore(watch.madeAt()) ? watch.madeAt() : due.seenTo().minus(OVERLAP);
        for (FindingActs.Fresh act : acts.listFresh(question, from, AT_ONCE)) {
            Watch.Entry entry = new Watch.Entry(PublicId.random(), watch.id(), act.kind(), act.ecli(), act.court().digits(), "/acts/" + act.ecli(), act.publishedAt());
            if (rows.keep(entry, act.ecli())) fresh.add(entry);
            last = act.publishedAt();
        }
        if (last.isAfter(due.seenTo())) rows.seen(watch, last);
        telling.tell(watch, fresh);
        return fresh.size();
    }
}
