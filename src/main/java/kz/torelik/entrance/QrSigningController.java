package kz.torelik.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.mobile.MobileRequests;
import kz.torelik.web.Asks;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The page with the code by which a document is signed.
@Controller
class QrSigningController {

    private final QrDesk desk;
    private final EntranceSettings house;
    private final MobileSettings settings;

    QrSigningController(QrDesk desk, EntranceSettings house, MobileSettings settings) {
        this.desk = desk;
        this.house = house;
        this.settings = settings;
    }

    @GetMapping("/qr/{request}")
    @Asks("person")
    Answer<Screen> show(@PathVariable("request") String text, HttpServletRequest request) {
        Optional<PublicId> id = PublicId.find(text);
        Optional<MobileRequests.Seen> seen = id.flatMap(known -> desk.look(known, request)).filter(found -> !found.question().signsIn());
        if (seen.isEmpty()) return Answer.no(Refusal.of("mobile-other-browser"));
        String address = MobileController.address(house, id.orElseThrow());
        return Answer.yes(new QrScreen(seen.get(), "/qr/" + id.get(), "", QrPicture.of(MobileSettings.code(address)), settings.deepLink(address), List.of()));
    }
}
