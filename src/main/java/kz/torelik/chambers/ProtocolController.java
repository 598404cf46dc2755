package kz.torelik.chambers;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.documents.Documents;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.hearings.KeepingProtocol;
import kz.torelik.hearings.ProtocolNotes;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.HearingId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.law.LawBook;
import kz.torelik.recordings.HearingRecordings;
import kz.torelik.recordings.Recorded;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The brief protocol: its notes, its text, the secretary's signature.
@Controller
class ProtocolController {

    private final CaseFiles files;
    private final KeepingProtocol protocols;
    private final Documents documents;
    private final KeyDrawer drawer;
    private final RoomCourse room;
    private final HearingRecordings recordings;
    private final LawBook law;

    ProtocolController(CaseFiles files, KeepingProtocol protocols, Documents documents, KeyDrawer drawer, RoomCourse room, HearingRecordings recordings, LawBook law) {
        this.files = files;
        this.protocols = protocols;
        this.documents = documents;
        this.drawer = drawer;
        this.room = room;
        this.recordings = recordings;
        this.law = law;
    }

    @GetMapping("/desk/cases/{case}/hearings/{hearing}/protocol")
    @Asks("keep-protocol")
    Screen notes(@PathVariable("case") CaseId id, @PathVariable HearingId hearing) {
        CaseFile file = files.get(id);
        return screen(file, hearing);
    }

    /// The name of the recording stands there where the house has one.
    private ProtocolScreen screen(CaseFile file, HearingId hearing) {
        Recorded recorded = recordings.latest(List.of(hearing)).get(hearing);
        return ProtocolScreen.of(CaseHead.of(file, law), session(file, hearing), protocols.notes(file.id(), hearing).orThrow(), recorded == null ? null : recorded.id() + ".rec", room.of(hearing, file.language()).size());
    }

    /// @param then `sign` goes on to the signature, `room` takes in what the room by video knows, else the notes are only kept
    @PostMapping("/desk/cases/{case}/hearings/{hearing}/protocol")
    @Asks("keep-protocol")
    Screen keep(@PathVariable("case") CaseId id, @PathVariable HearingId hearing, @RequestParam(defaultValue = "save") String then, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        ProtocolNotes notes = ProtocolScreen.notes(form, protocols.notes(id, hearing).orThrow().breaks());
        if (then.equals("room")) notes = RoomCourse.joined(notes, room.of(hearing, files.get(id).language()));
        if (protocols.keep(id, hearing, notes) instanceof Answer.No<ProtocolNotes>(Refusal refusal)) return again(id, hearing, form, refusal, says);
        if (!then.equals("sign")) return SeeOther.to("/desk/cases/" + id + "/hearings/" + hearing + "/protocol");
        return switch (protocols.prepare(id, hearing)) {
            case Answer.Yes<KeepingProtocol.Prepared>(KeepingProtocol.Prepared prepared) -> paper(files.get(id), hearing, prepared.document());
            case Answer.No<KeepingProtocol.Prepared>(Refusal refusal) -> again(id, hearing, form, refusal, says);
        };
    }

    private Screen again(CaseId id, HearingId hearing, Form form, Refusal refusal, Says says) {
        CaseFile file = files.get(id);
        String field = refusal.code().equals("protocol-without-recording") ? "recording" : "form";
        ProtocolScreen blank = screen(file, hearing);
        return new ProtocolScreen(blank.head(), blank.session(), says.fault(form, field, refusal), blank.rows(), blank.course(), blank.inRoom());
    }

    private Screen paper(CaseFile file, HearingId hearing, DocumentId document) {
        String here = "/desk/cases/" + file.id() + "/hearings/" + hearing + "/protocol";
        return new PaperScreen(CaseHead.of(file, law), "protocol", here + "/shown?document=" + document, here + "/sign", here, null, drawer.mine().address());
    }

    @GetMapping("/desk/cases/{case}/hearings/{hearing}/protocol/shown")
    @Asks("keep-protocol")
    ResponseEntity<byte[]> shown(@PathVariable("case") CaseId id, @PathVariable HearingId hearing, @RequestParam DocumentId document) throws IOException {
        return SigningController.pdf(documents.content(documents.find(document).filter(one -> one.owner().equals(id.uuid())).orElseThrow(() -> new Refused(Refusal.of("case-not-found")))));
    }

    @PostMapping("/desk/cases/{case}/hearings/{hearing}/protocol/sign")
    @Asks("keep-protocol")
    Screen sign(@PathVariable("case") CaseId id, @PathVariable HearingId hearing, @RequestParam int version, @RequestParam String cms) {
        protocols.sign(id, version, hearing, Base64.getMimeDecoder().decode(cms)).orThrow();
        return SeeOther.to("/desk/cases/" + id + "/hearings/" + hearing);
    }

    private static CaseFile.HearingInFile session(CaseFile file, HearingId hearing) { return file.hearing(hearing).orElseThrow(() -> new Refused(Refusal.of("hearing-unknown"))); }
}
