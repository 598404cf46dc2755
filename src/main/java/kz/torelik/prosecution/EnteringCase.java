package kz.torelik.prosecution;

import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.database.ActingWithin;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Refusal;
import org.springframework.stereotype.Component;

/// A prosecutor enters a case of his courts by himself: to give his opinion, or after the decision to bring a petition or a protest (CPC arts. 54 part 2, 401 part 3, 435 part 2). A case of another court and one that is not
/// there answer alike.
@Component
public class EnteringCase {

    private static final Actor.Rule RULE = new Actor.Rule("prosecutor-enters");

    private final Offices offices;
    private final People people;
    private final CaseFiles files;
    private final ActingWithin rules;
    private final CourtClock clock;

    EnteringCase(Offices offices, People people, CaseFiles files, ActingWithin rules, CourtClock clock) {
        this.offices = offices;
        this.people = people;
        this.files = files;
        this.rules = rules;
        this.clock = clock;
    }

    /// The office as a participant of a case; the case gives it its number.
    ///
    /// @throws java.util.NoSuchElementException when the register of persons does not know the organisation
    public Party party(Office office) { return party(office, 0); }

    private Party party(Office office, int number) {
        Person found = people.find(office.organisation()).orElseThrow();
        Person.Contact contact = found.contact();
        Party.Subject subject = switch (found) {
            case Person.Organisation organisation -> new Party.Subject.Legal(organisation.name(), organisation.bin());
            case Person.Natural natural -> new Party.Subject.Natural(natural.name(), natural.iin(), natural.born(), false);
        };
        return new Party(number, "prosecutor", office.organisation(), subject, contact.address(), contact.kato(), contact.phone(), contact.email(), null);
    }

    /// The office of the prosecutor of this thread enters.
    ///
    /// @return the case, or `prosecutor-only`, `case-not-found`, `prosecutor-there`, those of the procedure
    public Answer<CaseFile> enter(CaseNumber number) { return enter(() -> files.find(number)); }

    /// The same by the identifier of the case.
    public Answer<CaseFile> enter(CaseId id) { return enter(() -> files.find(id)); }

    private Answer<CaseFile> enter(java.util.function.Supplier<Optional<CaseFile>> search) {
        Optional<Office> office = offices.mine();
        if (office.isEmpty()) return Answer.no(Refusal.of("prosecutor-only").under("cpc 54(2)"));
        return rules.as(RULE, () -> search.get().filter(file -> isOf(office.get(), file)).map(file -> enter(file, office.get())).orElseGet(() -> Answer.no(Refusal.of("case-not-found"))));
    }

    /// The Prosecutor General oversees the acts of every court (CPC art. 54 part 1).
    private static boolean isOf(Office office, CaseFile file) { return office.level() == kz.torelik.law.Prosecution.Level.GENERAL || office.courts().contains(file.seat()); }

    private Answer<CaseFile> enter(CaseFile file, Office office) {
        if (isThere(file, office.organisation())) return Answer.no(Refusal.of("prosecutor-there").under("cpc 54(2)"));
        return files.record(file.id(), file.version(), Happening.of(new PartyEvent.PartyEntered(party(office, file.nextParty()), "prosecutor", null), clock.today()));
    }

    private static boolean isThere(CaseFile file, PersonId organisation) { return file.parties("prosecutor").stream().anyMatch(party -> organisation.equals(party.person())); }
}
