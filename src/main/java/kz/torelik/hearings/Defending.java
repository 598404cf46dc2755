package kz.torelik.hearings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Defence;
import kz.torelik.law.LawBook;

/// Whether each person whom the law wants defended before a criminal court above has his defender in the session (CrPC arts. 67, 107 part 6, 428 part 6, 495).
final class Defending {

    private Defending() {}

    /// @return `defender-missing` when nobody defends him in the case, `defender-absent` when his defender did not come
    static Optional<Refusal> fault(CaseFile file, CaseFile.HearingInFile session, LawBook law, LocalDate today) {
        Optional<Defence.Retiring> line = law.defence().retiring(file.claim().procedure(), file.claim().category());
        return line.flatMap(one -> file.parties(one.role()).stream().filter(party -> party.actsFor() == null).map(party -> fault(file, session, party, law, today)).flatMap(Optional::stream).findFirst());
    }

    private static Optional<Refusal> fault(CaseFile file, CaseFile.HearingInFile session, Party person, LawBook law, LocalDate today) {
        List<Party> defenders = file.defenders(person.number());
        Defence.Standing standing = defenders.isEmpty() ? Defence.Standing.NONE : defenders.stream().anyMatch(party -> session.present().contains(party.number())) ? Defence.Standing.PRESENT : Defence.Standing.ABSENT;
        boolean refused = file.motions().stream().anyMatch(motion -> motion.kind().equals("refuse-defender") && motion.party() == person.number() && Boolean.TRUE.equals(motion.granted()));
        return law.defence().fault(file.claim().procedure(), file.claim().category(), person.isMinor(today), refused, standing)
                .map(line -> Refusal.of(standing == Defence.Standing.NONE ? "defender-missing" : "defender-absent", person.subject().title()).under(line.basis()));
    }
}
