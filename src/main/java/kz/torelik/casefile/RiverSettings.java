package kz.torelik.casefile;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which listeners of the river run in this process.
///
/// @param only their names; empty for all. The others keep their place and go on from it where they run
@ConfigurationProperties("torelik.river")
record RiverSettings(@DefaultValue Set<String> only) {

    RiverSettings { only = Set.copyOf(only); }

    boolean runs(RiverListener listener) { return only.isEmpty() || only.contains(listener.name()); }
}
