package kz.torelik.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.torelik.conciliation.Meeting;
import kz.torelik.conciliation.RoomAddress;
import kz.torelik.language.Phrase;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;
import org.jspecify.annotations.Nullable;

/// One meeting: its times while they are proposed, then when its room opens and who is expected.
///
/// @param room or null while no video module opens one
@Shows("portal/meeting.jte")
public record MeetingScreen(Meeting.Whole whole, Meeting.Invited own, @Nullable RoomAddress room, Instant now, Form form) implements Screen {

    private static final Duration BEFORE = Duration.ofMinutes(15);

    public Meeting meeting() { return whole.meeting(); }

    public String address() { return "/my/meetings/" + meeting().id(); }

    public String back() { return meeting().purpose().equals("mediation") ? "/my/mediation/" + new kz.torelik.kernel.PublicId(meeting().about()) : "/my/cases/" + new kz.torelik.kernel.PublicId(meeting().about()); }

    static Pill pill(Page page, Meeting meeting) {
        Tone tone = switch (meeting.state()) {
            case "proposed" -> Tone.SOON;
            case "set" -> Tone.STAGE;
            case "held" -> Tone.DONE;
            default -> Tone.QUIET;
        };
        return new Pill(tone, page.t("conciliation.meeting.state." + meeting.state()));
    }

    public Pill pill(Page page) { return pill(page, meeting()); }

    /// Whether the reader says which times suit.
    public boolean answers() { return meeting().state().equals("proposed") && !own.role().equals("guest"); }

    public boolean isAnswered() { return whole.isAnswered(own.side()); }

    public boolean isChosen(Instant time) { return whole.answer(time, own.side()).map(Meeting.TimeAnswer::suits).orElse(false); }

    public String value(Instant time) { return String.valueOf(time.toEpochMilli()); }

    /// From when the room can be entered.
    public Instant opens() { return room == null ? java.util.Objects.requireNonNull(meeting().startsAt()).minus(BEFORE) : room.opens(); }

    public boolean isRoomOpen() { return room != null && !now.isBefore(room.opens()); }

    /// What a side says of a time.
    public String said(Instant time, int side) { return whole.answer(time, side).map(answer -> answer.suits() ? "yes" : "no").orElse("waits"); }

    public List<Meeting.Invited> heads() { return whole.invited().stream().filter(one -> one.role().equals("host") || one.role().equals("side")).toList(); }

    @Override
    public Phrase title() { return Phrase.of("conciliation.meeting." + meeting().purpose()); }
}
