package kz.torelik.registries;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The register of notarial acts. Without an address nobody is asked.
///
/// @param key shared with it, at least 32 bytes in hexadecimal digits
/// @param timeout for one question
/// @param window how far the time of its news may be from ours
@ConfigurationProperties("torelik.notariat")
public record NotarialProperties(@Nullable URI address, @DefaultValue("") String key, @DefaultValue("10s") Duration timeout, @DefaultValue("5m") Duration window) {

    @Override
    public String toString() { return "NotarialProperties[" + address + "]"; }
}
