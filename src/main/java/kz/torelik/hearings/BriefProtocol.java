package kz.torelik.hearings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.FilingEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.casefile.events.ProceduralEvent;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/// The brief protocol of a session (краткий протокол, қысқаша хаттама; CPC arts. 281-283): what the events of the case tell, and what the
/// secretary wrote down.
///
/// @param plaintiff and `defendant`: the case in short
/// @param motions those filed by the end of the session and decided during it
/// @param ended how it ended: `deliberation`, `session` or `adjourned`
/// @param ground the ground of the adjournment, or null
/// @param next the next session that is set, or null
public record BriefProtocol(Language language, CourtCode court, CaseNumber number, HearingId hearing, String kind, String room, Instant openedAt, Instant endedAt, PersonName judge,
                            @Nullable PersonName secretary, String plaintiff, String defendant, List<Appearance> appearance, List<Motion> motions, String ended,
                            @Nullable String ground, @Nullable Instant next, ProtocolNotes notes) {

    public BriefProtocol {
        appearance = List.copyOf(appearance);
        motions = List.copyOf(motions);
    }

    /// Whether somebody came.
    public record Appearance(int party, String role, String name, boolean came) {}

    /// A motion and its answer; granted is null while it is not decided.
    public record Motion(int number, String party, String kind, LocalDate filedOn, @Nullable Boolean granted, @Nullable String reasons) {}

    /// Composes the protocol of a session that has ended.
    ///
    /// @throws IllegalArgumentException when the session has not ended
    static BriefProtocol of(CaseFile file, CaseFile.HearingInFile session, @Nullable PersonName secretary, ProtocolNotes notes) {
        Instant opened = session.openedAt();
        Instant ended = session.endedAt();
        if (opened == null || ended == null) throw new IllegalArgumentException("The session has not ended");
        List<RecordedEvent> during = during(file.history(), session.id());
        ProceduralEvent end = during.getLast().event();
        return new BriefProtocol(file.language(), SessionRows.seat(file), file.number(), session.id(), session.kind(), session.room(), opened, ended, file.judge().orElseThrow().name(), secretary,
                name(file.asking()), name(file.answering()), appearance(file, session), motions(file, during), switch (end) {
                    case HearingEvent.HearingClosed closed -> closed.deliberation() ? "deliberation" : "session";
                    case ProceduralEvent _ -> "adjourned";
                }, end instanceof HearingEvent.HearingAdjourned adjourned ? adjourned.ground() : null, next(file, ended), notes);
    }

    /// The events from the opening to the end of a session.
    private static List<RecordedEvent> during(List<RecordedEvent> history, HearingId hearing) {
        List<RecordedEvent> during = new ArrayList<>();
        boolean open = false;
        for (RecordedEvent each : history) {
            if (each.event() instanceof HearingEvent.HearingOpened opened && opened.hearing().equals(hearing)) open = true;
            if (open) during.add(each);
            if (each.event() instanceof HearingEvent.HearingClosed closed && closed.hearing().equals(hearing)) open = false;
            if (each.event() instanceof HearingEvent.HearingAdjourned adjourned && adjourned.hearing().equals(hearing)) open = false;
        }
        return during;
    }

    private static List<Appearance> appearance(CaseFile file, CaseFile.HearingInFile session) {
        return file.parties().stream().map(party -> new Appearance(party.number(), party.role(), party.subject().title(), session.present().contains(party.number()))).toList();
    }

    private static List<Motion> motions(CaseFile file, List<RecordedEvent> during) {
        List<Integer> numbers = during.stream().map(RecordedEvent::event).map(event -> switch (event) {
            case FilingEvent.MotionFiled filed -> filed.motion();
            case FilingEvent.MotionDecided decided -> decided.motion();
            case ProceduralEvent _ -> 0;
        }).filter(number -> number > 0).distinct().toList();
        return file.motions().stream().filter(motion -> numbers.contains(motion.number()))
                .map(motion -> new Motion(motion.number(), file.party(motion.party()).subject().brief(), motion.kind(), motion.on(), motion.granted(), motion.reasons())).toList();
    }

    private static @Nullable Instant next(CaseFile file, Instant after) {
        return file.hearings().stream().filter(other -> other.state().equals("set")).map(CaseFile.HearingInFile::startsAt).filter(after::isBefore).sorted().findFirst().orElse(null);
    }

    private static String name(List<Party> those) {
        return those.isEmpty() ? "" : those.getFirst().subject().brief();
    }
}
