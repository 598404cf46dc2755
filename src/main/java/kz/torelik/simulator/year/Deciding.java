package kz.torelik.simulator.year;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.Happening;
import kz.torelik.law.Instances;
import kz.torelik.law.LawBook;

/// What a court above decides: mostly that the act stands, in the share of [Corrections] that it is changed or that the case goes back to be considered anew. It decides only what its act knows against such an act, what every file below can be told, and
/// sends nothing back to a court that has no other judge (CPC art. 37).
final class Deciding {

    static final String UNCHANGED = "unchanged";
    static final String RETURNED = "returned";
    /// By which steps a court above gives back what it has, without a decision.
    static final Set<String> GIVING_BACK = Set.of("complaint-returned", "demanded-case-returned");
    /// The case goes to the cassation court once more, and the acts below it stay as they are.
    static final String TO_CASSATION = "remitted-to-cassation";
    private static final String CHANGED = "changed";
    private static final String REMANDED = "remanded";
    /// The question goes back to the file from which it came, which goes on from there.
    private static final String REMITTED = "remitted";
    private static final Set<String> TO_APPEAL = Set.of("remitted-to-appeal", "cancelled-to-appeal");
    private static final String APPEAL = "appeal";
    /// Where jurors sat: on appeal only their verdict goes back to a new trial (CrPC art. 431 part 1 point 6).
    private static final String JURY = "jury-trial";

    private final LawBook law;
    private final Corrections corrections;

    Deciding(LawBook law, Corrections corrections) {
        this.law = law;
        this.corrections = corrections;
    }

    /// @param kind of the act by which it decides
    String decide(Story review, String kind, SplittableRandom random) {
        if (random.nextInt(1000) >= corrections.of(review.procedure())) return UNCHANGED;
        String contested = Objects.requireNonNullElse(Objects.requireNonNull(review.below()).actKind(), "");
        List<String> known = law.papers().actKind(kind).outcomes().stream().filter(outcome -> outcome.isOpenAgainst(contested)).map(CourtPapers.Outcome::code).filter(outcome -> isHeardBelow(review, outcome)).toList();
        List<String> back = known.stream().filter(outcome -> goesBack(review, outcome)).toList();
        boolean changes = known.contains(CHANGED);
        if (!back.isEmpty() && (!changes || random.nextInt(100) < corrections.sentBack())) return back.get(random.nextInt(back.size()));
        return changes ? CHANGED : UNCHANGED;
    }

    /// The file that is heard once more in a new one when a review ends so; none where nothing is sent back, or where the same file goes on.
    static Optional<Story> heardAnew(Story review, String outcome) {
        List<Story> below = review.filesBelow();
        if (outcome.equals(REMANDED)) return Optional.of(below.getLast());
        if (outcome.equals(TO_CASSATION)) return Optional.of(below.getFirst());
        return TO_APPEAL.contains(outcome) && below.size() > 1 ? Optional.of(below.get(below.size() - 2)) : Optional.empty();
    }

    /// Who took part in a case so far, in all instances.
    static Set<PersonId> sat(Story review) {
        Set<PersonId> sat = new LinkedHashSet<>(review.sat());
        review.filesBelow().forEach(file -> sat.addAll(file.sat()));
        return sat;
    }

    static boolean isHeardBelow(Story review, String outcome) { return review.filesBelow().stream().allMatch(file -> file.mayHear("review-decided", outcome)); }

    private boolean goesBack(Story review, String outcome) {
        Story first = review.filesBelow().getLast();
        if (outcome.equals(REMITTED)) return Objects.requireNonNull(review.below()).led(outcome).isPresent();
        Optional<Story> again = heardAnew(review, outcome).filter(file -> file.hasJudgesBeside(sat(review)));
        if (again.isEmpty()) return false;
        if (outcome.equals(REMANDED)) return (!Instances.way(review.procedure()).equals(APPEAL) || first.way().contains(JURY)) && first.led(outcome).isPresent() && law.procedure(first.procedure()).beginnings().stream().anyMatch(step -> step.event().event().equals("case-remanded"));
        Happening sent = new Happening("case-sent-up", Instances.way(again.get().procedure()));
        return Stream.of(first, Objects.requireNonNull(again.get().below())).allMatch(file -> (TO_APPEAL.contains(outcome) ? file.led(outcome) : Optional.of(file.course())).filter(there -> there.may(sent)).isPresent());
    }
}
