package kz.torelik.law;

import java.util.List;
import java.util.Locale;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Period;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// Which court hears a claim: rules for the kind of court and rules for the place (CPC arts. 26-33).
public record JurisdictionRules(List<KindRule> kind, List<PlaceRule> place, List<Example> examples) {

    public record KindRule(String id, LegalBasis basis, CourtKind court, @Nullable When when, Trilingual title, @Nullable Period inForce, @Nullable Transition transition) implements Lasting {}

    public record PlaceRule(String id, LegalBasis basis, @Nullable Certainty certainty, At at, boolean exclusive, @Nullable When when, Trilingual title,
                            @Nullable Period inForce, @Nullable Transition transition) implements Lasting {}

    /// The conditions of a rule; all that are stated have to hold. A closed vocabulary.
    ///
    /// @param without the flags none of which the category may have
    public record When(List<Category.Flag> categoryFlag, List<Category.Flag> without, @Nullable Parties parties, List<Known> has) {}

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Parties { ALL_BUSINESS }

    /// What may be known beside the parties.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Known {
        SEVERAL_DEFENDANTS, REAL_ESTATE_PLACE, CONTRACT_PLACE, HARM_PLACE, ESTATE_PLACE, AGREED_COURT, MINOR_CHILDREN, PLAINTIFF_OUTSIDE_CENTRES, NATIONAL_DRAW, DECIDING_COURT;

        public String word() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }
    }

    /// Where the court is looked for.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum At { DEFENDANT, ANY_DEFENDANT, PLAINTIFF, REAL_ESTATE_PLACE, CONTRACT_PLACE, HARM_PLACE, ESTATE_PLACE, AGREED_COURT, DECIDING_COURT, COUNTRY, CAPITAL }

    /// A worked example; it is also a test.
    public record Example(String name, Question question, List<CourtCode> courts, List<String> rules) {}

    /// What is known of a dispute; places are codes of the classifier of territories.
    public record Question(String category, Side plaintiff, List<Side> defendants, @Nullable String realEstatePlace, @Nullable String contractPlace, @Nullable String harmPlace,
                           @Nullable String estatePlace, @Nullable CourtCode agreedCourt, boolean minorChildrenWithPlaintiff, boolean nationalDraw, @Nullable CourtCode decidingCourt) {
        public Question { defendants = List.copyOf(defendants); }

        /// A dispute of which only the parties are known.
        public static Question of(String category, Side plaintiff, List<Side> defendants) {
            return new Question(category, plaintiff, defendants, null, null, null, null, null, false, false, null);
        }
    }

    /// A party: what he is, and where he lives or is registered (null while unknown).
    public record Side(Fees.Applicant kind, @Nullable String kato) {}
}
