package kz.torelik.chambers;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.courts.Appointment;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.language.Style;
import kz.torelik.law.Court;
import kz.torelik.reception.AppealDesk;
import kz.torelik.reception.CourtLetter;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;
import org.jspecify.annotations.Nullable;

/// The pages of letters at the desk.
public final class AppealScreens {

    private AppealScreens() {}

    /// A letter with the term of its answer.
    public record Line(CourtLetter.Whole whole, @Nullable ClockReading clock) {

        public CourtLetter letter() { return whole.letter(); }

        public String href() { return "/desk/appeals/" + letter().id(); }

        /// Until when, while it is open; how it ended, afterwards.
        public Pill pill(Page page, LocalDate today) {
            if (!letter().isOpen() || clock == null || clock.due() == null) return new Pill(letter().isAnswered() ? Tone.DONE : Tone.QUIET, page.t("reception.letter.state." + letter().state()));
            LocalDate due = clock.due();
            return new Pill(!due.isAfter(today) ? Tone.LATE : due.isBefore(today.plusDays(6)) ? Tone.SOON : Tone.QUIET, page.t("reception.appeals.until", page.write(due, Style.DAY)));
        }
    }

    /// What the reader may do.
    ///
    /// @param longest the last day to which the term can be extended today
    /// @param redirectBy the last day on which it is sent on in time, or null
    /// @param giveBackBy the last day on which it can be given back, or null
    public record May(boolean lead, boolean extend, boolean answer, LocalDate longest, @Nullable LocalDate redirectBy, @Nullable LocalDate giveBackBy) {}

    /// All that the reader may see.
    @Shows("chambers/appeals.jte")
    public record All(Trilingual court, LocalDate today, List<Line> lines) implements Screen {

        public All { lines = List.copyOf(lines); }

        @Override
        public Phrase title() { return Phrase.of("reception.appeals.title"); }
    }

    /// One of them.
    @Shows("chambers/appeal.jte")
    public record One(Line line, LocalDate today, List<Appointment> staff, May may, List<Court> courts, Form form, KeyDrawer.Keys keys) implements Screen {

        public One {
            staff = List.copyOf(staff);
            courts = List.copyOf(courts);
        }

        /// Whether it can still be given back.
        public boolean givesBack() { return may.lead() && may.giveBackBy() != null && !today.isAfter(may.giveBackBy()); }

        public List<Choice> grounds(Page page) { return AppealDesk.RETURN_GROUNDS.stream().map(ground -> new Choice(ground, page.t("reception.return." + ground), null, null)).toList(); }

        public CourtLetter letter() { return line.letter(); }

        @Override
        public Phrase title() { return Phrase.of("reception.appeals.one"); }
    }

    /// Those that were sent into a case.
    @Shows("chambers/case-appeals.jte")
    public record InCase(CaseId caseId, List<CourtLetter.Whole> letters) implements Screen {

        public InCase { letters = List.copyOf(letters); }

        @Override
        public Phrase title() { return Phrase.of("reception.appeals.in-case"); }
    }
}
