package kz.torelik.chambers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.torelik.casefile.events.Party;
import kz.torelik.conciliation.Conversations;
import kz.torelik.conciliation.Meeting;
import kz.torelik.kernel.CourtClock;
import kz.torelik.language.Phrase;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;
import org.jspecify.annotations.Nullable;

/// The conversations of a case, for its judge.
///
/// @param times that suit the judge and all sides
@Shows("chambers/conversation.jte")
public record ConversationScreen(CaseHead head, boolean possible, List<Instant> times, List<Meeting.Whole> meetings, Instant now, Form form) implements Screen {

    public ConversationScreen {
        times = List.copyOf(times);
        meetings = List.copyOf(meetings);
    }

    public String here() { return head.href() + "/conversation"; }

    public List<Party> sides() { return Conversations.sides(head.file()); }

    public List<Party> parties() { return head.file().parties(); }

    /// The one that is under way, or null.
    public Meeting.@Nullable Whole open() { return meetings.stream().filter(one -> one.meeting().isOpen()).findFirst().orElse(null); }

    /// Whether its note can be written.
    public boolean isOver(Meeting meeting) { return meeting.startsAt() != null && !now.isBefore(meeting.startsAt()); }

    public Map<LocalDate, List<Instant>> days() {
        Map<LocalDate, List<Instant>> days = new LinkedHashMap<>();
        for (Instant time : times) days.computeIfAbsent(LocalDate.ofInstant(time, CourtClock.COUNTRY), _ -> new ArrayList<>()).add(time);
        return days;
    }

    public boolean isChosen(Meeting.Whole whole, Instant time) { return whole.answer(time, 0).map(Meeting.TimeAnswer::suits).orElse(false); }

    public String value(Instant time) { return String.valueOf(time.toEpochMilli()); }

    public Pill pill(Page page, Meeting meeting) {
        Tone tone = switch (meeting.state()) {
            case "proposed" -> Tone.SOON;
            case "set" -> Tone.STAGE;
            case "held" -> Tone.DONE;
            default -> Tone.QUIET;
        };
        return new Pill(tone, page.t("conciliation.meeting.state." + meeting.state()));
    }

    @Override
    public Phrase title() { return Phrase.of("conciliation.conversation.desk"); }
}
