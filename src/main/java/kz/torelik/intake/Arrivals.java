package kz.torelik.intake;

import java.time.Instant;
import java.util.List;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What bodies sent to a court, for its registry: taken packages with their cases, refused ones with the reason.
@Component
public class Arrivals {

    private final PackageRows rows;
    private final IntakeSettings settings;
    private final BodyLaw bodies;
    private final ActingWithin rules;

    Arrivals(PackageRows rows, IntakeSettings settings, BodyLaw bodies, ActingWithin rules) {
        this.rows = rows;
        this.settings = settings;
        this.bodies = bodies;
        this.rules = rules;
    }

    /// @param sender the name under which the body is registered, or its BIN
    /// @param kind null when the body named a kind that does not exist
    /// @param caseId null for a refused package
    /// @param refusal null for a taken one
    public record Arrival(Instant at, String sender, String number, BodyLaw.@Nullable PackageKind kind, @Nullable CaseId caseId, @Nullable String caseNumber, @Nullable Refusal refusal) {}

    /// The newest first.
    public List<Arrival> list(CourtCode court, int most) {
        return rules.as(ReceivingPackages.RULE, () -> rows.list(court.digits(), most)).stream().map(line -> new Arrival(line.at(), settings.find(line.body()).map(IntakeSettings.Sender::name).orElse(line.body()),
                line.number(), bodies.findKind(line.kind()).orElse(null), line.caseId(), line.caseNumber(), line.refusal())).toList();
    }
}
