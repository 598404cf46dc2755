package kz.torelik.chambers;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.reception.ReceptionDesk;
import kz.torelik.reception.Visit;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;
import org.jspecify.annotations.Nullable;

/// The visitors of a day.
///
/// @param chair whether the reader sets the hours
/// @param board the code of the court in the address of its board
/// @param about the visit of which the form speaks, or null
@Shows("chambers/reception.jte")
public record ReceptionScreen(Trilingual court, LocalDate day, LocalDate today, List<Visit> visits, boolean chair, String board, Form form, @Nullable PublicId about) implements Screen {

    public ReceptionScreen { visits = List.copyOf(visits); }

    public boolean isToday() { return day.equals(today); }

    public List<String> results() { return ReceptionDesk.RESULTS; }

    public Pill pill(Page page, Visit visit) {
        Tone tone = switch (visit.state()) {
            case "arrived" -> visit.course().calledAt() == null ? Tone.SOON : Tone.STAGE;
            case "received" -> Tone.DONE;
            case "missed" -> Tone.LATE;
            default -> Tone.QUIET;
        };
        return new Pill(tone, page.t("reception.desk.state." + visit.state()));
    }

    /// What was typed about this visit before it was refused.
    public String typed(Visit visit, String field) { return visit.id().equals(about) ? form.value(field) : ""; }

    @Override
    public Phrase title() { return Phrase.of("reception.desk.title"); }
}
