package kz.torelik.filing;

import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.Mandates;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
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
    private final Lasting lasting;
    private final CourtClock clock;

    Representing(CaseAccess access, CaseFiles files, Powers powers, People people, Lasting lasting, CourtClock clock) {
        this.access = access;
        this.files = files;
        this.powers = powers;
        this.people = people;
        this.lasting = lasting;
        this.clock = clock;
    }

    /// Until when representatives may act, written by a rule.
    @Component
    record Lasting(Mandates mandates, ActingWithin rules) {

        private static final Actor.Rule RULE = new Actor.Rule("mandates");

        /// From now on he acts by something else than a power.
        void forget(PersonId principal, PersonId representative) {
            rules.as(RULE, () -> {
                mandates.forget(principal, representative);
                return true;
            });
        }
    }

    /// What keeps the person of this thread from filing a paper in the name of a participant; nothing for the participant himself.
    Optional<Refusal> lacks(CaseFile file, int party, String paper, @Nullable String motion) {
        if (!(Acting.now() instanceof Actor.Citizen citizen)) return Optional.empty();
        Party principal = file.party(party);
        if (citizen.subject().equals(principal.person())) return Optional.empty();
        return powers.lacks(principal.person(), citizen.subject(), paper, motion);
    }

    /// The participant of this thread lets a representative in.
    ///
    /// @param number of the representative: his IIN, or the BIN of the law firm whose members act under its power
    /// @return the case with him; `representative-without-power` when he holds no power of attorney in force and is no advocate
    @Transactional
    public Answer<CaseFile> enter(CaseId id, int party, String number) {
        return access.ask(id, "file-document").then(permit -> {
            CaseFile file = permit.file();
            if (!permit.parties().contains(party)) return Answer.no(Refusal.of("not-your-party"));
            Optional<Refusal> delegating = lacks(file, party, "representative", null);
            if (delegating.isPresent()) return Answer.no(delegating.get());
            Optional<? extends Person> found = people.findByNumber(number);
            if (found.isEmpty()) return Answer.no(Refusal.of("power-nobody", number));
            Person representative = found.get();
            Party principal = file.party(party);
            boolean powered = principal.person() != null && !powers.inForce(principal.person(), representative.id()).isEmpty();
            boolean advocate = representative instanceof Person.Natural natural && natural.profession() != null && natural.profession().startsWith("advocate:");
            if (!powered && !advocate) return Answer.no(Refusal.of("representative-without-power", representative.title()).under("cpc 61(1)"));
            if (file.partiesOf(representative.id()).stream().anyMatch(one -> Integer.valueOf(party).equals(one.actsFor()))) return Answer.no(Refusal.of("representative-already", representative.title()));
            if (!powered && principal.person() != null) lasting.forget(principal.person(), representative.id());
            Person.Contact contact = representative.contact();
            Party entering = new Party(file.nextParty(), "representative", representative.id(), subject(representative),
                    contact.address(), contact.kato(), contact.phone(), contact.email(), party);
            return files.record(id, file.version(), List.of(Happening.of(new PartyEvent.PartyEntered(entering, "representative", null), clock.today(), powered ? "cpc 61(1)" : "cpc 61(3)")));
        });
    }

    private static Party.Subject subject(Person person) {
        return switch (person) {
            case Person.Natural natural -> new Party.Subject.Natural(natural.name(), natural.iin(), natural.born(), false);
            case Person.Organisation organisation -> new Party.Subject.Legal(organisation.name(), organisation.bin());
        };
    }
}
