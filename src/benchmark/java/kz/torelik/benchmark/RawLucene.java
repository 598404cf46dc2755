package kz.torelik.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kz.torelik.search.Facet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/// Lucene as its tutorial uses it, with its own Russian analyzer: the rival that can do nothing but find and count.
final class RawLucene implements AutoCloseable {

    private static final String TEXT = "text";
    private final FSDirectory folder;
    private final IndexWriter writer;
    private final Analyzer analyzer = new RussianAnalyzer();
    private @org.jspecify.annotations.Nullable DirectoryReader reader;

    RawLucene(Path folder) throws IOException {
        this.folder = FSDirectory.open(folder);
        this.writer = new IndexWriter(this.folder, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(64));
    }

    Void fill(GeneratedActs corpus) throws IOException {
        for (int i = 0; i < corpus.size(); i++) {
            Document document = new Document();
            document.add(new StringField("id", "a" + i, Field.Store.YES));
            document.add(new TextField(TEXT, String.join(" ", corpus.text(i)), Field.Store.NO));
            for (Map.Entry<Facet, String> facet : corpus.facets(i).entrySet()) document.add(new SortedDocValuesField(facet.getKey().word(), new BytesRef(facet.getValue())));
            writer.updateDocument(new Term("id", "a" + i), document);
        }
        writer.commit();
        reader = DirectoryReader.open(writer);
        return null;
    }

    private Query query(List<String> question) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : question) {
            try (var tokens = analyzer.tokenStream(TEXT, word)) {
                var term = tokens.addAttribute(org.apache.lucene.analysis.tokenattributes.CharTermAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) all.add(new TermQuery(new Term(TEXT, term.toString())), Occur.MUST);
                tokens.end();
            }
        }
        return all.build();
    }

    /// The best twenty and the exact number of all.
    long find(List<String> question) throws IOException {
        return new IndexSearcher(java.util.Objects.requireNonNull(reader)).search(query(question), new TopScoreDocCollectorManager(20, null, Integer.MAX_VALUE)).totalHits.value();
    }

    /// The same, and a count of each value of each facet, in the same pass.
    long findWithFacets(List<String> question) throws IOException {
        IndexSearcher searcher = new IndexSearcher(java.util.Objects.requireNonNull(reader));
        Counts counts = new Counts();
        Object[] both = searcher.search(query(question), new MultiCollectorManager(new TopScoreDocCollectorManager(20, null, Integer.MAX_VALUE), counting(counts)));
        return ((TopDocs) both[0]).totalHits.value();
    }

    /// The same in two passes, of which the first knows no scores: which of both is cheaper depends on the question.
    long findWithFacetsTwice(List<String> question) throws IOException {
        IndexSearcher searcher = new IndexSearcher(java.util.Objects.requireNonNull(reader));
        Query query = query(question);
        Counts counts = new Counts();
        searcher.search(query, counting(counts));
        searcher.search(query, new TopScoreDocCollectorManager(20, null, 20));
        return counts.total;
    }

    private static CollectorManager<Counts, Counts> counting(Counts counts) {
        return new CollectorManager<>() {
            @Override
            public Counts newCollector() { return counts; }

            @Override
            public Counts reduce(java.util.Collection<Counts> all) { return counts; }
        };
    }

    private static final class Counts extends SimpleCollector {

        private static final List<Facet> FACETS = List.of(Facet.YEAR, Facet.LANGUAGE, Facet.REGION, Facet.COURT, Facet.CATEGORY, Facet.KIND, Facet.INSTANCE, Facet.OUTCOME);
        private final SortedDocValues[] values = new SortedDocValues[FACETS.size()];
        private long total;
        private final int[][] counts = new int[FACETS.size()][];

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            for (int i = 0; i < values.length; i++) {
                values[i] = DocValues.getSorted(leaf.reader(), FACETS.get(i).word());
                counts[i] = new int[values[i].getValueCount()];
            }
        }

        @Override
        public void collect(int document) throws IOException {
            total++;
            for (int i = 0; i < values.length; i++) if (values[i].advanceExact(document)) counts[i][values[i].ordValue()]++;
        }

        @Override
        public ScoreMode scoreMode() { return ScoreMode.COMPLETE_NO_SCORES; }
    }

    @Override
    public void close() throws IOException {
        if (reader != null) reader.close();
        writer.close();
        folder.close();
        analyzer.close();
    }
}
