package kz.torelik.intake;

import java.time.Instant;
import java.util.List;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What bodies sent to a court, for its registry: taken packages with their cases, refused ones with the reason.
@Component
public class Arrivals {

    private final PackageRows rows;
    private final DeliveryRows deliveries;
    private final IntakeSettings settings;
    private final BodyLaw bodies;
    private final ActingWithin rules;
    private final CourtClock clock;

    Arrivals(PackageRows rows, DeliveryRows deliveries, IntakeSettings settings, BodyLaw bodies, ActingWithin rules, CourtClock clock) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.settings = settings;
        this.bodies = bodies;
        this.rules = rules;
        this.clock = clock;
    }

    /// @param sender the name under which the body is registered, or its BIN
    /// @param kind null when the body named a kind that does not exist
    /// @param caseId null for a refused package
    /// @param refusal null for a taken one
    public record Arrival(Instant at, String sender, String number, BodyLaw.@Nullable PackageKind kind, @Nullable CaseId caseId, @Nullable String caseNumber, @Nullable Refusal refusal) {}

    /// An act, or a copy of a paper, that its body has not taken, though it was sent.
    ///
    /// @param eventSeq the event of the case after which it is sent
    /// @param after the word of that event: an act goes when it is signed and when it came into force, a copy when the execution stands still or goes on
    /// @param attempts how often it was sent
    /// @param next when it is sent again by itself
    public record Waiting(CaseId caseId, int eventSeq, String caseNumber, String sender, String number, String after, int attempts, Instant next) {}

    /// The acts that wait for their bodies; the next to be sent first.
    public List<Waiting> waiting(CourtCode court) {
        return rules.as(ReceivingPackages.RULE, () -> deliveries.waiting(court.digits())).stream().map(one -> new Waiting(one.caseId(), one.eventSeq(), one.caseNumber(), name(one.body()), one.number(),
                one.after(), one.attempts(), one.next())).toList();
    }

    /// Sends an act to its body at once, without waiting for its time; whoever asks while the body is taking it has what he asked for.
    ///
    /// @return the case; or `delivery-unknown`: this court sends no such act
    public Answer<CaseId> sendNow(CourtCode court, CaseId caseId, int eventSeq) {
        return Boolean.TRUE.equals(rules.as(ReceivingPackages.RULE, () -> deliveries.hurry(court.digits(), caseId, eventSeq, clock.instant()))) ? Answer.yes(caseId) : Answer.no(Refusal.of("delivery-unknown"));
    }

    private String name(String body) { return settings.find(body).map(IntakeSettings.Sender::name).orElse(body); }

    /// The newest first.
    public List<Arrival> list(CourtCode court, int most) {
        return rules.as(ReceivingPackages.RULE, () -> rows.list(court.digits(), most)).stream().map(line -> new Arrival(line.at(), name(line.body()),
                line.number(), bodies.findKind(line.kind()).orElse(null), line.caseId(), line.caseNumber(), line.refusal())).toList();
    }
}
