package kz.torelik.conciliation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.Happening;
import kz.torelik.casefile.Standing;
import kz.torelik.casefile.events.HearingEvent;
import kz.torelik.casefile.events.Party;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import org.springframework.stereotype.Service;

/// The conversation of the parties with the judge before the hearing (CPC arts. 15 part 3, 165 points 3 and 5): while the case is prepared a party or the judge proposes it, all sides and the judge agree on a
/// time, and a note of who was there and what was agreed enters the case. It is not recorded and no evidence is taken. Nobody speaks with the judge alone: the sides are equal (art. 15 part 1).
@Service
public class Conversations {

    public static final int LONGEST_NOTE = 2000;

    private final CaseAccess access;
    private final CaseFiles files;
    private final Meetings meetings;
    private final LawBook law;
    private final CourtClock clock;

    Conversations(CaseAccess access, CaseFiles files, Meetings meetings, LawBook law, CourtClock clock) {
        this.access = access;
        this.files = files;
        this.meetings = meetings;
        this.law = law;
        this.clock = clock;
    }

    /// What somebody wants.
    ///
    /// @param parties the numbers of the parties who would take part
    /// @param topic what is to be spoken about
    public record Wanted(CaseId caseId, Set<Integer> parties, int minutes, String topic, List<Instant> times) {
        public Wanted {
            parties = Set.copyOf(parties);
            times = List.copyOf(times);
        }
    }

    /// The parties between whom the dispute is: none of them may be left out.
    public static List<Party> sides(CaseFile file) {
        List<Party> sides = new ArrayList<>(file.asking());
        sides.addAll(file.answering());
        return sides;
    }

    /// Whether one can be proposed now: the case has a judge and is being prepared.
    public boolean isPossible(CaseFile file) {
        Standing standing = Standing.of(file, law, clock.today());
        return file.judge().isPresent() && standing.procedure().steps(standing.stage()).stream().anyMatch(step -> step.event().event().equals("conversation-held"));
    }

    /// Times that suit the judge and all sides.
    public List<Instant> times(CaseId id, int minutes) {
        return permit(id).then(file -> isPossible(file) ? invited(file, numbers(file)).map(all -> meetings.times(meeting(file, minutes, ""), all)) : Answer.<List<Instant>>no(Refusal.of("conversation-not-now"))) instanceof Answer.Yes<List<Instant>>(List<Instant> found)
                ? found : List.of();
    }

    private static Set<Integer> numbers(CaseFile file) { return new TreeSet<>(sides(file).stream().map(Party::number).toList()); }

    /// Proposes it.
    ///
    /// @return the meeting, or a refusal: `conversation-not-now`, `conversation-alone` when a side is left out, `conversation-unreachable` when one has no account, `conversation-already`, those of [Meetings#propose],
    ///         or that there is no such case
    public Answer<Meeting> propose(Wanted wanted) {
        return permit(wanted.caseId()).then(file -> {
            if (!isPossible(file)) return Answer.no(Refusal.of("conversation-not-now").under("cpc 165(3)"));
            Set<Integer> all = numbers(file);
            if (!wanted.parties().containsAll(all)) return Answer.no(Refusal.of("conversation-alone").under("cpc 15(1)"));
            return invited(file, all).then(invited -> meetings.propose(meeting(file, wanted.minutes(), wanted.topic()), invited, wanted.times()));
        });
    }

    /// The judge of the case, and who files documents in it.
    private Answer<CaseFile> permit(CaseId id) { return access.ask(id, Acting.now() instanceof Actor.Staff ? "decide" : "file-document").map(CaseAccess.Permit::file); }

    private Meeting meeting(CaseFile file, int minutes, String topic) {
        CaseFile.AssignedJudge judge = file.judge().orElseThrow();
        PersonId by = Meetings.subject().orElseThrow();
        String name = by.equals(judge.person()) ? judge.name().full() : file.partiesOf(by).getFirst().subject().title();
        return new Meeting(PublicId.random(), "conversation", file.id().uuid(), file.number().toString(), judge.court(), judge.person(), judge.name().full(), "joint", minutes, topic.strip(), "proposed", null, by, name,
                new Meeting.Course(0, clock.instant(), null));
    }

    /// The judge as host, each side with who acts for it, and third persons as guests.
    private static Answer<List<Meeting.Invited>> invited(CaseFile file, Set<Integer> sides) {
        CaseFile.AssignedJudge judge = file.judge().orElseThrow();
        List<Meeting.Invited> all = new ArrayList<>(List.of(new Meeting.Invited(judge.person(), "host", 0, judge.name().full())));
        for (Party party : file.parties()) {
            boolean side = sides.contains(party.number());
            if (side && party.person() == null) return Answer.no(Refusal.of("conversation-unreachable", party.subject().title()).under("cpc 15(1)"));
            if (party.person() == null) continue;
            Integer principal = party.actsFor();
            if (side) all.add(new Meeting.Invited(party.person(), "side", party.number(), party.subject().title()));
            else if (principal != null && sides.contains(principal)) all.add(new Meeting.Invited(party.person(), "representative", principal, party.subject().title()));
            else if (party.role().equals("third-party")) all.add(new Meeting.Invited(party.person(), "guest", party.number(), party.subject().title()));
        }
        return Answer.yes(all);
    }

    /// The judge writes down after it who was there and what was agreed; the note is an event of the case that all its participants read.
    ///
    /// @param present the numbers of the parties who were there
    /// @return the case, or a refusal: `meeting-unknown`, `meeting-over`, `conversation-note`, `conversation-not-yet`, `conversation-alone` when not both sides were there, or that of the procedure
    public Answer<CaseFile> note(PublicId id, Set<Integer> present, String agreed) {
        return meetings.with(id, (whole, own) -> {
            Meeting meeting = whole.meeting();
            if (!own.role().equals("host") || !meeting.purpose().equals("conversation")) return Answer.no(Refusal.of("meeting-unknown"));
            if (!meeting.state().equals("set")) return Answer.no(Refusal.of("meeting-over"));
            Instant begin = java.util.Objects.requireNonNull(meeting.startsAt());
            if (clock.instant().isBefore(begin)) return Answer.no(Refusal.of("conversation-not-yet", begin));
            String said = agreed.strip();
            if (said.isEmpty() || said.length() > LONGEST_NOTE) return Answer.no(Refusal.of("conversation-note", LONGEST_NOTE));
            return access.ask(CaseId.of(meeting.about()), "decide").then(permit -> {
                CaseFile file = permit.file();
                boolean both = isThere(file.asking(), present) && isThere(file.answering(), present);
                if (!both) return Answer.no(Refusal.of("conversation-alone").under("cpc 15(1)"));
                List<Integer> there = file.parties().stream().map(Party::number).filter(present::contains).sorted().toList();
                HearingEvent.ConversationHeld event = new HearingEvent.ConversationHeld(new HearingId(meeting.id()), begin, there, said);
                return files.record(file.id(), CaseFiles.ANY_VERSION, List.of(Happening.of(event, clock.today()))).map(after -> {
                    meetings.held(id);
                    return after;
                });
            });
        });
    }

    private static boolean isThere(List<Party> side, Set<Integer> present) { return side.stream().anyMatch(party -> present.contains(party.number())); }

    /// Those of a case that whoever acts is invited to, the newest first.
    public List<Meeting.Whole> of(CaseId id) { return meetings.about(id.uuid()).stream().filter(one -> one.meeting().purpose().equals("conversation")).toList(); }
}
