package kz.torelik.replay;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.Phrase;
import kz.torelik.recordings.CertifiedTranscript;
import kz.torelik.recordings.CertifyingTranscript;
import kz.torelik.recordings.Transcript;
import kz.torelik.recordings.Transcripts;
import kz.torelik.recordings.chain.RecordingId;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The transcript of a recording: asked for, corrected, certified by the secretary, taken as WebVTT.
@Controller
class TranscriptController {

    private static final String TRANSCRIPT = "/recordings/{case}/{recording}/transcript";

    private final CaseAccess access;
    private final Transcripts transcripts;
    private final CertifyingTranscript certifying;
    private final KeyDrawer drawer;
    private final ReadingRooms rooms;

    TranscriptController(CaseAccess access, Transcripts transcripts, CertifyingTranscript certifying, KeyDrawer drawer, ReadingRooms rooms) {
        this.access = access;
        this.transcripts = transcripts;
        this.certifying = certifying;
        this.drawer = drawer;
        this.rooms = rooms;
    }

    @PostMapping(TRANSCRIPT)
    @Asks("keep-protocol")
    Answer<Screen> ask(@PathVariable("case") String id, @PathVariable("recording") String recording) {
        permit(id, "keep-protocol");
        return transcripts.ask(known(id), recorded(recording)).map(_ -> SeeOther.to("/recordings/" + known(id) + "/" + recorded(recording) + "#transcript"));
    }

    @GetMapping(TRANSCRIPT)
    @Asks("keep-protocol")
    Answer<Screen> correcting(@PathVariable("case") String id, @PathVariable("recording") String recording) {
        CaseFile file = permit(id, "keep-protocol");
        return newest(id, recording).map(transcript -> new TranscriptScreen(file, recorded(recording), transcript, null));
    }

    @PostMapping(TRANSCRIPT + "/correct")
    @Asks("keep-protocol")
    Answer<Screen> correct(@PathVariable("case") String id, @PathVariable("recording") String recording, @RequestParam(defaultValue = "0") int version, @RequestParam Map<String, String> typed) {
        CaseFile file = permit(id, "keep-protocol");
        return newest(id, recording).then(transcript -> {
            List<String> texts = IntStream.range(0, transcript.cues().size()).mapToObj(place -> typed.getOrDefault("cue-" + place, transcript.cues().get(place).text())).toList();
            return switch (transcripts.correct(known(id), recorded(recording), version, texts)) {
                case Answer.Yes<Transcript> _ -> Answer.yes(SeeOther.to("/recordings/" + known(id) + "/" + recorded(recording) + "#transcript"));
                case Answer.No<Transcript>(Refusal refusal) -> refusal.code().equals("transcript-same") ? Answer.yes(new TranscriptScreen(file, recorded(recording), transcript, Phrase.of("refusal.transcript-same"))) : Answer.no(refusal);
            };
        });
    }

    @GetMapping(TRANSCRIPT + ".vtt")
    @Asks("read-documents")
    ResponseEntity<byte[]> vtt(@PathVariable("case") String id, @PathVariable("recording") String recording, HttpServletRequest request, Says says) {
        permit(id, "read-documents");
        Transcripts.Standing standing = transcripts.of(known(id), recorded(recording), rooms.isThere(request)).orThrow();
        Transcript transcript = standing.newest().orElseThrow(NothingHere::new);
        if (standing.certified() != null) return file("transcript-" + transcript.version() + ".vtt", "text/vtt;charset=utf-8", standing.certified().content());
        String note = says.t(transcript.isMachineMade() ? "replay.transcript.machine" : "replay.transcript.person", transcript.maker());
        return file("transcript-" + transcript.version() + ".vtt", "text/vtt;charset=utf-8", transcript.toVtt(note).getBytes(StandardCharsets.UTF_8));
    }

    /// The signature of the secretary over the bytes of the WebVTT.
    @GetMapping(TRANSCRIPT + ".p7s")
    @Asks("read-documents")
    ResponseEntity<byte[]> signature(@PathVariable("case") String id, @PathVariable("recording") String recording, HttpServletRequest request) {
        permit(id, "read-documents");
        CertifiedTranscript certified = Optional.ofNullable(transcripts.of(known(id), recorded(recording), rooms.isThere(request)).orThrow().certified()).orElseThrow(NothingHere::new);
        return file("transcript-" + certified.version() + ".vtt.p7s", "application/pkcs7-signature", certified.cms());
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, type).header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString()).body(content);
    }

    @GetMapping(TRANSCRIPT + "/certify")
    @Asks("keep-protocol")
    Answer<Screen> certifying(@PathVariable("case") String id, @PathVariable("recording") String recording) {
        CaseFile file = permit(id, "keep-protocol");
        return certifying.text(known(id), recorded(recording)).map(text -> new CertifyScreen(file, recorded(recording), text.transcript(), drawer.mine().address()));
    }

    /// What is signed, byte by byte.
    @GetMapping(TRANSCRIPT + "/text")
    @Asks("keep-protocol")
    ResponseEntity<byte[]> text(@PathVariable("case") String id, @PathVariable("recording") String recording) {
        permit(id, "keep-protocol");
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=utf-8").header(HttpHeaders.CACHE_CONTROL, "private, no-store").body(certifying.text(known(id), recorded(recording)).orThrow().content());
    }

    @PostMapping(TRANSCRIPT + "/sign")
    @Asks("keep-protocol")
    Answer<Screen> sign(@PathVariable("case") String id, @PathVariable("recording") String recording, @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String cms) {
        permit(id, "keep-protocol");
        return certifying.sign(known(id), recorded(recording), version, Base64.getMimeDecoder().decode(cms)).map(_ -> SeeOther.to("/recordings/" + known(id) + "/" + recorded(recording) + "#transcript"));
    }

    private Answer<Transcript> newest(String id, String recording) {
        return transcripts.of(known(id), recorded(recording), true).then(standing -> standing.newest().<Answer<Transcript>>map(Answer::yes).orElseThrow(NothingHere::new));
    }

    private CaseFile permit(String id, String action) { return access.ask(known(id), action).orThrow().file(); }

    private static CaseId known(String id) { return CaseId.find(id).orElseThrow(NothingHere::new); }

    private static RecordingId recorded(String id) { return RecordingId.find(id).orElseThrow(NothingHere::new); }
}
