package kz.torelik.hearings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.torelik.casefile.events.Party;
import kz.torelik.courts.WorkingHours;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.DayOff;
import org.jspecify.annotations.Nullable;

/// All that has to be known of one day to say whether a session of a case can be at a time and in a room: read once, asked for as many times and rooms as there are. A court of fifteen rooms has some five hundred of them a day.
///
/// @param off why the day is no working day, or null
/// @param judge the judge of the case, or null when it has none
/// @param anyHour whether the case cannot wait for the hours of the court and its working days
/// @param absent whether he is away that day
/// @param ofJudge the sessions that take his time, in their order; `ofCourt` those that take a room of the court
/// @param ofParties the sessions that take the time of participants, in their order, each with those of them whom it invites
/// @param stated what the judge and the participants stated themselves
record SlotDay(@Nullable DayOff off, Set<String> rooms, List<WorkingHours.Opening> openings, boolean anyHour, @Nullable PersonId judge, boolean absent, List<Session> ofJudge, List<Session> ofCourt,
               Map<Session, Set<PersonId>> ofParties, List<Party> parties, List<StatedTimes.Stated> stated, Instant now) {

    private static final int SHORTEST_MINUTES = 5;
    private static final int LONGEST_MINUTES = 480;

    /// What makes it impossible.
    Optional<Refusal> obstacle(Slot slot) { return impossible(slot).or(() -> busy(slot)); }

    private Optional<Refusal> impossible(Slot slot) {
        if (slot.minutes() < SHORTEST_MINUTES || slot.minutes() > LONGEST_MINUTES) return Optional.of(Refusal.of("hearing-length", SHORTEST_MINUTES, LONGEST_MINUTES));
        if (!slot.startsAt().isAfter(now)) return Optional.of(Refusal.of("hearing-in-past", slot.startsAt()));
        if (off != null && !anyHour) {
            Refusal refusal = Refusal.of("hearing-day-off", slot.day());
            return Optional.of(off.basis() == null ? refusal : refusal.under(off.basis()));
        }
        if (!rooms.contains(slot.room())) return Optional.of(Refusal.of("hearing-room-unknown", slot.room()));
        if (!anyHour && !isOpen(slot.start(), slot.length())) return Optional.of(Refusal.of("hearing-outside-hours", slot.startsAt(), slot.minutes()));
        return Optional.empty();
    }

    private boolean isOpen(LocalTime start, Duration length) { return openings.stream().anyMatch(opening -> opening.fits(start, length)); }

    private Optional<Refusal> busy(Slot slot) {
        if (judge == null) return Optional.of(Refusal.of("hearing-no-judge"));
        if (absent) return Optional.of(Refusal.of("hearing-judge-absent", slot.day()));
        Optional<Session> sits = ofJudge.stream().filter(session -> session.overlaps(slot)).findFirst();
        if (sits.isPresent()) return Optional.of(Refusal.of("hearing-judge-busy", sits.get().startsAt(), sits.get().endsAt(), sits.get().number()));
        Optional<StatedTimes.Stated> meets = stated.stream().filter(time -> time.person().equals(judge) && overlaps(time, slot)).findFirst();
        if (meets.isPresent()) return Optional.of(Refusal.of("hearing-judge-meets", meets.get().from(), meets.get().to()));
        return ofCourt.stream().filter(session -> session.room().equals(slot.room()) && session.overlaps(slot)).findFirst()
                .map(session -> Refusal.of("hearing-room-busy", slot.room(), session.startsAt(), session.endsAt(), session.number()));
    }

    /// Who of the participants cannot come then: another session, or a time that he stated himself.
    List<Reason> people(Slot slot) {
        List<Reason> busy = new ArrayList<>();
        ofParties.forEach((session, those) -> {
            if (!session.overlaps(slot)) return;
            for (Party party : parties) {
                if (those.contains(party.person())) busy.add(Reason.of("hearings.warning.party-busy", party.subject().brief(), session.startsAt()).under("cpc 127(3)"));
            }
        });
        for (StatedTimes.Stated time : stated) {
            if (!overlaps(time, slot)) continue;
            for (Party party : parties) {
                if (time.person().equals(party.person())) busy.add(Reason.of("hearings.warning.party-stated." + time.kind(), party.subject().brief(), time.from(), time.to()).under("cpc 127(3)"));
            }
        }
        return busy;
    }

    private static boolean overlaps(StatedTimes.Stated time, Slot slot) { return time.from().isBefore(slot.endsAt()) && slot.startsAt().isBefore(time.to()); }
}
