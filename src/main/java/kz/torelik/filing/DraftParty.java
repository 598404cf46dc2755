package kz.torelik.filing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.EmailAddress;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.PhoneNumber;
import org.jspecify.annotations.Nullable;

/// A participant as typed in a draft.
///
/// @param role `plaintiff`, `defendant`, `third-party`, `representative`
/// @param kind `individual`, `entrepreneur`, `entity`
/// @param person who he is in the register, when the house filled him in, or null
/// @param born the date of birth as `yyyy-mm-dd`, or empty
/// @param number the IIN or the BIN, or empty when it is not known
public record DraftParty(String role, String kind, @Nullable PersonId person, String surname, String given, String patronymic, String born, String organisation,
                         String number, String address, String kato, String phone, String email) {

    public boolean isEntity() { return kind.equals("entity"); }

    public String title() { return isEntity() ? organisation : (surname + " " + given + " " + patronymic).strip(); }

    Optional<LocalDate> birthDate() {
        try {
            return born.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(born));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// The participant of the case that this becomes.
    ///
    /// @param called his role in the procedure
    /// @throws kz.torelik.kernel.Refused when what was typed does not pass the checks
    Party toParty(int number, String called, @Nullable PersonId known, @Nullable Integer actsFor) {
        @Nullable PhoneNumber mobile = phone.isBlank() ? null : PhoneNumber.parse(phone).orThrow();
        @Nullable EmailAddress mail = email.isBlank() ? null : EmailAddress.parse(email).orThrow();
        return new Party(number, called, known, subject(), address.strip(), kato.isBlank() ? null : kato, mobile, mail, actsFor);
    }

    private Party.Subject subject() {
        if (isEntity()) return new Party.Subject.Legal(organisation.strip(), number.isBlank() ? null : Bin.parse(number).orThrow());
        @Nullable Iin iin = number.isBlank() ? null : Iin.parse(number).orThrow();
        PersonName name = new PersonName(surname.strip(), given.strip(), patronymic.isBlank() ? null : patronymic.strip());
        return new Party.Subject.Natural(name, iin, birthDate().orElse(iin == null ? null : iin.birthDate()), kind.equals("entrepreneur"));
    }

    Answer<String> checkedNumber() {
        if (number.isBlank()) return Answer.yes("");
        return isEntity() ? Bin.parse(number).map(Bin::digits) : Iin.parse(number).map(Iin::digits);
    }
}
