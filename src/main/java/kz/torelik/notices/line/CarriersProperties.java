package kz.torelik.notices.line;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The post that prints letters and the mobile citizens database. Without an address the court prints its letters itself, and nobody is asked for numbers.
///
/// @param key shared with the post, at least 32 bytes in hexadecimal digits
/// @param numbers the address of the mobile citizens database
/// @param numbersKey shared with it
/// @param timeout for one question
/// @param window how far the time of a message of the post may be from ours
/// @param giveUp after which time a letter that the post does not take goes to the printer of the court
/// @param askAfter after which time without news the post is asked what became of a letter
@ConfigurationProperties("torelik.post")
public record CarriersProperties(@Nullable URI address, @DefaultValue("") String key, @Nullable URI numbers, @DefaultValue("") String numbersKey, @DefaultValue("10s") Duration timeout, @DefaultValue("5m") Duration window,
                                 @DefaultValue("48h") Duration giveUp, @DefaultValue("48h") Duration askAfter) {

    /// Whether the post prints.
    public boolean isOn() { return address != null; }

    @Override
    public String toString() { return "CarriersProperties[" + address + ", " + numbers + "]"; }
}
