package kz.torelik.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import kz.torelik.search.ActIndex;
import kz.torelik.search.Facet;
import kz.torelik.search.Found;
import kz.torelik.search.Misread;
import kz.torelik.search.Question;
import kz.torelik.search.QuestionReader;
import kz.torelik.search.SearchableAct;
import kz.torelik.search.Wish;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The index of acts in this process. Writers take turns, readers never wait. What was taken in is seen at once and lasts from the next [#keep()] on; the cursor lies in the same commit, so that a killed
/// process goes on exactly there. An index that was made by other rules, or for another house, is emptied when it is opened.
///
/// Safe for many threads.
public final class LuceneActs implements ActIndex {

    /// Raise it when the form of documents, the endings or the lists of words change: every index is then made anew.
    private static final String RULES = "2";
    private static final int REMEMBERED = 256;
    /// So few acts are written anew while whoever asks for it waits.
    private static final int AT_ONCE = 50_000;
    private static final int TOGETHER = 200;
    private static final int FEW = 20;

    private final Directory folder;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final String house;
    private final Map<String, Counted> counted = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Counted> eldest) { return size() > REMEMBERED; }
    });
    private volatile long cursor;
    private final ReentrantLock forgetting = new ReentrantLock();
    private volatile boolean taken;
    private boolean changed;

    /// How a question divided when the index stood at a version.
    private record Counted(long version, Map<Facet, Map<String, Integer>> facets) {}

    private LuceneActs(Directory folder, String house) throws IOException {
        this.folder = folder;
        this.house = house;
        IndexWriterConfig how = new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND).setCommitOnClose(false).setRAMBufferSizeMB(64).setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                .setMergedSegmentWarmer(Columns::of); // no question waits for the columns of a merged segment
        this.writer = new IndexWriter(folder, how);
        Map<String, String> kept = new LinkedHashMap<>();
        if (writer.getLiveCommitData() != null) writer.getLiveCommitData().forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        if (RULES.equals(kept.get("rules")) && house.equals(kept.get("house"))) this.cursor = Long.parseLong(kept.get("cursor"));
        else writer.deleteAll();
        this.searchers = new SearcherManager(writer, null);
    }

    /// @param house which giver of acts this index belongs to: an index of another one is emptied
    public static LuceneActs inFolder(Path folder, String house) throws IOException { return new LuceneActs(FSDirectory.open(folder), house); }

    /// An index that is gone with the process.
    public static LuceneActs inMemory() {
        try {
            return new LuceneActs(new ByteBuffersDirectory(), "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public synchronized void apply(List<Change> changes, long to) {
        try {
            for (int from = 0; from < changes.size(); from += TOGETHER) take(changes.subList(from, Math.min(changes.size(), from + TOGETHER)));
            changed = true;
            searchers.maybeRefreshBlocking();
            // whoever sees the cursor sees what is behind it: only after the refresh
            if (to > cursor) cursor = to;
        } catch (IOException fault) {
            throw new UncheckedIOException("The index of acts cannot be written", fault);
        }
    }

    /// Cutting texts into words is half of the work, and each can be cut alone.
    private void take(List<Change> some) throws IOException {
        List<Optional<Document>> documents = (some.size() > FEW ? some.parallelStream() : some.stream()).map(change -> change instanceof Put(SearchableAct act) ? Optional.of(Written.of(act)) : Optional.<Document>empty()).toList();
        for (int i = 0; i < some.size(); i++) {
            Term id = new Term(Written.ID, some.get(i).id());
            if (documents.get(i).isPresent()) writer.updateDocument(id, documents.get(i).get());
            else {
                writer.deleteDocuments(id);
                taken = true;
            }
        }
    }

    @Override
    public void forget() {
        forgetting.lock();
        try {
            if (!taken) return;
            taken = false;
            writer.forceMergeDeletes(count() < AT_ONCE);
            searchers.maybeRefreshBlocking();
        } catch (IOException fault) {
            throw new UncheckedIOException("The index of acts cannot be written", fault);
        } finally {
            forgetting.unlock();
        }
    }

    @Override
    public synchronized void keep() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException fault) {
            throw new UncheckedIOException("The index of acts cannot be read", fault);
        }
        if (!changed) return;
        try {
            writer.setLiveCommitData(Map.of("cursor", String.valueOf(cursor), "house", house, "rules", RULES).entrySet());
            writer.commit();
            changed = false;
        } catch (IOException fault) {
            throw new UncheckedIOException("The index of acts cannot be kept", fault);
        }
    }

    @Override
    public long cursor() { return cursor; }

    @Override
    public synchronized void empty() {
        try {
            writer.deleteAll();
            cursor = 0;
            changed = true;
            searchers.maybeRefreshBlocking();
        } catch (IOException fault) {
            throw new UncheckedIOException("The index of acts cannot be emptied", fault);
        }
    }

    @Override
    public Found find(Question question) {
        return switch (QuestionReader.read(question.words())) {
            case Misread misread -> Found.misread(misread);
            case Wish wish -> ask(searcher -> find(searcher, question, wish));
        };
    }

    private Found find(IndexSearcher searcher, Question question, Wish wish) throws IOException {
        @Nullable Place place = question.after() == null ? null : Place.read(question.after()).orElse(null);
        if (question.after() != null && place == null) return Found.misread(new Misread(Misread.Why.PLACE, 0, ""));
        Question.Sort by = wish instanceof Wish.Everything && question.sort() == Question.Sort.BEST ? Question.Sort.NEWEST : question.sort();
        Query query = narrowed(Compiled.of(wish), question.narrowed());
        String key = question.words() + "\u0000" + question.narrowed();
        long version = ((org.apache.lucene.index.DirectoryReader) searcher.getIndexReader()).getVersion();
        Counted known = counted.get(key);
        @Nullable Counting counting = known != null && known.version() == version ? null : new Counting();
        // one more than the page has says whether there is a next one
        Gathering gathered = new Gathering(searcher, by, place, question.size() + 1, counting).over(query);
        Map<Facet, Map<String, Integer>> facets = counting == null && known != null ? known.facets() : java.util.Objects.requireNonNull(counting).facets();
        if (counting != null) counted.put(key, new Counted(version, facets));
        List<Place> page = gathered.page();
        List<Place> shown = page.subList(0, Math.min(question.size(), page.size()));
        String next = !shown.isEmpty() && page.size() > shown.size() ? shown.getLast().written() : null;
        long total = gathered.total();
        return new Found(total, shown.stream().map(Place::id).toList(), facets, next, total == 0 ? new OtherWays(searcher).of(question, wish) : List.of(), null);
    }

    @Override
    public Set<String> among(Question question, Collection<String> ids) {
        if (!(QuestionReader.read(question.words()) instanceof Wish wish) || ids.isEmpty()) return Set.of();
        return ask(searcher -> {
            Query query = new BooleanQuery.Builder().add(narrowed(Compiled.of(wish), question.narrowed()), Occur.MUST)
                    .add(new TermInSetQuery(Written.ID, ids.stream().map(BytesRef::new).toList()), Occur.FILTER).build();
            Set<String> found = new HashSet<>();
            for (ScoreDoc hit : searcher.search(query, ids.size()).scoreDocs) found.add(searcher.storedFields().document(hit.doc).get(Written.ID));
            return found;
        });
    }

    static Query narrowed(Query query, Map<Facet, String> narrowed) {
        if (narrowed.isEmpty()) return query;
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        narrowed.forEach((facet, value) -> all.add(Compiled.with(facet, value), Occur.FILTER));
        return all.build();
    }

    @Override
    public long count() { return ask(searcher -> (long) searcher.count(MatchAllDocsQuery.INSTANCE)); }

    @Override
    public List<String> suggest(String beginning, int most) { return ask(searcher -> new WordsSaid(searcher.getIndexReader()).beginning(beginning, most)); }

    @Override
    public ActIndex.Excerpts excerpts(Question question) { return QuestionReader.read(question.words()) instanceof Wish wish ? new Passages(wish) : (_, _) -> Optional.empty(); }

    private interface Asked<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T ask(Asked<T> asked) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return asked.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("The index of acts cannot be read", fault);
        }
    }

    /// Leaves the index as a killed process would: for tests.
    void abandon() throws IOException {
        searchers.close();
        writer.rollback();
        folder.close();
    }

    @Override
    public synchronized void close() {
        try (folder; writer; searchers) {
            keep();
        } catch (IOException fault) {
            throw new UncheckedIOException("The index of acts cannot be closed", fault);
        }
    }
}
