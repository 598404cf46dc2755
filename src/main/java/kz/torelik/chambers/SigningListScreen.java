package kz.torelik.chambers;

import java.util.List;
import kz.torelik.language.Phrase;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Column;
import kz.torelik.web.parts.Form;

/// What waits for a signature.
///
/// @param form what was wrong with the choice, usually nothing
@Shows("chambers/signing.jte")
public record SigningListScreen(List<DraftLine> drafts, Form form) implements Screen {

    public SigningListScreen { drafts = List.copyOf(drafts); }

    @Override
    public Phrase title() { return Phrase.of("chambers.signing.title"); }

    public List<Column> columns(Page page) {
        return List.of(Column.of(page.t("chambers.column.act")), Column.of(page.t("chambers.column.case")), new Column(page.t("chambers.column.saved"), 2, true), Column.number(page.t("chambers.column.sign")));
    }
}
