package kz.torelik.entrance;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the house stands.
///
/// @param address the address at which people reach the house; it stands in the text that a person signs to enter
/// @param authority the test authority of the demonstration with its key drawer, or null
/// @param demonstration whether the people are those of the demonstration country
@ConfigurationProperties("torelik")
record EntranceSettings(@DefaultValue("http://localhost:8080") URI address, @Nullable URI authority, @DefaultValue("false") boolean demonstration) {

    boolean isSecure() { return "https".equals(address.getScheme()); }
}
