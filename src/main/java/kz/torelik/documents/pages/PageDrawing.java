package kz.torelik.documents.pages;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Draws pages of documents, each in a process of its own with bounded memory and time. Processes are started when somebody reads and end when nobody does.
public final class PageDrawing implements AutoCloseable {

    /// The kinds of documents whose pages can be shown.
    public static boolean shows(String mediaType) { return mediaType.equals("application/pdf") || mediaType.equals("image/jpeg") || mediaType.equals("image/png"); }

    private static final Logger LOG = LoggerFactory.getLogger(PageDrawing.class);
    private static final int KEPT = 24;
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final PageSettings settings;
    private final Semaphore free;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Deque<Artist> resting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Wanted, Kept> kept = new LinkedHashMap<>();
    private volatile boolean closed;

    public PageDrawing(PageSettings settings) {
        this.settings = settings;
        this.free = new Semaphore(settings.workers(), true);
    }

    /// A page that is asked for.
    ///
    /// @param sha256 of the content
    /// @param width of the picture in pixels
    /// @param keep whether the picture may stay in memory for a minute, because a page and its picture are asked for one after the other; never for what is sealed
    public record Wanted(Sha256 sha256, String mediaType, int page, int width, boolean keep) {}

    /// The content, read only when the page is not kept.
    public interface Content {
        byte[] read() throws IOException;
    }

    private record Kept(DrawnPage page, long since) {}

    /// @return the page; the refusals `page-absent`, `page-unreadable` (also for what takes too much memory or time), `page-busy`
    /// @throws IOException when the content cannot be read
    public Answer<DrawnPage> draw(Wanted wanted, Content content) throws IOException {
        DrawnPage known = find(wanted);
        if (known != null) return Answer.yes(known);
        if (!shows(wanted.mediaType())) return Answer.no(Refusal.of("page-unreadable"));
        if (waiting.incrementAndGet() > settings.waiting() + settings.workers()) {
            waiting.decrementAndGet();
            return Answer.no(Refusal.of("page-busy"));
        }
        try {
            if (!free.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) return Answer.no(Refusal.of("page-busy"));
            try {
                return drawn(wanted, content.read());
            } finally {
                free.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.no(Refusal.of("page-busy"));
        } finally {
            waiting.decrementAndGet();
        }
    }

    private Answer<DrawnPage> drawn(Wanted wanted, byte[] content) throws IOException {
        Artist artist = take();
        boolean good = false;
        try {
            DrawnPage page = artist.draw(new PageProtocol.Question(wanted.mediaType(), wanted.page(), wanted.width(), content), settings);
            good = true;
            if (wanted.keep()) keep(wanted, page);
            return Answer.yes(page);
        } catch (PageProtocol.Undrawn undrawn) {
            good = true;
            return Answer.no(Refusal.of(undrawn.code()));
        } catch (IOException ended) {
            LOG.warn("A page was not drawn within {} MB and {} s: the process that drew it has ended", settings.megabytes(), settings.patience().toSeconds());
            return Answer.no(Refusal.of("page-unreadable"));
        } finally {
            if (good) rest(artist);
            else artist.close();
        }
    }

    private Artist take() throws IOException {
        lock.lock();
        try {
            for (Artist artist = resting.poll(); artist != null; artist = resting.poll()) {
                if (artist.isAlive()) return artist;
                artist.close();
            }
        } finally {
            lock.unlock();
        }
        return Artist.start(settings);
    }

    private void rest(Artist artist) {
        lock.lock();
        try {
            if (closed) artist.close();
            else resting.push(artist);
        } finally {
            lock.unlock();
        }
    }

    private @org.jspecify.annotations.Nullable DrawnPage find(Wanted wanted) {
        lock.lock();
        try {
            Kept found = kept.get(wanted);
            return found == null || System.nanoTime() - found.since() > KEPT_NANOS ? null : found.page();
        } finally {
            lock.unlock();
        }
    }

    private void keep(Wanted wanted, DrawnPage page) {
        lock.lock();
        try {
            kept.remove(wanted);
            kept.put(wanted, new Kept(page, System.nanoTime()));
            if (kept.size() > KEPT) kept.remove(kept.keySet().iterator().next());
        } finally {
            lock.unlock();
        }
    }

    /// Ends processes without work, and forgets what was kept for a minute.
    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void tidy() {
        lock.lock();
        try {
            kept.values().removeIf(each -> System.nanoTime() - each.since() > KEPT_NANOS);
            resting.removeIf(artist -> {
                boolean over = artist.rested(settings) || !artist.isAlive();
                if (over) artist.close();
                return over;
            });
        } finally {
            lock.unlock();
        }
    }

    /// The processes that rest, for tests.
    java.util.List<Long> processes() {
        lock.lock();
        try {
            return resting.stream().map(Artist::pid).toList();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            resting.forEach(Artist::close);
            resting.clear();
        } finally {
            lock.unlock();
        }
    }
}
