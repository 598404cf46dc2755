package kz.torelik.portal;

import kz.torelik.kernel.Answer;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.PublicId;
import kz.torelik.notices.Cabinet;
import kz.torelik.notices.CabinetNotice;
import kz.torelik.notices.Letter;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The notices of the courts to the person. Opening one is recorded: it proves that he knows.
@Controller
class NoticesController {

    private final Cabinet cabinet;

    NoticesController(Cabinet cabinet) { this.cabinet = cabinet; }

    @GetMapping("/my/notices")
    @Asks("citizen")
    Screen list() { return new NoticeScreens.All(cabinet.list(100, 0)); }

    @GetMapping("/my/notices/{notice}")
    @Asks("citizen")
    Answer<Screen> read(@PathVariable String notice, Says says) {
        NoticeId id = PublicId.find(notice).map(found -> NoticeId.of(found.uuid())).orElseThrow(NothingHere::new);
        Answer<CabinetNotice> opened = cabinet.read(id);
        return opened.then(own -> cabinet.letter(id, says.language()).<Screen>map((Letter letter) -> new NoticeScreens.One(own, letter)));
    }
}
