package kz.torelik.casefile.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/// A participant of a case.
///
/// @param number his number in the case, from 1; events name participants by it
/// @param role `plaintiff`, `defendant`, `third-party`, `representative`; `applicant` and `interested` where the law has no plaintiff and defendant; in what other bodies send: `body`,
///             `prosecutor`, `offender`, `suspect`, `accused`, `victim`, `defender`
/// @param person who he is in the registry of persons, or null while the house does not know him
/// @param subject the natural person or the organisation as the claim describes them
/// @param address the place of residence or of registration as written
/// @param kato the code of that place in the classifier of territories, or null
/// @param phone the mobile number given to the court, or null
/// @param email the address given to the court, or null
/// @param actsFor for a representative or a defender, the number of the participant he acts for; otherwise null
public record Party(int number, String role, @Nullable PersonId person, Subject subject, String address, @Nullable String kato,
                    @Nullable PhoneNumber phone, @Nullable EmailAddress email, @Nullable Integer actsFor) {

    private static final int OF_AGE = 18;

    /// Whether he is a person under eighteen on that day, as far as his birth is known.
    public boolean isMinor(LocalDate day) { return subject instanceof Subject.Natural natural && natural.birthday() != null && natural.birthday().plusYears(OF_AGE).isAfter(day); }

    /// Whether he asks the court, as plaintiff or applicant.
    public boolean asks() { return role.equals("plaintiff") || role.equals("applicant"); }

    /// The number of whom he stands for: of his principal, or his own.
    public int standsFor() { return actsFor == null ? number : actsFor; }

    /// Whether he represents or defends that participant.
    public boolean isActingFor(int participant) { return actsFor != null && actsFor == participant; }

    /// Whether he answers, as defendant or as a person whom an application concerns.
    public boolean answers() { return role.equals("defendant") || role.equals("interested"); }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({@JsonSubTypes.Type(value = Subject.Natural.class, name = "natural"), @JsonSubTypes.Type(value = Subject.Legal.class, name = "legal")})
    public sealed interface Subject {

        /// A natural person, or an individual entrepreneur acting under his own name.
        record Natural(PersonName name, @Nullable Iin iin, @Nullable LocalDate born, boolean entrepreneur) implements Subject {

            /// The day of his birth: as it was stated, or else as his number tells it.
            public @Nullable LocalDate birthday() { return born != null || iin == null ? born : iin.birthDate(); }
        }

        /// A legal entity.
        record Legal(String name, @Nullable Bin bin) implements Subject {}

        /// The name as it stands in documents.
        default String title() {
            return switch (this) {
                case Natural natural -> natural.name().full();
                case Legal legal -> legal.name();
            };
        }

        /// The name as lists say it: initials for persons, the whole name for organisations.
        default String brief() {
            return switch (this) {
                case Natural natural -> natural.name().brief();
                case Legal legal -> legal.name();
            };
        }
    }
}
