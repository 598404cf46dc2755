package kz.torelik.analytics;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kz.torelik.learning.similar.SimilarTexts;
import kz.torelik.publication.PracticeActs;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The acts of the bank, compared with each other. It follows the numbered changes of the bank: an act that is published is compared with those that are there, one that is taken back is gone from all comparisons. When many came or went, and each
/// night, what all comparisons rest on is learned anew beside it, and takes the place when it is ready: nobody waits for that.
@Component
class ComparedActs {

    private static final Logger LOG = LoggerFactory.getLogger(ComparedActs.class);

    private final PracticeActs acts;
    private @Nullable Compared now;
    private volatile @Nullable Compared fresh;
    private boolean learning;

    ComparedActs(PracticeActs acts) { this.acts = acts; }

    /// The bank up to a change. The texts go on with the bank; the acts are those of that change.
    record Compared(long last, Map<String, PracticeActs.Act> acts, SimilarTexts texts) {}

    /// Whether nothing better is ready than this.
    boolean isCurrent(Compared compared) {
        Compared ready = fresh;
        return ready == null || ready.texts() == compared.texts();
    }

    /// @param last the change that has to be among it
    synchronized Compared upTo(long last) {
        Compared before = fresh != null ? fresh : now;
        Compared made = before == null ? anew() : before.last() < last ? followed(before) : before;
        if (made.texts().isStale()) {
            if (made.texts().isSmall()) made = anew();
            else learnAnew();
        }
        now = made;
        fresh = null;
        return made;
    }

    private Compared followed(Compared before) {
        long last = acts.last();
        Set<String> changed = acts.changed(before.last());
        Map<String, PracticeActs.Act> all = new HashMap<>(before.acts());
        changed.forEach(ecli -> {
            all.remove(ecli);
            before.texts().remove(ecli);
        });
        for (PracticeActs.Act act : acts.list(changed)) {
            before.texts().put(act.ecli(), act.told());
            all.put(act.ecli(), act.untold());
        }
        return new Compared(last, all, before.texts());
    }

    private Compared anew() {
        long last = acts.last();
        Map<String, PracticeActs.Act> all = new HashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (PracticeActs.Act act : acts.list(Training.MOST)) {
            all.put(act.ecli(), act.untold());
            texts.put(act.ecli(), act.told());
        }
        return new Compared(last, all, SimilarTexts.of(texts));
    }

    @Scheduled(cron = "${torelik.analytics.compare:0 50 2 * * *}", zone = "Asia/Almaty")
    synchronized void atNight() {
        if (now != null) learnAnew();
    }

    private synchronized void learnAnew() {
        if (learning) return;
        learning = true;
        Thread.ofVirtual().name("compared-anew").start(() -> {
            try {
                Compared made = anew();
                fresh = made;
                LOG.info("Compared {} acts anew, up to change {}", made.acts().size(), made.last());
            } finally {
                learned();
            }
        });
    }

    private synchronized void learned() { learning = false; }
}
