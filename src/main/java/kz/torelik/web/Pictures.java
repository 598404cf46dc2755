package kz.torelik.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Gives pictures to a browser that were drawn for one reader.
public final class Pictures {

    private static final Duration MINUTES = Duration.ofMinutes(10);

    private Pictures() {}

    /// @param sealed whether no copy may be kept anywhere; else the reader's own browser keeps it for some minutes
    public static ResponseEntity<byte[]> answer(byte[] picture, String mediaType, boolean sealed) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(mediaType)).cacheControl(sealed ? CacheControl.noStore() : CacheControl.maxAge(MINUTES).cachePrivate())
                .header("X-Content-Type-Options", "nosniff").body(picture);
    }
}
