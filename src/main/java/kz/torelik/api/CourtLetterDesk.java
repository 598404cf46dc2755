package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.law.LawBook;
import kz.torelik.reception.CourtLetter;
import kz.torelik.reception.Evaluating;
import kz.torelik.reception.LetterTerms;
import kz.torelik.reception.WritingLetters;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Letters of the caller to courts outside proceedings, and the questionnaire.
@RestController
@ForPrograms("letters")
@RequestMapping("/api/v1")
class CourtLetterDesk {

    private final WritingLetters writing;
    private final LetterTerms terms;
    private final Evaluating evaluating;
    private final Documents documents;
    private final LawBook law;

    CourtLetterDesk(WritingLetters writing, LetterTerms terms, Evaluating evaluating, Documents documents, LawBook law) {
        this.writing = writing;
        this.terms = terms;
        this.evaluating = evaluating;
        this.documents = documents;
        this.law = law;
    }

    /// @param content in Base64
    record FileBody(@Nullable String name, @Nullable String content) {}

    record LetterBody(@Nullable String court, @Nullable String kind, @Nullable String subject, @Nullable String body, @Nullable List<FileBody> files) {}

    /// @param number under which it is registered, or null before it was sent
    record LetterLine(String id, @Nullable String number, String court, String kind, String subject, String state, @Nullable LocalDate registeredOn) {

        static LetterLine of(CourtLetter letter) {
            return new LetterLine(letter.id().toString(), letter.number(), letter.court().digits(), letter.kind(), letter.subject(), letter.state(), letter.course().registeredOn());
        }
    }

    record StepView(String word, LocalDate on, Instant at, @Nullable String by, @Nullable LocalDate until, @Nullable String words) {}

    record AttachedView(DocumentId document, String title) {}

    /// @param document the letter as it is signed
    /// @param due the last day of the answer, or null while none runs
    record LetterView(LetterLine letter, String body, DocumentId document, @Nullable DocumentId answer, @Nullable LocalDate due, List<AttachedView> files, List<StepView> steps) {}

    /// @param kind and id of what may be evaluated
    record OccasionView(String kind, String id, String court, LocalDate day) {}

    /// @param clear how clear it was, respect, timely: from 1 to 5
    record EvaluationBody(@Nullable String kind, @Nullable String id, @Nullable Integer clear, @Nullable Integer respect, @Nullable Integer timely) {}

    @GetMapping("/court-letters")
    @Asks("citizen")
    List<LetterLine> list() { return writing.list().stream().map(LetterLine::of).toList(); }

    @PostMapping("/court-letters")
    @Asks("citizen")
    ResponseEntity<LetterView> prepare(HttpServletRequest request, @RequestBody LetterBody body) {
        CourtCode court = Optional.of(Fields.given("court", body.court())).filter(one -> one.matches("\\d{4}")).map(CourtCode::of).filter(one -> law.courts().find(one).isPresent()).orElseThrow(() -> Fields.unreadable("court", "7110"));
        List<WritingLetters.Chosen> files = Fields.list(body.files()).stream().map(file -> new WritingLetters.Chosen(Fields.given("files.name", file.name()), Fields.base64(file.content()))).toList();
        Language language = Wording.language(request) == Language.EN ? Language.KK : Wording.language(request);
        CourtLetter letter = writing.prepare(new WritingLetters.Wanted(court, Fields.among("kind", body.kind(), WritingLetters.KINDS), Fields.or(body.subject(), ""), Fields.or(body.body(), ""), language, files)).orThrow();
        return ResponseEntity.created(URI.create("/api/v1/court-letters/" + letter.id())).body(view(known(letter.id().toString())));
    }

    @GetMapping("/court-letters/{letter}")
    @Asks("citizen")
    LetterView read(@PathVariable String letter) { return view(known(letter)); }

    @PostMapping("/court-letters/{letter}/signature")
    @Asks("citizen")
    LetterView sign(@PathVariable String letter, @RequestBody SubmissionDesk.Signed signed) {
        writing.sign(known(letter).letter().id(), Fields.base64(signed.cms())).orThrow();
        return view(known(letter));
    }

    /// Sends it without a signature, confirmed by the account.
    @PostMapping("/court-letters/{letter}/confirmation")
    @Asks("citizen")
    LetterView confirm(@PathVariable String letter) {
        writing.confirm(known(letter).letter().id()).orThrow();
        return view(known(letter));
    }

    @PostMapping("/court-letters/{letter}/withdrawal")
    @Asks("citizen")
    LetterView withdraw(@PathVariable String letter) {
        writing.withdraw(known(letter).letter().id()).orThrow();
        return view(known(letter));
    }

    @GetMapping("/court-letters/{letter}/documents/{document}")
    @Asks("citizen")
    ResponseEntity<byte[]> document(@PathVariable String letter, @PathVariable String document) throws IOException {
        Document found = DocumentId.find(document).flatMap(id -> writing.document(known(letter), id)).orElseThrow(CourtLetterDesk::unknown);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.parseMediaType(found.mediaType())).body(documents.content(found));
    }

    @GetMapping("/evaluations")
    @Asks("citizen")
    List<OccasionView> occasions() { return evaluating.open().stream().map(one -> new OccasionView(one.kind(), one.id(), one.court().digits(), one.day())).toList(); }

    @PostMapping("/evaluations")
    @Asks("citizen")
    ResponseEntity<Void> evaluate(@RequestBody EvaluationBody body) {
        Evaluating.Occasion occasion = evaluating.find(Fields.given("kind", body.kind()), Fields.given("id", body.id())).orElseThrow(() -> new Refused(Refusal.of("evaluation-unknown")));
        Map<String, Integer> answers = new HashMap<>(Map.of("clear", Fields.given("clear", body.clear()), "respect", Fields.given("respect", body.respect()), "timely", Fields.given("timely", body.timely())));
        answers.forEach((question, given) -> { if (given < 1 || given > 5) throw Fields.unreadable(question, "1–5"); });
        evaluating.answer(occasion, answers).orThrow();
        return ResponseEntity.status(HttpStatus.CREATED).build();
    }

    private LetterView view(CourtLetter.Whole whole) {
        CourtLetter letter = whole.letter();
        return new LetterView(LetterLine.of(letter), letter.body(), letter.document(), letter.isAnswered() ? letter.course().answer() : null, terms.answer(whole.steps()).map(ClockReading::due).orElse(null),
                whole.files().stream().map(file -> new AttachedView(file.document(), file.title())).toList(),
                whole.steps().stream().map(step -> new StepView(step.word(), step.on(), step.at(), step.by(), step.until(), step.words())).toList());
    }

    private CourtLetter.Whole known(String letter) { return PublicId.find(letter).flatMap(writing::find).orElseThrow(CourtLetterDesk::unknown); }

    private static Refused unknown() { return new Refused(Refusal.of("court-letter-unknown")); }
}
