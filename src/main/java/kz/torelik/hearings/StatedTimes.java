package kz.torelik.hearings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kz.torelik.kernel.PersonId;

/// At what times participants said that they cannot come. The reception answers it from their calendars.
public interface StatedTimes {

    /// What these persons stated for any part of the time between two moments, in its order.
    List<Stated> of(Collection<PersonId> persons, Instant from, Instant to);

    /// A time that a person stated.
    ///
    /// @param kind why he cannot come, in the words of `hearings.warning.party-stated.<kind>`
    record Stated(PersonId person, Instant from, Instant to, String kind) {}
}
