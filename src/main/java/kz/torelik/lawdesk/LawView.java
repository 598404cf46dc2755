package kz.torelik.lawdesk;

import java.time.LocalDate;
import kz.torelik.law.LawBook;
import kz.torelik.law.LawFault;
import kz.torelik.law.LawSource;
import org.jspecify.annotations.Nullable;

/// The law as one side of a comparison.
///
/// @param house what other modules read of it
/// @param day only what is in force on that day, or null for all its versions
record LawView(LawBook law, HouseRules house, @Nullable LocalDate day) {

    /// @throws LawFault when the data are not well formed
    static LawView of(LawSource source, @Nullable LocalDate day) { return new LawView(LawBook.load(source), HouseRules.read(source), day); }
}
