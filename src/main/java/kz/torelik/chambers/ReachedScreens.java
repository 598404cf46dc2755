package kz.torelik.chambers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.hearings.OpeningHearing;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.NoticeId;
import kz.torelik.language.Phrase;
import kz.torelik.notices.NotArrived;
import kz.torelik.notices.Trail;
import kz.torelik.notices.TelephoneMessage;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Column;
import kz.torelik.web.parts.Form;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;
import org.jspecify.annotations.Nullable;

/// Pages of those who send: whom what has reached.
public final class ReachedScreens {

    private ReachedScreens() {}

    /// A notice to an addressee.
    ///
    /// @param session the session it is about, where that is still to come, or null
    /// @param possible by what else it could go now
    /// @param open whether this officer may do something about it
    public record Line(NoticeId notice, Trail trail, Party addressee, CaseFile.@Nullable HearingInFile session, List<String> possible, boolean open) {

        public Line { possible = List.copyOf(possible); }

        public Pill pill(Page page) {
            if (trail.isOpened()) return new Pill(Tone.DONE, page.t("chambers.reached.opened"));
            if (trail.hasReached()) return new Pill(Tone.DONE, page.t("chambers.reached.yes"));
            return new Pill(session == null ? Tone.SOON : Tone.LATE, page.t("chambers.reached.no"));
        }
    }

    /// All notices of a case, the latest first.
    ///
    /// @param sessions whether each participant is properly notified of a session to come
    /// @param form what was typed for the notice that its value `notice` names
    @Shows("chambers/reached.jte")
    public record OfCase(CaseHead head, List<Line> lines, Map<HearingId, List<OpeningHearing.Absentee>> sessions, List<TelephoneMessage> telephoned, Form form) implements Screen {

        public OfCase {
            lines = List.copyOf(lines);
            sessions = Map.copyOf(sessions);
            telephoned = List.copyOf(telephoned);
        }

        @Override
        public Phrase title() { return Phrase.of("chambers.reached.title"); }

        public List<Line> missing() { return lines.stream().filter(line -> !line.trail().hasReached()).toList(); }

        public List<Line> reached() { return lines.stream().filter(line -> line.trail().hasReached()).toList(); }

        /// The sessions to come, the nearest first.
        public List<CaseFile.HearingInFile> coming() {
            return sessions.keySet().stream().map(id -> head.file().hearing(id)).flatMap(Optional::stream).sorted(Comparator.comparing(CaseFile.HearingInFile::startsAt)).toList();
        }

        /// The form of a notice: what was typed belongs to one only.
        public Form of(Line line) { return form.value("notice").equals(line.notice().toString()) ? form : Form.EMPTY.with("when", form.value("when")); }
    }

    /// What has not arrived in the cases that this officer may see, in the order of what is endangered.
    @Shows("chambers/not-arrived.jte")
    public record NotArrivedList(List<NotArrived.Line> lines, Function function) implements Screen {

        public NotArrivedList { lines = List.copyOf(lines); }

        @Override
        public Phrase title() { return Phrase.of("chambers.not-arrived.title"); }

        public List<Column> columns(Page page) {
            return List.of(Column.of(page.t("chambers.not-arrived.what")), Column.of(page.t("chambers.column.case")), new Column(page.t("chambers.not-arrived.next"), 2, false), Column.number(page.t("chambers.not-arrived.endangers")));
        }

        public Pill pill(Page page, NotArrived.Line line) {
            Tone tone = switch (line.danger()) {
                case SESSION -> Tone.LATE;
                case TERM -> Tone.SOON;
                case NONE -> Tone.QUIET;
            };
            return new Pill(tone, line.session() == null ? page.t("chambers.not-arrived.danger." + line.danger().word()) : page.t("chambers.not-arrived.danger.session", line.session().startsAt()));
        }
    }
}
