package kz.torelik.rooms;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// Who is connected to the rooms of this process, and what their browsers have to say to each other. A page asks again and again and waits here for news (at most some seconds); one that does not ask any more is lost.
///
/// Nothing here decides anything or is kept: after a restart every page asks again.
public final class LiveRooms implements SmartLifecycle {

    private static final System.Logger LOG = System.getLogger(LiveRooms.class.getName());
    static final int MOST_SIGNALS = 400;
    private static final long LOOK_MILLIS = 250;

    private final Map<PublicId, Live> rooms = new ConcurrentHashMap<>();
    private final LongSupplier nanos;
    private final Duration patience;
    private final Duration lostAfter;
    private volatile BiConsumer<PublicId, PersonId> onLoss = (_, _) -> {};
    private volatile Consumer<PublicId> onChange = _ -> {};
    private volatile boolean runs;
    private volatile @Nullable Thread watch;

    /// @param nanos the steady clock of the machine
    /// @param patience how long a page waits for news
    /// @param lostAfter after how long without a question the link is lost; longer than the patience
    LiveRooms(LongSupplier nanos, Duration patience, Duration lostAfter) {
        if (lostAfter.compareTo(patience) <= 0) throw new IllegalArgumentException("A page that waits is not lost");
        this.nanos = nanos;
        this.patience = patience;
        this.lostAfter = lostAfter;
    }

    /// Words of one browser for another.
    ///
    /// @param link of the page from which they come
    /// @param data a description or an address of WebRTC, as the browser wrote it
    public record Signal(PersonId from, long link, String data) {}

    /// What a page hears.
    ///
    /// @param version to be named in the next question
    public record Heard(long version, List<Signal> signals) {
        public Heard { signals = List.copyOf(signals); }
    }

    /// One room; everything under its lock.
    private static final class Live {
        final ReentrantLock lock = new ReentrantLock();
        final Condition news = lock.newCondition();
        final Map<PersonId, Here> people = new HashMap<>();
        long version = 1;
        long links;
    }

    private static final class Here {
        final long link;
        final Deque<Signal> signals = new ArrayDeque<>();
        long seen;
        boolean waits;
        @Nullable Long lostSince;

        Here(long link, long seen) {
            this.link = link;
            this.seen = seen;
        }
    }

    void onLoss(BiConsumer<PublicId, PersonId> told) { onLoss = told; }

    /// @param told of each room in which something changed; it must not wait
    void onChange(Consumer<PublicId> told) { onChange = told; }

    /// A page of a person speaks from now on; another of the same person no more.
    long enter(PublicId id, PersonId person) {
        return in(id, room -> {
            Here before = room.people.get(person);
            Here here = new Here(++room.links, nanos.getAsLong());
            if (before != null) here.lostSince = before.lostSince;
            room.people.put(person, here);
            return tell(room, here.link);
        });
    }

    void leave(PublicId id, PersonId person) { in(id, room -> tell(room, room.people.remove(person) != null)); }

    boolean isHere(PublicId id, PersonId person, long link) { return in(id, room -> room.people.containsKey(person) && room.people.get(person).link == link); }

    /// How long the link of a person was lost that is there again, in milliseconds; nothing when it was not lost.
    OptionalLong lostFor(PublicId id, PersonId person) {
        return in(id, room -> {
            Here here = room.people.get(person);
            if (here == null) return OptionalLong.empty();
            here.seen = nanos.getAsLong();
            if (here.lostSince == null) return OptionalLong.empty();
            long millis = TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - here.lostSince);
            here.lostSince = null;
            return OptionalLong.of(Math.max(0, millis));
        });
    }

    /// Waits for news.
    Heard await(PublicId id, PersonId person, long link, long version) {
        return in(id, room -> {
            long left = patience.toNanos();
            Here here = room.people.get(person);
            if (here == null) return new Heard(room.version, List.of());
            here.waits = true;
            try {
                while (runs && left > 0 && room.version == version && here.signals.isEmpty() && room.people.get(person) == here) left = room.news.awaitNanos(left);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                here.waits = false;
                here.seen = nanos.getAsLong();
            }
            if (here.link != link) return new Heard(room.version, List.of());
            List<Signal> signals = new ArrayList<>(here.signals);
            here.signals.clear();
            return new Heard(room.version, signals);
        });
    }

    /// Passes words on; nothing when one of both is not connected, or does not fetch what waits for him.
    ///
    /// @return whether they wait for him now
    boolean pass(PublicId id, PersonId from, long link, PersonId to, String data) {
        return in(id, room -> {
            Here sender = room.people.get(from);
            Here reader = room.people.get(to);
            if (sender == null || sender.link != link || reader == null || reader.signals.size() >= MOST_SIGNALS) return false;
            reader.signals.add(new Signal(from, link, data));
            room.news.signalAll();
            return true;
        });
    }

    /// Something changed in a room.
    void changed(PublicId id) {
        in(id, room -> tell(room, true));
        onChange.accept(id);
    }

    Map<PersonId, Long> links(PublicId id) {
        return in(id, room -> {
            Map<PersonId, Long> links = new HashMap<>();
            room.people.forEach((person, here) -> links.put(person, here.link));
            return Map.copyOf(links);
        });
    }

    /// Whether a page of a person is connected and asks.
    boolean isConnected(PublicId id, PersonId person) { return in(id, room -> room.people.containsKey(person) && room.people.get(person).lostSince == null); }

    private static <T> T tell(Live room, T answer) {
        room.version++;
        room.news.signalAll();
        return answer;
    }

    private <T> T in(PublicId id, java.util.function.Function<Live, T> work) {
        Live room = rooms.computeIfAbsent(id, _ -> new Live());
        room.lock.lock();
        try {
            return work.apply(room);
        } finally {
            room.lock.unlock();
        }
    }

    /// Finds who does not ask any more, since when he last did.
    void lookOnce() {
        long now = nanos.getAsLong();
        rooms.forEach((id, _) -> {
            List<PersonId> lost = in(id, room -> room.people.entrySet().stream().filter(each -> isLost(each.getValue(), now)).map(each -> {
                each.getValue().lostSince = each.getValue().seen;
                return each.getKey();
            }).toList());
            lost.forEach(person -> onLoss.accept(id, person));
            if (in(id, room -> room.people.values().stream().allMatch(here -> here.lostSince != null && now - here.lostSince > TimeUnit.HOURS.toNanos(12)))) rooms.remove(id);
        });
    }

    private boolean isLost(Here here, long now) { return here.lostSince == null && now - here.seen > lostAfter.toNanos(); }

    @Override
    public synchronized void start() {
        runs = true;
        watch = Thread.ofVirtual().name("rooms").start(() -> {
            while (runs) {
                try {
                    lookOnce();
                    TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                } catch (org.springframework.dao.DataAccessException | org.springframework.transaction.TransactionException fault) {
                    LOG.log(System.Logger.Level.ERROR, "A lost link cannot be written down: {0}", fault.getMessage());
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        });
    }

    @Override
    public synchronized void stop() {
        runs = false;
        Thread watching = watch;
        if (watching != null) watching.interrupt();
        rooms.forEach((id, _) -> changed(id));
    }

    @Override
    public boolean isRunning() { return runs; }

    /// Before the server waits for the questions that are on their way.
    @Override
    public int getPhase() { return Integer.MAX_VALUE; }
}
