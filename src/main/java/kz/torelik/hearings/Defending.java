package kz.torelik.hearings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Defence;
import kz.torelik.law.LawBook;

/// Whether each person whom the law wants defended before a criminal court has his defender in the session: when it is opened at the first instance, when the court retires above (CrPC arts. 67, 107 part 6, 148 part 2, 321 part 3, 336, 428 part 6, 495).
final class Defending {

    private Defending() {}

    /// @return `defender-missing` when nobody defends him in the case, `defender-absent` when his defender did not come
    static Optional<Refusal> fault(CaseFile file, CaseFile.HearingInFile session, LawBook law, LocalDate today) {
        Optional<Defence.Retiring> line = law.defence().retiring(file.claim().procedure(), file.claim().category());
        return line.flatMap(one -> charged(file, one.role()).map(party -> fault(file, session.present(), party, law, today)).flatMap(Optional::stream).findFirst());
    }

    /// Whether a session of the first instance may be opened: of the trial, of a preliminary hearing, on custody.
    ///
    /// @param present the numbers of those who came
    /// @return `trial-undefended` when nobody defends him in the case, `trial-defender-absent` when his defender did not come
    static Optional<Refusal> unopened(CaseFile file, List<Integer> present, LawBook law, LocalDate today) {
        Stream<String> roles = law.defence().beginning(file.claim().procedure(), file.claim().category(), file.stage()).stream().map(Defence.Beginning::role).distinct();
        return roles.flatMap(role -> charged(file, role)).map(party -> {
            Defence.Standing standing = standing(file, present, party);
            return law.defence().unopened(file.claim().procedure(), file.claim().category(), file.stage(), party.isMinor(today), hasRefused(file, party), standing)
                    .map(basis -> Refusal.of(standing == Defence.Standing.NONE ? "trial-undefended" : "trial-defender-absent", party.subject().title()).under(basis));
        }).flatMap(Optional::stream).findFirst();
    }

    private static Stream<Party> charged(CaseFile file, String role) { return file.parties(role).stream().filter(party -> party.actsFor() == null); }

    private static Optional<Refusal> fault(CaseFile file, List<Integer> present, Party person, LawBook law, LocalDate today) {
        Defence.Standing standing = standing(file, present, person);
        return law.defence().fault(file.claim().procedure(), file.claim().category(), person.isMinor(today), hasRefused(file, person), standing)
                .map(line -> Refusal.of(standing == Defence.Standing.NONE ? "defender-missing" : "defender-absent", person.subject().title()).under(line.basis()));
    }

    private static Defence.Standing standing(CaseFile file, List<Integer> present, Party person) {
        List<Party> defenders = file.defenders(person.number());
        return defenders.isEmpty() ? Defence.Standing.NONE : defenders.stream().anyMatch(party -> present.contains(party.number())) ? Defence.Standing.PRESENT : Defence.Standing.ABSENT;
    }

    private static boolean hasRefused(CaseFile file, Party person) {
        return file.motions().stream().anyMatch(motion -> motion.kind().equals("refuse-defender") && motion.party() == person.number() && Boolean.TRUE.equals(motion.granted()));
    }
}
