package kz.torelik.analytics;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Sha256;
import kz.torelik.learning.similar.By;
import kz.torelik.learning.similar.Hit;
import kz.torelik.learning.similar.SimilarTexts;
import kz.torelik.publication.PracticeActs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What the bank of acts tells of a case: like acts with reasons, the closest ones on both sides, the categories they have, how comparable ones ended. What was described is kept nowhere. A forecast comes from the set of acts that a person let in, without
/// those that were taken back since; likeness from the acts that are there now.
@Service
public class Practice {

    private static final int SHOWN = 8;
    /// So long a question waits until what came to the bank meanwhile is compared too. Then it is answered from what was compared before: what was taken back is never among it, what is new comes with the next question.
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /// So many of each side.
    private static final int EACH_SIDE = 3;
    /// Among so many nearest acts the two sides, and for a judge those of the category and of the cassation, are looked for.
    private static final int NEAR = 200;
    /// The categories of so many nearest acts are counted.
    private static final int NEAREST = 20;
    private static final int CATEGORIES = 3;
    private static final Set<String> GRANTED = Set.of("satisfied", "partial");
    private static final Set<String> REFUSED = Set.of("dismissed");

    private final PracticeActs acts;
    private final Models models;
    private final Uses uses;
    private final Switches switches;
    private final ComparedActs compared;
    private volatile @Nullable Snapshot snapshot;
    private @Nullable CompletableFuture<Snapshot> renewing;

    Practice(PracticeActs acts, Models models, Uses uses, Switches switches, ComparedActs compared) {
        this.acts = acts;
        this.models = models;
        this.uses = uses;
        this.switches = switches;
        this.compared = compared;
    }

    /// The bank as it was at one change, and the set of acts that answered then.
    private record Snapshot(ComparedActs.Compared bank, @Nullable Sha256 model, Outcomes outcomes) {

        Map<String, PracticeActs.Act> acts() { return bank.acts(); }

        SimilarTexts texts() { return bank.texts(); }

        boolean is(long change, @Nullable Sha256 set) { return bank.last() >= change && Objects.equals(model, set); }
    }

    /// @param words what happened
    /// @param category the code that the person chose, or empty
    /// @param court the court in which he means to file, or null
    public record Asked(String words, By by, String category, @Nullable CourtCode court) {}

    /// A question beside a case that goes on.
    ///
    /// @param words what the claim says
    /// @param forecast whether the judge wants to see how comparable cases ended
    public record Beside(CaseId id, CourtCode court, String words, By by, String category, boolean forecast) {}

    public Answered ask(Asked asked) {
        Snapshot now = current();
        List<PracticeActs.Act> near = near(now, asked.words(), asked.by());
        List<Answered.Likely> likely = likely(near.stream().limit(NEAREST).toList());
        String chosen = !asked.category().isEmpty() ? asked.category() : likely.isEmpty() ? "" : likely.getFirst().category();
        Forecast forecast = chosen.isEmpty() ? null : forecast(now, chosen, asked.court());
        List<PracticeActs.Act> first = near.stream().limit(NEAREST).sorted(Comparator.comparing(act -> !asked.category().isEmpty() && !act.category().equals(asked.category()))).limit(SHOWN).toList();
        return answered(now, asked.words(), near, first, likely, forecast, shown -> uses.used(now.model(), shown, forecast));
    }

    /// Beside a case the category is known. Acts of it and acts of the cassation stand first.
    ///
    /// @return nothing where the chair of the court has switched it off
    public Optional<Answered> beside(Beside of) {
        if (switches.findOff(of.court()).isPresent()) return Optional.empty();
        Snapshot now = current();
        List<PracticeActs.Act> near = near(now, of.words(), of.by());
        Forecast forecast = of.forecast() ? forecast(now, of.category(), of.court()) : null;
        List<PracticeActs.Act> first = near.stream().sorted(Comparator.comparingInt(act -> rank(act, of.category()))).limit(SHOWN).toList();
        return Optional.of(answered(now, of.words(), near.stream().filter(act -> act.category().equals(of.category())).toList(), first, List.of(), forecast, shown -> uses.opened(now.model(), shown, forecast, of.id(), of.court())));
    }

    private static int rank(PracticeActs.Act act, String category) {
        return (act.category().equals(category) ? 0 : 2) + (act.instance().equals("cassation") || act.instance().equals("supreme") ? 0 : 1);
    }

    private List<PracticeActs.Act> near(Snapshot now, String words, By by) {
        List<Hit> hits = now.texts().like(withoutNumbers(words), by, NEAR);
        Set<String> standing = acts.standing(hits.stream().map(Hit::id).toList());
        return hits.stream().filter(hit -> hit.likeness() > 0 && standing.contains(hit.id())).map(hit -> now.acts().get(hit.id())).filter(Objects::nonNull).toList();
    }

    /// Numbers of people, accounts and telephones are nothing to compare cases by.
    static String withoutNumbers(String words) { return words.replaceAll("\\d{6,}", " "); }

    private Answered answered(Snapshot now, String words, List<PracticeActs.Act> near, List<PracticeActs.Act> first, List<Answered.Likely> likely, @Nullable Forecast forecast, java.util.function.Function<List<String>, UUID> kept) {
        List<PracticeActs.Act> granted = side(near, GRANTED);
        List<PracticeActs.Act> refused = side(near, REFUSED);
        Telling telling = new Telling(now.texts(), withoutNumbers(words), acts.told(Stream.of(first, granted, refused).flatMap(List::stream).map(PracticeActs.Act::ecli).distinct().toList()));
        List<String> shown = List.copyOf(telling.told().keySet());
        return new Answered(kept.apply(shown), telling.alike(first), telling.alike(granted), telling.alike(refused), likely, forecast, now.acts().size());
    }

