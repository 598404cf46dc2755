package kz.torelik.portal;

import java.util.List;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.PublicId;
import kz.torelik.notices.Cabinet;
import kz.torelik.notices.CabinetNotice;
import kz.torelik.notices.Letter;
import kz.torelik.notices.Trails;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The notices of the courts to the person. Opening one is recorded: it proves that he knows.
@Controller
class NoticesController {

    private static final int SHOWN = 50;

    private final Cabinet cabinet;
    private final Trails trails;

    NoticesController(Cabinet cabinet, Trails trails) {
        this.cabinet = cabinet;
        this.trails = trails;
    }

    @GetMapping("/my/notices")
    @Asks("citizen")
    Screen list(@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "") String show) {
        boolean unread = show.equals("unread");
        int all = cabinet.count();
        int fresh = cabinet.unread();
        Paging at = Paging.of(unread ? "/my/notices?show=unread" : "/my/notices", page, unread ? fresh : all, SHOWN);
        List<CabinetNotice> shown = cabinet.list(unread, SHOWN, at.after());
        return new NoticeScreens.All(shown, trails.of(shown.stream().map(CabinetNotice::id).toList()), unread, all, fresh, at);
    }

    /// The short address that a text message carries.
    @GetMapping("/n/{notice}")
    @Asks("citizen")
    Screen shortly(@PathVariable String notice) { return SeeOther.to("/my/notices/" + PublicId.find(notice).orElseThrow(NothingHere::new)); }

    @GetMapping("/my/notices/{notice}")
    @Asks("citizen")
    Answer<Screen> read(@PathVariable String notice, Says says) {
        NoticeId id = PublicId.find(notice).map(found -> NoticeId.of(found.uuid())).orElseThrow(NothingHere::new);
        Answer<CabinetNotice> opened = cabinet.read(id);
        return opened.then(own -> cabinet.letter(id, says.language()).<Screen>map((Letter letter) -> new NoticeScreens.One(own, letter, trails.find(id).orElse(null))));
    }
}
