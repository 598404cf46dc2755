package kz.torelik.payments;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How payments reach the bank.
///
/// @param orderValid how long an order may be paid
@ConfigurationProperties("torelik.payments")
record PaymentsProperties(@DefaultValue("24h") Duration orderValid, @DefaultValue Bank bank) {

    /// @param address the bank's HTTP address, without a path
    /// @param key the shared key in hexadecimal digits; empty to read `keyFile`
    /// @param keyFile the file of the shared key; made when missing
    /// @param callbackPath the path under which the bank reaches us, as it signs it
    /// @param timeout for one attempt
    /// @param pause before the second attempt, doubled before the third
    /// @param window how far the time of a message may be from ours
    record Bank(@DefaultValue("http://127.0.0.1:8091") URI address, @DefaultValue("") String key, @DefaultValue("data/keys/bank.key") Path keyFile,
                @DefaultValue("/callbacks/bank") String callbackPath, @DefaultValue("10s") Duration timeout, @DefaultValue("300ms") Duration pause,
                @DefaultValue("5m") Duration window) {

        @Override
        public String toString() { return "Bank[" + address + "]"; }
    }
}
