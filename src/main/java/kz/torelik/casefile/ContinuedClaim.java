package kz.torelik.casefile;

import java.util.Optional;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.TermEvent;
import kz.torelik.kernel.ActId;

/// A claim that the person for whom it was brought goes on with, after the prosecutor or the body that brought it withdrew: who brought it pays no state duty, and whoever insists on it pays in general order within the term that the court sets, unless he is freed
/// himself (CPC art. 106 part 2). Until then the court does not consider it; unpaid, it is left without consideration.
///
/// @param plaintiff who goes on, by his number in the case
/// @param act the ruling that set the term
/// @param task the term of the court, kept when the duty is paid
public record ContinuedClaim(int plaintiff, ActId act, CaseFile.CourtTask task) {

    /// How the duty stands in the case until it is paid.
    public static final String ORDERED = "ordered";
    private static final String WITHDREW = "withdrew";
    private static final String WITHDRAWAL = "withdrawal";

    public boolean isPaid() { return task.done(); }

    /// The claim of this case, if somebody goes on with it and has, or had, to pay.
    public static Optional<ContinuedClaim> of(CaseFile file) {
        return file.history().stream().map(RecordedEvent::event).filter(TermEvent.TermSet.class::isInstance).map(TermEvent.TermSet.class::cast).filter(set -> isSetWhen(file, set.act()))
                .flatMap(set -> file.tasks().stream().filter(task -> task.number() == set.number()).map(task -> new ContinuedClaim(set.party(), set.act(), task))).reduce((_, last) -> last);
    }

    private static boolean isSetWhen(CaseFile file, ActId act) {
        return file.history().stream().anyMatch(each -> each.event() instanceof PartyEvent.PartyLeft left && left.cause().equals(WITHDREW) && act.equals(left.act()));
    }

    /// Whether the event is the term of such a ruling.
    public static boolean concerns(CaseFile file, ProceduralEvent event) { return event instanceof TermEvent.TermSet set && isSetWhen(file, set.act()); }

    /// Who asks that the claim be considered although it was withdrawn, and was not refused.
    public static Optional<CaseFile.MotionInFile> asked(CaseFile file) {
        return file.motions().stream().filter(one -> one.kind().equals("continue-claim") && !Boolean.FALSE.equals(one.granted())).reduce((_, last) -> last);
    }

    /// The plaintiff who has the claim considered, whether he asked himself or somebody did for him.
    public static Optional<Party> goesOn(CaseFile file) { return asked(file).map(motion -> file.principal(motion.party())).filter(Party::asks); }

    /// The plaintiff who withdrew and still takes part, while another one has the claim considered.
    public static Optional<Party> withdrew(CaseFile file) {
        return goesOn(file).flatMap(person -> file.asking().stream().filter(party -> party.number() != person.number() && hasWithdrawn(file, party.number())).reduce((_, last) -> last));
    }

    /// Whether a plaintiff, or whoever acts for him, withdrew the claim and the court did not refuse to take that.
    public static boolean hasWithdrawn(CaseFile file, int plaintiff) {
        return file.motions().stream().anyMatch(one -> one.kind().equals(WITHDRAWAL) && !Boolean.FALSE.equals(one.granted()) && file.party(one.party()).standsFor() == plaintiff);
    }
}
