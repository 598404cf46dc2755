package kz.torelik.courtroom;

import java.util.Map;
import kz.torelik.documents.pages.DrawnPage;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.SaidRefusal;
import kz.torelik.rooms.Attending;
import kz.torelik.rooms.HearingTheRoom;
import kz.torelik.rooms.Lines;
import kz.torelik.rooms.Presiding;
import kz.torelik.rooms.Relaying;
import kz.torelik.rooms.Room;
import kz.torelik.rooms.Rooms;
import kz.torelik.rooms.ShowingPapers;
import kz.torelik.rooms.Signalling;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Pictures;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of a room, and the questions of its script. Each answer is for the person of the session; a seat that a request names is always somebody else's.
@Controller
class RoomController {

    private static final String ROOM = "/rooms/{room}";

    private final Rooms rooms;
    private final Attending attending;
    private final Presiding presiding;
    private final Signalling signalling;
    private final Giving giving;

    RoomController(Rooms rooms, Attending attending, Presiding presiding, Signalling signalling, Giving giving) {
        this.rooms = rooms;
        this.attending = attending;
        this.presiding = presiding;
        this.signalling = signalling;
        this.giving = giving;
    }

    /// What is given out of a room and into it.
    @Component
    record Giving(HearingTheRoom hearing, ShowingPapers papers, Lines lines, Relaying relaying, SheetsToSign sheets) {}

    @GetMapping(ROOM)
    @Asks("person")
    Screen page(@PathVariable("room") String id) { return page(id, false); }

    private Screen page(String id, boolean kit) {
        if (!(rooms.find(known(id)) instanceof Answer.Yes<Room>(Room room)) || kit && !RoomScreen.hasKit(room)) throw new NothingHere();
        return new RoomScreen(room, rooms.papers(room), giving.lines(), kit, giving.relaying().isOn(), giving.sheets().agreement(room), giving.sheets().drawer());
    }

    /// The page of the hall of a court, with several cameras and microphones: whoever keeps order opens it on the computer of the hall.
    @GetMapping(ROOM + "/kit")
    @Asks("person")
    Screen kit(@PathVariable("room") String id) { return page(id, true); }

    /// The link under which a page speaks.
    record Entered(long link) {}

    @PostMapping(ROOM + "/enter")
    @Asks("person")
    ResponseEntity<?> enter(@PathVariable("room") String id, Says says) { return json(attending.enter(known(id)).map(Entered::new), says); }

    @GetMapping(ROOM + "/news")
    @Asks("person")
    ResponseEntity<?> news(@PathVariable("room") String id, @RequestParam long link, @RequestParam long version, Says says) {
        return json(attending.see(known(id), link, version).then(seen -> {
            if (seen.state().find(seen.room().me().person()).isEmpty()) return Answer.no(Refusal.of("room-elsewhere"));
            boolean recorded = giving.hearing().isRecorded(seen.room());
            @Nullable PersonId source = recorded ? giving.hearing().source(seen.room(), seen.state()) : null;
            return Answer.yes(RoomNews.of(seen, recorded, source, giving.sheets(), says));
        }), says);
    }

    @PostMapping(ROOM + "/signals")
    @Asks("person")
    ResponseEntity<?> signal(@PathVariable("room") String id, @RequestParam long link, @RequestParam int seat, @RequestParam String data, Says says) {
        return json(signalling.pass(known(id), link, seat, data).map(_ -> Map.of()), says);
    }

    /// What a page wants of the media server, where there is one.
    @PostMapping(ROOM + "/media")
    @Asks("person")
    ResponseEntity<?> media(@PathVariable("room") String id, @RequestParam long link, @RequestParam String what, @RequestParam(defaultValue = "0") int seat, @RequestParam(defaultValue = "") String sdp, Says says) {
        return json(giving.relaying().ask(known(id), new Relaying.Wanted(link, what, seat, sdp)), says);
    }

    /// What the court does.
    @PostMapping(ROOM + "/acts")
    @Asks("person")
    ResponseEntity<?> act(@PathVariable("room") String id, @RequestParam String act, @RequestParam(required = false) @Nullable Integer seat, @RequestParam(defaultValue = "") String detail, Says says) {
        return json(presiding.act(known(id), new Presiding.Wanted(act, seat, detail)).map(_ -> Map.of()), says);
    }

    /// What everybody does himself.
    @PostMapping(ROOM + "/own")
    @Asks("person")
    ResponseEntity<?> own(@PathVariable("room") String id, @RequestParam String act, Says says) { return json(attending.act(known(id), act).map(_ -> Map.of()), says); }

    @PostMapping(ROOM + "/messages")
    @Asks("person")
    ResponseEntity<?> say(@PathVariable("room") String id, @RequestParam(required = false) @Nullable Integer seat, @RequestParam(defaultValue = "") String text, Says says) {
        return json(attending.say(known(id), seat, text).map(_ -> Map.of()), says);
    }

    /// Somebody asked in, by name.
    record Asked(String told) {}

    @PostMapping(ROOM + "/guests")
    @Asks("staff")
    ResponseEntity<?> ask(@PathVariable("room") String id, @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String role, Says says) {
        return json(presiding.ask(known(id), number, role).map(name -> new Asked(says.t("rooms.guest.asked", name))), says);
    }

    @GetMapping(ROOM + "/paper")
    @Asks("person")
    ResponseEntity<?> paper(@PathVariable("room") String id, Says says) {
        Answer<DrawnPage> drawn = giving.papers().page(known(id));
        return drawn instanceof Answer.Yes<DrawnPage>(DrawnPage page) ? Pictures.answer(page.picture(), page.mediaType(), true) : json(drawn, says);
    }

    static PublicId known(String id) { return PublicId.find(id).orElseThrow(NothingHere::new); }

    /// A refusal in words.
    record Refused(String code, String found, String next) {}

    static ResponseEntity<?> json(Answer<?> answer, Says says) {
        return switch (answer) {
            case Answer.Yes<?>(Object value) -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(value);
            case Answer.No<?>(Refusal refusal) -> {
                if (refusal.code().equals("room-not-there")) throw new NothingHere();
                SaidRefusal said = says.sentences().say(says.language(), refusal);
                yield ResponseEntity.unprocessableContent().cacheControl(CacheControl.noStore()).body(new Refused(refusal.code(), said.found(), said.next()));
            }
        };
    }
}
