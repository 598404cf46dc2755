package kz.torelik.chambers;

import java.util.List;
import kz.torelik.kernel.PersonName;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Column;

/// The court of the chair: the recusals that wait, and what each judge has now, in the order of the alphabet and without any comparison.
///
/// @param demands whether he may demand cases of offences
@Shows("chambers/court.jte")
public record CourtScreen(Trilingual court, List<Task> recusals, List<Load> loads, List<Troubled> troubled, boolean demands) implements Screen {

    public CourtScreen {
        recusals = List.copyOf(recusals);
        loads = List.copyOf(loads);
        troubled = List.copyOf(troubled);
    }

    /// A session of today that did not begin on time, or whose recording hears nothing.
    public record Troubled(kz.torelik.hearings.Session session, Sittings.Day day) {}

    /// @param fresh cases whose acceptance is being decided
    /// @param going cases that are being considered
    /// @param missed terms of his that have passed
    /// @param away whether he is absent today
    public record Load(PersonName name, int fresh, int going, int today, int missed, boolean away) {}

    @Override
    public Phrase title() { return Phrase.of("chambers.court.title"); }

    public List<Column> columns(Page page) {
        return List.of(Column.of(page.t("chambers.column.judge")), Column.number(page.t("chambers.court.fresh")), Column.number(page.t("chambers.court.going")), new Column(page.t("chambers.court.today"), 2, true),
                Column.number(page.t("chambers.court.missed")));
    }
}
