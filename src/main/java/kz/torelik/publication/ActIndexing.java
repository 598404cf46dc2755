package kz.torelik.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import kz.torelik.law.LawBook;
import kz.torelik.publication.pseudonyms.PublishedText;
import kz.torelik.search.ActIndex;
import kz.torelik.search.Facet;
import kz.torelik.search.SearchableAct;
import kz.torelik.search.Zone;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the index of acts in step with the bank: follows the numbered changes from the place that the index has, in the background and before each question. So a question sees everything that was
/// published or taken back before it was asked, in whichever process that happened.
@Component
class ActIndexing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ActIndexing.class);
    private static final Duration PAUSE = Duration.ofMillis(700);
    private static final Duration KEEP_EVERY = Duration.ofSeconds(5);
    private static final int AT_ONCE = 200;
    /// Who is far behind takes more at once: each batch makes a segment.
    private static final int FAR = 1000;
    /// A question waits for so many batches at most, and so long for whoever follows already: an index that is made anew answers with what it has.
    private static final int BEFORE_A_QUESTION = 5;
    private static final long PATIENCE_MILLIS = 400;
    private static final String BEHIND = """
            select c.number, c.act as changed, t.* from publication.change c left join publication.text t on t.act = c.act and t.body is not null
             where c.number > ? order by c.number limit ?""";

    private final ActIndex index;
    private final JdbcClient jdbc;
    private final ActChanges changes;
    private final TransactionTemplate apart;
    private final boolean judgesKept;
    private final ReentrantLock following = new ReentrantLock();
    private final Semaphore stopped = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    ActIndexing(ActIndex index, JdbcClient jdbc, ActChanges changes, LawBook law, PlatformTransactionManager transactions) {
        this.index = index;
        this.jdbc = jdbc;
        this.changes = changes;
        this.judgesKept = law.papers().publication().kept().stream().anyMatch(kept -> kept.code().equals("judges"));
        // what the caller has not committed must not get into the index
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
    }

    /// The index, as far as the bank is.
    ActIndex current() {
        long last = last();
        for (int batch = 0; batch < BEFORE_A_QUESTION && index.cursor() < last; batch++) if (!follow(last)) break;
        return index;
    }

    private long last() { return apart.execute(_ -> changes.last()); }

    /// @param last how far the bank is
    /// @return whether there was anything
    private boolean follow(long last) {
        try {
            if (!following.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            List<Numbered> some = apart.execute(_ -> jdbc.sql(BEHIND).params(index.cursor(), last - index.cursor() > FAR ? FAR : AT_ONCE).query(this::numbered).list());
            if (some.isEmpty()) return false;
            index.apply(some.stream().map(Numbered::change).toList(), some.getLast().number());
            return true;
        } finally {
            following.unlock();
        }
    }

    private record Numbered(long number, ActIndex.Change change) {}

    private Numbered numbered(ResultSet row, int count) throws SQLException {
        String id = row.getObject("changed", UUID.class).toString();
        return new Numbered(row.getLong("number"), row.getString("body") == null ? new ActIndex.Gone(id) : new ActIndex.Put(searchable(id, row)));
    }

    private SearchableAct searchable(String id, ResultSet row) throws SQLException {
        LocalDate day = row.getObject("decided_on", LocalDate.class);
        Map<Facet, String> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.YEAR, String.valueOf(day.getYear()));
        facets.put(Facet.LANGUAGE, row.getString("language"));
        facets.put(Facet.REGION, row.getString("region"));
        facets.put(Facet.COURT, row.getString("court"));
        facets.put(Facet.CATEGORY, row.getString("category"));
        facets.put(Facet.KIND, row.getString("kind"));
        facets.put(Facet.INSTANCE, instance(row.getString("kind")));
        Optional.ofNullable(row.getString("outcome")).ifPresent(outcome -> facets.put(Facet.OUTCOME, outcome));
        if (judgesKept) facets.put(Facet.JUDGE, row.getString("judge"));
        return new SearchableAct(id, List.of(row.getString("case_number"), row.getString("ecli")), row.getString("language"), day, facets, zones(TextJson.text(row.getString("body"))));
    }

    /// Which instance makes acts of this kind.
    static String instance(String kind) {
        return kind.contains("-supreme") ? "supreme" : kind.contains("-cassation") ? "cassation" : kind.contains("appeal") ? "appeal" : "first";
    }

    static Map<Zone, String> zones(PublishedText text) {
        Map<Zone, String> zones = new EnumMap<>(Zone.class);
        for (PublishedText.Section section : text.sections()) {
            Zone zone = switch (section.part()) {
                case INTRODUCTORY -> Zone.INTRODUCTORY;
                case DESCRIPTIVE -> Zone.DESCRIPTIVE;
                case REASONING -> Zone.REASONING;
                case OPERATIVE -> Zone.OPERATIVE;
            };
            zones.merge(zone, String.join("\n", section.paragraphs().stream().map(PublishedText.Paragraph::text).toList()), (one, other) -> one + "\n" + other);
        }
        return zones;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("index of acts").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        stopped.release();
        Thread ended = thread;
        try {
            if (ended != null) ended.join(Duration.ofSeconds(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() { return running; }

    private void run() {
        Duration sinceKept = Duration.ZERO;
        while (running) {
            try {
                while (running && follow(last())) sinceKept = sinceKept.plus(PAUSE);
                index.forget();
                if (sinceKept.compareTo(KEEP_EVERY) >= 0) {
                    index.keep();
                    sinceKept = Duration.ZERO;
                }
                if (stopped.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) return;
                sinceKept = sinceKept.plus(PAUSE);
            } catch (DataAccessException | TransactionException fault) {
                LOG.warn("The index of acts stands still for a moment: {}", fault.getMessage());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
