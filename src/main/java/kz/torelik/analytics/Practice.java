package kz.torelik.analytics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.learning.similar.By;
import kz.torelik.learning.similar.Hit;
import kz.torelik.learning.similar.SimilarTexts;
import kz.torelik.learning.similar.Why;
import kz.torelik.publication.PracticeActs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What the bank of acts tells of a case that somebody describes: like acts with reasons, the categories they have, how comparable ones ended. What was described is kept nowhere.
@Service
public class Practice {

    /// The newest so many acts are compared; a text is compared with each of them.
    private static final int MOST = 20_000;
    private static final int SHOWN = 8;
    /// The categories of so many nearest acts are counted.
    private static final int NEAREST = 20;
    private static final int CATEGORIES = 3;

    private final PracticeActs acts;
    private final Models models;
    private volatile @Nullable Snapshot snapshot;

    Practice(PracticeActs acts, Models models) {
        this.acts = acts;
        this.models = models;
    }

    /// The bank as it was at one change.
    private record Snapshot(long last, Map<String, PracticeActs.Act> acts, SimilarTexts texts, Outcomes outcomes) {}

    /// An act like the case.
    public record Alike(String ecli, CaseNumber caseNumber, CourtCode court, String category, String kind, @Nullable String outcome, Language language, java.time.LocalDate decidedOn, Why why) {}

    /// A category that like acts have.
    ///
    /// @param share of the nearest acts, the nearer counting more
    public record Likely(String category, double share) {}

    /// @param use under which the question is kept, without its words
    /// @param categories at most three, the likeliest first; empty where no act is like it
    /// @param forecast of the category that was chosen or else is the likeliest; null where there is none
    /// @param acts how many acts were compared
    public record Answer(UUID use, List<Alike> alike, List<Likely> categories, @Nullable Forecast forecast, int acts) {

        public Answer {
            alike = List.copyOf(alike);
            categories = List.copyOf(categories);
        }
    }

    /// @param words what happened
    /// @param category the code that the person chose, or empty
    public Answer ask(String words, By by, String category) {
        Snapshot now = current();
        List<Hit> hits = now.texts().like(words, by, NEAREST);
        Set<String> standing = acts.standing(hits.stream().map(Hit::id).toList());
        List<PracticeActs.Act> near = hits.stream().filter(hit -> hit.likeness() > 0 && standing.contains(hit.id())).map(hit -> now.acts().get(hit.id())).filter(Objects::nonNull).toList();
        List<Likely> likely = likely(near);
        String chosen = !category.isEmpty() ? category : likely.isEmpty() ? "" : likely.getFirst().category();
        List<Alike> alike = near.stream().sorted(java.util.Comparator.comparing((PracticeActs.Act act) -> !category.isEmpty() && !act.category().equals(category))).limit(SHOWN)
                .map(act -> new Alike(act.ecli(), act.caseNumber(), act.court(), act.category(), act.kind(), act.outcome(), act.language(), act.decidedOn(), now.texts().why(words, act.told()))).toList();
        Forecast forecast = chosen.isEmpty() ? null : now.outcomes().forecast(new Comparable(chosen, kind(now, chosen)));
        UUID use = models.used(now.outcomes().card().hash(), alike.stream().map(Alike::ecli).toList(), forecast);
        return new Answer(use, alike, likely, forecast, now.acts().size());
    }

    /// The kind of act that most often ends a case of the category at first instance.
    private static String kind(Snapshot now, String category) {
        Map<String, Long> kinds = now.acts().values().stream().filter(act -> act.first() && act.outcome() != null && act.category().equals(category)).collect(Collectors.groupingBy(PracticeActs.Act::kind, java.util.TreeMap::new, Collectors.counting()));
        return kinds.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("decision");
    }

    private static List<Likely> likely(List<PracticeActs.Act> near) {
        Map<String, Double> weights = new HashMap<>();
        double all = 0;
        for (int i = 0; i < near.size(); i++) {
            double weight = 1 / (1.0 + i);
            weights.merge(near.get(i).category(), weight, Double::sum);
            all += weight;
        }
        double sum = all;
        return weights.entrySet().stream().map(one -> new Likely(one.getKey(), one.getValue() / sum)).sorted(java.util.Comparator.comparingDouble(Likely::share).reversed().thenComparing(Likely::category)).limit(CATEGORIES).toList();
    }

    public Outcomes.Card card() { return current().outcomes().card(); }

    public List<Outcomes.Unusual> listUnusual() {
        List<Outcomes.Unusual> unusual = current().outcomes().listUnusual();
        Set<String> standing = acts.standing(unusual.stream().map(Outcomes.Unusual::ecli).toList());
        return unusual.stream().filter(one -> standing.contains(one.ecli())).toList();
    }

    private Snapshot current() {
        Snapshot now = snapshot;
        long last = acts.last();
        return now != null && now.last() == last ? now : renewed(last);
    }

    private synchronized Snapshot renewed(long last) {
        Snapshot now = snapshot;
        if (now != null && now.last() == last) return now;
        Map<String, PracticeActs.Act> byEcli = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        List<Ended> ended = new ArrayList<>();
        for (PracticeActs.Act act : acts.list(MOST)) {
            byEcli.put(act.ecli(), act);
            texts.put(act.ecli(), act.told());
            if (act.first() && act.outcome() != null) ended.add(new Ended(act.ecli(), new Comparable(act.category(), act.kind()), act.outcome(), act.decidedOn(), act.sha256()));
        }
        Outcomes outcomes = Outcomes.of(ended);
        models.freeze(outcomes.card());
        Snapshot renewed = new Snapshot(last, byEcli, SimilarTexts.of(texts), outcomes);
        snapshot = renewed;
        return renewed;
    }
}
