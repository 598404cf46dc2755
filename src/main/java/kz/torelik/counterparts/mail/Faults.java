package kz.torelik.counterparts.mail;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// What goes wrong on demand.
///
/// @param rejected addresses that do not exist here (550)
/// @param busy addresses that cannot be served for now (451)
/// @param slowMillis how long each recipient takes
record Faults(Set<String> rejected, Set<String> busy, int slowMillis) {

    static final Faults NONE = new Faults(Set.of(), Set.of(), 0);

    Faults {
        rejected = Set.copyOf(rejected);
        busy = Set.copyOf(busy);
    }

    /// The SMTP reply that refuses an address, or null where it is served.
    @Nullable String reply(String address) {
        if (slowMillis > 0) LockSupport.parkNanos(Duration.ofMillis(slowMillis).toNanos());
        String plain = address.toLowerCase(Locale.ROOT);
        if (rejected.contains(plain)) return "550 5.1.1 No such mailbox here";
        if (busy.contains(plain)) return "451 4.7.1 Try again later";
        return null;
    }
}
