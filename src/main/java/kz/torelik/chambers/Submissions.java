package kz.torelik.chambers;

import java.util.List;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.Grounds;
import kz.torelik.law.LawBook;

/// What the chair of a court may submit for a review, or give back, in a case (CAO art. 848; CrPC art. 446 part 3).
final class Submissions {

    /// The step, as the pages call it.
    static final String WORD = "submission-chair";
    /// The events by which something goes back without a submission: a petition, a case that the chair demanded himself.
    static final List<String> GIVING_BACK = List.of("complaint-returned", "demanded-case-returned");

    private Submissions() {}

    /// Whether an act of that kind is the chair's.
    static boolean isOfAChair(String kind) { return kind.equals("submission-cassation-offence") || kind.equals("return-petition-offence") || kind.equals(ReviewDisposition.DemandedReturn.KIND) || kind.equals("submission-contradiction"); }

    /// One ground on which a kind of act rests.
    record Choosable(CourtPapers.ActKind kind, Grounds.Ground ground) {

        /// As the form sends it.
        String code() { return kind.code() + " " + ground.code(); }
    }

    /// The grounds on which the chair brings about that event in this case.
    ///
    /// @param event `submission-entered`, or one of [#GIVING_BACK]
    static List<Choosable> grounds(CaseFile file, String event, LawBook law) {
        return law.papers().actKinds(file.claim().procedure(), event).stream().flatMap(kind -> kind.grounds().stream().flatMap(list -> law.grounds(list).grounds().stream()).map(ground -> new Choosable(kind, ground))).toList();
    }

    /// Whether there is something to submit.
    static boolean isOpen(CaseFile file, LawBook law) { return !grounds(file, "submission-entered", law).isEmpty(); }
}
