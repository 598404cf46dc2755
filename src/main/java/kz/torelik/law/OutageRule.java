package kz.torelik.law;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Period;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;

/// When an outage of the electronic service extends a term (`law/outages.yaml`).
///
/// @param services what can be down
public record OutageRule(LegalBasis basis, @Nullable Certainty certainty, Trilingual title, List<Service> services, List<Version> versions, List<Example> examples) {

    public OutageRule {
        services = List.copyOf(services);
        versions = List.copyOf(versions);
        examples = List.copyOf(examples);
    }

    public record Service(String id, Trilingual title) {}

    /// The rule on some days.
    ///
    /// @param bearsOn whose terms it extends
    /// @param lastDayMinutes how much of the last day has to be lost
    /// @param lastHours how many hours before the end of the last day count as the last ones
    /// @param lastHoursMinutes how much of these has to be lost
    public record Version(Period inForce, List<String> services, List<DeadlineRule.BearsOn> bearsOn, int lastDayMinutes, int lastHours, int lastHoursMinutes) implements Dated {

        /// Whether an outage touches a term that ends with that day.
        ///
        /// @param until its end, or null while it lasts
        boolean isTouched(LocalDate lastDay, LocalDateTime from, @Nullable LocalDateTime until) {
            LocalDateTime end = lastDay.plusDays(1).atStartOfDay();
            return lost(lastDay.atStartOfDay(), end, from, until) >= lastDayMinutes || lost(end.minusHours(lastHours), end, from, until) >= lastHoursMinutes;
        }

        private static long lost(LocalDateTime begin, LocalDateTime end, LocalDateTime from, @Nullable LocalDateTime until) {
            LocalDateTime first = from.isAfter(begin) ? from : begin;
            LocalDateTime last = until == null || until.isAfter(end) ? end : until;
            return last.isAfter(first) ? Duration.between(first, last).toMinutes() : 0;
        }
    }

    /// A worked example; it is also a test.
    ///
    /// @param until null while the outage lasts
    /// @param ends the day on which the term ends with the outage, or null when it stands still
    public record Example(String name, String service, LocalDateTime from, @Nullable LocalDateTime until, LocalDate lastDay, @Nullable LocalDate ends) {}

    /// How a term goes on after an outage.
    ///
    /// @param ends its new last day, or null while the outage lasts
    public record Effect(@Nullable LocalDate ends) {}

    /// What an outage does to a term; nothing when it does not touch it.
    public Optional<Effect> effect(Calendar calendar, DeadlineRule.BearsOn bearsOn, String service, LocalDate lastDay, LocalDateTime from, @Nullable LocalDateTime until) {
        Optional<Version> version = Dated.find(versions, lastDay).filter(one -> one.services().contains(service) && one.bearsOn().contains(bearsOn) && one.isTouched(lastDay, from, until));
        return version.map(_ -> {
            if (until == null) return new Effect(null);
            LocalDate ended = until.minusNanos(1).toLocalDate();
            return new Effect(calendar.workingFrom((ended.isAfter(lastDay) ? ended : lastDay).plusDays(1)));
        });
    }

    public Optional<Service> find(String id) { return services.stream().filter(service -> service.id().equals(id)).findFirst(); }
}