    private static List<PracticeActs.Act> side(List<PracticeActs.Act> near, Set<String> outcomes) {
        return near.stream().filter(act -> act.isFirst() && act.outcome() != null && outcomes.contains(act.outcome())).limit(EACH_SIDE).toList();
    }

    /// Why acts are like what was described, said with the words that the public reads now.
    private record Telling(SimilarTexts texts, String words, Map<String, String> told) {

        List<Alike> alike(List<PracticeActs.Act> acts) {
            return acts.stream().filter(act -> told.containsKey(act.ecli())).map(act -> new Alike(act.ecli(), act.caseNumber(), act.court(), act.category(), act.kind(), act.instance(), act.outcome(), act.language(), act.decidedOn(),
                    texts.why(words, told.get(act.ecli())))).toList();
        }
    }

    private Forecast forecast(Snapshot now, String category, @Nullable CourtCode court) {
        Comparable what = new Comparable(category, kind(now, category));
        if (court != null && switches.findOff(court).isPresent()) return Forecast.silent(what, 0, Forecast.Silence.SWITCHED_OFF);
        if (now.model() == null) return Forecast.silent(what, 0, Forecast.Silence.NOT_LET_IN);
        return now.outcomes().forecast(what);
    }

    /// The kind of act that most often ends a case of the category at first instance.
    private static String kind(Snapshot now, String category) {
        Map<String, Long> kinds = now.acts().values().stream().filter(act -> act.isFirst() && act.outcome() != null && act.category().equals(category)).collect(Collectors.groupingBy(PracticeActs.Act::kind, TreeMap::new, Collectors.counting()));
        return kinds.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("decision");
    }

    private static List<Answered.Likely> likely(List<PracticeActs.Act> near) {
        Map<String, Double> weights = new HashMap<>();
        double all = 0;
        for (int i = 0; i < near.size(); i++) {
            double weight = 1 / (1.0 + i);
            weights.merge(near.get(i).category(), weight, Double::sum);
            all += weight;
        }
        double sum = all;
        return weights.entrySet().stream().map(one -> new Answered.Likely(one.getKey(), one.getValue() / sum)).sorted(Comparator.comparingDouble(Answered.Likely::share).reversed().thenComparing(Answered.Likely::category)).limit(CATEGORIES).toList();
    }

    /// The card of the set that answers; nothing while nobody has let one in.
    public Optional<Outcomes.Card> card() {
        Snapshot now = current();
        return now.model() == null ? Optional.empty() : Optional.of(now.outcomes().card());
    }

    /// How many acts with an outcome each court has in the bank.
    public Map<CourtCode, Integer> courts() {
        Map<CourtCode, Integer> courts = new TreeMap<>(Comparator.comparing(CourtCode::digits));
        current().acts().values().stream().filter(act -> act.isFirst() && act.outcome() != null).forEach(act -> courts.merge(act.court(), 1, Integer::sum));
        return courts;
    }

    /// The unusual among the acts of the bank; which they are does not depend on what somebody let in.
    public List<Outcomes.Unusual> listUnusual() {
        List<Outcomes.Unusual> unusual = Outcomes.of(ended(current())).listUnusual();
        Set<String> standing = acts.standing(unusual.stream().map(Outcomes.Unusual::ecli).toList());
        return unusual.stream().filter(one -> standing.contains(one.ecli())).toList();
    }

    /// What came since the acts that are counted, against them; what is beyond its threshold first, then the latest.
    public List<Drift.Row> listDrift() {
        Snapshot now = current();
        return Drift.of(now.outcomes().learnedFrom(), ended(now)).stream().sorted(Comparator.comparing((Drift.Row row) -> !row.isBeyond()).thenComparing(Comparator.comparing(Drift.Row::month).reversed()).thenComparing(Drift.Row::category)).toList();
    }

    private static List<Ended> ended(Snapshot now) { return Training.certified(List.copyOf(now.acts().values())); }

    private Snapshot current() {
        long last = acts.last();
        Sha256 model = models.current().map(Models.Model::hash).orElse(null);
        Snapshot now = snapshot;
        if (isNow(now, last, model)) return now;
        CompletableFuture<Snapshot> becomes = renewing(last, model);
        if (now == null || !Objects.equals(now.model(), model)) return becomes.join();
        return becomes.completeOnTimeout(now, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    private boolean isNow(@Nullable Snapshot now, long last, @Nullable Sha256 model) { return now != null && now.is(last, model) && compared.isCurrent(now.bank()); }

    /// @return what will be known; a future of its own for each who waits
    private synchronized CompletableFuture<Snapshot> renewing(long last, @Nullable Sha256 model) {
        Snapshot now = snapshot;
        if (isNow(now, last, model)) return CompletableFuture.completedFuture(now);
        if (renewing == null || renewing.isDone()) renewing = CompletableFuture.supplyAsync(() -> renewed(last, model), task -> Thread.ofVirtual().name("practice").start(task));
        return renewing.thenCompose(made -> made.is(last, model) ? CompletableFuture.completedFuture(made) : renewing(last, model));
    }

    private Snapshot renewed(long last, @Nullable Sha256 model) {
        List<Ended> frozen = model == null ? List.of() : models.acts(model);
        Outcomes outcomes = Outcomes.of(frozen, acts.standing(frozen.stream().map(Ended::ecli).toList()));
        Snapshot renewed = new Snapshot(compared.upTo(last), model, outcomes);
        snapshot = renewed;
        return renewed;
    }
}
