package kz.torelik.identity;

import java.time.LocalDate;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/// Somebody the house knows: a natural person or an organisation.
public sealed interface Person {

    PersonId id();

    Contact contact();

    /// The name as documents write it.
    default String title() {
        return switch (this) {
            case Natural natural -> natural.name().full();
            case Organisation organisation -> organisation.name();
        };
    }

    /// How to reach somebody, and in which language.
    ///
    /// @param kato the code of the place in the classifier of territories, or null
    record Contact(String address, @Nullable String kato, @Nullable PhoneNumber phone, @Nullable EmailAddress email, Language language) {}

    /// @param profession `advocate:<licence>` or null
    record Natural(PersonId id, Iin iin, PersonName name, LocalDate born, Contact contact, @Nullable String profession) implements Person {}

    record Organisation(PersonId id, Bin bin, String name, Contact contact) implements Person {}

    /// An office in an organisation: who may act for it.
    record Office(PersonId organisation, PersonId person, String title, LocalDate since) {}
}
