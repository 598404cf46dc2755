package kz.torelik.portal;

import java.util.List;
import java.util.Map;
import kz.torelik.kernel.NoticeId;
import kz.torelik.language.Phrase;
import kz.torelik.notices.CabinetNotice;
import kz.torelik.notices.Letter;
import kz.torelik.notices.Sending;
import kz.torelik.notices.Trail;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import org.jspecify.annotations.Nullable;

/// Pages of notices.
public final class NoticeScreens {

    private NoticeScreens() {}

    /// All of them, the latest first.
    ///
    /// @param trails by what channels each went
    /// @param unreadOnly whether those that were opened are left out
    /// @param fresh how many were not opened yet
    @Shows("portal/notices.jte")
    public record All(List<CabinetNotice> notices, Map<NoticeId, Trail> trails, boolean unreadOnly, int all, int fresh, Paging paging) implements Screen {

        public All {
            notices = List.copyOf(notices);
            trails = Map.copyOf(trails);
        }

        /// By what it went, in a few words.
        public String channels(Page page, CabinetNotice notice) {
            @Nullable Trail trail = trails.get(notice.id());
            return trail == null ? "" : String.join(" · ", trail.sendings().stream().map(one -> page.t(one.channel().startsWith("sms") ? "portal.ways.channel.sms" : "notices.channel." + one.channel()) + ": " + state(page, one)).toList());
        }

        private static String state(Page page, Sending one) { return page.t("notices.state." + (one.channel().equals("email") && one.state() == Sending.State.ARRIVED ? "accepted" : one.state().word())); }

        @Override
        public Phrase title() { return Phrase.of("portal.nav.notices"); }
    }

    /// One, opened.
    ///
    /// @param trail by what channels it went, or null where the house does not know any more
    @Shows("portal/notice.jte")
    public record One(CabinetNotice notice, Letter letter, @Nullable Trail trail) implements Screen {

        /// The room by video of the session that it is about, where one may take part from elsewhere; else null.
        public @Nullable String room() {
            return notice.hearing() != null && letter.details().stream().anyMatch(detail -> detail.value().endsWith("/rooms/" + notice.hearing())) ? "/rooms/" + notice.hearing() : null;
        }

        @Override
        public Phrase title() { return Phrase.of("portal.nav.notices"); }
    }
}
