package kz.torelik.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import kz.torelik.search.Question;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/// Goes once over what a question finds: the number of all, the acts of one page in order, and how all of them divide. Most acts are put aside by one comparison; day and identifier are read of those alone that may be on the page.
final class Gathering implements Collector {

    private final Question.Sort by;
    private final @Nullable Place behind;
    private final int size;
    private final @Nullable Counting counting;
    private final Comparator<Candidate> order;
    private final PriorityQueue<Candidate> worstFirst;
    private final IndexSearcher searcher;
    private long total;
    /// What has a lower score than this, or with days an earlier or later one, is not on the page; not set until the page is full.
    private boolean full;
    private float lowest;
    private long last;

    /// @param act its number in the index
    private record Candidate(float score, long day, int act) {}

    /// @param size how many acts the page has
    /// @param counting null where it is known how the acts divide
    Gathering(IndexSearcher searcher, Question.Sort by, @Nullable Place behind, int size, @Nullable Counting counting) {
        this.searcher = searcher;
        this.by = by;
        this.behind = behind;
        this.size = size;
        this.counting = counting;
        // identifiers are read only where score and day do not decide
        this.order = (one, other) -> {
            int scores = by == Question.Sort.BEST ? Float.compare(other.score(), one.score()) : 0;
            if (scores != 0) return scores;
            int days = by == Question.Sort.OLDEST ? Long.compare(one.day(), other.day()) : Long.compare(other.day(), one.day());
            return days != 0 ? days : id(one.act()).compareTo(id(other.act()));
        };
        this.worstFirst = new PriorityQueue<>(size + 1, order.reversed());
    }

    /// Lets one thread go over everything: the house has more questions than cores.
    Gathering over(Query query) throws IOException {
        return searcher.search(query, new CollectorManager<Gathering, Gathering>() {
            @Override
            public Gathering newCollector() { return Gathering.this; }

            @Override
            public Gathering reduce(Collection<Gathering> same) { return Gathering.this; }
        });
    }

    @Override
    public ScoreMode scoreMode() { return by == Question.Sort.BEST ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES; }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        Columns columns = Columns.of(segment.reader());
        if (counting != null) counting.begin(columns);
        return by == Question.Sort.BEST ? new Scored(columns, segment.docBase) : new Dated(columns, segment.docBase);
    }

    private final class Scored implements LeafCollector {

        private final Columns columns;
        private final int base;
        private @Nullable Scorable scorer;

        Scored(Columns columns, int base) {
            this.columns = columns;
            this.base = base;
        }

        @Override
        public void setScorer(Scorable given) { scorer = given; }

        @Override
        public void collect(int act) throws IOException {
            total++;
            if (counting != null) counting.add(act);
            float score = scorer.score();
            if (full && score < lowest || behind != null && score > behind.score()) return;
            int day = columns.day(act);
            if (full && score == lowest && day < last) return;
            consider(new Candidate(score, day, base + act));
        }
    }

    private final class Dated implements LeafCollector {

        private final Columns columns;
        private final int base;

        Dated(Columns columns, int base) {
            this.columns = columns;
            this.base = base;
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int act) {
            total++;
            if (counting != null) counting.add(act);
            int day = columns.day(act);
            if (full && (by == Question.Sort.NEWEST ? day < last : day > last)) return;
            consider(new Candidate(0, day, base + act));
        }
    }

    private void consider(Candidate one) {
        if (behind != null && isBefore(one, behind)) return;
        if (full && order.compare(one, worstFirst.element()) >= 0) return;
        worstFirst.add(one);
        if (worstFirst.size() > size) worstFirst.remove();
        if (worstFirst.size() < size) return;
        full = true;
        lowest = worstFirst.element().score();
        last = worstFirst.element().day();
    }

    /// Whether an act was on an earlier page, or was the last of it.
    private boolean isBefore(Candidate one, Place place) {
        if (by == Question.Sort.BEST && one.score() != place.score()) return one.score() > place.score();
        if (one.day() != place.day()) return by == Question.Sort.OLDEST ? one.day() < place.day() : one.day() > place.day();
        return id(one.act()).compareTo(place.id()) <= 0;
    }

    private String id(int act) {
        try {
            List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
            LeafReaderContext segment = segments.get(ReaderUtil.subIndex(act, segments));
            BinaryDocValues ids = DocValues.getBinary(segment.reader(), Written.ID);
            if (!ids.advanceExact(act - segment.docBase)) throw new IllegalStateException("An act without an identifier");
            return ids.binaryValue().utf8ToString();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    long total() { return total; }

    /// The page, the first act first.
    List<Place> page() {
        return worstFirst.stream().sorted(order).map(one -> new Place(one.score(), one.day(), id(one.act()))).toList();
    }
}
