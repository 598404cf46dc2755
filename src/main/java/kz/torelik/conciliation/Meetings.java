package kz.torelik.conciliation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.notices.PersonalLetters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Meetings for whoever is invited: the times that were proposed, the answer of each side, the time that suits all, and giving it up. Who may propose one is decided by [MediationMeetings] and [Conversations].
@Service
public class Meetings {

    static final Actor RULE = new Actor.Rule("conciliation");
    static final int MOST_TIMES = 4;

    private static final int LONGEST = 300;

    private final MeetingRows rows;
    private final SuitingTimes suiting;
    private final PersonalLetters letters;
    private final ActingWithin within;
    private final TransactionTemplate transactions;
    private final CourtClock clock;

    Meetings(MeetingRows rows, SuitingTimes suiting, PersonalLetters letters, ActingWithin within, TransactionTemplate transactions, CourtClock clock) {
        this.rows = rows;
        this.suiting = suiting;
        this.letters = letters;
        this.within = within;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The meetings of whoever acts from a moment on, and those that wait for a time.
    public List<Meeting.Whole> list(Instant since) { return transactions.execute(_ -> subject().map(person -> rows.of(person, since)).orElse(List.of())); }

    public List<Meeting.Whole> about(UUID about) { return transactions.execute(_ -> subject().map(person -> rows.about(about).stream().filter(whole -> whole.find(person).isPresent()).toList()).orElse(List.of())); }

    public Optional<Meeting.Whole> find(PublicId id) { return transactions.execute(_ -> subject().flatMap(person -> rows.find(id).filter(whole -> whole.find(person).isPresent()))); }

    /// How whoever acts is invited.
    public Meeting.Invited own(Meeting.Whole whole) { return whole.find(subject().orElseThrow()).orElseThrow(); }

    /// Proposes it; the side of whoever proposes has said yes to each of the times.
    ///
    /// @return the refusals `meeting-times` without one or with more than four, `meeting-minutes`, `meeting-topic`, `meeting-taken` when somebody cannot come at one of them, `conversation-already`
    Answer<Meeting> propose(Meeting meeting, List<Meeting.Invited> invited, List<Instant> times) {
        if (times.isEmpty() || times.size() > MOST_TIMES) return Answer.no(Refusal.of("meeting-times", MOST_TIMES));
        if (meeting.minutes() < 15 || meeting.minutes() > 240) return Answer.no(Refusal.of("meeting-minutes", 15, 240));
        if (meeting.topic().length() > LONGEST) return Answer.no(Refusal.of("meeting-topic", LONGEST));
        Optional<Instant> taken = times.stream().filter(time -> !suits(meeting, invited, time)).findFirst();
        if (taken.isPresent()) return Answer.no(Refusal.of("meeting-taken", taken.get()));
        int own = invited.stream().filter(one -> one.person().equals(meeting.proposedBy())).findFirst().orElseThrow().side();
        boolean fresh = Boolean.TRUE.equals(within.as(RULE, () -> {
            if (!rows.insert(meeting, invited, times)) return false;
            for (Instant time : times) rows.answer(meeting.id(), new Meeting.TimeAnswer(time, own, meeting.proposedBy(), true), clock.instant());
            return true;
        }));
        if (!fresh) return Answer.no(Refusal.of("conversation-already"));
        Meeting.Whole whole = within.as(RULE, () -> rows.find(meeting.id())).orElseThrow();
        tell(whole, meeting.proposedBy(), "meeting-proposed");
        return Answer.yes(meeting);
    }

    /// The times that suit all.
    List<Instant> times(Meeting meeting, List<Meeting.Invited> invited) { return suiting.list(people(invited), meeting.host(), meeting.court(), meeting.minutes()); }

    private boolean suits(Meeting meeting, List<Meeting.Invited> invited, Instant time) { return suiting.suits(time, people(invited), meeting.host(), meeting.court(), meeting.minutes()); }

    private static List<PersonId> people(List<Meeting.Invited> invited) { return invited.stream().filter(one -> !one.role().equals("guest")).map(Meeting.Invited::person).distinct().toList(); }

    /// A side says which of the times suit it. The first that suits all is set, if nobody has been taken for it meanwhile.
    ///
    /// @return the meeting, or a refusal: `meeting-unknown`, `meeting-over`, `meeting-guest`
    public Answer<Meeting.Whole> answer(PublicId id, Set<Instant> suits) {
        return with(id, (whole, own) -> {
            if (!whole.meeting().state().equals("proposed")) return Answer.no(Refusal.of("meeting-over"));
            if (own.role().equals("guest")) return Answer.no(Refusal.of("meeting-guest"));
            for (Instant time : whole.times()) rows.answer(id, new Meeting.TimeAnswer(time, own.side(), own.person(), suits.contains(time)), clock.instant());
            rows.hold(whole.meeting().host());
            Meeting.Whole after = rows.find(id).orElseThrow();
            Optional<Instant> agreed = after.agreed().filter(time -> suits(after.meeting(), after.invited(), time));
            agreed.ifPresent(time -> rows.set(id, time, clock.instant()));
            Meeting.Whole now = rows.find(id).orElseThrow();
            tell(now, own.person(), agreed.isPresent() ? "meeting-set" : "meeting-answered");
            return Answer.yes(now);
        });
    }

    /// Whoever is invited gives it up, with or without a reason.
    ///
    /// @return the meeting, or a refusal: `meeting-unknown`, `meeting-over`, `meeting-topic`
    public Answer<Meeting.Whole> cancel(PublicId id, String reason) {
        return with(id, (whole, own) -> {
            if (!whole.meeting().isOpen()) return Answer.no(Refusal.of("meeting-over"));
            if (reason.length() > LONGEST) return Answer.no(Refusal.of("meeting-topic", LONGEST));
            rows.cancel(id, reason.isBlank() ? null : reason.strip(), clock.instant());
            Meeting.Whole after = rows.find(id).orElseThrow();
            tell(after, own.person(), "meeting-cancelled");
            return Answer.yes(after);
        });
    }

    <T> Answer<T> with(PublicId id, BiFunction<Meeting.Whole, Meeting.Invited, Answer<T>> work) {
        return transactions.execute(status -> {
            Optional<Meeting.Whole> found = subject().flatMap(_ -> rows.hold(id));
            Optional<Meeting.Invited> own = found.flatMap(whole -> whole.find(subject().orElseThrow()));
            Answer<T> answer = own.isEmpty() ? Answer.no(Refusal.of("meeting-unknown")) : work.apply(found.get(), own.get());
            if (!answer.isYes()) status.setRollbackOnly();
            return answer;
        });
    }

    void held(PublicId id) { rows.held(id); }

    /// Tells everybody but one; a judge reads it on his desk.
    private void tell(Meeting.Whole whole, PersonId but, String about) {
        Meeting meeting = whole.meeting();
        boolean mediation = meeting.purpose().equals("mediation");
        LegalBasis basis = LegalBasis.of(mediation ? "med 18(2)" : "cpc 165(3)");
        Object when = meeting.startsAt() == null ? whole.times().getFirst() : meeting.startsAt();
        within.as(RULE, () -> {
            whole.invited().stream().filter(one -> !one.person().equals(but)).filter(one -> mediation || !one.role().equals("host")).map(Meeting.Invited::person).distinct().forEach(person ->
                    letters.write(person, UUID.nameUUIDFromBytes((meeting.id() + "\n" + person + "\n" + clock.instant()).getBytes(StandardCharsets.UTF_8)),
                            new PersonalLetters.Content(about, List.of(meeting.hostName(), when, meeting.purpose(), meeting.caseNumber() == null ? "" : meeting.caseNumber()), Map.of(), "/my/meetings/" + meeting.id(), basis)));
            return true;
        });
    }

    static Optional<PersonId> subject() {
        return switch (Acting.now()) {
            case Actor.Citizen citizen -> Optional.of(citizen.subject());
            case Actor.Staff staff -> Optional.of(staff.person());
            case Actor.Rule _, Actor.Anyone _ -> Optional.empty();
        };
    }
}
