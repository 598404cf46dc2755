package kz.torelik.chambers;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.Function;
import kz.torelik.language.Phrase;
import kz.torelik.recordings.Destroying;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Column;

/// The recordings of the court whose time is over.
@Shows("chambers/destruction.jte")
public record DestructionScreen(List<Destroying.Due> due, Function function, LocalDate today) implements Screen {

    public DestructionScreen { due = List.copyOf(due); }

    @Override
    public Phrase title() { return Phrase.of("chambers.destruction.title"); }

    public String address(Destroying.Due one) { return "/desk/destruction/" + one.recorded().id(); }

    /// Whose turn it is: `prepare`, `sign`, or `wait` for the other one.
    public String turn(Destroying.Due one) {
        boolean office = function == Function.REGISTRAR;
        if (one.document() == null) return office ? "prepare" : "wait";
        return (one.first() == null) == office ? "sign" : "wait";
    }

    public List<Column> columns(Page page) { return List.of(Column.of(page.t("chambers.column.case")), Column.of(page.t("chambers.destruction.begun")), Column.number(page.t("chambers.destruction.until")), Column.of(page.t("chambers.destruction.turn"))); }
}
