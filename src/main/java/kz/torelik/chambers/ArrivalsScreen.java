package kz.torelik.chambers;

import java.util.List;
import kz.torelik.intake.Arrivals;
import kz.torelik.language.Phrase;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Column;

/// What bodies sent to this court: the cases that it became, and what was refused and why; the acts that their systems have not taken.
@Shows("chambers/arrivals.jte")
public record ArrivalsScreen(List<Arrivals.Arrival> arrivals, List<Arrivals.Waiting> waiting) implements Screen {

    public ArrivalsScreen {
        arrivals = List.copyOf(arrivals);
        waiting = List.copyOf(waiting);
    }

    @Override
    public Phrase title() { return Phrase.of("chambers.arrivals.title"); }

    public List<Column> columns(Page page) {
        return List.of(Column.of(page.t("chambers.arrivals.package")), Column.of(page.t("chambers.arrivals.became")), Column.number(page.t("chambers.arrivals.at")));
    }
}
