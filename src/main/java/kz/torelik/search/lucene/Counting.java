package kz.torelik.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.torelik.search.Facet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// Counts how what was found divides, while it is found.
final class Counting implements CollectorManager<Counting.Counted, Map<Facet, Map<String, Integer>>> {

    private static final int MOST = 30;
    /// Judges are not among them: how often each stands beside an outcome would be a ranking of judges.
    private static final Facet[] FACETS = java.util.Arrays.stream(Facet.values()).filter(facet -> facet != Facet.JUDGE).toArray(Facet[]::new);

    private Map<Facet, Map<String, Integer>> facets = Map.of();

    /// What was counted, after the search.
    Map<Facet, Map<String, Integer>> facets() { return facets; }

    @Override
    public Counted newCollector() { return new Counted(); }

    @Override
    public Map<Facet, Map<String, Integer>> reduce(Collection<Counted> collectors) throws IOException {
        facets = new EnumMap<>(Facet.class);
        for (Facet facet : FACETS) {
            Map<String, Integer> all = new HashMap<>();
            for (Counted one : collectors) {
                one.flush();
                one.counts.get(facet).forEach((value, count) -> all.merge(value, count, Integer::sum));
            }
            Comparator<Map.Entry<String, Integer>> order = facet == Facet.YEAR ? Map.Entry.<String, Integer>comparingByKey().reversed()
                    : Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
            Map<String, Integer> sorted = new LinkedHashMap<>();
            all.entrySet().stream().sorted(order).limit(MOST).forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            facets.put(facet, sorted);
        }
        return facets;
    }

    /// The counts of one thread; of a segment they are kept by ordinal and named when it is done.
    static final class Counted implements Collector {

        private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
        private final SortedDocValues[] values = new SortedDocValues[FACETS.length];
        private final int[][] ordinals = new int[FACETS.length][];

        Counted() { for (Facet facet : FACETS) counts.put(facet, new HashMap<>()); }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            flush();
            for (int i = 0; i < FACETS.length; i++) {
                values[i] = DocValues.getSorted(leaf.reader(), FACETS[i].word());
                ordinals[i] = new int[values[i].getValueCount()];
            }
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int document) throws IOException {
                    for (int i = 0; i < values.length; i++) if (values[i].advanceExact(document)) ordinals[i][values[i].ordValue()]++;
                }
            };
        }

        void flush() throws IOException {
            for (int i = 0; i < FACETS.length; i++) {
                if (ordinals[i] == null) continue;
                Map<String, Integer> named = counts.get(FACETS[i]);
                for (int ordinal = 0; ordinal < ordinals[i].length; ordinal++) {
                    if (ordinals[i][ordinal] > 0) named.merge(values[i].lookupOrd(ordinal).utf8ToString(), ordinals[i][ordinal], Integer::sum);
                }
                ordinals[i] = null;
            }
        }

        @Override
        public ScoreMode scoreMode() { return ScoreMode.COMPLETE_NO_SCORES; }
    }
}
