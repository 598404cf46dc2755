package kz.torelik.tour;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Trilingual;
import org.jspecify.annotations.Nullable;

/// The case that a visitor follows: who acts in it, and to which moments the clock can be moved for it.
///
/// @param session when its next session begins, or null when none is set
/// @param term the term that runs out next, or null
public record TourCase(CaseNumber number, List<Player> cast, @Nullable Instant session, @Nullable Term term) {

    public TourCase {
        cast = List.copyOf(cast);
    }

    /// @param role `plaintiff`, `defendant`, `judge`, `secretary`
    public record Player(String role, Iin iin, PersonName name, boolean staff) {}

    /// @param last the last day of the term
    public record Term(Trilingual title, LocalDate last) {

        /// The morning after it.
        Instant after() { return last.plusDays(1).atTime(9, 30).atZone(CourtClock.COUNTRY).toInstant(); }
    }

    static TourCase of(CaseFile file, List<ClockReading> clocks, People people, Instant now) {
        List<Player> cast = new ArrayList<>();
        for (Party party : file.parties()) {
            if (party.subject() instanceof Party.Subject.Natural natural && natural.iin() != null && !party.role().equals("representative")) cast.add(new Player(party.role(), natural.iin(), natural.name(), false));
        }
        file.judge().ifPresent(judge -> {
            officer("judge", judge.person(), people).ifPresent(cast::add);
            if (judge.secretary() != null) officer("secretary", judge.secretary(), people).ifPresent(cast::add);
        });
        Instant session = file.hearings().stream().filter(one -> one.state().equals("set") && one.startsAt().isAfter(now)).map(CaseFile.HearingInFile::startsAt).min(Comparator.naturalOrder()).orElse(null);
        Term term = clocks.stream().filter(one -> one.status() == ClockReading.Status.RUNNING && one.due() != null).min(Comparator.comparing(ClockReading::due))
                .map(one -> new Term(one.title(), one.due())).orElse(null);
        return new TourCase(file.number(), cast, session, term);
    }

    private static Optional<Player> officer(String role, PersonId person, People people) {
        return people.find(person).filter(Person.Natural.class::isInstance).map(Person.Natural.class::cast).map(one -> new Player(role, one.iin(), one.name(), true));
    }
}
