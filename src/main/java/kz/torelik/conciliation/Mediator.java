package kz.torelik.conciliation;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PhoneNumber;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;

/// A mediator as the register shows him to everybody (Law on Mediation, art. 14 point 3).
///
/// @param id public and random; who he is in the registry of persons stays inside
/// @param roll `professional`, or `retired-judge` (art. 9 point 4)
/// @param organisation of mediators whose member he is, or the roll of the authorised body
/// @param fields in which he specialises, of [#FIELDS]
/// @param languages in which he mediates
/// @param fee of a matter, or null when he mediates without one (art. 22 point 2)
public record Mediator(PublicId id, PersonId person, String name, String roll, String organisation, Certificate certificate, Contact contact, List<String> fields, List<Language> languages,
                       @Nullable Tenge fee, Taking taking) {

    /// The fields of mediation, in the order of the page.
    public static final List<String> FIELDS = List.of("family", "inheritance", "housing", "labour", "debts", "business", "consumer", "damage", "land", "enforcement");

    public Mediator {
        fields = List.copyOf(fields);
        languages = List.copyOf(languages);
    }

    /// The document that he was trained by the programme for mediators.
    public record Certificate(String number, LocalDate on) {}

    /// @param region the code of the region in which he works
    public record Contact(String address, @Nullable EmailAddress email, @Nullable PhoneNumber phone, String region) {}

    /// What he takes.
    ///
    /// @param most matters at a time, by his own choice
    /// @param accepts whether he takes new ones now
    /// @param suspendedUntil the last day of a suspension by his organisation (art. 14 point 7), or null
    /// @param load open matters now
    public record Taking(int most, boolean accepts, @Nullable LocalDate suspendedUntil, int load) {

        public boolean isSuspended(LocalDate today) { return suspendedUntil != null && !suspendedUntil.isBefore(today); }

        /// Whether a new matter can be brought to him.
        public boolean isFree(LocalDate today) { return accepts && load < most && !isSuspended(today); }
    }
}
