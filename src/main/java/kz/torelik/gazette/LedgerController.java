package kz.torelik.gazette;

import jakarta.servlet.http.HttpServletRequest;
import kz.torelik.ledger.Ledger;
import kz.torelik.ledger.note.Checkpoint;
import kz.torelik.ledger.note.SignedNote;
import kz.torelik.ledger.verify.Verifier;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The public log: what it is, its newest checkpoint, its keys and witnesses, and its tiles for those who watch it (C2SP tlog-tiles).
@Controller
class LedgerController {

    private final Ledger ledger;

    LedgerController(Ledger ledger) { this.ledger = ledger; }

    @GetMapping("/ledger")
    @Asks(Asks.OPEN)
    Screen log() {
        SignedNote note = ledger.checkpoint();
        return new LedgerScreen(Checkpoint.parse(note.text()), note, ledger.trust(), new Verifier(ledger.trust()).checkpoint(note.toString()));
    }

    @GetMapping("/ledger/checkpoint")
    @Asks(Asks.OPEN)
    ResponseEntity<String> checkpoint() { return Downloads.page(ledger.checkpoint().toString()); }

    @GetMapping("/ledger/keys")
    @Asks(Asks.OPEN)
    ResponseEntity<String> keys() { return Downloads.text(ledger.trust().toString(), "ledger-keys.txt"); }

    @GetMapping("/ledger/tile/**")
    @Asks(Asks.OPEN)
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        String path = request.getRequestURI().substring("/ledger/".length());
        byte[] tile = ledger.tile(path).orElseThrow(NothingHere::new);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).cacheControl(CacheControl.maxAge(java.time.Duration.ofDays(365)).cachePublic().immutable()).body(tile);
    }
}
