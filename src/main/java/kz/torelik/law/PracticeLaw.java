package kz.torelik.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;

/// What the law says on the merits of a category, beside its terms and its duty: `law/practice.yaml`.
public record PracticeLaw(List<Articles> categories, List<Resolution> resolutions) {

    public PracticeLaw {
        categories = List.copyOf(categories);
        resolutions = resolutions.stream().sorted(Comparator.comparing(Resolution::date).reversed()).toList();
        if (resolutions.stream().map(Resolution::id).distinct().count() < resolutions.size()) throw LawFault.twice("law/practice.yaml", "a resolution of one number and day");
    }

    /// Articles on which cases of some categories mostly rest.
    public record Articles(List<String> categories, List<LegalBasis> articles, @Nullable Certainty certainty) {
        public Articles {
            categories = List.copyOf(categories);
            articles = List.copyOf(articles);
        }
    }

    /// A normative resolution of the Supreme Court.
    ///
    /// @param source where its number, day and name were read, or null
    /// @param amended the day of an amendment that was seen, or null
    /// @param repealed since when it is not in force, or null; older acts still cite it
    /// @param articles what its text names, as far as that was read
    /// @param points point -> the articles that it was seen to name; they are among `articles`
    /// @param read the language in which its name was read, where only one is
    /// @param categories those that it is about
    /// @param procedures it is about every case of these procedures
    public record Resolution(String number, LocalDate date, Trilingual title, @Nullable String source, @Nullable LocalDate amended, @Nullable LocalDate repealed, List<LegalBasis> articles, Map<String, List<LegalBasis>> points, List<String> categories, List<String> procedures, @Nullable Certainty certainty, @Nullable Language read) {

        private static final String BANK = "adilet.zan.kz ";

        public Resolution {
            points = Map.copyOf(points);
            articles = Stream.concat(articles.stream(), points.values().stream().flatMap(List::stream)).distinct().toList();
            categories = List.copyOf(categories);
            procedures = List.copyOf(procedures);
        }

        /// What nobody else has: several of a year may have one number, and several of a day never.
        public String id() { return date + "-" + number; }

        /// The point that names an article, or null where that was not read.
        public @Nullable String point(LegalBasis article) { return points.entrySet().stream().filter(each -> each.getValue().contains(article)).map(Map.Entry::getKey).findFirst().orElse(null); }

        /// How sure its name is to a reader of a language.
        public @Nullable Certainty certainty(Language reader) { return reader == read ? null : certainty; }

        public boolean inForce() { return repealed == null; }

        /// Where its text stands in the official bank, or null.
        public @Nullable String text(Language language) {
            String bank = switch (language) { case KK -> "kaz"; case RU -> "rus"; case EN -> "eng"; };
            return source == null || !source.startsWith(BANK) ? null : "https://adilet.zan.kz/" + bank + "/docs/" + source.substring(BANK.length());
        }
    }

    /// The articles of a category; how sure they are is said of each line.
    public List<Articles> lines(String category) { return categories.stream().filter(each -> each.categories().contains(category)).toList(); }

    public Optional<Resolution> find(String id) { return resolutions.stream().filter(each -> each.id().equals(id)).findFirst(); }

    /// Those about a category, the latest first; what is not in force any more is not among them.
    public List<Resolution> resolutions(String category) { return resolutions.stream().filter(Resolution::inForce).filter(each -> each.categories().contains(category)).toList(); }

    /// Those about every case of a procedure in which a category is heard.
    public List<Resolution> general(Category category) { return resolutions.stream().filter(Resolution::inForce).filter(each -> each.procedures().stream().anyMatch(category.procedures()::contains)).toList(); }

    /// Those that name an article.
    public List<Resolution> explaining(LegalBasis article) {
        return resolutions.stream().filter(each -> each.articles().stream().anyMatch(one -> one.act().equals(article.act()) && one.article().equals(article.article()))).toList();
    }
}
