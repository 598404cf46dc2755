package kz.torelik.hearings;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.courts.Room;
import kz.torelik.courts.Rooms;
import kz.torelik.courts.WorkingTime;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Reason;
import org.springframework.stereotype.Service;

/// Finds the next free times for the judge of a case, a room of his court and the term.
@Service
public class ProposingSlots {

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final int HORIZON_DAYS = 60;

    private final HearingDesk desk;
    private final SlotRules rules;
    private final Rooms rooms;
    private final WorkingTime workingTime;

    ProposingSlots(HearingDesk desk, SlotRules rules, Rooms rooms, WorkingTime workingTime) {
        this.desk = desk;
        this.rules = rules;
        this.rooms = rooms;
        this.workingTime = workingTime;
    }

    /// A free slot with what speaks against it, if anything.
    public record Proposal(Slot slot, List<Reason> warnings) {
        public Proposal { warnings = List.copyOf(warnings); }
    }

    /// The next free slots from the first day that leaves time for the notices, in order, not more than two a day so that the parties can choose. Times at which a participant
    /// cannot come are left out; only when no other are left within sixty days they are proposed with that warning.
    ///
    /// @return the proposals, fewer than asked when the next sixty days have no more; refused only where the actor may not set sessions
    public Answer<List<Proposal>> propose(CaseId id, String kind, int minutes, int count) {
        return desk.with(id, "set-hearings", file -> {
            CourtCode court = SessionRows.seat(file);
            List<Room> all = rooms.list(court);
            List<Proposal> found = search(file, kind, minutes, count, all, true);
            return Answer.yes(found.isEmpty() ? search(file, kind, minutes, count, all, false) : found);
        });
    }

    private List<Proposal> search(CaseFile file, String kind, int minutes, int count, List<Room> all, boolean suitingAll) {
        List<Proposal> found = new ArrayList<>();
        LocalDate first = rules.earliest();
        for (LocalDate day = first; day.isBefore(first.plusDays(HORIZON_DAYS)) && found.size() < count; day = day.plusDays(1)) {
            found.addAll(ofDay(file, kind, day, minutes, all, suitingAll).stream().limit(count - found.size()).toList());
        }
        return List.copyOf(found);
    }

    private List<Proposal> ofDay(CaseFile file, String kind, LocalDate day, int minutes, List<Room> all, boolean suitingAll) {
        List<Proposal> found = new ArrayList<>();
        LocalTime free = LocalTime.MIN;
        for (LocalTime start : workingTime.hearingStarts(SessionRows.seat(file), day, Duration.ofMinutes(minutes), STEP)) {
            if (found.size() == 2) break;
            if (start.isBefore(free)) continue;
            for (Room room : all) {
                Slot slot = Slot.of(day, start, minutes, room.name());
                if (rules.obstacle(file, slot, null).isPresent()) continue;
                if (suitingAll && !rules.people(file, slot, null).isEmpty()) break;
                found.add(new Proposal(slot, rules.warnings(file, kind, slot, null)));
                free = start.plusMinutes(minutes);
                break;
            }
        }
        return found;
    }
}
