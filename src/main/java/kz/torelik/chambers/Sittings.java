package kz.torelik.chambers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.hearings.HearingSchedule;
import kz.torelik.hearings.Session;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.PersonId;
import kz.torelik.language.Style;
import kz.torelik.recordings.HearingRecordings;
import kz.torelik.recordings.Recorded;
import kz.torelik.web.Page;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The sessions of a day as the desk shows them: which did not begin on time, and of which the recording hears nothing.
@Component
record Sittings(HearingSchedule schedule, HearingRecordings recordings, CourtClock clock) {

    private static final int BACK_DAYS = 30;

    Day day(List<Session> sessions) { return new Day(recordings.latest(sessions.stream().map(Session::hearing).toList()), clock.instant()); }

    /// The sessions of an officer that were not opened on their day, and wait for a new time: the newest first.
    List<Session> unheld(PersonId officer, LocalDate today) {
        return schedule.ofOfficer(officer, today.minusDays(BACK_DAYS), today.minusDays(1)).stream().filter(session -> session.state().equals("set")).toList().reversed();
    }

    /// How sessions stand at a moment.
    public record Day(Map<HearingId, Recorded> recordings, Instant now) {

        public static final Day NOTHING = new Day(Map.of(), Instant.EPOCH);

        public Day { recordings = Map.copyOf(recordings); }

        /// Whether the session was set for a time that is over and was not opened.
        public boolean isLate(Session session) { return session.state().equals("set") && session.startsAt().isBefore(now); }

        /// Since when the recording of a session hears nothing, or null.
        public @Nullable Instant silentSince(Session session) { return Optional.ofNullable(recordings.get(session.hearing())).filter(Recorded::isRunning).map(Recorded::silentSince).orElse(null); }

        public List<Pill> pills(Page page, Session session) {
            Instant silent = silentSince(session);
            if (isLate(session)) return List.of(new Pill(Tone.LATE, page.t("chambers.session.late")));
            if (!session.state().equals("opened")) return List.of();
            Pill opened = new Pill(Tone.DONE, page.t("chambers.session.opened"));
            return silent == null ? List.of(opened) : List.of(opened, new Pill(Tone.SOON, page.t("chambers.session.silent", page.write(silent, Style.TIME))));
        }
    }
}
