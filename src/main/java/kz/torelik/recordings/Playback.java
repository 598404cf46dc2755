package kz.torelik.recordings;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.torelik.recordings.chain.Link;
import kz.torelik.recordings.chain.RecordingFile;
import kz.torelik.recordings.chain.Words;
import org.jspecify.annotations.Nullable;

/// One track as a stream of bytes that can be read from any place (HTTP range, RFC 9110 section 14): each piece is decrypted and checked before a byte of it is handed out, and only those pieces that are asked for. A live WebM stream
/// is handed out with a head that lets a player go to any moment ([SeekableWebm]).
public final class Playback implements Closeable {

    private final RecordingFile file;
    private final List<RecordingFile.Place> pieces;
    private final String mediaType;
    private final @Nullable SeekableWebm seekable;
    private final long recorded;

    private Playback(RecordingFile file, List<RecordingFile.Place> pieces, String mediaType, @Nullable SeekableWebm seekable, long recorded) {
        this.file = file;
        this.pieces = pieces;
        this.mediaType = mediaType;
        this.seekable = seekable;
        this.recorded = recorded;
    }

    /// Nothing when the recording has no such track; the file is then closed.
    static Optional<Playback> of(RecordingFile file, int track, PlayableHeads heads) {
        try {
            List<RecordingFile.Place> pieces = new ArrayList<>();
            String mediaType = null;
            for (RecordingFile.Place place : file.places()) {
                if (place.link().track() != track) continue;
                if (place.link().kind() == Link.Kind.TRACK) mediaType = Words.read(file.content(place)).get("media-type");
                if (place.link().kind() == Link.Kind.SEGMENT) pieces.add(place);
            }
            if (mediaType != null) {
                long recorded = pieces.stream().mapToLong(piece -> piece.link().length()).sum();
                Optional<SeekableWebm> head = mediaType.contains("webm") ? heads.of(file.recording() + "/" + track + "/" + recorded, stream(file, pieces)) : Optional.empty();
                return Optional.of(new Playback(file, pieces, mediaType, head.orElse(null), recorded));
            }
            file.close();
            return Optional.empty();
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    /// The recorded bytes of a track as they are, piece by piece.
    static InputStream recorded(RecordingFile file, int track) {
        return stream(file, file.places().stream().filter(place -> place.link().track() == track && place.link().kind() == Link.Kind.SEGMENT).toList());
    }

    private static InputStream stream(RecordingFile file, List<RecordingFile.Place> pieces) {
        Stream<InputStream> each = pieces.stream().map(piece -> {
            try {
                return new java.io.ByteArrayInputStream(file.content(piece));
            } catch (IOException fault) {
                throw new java.io.UncheckedIOException(fault);
            }
        });
        java.util.Iterator<InputStream> iterator = each.iterator();
        return new SequenceInputStream(new java.util.Enumeration<>() {
            @Override
            public boolean hasMoreElements() { return iterator.hasNext(); }

            @Override
            public InputStream nextElement() { return iterator.next(); }
        });
    }

    public long length() { return seekable == null ? recorded : seekable.length(recorded); }

    public String mediaType() { return mediaType; }

    /// Writes the bytes from one place to another, the last included.
    /// @throws IOException when a piece is not what was recorded
    public void write(long from, long last, OutputStream out) throws IOException {
        if (from < 0 || last < from || last >= length()) throw new IllegalArgumentException("The track has bytes 0 to %d, not %d to %d".formatted(length() - 1, from, last));
        if (seekable == null) {
            pieces(from, last, out);
            return;
        }
        byte[] head = seekable.head();
        if (from < head.length) out.write(head, (int) from, (int) (Math.min(last + 1, head.length) - from));
        long shift = seekable.clusters() - head.length;
        if (last >= head.length) pieces(Math.max(from, head.length) + shift, last + shift, out);
    }

    private void pieces(long from, long last, OutputStream out) throws IOException {
        long at = 0;
        for (RecordingFile.Place piece : pieces) {
            long next = at + piece.link().length();
            if (next > from && at <= last) {
                byte[] content = file.content(piece);
                int begin = (int) Math.max(0, from - at);
                out.write(content, begin, (int) (Math.min(last + 1, next) - at) - begin);
            }
            at = next;
        }
    }

    @Override
    public void close() throws IOException { file.close(); }
}
