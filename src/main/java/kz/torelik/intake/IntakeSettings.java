package kz.torelik.intake;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.CourtCode;
import org.jspecify.annotations.Nullable;
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
    /// @param region the first two digits of the courts whose acts it gets, where it serves one region; null for the whole country
    record Sender(String bin, String body, String name, URI acts, @Nullable String region) {
        Sender { Bin.of(bin); }

        boolean serves(CourtCode court) { return region == null || region.equals(court.region()); }
    }

    /// The system of such a body for the place of a court.
    Optional<Sender> find(String body, CourtCode court) { return senders.stream().filter(sender -> sender.body().equals(body) && sender.serves(court)).findFirst(); }

    Optional<Sender> find(String bin) { return senders.stream().filter(sender -> sender.bin().equals(bin)).findFirst(); }
}
