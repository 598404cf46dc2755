package kz.torelik.hearings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.courts.Absences;
import kz.torelik.courts.Rooms;
import kz.torelik.courts.WorkingTime;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Clocks;
import kz.torelik.deadlines.History;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.DayOff;
import kz.torelik.law.LawBook;
import kz.torelik.law.Length;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether a session can be at a time and in a room, and what speaks against it.
@Component
class SlotRules {

    /// Working days between setting a session and its day: the code asks for a sufficient time and names no number (CPC art. 127 part 3).
    static final int DAYS_FOR_NOTICE = 5;
    private static final int LONGEST_MINUTES = 480;

    private final SessionRows sessions;
    private final Rooms rooms;
    private final WorkingTime workingTime;
    private final Absences absences;
    private final List<StatedTimes> stated;
    private final LawBook law;
    private final CourtClock clock;

    SlotRules(SessionRows sessions, Rooms rooms, WorkingTime workingTime, Absences absences, List<StatedTimes> stated, LawBook law, CourtClock clock) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.workingTime = workingTime;
        this.absences = absences;
        this.stated = List.copyOf(stated);
        this.law = law;
        this.clock = clock;
    }

    /// What makes it impossible.
    ///
    /// @param own the session that is being moved: it does not stand in its own way
    Optional<Refusal> obstacle(CaseFile file, Slot slot, @Nullable HearingId own) {
        CourtCode court = SessionRows.seat(file);
        if (slot.minutes() < 5 || slot.minutes() > LONGEST_MINUTES) return Optional.of(Refusal.of("hearing-length", 5, LONGEST_MINUTES));
        if (!slot.startsAt().isAfter(clock.instant())) return Optional.of(Refusal.of("hearing-in-past", slot.startsAt()));
        Optional<DayOff> off = law.calendar().find(slot.day());
        if (off.isPresent()) {
            Refusal refusal = Refusal.of("hearing-day-off", slot.day());
            return Optional.of(off.get().basis() == null ? refusal : refusal.under(off.get().basis()));
        }
        if (rooms.find(court, slot.room()).isEmpty()) return Optional.of(Refusal.of("hearing-room-unknown", slot.room()));
        if (workingTime.openings(court, slot.day()).stream().noneMatch(opening -> opening.fits(slot.start(), slot.length()))) {
            return Optional.of(Refusal.of("hearing-outside-hours", slot.startsAt(), slot.minutes()));
        }
        return busy(file, court, slot, own);
    }

    private Optional<Refusal> busy(CaseFile file, CourtCode court, Slot slot, @Nullable HearingId own) {
        CaseFile.@Nullable AssignedJudge judge = file.judge().orElse(null);
        if (judge == null) return Optional.of(Refusal.of("hearing-no-judge"));
        if (absences.find(judge.person(), slot.day()).isPresent()) return Optional.of(Refusal.of("hearing-judge-absent", slot.day()));
        Optional<Session> ofJudge = first(sessions.ofOfficer(judge.person(), slot.day(), slot.day()), slot, own, session -> judge.person().equals(session.judge()));
        if (ofJudge.isPresent()) return Optional.of(Refusal.of("hearing-judge-busy", ofJudge.get().startsAt(), ofJudge.get().endsAt(), ofJudge.get().number()));
        Optional<StatedTimes.Stated> meets = stated(List.of(judge.person()), slot).stream().findFirst();
        if (meets.isPresent()) return Optional.of(Refusal.of("hearing-judge-meets", meets.get().from(), meets.get().to()));
        return first(sessions.ofRoom(court, slot.room(), slot.day(), slot.day()), slot, own, _ -> true)
                .map(session -> Refusal.of("hearing-room-busy", slot.room(), session.startsAt(), session.endsAt(), session.number()));
    }

    private static Optional<Session> first(List<Session> candidates, Slot slot, @Nullable HearingId own, java.util.function.Predicate<Session> which) {
        return candidates.stream().filter(session -> !session.hearing().equals(own) && session.takesTime() && session.overlaps(slot) && which.test(session)).findFirst();
    }

    /// What speaks against it; the judge may do it all the same with a reason.
    List<Reason> warnings(CaseFile file, String kind, Slot slot, @Nullable HearingId own) {
        List<Reason> warnings = new ArrayList<>();
        LocalDate earliest = earliest();
        if (slot.day().isBefore(earliest)) warnings.add(Reason.of("hearings.warning.too-soon", DAYS_FOR_NOTICE, earliest).under("cpc 127(3)"));
        warnings.addAll(people(file, slot, own));
        for (ClockReading term : terms(file, kind)) {
            if (term.due() != null && slot.day().isAfter(term.due())) warnings.add(Reason.of("hearings.warning.beyond-term", term.title(), term.due()).under(term.basis()));
        }
        return warnings;
    }

    /// The first day that leaves time for the notices.
    LocalDate earliest() {
        LocalDate day = law.counting().count(clock.today(), new Length(DAYS_FOR_NOTICE, Length.Unit.WORKING_DAYS)).day();
        if (day == null) throw new IllegalStateException("A term without stays has an end");
        return day;
    }

    /// Who of the participants cannot come then: another session, or a time that he stated himself.
    List<Reason> people(CaseFile file, Slot slot, @Nullable HearingId own) {
        List<Party> known = file.parties().stream().filter(party -> party.person() != null).toList();
        List<PersonId> persons = known.stream().map(Party::person).filter(java.util.Objects::nonNull).toList();
        List<Reason> busy = new ArrayList<>();
        for (Session session : sessions.ofPersons(persons, slot.day(), slot.day())) {
            if (session.hearing().equals(own) || !session.takesTime() || !session.overlaps(slot)) continue;
            List<PersonId> those = sessions.invited(session.hearing(), persons);
            for (Party party : known) {
                if (those.contains(party.person())) busy.add(Reason.of("hearings.warning.party-busy", party.subject().brief(), session.startsAt()).under("cpc 127(3)"));
            }
        }
        for (StatedTimes.Stated time : stated(persons, slot)) {
            for (Party party : known) {
                if (time.person().equals(party.person())) busy.add(Reason.of("hearings.warning.party-stated." + time.kind(), party.subject().brief(), time.from(), time.to()).under("cpc 127(3)"));
            }
        }
        return busy;
    }

    private List<StatedTimes.Stated> stated(List<PersonId> persons, Slot slot) { return stated.stream().flatMap(times -> times.of(persons, slot.startsAt(), slot.endsAt()).stream()).toList(); }

    /// The terms that a session of that kind has to keep and that are not met yet (CPC arts. 164, 173, 183).
    private List<ClockReading> terms(CaseFile file, String kind) {
        return Clocks.of(History.of(file.history()), law, clock.today()).stream().filter(term -> term.metBy() == null)
                .filter(term -> kind.equals("trial") ? term.key().equals("START") || isForTheOutcome(term) : term.key().equals("PREP")).toList();
    }

    /// Whether a term asks for the outcome of the trial, in whatever proceeding.
    private boolean isForTheOutcome(ClockReading term) {
        return law.deadline(term.rule()).versions().stream().anyMatch(version -> version.metBy().stream().anyMatch(met -> met.event().equals("operative-part-announced")));
    }

}
