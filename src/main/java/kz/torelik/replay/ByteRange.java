package kz.torelik.replay;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One range of bytes (RFC 9110, section 14.1.2).
///
/// @param last the last byte, included
record ByteRange(long from, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /// The range that a request asks for; nothing when it asks for none, for several, or for bytes that are not there.
    static Optional<ByteRange> of(@Nullable String header, long length) {
        Matcher asked = ONE.matcher(header == null ? "" : header.strip());
        if (!asked.matches() || length == 0) return Optional.empty();
        String first = asked.group(1);
        String second = asked.group(2);
        if (first.isEmpty()) {
            long tail = second.isEmpty() ? 0 : Long.parseLong(second);
            return tail == 0 ? Optional.empty() : Optional.of(new ByteRange(Math.max(0, length - tail), length - 1));
        }
        long from = Long.parseLong(first);
        long last = second.isEmpty() ? length - 1 : Math.min(Long.parseLong(second), length - 1);
        return from >= length || last < from ? Optional.empty() : Optional.of(new ByteRange(from, last));
    }

    ByteRange atMost(long bytes) { return length() <= bytes ? this : new ByteRange(from, from + bytes - 1); }

    long length() { return last - from + 1; }
}
