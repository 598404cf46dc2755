package kz.torelik.portal;

import java.util.LinkedHashSet;
import java.util.Set;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;

/// As whom the person of this thread reads a case.
final class Reader {

    private Reader() {}

    /// The numbers of the participants that he is or represents.
    static Set<Integer> parties(CaseFile file) {
        Set<Integer> numbers = new LinkedHashSet<>();
        if (!(Acting.now() instanceof Actor.Citizen citizen)) return numbers;
        for (Party party : file.partiesOf(citizen.subject())) {
            Integer principal = party.actsFor();
            numbers.add(principal == null ? party.number() : principal);
        }
        return numbers;
    }

    /// His role, or the role of the one he represents.
    static String role(CaseFile file) { return parties(file).stream().findFirst().map(number -> file.party(number).role()).orElse("stranger"); }
}
