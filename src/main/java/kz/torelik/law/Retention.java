package kz.torelik.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;

/// Until when the file of a case and its papers are kept (`law/retention.yaml`). It tells, and destroys nothing.
///
/// @param closedAt the stages that count as the end of a case beside those that end it
/// @param cases the kinds of cases
/// @param papers the papers that are kept for a time of their own
public record Retention(LegalBasis basis, @Nullable Certainty certainty, Trilingual title, List<String> closedAt, List<Kind> cases, List<Kind> papers, List<Example> examples) {

    public Retention {
        closedAt = List.copyOf(closedAt);
        cases = List.copyOf(cases);
        papers = List.copyOf(papers);
        examples = List.copyOf(examples);
    }

    /// What is kept for one time.
    ///
    /// @param procedures of a case; empty for a paper
    /// @param categories in which alone it holds; empty where in all of these procedures
    /// @param years how many, or null where it is kept for good
    public record Kind(String id, List<String> procedures, List<String> categories, @Nullable Integer years, @Nullable Certainty certainty, LegalBasis basis, Trilingual title) {
        public Kind {
            procedures = List.copyOf(procedures);
            categories = List.copyOf(categories);
        }

        /// The last day on which a file is kept that was closed on a day: the years are counted from the first of January after it.
        ///
        /// @return nothing where it is kept for good
        public Optional<LocalDate> until(LocalDate closed) { return Optional.ofNullable(years).map(many -> LocalDate.of(closed.getYear() + many, 12, 31)); }
    }

    /// A worked example; it is also a test.
    ///
    /// @param rule the id of the kind that holds
    /// @param until the last day, or null where the file is kept for good
    public record Example(String name, String procedure, String category, LocalDate ended, String rule, @Nullable LocalDate until) {}

    /// What holds for a case: what names its category goes before what does not.
    public Optional<Kind> find(String procedure, String category) {
        List<Kind> of = cases.stream().filter(kind -> kind.procedures().contains(procedure)).toList();
        return of.stream().filter(kind -> kind.categories().contains(category)).findFirst().or(() -> of.stream().filter(kind -> kind.categories().isEmpty()).findFirst());
    }

    /// Whether a case at that stage counts as ended.
    public boolean isClosed(Procedure.Stage stage) { return stage.ended() || closedAt.contains(stage.id()); }
}
