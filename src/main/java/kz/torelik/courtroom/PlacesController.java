package kz.torelik.courtroom;

import kz.torelik.rooms.ConnectingPlaces;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Connects a facility or another court to a room.
@Controller
class PlacesController {

    private final ConnectingPlaces places;

    PlacesController(ConnectingPlaces places) { this.places = places; }

    @PostMapping("/rooms/{room}/places")
    @Asks("staff")
    ResponseEntity<?> connect(@PathVariable("room") String id, @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String officer, @RequestParam(defaultValue = "") String held, @RequestParam(defaultValue = "") String role, Says says) {
        return RoomController.json(places.connect(RoomController.known(id), new ConnectingPlaces.Wanted(title, officer, held, role)).map(name -> new RoomController.Asked(says.t("rooms.place.asked", name))), says);
    }
}
