package kz.torelik.publication.pseudonyms;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/// A natural person whom the case itself names.
///
/// @param born the day of birth, or null where the case does not state it
/// @param secrets numbers and addresses of this person as the case holds them (IIN, telephone, e-mail): none may stay in the text
public record Known(Role role, PersonName name, @Nullable LocalDate born, List<String> secrets) {

    public Known {
        secrets = List.copyOf(secrets);
    }

    public static Known judge(PersonName name) { return new Known(Role.JUDGE, name, null, List.of()); }
}
