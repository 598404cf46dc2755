package kz.torelik.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Relation;
import kz.torelik.casefile.events.FiledDocument;
import kz.torelik.conciliation.Meeting;
import kz.torelik.conciliation.Meetings;
import kz.torelik.database.Acting;
import kz.torelik.documents.pages.PageDrawing;
import kz.torelik.hearings.HearingSchedule;
import kz.torelik.hearings.Session;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The doors of all rooms: which room an address means for whoever acts, and who he is in it. A room that one may not enter and one that is not there answer alike.
@Service
public class Rooms {

    /// A room opens some time before the hearing, so that everybody can try his camera.
    static final Duration BEFORE_HEARING = Duration.ofMinutes(30);
    static final Duration BEFORE_MEETING = Duration.ofMinutes(15);
    private static final Duration AFTER_MEETING = Duration.ofHours(1);

    private final HearingSchedule schedule;
    private final Meetings meetings;
    private final CaseAccess access;
    private final People people;
    private final RoomRows rows;
    private final TransactionTemplate transactions;
    private final CourtClock clock;

    Rooms(HearingSchedule schedule, Meetings meetings, CaseAccess access, People people, RoomRows rows, TransactionTemplate transactions, CourtClock clock) {
        this.schedule = schedule;
        this.meetings = meetings;
        this.access = access;
        this.people = people;
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The room of a hearing or a meeting for whoever acts.
    ///
    /// @return the room, or the refusal `room-not-there`
    public Answer<Room> find(PublicId id) {
        return transactions.execute(_ -> {
            Optional<Room> room = schedule.find(new HearingId(id)).map(this::ofHearing).orElseGet(() -> meetings.find(id).flatMap(this::ofMeeting));
            return room.<Answer<Room>>map(Answer::yes).orElseGet(() -> Answer.no(Refusal.of("room-not-there")));
        });
    }

    /// What happened in it, the earliest first.
    public List<RoomEvent> events(Room room) { return transactions.execute(_ -> rows.events(room.id())); }

    /// What happened in a room, for the house itself.
    List<RoomEvent> eventsOf(PublicId id) { return transactions.execute(_ -> rows.events(id)); }

    /// The documents of the file of a hearing, for whoever may show them.
    public List<FiledDocument> papers(Room room) {
        return room.caseId() != null && room.me().keepsOrder() && access.ask(room.caseId(), "read-documents") instanceof Answer.Yes<CaseAccess.Permit>(CaseAccess.Permit permit)
                ? permit.file().documents().stream().map(CaseFile.InFile::document).filter(paper -> PageDrawing.shows(paper.mediaType())).toList() : List.of();
    }

    /// Does something in a room that is open, with nobody beside.
    ///
    /// @return what the work answers, or a refusal: `room-not-there`, `room-not-open`
    <T> Answer<T> with(PublicId id, Function<Inside, Answer<T>> work) {
        return transactions.execute(status -> {
            Answer<T> answer = find(id).then(room -> {
                if (!room.isOpen()) return Answer.no(Refusal.of("room-not-open", room.opens()));
                rows.hold(id);
                return work.apply(new Inside(room, RoomState.of(rows.events(id)), rows, clock.instant()));
            });
            if (!answer.isYes()) status.setRollbackOnly();
            return answer;
        });
    }

    /// A room within a transaction.
    record Inside(Room room, RoomState state, RoomRows rows, Instant now) {

        void add(RoomEvent event) { rows.add(room.id(), room.caseId(), event, now); }

        PersonId me() { return room.me().person(); }
    }

    private Optional<Room> ofHearing(Session session) {
        return inHearing(session).map(me -> new Room(session.hearing().id(), "hearing", session.caseId(), session.number().toString(), session.startsAt(), session.startsAt().minus(BEFORE_HEARING), state(session), session.closed(), me));
    }

    private String state(Session session) {
        if (session.state().equals("opened")) return "open";
        if (!session.state().equals("set")) return "over";
        return clock.instant().isBefore(session.startsAt().minus(BEFORE_HEARING)) ? "early" : "open";
    }

    private Optional<Room.Me> inHearing(Session session) {
        return switch (Acting.now()) {
            case Actor.Staff staff -> officer(session).map(role -> new Room.Me(staff.person(), role, name(staff.person(), role.equals("judge") && session.judgeName() != null ? session.judgeName() : ""))).or(() -> guest(session, staff.person()));
            case Actor.Citizen citizen -> access.ask(session.caseId(), "read-case") instanceof Answer.Yes<CaseAccess.Permit>(CaseAccess.Permit permit)
                    ? Optional.of(new Room.Me(citizen.subject(), "party", permit.file().partiesOf(citizen.subject()).stream().findFirst().map(party -> party.subject().title()).orElseGet(() -> name(citizen.person(), ""))))
                    : guest(session, citizen.subject());
            case Actor.Rule _, Actor.Anyone _ -> Optional.empty();
        };
    }

    /// Whom the court asked in: by his own account, and the officer of another court by that of his office.
    private Optional<Room.Me> guest(Session session, PersonId person) { return rows.guest(session.hearing().id(), person).map(guest -> new Room.Me(guest.person(), guest.role(), guest.name(), guest.place())); }

    /// The judge who presides and the secretary; who sits with the judge is heard and decides nothing of the room. The chair and the office of the court are no part of a hearing.
    private Optional<String> officer(Session session) {
        if (access.ask(session.caseId(), "set-hearings") instanceof Answer.Yes<CaseAccess.Permit>(CaseAccess.Permit permit)) return Optional.of(permit.relation() == Relation.JUDGE ? "judge" : "secretary");
        return access.ask(session.caseId(), "read-case") instanceof Answer.Yes<CaseAccess.Permit>(CaseAccess.Permit permit) && permit.relation() == Relation.PANEL ? Optional.of("panel") : Optional.empty();
    }

    private Optional<Room> ofMeeting(Meeting.Whole whole) {
        Meeting meeting = whole.meeting();
        Instant starts = meeting.startsAt();
        if (starts == null) return Optional.empty();
        Instant now = clock.instant();
        Instant opens = starts.minus(BEFORE_MEETING);
        String state = meeting.state().equals("set") && now.isBefore(opens) ? "early" : meeting.state().equals("set") && now.isBefore(starts.plusSeconds(60L * meeting.minutes()).plus(AFTER_MEETING)) ? "open" : "over";
        Meeting.Invited own = meetings.own(whole);
        String role = own.role().equals("host") ? "host" : "side";
        rows.letIn(new RoomRows.Guest(meeting.id(), null, own.person(), role, own.name()), now);
        return Optional.of(new Room(meeting.id(), meeting.purpose(), null, meeting.caseNumber(), starts, opens, state, true, new Room.Me(own.person(), role, own.name())));
    }

    private String name(PersonId person, String otherwise) {
        return people.find(person).map(found -> switch (found) {
            case Person.Natural natural -> natural.name().full();
            case Person.Organisation organisation -> organisation.name();
        }).orElse(otherwise);
    }
}
