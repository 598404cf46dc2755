package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import kz.torelik.payments.CallbackVerdict;
import kz.torelik.payments.Callbacks;
import kz.torelik.web.Asks;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Where the bank tells what happened to a payment. Anybody may knock; a message is believed by its own signature alone.
@Controller
class BankMessages {

    private static final int LARGEST = 64 * 1024;

    private final Callbacks callbacks;

    BankMessages(Callbacks callbacks) { this.callbacks = callbacks; }

    /// Answered without words: the status is all that the bank reads, and a stranger learns nothing.
    @PostMapping("/callbacks/bank")
    @Asks(Asks.OPEN)
    ResponseEntity<Void> hear(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        CallbackVerdict verdict = callbacks.receive(request::getHeader, body);
        return ResponseEntity.status(verdict.status()).cacheControl(CacheControl.noStore()).build();
    }
}
