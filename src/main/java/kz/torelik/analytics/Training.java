package kz.torelik.analytics;

import java.util.List;
import kz.torelik.publication.PracticeActs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Learns from the certified acts of the bank each night: signed, in force, published and not taken back, each by the digest under which it stands in the public log. What it learned is frozen by its hash and waits for a person.
@Component
public class Training {

    /// The newest so many acts.
    static final int MOST = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(Training.class);

    private final PracticeActs acts;
    private final Models models;

    Training(PracticeActs acts, Models models) {
        this.acts = acts;
        this.models = models;
    }

    @Scheduled(cron = "${torelik.analytics.train:0 20 2 * * *}", zone = "Asia/Almaty")
    void atNight() { train(); }

    /// Learns from the acts that are there now.
    ///
    /// @return what was measured; a set that was learned from before stays as it was
    public Outcomes.Card train() {
        List<Ended> ended = certified(acts.list(MOST));
        Outcomes.Card card = Outcomes.of(ended).card();
        if (!ended.isEmpty() && models.freeze(card, ended)) LOG.info("Learned from {} acts, set {}: waits for a person", card.acts(), card.hash());
        return card;
    }

    static List<Ended> certified(List<PracticeActs.Act> acts) {
        return acts.stream().filter(act -> act.isFirst() && act.outcome() != null).map(act -> new Ended(act.ecli(), new Comparable(act.category(), act.kind()), java.util.Objects.requireNonNull(act.outcome()), act.decidedOn(), act.sha256())).toList();
    }
}
