package kz.torelik.law;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;

/// What the law says on the merits of a category, beside its terms and its duty: `law/practice.yaml`.
public record PracticeLaw(List<Articles> categories, List<Resolution> resolutions) {

    public PracticeLaw {
        categories = List.copyOf(categories);
        resolutions = List.copyOf(resolutions);
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
    /// @param articles what it explains, as far as that was read
    /// @param categories those that it is about; none: all civil cases
    public record Resolution(String number, LocalDate date, Trilingual title, @Nullable String source, @Nullable LocalDate amended, List<LegalBasis> articles, List<String> categories, @Nullable Certainty certainty) {
        public Resolution {
            articles = List.copyOf(articles);
            categories = List.copyOf(categories);
        }
    }

    public List<LegalBasis> articles(String category) { return categories.stream().filter(each -> each.categories().contains(category)).flatMap(each -> each.articles().stream()).distinct().toList(); }

    /// The latest first.
    public List<Resolution> resolutions(String category) {
        return resolutions.stream().filter(each -> each.categories().contains(category)).sorted(java.util.Comparator.comparing(Resolution::date).reversed()).toList();
    }
}
