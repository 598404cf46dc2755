package kz.torelik.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.hearings.ProofOfService;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.NoticeId;
import org.springframework.stereotype.Component;

/// Gathers from the case what was sent about a session and lets [ProperNotice] judge it.
@Component
class NoticeProof implements ProofOfService {

    private static final Set<String> ELECTRONIC = Set.of("email", "cabinet", "contract-email");

    private final Outbox outbox;

    NoticeProof(Outbox outbox) { this.outbox = outbox; }

    @Override
    public Finding find(CaseFile file, HearingId hearing, Party addressee) {
        CaseFile.HearingInFile session = file.hearing(hearing).orElseThrow(() -> new IllegalArgumentException("No session " + hearing));
        List<ProperNotice.Evidence> evidence = evidence(file, hearing, addressee);
        boolean missedFirst = missedBefore(file, session, addressee);
        boolean entity = addressee.subject() instanceof Party.Subject.Legal;
        boolean absent = entity && List.of(PaperLetter.Cause.NOT_COLLECTED, PaperLetter.Cause.ADDRESSEE_UNKNOWN, PaperLetter.Cause.MOVED).stream().anyMatch(cause -> cameBack(file, hearing, addressee, cause));
        boolean movedSilently = cameBack(file, hearing, addressee, PaperLetter.Cause.MOVED) && knewBefore(file, hearing, addressee);
        return ProperNotice.of(evidence, new ProperNotice.Known(session.startsAt(), missedFirst, cameBack(file, hearing, addressee, PaperLetter.Cause.REFUSED),
                cameBack(file, hearing, addressee, PaperLetter.Cause.WHEREABOUTS_UNKNOWN), absent, movedSilently));
    }

    /// Whether he stayed away from an earlier session of which he was told by e-mail or in the account only (CPC art. 127 part 4).
    boolean missedBefore(CaseFile file, CaseFile.HearingInFile session, Party addressee) {
        return file.hearings().stream().filter(earlier -> !earlier.id().equals(session.id()) && earlier.openedAt() != null && earlier.startsAt().isBefore(session.startsAt()))
                .anyMatch(earlier -> !came(file, earlier, addressee) && byElectronicMeansOnly(evidence(file, earlier.id(), addressee)));
    }

    /// Whether another notice of this case has reached him: from then on he has to tell the court where he moved to (CPC art. 132).
    private boolean knewBefore(CaseFile file, HearingId hearing, Party addressee) {
        Set<NoticeId> about = outbox.about(hearing, since(file, hearing));
        return file.notices().stream().anyMatch(one -> one.party() == addressee.number() && !about.contains(one.id()) && (one.state().equals("delivered") || one.state().equals("read")));
    }

    /// Whether a letter on paper about this session came back with that mark.
    private boolean cameBack(CaseFile file, HearingId hearing, Party addressee, PaperLetter.Cause cause) {
        Set<NoticeId> about = outbox.about(hearing, since(file, hearing));
        return file.history().stream().anyMatch(each -> each.event() instanceof ServiceEvent.NoticeFailed failed && about.contains(failed.notice()) && failed.channel().equals("post")
                && failed.party() == addressee.number() && failed.cause().equals(cause.word()));
    }

    private static int since(CaseFile file, HearingId hearing) {
        return file.history().stream().filter(each -> sets(each.event(), hearing)).mapToInt(RecordedEvent::seq).max().orElse(1);
    }

    /// The notices of the present time and place of a session: those that the house sent by its setting or last move, and those that staff sent since.
    private List<ProperNotice.Evidence> evidence(CaseFile file, HearingId hearing, Party addressee) {
        int since = since(file, hearing);
        Set<NoticeId> about = outbox.about(hearing, since);
        Set<NoticeId> own = outbox.own(file.id());
        List<ProperNotice.Evidence> found = new ArrayList<>();
        for (CaseFile.NoticeInFile notice : file.notices()) {
            boolean his = notice.party() == addressee.number() || isRepresentative(file, notice.party(), addressee);
            boolean byHand = !own.contains(notice.id()) && (notice.about().equals("hearing-set") || notice.about().equals("hearing-moved")) && sentAt(file, notice.id()) > since;
            if (his && (about.contains(notice.id()) || byHand)) found.add(new ProperNotice.Evidence(notice.channel(), notice.state(), notice.at()));
        }
        return found;
    }

    private static boolean sets(ProceduralEvent event, HearingId hearing) {
        return switch (event) {
            case HearingEvent.HearingSet set -> set.hearing().equals(hearing);
            case HearingEvent.HearingMoved moved -> moved.hearing().equals(hearing);
            case ProceduralEvent _ -> false;
        };
    }

    private static int sentAt(CaseFile file, NoticeId notice) {
        return file.history().stream().filter(each -> each.event() instanceof ServiceEvent.NoticeSent sent && sent.notice().equals(notice)).mapToInt(RecordedEvent::seq).max().orElse(0);
    }

    private static boolean isRepresentative(CaseFile file, int party, Party principal) {
        Integer actsFor = file.party(party).actsFor();
        return actsFor != null && actsFor == principal.number();
    }

    private static boolean came(CaseFile file, CaseFile.HearingInFile session, Party party) {
        return session.present().stream().anyMatch(number -> number == party.number() || isRepresentative(file, number, party));
    }

    private static boolean byElectronicMeansOnly(List<ProperNotice.Evidence> evidence) {
        return !evidence.isEmpty() && evidence.stream().allMatch(each -> ELECTRONIC.contains(each.channel()) && !each.state().equals("read"));
    }
}
