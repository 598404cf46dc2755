package kz.torelik.portal;

import java.util.List;
import kz.torelik.language.Phrase;
import kz.torelik.notices.CabinetNotice;
import kz.torelik.notices.Letter;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// Pages of notices.
public final class NoticeScreens {

    private NoticeScreens() {}

    /// All of them, the latest first.
    @Shows("portal/notices.jte")
    public record All(List<CabinetNotice> notices, Paging paging) implements Screen {

        @Override
        public Phrase title() { return Phrase.of("portal.nav.notices"); }
    }

    /// One, opened.
    @Shows("portal/notice.jte")
    public record One(CabinetNotice notice, Letter letter) implements Screen {

        @Override
        public Phrase title() { return Phrase.of("portal.nav.notices"); }
    }
}
