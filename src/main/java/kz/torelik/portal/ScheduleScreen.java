package kz.torelik.portal;

import java.time.Instant;
import java.util.List;
import kz.torelik.conciliation.Meeting;
import kz.torelik.hearings.Session;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.reception.BusyTime;
import kz.torelik.reception.BusyTimes;
import kz.torelik.reception.CalendarLinks;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;
import org.jspecify.annotations.Nullable;

/// The schedule of hearings of a person and his calendar.
///
/// @param meetings of mediations and with judges that are set
/// @param link the link that he has, or null
/// @param secret the address of the link that was just made, or null
@Shows("portal/schedule.jte")
public record ScheduleScreen(List<Line> lines, List<Stated> times, List<Meeting> meetings, CalendarLinks.@Nullable Link link, @Nullable String secret, Form form) implements Screen {

    public ScheduleScreen {
        lines = List.copyOf(lines);
        times = List.copyOf(times);
        meetings = List.copyOf(meetings);
    }

    /// A session.
    ///
    /// @param collision what else he has at that time, or null
    public record Line(Session session, Trilingual court, @Nullable Collision collision) {

        public String href() { return "/my/cases/" + session.caseId(); }

        public Pill pill(Page page) {
            if (session.isCancelled()) return new Pill(Tone.QUIET, page.t("reception.schedule.cancelled"));
            return session.state().equals("opened") ? new Pill(Tone.DONE, page.t("reception.schedule.goes-on")) : new Pill(Tone.STAGE, page.t("reception.schedule." + session.kind()));
        }
    }

    /// What a session meets.
    ///
    /// @param kind `session` or `stated`
    public record Collision(String kind, Instant from, Instant to) {}

    /// A stated time with the sessions that are set into it.
    public record Stated(BusyTime time, List<Session> sessions) {

        public Stated { sessions = List.copyOf(sessions); }
    }

    public List<Choice> kinds(Page page) { return BusyTimes.KINDS.stream().map(kind -> Choice.of(kind, page.t("reception.busy.kind." + kind))).toList(); }

    /// The address for programs that are opened by their own scheme.
    public String webcal() { return secret == null ? "" : secret.replaceFirst("^https?", "webcal"); }

    /// The secret address of a calendar is shown once and kept nowhere.
    @Override
    public boolean opensOffline() { return secret == null; }

    @Override
    public Phrase title() { return Phrase.of("reception.schedule.title"); }
}
