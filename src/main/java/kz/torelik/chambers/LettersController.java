package kz.torelik.chambers;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.NoticeId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.notices.PaperLetter;
import kz.torelik.notices.PaperLetters;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
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

/// The letters that the registry prints, sends and hears of.
@Controller
class LettersController {

    private static final int MOST = 200;

    private final PaperLetters letters;
    private final LawBook law;
    private final CourtClock clock;

    LettersController(PaperLetters letters, LawBook law, CourtClock clock) {
        this.letters = letters;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/desk/letters")
    @Asks("registrar")
    Screen list() { return list(Form.EMPTY.with("when", WindowForms.typed(clock.instant()))); }

    private Screen list(Form form) {
        return new LettersScreen(letters.list(MOST).stream().map(line -> new LettersScreen.Row(line.letter(), line.addressee(), law.papers().notices().notices().stream()
                .filter(kind -> kind.code().equals(line.letter().about())).findFirst().orElseThrow().title())).toList(), form);
    }

    @GetMapping("/desk/letters/{letter}/letter.pdf")
    @Asks("registrar")
    ResponseEntity<byte[]> pdf(@PathVariable String letter) { return SigningController.pdf(letters.pdf(id(letter)).orThrow()); }

    @PostMapping("/desk/letters/{letter}")
    @Asks("registrar")
    Screen mark(@PathVariable String letter, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed).with("letter", letter);
        return switch (marked(id(letter), form)) {
            case Answer.No<PaperLetter>(Refusal refusal) -> list(says.fault(form, refusal.code().equals("letter-no-track") ? "track" : "when", refusal));
            case Answer.Yes<PaperLetter> _ -> SeeOther.to("/desk/letters");
        };
    }

    private Answer<PaperLetter> marked(NoticeId id, Form form) {
        Instant when;
        try {
            when = form.value("when").isBlank() ? clock.instant() : WindowForms.moment(form.value("when"));
        } catch (DateTimeException unreadable) {
            return Answer.no(Refusal.of("window-unreadable-time"));
        }
        return switch (form.value("to")) {
            case "printed" -> letters.printed(id);
            case "handed-over" -> letters.handedOver(id, when);
            case "posted" -> letters.posted(id, when, form.value("track"));
            case "received" -> letters.received(id, when);
            default -> PaperLetter.Cause.find(form.value("to")).map(cause -> letters.returned(id, when, cause)).orElseGet(() -> Answer.no(Refusal.of("letter-not-now")));
        };
    }

    private static NoticeId id(String letter) { return NoticeId.find(letter).orElseThrow(NothingHere::new); }
}
