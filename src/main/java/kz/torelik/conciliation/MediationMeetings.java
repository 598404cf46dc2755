package kz.torelik.conciliation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import org.springframework.stereotype.Service;

/// The sessions of a mediation: with all, or by the mediator with one side (Law on Mediation, arts. 10 point 1(1), 17, 18). Any participant proposes times; the date is set with the consent of the sides.
@Service
public class MediationMeetings {

    private final MatterDoor door;
    private final Meetings meetings;
    private final CourtClock clock;

    MediationMeetings(MatterDoor door, Meetings meetings, CourtClock clock) {
        this.door = door;
        this.meetings = meetings;
        this.clock = clock;
    }

    /// Times that suit all who would be invited.
    ///
    /// @param side with whom the mediator meets apart, or 0 for all together
    public List<Instant> times(PublicId mediation, int side, int minutes) {
        return door.with(mediation, (whole, own) -> Answer.yes(meetings.times(meeting(whole, own, side, minutes, ""), invited(whole, side)))) instanceof Answer.Yes<List<Instant>>(List<Instant> found) ? found : List.of();
    }

    /// @return the meeting, or a refusal: `mediation-unknown`, `mediation-over`, `meeting-not-now`, `meeting-apart`, and those of [Meetings#propose]
    public Answer<Meeting> propose(PublicId mediation, int side, int minutes, String topic, List<Instant> times) {
        return door.with(mediation, (whole, own) -> {
            if (whole.matter().state().equals("invited")) return Answer.no(Refusal.of("meeting-not-now"));
            if (side != 0 && (!whole.sides().contains(side) || !own.isMediator() && own.side() != side)) return Answer.no(Refusal.of("meeting-apart"));
            return meetings.propose(meeting(whole, own, side, minutes, topic), invited(whole, side), times);
        });
    }

    private Meeting meeting(Matter.Whole whole, Matter.Participant own, int side, int minutes, String topic) {
        Matter matter = whole.matter();
        UUID about = matter.id().uuid();
        return new Meeting(PublicId.random(), "mediation", about, matter.caseNumber(), null, matter.mediator(), matter.mediatorName(), side == 0 ? "joint" : "separate", minutes, topic.strip(), "proposed", null, own.person(), own.name(),
                new Meeting.Course(0, clock.instant(), null));
    }

    private static List<Meeting.Invited> invited(Matter.Whole whole, int side) {
        return whole.participants().stream().filter(one -> side == 0 || one.side() == 0 || one.side() == side)
                .map(one -> new Meeting.Invited(one.person(), one.isMediator() ? "host" : one.role(), one.side(), one.name())).toList();
    }
}
