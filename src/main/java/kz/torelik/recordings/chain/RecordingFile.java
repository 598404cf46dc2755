package kz.torelik.recordings.chain;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import kz.torelik.kernel.HearingId;
import org.jspecify.annotations.Nullable;

/// The encrypted file of one recording: a first line, then for each link the lengths of both parts (two numbers of four bytes), the line of the link, a nonce, and the
/// content sealed with AES-256-GCM. It only grows.
///
/// [#append] answers when the bytes were forced to the disk: what it answered survives a killed process and a lost current. A write that fails, on a full disk for
/// example, leaves the file as it was before. What a crash tore at the end is moved aside to a file of its own beside it, never deleted: everything before it is there.
public final class RecordingFile implements AutoCloseable {

    /// The largest content of one link.
    public static final int LARGEST = 16 << 20;
    private static final byte[] MAGIC = "torelik/recording/1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_LINE = 1000;

    /// A link and where it stands.
    public record Place(Link link, long position, int sealed) {}

    private final RecordingId recording;
    private final HearingId hearing;
    private final FileChannel channel;
    private final SegmentSealing sealing;
    private final List<Place> places;
    private final long torn;
    private long end;

    private RecordingFile(RecordingId recording, HearingId hearing, FileChannel channel, SegmentSealing sealing, List<Place> places, long end, long torn) {
        this.recording = recording;
        this.hearing = hearing;
        this.channel = channel;
        this.sealing = sealing;
        this.places = places;
        this.end = end;
        this.torn = torn;
    }

    /// Opens the file for writing, or makes it; what a crash tore at its end is moved aside.
    ///
    /// @param key the 32 bytes of this recording's data key
    public static RecordingFile open(Path file, RecordingId recording, HearingId hearing, byte[] key) throws IOException { return open(file, recording, hearing, key, Disk.REAL); }

