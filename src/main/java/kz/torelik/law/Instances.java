package kz.torelik.law;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// Which court reviews what, and how many judges consider it: `law/instances.yaml`.
public record Instances(List<Review> reviews, List<NotReviewable> notReviewable, List<Recusal> recusals, List<RecusalExample> recusalExamples, List<Example> examples) {

    public Instances {
        reviews = List.copyOf(reviews);
        notReviewable = List.copyOf(notReviewable);
        recusals = List.copyOf(recusals);
        recusalExamples = List.copyOf(recusalExamples);
        examples = List.copyOf(examples);
    }

    /// The ways up. A procedure of a review is named after its way: `appeal-offence` is an appeal.
    private static final List<String> WAYS = List.of("appeal", "private-complaint", "cassation", "exceptional-review");

    /// The way up that a procedure of a review is: `cassation` of `cassation-criminal`; a procedure of the first instance as it is.
    public static String way(String procedure) { return WAYS.stream().filter(way -> procedure.equals(way) || procedure.startsWith(way + "-")).findFirst().orElse(procedure); }

    /// @param procedure the way up: `appeal`, `private-complaint`, `cassation`, `exceptional-review`
    /// @param as the procedure in which the review is considered, where it is not called as its way
    /// @param shortened whether the line holds only after a trial in the shortened order (CrPC art. 52 part 2)
    /// @param actKinds the kinds of acts for which the line holds; empty for all
    /// @param after the review that sent the case back, where the line holds only then, or null
    /// @param categories the groups of categories for which it holds, by the digits before the point, or single categories; empty for all
    /// @param protest whether the line holds only on a protest of a prosecutor (CPC art. 454-1)
    /// @param court the kind of the reviewing court
    /// @param judges how many judges consider it; an odd number
    /// @param numberKind the kind in the number of the review, or null where it is that of its procedure
    /// @param stays the article by which a protest in it stays the execution of the act by itself, or null
    public record Review(String procedure, @Nullable String as, List<String> actKinds, @Nullable String after, List<String> categories, boolean shortened, boolean protest, CourtKind court, int judges, @Nullable String numberKind, LegalBasis basis, @Nullable LegalBasis stays) {
        public Review {
            actKinds = List.copyOf(actKinds);
            categories = List.copyOf(categories);
            if (judges < 1 || judges % 2 == 0) throw new IllegalArgumentException("A case is considered by an odd number of judges (CPC art. 35)");
            if (as != null && !way(as).equals(procedure)) throw new IllegalArgumentException("A procedure of a review is named after its way: " + as + " is no " + procedure);
        }

        /// The procedure of the file in which it is considered.
        public String file() { return as == null ? procedure : as; }
    }

    /// What a court does not review on the complaint of a participant. A line holds when all holds that it names.
    ///
    /// @param actKinds the kinds of the decision of the first instance; empty for all
    /// @param grounds why the court below ended the case; empty for all
    /// @param applicants what the claimant is; empty for all
    /// @param belowMci a price of the claim below so many indices, or null
    /// @param categories the groups of categories, by the digits before the point; empty for all
    /// @param takenByCassation a case that the cassation court took as one of many alike; every other line leaves such a case out (CPC art. 434 part 2)
    /// @param askedIn the procedures of the file in which the review is asked for; empty for all
    /// @param notCategories the groups that it leaves out
    /// @param of the codes of categories; empty for all
    /// @param title why, as the middle of a sentence
    public record NotReviewable(String procedure, List<String> actKinds, List<String> grounds, List<Fees.Applicant> applicants, @Nullable Integer belowMci, List<String> categories, List<String> notCategories, List<String> of, boolean takenByCassation, List<String> askedIn, @Nullable Certainty certainty,
                                LegalBasis basis, Trilingual title) {
        public NotReviewable {
            actKinds = List.copyOf(actKinds);
            grounds = List.copyOf(grounds);
            applicants = List.copyOf(applicants);
            categories = List.copyOf(categories);
            askedIn = List.copyOf(askedIn);
            notCategories = List.copyOf(notCategories);
            of = List.copyOf(of);
        }
    }

    /// How a panel decides the recusal of its judges (CPC art. 41).
    ///
    /// @param of of one judge, or of several up to all
    /// @param by who votes
    /// @param tie what as many votes for as against mean
    public record Recusal(Of of, By by, Tie tie, LegalBasis basis) {

        /// @param inFavour how many of the votes are for it
        public boolean isGranted(int inFavour, int votes) { return 2 * inFavour > votes || 2 * inFavour == votes && tie == Tie.GRANTED; }

        /// How many of the panel vote.
        public int voting(int seats, int asked) { return by == By.ALL ? seats : seats - asked; }
    }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Of { ONE, SEVERAL }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum By { OTHERS, ALL }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Tie { GRANTED, REFUSED }

    /// A worked example of the votes; it is also a test.
    ///
    /// @param asked of how many judges the recusal is asked
    public record RecusalExample(String name, int asked, int seats, int voting, int inFavour, boolean granted, LegalBasis basis) {}

    /// How the recusal of so many judges of a panel is decided.
    ///
    /// @throws LawFault when the law data do not say it
    public Recusal recusal(int asked) {
        Of of = asked > 1 ? Of.SEVERAL : Of.ONE;
        return recusals.stream().filter(one -> one.of() == of).findFirst().orElseThrow(() -> LawFault.nothing("law/instances.yaml does not say who decides the recusal of " + asked + " judges", "recusals:"));
    }

    /// A worked example; it is also a test.
    public record Example(String name, String procedure, @Nullable String as, String act, @Nullable String category, CourtCode below, @Nullable String after, boolean shortened, boolean protest, CourtCode court, int judges, @Nullable String numberKind) {}

    /// The article by which a protest stays the execution of the act that is reviewed in that procedure.
    public Optional<LegalBasis> staying(String procedure) { return reviews.stream().filter(review -> review.file().equals(procedure)).map(Review::stays).filter(Objects::nonNull).findFirst(); }

    /// @param actKind the kind of the contested act
    /// @param category the code of the category of the case
    /// @param after the way of the review that sent the case back, or null
    /// @param shortened whether the case was tried in the shortened order
    /// @param protest whether a prosecutor protests
    /// @throws LawFault when the law data foresee no such review
    public Review get(String procedure, String actKind, String category, @Nullable String after, boolean shortened, boolean protest) {
        return reviews.stream().filter(review -> review.procedure().equals(procedure)).filter(review -> review.actKinds().isEmpty() || review.actKinds().contains(actKind))
                .filter(review -> review.categories().isEmpty() || review.categories().contains(category) || review.categories().contains(group(category))).filter(review -> (shortened || !review.shortened()) && (protest || !review.protest())).filter(review -> review.after() == null || review.after().equals(after)).findFirst().orElseThrow(() -> LawFault.nothing("law/instances.yaml has no review " + procedure + " of " + actKind, procedure + " / " + actKind));
    }

    /// The group of a category, its digits before the point.
    public static String group(String category) { return category.contains(".") ? category.substring(0, category.indexOf('.')) : category; }

    /// The court that reviews the acts of another one.
    public static Court above(Courts courts, Review review, CourtCode below) {
        Optional<Court> found = review.court() == CourtKind.REGIONAL ? courts.inRegion(below.region()).stream().filter(court -> court.kind() == CourtKind.REGIONAL).findFirst()
                : courts.ofKind(review.court()).stream().findFirst();
        return found.orElseThrow(() -> LawFault.nothing("No court of the kind " + review.court().word() + " is above " + below, review.court().word() + " / " + below));
    }
}
