package kz.torelik.rooms;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;

/// Hearings that the public and the press watch from elsewhere: what goes to the recording goes out some time later, while the court permits it and every participant who is there agrees (CPC art. 19 part 7). A session that is closed
/// to the public never goes out, and what has not gone out yet when it ends never does: that is what the delay is for.
///
/// Only memory: after a restart the page of the court gives a new stream. The recording does not depend on any of it.
public final class Broadcasts {

    /// How long a piece stays for whoever is late.
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST_BYTES = 48 * 1024 * 1024;

    private final Function<PublicId, @Nullable Watched> told;
    private final LongSupplier nanos;
    private final Duration delay;
    private final Map<PublicId, Live> rooms = new ConcurrentHashMap<>();

    /// @param told what the public may know of a hearing; null when there is none
    /// @param nanos the steady clock of the machine
    /// @param delay how much later the public sees what happens
    Broadcasts(Function<PublicId, @Nullable Watched> told, LongSupplier nanos, Duration delay) {
        this.told = told;
        this.nanos = nanos;
        this.delay = delay;
    }

    /// One hearing that goes out.
    ///
    /// @param number of the case
    public record Watched(PublicId room, String number, CourtCode court, Instant startsAt) {}

    /// Bytes for one who watches.
    ///
    /// @param stream the name of the stream; when it is another than before, the bytes begin with a header
    /// @param next to be named in the next question
    public record Part(String stream, long next, String mediaType, byte[] bytes) {}

    private record Chunk(long number, byte[] bytes, long at) {}

    private static final class Live {
        final Watched watched;
        final String stream;
        final String mediaType;
        final byte[] header;
        final Deque<Chunk> chunks = new ArrayDeque<>();
        long next = 1;
        long bytes;
        long seen;

        Live(Watched watched, String stream, String mediaType, byte[] header, long seen) {
            this.watched = watched;
            this.stream = stream;
            this.mediaType = mediaType;
            this.header = header;
            this.seen = seen;
        }
    }

    /// How much later the public sees what happens.
    public Duration delay() { return delay; }

    /// A piece of the recording of a hearing; it goes out later if it may.
    void offer(Room room, RoomState state, HearingTheRoom.Piece piece, byte[] content) {
        rooms.compute(room.id(), (_, before) -> {
            Live live = before;
            if (live != null && !live.stream.equals(piece.stream())) live = null;
            if (live == null && piece.number() == 0) {
                byte[] header = WebmStream.header(content);
                Watched watched = header.length == 0 ? null : told.apply(room.id());
                live = watched == null ? null : new Live(watched, piece.stream(), piece.mediaType(), header, nanos.getAsLong());
            }
            if (live == null) return null;
            synchronized (live) {
                live.seen = nanos.getAsLong();
                if (!state.isBroadcast() || room.isSecret()) {
                    live.chunks.clear();
                    live.bytes = 0;
                    return live;
                }
                live.chunks.add(new Chunk(live.next++, content, live.seen));
                live.bytes += content.length;
                while (live.bytes > MOST_BYTES || live.seen - live.chunks.getFirst().at() > delay.plus(KEPT).toNanos()) live.bytes -= live.chunks.removeFirst().bytes().length;
                return live;
            }
        });
    }

    /// Nothing of a room goes out any more, not what is waiting either: the court or a participant ended it.
    void stop(PublicId room) {
        rooms.computeIfPresent(room, (_, live) -> {
            synchronized (live) {
                live.chunks.clear();
                live.bytes = 0;
            }
            return live;
        });
    }

    /// What can be watched now, the earliest first.
    public List<Watched> list() {
        return rooms.values().stream().filter(this::isWatched).map(live -> live.watched).sorted(Comparator.comparing(Watched::startsAt).thenComparing(one -> one.room().toString())).toList();
    }

    public Optional<Watched> find(PublicId room) { return Optional.ofNullable(rooms.get(room)).filter(this::isWatched).map(live -> live.watched); }

    private boolean isWatched(Live live) {
        synchronized (live) {
            return !live.chunks.isEmpty() && nanos.getAsLong() - live.seen < delay.plus(KEPT).toNanos();
        }
    }

    /// What came since, for one who watches; he begins where the latest piece begins that is due.
    ///
    /// @param stream what he has watched so far, or null
    /// @return nothing when nothing of this room goes out; empty bytes when nothing is due yet
    public Optional<Part> next(PublicId room, @Nullable String stream, long after) {
        Live live = rooms.get(room);
        if (live == null || !isWatched(live)) return Optional.empty();
        synchronized (live) {
            long now = nanos.getAsLong();
            List<Chunk> due = live.chunks.stream().filter(chunk -> now - chunk.at() >= delay.toNanos()).toList();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            boolean goesOn = live.stream.equals(stream) && after > 0 && !due.isEmpty() && due.getFirst().number() <= after + 1;
            long next = goesOn ? after : 0;
            List<Chunk> wanted = goesOn ? due.stream().filter(chunk -> chunk.number() > after).toList() : fromLatestCluster(due);
            if (!goesOn && !wanted.isEmpty()) bytes.writeBytes(live.header);
            for (Chunk chunk : wanted) {
                int from = next == 0 && !goesOn ? Math.max(0, WebmStream.cluster(chunk.bytes(), 0)) : 0;
                bytes.write(chunk.bytes(), from, chunk.bytes().length - from);
                next = chunk.number();
            }
            return Optional.of(new Part(live.stream, next, live.mediaType, bytes.toByteArray()));
        }
    }

    private static List<Chunk> fromLatestCluster(List<Chunk> due) {
        for (int i = due.size() - 1; i >= 0; i--) if (WebmStream.cluster(due.get(i).bytes(), 0) >= 0) return due.subList(i, due.size());
        return List.of();
    }
}
