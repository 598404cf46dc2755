package kz.torelik.courtroom;

import java.util.Base64;
import java.util.Map;
import kz.torelik.kernel.Answer;
import kz.torelik.rooms.SigningInRoom;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is signed in a room: the court gives a paper, a side writes an agreement, each reads what waits for him, signs it or refuses.
@Controller
class SheetsController {

    private static final String ROOM = "/rooms/{room}";

    private final SigningInRoom signing;

    SheetsController(SigningInRoom signing) { this.signing = signing; }

    @PostMapping(ROOM + "/sheets")
    @Asks("staff")
    ResponseEntity<?> give(@PathVariable("room") String id, @RequestParam int seat, @RequestParam(defaultValue = "") String sheet, Says says) {
        return RoomController.json(signing.give(RoomController.known(id), seat, sheet).map(_ -> Map.of()), says);
    }

    @PostMapping(ROOM + "/agreement")
    @Asks("person")
    ResponseEntity<?> agree(@PathVariable("room") String id, @RequestParam(defaultValue = "") String terms, Says says) { return RoomController.json(signing.agree(RoomController.known(id), terms).map(_ -> Map.of()), says); }

    @GetMapping(ROOM + "/sheet")
    @Asks("person")
    ResponseEntity<?> text(@PathVariable("room") String id, Says says) {
        Answer<byte[]> text = signing.text(RoomController.known(id));
        return text instanceof Answer.Yes<byte[]>(byte[] pdf) ? ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.APPLICATION_PDF).body(pdf) : RoomController.json(text, says);
    }

    @PostMapping(ROOM + "/signature")
    @Asks("person")
    ResponseEntity<?> sign(@PathVariable("room") String id, @RequestParam String cms, Says says) { return RoomController.json(signing.sign(RoomController.known(id), Base64.getMimeDecoder().decode(cms)).map(_ -> Map.of()), says); }

    @PostMapping(ROOM + "/unsigned")
    @Asks("person")
    ResponseEntity<?> decline(@PathVariable("room") String id, Says says) { return RoomController.json(signing.decline(RoomController.known(id)).map(_ -> Map.of()), says); }
}
