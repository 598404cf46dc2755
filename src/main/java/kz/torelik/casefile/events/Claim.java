package kz.torelik.casefile.events;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Tenge;
import org.jspecify.annotations.Nullable;

/// What is asked of the court (CPC arts. 134, 148).
///
/// @param procedure the kind of proceeding by its id in `law/procedures`: `action` or `court-order`
/// @param category the code in the classifier, such as `7.03`
/// @param language the language of the claim; the ruling on initiation fixes the language of the proceedings
/// @param price the price of the claim (CPC art. 104), zero for a claim without property
/// @param demands what the court is asked to order, one sentence each
/// @param court the court that the rules of jurisdiction give
/// @param jurisdiction the article that gives it
/// @param nationalDraw whether the claimant agreed to a judge of any court of the country (CPC art. 32)
/// @param seal `open`, or `closed` where the law closes the case by its category
/// @param relatedTo the number of an earlier case that this one goes on from, or null
/// @param votingDay in a dispute about elections or a referendum: the day of the voting, else null
/// @param resultsDay in such a dispute: the day on which the results were announced, or null while they are not
/// @param children for alimony: each child as the application names it, `name, date of birth`; else empty
/// @param forOthers by which line of `law/for-others.yaml` it was brought for somebody else than whoever filed it, or null for a claim of one's own
public record Claim(String procedure, String category, Language language, Tenge price, List<String> demands, CourtCode court,
                    LegalBasis jurisdiction, boolean nationalDraw, String seal, @Nullable String relatedTo, @Nullable List<String> children, @Nullable LocalDate votingDay, @Nullable LocalDate resultsDay,
                    @Nullable String forOthers) {
    public Claim {
        demands = List.copyOf(demands);
        children = children == null ? List.of() : List.copyOf(children);
    }

    /// A claim of one's own.
    public Claim(String procedure, String category, Language language, Tenge price, List<String> demands, CourtCode court, LegalBasis jurisdiction, boolean nationalDraw, String seal,
                 @Nullable String relatedTo, @Nullable List<String> children, @Nullable LocalDate votingDay, @Nullable LocalDate resultsDay) {
        this(procedure, category, language, price, demands, court, jurisdiction, nationalDraw, seal, relatedTo, children, votingDay, resultsDay, null);
    }

    /// A claim that is not about elections.
    public Claim(String procedure, String category, Language language, Tenge price, List<String> demands, CourtCode court, LegalBasis jurisdiction, boolean nationalDraw, String seal,
                 @Nullable String relatedTo, @Nullable List<String> children) {
        this(procedure, category, language, price, demands, court, jurisdiction, nationalDraw, seal, relatedTo, children, null, null);
    }

    /// A claim that is not about children.
    public Claim(String procedure, String category, Language language, Tenge price, List<String> demands, CourtCode court, LegalBasis jurisdiction, boolean nationalDraw, String seal,
                 @Nullable String relatedTo) {
        this(procedure, category, language, price, demands, court, jurisdiction, nationalDraw, seal, relatedTo, List.of());
    }

    /// Never null: claims that were recorded before they carried children have none.
    @Override
    public List<String> children() { return children == null ? List.of() : children; }
}
