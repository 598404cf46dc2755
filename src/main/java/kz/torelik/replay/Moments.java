package kz.torelik.replay;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.RecordingEvent;
import kz.torelik.casefile.events.ServiceEvent;
import kz.torelik.hearings.KeepingProtocol;
import kz.torelik.hearings.ProtocolNotes;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.PersonId;
import kz.torelik.language.Phrase;
import kz.torelik.recordings.HearingRecordings;
import kz.torelik.recordings.Timeline;
import kz.torelik.rooms.Room;
import kz.torelik.rooms.RoomEvent;
import kz.torelik.rooms.Rooms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What happened while it was recorded, in the order of time: the events of the case, those of the room by video, and the lines of the protocol.
@Component
class Moments {

    /// What nobody looks for in a recording.
    private static final Set<String> UNTOLD = Set.of("sound-only", "muted", "unmuted");

    private final Rooms rooms;
    private final KeepingProtocol protocols;

    Moments(Rooms rooms, KeepingProtocol protocols) {
        this.rooms = rooms;
        this.protocols = protocols;
    }

    List<Moment> of(HearingRecordings.Heard heard) {
        List<Moment> all = new ArrayList<>();
        Timeline time = heard.time();
        for (RecordedEvent each : heard.file().history()) {
            if (each.event() instanceof ServiceEvent || each.event() instanceof RecordingEvent) continue;
            add(all, time, moment(each), "event", Phrase.of("casefile.event." + each.event().word()), null);
        }
        Set<Instant> written = new HashSet<>(); // what the protocol took in from the room is not told twice
        for (ProtocolNotes.Said said : protocols.spoken(heard.file().id(), heard.recorded().hearing())) {
            if (said.at() != null) add(all, time, said.at(), "said", Phrase.of("replay.words", said.words()), speaker(heard.file(), said.party()));
            if (said.at() != null && said.party() == ProtocolNotes.ROOM) written.add(said.at().truncatedTo(ChronoUnit.MILLIS));
        }
        if (rooms.find(heard.recorded().hearing().id()) instanceof Answer.Yes<Room>(Room room)) inRoom(all, time, rooms.events(room), written);
        all.sort(Comparator.comparingLong(Moment::at));
        return all;
    }

    private static @Nullable Phrase speaker(CaseFile file, int party) {
        if (party == ProtocolNotes.ROOM) return null;
        return party == 0 ? Phrase.of("replay.court") : Phrase.of("replay.words", file.party(party).subject().brief());
    }

    private static void inRoom(List<Moment> all, Timeline time, List<RoomEvent> events, Set<Instant> written) {
        Map<PersonId, String> names = events.stream().filter(event -> event.who() != null && event.act().equals("entered")).collect(Collectors.toMap(RoomEvent::who, RoomEvent::detail, (_, later) -> later));
        for (RoomEvent event : events) {
            if (UNTOLD.contains(event.act()) || written.contains(event.at().truncatedTo(ChronoUnit.MILLIS))) continue;
            add(all, time, event.at(), "room", Phrase.of("rooms.event." + event.act(), event.facts(names.getOrDefault(event.who(), ""))), null);
        }
    }

    private static void add(List<Moment> all, Timeline time, Instant at, String kind, Phrase said, @Nullable Phrase speaker) {
        Long place = time.at(at);
        if (place != null) all.add(new Moment(place, kind, said, speaker));
    }

    /// When it happened, to the second where the event says so.
    private static Instant moment(RecordedEvent each) {
        return switch (each.event()) {
            case HearingEvent.HearingOpened opened -> opened.at();
            case HearingEvent.HearingClosed closed -> closed.at();
            case HearingEvent.HearingAdjourned adjourned -> adjourned.at();
            case HearingEvent.OpinionGiven given -> given.at();
            case kz.torelik.casefile.events.ProceduralEvent _ -> each.recordedAt();
        };
    }

    /// The session of a recording; nothing when the reader stands in the file of another instance.
    static java.util.Optional<CaseFile.HearingInFile> session(HearingRecordings.Heard heard) { return heard.file().hearing(heard.recorded().hearing()); }
}
