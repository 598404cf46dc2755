package kz.torelik.intake;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.Bin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which systems may send to this house. Nobody may until he is named here.
///
/// @param timeout for one attempt to deliver an act
/// @param pause after a failed attempt, doubled up to an hour
@ConfigurationProperties("torelik.intake")
record IntakeSettings(@DefaultValue List<Sender> senders, @DefaultValue("10s") Duration timeout, @DefaultValue("2s") Duration pause) {

    IntakeSettings { senders = List.copyOf(senders); }

    /// @param bin by which its certificate names it
    /// @param body which body of `law/bodies.yaml` it is
    /// @param name as the case file calls it
    /// @param acts where it takes the acts of the court
    record Sender(String bin, String body, String name, URI acts) {
        Sender { Bin.of(bin); }
    }

    Optional<Sender> find(String bin) { return senders.stream().filter(sender -> sender.bin().equals(bin)).findFirst(); }
}
