package kz.torelik.chambers;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.courts.Room;
import kz.torelik.hearings.ProposingSlots;
import kz.torelik.hearings.Slot;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Reason;
import kz.torelik.language.Phrase;
import kz.torelik.language.Style;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// Setting or moving a session: free times that suit the judge, a room and the term, or a time of one's own.
///
/// @param moving the session that is moved, or null when a new one is set
/// @param warnings what speaks against the chosen time; then a reason is asked for
@Shows("chambers/slot.jte")
public record SlotScreen(CaseHead head, CaseFile.@Nullable HearingInFile moving, List<ProposingSlots.Proposal> proposals, List<Room> rooms, Form form, List<Reason> warnings) implements Screen {

    public SlotScreen {
        proposals = List.copyOf(proposals);
        rooms = List.copyOf(rooms);
        warnings = List.copyOf(warnings);
    }

    @Override
    public Phrase title() { return Phrase.of(moving == null ? "chambers.slot.title" : "chambers.slot.move"); }

    public String action() { return head.href() + "/hearings" + (moving == null ? "" : "/" + moving.id() + "/move"); }

    public List<Choice> kinds(Page page) {
        return List.of(Choice.of("trial", page.t("chambers.session.kind.trial")), Choice.of("preliminary", page.t("chambers.session.kind.preliminary")));
    }

    public List<Choice> choices(Page page) {
        List<Choice> choices = new ArrayList<>();
        for (ProposingSlots.Proposal proposal : proposals) {
            Slot slot = proposal.slot();
            String note = proposal.warnings().isEmpty() ? page.t("chambers.slot.suits") : page.say(proposal.warnings().getFirst());
            choices.add(new Choice(value(slot), page.t("chambers.slot.at", page.write(slot.day(), Style.WEEKDAY), page.write(slot.startsAt(), Style.TIME), slot.room()), note, null));
        }
        choices.add(Choice.of("own", page.t("chambers.slot.own")));
        return choices;
    }

    static String value(Slot slot) { return slot.startsAt().toEpochMilli() + "|" + slot.minutes() + "|" + slot.room(); }

    /// The chosen time: one of the proposals, or what was typed.
    ///
    /// @throws java.time.DateTimeException when a typed day or time is none
    static Slot chosen(Form form) {
        String value = form.value("slot");
        if (!value.isEmpty() && !value.equals("own")) {
            String[] parts = value.split("\\|", 3);
            return new Slot(java.time.Instant.ofEpochMilli(Long.parseLong(parts[0])), Integer.parseInt(parts[1]), parts[2]);
        }
        LocalDate day = LocalDate.parse(form.value("day"));
        LocalTime time = LocalTime.parse(form.value("time"));
        return new Slot(day.atTime(time).atZone(CourtClock.COUNTRY).toInstant(), Integer.parseInt(form.value("minutes").strip()), form.value("room"));
    }
}
