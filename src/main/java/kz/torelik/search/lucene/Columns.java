package kz.torelik.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.torelik.search.Facet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// The days and the facets of the acts of one segment as arrays: reading them is what counting and sorting cost, so that they are unpacked once. They live as long as the segment; twenty bytes an act.
final class Columns {

    /// Judges are not among them: how often each stands beside an outcome would be a ranking of judges.
    static final Facet[] FACETS = java.util.Arrays.stream(Facet.values()).filter(facet -> facet != Facet.JUDGE).toArray(Facet[]::new);

    private static final Map<IndexReader.CacheKey, Columns> KNOWN = new ConcurrentHashMap<>();
    private static final Values[] VALUES = java.util.Arrays.stream(FACETS).map(_ -> new Values()).toArray(Values[]::new);

    private final char[][] values = new char[FACETS.length][];
    private final int[] days;

    private Columns(LeafReader segment) throws IOException {
        for (int facet = 0; facet < FACETS.length; facet++) {
            SortedDocValues given = DocValues.getSorted(segment, FACETS[facet].word());
            char[] numbers = new char[given.getValueCount()];
            for (int value = 0; value < numbers.length; value++) numbers[value] = VALUES[facet].number(given.lookupOrd(value).utf8ToString());
            values[facet] = new char[segment.maxDoc()];
            for (int act = given.nextDoc(); act != DocIdSetIterator.NO_MORE_DOCS; act = given.nextDoc()) values[facet][act] = numbers[given.ordValue()];
        }
        days = new int[segment.maxDoc()];
        NumericDocValues given = DocValues.getNumeric(segment, Written.DAY);
        for (int act = given.nextDoc(); act != DocIdSetIterator.NO_MORE_DOCS; act = given.nextDoc()) days[act] = (int) given.longValue();
    }

    /// What the values of a facet are called here, in every segment alike; 0 stands for none.
    private static final class Values {

        private final Map<String, Character> numbers = new ConcurrentHashMap<>();
        private volatile String[] names = {""};

        char number(String name) {
            Character known = numbers.get(name);
            return known == null ? added(name) : known;
        }

        private synchronized char added(String name) {
            Character known = numbers.get(name);
            if (known != null) return known;
            int next = names.length;
            if (next > Character.MAX_VALUE) throw new IllegalStateException("A facet has too many values to be counted");
            String[] more = java.util.Arrays.copyOf(names, next + 1);
            more[next] = name;
            names = more;
            numbers.put(name, (char) next);
            return (char) next;
        }
    }

    static Columns of(LeafReader segment) throws IOException {
        IndexReader.CacheHelper life = segment.getCoreCacheHelper();
        if (life == null) return new Columns(segment);
        Columns known = KNOWN.get(life.getKey());
        if (known != null) return known;
        Columns made = new Columns(segment);
        if (KNOWN.putIfAbsent(life.getKey(), made) == null) life.addClosedListener(KNOWN::remove);
        return made;
    }

    /// The values that a facet has had in this process so far, by their numbers.
    static String[] names(int facet) { return VALUES[facet].names; }

    int day(int act) { return days[act]; }

    /// Adds one for the value of each of these acts.
    void count(int facet, int[] acts, int many, int[] counts) {
        char[] column = values[facet];
        for (int i = 0; i < many; i++) counts[column[acts[i]]]++;
    }
}
