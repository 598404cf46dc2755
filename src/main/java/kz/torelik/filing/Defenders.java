package kz.torelik.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import org.springframework.stereotype.Component;

/// Who defends: an advocate of the register (CrPC art. 66 part 2). Whom the organisation of advocates named upon a resolution of the court the judge enters by his number (art. 67 part 3).
@Component
public class Defenders {

    static final String DEFENDER = "defender";
    private static final String ADVOCATE = "advocate:";

    private final People people;

    Defenders(People people) { this.people = people; }

    /// Whether whoever acts for him is a defender.
    static boolean isCharged(Party party) { return party.actsFor() == null && (party.role().equals("accused") || party.role().equals("suspect")); }

    static boolean isAdvocate(Person person) { return person instanceof Person.Natural natural && natural.profession() != null && natural.profession().startsWith(ADVOCATE); }

    /// Those who are charged and whom nobody defends.
    public static List<Party> undefended(CaseFile file) {
        return file.parties().stream().filter(Defenders::isCharged).filter(party -> file.defenders(party.number()).isEmpty()).toList();
    }

    /// The advocate with this number as the defender of a participant; the case gives him his own number.
    ///
    /// @return `power-nobody` when the register does not know him, `defender-not-advocate`
    public Answer<Party> find(int person, String iin) {
        Optional<? extends Person> found = people.findByNumber(iin.strip());
        if (found.isEmpty()) return Answer.no(Refusal.of("power-nobody", iin));
        if (!isAdvocate(found.get())) return Answer.no(Refusal.of("defender-not-advocate", found.get().title()).under("crpc 66(2)"));
        return Answer.yes(of(found.get(), 0, person));
    }

    /// Whoever has this number as the representative of a victim, advocate or not: the court admits him (CrPC art. 76 part 1). The case gives him his own number.
    ///
    /// @return `power-nobody` when the register does not know him, `representative-minor`
    public Answer<Party> representing(int victim, String iin, LocalDate today) {
        Optional<? extends Person> found = people.findByNumber(iin.strip());
        if (found.isEmpty()) return Answer.no(Refusal.of("power-nobody", iin));
        Person person = found.get();
        if (person instanceof Person.Natural natural && natural.born().plusYears(18).isAfter(today)) return Answer.no(Refusal.of("representative-minor", person.title()).under("crpc 76(1)"));
        Person.Contact contact = person.contact();
        return Answer.yes(new Party(0, Admission.REPRESENTATIVE, person.id(), Representing.subject(person), contact.address(), contact.kato(), contact.phone(), contact.email(), victim));
    }

    static Party of(Person advocate, int number, int person) {
        Person.Contact contact = advocate.contact();
        return new Party(number, DEFENDER, advocate.id(), Representing.subject(advocate), contact.address(), contact.kato(), contact.phone(), contact.email(), person);
    }
}
