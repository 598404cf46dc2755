package kz.torelik.recordings;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the recordings lie, and how often their heads go into the ledger.
///
/// @param files a folder on a disk of its own in a real court
/// @param every at most five seconds, which is what is promised
@ConfigurationProperties("torelik.recordings")
record RecordingsProperties(@DefaultValue("data/recordings") Path files, @DefaultValue("4s") Duration every) {

    RecordingsProperties {
        if (every.isNegative() || every.isZero() || every.compareTo(Duration.ofSeconds(5)) > 0) throw new IllegalArgumentException("The heads go into the ledger at least every five seconds, not every " + every);
    }
}
