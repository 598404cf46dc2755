package kz.torelik.chambers;

import java.util.Base64;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.recordings.Destroying;
import kz.torelik.recordings.chain.RecordingId;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Recordings whose time is over: the office of the court prepares the act of destruction and signs it, the chair signs it too.
@Controller
class DestructionController {

    private static final String DUE = "/desk/destruction";
    private static final String ONE = DUE + "/{recording}";

    private final Destroying destroying;
    private final KeyDrawer drawer;
    private final CourtClock clock;

    DestructionController(Destroying destroying, KeyDrawer drawer, CourtClock clock) {
        this.destroying = destroying;
        this.drawer = drawer;
        this.clock = clock;
    }

    @GetMapping(DUE)
    @Asks("staff")
    Answer<Screen> due() { return destroying.due().map(due -> new DestructionScreen(due, Officer.now().function(), clock.today())); }

    @PostMapping(ONE + "/prepare")
    @Asks("registrar")
    Answer<Screen> prepare(@PathVariable String recording) { return destroying.prepare(known(recording)).map(_ -> SeeOther.to(DUE + "/" + known(recording))); }

    @GetMapping(ONE)
    @Asks("staff")
    Answer<Screen> act(@PathVariable String recording) { return destroying.prepared(known(recording)).map(_ -> new DestructionActScreen(DUE + "/" + known(recording), drawer.mine().address())); }

    @GetMapping(ONE + "/shown")
    @Asks("staff")
    ResponseEntity<byte[]> shown(@PathVariable String recording) { return SigningController.pdf(destroying.prepared(known(recording)).orThrow().pdf()); }

    @PostMapping(ONE + "/sign")
    @Asks("staff")
    Answer<Screen> sign(@PathVariable String recording, @RequestParam(defaultValue = "") String cms) {
        return destroying.sign(known(recording), Base64.getMimeDecoder().decode(cms)).map(_ -> SeeOther.to(DUE));
    }

    private static RecordingId known(String recording) { return RecordingId.find(recording).orElseThrow(NothingHere::new); }
}
