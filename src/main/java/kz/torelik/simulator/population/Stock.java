package kz.torelik.simulator.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PhoneNumber;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The files under `population/`, as records.
final class Stock {

    private static final YAMLMapper YAML = YAMLMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private Stock() {}

    record Names(List<Community> communities) {}

    /// A community and its names.
    ///
    /// @param weight its share in the country in thousandths
    /// @param elsewhere its share in regions where it differs
    /// @param tongues how many of a hundred prefer Kazakh, Russian, English
    /// @param fathers names from which Kazakh and Russian patronymics are made, or null
    /// @param patronymics ready patronymics of men, or null
    record Community(String id, int weight, @Nullable Map<String, Integer> elsewhere, List<Integer> tongues, List<String> men, List<String> women,
                     @Nullable List<String> fathers, @Nullable List<String> patronymics, List<String> surnames) {

        int weightIn(String region) { return elsewhere == null ? weight : elsewhere.getOrDefault(region, weight); }
    }

    record Places(Forms form, List<String> villages, Map<String, Integer> weights, List<Trilingual> streets) {}

    record Forms(Trilingual flat, Trilingual house, Trilingual village) {}

    record Companies(List<CompanyForm> forms, List<String> first, List<String> second) {}

    /// @param digit the sixth digit of its BIN
    record CompanyForm(String id, int weight, int digit, Trilingual name, Trilingual head) {}

    record Chambers(Map<String, Trilingual> chambers) {}

    record Leading(List<LeadingPerson> people, List<LeadingOfficial> officials, List<LeadingCompany> companies, List<LeadingOffice> prosecution) {}

    record LeadingPerson(String key, String surname, String given, String patronymic, boolean woman, Iin iin, PhoneNumber phone, Language language,
                         String kato, Trilingual street, String house, @Nullable String flat, @Nullable String chamber, @Nullable String licence, Trilingual story) {}

    record LeadingOfficial(String key, String surname, String given, String patronymic, boolean woman, Iin iin, PhoneNumber phone, Language language,
                           CourtCode court, Function function, LocalDate since, Trilingual story) {}

    /// A leading company that is a prosecutor's office.
    record LeadingOffice(String office, kz.torelik.law.Prosecution.Level level, List<CourtCode> courts) {}

    record LeadingCompany(String key, String name, String form, Bin bin, LocalDate registered, String head, PhoneNumber phone, Language language,
                          String kato, Trilingual street, String house) {}

    /// @param name the file without its ending, such as `names`
    static <T> T read(String name, Class<T> type) {
        try (InputStream file = Stock.class.getResourceAsStream("/population/" + name + ".yaml")) {
            if (file == null) throw new IllegalStateException("population/" + name + ".yaml is missing");
            return YAML.readValue(file, type);
        } catch (IOException fault) {
            throw new UncheckedIOException("population/" + name + ".yaml cannot be read", fault);
        }
    }
}
