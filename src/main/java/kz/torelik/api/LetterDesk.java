package kz.torelik.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.notices.PaperLetter;
import kz.torelik.notices.PaperLetters;
import kz.torelik.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The letters of a court for the programs that print and post them.
@RestController
@RequestMapping("/api/v1/letters")
class LetterDesk {

    private static final Set<String> STATES = Set.of("printed", "handed-over", "posted", "received", "returned");

    private final PaperLetters letters;
    private final CourtClock clock;

    LetterDesk(PaperLetters letters, CourtClock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    record PaperLetterView(NoticeId id, CaseId caseId, String caseNumber, String about, int party, List<DocumentId> documents, String state, Instant madeAt, @Nullable Instant sentAt, @Nullable Instant endedAt,
                           @Nullable String track, @Nullable String cause) {

        static PaperLetterView of(PaperLetter letter) {
            return new PaperLetterView(letter.id(), letter.caseId(), letter.number().toString(), letter.about(), letter.party(), letter.documents(), letter.state().word(), letter.madeAt(), letter.sentAt(), letter.endedAt(),
                    letter.track(), letter.cause() == null ? null : letter.cause().word());
        }
    }

    /// @param when it happened, or null for now
    /// @param track the number of the postal item, for `posted`
    /// @param cause why it came back, for `returned`
    record StateBody(@Nullable String state, @Nullable Instant when, @Nullable String track, @Nullable String cause) {}

    @GetMapping
    @Asks("registrar")
    List<PaperLetterView> list(@RequestParam(defaultValue = "50") int limit) { return letters.list(Math.clamp(limit, 1, 200)).stream().map(line -> PaperLetterView.of(line.letter())).toList(); }

    @GetMapping("/{notice}/pdf")
    @Asks("registrar")
    ResponseEntity<byte[]> pdf(@PathVariable String notice) { return WindowDesk.pdf(letters.pdf(id(notice)).orThrow()); }

    @PostMapping("/{notice}/state")
    @Asks("registrar")
    PaperLetterView mark(@PathVariable String notice, @RequestBody StateBody body) {
        NoticeId id = id(notice);
        Instant when = body.when() == null ? clock.instant() : body.when();
        Answer<PaperLetter> marked = switch (Fields.among("state", body.state(), STATES)) {
            case "printed" -> letters.printed(id);
            case "handed-over" -> letters.handedOver(id, when);
            case "posted" -> letters.posted(id, when, Fields.or(body.track(), ""));
            case "received" -> letters.received(id, when);
            default -> letters.returned(id, when, Fields.id("cause", body.cause(), PaperLetter.Cause::find));
        };
        return PaperLetterView.of(marked.orThrow());
    }

    private static NoticeId id(String notice) { return NoticeId.find(notice).orElseThrow(() -> new Refused(Refusal.of("letter-unknown"))); }
}
