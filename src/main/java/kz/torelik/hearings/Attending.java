package kz.torelik.hearings;

import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.law.Presence;

/// Whether everybody came without whom a session of a criminal court or an investigative judge is not opened: the accused or the suspect himself, the prosecution (CrPC arts. 148 parts 2, 4, 152 part 1, 321 part 3).
final class Attending {

    private Attending() {}

    /// @param present the numbers of those who came
    /// @return `session-person-absent` when somebody did not come who has to be there in person, `session-prosecution-absent` when nobody speaks for the prosecution
    static Optional<Refusal> unopened(CaseFile file, List<Integer> present, LawBook law) {
        List<Presence.Participant> participants = file.parties().stream().filter(party -> party.actsFor() == null).map(party -> new Presence.Participant(party.number(), party.role(), present.contains(party.number()))).toList();
        return law.presence().missing(file.claim().procedure(), file.claim().category(), file.stage(), participants, (participant, motion, granted) -> isExcused(file, participant, motion, granted))
                .map(missing -> refusal(file, missing));
    }

    /// He asks for it himself, or somebody asked and the court granted it.
    private static boolean isExcused(CaseFile file, Presence.Participant participant, String kind, boolean granted) {
        return file.motions().stream().filter(motion -> motion.kind().equals(kind))
                .anyMatch(motion -> granted ? Boolean.TRUE.equals(motion.granted()) : motion.party() == participant.number() && !Boolean.FALSE.equals(motion.granted()));
    }

    private static Refusal refusal(CaseFile file, Presence.Missing missing) {
        Refusal refusal = missing.participant() == null ? Refusal.of("session-prosecution-absent", missing.line().basis()) : Refusal.of("session-person-absent", file.party(missing.participant()).subject().title(), missing.line().basis());
        return refusal.under(missing.line().basis());
    }
}
