package kz.torelik.counterparts.phone;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What a QR code or a deep link of the protocol says: the address of API 1.
final class MobileLink {

    private static final String SCHEME = "mobileSign:";

    private MobileLink() {}

    /// @param said `mobileSign:https://...`, a deep link `.../mobileSign/?link=...`, or the address itself
    /// @return nothing when it is none of them
    static Optional<URI> read(String said) {
        String text = said.strip();
        try {
            if (text.startsWith(SCHEME)) return address(text.substring(SCHEME.length()));
            URI uri = URI.create(text);
            if (uri.getPath() == null || !uri.getPath().startsWith("/mobileSign")) return address(text);
            if (uri.getRawQuery() == null) return Optional.empty();
            return Arrays.stream(uri.getRawQuery().split("&")).filter(part -> part.startsWith("link=")).findFirst().flatMap(part -> address(URLDecoder.decode(part.substring("link=".length()), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<URI> address(String text) {
        URI uri = URI.create(text);
        return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) ? Optional.of(uri) : Optional.empty();
    }
}
