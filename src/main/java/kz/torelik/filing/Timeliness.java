package kz.torelik.filing;

import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.TermEvent;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.Happening;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Component;

/// Whether the term is over in which somebody may still file something: the right to do it ends with the term (CPC art. 124), unless the court restores it (art. 126).
@Component
class Timeliness {

    private final Deadlines deadlines;
    private final LawBook law;
    private final CourtClock clock;

    Timeliness(Deadlines deadlines, LawBook law, CourtClock clock) {
        this.deadlines = deadlines;
        this.law = law;
        this.clock = clock;
    }

    /// The clock of a right that this would have met and that is over; nothing while a later such clock runs or where the law sets no term.
    Optional<ClockReading> missed(CaseFile file, int party, Happening what) {
        List<ClockReading> rights = deadlines.of(file).stream().filter(one -> one.nature() == DeadlineRule.Nature.RIGHT && one.bearsOn() == DeadlineRule.BearsOn.PARTY)
                .filter(one -> one.party() == null || one.party() == party)
                .filter(one -> law.deadline(one.rule()).versions().stream().anyMatch(version -> version.metBy().stream().anyMatch(word -> word.means(what)))).toList();
        if (rights.isEmpty()) return Optional.empty();
        ClockReading last = rights.getLast();
        return last.ranOut() || isOverForOthers(file, last) ? Optional.of(last) : Optional.empty();
    }

    /// A term of all that one of them met is over for the others with its last day; restored to one of them, it stays over for the rest.
    private boolean isOverForOthers(CaseFile file, ClockReading last) {
        if (last.status() != ClockReading.Status.MET || last.party() != null || last.due() == null) return false;
        return clock.today().isAfter(last.due())
                || file.history().stream().anyMatch(each -> each.seq() > last.startedBy() && each.event() instanceof TermEvent.TermRestored restored && restored.rule().equals(last.rule()));
    }

    /// What is said to whoever files it without a request to restore the term.
    static Refusal late(ClockReading missed) { return Refusal.of("paper-late", missed.title(), missed.due() == null ? missed.startedOn() : missed.due()).under("cpc 124(2)").because(missed.steps()); }
}
