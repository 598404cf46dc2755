package kz.torelik.alerts;

import java.time.Instant;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import org.jspecify.annotations.Nullable;

/// Something that a person wants to be told of.
///
/// @param name as he reads it: the number of a case, the words of a search, the name of a court
/// @param caseId of a case, else null
/// @param court the code of a court, or null for any
/// @param category the code of a category, or null for any
/// @param language in which he is told
/// @param feed whether a feed is open
public record Watch(PublicId id, PersonId person, Kind kind, String name, @Nullable CaseId caseId, String words, @Nullable String court, @Nullable String category, Language language, boolean email, boolean feed,
                    Instant madeAt) {

    public enum Kind {
        CASE, SEARCH, COURT, OUTAGES;

        public String word() { return name().toLowerCase(java.util.Locale.ROOT); }

        static Kind of(String word) { return valueOf(word.toUpperCase(java.util.Locale.ROOT)); }
    }

    /// Something new.
    ///
    /// @param code the word of the event, the kind of the act, or `outage-began` and `outage-over`
    /// @param subject the number of the case, the ECLI, or the service that was down
    /// @param court the code of the court; empty for an outage
    /// @param path the page of the house
    public record Entry(PublicId id, PublicId watch, String code, String subject, String court, String path, Instant at) {}

    /// Where a program is told.
    ///
    /// @param gone whether the program said that it wants no more
    /// @param toldAt when it last took something, or null
    /// @param fault why the last message was not taken, or null
    public record Hook(String address, boolean gone, @Nullable Instant toldAt, @Nullable String fault) {}
}
