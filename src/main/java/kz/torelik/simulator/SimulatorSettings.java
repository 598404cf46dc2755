package kz.torelik.simulator;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the demonstration country leans on.
///
/// @param demonstration whether this house is one
/// @param authority the address of the test authority
/// @param address the address under which people reach the house
/// @param cases whether cases are made for it
/// @param mostCases how many of them at most, the oldest first
/// @param bodies where the systems of other bodies take orders, or null when there are none
@ConfigurationProperties("torelik")
record SimulatorSettings(@DefaultValue("false") boolean demonstration, @DefaultValue("http://127.0.0.1:8081") URI authority, @DefaultValue("http://localhost:8080") URI address,
                         @DefaultValue("true") boolean cases, @DefaultValue("1000") int mostCases, @Nullable URI bodies) {}
