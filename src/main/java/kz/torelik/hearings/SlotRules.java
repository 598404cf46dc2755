package kz.torelik.hearings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.courts.Absences;
import kz.torelik.courts.Room;
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
import kz.torelik.law.LawBook;
import kz.torelik.law.Length;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whether a session can be at a time and in a room, and what speaks against it.
@Component
class SlotRules {

    /// Working days between setting a session and its day: the code asks for a sufficient time and names no number (CPC art. 127 part 3).
    static final int DAYS_FOR_NOTICE = 5;

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

    /// What is known of a day for a session of a case.
    ///
    /// @param own the session that is being moved: it does not stand in its own way
    SlotDay day(CaseFile file, LocalDate day, @Nullable HearingId own) {
        CourtCode court = SessionRows.seat(file);
        @Nullable PersonId judge = file.judge().map(CaseFile.AssignedJudge::person).orElse(null);
        List<Party> known = file.parties().stream().filter(party -> party.person() != null).toList();
        List<PersonId> persons = persons(file);
        Set<PersonId> all = new LinkedHashSet<>(persons);
        if (judge != null) all.add(judge);
        Map<Session, Set<PersonId>> ofParties = new LinkedHashMap<>();
        sessions.invited(persons, day).forEach((session, those) -> {
            if (takesTime(session, own)) ofParties.put(session, those);
        });
        List<Session> ofCourt = sessions.ofCourt(court, day).stream().filter(session -> takesTime(session, own)).toList();
        List<Session> ofJudge = judge == null ? List.of() : sessions.ofOfficer(judge, day, day).stream().filter(session -> judge.equals(session.judge()) && takesTime(session, own)).toList();
        Instant begin = day.atStartOfDay(CourtClock.COUNTRY).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(CourtClock.COUNTRY).toInstant();
        return new SlotDay(law.calendar().find(day).orElse(null), rooms.list(court).stream().map(Room::name).collect(Collectors.toUnmodifiableSet()), workingTime.openings(court, day), isOfHours(file), judge,
                judge != null && absences.find(judge, day).isPresent(), ofJudge, ofCourt, ofParties, known, stated.stream().flatMap(times -> times.of(all, begin, end).stream()).toList(), clock.instant());
    }

    /// A term of hours runs by night and on days off, and so the court sits then: custody is decided within eight hours (CrPC art. 148 part 2).
    private boolean isOfHours(CaseFile file) {
        return Clocks.of(History.of(file.history()), law, clock.instant(), List.of()).stream().anyMatch(term -> term.metBy() == null && law.deadline(term.rule()).versions().getLast().length().unit() == Length.Unit.HOURS);
    }

    private static boolean takesTime(Session session, @Nullable HearingId own) { return !session.hearing().equals(own) && session.takesTime(); }

    /// Who of a case has a calendar of his own.
    static List<PersonId> persons(CaseFile file) { return file.parties().stream().map(Party::person).filter(Objects::nonNull).distinct().toList(); }

    /// What speaks against a time; the judge may do it all the same with a reason.
    ///
    /// @param terms those of [#terms]
    List<Reason> warnings(SlotDay day, Slot slot, List<ClockReading> terms) {
        List<Reason> warnings = new ArrayList<>();
        LocalDate earliest = earliest();
        if (slot.day().isBefore(earliest)) warnings.add(Reason.of("hearings.warning.too-soon", DAYS_FOR_NOTICE, earliest).under("cpc 127(3)"));
        warnings.addAll(day.people(slot));
        for (ClockReading term : terms) {
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

    /// The terms that a session of that kind has to keep and that are not met yet (CPC arts. 164, 173, 183).
    List<ClockReading> terms(CaseFile file, String kind) {
        return Clocks.of(History.of(file.history()), law, clock.today()).stream().filter(term -> term.metBy() == null)
                .filter(term -> kind.equals("trial") ? term.key().equals("START") || isForTheOutcome(term) : term.key().equals("PREP")).toList();
    }

    /// Whether a term asks for the outcome of the trial, in whatever proceeding.
    private boolean isForTheOutcome(ClockReading term) {
        return law.deadline(term.rule()).versions().stream().anyMatch(version -> version.metBy().stream().anyMatch(met -> met.event().equals("operative-part-announced")));
    }

}
