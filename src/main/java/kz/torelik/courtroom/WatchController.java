package kz.torelik.courtroom;

import kz.torelik.kernel.PublicId;
import kz.torelik.law.LawBook;
import kz.torelik.rooms.Broadcasts;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Hearings that the public and the press watch from elsewhere, some time later (CPC art. 19 part 7). A page names the case by its number and the court, as the cause list does; nobody who watches is known to anybody.
@Controller
class WatchController {

    private final Broadcasts broadcasts;
    private final LawBook law;

    WatchController(Broadcasts broadcasts, LawBook law) {
        this.broadcasts = broadcasts;
        this.law = law;
    }

    @GetMapping("/watch")
    @Asks(Asks.OPEN)
    Screen all() { return new WatchScreens.All(broadcasts.list().stream().map(this::shown).toList(), broadcasts.delay()); }

    @GetMapping("/watch/{room}")
    @Asks(Asks.OPEN)
    Screen one(@PathVariable("room") String id) { return new WatchScreens.One(broadcasts.find(RoomController.known(id)).map(this::shown).orElseThrow(NothingHere::new), broadcasts.delay()); }

    private WatchScreens.Shown shown(Broadcasts.Watched watched) { return new WatchScreens.Shown(watched, law.courts().get(watched.court()).title()); }

    /// @param stream what was watched so far
    /// @return bytes, or none: when nothing is due yet, or (with the header `Stream-End`) when nothing goes out any more
    @GetMapping("/watch/{room}/live")
    @Asks(Asks.OPEN)
    ResponseEntity<byte[]> live(@PathVariable("room") String id, @RequestParam(required = false) @Nullable String stream, @RequestParam(defaultValue = "0") long after) {
        PublicId room = RoomController.known(id);
        return broadcasts.next(room, stream, after).map(part -> part.bytes().length == 0 ? ResponseEntity.noContent().cacheControl(CacheControl.noStore()).<byte[]>build()
                : ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.APPLICATION_OCTET_STREAM).header("Stream", part.stream()).header("Stream-Next", String.valueOf(part.next())).header("Stream-Type", part.mediaType())
                        .body(part.bytes())).orElseGet(() -> ResponseEntity.noContent().cacheControl(CacheControl.noStore()).header("Stream-End", "yes").build());
    }
}
