package kz.torelik.portal;

import java.nio.charset.StandardCharsets;
import kz.torelik.database.Acting;
import kz.torelik.hearings.HearingCalendar;
import kz.torelik.reception.CalendarLinks;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The calendar that a program subscribes to. Programs cannot sign in: the secret in the address opens this calendar and nothing else; every other address answers
/// as if nothing were there.
@Controller
class CalendarController {

    private final CalendarLinks links;
    private final HearingCalendar calendar;

    CalendarController(CalendarLinks links, HearingCalendar calendar) {
        this.links = links;
        this.calendar = calendar;
    }

    @GetMapping("/calendar/{secret}.ics")
    @Asks(Asks.OPEN)
    ResponseEntity<byte[]> feed(@PathVariable String secret) {
        CalendarLinks.Opened opened = links.open(secret).orElseThrow(NothingHere::new);
        byte[] text = Acting.as(opened.owner(), () -> calendar.feed(opened.language())).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).contentType(MediaType.parseMediaType("text/calendar;charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename("hearings.ics").build().toString())
                .header("X-Robots-Tag", "noindex").body(text);
    }
}
