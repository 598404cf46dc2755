package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import kz.torelik.powers.CertifiedPowers;
import kz.torelik.registries.NotarialRegister;
import kz.torelik.web.Asks;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Where the register of notarial acts tells that a power was revoked. Anybody may knock; a message is believed by its own signature alone, and answered without words.
@Controller
class NotariatMessages {

    private static final int LARGEST = 64 << 10;

    private final CertifiedPowers certified;

    NotariatMessages(CertifiedPowers certified) { this.certified = certified; }

    @PostMapping(NotarialRegister.NEWS)
    @Asks(Asks.OPEN)
    ResponseEntity<Void> hear(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        boolean heard = body.length <= LARGEST && certified.hear(request::getHeader, body);
        return ResponseEntity.status(heard ? 204 : 401).cacheControl(CacheControl.noStore()).build();
    }
}
