package kz.torelik.chambers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.torelik.hearings.ProtocolNotes;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.language.Sentences;
import kz.torelik.law.LawBook;
import kz.torelik.rooms.Room;
import kz.torelik.rooms.RoomEvent;
import kz.torelik.rooms.Rooms;
import org.springframework.stereotype.Component;

/// What the room by video knows of the course of a session, as lines of the protocol with their time codes: who came, was admitted, had the floor, was removed, lost his link; when the court retired and returned and what it announced (CPC art. 282); what was said of a broadcast and what the court ruled on it (art. 19 part 7); what was given to somebody to sign and whether he did.
@Component
class RoomCourse {

    private static final Set<String> TOLD = Set.of("entered", "identified", "admitted", "floor", "removed", "lost", "back", "left", "retired", "returned", "closed", "opened", "shown", "announced", "broadcast-asked", "broadcast-agreed", "broadcast-objected", "broadcast-on", "broadcast-off", "to-sign", "signed", "declined", "brought", "led-away");

    private final Rooms rooms;
    private final Sentences sentences;
    private final LawBook law;

    RoomCourse(Rooms rooms, Sentences sentences, LawBook law) {
        this.rooms = rooms;
        this.sentences = sentences;
        this.law = law;
    }

    /// In the order of time; nothing when there was no room.
    List<ProtocolNotes.Said> of(HearingId hearing, Language language) {
        if (!(rooms.find(hearing.id()) instanceof Answer.Yes<Room>(Room room))) return List.of();
        List<ProtocolNotes.Said> lines = new ArrayList<>();
        Map<PersonId, String> names = new HashMap<>();
        for (RoomEvent event : rooms.events(room)) {
            if (event.who() != null && event.act().equals("entered")) names.put(event.who(), event.detail());
            if (!TOLD.contains(event.act())) continue;
            RoomEvent told = event.isOfPaper() ? event.with(law.sheets().find(event.sheet()).orElseThrow().title().in(language)) : event;
            lines.add(new ProtocolNotes.Said(ProtocolNotes.ROOM, sentences.say(language, "rooms.event." + event.act(), told.facts(names.getOrDefault(event.who(), ""))), event.at()));
        }
        return lines;
    }

    /// The notes with the lines of the room that are not among them yet, all in the order of time; a line without a time stays where it is.
    static ProtocolNotes joined(ProtocolNotes notes, List<ProtocolNotes.Said> room) {
        List<ProtocolNotes.Said> course = new ArrayList<>(notes.course());
        for (ProtocolNotes.Said line : room) {
            if (course.contains(line)) continue;
            int place = course.size();
            while (place > 0 && course.get(place - 1).at() != null && line.at() != null && course.get(place - 1).at().isAfter(line.at())) place--;
            course.add(place, line);
        }
        return new ProtocolNotes(course, notes.breaks(), notes.recording(), notes.withoutRecording(), notes.explained());
    }
}
