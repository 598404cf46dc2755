package kz.torelik.portal;

import java.nio.charset.StandardCharsets;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.hearings.HearingCalendar;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.HearingId;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A session of a case for the calendar program of its participant (RFC 5545).
@Controller
class MyHearingController {

    private final CaseAccess access;
    private final HearingCalendar calendar;

    MyHearingController(CaseAccess access, HearingCalendar calendar) {
        this.access = access;
        this.calendar = calendar;
    }

    @GetMapping("/my/cases/{case}/hearings/{hearing}/session.ics")
    @Asks("read-case")
    ResponseEntity<byte[]> session(@PathVariable("case") String id, @PathVariable String hearing, Says says) {
        CaseFile file = access.ask(CaseId.find(id).orElseThrow(NothingHere::new), "read-case").orThrow().file();
        CaseFile.HearingInFile set = HearingId.find(hearing).flatMap(file::hearing).filter(one -> one.state().equals("set")).orElseThrow(NothingHere::new);
        byte[] entry = calendar.entry(file, set, says.language()).getBytes(StandardCharsets.UTF_8);
        return Downloads.bytes(entry, "text/calendar;charset=utf-8", ContentDisposition.attachment().filename("session.ics").build());
    }
}
