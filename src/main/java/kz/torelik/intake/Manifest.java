package kz.torelik.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.torelik.kernel.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;

/// The envelope of a package as the body wrote and signed it. What is in it is checked by [CheckingPackages]; here only its form.
///
/// @param form `torelik-package/1`
/// @param body the BIN of the sender
/// @param number the number in the sender's own register
/// @param kind the code in `law/bodies.yaml`
/// @param composedAt when it was made
/// @param language of the proceedings that the body proposes: `kk` or `ru`
/// @param place the code of the place of the matter in the classifier of territories
/// @param facts what is said to have happened, or what is asked
/// @param articles the articles that the body applies, as it writes them
/// @param detainedAt the moment of the detention, or null
record Manifest(String form, String body, String number, String kind, Instant composedAt, String language, String place, String facts, List<String> articles, @Nullable Instant detainedAt,
                List<Person> persons, List<Listed> documents) {

    static final String FORM = "torelik-package/1";
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    Manifest {
        for (Object needed : new Object[] {form, body, number, kind, composedAt, language, place, facts}) Objects.requireNonNull(needed);
        articles = List.copyOf(articles);
        persons = List.copyOf(persons);
        documents = List.copyOf(documents);
    }

    @Nullable Language spoken() { return Language.find(language).orElse(null); }

    /// A person, or an organisation when `organisation` is given.
    ///
    /// @param iin or the BIN of an organisation; null where it is not known
    /// @param actsFor for a defender or a representative: the place of his principal in this list, from 1
    record Person(String role, @Nullable String organisation, @Nullable String surname, @Nullable String given, @Nullable String patronymic, @Nullable String iin, @Nullable LocalDate born,
                  String address, @Nullable String kato, @Nullable String phone, @Nullable String email, @Nullable Integer actsFor) {
        Person {
            Objects.requireNonNull(role);
            Objects.requireNonNull(address);
        }
    }

    /// @param name of the file as it comes beside the manifest
    record Listed(String name, String kind, String title, String sha256) {
        Listed { for (String needed : new String[] {name, kind, title, sha256}) Objects.requireNonNull(needed); }
    }

    /// @return refused with `package-form` when the bytes are not such a manifest
    static Answer<Manifest> read(byte[] bytes) {
        try {
            Manifest manifest = JSON.readValue(bytes, Manifest.class);
            boolean whole = manifest.form().equals(FORM) && !manifest.number().isBlank() && manifest.number().length() <= 60 && (manifest.spoken() == Language.KK || manifest.spoken() == Language.RU);
            return whole ? Answer.yes(manifest) : Answer.no(Refusal.of("package-form", manifest.form()));
        } catch (JacksonException unreadable) {
            return Answer.no(Refusal.of("package-form", unreadable.getLocation() == null ? "?" : String.valueOf(unreadable.getLocation().getLineNr())));
        }
    }
}
