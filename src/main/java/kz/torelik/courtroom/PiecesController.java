package kz.torelik.courtroom;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import kz.torelik.rooms.HearingTheRoom;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Takes the sound and pictures of the room, piece after piece, from the page of the court that gives them. It takes; there is nothing by which a recording is ended.
@Controller
class PiecesController {

    private final HearingTheRoom hearing;

    PiecesController(HearingTheRoom hearing) { this.hearing = hearing; }

    @PostMapping("/rooms/{room}/pieces")
    @Asks("staff")
    ResponseEntity<?> piece(@PathVariable("room") String id, @RequestParam long link, @RequestParam(defaultValue = "room") String of, @RequestParam String stream, @RequestParam int number, @RequestParam long lasted,
                            @RequestParam String type, HttpServletRequest request, Says says) throws IOException {
        byte[] content = request.getInputStream().readNBytes(HearingTheRoom.LARGEST + 1);
        return RoomController.json(hearing.give(RoomController.known(id), new HearingTheRoom.Piece(link, of, stream, number, type, Duration.ofMillis(lasted)), content), says);
    }
}
