package kz.torelik.powers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Bin;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether somebody may do something for another: every power that the law wants listed has to stand in a power of attorney that is in force (CPC arts. 60 parts 1, 3, 61).
@Component
public class Powers {

    private final PowerRows rows;
    private final ListedPowers listed;
    private final People people;
    private final CourtClock clock;

    Powers(PowerRows rows, ListedPowers listed, People people, CourtClock clock) {
        this.rows = rows;
        this.listed = listed;
        this.people = people;
        this.clock = clock;
    }

    /// What keeps a representative from filing a paper for a principal.
    ///
    /// @param principal whom he acts for, or null when the house does not know him
    /// @return `power-missing` with the power and its article, or nothing
    @Transactional(readOnly = true)
    public Optional<Refusal> lacks(@Nullable PersonId principal, PersonId representative, String paper, @Nullable String motion) {
        return listed.needed(paper, motion).filter(power -> principal == null || inForce(principal, representative).stream().noneMatch(one -> one.codes().contains(power.code())))
                .map(power -> Refusal.of("power-missing", power.title()).under(power.basis()));
    }

    /// The powers of attorney in force between two persons.
    @Transactional(readOnly = true)
    public List<PowerOfAttorney> inForce(PersonId principal, PersonId representative) { return rows.between(principal, representative, clock.today()); }

    /// Whether an electronic power lets a representative sign a claim of somebody known by his number.
    @Transactional(readOnly = true)
    public boolean maySignClaim(String number, PersonId representative) {
        Optional<? extends Person> principal = Iin.parse(number) instanceof Answer.Yes<Iin>(Iin iin) && people.find(iin).isPresent() ? people.find(iin)
                : Bin.parse(number) instanceof Answer.Yes<Bin>(Bin bin) ? people.find(bin) : Optional.empty();
        return principal.isPresent() && lacks(principal.get().id(), representative, "claim", null).isEmpty();
    }

    /// The notice of an advocate in force for a case.
    @Transactional(readOnly = true)
    public Optional<PowerOfAttorney> notice(PersonId principal, PersonId representative, CaseNumber of) { return rows.notice(principal, representative, of, clock.today()); }

    /// The last day on which any power between two persons is in force; nothing when none is given.
    ///
    /// @param of the case that a notice is for, or null for powers of attorney
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDay(PersonId principal, PersonId representative, @Nullable CaseNumber of) { return rows.lastDay(principal, representative, of); }

    /// A power that the actor of this thread may see.
    @Transactional(readOnly = true)
    public Optional<PowerOfAttorney> find(PublicId id) { return rows.find(id); }

    /// Everybody between whom there ever was a power.
    @Transactional(readOnly = true)
    public List<PowerChanged> pairs() { return rows.pairs(); }

    /// Those that the person of this thread gave, got or issued.
    @Transactional(readOnly = true)
    public List<PowerOfAttorney> list() { return rows.list(); }
}
