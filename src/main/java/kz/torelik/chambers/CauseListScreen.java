package kz.torelik.chambers;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.hearings.Session;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Column;

/// The sessions of a court on a day.
///
/// @param standing which did not begin on time
/// @param own the sessions of whoever looks, by which his rows are links
@Shows("chambers/sessions.jte")
public record CauseListScreen(Trilingual court, LocalDate day, LocalDate today, List<Session> sessions, List<Session> own, Sittings.Day standing) implements Screen {

    public CauseListScreen {
        sessions = List.copyOf(sessions);
        own = List.copyOf(own);
    }

    @Override
    public Phrase title() { return Phrase.of("chambers.list.title"); }

    public boolean isOwn(Session session) { return own.stream().anyMatch(one -> one.hearing().equals(session.hearing())); }

    public List<Column> columns(Page page) {
        return List.of(Column.of(page.t("chambers.column.time")), Column.of(page.t("chambers.column.case")), Column.of(page.t("chambers.column.parties")), new Column(page.t("chambers.column.judge"), 2, false),
                Column.of(page.t("chambers.column.room")), new Column(page.t("chambers.column.state"), 2, false));
    }
}
