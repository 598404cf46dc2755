package kz.torelik.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.search.Facet;
import org.jspecify.annotations.Nullable;

/// Counts how what was found divides, a facet at a time over many acts.
final class Counting {

    private static final int MOST = 30;
    private static final int TOGETHER = 2048;
    private static final Comparator<Value> FREQUENT = Comparator.comparingInt(Value::count).reversed().thenComparing(Value::name);
    private static final Comparator<Value> NEWEST = Comparator.comparing(Value::name).reversed();

    private final int[][] counts = new int[Columns.FACETS.length][];
    private final int[] waiting = new int[TOGETHER];
    private @Nullable Columns columns;
    private int many;

    private record Value(String name, int count) {}

    void begin(Columns segment) {
        flush();
        columns = segment;
        // another segment may have brought new values
        for (int facet = 0; facet < counts.length; facet++) {
            int size = Columns.names(facet).length;
            if (counts[facet] == null) counts[facet] = new int[size];
            else if (counts[facet].length < size) counts[facet] = java.util.Arrays.copyOf(counts[facet], size);
        }
    }

    /// @param act its number in the segment
    void add(int act) {
        waiting[many++] = act;
        if (many == TOGETHER) flush();
    }

    private void flush() {
        Columns here = columns;
        if (here != null) for (int facet = 0; facet < counts.length; facet++) here.count(facet, waiting, many, counts[facet]);
        many = 0;
    }

    /// Value -> number of acts, the most frequent first, years from the newest.
    Map<Facet, Map<String, Integer>> facets() {
        flush();
        Map<Facet, Map<String, Integer>> facets = new EnumMap<>(Facet.class);
        for (int facet = 0; facet < counts.length; facet++) {
            List<Value> values = new ArrayList<>();
            String[] names = Columns.names(facet);
            for (int value = 1; counts[facet] != null && value < counts[facet].length; value++) if (counts[facet][value] > 0) values.add(new Value(names[value], counts[facet][value]));
            values.sort(Columns.FACETS[facet] == Facet.YEAR ? NEWEST : FREQUENT);
            Map<String, Integer> sorted = LinkedHashMap.newLinkedHashMap(MOST);
            for (Value value : values.subList(0, Math.min(MOST, values.size()))) sorted.put(value.name(), value.count());
            facets.put(Columns.FACETS[facet], sorted);
        }
        return facets;
    }
}
