package kz.torelik.chambers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.reception.CourtLetter;
import kz.torelik.reception.AppealDesk;
import kz.torelik.reception.LetterTerms;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Letters to the court outside proceedings at the desk: given to somebody, extended, answered with a signature, or sent into the case to which they belong.
@Controller
class AppealsController {

    private static final String HOME = "/desk/appeals";

    private final AppealDesk desk;
    private final LetterTerms terms;
    private final Opened opened;
    private final LawBook law;
    private final CourtClock clock;

    AppealsController(AppealDesk desk, LetterTerms terms, Opened opened, LawBook law, CourtClock clock) {
        this.desk = desk;
        this.terms = terms;
        this.opened = opened;
        this.law = law;
        this.clock = clock;
    }

    /// What is read and signed.
    @Component
    record Opened(Documents documents, KeyDrawer drawer) {}

    @GetMapping(HOME)
    @Asks("staff")
    Screen list() {
        return new AppealScreens.All(law.courts().get(Officer.now().court()).title(), clock.today(), desk.list().stream().map(this::line).toList());
    }

    private AppealScreens.Line line(CourtLetter.Whole whole) { return new AppealScreens.Line(whole, terms.answer(whole.steps()).orElse(null)); }

    @GetMapping(HOME + "/{letter}")
    @Asks("staff")
    Screen one(@PathVariable String letter) {
        CourtLetter.Whole whole = known(letter);
        @Nullable String written = whole.letter().course().answerText();
        return one(whole, written == null ? Form.EMPTY : Form.EMPTY.with("text", written));
    }

    private Screen one(CourtLetter.Whole whole, Form form) {
        boolean chair = Officer.now().function() == Function.CHAIR;
        return new AppealScreens.One(line(whole), clock.today(), desk.leads() ? desk.staff() : java.util.List.of(), new AppealScreens.May(desk.leads(), chair, desk.answers(whole.letter()), terms.longest(), terms.redirection(whole.steps()).map(kz.torelik.deadlines.ClockReading::due).orElse(null), terms.giveBack(whole.steps()).map(kz.torelik.deadlines.ClockReading::due).orElse(null)), desk.courts(), form, opened.drawer().mine());
    }

    @PostMapping(HOME + "/{letter}/{step}")
    @Asks("staff")
    Screen step(@PathVariable String letter, @PathVariable String step, @RequestParam Map<String, String> typed, Says says) {
        CourtLetter.Whole whole = known(letter);
        PublicId id = whole.letter().id();
        Form form = Form.typed(typed);
        Answer<CourtLetter> answer = switch (step) {
            case "assign" -> desk.assign(id, form.value("to"));
            case "extend" -> until(form).then(day -> desk.extend(id, day, form.value("reason")));
            case "draft" -> desk.draft(id, form.value("text"));
            case "answer" -> desk.answer(id, Base64.getMimeDecoder().decode(form.value("cms")));
            case "to-case" -> desk.toCase(id, form.value("number"), form.value("explanation"));
            case "redirect" -> desk.redirect(id, form.value("court"), form.value("body"), form.value("why"));
            case "give-back" -> desk.giveBack(id, form.value("ground"), form.value("because"));
            default -> throw new NothingHere();
        };
        if (answer instanceof Answer.No<CourtLetter>(Refusal refusal)) return one(whole, says.fault(form, field(step, refusal), refusal));
        return SeeOther.to(HOME + "/" + letter + (step.equals("draft") ? "#sign" : ""));
    }

    private static Answer<LocalDate> until(Form form) {
        try {
            return Answer.yes(LocalDate.parse(form.value("until")));
        } catch (DateTimeException unreadable) {
            return Answer.no(Refusal.of("letter-no-day"));
        }
    }

    private static String field(String step, Refusal refusal) {
        return switch (step) {
            case "assign" -> "to";
            case "extend" -> refusal.code().equals("letter-words") ? "reason" : "until";
            case "to-case" -> refusal.code().equals("letter-words") ? "explanation" : "number";
            case "draft" -> "text";
            case "redirect" -> refusal.code().equals("letter-words") ? "why" : "body";
            case "give-back" -> refusal.code().equals("letter-words") ? "because" : "ground";
            default -> "sign";
        };
    }

    @GetMapping(HOME + "/{letter}/documents/{document}")
    @Asks("staff")
    ResponseEntity<byte[]> document(@PathVariable String letter, @PathVariable String document) throws IOException {
        return give(DocumentId.find(document).flatMap(id -> desk.document(known(letter), id)).orElseThrow(NothingHere::new));
    }

    /// The letters that were sent into a case, for whoever reads its documents.
    @GetMapping("/desk/cases/{case}/appeals")
    @Asks("read-documents")
    Screen ofCase(@PathVariable("case") CaseId id) { return new AppealScreens.InCase(id, desk.ofCase(id)); }

    @GetMapping("/desk/cases/{case}/appeals/{document}")
    @Asks("read-documents")
    ResponseEntity<byte[]> ofCase(@PathVariable("case") CaseId id, @PathVariable String document) throws IOException {
        DocumentId wanted = DocumentId.find(document).orElseThrow(NothingHere::new);
        return give(desk.ofCase(id).stream().flatMap(whole -> desk.document(whole, wanted).stream()).findFirst().orElseThrow(NothingHere::new));
    }

    private ResponseEntity<byte[]> give(Document document) throws IOException {
        ContentDisposition.Builder how = document.mediaType().equals("application/pdf") ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(document.mediaType())).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, how.filename(document.title(), StandardCharsets.UTF_8).build().toString()).body(opened.documents().content(document));
    }

    private CourtLetter.Whole known(String letter) { return PublicId.find(letter).flatMap(desk::find).orElseThrow(NothingHere::new); }
}
