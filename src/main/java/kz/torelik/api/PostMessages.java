package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import kz.torelik.notices.HybridMail;
import kz.torelik.web.Asks;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Where the post tells what became of a letter. Anybody may knock; a message is believed by its own signature alone, and answered without words.
@Controller
class PostMessages {

    private static final String PATH = "/callbacks/post";
    private static final int LARGEST = 8 << 20;

    private final HybridMail mail;

    PostMessages(HybridMail mail) { this.mail = mail; }

    @PostMapping(PATH)
    @Asks(Asks.OPEN)
    ResponseEntity<Void> hear(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        return ResponseEntity.status(mail.hear(PATH, request::getHeader, body).status()).cacheControl(CacheControl.noStore()).build();
    }
}
