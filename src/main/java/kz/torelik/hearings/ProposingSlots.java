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
import kz.torelik.deadlines.ClockReading;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Reason;
import org.springframework.stereotype.Service;

/// Finds the next free times for the judge of a case, a room of his court and the term.
@Service
public class ProposingSlots {

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final int HORIZON_DAYS = 60;
    private static final int MOST_A_DAY = 2;

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
        return desk.looking(id, "set-hearings", file -> {
            Search search = new Search(file, minutes, count, rooms.list(SessionRows.seat(file)), rules.terms(file, kind));
            List<Proposal> found = search(search, true);
            return Answer.yes(found.isEmpty() ? search(search, false) : found);
        });
    }

    private record Search(CaseFile file, int minutes, int count, List<Room> rooms, List<ClockReading> terms) {}

    private List<Proposal> search(Search search, boolean suitingAll) {
        List<Proposal> found = new ArrayList<>();
        LocalDate first = rules.earliest();
        for (LocalDate day = first; day.isBefore(first.plusDays(HORIZON_DAYS)) && found.size() < search.count(); day = day.plusDays(1)) {
            found.addAll(ofDay(search, day, suitingAll).stream().limit(search.count() - found.size()).toList());
        }
        return List.copyOf(found);
    }

    private List<Proposal> ofDay(Search search, LocalDate day, boolean suitingAll) {
        List<LocalTime> starts = workingTime.hearingStarts(SessionRows.seat(search.file()), day, Duration.ofMinutes(search.minutes()), STEP);
        if (starts.isEmpty()) return List.of();
        List<Proposal> found = new ArrayList<>();
        SlotDay known = rules.day(search.file(), day, null);
        LocalTime free = LocalTime.MIN;
        for (LocalTime start : starts) {
            if (found.size() == MOST_A_DAY) break;
            if (start.isBefore(free)) continue;
            for (Room room : search.rooms()) {
                Slot slot = Slot.of(day, start, search.minutes(), room.name());
                if (known.obstacle(slot).isPresent()) continue;
                if (suitingAll && !known.people(slot).isEmpty()) break;
                found.add(new Proposal(slot, rules.warnings(known, slot, search.terms())));
                free = start.plusMinutes(search.minutes());
                break;
            }
        }
        return found;
    }
}
