package kz.torelik.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.Period;

/// A fact of law with the days on which it is in force. The versions of one fact never overlap.
public interface Dated {

    Period inForce();

    /// The version in force on a day.
    static <T extends Dated> Optional<T> find(List<T> versions, LocalDate day) {
        for (T version : versions) if (version.inForce().contains(day)) return Optional.of(version);
        return Optional.empty();
    }

    /// @throws LawFault when none is in force on that day
    static <T extends Dated> T get(List<T> versions, LocalDate day, String what) {
        return find(versions, day).orElseThrow(() -> LawFault.of(kz.torelik.kernel.Reason.of("law.fault.no-version", what, day), "No version of %s is in force on %s".formatted(what, day)));
    }
}
