package kz.torelik.courts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import kz.torelik.kernel.Period;

/// Days on which a judge takes no cases; a long one is a ground to replace him (Civil Procedure Code art. 35).
///
/// @param from the first day
/// @param to the last day
public record Absence(LocalDate from, LocalDate to, Kind kind) {

    public Absence {
        if (to.isBefore(from)) throw new IllegalArgumentException("An absence ends before it starts: " + from + " to " + to);
    }

    public boolean contains(LocalDate day) { return period().contains(day); }

    public Period period() { return new Period(from, to); }

    /// Why a judge is absent.
    public enum Kind {
        LEAVE, ILLNESS, TRAINING, TRIP;

        /// The word that the database and the messages use (`courts.absence.<word>`).
        @JsonValue
        public String word() { return name().toLowerCase(Locale.ROOT); }

        static Kind of(String word) { return valueOf(word.toUpperCase(Locale.ROOT)); }
    }
}
