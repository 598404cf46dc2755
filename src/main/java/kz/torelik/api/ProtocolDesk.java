package kz.torelik.api;

import java.io.IOException;
import java.util.List;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.hearings.KeepingProtocol;
import kz.torelik.hearings.ProtocolNotes;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The brief protocol of a session: its notes, its text, the signature of the secretary.
@RestController
@RequestMapping("/api/v1/cases/{case}/hearings/{hearing}/protocol")
class ProtocolDesk {

    private final KeepingProtocol protocols;
    private final Documents documents;

    ProtocolDesk(KeepingProtocol protocols, Documents documents) {
        this.protocols = protocols;
        this.documents = documents;
    }

    /// @param recording the name of the recording, or null; then `withoutRecording` says why there is none
    record ProtocolBody(@Nullable List<SaidBody> course, @Nullable String recording, @Nullable String withoutRecording, @Nullable String explained) {

        static ProtocolBody of(ProtocolNotes notes) {
            return new ProtocolBody(notes.course().stream().map(one -> new SaidBody(one.party(), one.words())).toList(), notes.recording(), notes.withoutRecording(), notes.explained());
        }

        ProtocolNotes toNotes(ProtocolNotes before) {
            return new ProtocolNotes(Fields.list(course).stream().map(one -> new ProtocolNotes.Said(one.party() == null ? 0 : one.party(), Fields.given("course.words", one.words()))).toList(),
                    before.breaks(), recording, withoutRecording, explained);
        }
    }

    /// @param party the number of the participant, or 0 for the court
    record SaidBody(@Nullable Integer party, @Nullable String words) {}

    /// @param sha256 of the PDF that is to be signed
    record ProtocolView(DocumentId document, int size, String sha256) {}

    @GetMapping
    @Asks("keep-protocol")
    ProtocolBody read(@PathVariable("case") String id, @PathVariable String hearing) { return ProtocolBody.of(protocols.notes(caseId(id), SessionDesk.hearingId(hearing)).orThrow()); }

    @PutMapping
    @Asks("keep-protocol")
    ProtocolBody keep(@PathVariable("case") String id, @PathVariable String hearing, @RequestBody ProtocolBody body) {
        ProtocolNotes before = protocols.notes(caseId(id), SessionDesk.hearingId(hearing)).orThrow();
        return ProtocolBody.of(protocols.keep(caseId(id), SessionDesk.hearingId(hearing), body.toNotes(before)).orThrow());
    }

    @PostMapping("/prepared")
    @Asks("keep-protocol")
    ProtocolView prepare(@PathVariable("case") String id, @PathVariable String hearing) {
        KeepingProtocol.Prepared prepared = protocols.prepare(caseId(id), SessionDesk.hearingId(hearing)).orThrow();
        return new ProtocolView(prepared.document(), prepared.pdf().length, prepared.sha256().toString());
    }

    @GetMapping("/prepared/{document}")
    @Asks("keep-protocol")
    ResponseEntity<byte[]> prepared(@PathVariable("case") String id, @PathVariable String hearing, @PathVariable String document) throws IOException {
        CaseId own = caseId(id);
        protocols.notes(own, SessionDesk.hearingId(hearing)).orThrow();
        Document text = DocumentId.find(document).flatMap(documents::find).filter(one -> one.owner().equals(own.uuid())).orElseThrow(() -> new Refused(Refusal.of("protocol-not-prepared")));
        return ActDesk.pdf(documents.content(text));
    }

    @PostMapping("/signature")
    @Asks("keep-protocol")
    ResponseEntity<Recorded> sign(@PathVariable("case") String id, @PathVariable String hearing, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                  @RequestBody SubmissionDesk.Signed signed) {
        int seen = Versions.seen(ifMatch);
        return Recorded.after(protocols.sign(caseId(id), seen, SessionDesk.hearingId(hearing), Fields.base64(signed.cms())).orThrow());
    }

    private static CaseId caseId(String id) { return CaseId.find(id).orElseThrow(() -> new Refused(Refusal.of("case-not-found"))); }
}
