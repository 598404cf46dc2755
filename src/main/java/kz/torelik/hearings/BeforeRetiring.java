package kz.torelik.hearings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.ContinuedClaim;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.PartyEvent;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.law.Prosecution;

/// Whether everybody is there without whom the court may not retire, and whether the prosecutor still has to speak (CPC arts. 219, 221, 421 part 3, 450 part 5; APPC art. 31 part 2). His opinion is the last word: one that was given before the session was opened anew
/// does not count (CPC art. 220).
final class BeforeRetiring {

    private BeforeRetiring() {}

    /// @return `opinion-awaited` of a prosecutor who is there, `prosecutor-absent` of one without whom the court may not go on, `prosecutor-missing` where it may not and nobody called one in, `defender-missing` and `defender-absent` of a person who has to be defended
    static Optional<Refusal> fault(CaseFile file, CaseFile.HearingInFile session, LawBook law, LocalDate today) {
        Optional<Refusal> nobody = file.parties("prosecutor").isEmpty() ? law.prosecution().retiring(file.claim().procedure(), Prosecution.When.MISSING).filter(line -> !line.allowed() && !(line.body() && isBodyThere(file, session)))
                .map(line -> Refusal.of("prosecutor-missing").under(line.basis())) : Optional.empty();
        if (nobody.isPresent()) return nobody;
        Optional<Refusal> undefended = Defending.fault(file, session, law, today);
        if (undefended.isPresent()) return undefended;
        return file.parties("prosecutor").stream().filter(party -> !hasSpoken(file, session.id(), party)).map(party -> fault(file, session, party, law)).flatMap(Optional::stream).findFirst();
    }

    /// Whoever goes on with a claim that was withdrawn has to pay its duty first: the court puts the consideration off (CPC art. 106 part 2).
    ///
    /// @return `duty-awaited`, or nothing
    static Optional<Refusal> duty(CaseFile file, LawBook law) {
        return ContinuedClaim.of(file).filter(claim -> !claim.isPaid()).map(claim -> Refusal.of("duty-awaited", file.party(claim.plaintiff()).subject().title(), claim.task().until()).under(law.prosecution().protecting(file.claim().procedure()).map(Prosecution.Protecting::term).orElseThrow()));
    }

    private static Optional<Refusal> fault(CaseFile file, CaseFile.HearingInFile session, Party party, LawBook law) {
        Prosecution.When when = when(file, session, party);
        return law.prosecution().retiring(file.claim().procedure(), when).filter(line -> !line.allowed())
                .map(line -> Refusal.of(when == Prosecution.When.PRESENT ? "opinion-awaited" : "prosecutor-absent", party.subject().title()).under(line.basis()));
    }

    /// Whether somebody came for the body that sent the case.
    private static boolean isBodyThere(CaseFile file, CaseFile.HearingInFile session) { return file.parties("body").stream().anyMatch(party -> session.present().contains(party.number())); }

    private static Prosecution.When when(CaseFile file, CaseFile.HearingInFile session, Party party) {
        if (session.present().contains(party.number())) return Prosecution.When.PRESENT;
        boolean invited = file.history().stream().anyMatch(each -> each.event() instanceof PartyEvent.PartyEntered entered && entered.party().number() == party.number() && entered.act() != null);
        return invited ? Prosecution.When.INVITED : Prosecution.When.ENTERED;
    }

    /// Whether he gave his opinion since the session was opened the last time.
    static boolean hasSpoken(CaseFile file, HearingId session, Party party) {
        List<RecordedEvent> history = file.history();
        for (int i = history.size() - 1; i >= 0; i--) {
            if (history.get(i).event() instanceof HearingEvent.OpinionGiven given && given.hearing().equals(session) && given.party() == party.number()) return true;
            if (history.get(i).event() instanceof HearingEvent.HearingOpened opened && opened.hearing().equals(session)) return false;
        }
        return false;
    }
}