    /// The same on that disk.
    public static RecordingFile open(Path file, RecordingId recording, HearingId hearing, byte[] key, Disk disk) throws IOException {
        boolean fresh = !Files.exists(file) || Files.size(file) < MAGIC.length;
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel = disk.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) throw new IOException("Another process writes this recording");
            SegmentSealing sealing = new SegmentSealing(key);
            if (fresh) {
                channel.truncate(0);
                write(channel, ByteBuffer.wrap(MAGIC), 0);
                channel.force(true);
                forceFolder(file.toAbsolutePath().getParent());
                return new RecordingFile(recording, hearing, channel, sealing, new ArrayList<>(), MAGIC.length, 0);
            }
            List<Place> places = scan(channel, recording);
            cutTorn(channel, sealing, places);
            long end = places.isEmpty() ? MAGIC.length : end(places.getLast());
            long torn = channel.size() - end;
            if (torn > 0) moveAside(file, channel, end);
            return new RecordingFile(recording, hearing, channel, sealing, places, end, torn);
        } catch (IOException | IllegalStateException fault) {
            channel.close();
            throw fault;
        }
    }

    /// Opens the file for reading as far as its links follow each other now; it may grow meanwhile.
    public static RecordingFile read(Path file, RecordingId recording, HearingId hearing, byte[] key) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            List<Place> places = scan(channel, recording);
            return new RecordingFile(recording, hearing, channel, new SegmentSealing(key), places, places.isEmpty() ? MAGIC.length : end(places.getLast()), 0);
        } catch (IOException | IllegalStateException fault) {
            channel.close();
            throw fault;
        }
    }

    /// How many bytes a crash had torn off when the file was opened.
    public long torn() { return torn; }

    public RecordingId recording() { return recording; }

    /// The links so far, in their order.
    public synchronized List<Place> places() { return List.copyOf(places); }

    /// The links from a sequence on.
    public synchronized List<Place> placesFrom(long sequence) { return sequence >= places.size() ? List.of() : List.copyOf(places.subList((int) sequence, places.size())); }

    public synchronized Optional<Link> last() { return places.isEmpty() ? Optional.empty() : Optional.of(places.getLast().link()); }

    /// Appends a link and forces it to the disk; an anchor is forced with the link after it.
    ///
    /// @throws IOException when it could not be written; the file is then as it was
    public synchronized Link append(Link.Kind kind, int track, Span span, byte[] content) throws IOException {
        if (content.length > LARGEST) throw new IllegalArgumentException("A content of more than %d bytes".formatted(LARGEST));
        @Nullable Link before = places.isEmpty() ? null : places.getLast().link();
        if (before != null && kind != Link.Kind.ANCHOR && isClosed()) throw new IllegalStateException("A closed recording takes nothing more");
        Link link = Link.after(before, recording, hearing, kind, track, span, content);
        byte[] line = link.bytes();
        int sealed = SegmentSealing.NONCE + content.length + SegmentSealing.TAG;
        ByteBuffer frame = ByteBuffer.allocate(8 + line.length + sealed).putInt(line.length).putInt(sealed).put(line);
        sealing.seal(line, content, frame);
        frame.flip();
        try {
            write(channel, frame, end);
            if (kind != Link.Kind.ANCHOR) channel.force(false); // the next link forces an anchor with it
        } catch (IOException fault) {
            undo(fault);
            throw fault;
        }
        places.add(new Place(link, end, sealed));
        end += frame.capacity();
        return link;
    }

    /// Whether the act that closed the hearing is in it.
    public boolean isClosed() { return lastBut(Link.Kind.ANCHOR).map(Link::kind).filter(Link.Kind.CLOSED::equals).isPresent(); }

    /// The last link that is not of that kind.
    public synchronized Optional<Link> lastBut(Link.Kind kind) { return places.reversed().stream().map(Place::link).filter(link -> link.kind() != kind).findFirst(); }

    /// The content of a link, checked against its tag and its line.
    ///
    /// @throws IOException when it is not what was written
    public byte[] content(Place place) throws IOException {
        byte[] line = place.link().bytes();
        ByteBuffer sealed = ByteBuffer.allocate(place.sealed());
        fill(channel, sealed, place.position() + 8 + line.length);
        try {
            byte[] content = sealing.open(line, sealed.array());
            if (!place.link().holds(content)) throw new IOException("The content of link %d is not the one of its line".formatted(place.link().sequence()));
            return content;
        } catch (AEADBadTagException altered) {
            throw new IOException("The content of link %d was altered".formatted(place.link().sequence()), altered);
        }
    }

    @Override
    public void close() throws IOException { channel.close(); }

    private void undo(IOException fault) {
        try {
            channel.truncate(end);
        } catch (IOException again) {
            fault.addSuppressed(again);
        }
    }

    private static List<Place> scan(FileChannel channel, RecordingId recording) throws IOException {
        List<Place> places = new ArrayList<>();
        ByteBuffer magic = ByteBuffer.allocate(MAGIC.length);
        if (channel.size() < MAGIC.length) return places;
        fill(channel, magic, 0);
        if (!java.util.Arrays.equals(magic.array(), MAGIC)) throw new IOException("Not the file of a recording");
        long at = MAGIC.length;
        while (true) {
            Optional<Place> next = next(channel, at, recording, places.isEmpty() ? null : places.getLast().link());
            if (next.isEmpty()) return places;
            places.add(next.get());
            at = end(next.get());
        }
    }

    /// The link at a position, or nothing when none follows there from the one before.
    private static Optional<Place> next(FileChannel channel, long at, RecordingId recording, @Nullable Link before) throws IOException {
        if (channel.size() - at < 8) return Optional.empty();
        ByteBuffer lengths = ByteBuffer.allocate(8);
        fill(channel, lengths, at);
        int line = lengths.flip().getInt();
        int sealed = lengths.getInt();
        if (line <= 0 || line > LONGEST_LINE || sealed < SegmentSealing.NONCE + SegmentSealing.TAG || sealed > LARGEST + SegmentSealing.NONCE + SegmentSealing.TAG || at + 8 + line + sealed > channel.size()) return Optional.empty();
        ByteBuffer text = ByteBuffer.allocate(line);
        fill(channel, text, at + 8);
        try {
            Link link = Link.parse(new String(text.array(), StandardCharsets.US_ASCII));
            boolean follows = link.recording().equals(recording) && link.sequence() == (before == null ? 0 : before.sequence() + 1) && link.previous().equals(before == null ? Link.NOTHING : before.head());
            return follows && link.length() == sealed - SegmentSealing.NONCE - SegmentSealing.TAG ? Optional.of(new Place(link, at, sealed)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Each link but an anchor is forced before the next is written: only the last one, and anchors before it, can be torn.
    private static void cutTorn(FileChannel channel, SegmentSealing sealing, List<Place> places) throws IOException {
        int first = Math.max(0, places.size() - 1);
        while (first > 0 && places.get(first - 1).link().kind() == Link.Kind.ANCHOR) first--;
        for (int i = first; i < places.size(); i++) {
            if (isWhole(channel, sealing, places.get(i))) continue;
            places.subList(i, places.size()).clear();
            return;
        }
    }

    private static boolean isWhole(FileChannel channel, SegmentSealing sealing, Place place) throws IOException {
        ByteBuffer sealed = ByteBuffer.allocate(place.sealed());
        fill(channel, sealed, place.position() + 8 + place.link().bytes().length);
        try {
            return place.link().holds(sealing.open(place.link().bytes(), sealed.array()));
        } catch (AEADBadTagException _) {
            return false;
        }
    }

    private static long end(Place place) { return place.position() + 8 + place.link().bytes().length + place.sealed(); }

    private static void moveAside(Path file, FileChannel channel, long end) throws IOException {
        Path aside = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".torn", "");
        try (FileChannel kept = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            for (long at = end; at < channel.size(); ) at += channel.transferTo(at, channel.size() - at, kept);
            kept.force(true);
        }
        channel.truncate(end);
        channel.force(true);
    }

    private static void write(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        for (long to = at; bytes.hasRemaining(); ) to += channel.write(bytes, to);
    }

    private static void fill(FileChannel channel, ByteBuffer into, long from) throws IOException {
        for (long at = from; into.hasRemaining(); ) {
            int read = channel.read(into, at);
            if (read < 0) throw new EOFException("The file of the recording ends early");
            at += read;
        }
    }

    private static void forceFolder(Path folder) throws IOException {
        try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }
}
