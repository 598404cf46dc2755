package kz.torelik.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.conciliation.Conversations;
import kz.torelik.conciliation.Matter;
import kz.torelik.conciliation.Meeting;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.Phrase;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;
import kz.torelik.web.parts.Pill;

/// Proposing a session of a mediation, or a conversation with the judge.
public final class PlanningScreens {

    private PlanningScreens() {}

    static Map<LocalDate, List<Instant>> days(List<Instant> times) {
        Map<LocalDate, List<Instant>> days = new LinkedHashMap<>();
        for (Instant time : times) days.computeIfAbsent(LocalDate.ofInstant(time, CourtClock.COUNTRY), _ -> new ArrayList<>()).add(time);
        return days;
    }

    static String field(Refusal refusal) {
        return switch (refusal.code()) {
            case "conversation-alone", "conversation-unreachable" -> "party";
            case "meeting-topic" -> "topic";
            default -> "time";
        };
    }

    /// A session of a mediation.
    ///
    /// @param side with whom apart, or 0
    /// @param times that suit all
    @Shows("portal/meeting-session.jte")
    public record Session(Matter.Whole whole, Matter.Participant own, int side, List<Instant> times, List<Meeting.Whole> meetings, Form form) implements Screen {

        public Session {
            times = List.copyOf(times);
            meetings = List.copyOf(meetings);
        }

        public String address() { return "/my/mediation/" + whole.matter().id(); }

        public Map<LocalDate, List<Instant>> days() { return PlanningScreens.days(times); }

        /// With whom the reader may meet apart: the mediator with each side, a side with the mediator.
        public List<Integer> apart() { return own.isMediator() ? whole.sides() : List.of(own.side()); }

        public String name(int number) { return whole.head(number).name(); }

        public Pill pill(Page page, Meeting meeting) { return MeetingScreen.pill(page, meeting); }

        @Override
        public Phrase title() { return Phrase.of("conciliation.session.title"); }
    }

    /// A conversation with the judge.
    @Shows("portal/conversation.jte")
    public record Conversation(CaseFile file, boolean possible, List<Instant> times, List<Meeting.Whole> meetings, Form form) implements Screen {

        public Conversation {
            times = List.copyOf(times);
            meetings = List.copyOf(meetings);
        }

        public Map<LocalDate, List<Instant>> days() { return PlanningScreens.days(times); }

        public List<Party> sides() { return Conversations.sides(file); }

        /// Whether one is under way.
        public boolean isOpen() { return meetings.stream().anyMatch(one -> one.meeting().isOpen()); }

        public Pill pill(Page page, Meeting meeting) { return MeetingScreen.pill(page, meeting); }

        @Override
        public Phrase title() { return Phrase.of("conciliation.conversation.title"); }
    }
}
