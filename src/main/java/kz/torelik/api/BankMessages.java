package kz.torelik.api;

import kz.torelik.payments.Callbacks;
import kz.torelik.web.Asks;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/// Where the bank tells of payments. Anyone may knock; a message without the signature of the bank changes nothing.
@Controller
class BankMessages {

    private final Callbacks callbacks;

    BankMessages(Callbacks callbacks) { this.callbacks = callbacks; }

    @PostMapping("/callbacks/bank")
    @Asks(Asks.OPEN)
    ResponseEntity<Void> hear(@RequestHeader HttpHeaders headers, @RequestBody byte[] body) {
        return ResponseEntity.status(callbacks.receive(headers::getFirst, body).status()).build();
    }
}
