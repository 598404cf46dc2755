package kz.torelik.deadlines;

import java.time.Instant;
import java.time.LocalDateTime;
import kz.torelik.kernel.CourtClock;
import org.jspecify.annotations.Nullable;

/// An outage of the electronic service of the courts, as the public register has it.
///
/// @param number its number in the register, from 1
/// @param service what was down, by its id in `law/outages.yaml`
/// @param until its end, or null while it lasts
/// @param recordedBy `officer` or `monitoring`
/// @param proof what proves it, such as the number of a letter of the provider, or null
public record Outage(int number, String service, Instant from, @Nullable Instant until, String cause, String recordedBy, Instant recordedAt, @Nullable String proof) {

    /// An outage without a named proof.
    public Outage(int number, String service, Instant from, @Nullable Instant until, String cause, String recordedBy, Instant recordedAt) { this(number, service, from, until, cause, recordedBy, recordedAt, null); }


    /// The beginning in the time of the country.
    LocalDateTime begin() { return LocalDateTime.ofInstant(from, CourtClock.COUNTRY); }

    @Nullable LocalDateTime end() { return until == null ? null : LocalDateTime.ofInstant(until, CourtClock.COUNTRY); }
}
