package kz.torelik.chambers;

import java.time.LocalDate;
import java.util.List;
import kz.torelik.hearings.Session;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Column;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;

/// The first page of an officer: what is due, the sessions of the day, what waits for a signature.
///
/// @param fresh cases that came to this judge and are not accepted yet
/// @param cases all that he has open
/// @param day how the sessions of today stand
/// @param unheld the sessions that were not opened on their day
/// @param registry what only the registrar sees, or null
@Shows("chambers/desk.jte")
public record DeskScreen(Function function, Trilingual court, LocalDate today, List<Task> tasks, List<SessionLine> sessions, List<DraftLine> drafts, int fresh, int cases,
                  @org.jspecify.annotations.Nullable Registry registry, Sittings.Day day, List<SessionLine> unheld) implements Screen {

    public DeskScreen {
        tasks = List.copyOf(tasks);
        sessions = List.copyOf(sessions);
        drafts = List.copyOf(drafts);
        unheld = List.copyOf(unheld);
    }

    /// A session of today with what it is about.
    public record SessionLine(Session session, Trilingual category) {

        public String href() { return "/desk/cases/" + session.caseId() + "/hearings/" + session.hearing(); }
    }

    @Override
    public Phrase title() { return Phrase.of("chambers.desk.title"); }

    public boolean isJudge() { return function == Function.JUDGE || function == Function.CHAIR; }

    public long ending() { return Tasks.ending(tasks, today); }

    public List<Column> columns(Page page) {
        return List.of(Column.of(page.t("chambers.column.what")), Column.of(page.t("chambers.column.case")), new Column(page.t("chambers.column.prepared"), 2, false),
                Column.number(page.t("chambers.column.due")));
    }

    /// How near the end is; an alarm names the moment.
    public @org.jspecify.annotations.Nullable Pill due(Page page, Task task) {
        LocalDate due = task.due();
        return due == null ? null : task.alarmed() == null ? Due.pill(page, due, today) : new Pill(Tone.LATE, page.t("chambers.due.alarm", task.alarmed()));
    }
}
