package kz.torelik.recordings;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.recordings.chain.Link;
import kz.torelik.recordings.chain.RecordingFile;
import kz.torelik.recordings.chain.Words;

/// One track as a stream of bytes that can be read from any place (HTTP range, RFC 9110 section 14): each piece is decrypted and checked before a byte of it is handed out, and only those pieces that are asked for.
public final class Playback implements Closeable {

    private final RecordingFile file;
    private final List<RecordingFile.Place> pieces;
    private final String mediaType;
    private final long length;

    private Playback(RecordingFile file, List<RecordingFile.Place> pieces, String mediaType) {
        this.file = file;
        this.pieces = pieces;
        this.mediaType = mediaType;
        this.length = pieces.stream().mapToLong(piece -> piece.link().length()).sum();
    }

    /// Nothing when the recording has no such track; the file is then closed.
    static Optional<Playback> of(RecordingFile file, int track) {
        try {
            List<RecordingFile.Place> pieces = new ArrayList<>();
            String mediaType = null;
            for (RecordingFile.Place place : file.places()) {
                if (place.link().track() != track) continue;
                if (place.link().kind() == Link.Kind.TRACK) mediaType = Words.read(file.content(place)).get("media-type");
                if (place.link().kind() == Link.Kind.SEGMENT) pieces.add(place);
            }
            if (mediaType != null) return Optional.of(new Playback(file, pieces, mediaType));
            file.close();
            return Optional.empty();
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    public long length() { return length; }

    public String mediaType() { return mediaType; }

    /// Writes the bytes from one place to another, the last included.
    /// @throws IOException when a piece is not what was recorded
    public void write(long from, long last, OutputStream out) throws IOException {
        if (from < 0 || last < from || last >= length) throw new IllegalArgumentException("The track has bytes 0 to %d, not %d to %d".formatted(length - 1, from, last));
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
