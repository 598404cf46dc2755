package kz.torelik.filing;

import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.database.Acting;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Iin;
import kz.torelik.kernel.Refusal;
import kz.torelik.powers.Powers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Representatives in a case: a participant lets one in who holds his power of attorney, or an advocate by his certificate (CPC art. 61); and what needs a listed power is refused without it (art. 60).
@Component
public class Representing {

    private final CaseAccess access;
    private final CaseFiles files;
    private final Powers powers;
    private final People people;
    private final CourtClock clock;

    Representing(CaseAccess access, CaseFiles files, Powers powers, People people, CourtClock clock) {
        this.access = access;
        this.files = files;
        this.powers = powers;
        this.people = people;
        this.clock = clock;
    }

    /// What keeps the person of this thread from filing a paper in the name of a participant; nothing for the participant himself.
    Optional<Refusal> lacks(CaseFile file, int party, String paper, @Nullable String motion) {
        if (!(Acting.now() instanceof Actor.Citizen citizen)) return Optional.empty();
        Party principal = file.party(party);
        if (citizen.subject().equals(principal.person())) return Optional.empty();
        return powers.lacks(principal.person(), citizen.person(), paper, motion);
    }

    /// The participant of this thread lets a representative in.
    ///
    /// @param iin of the representative
    /// @return the case with him; `representative-without-power` when he holds no power of attorney in force and is no advocate
    @Transactional
    public Answer<CaseFile> enter(CaseId id, int party, String iin) {
        return access.ask(id, "file-document").then(permit -> {
            CaseFile file = permit.file();
            if (!permit.parties().contains(party)) return Answer.no(Refusal.of("not-your-party"));
            Optional<Refusal> delegating = lacks(file, party, "representative", null);
            if (delegating.isPresent()) return Answer.no(delegating.get());
            Optional<Person.Natural> found = Iin.parse(iin.replaceAll("\\s", "")) instanceof Answer.Yes<Iin>(Iin number) ? people.find(number) : Optional.empty();
            if (found.isEmpty()) return Answer.no(Refusal.of("power-nobody", iin));
            Person.Natural representative = found.get();
            Party principal = file.party(party);
            boolean powered = principal.person() != null && !powers.inForce(principal.person(), representative.id()).isEmpty();
            boolean advocate = representative.profession() != null && representative.profession().startsWith("advocate:");
            if (!powered && !advocate) return Answer.no(Refusal.of("representative-without-power", representative.title()).under("cpc 61(1)"));
            if (file.partiesOf(representative.id()).stream().anyMatch(one -> Integer.valueOf(party).equals(one.actsFor()))) return Answer.no(Refusal.of("representative-already", representative.title()));
            Person.Contact contact = representative.contact();
            Party entering = new Party(file.nextParty(), "representative", representative.id(), new Party.Subject.Natural(representative.name(), representative.iin(), representative.born(), false),
                    contact.address(), contact.kato(), contact.phone(), contact.email(), party);
            return files.record(id, file.version(), List.of(Happening.of(new PartyEvent.PartyEntered(entering, "representative", null), clock.today(), powered ? "cpc 61(1)" : "cpc 61(3)")));
        });
    }
}
