package kz.torelik.portal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.reception.CourtLetter;
import kz.torelik.reception.LetterTerms;
import kz.torelik.reception.WritingLetters;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// My letters to courts: written, read, signed or confirmed, and followed until the answer.
@Controller
class MyLettersController {

    private static final String HOME = "/my/letters";

    private final WritingLetters writing;
    private final LetterTerms terms;
    private final Documents documents;
    private final KeyDrawer drawer;
    private final LawBook law;

    MyLettersController(WritingLetters writing, LetterTerms terms, Documents documents, KeyDrawer drawer, LawBook law) {
        this.writing = writing;
        this.terms = terms;
        this.documents = documents;
        this.drawer = drawer;
        this.law = law;
    }

    @GetMapping(HOME)
    @Asks("citizen")
    Screen list() { return new LetterScreens.All(writing.list(), law); }

    @GetMapping(HOME + "/new")
    @Asks("citizen")
    Screen write(@RequestParam(defaultValue = "") String visit) {
        Form form = Form.EMPTY.with("kind", "application");
        return new LetterScreens.Writing(law, PublicId.find(visit).flatMap(writing::toWrite)
                .map(one -> form.with("visit", visit).with("court", one.court().digits()).with("subject", subject(one.topic())).with("body", one.topic())).orElse(form));
    }

    private static String subject(String topic) {
        String line = topic.strip().lines().findFirst().orElse("");
        return line.length() > WritingLetters.LONGEST_SUBJECT ? line.substring(0, WritingLetters.LONGEST_SUBJECT) : line;
    }

    @PostMapping(HOME)
    @Asks("citizen")
    Screen prepare(@RequestParam Map<String, String> typed, @RequestParam(name = "file", required = false) List<MultipartFile> files, Says says) throws IOException {
        Form form = Form.typed(typed);
        Optional<CourtCode> court = Optional.of(form.value("court")).filter(one -> one.matches("\\d{4}")).map(CourtCode::of).filter(one -> law.courts().find(one).isPresent());
        if (court.isEmpty()) return new LetterScreens.Writing(law, says.fault(form, "court", Refusal.of("letter-court")));
        List<WritingLetters.Chosen> chosen = new ArrayList<>();
        if (files != null) for (MultipartFile file : files) if (!file.isEmpty()) chosen.add(new WritingLetters.Chosen(file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), file.getBytes()));
        Language language = says.language() == Language.EN ? Language.KK : says.language();
        return switch (writing.prepare(new WritingLetters.Wanted(court.get(), form.value("kind"), form.value("subject"), form.value("body"), language, chosen, PublicId.find(form.value("visit")).orElse(null)))) {
            case Answer.Yes<CourtLetter>(CourtLetter letter) -> SeeOther.to(HOME + "/" + letter.id());
            case Answer.No<CourtLetter>(Refusal refusal) -> new LetterScreens.Writing(law, says.fault(form, field(refusal), refusal));
        };
    }

    private static String field(Refusal refusal) {
        return switch (refusal.code()) {
            case "letter-kind" -> "kind";
            case "letter-subject" -> "subject";
            case "letter-body" -> "body";
            case "letter-visit" -> "court";
            default -> "file";
        };
    }

    @GetMapping(HOME + "/{letter}")
    @Asks("citizen")
    Screen one(@PathVariable String letter) { return one(known(letter), Form.EMPTY); }

    private Screen one(CourtLetter.Whole whole, Form form) { return new LetterScreens.One(whole, law.courts().get(whole.letter().court()).title(), terms.answer(whole.steps()).orElse(null), where(whole.letter()), writing.next(whole.letter().id()).map(CourtLetter::id).orElse(null), form, drawer.mine()); }

    /// To whom it was redirected, or null.
    private @Nullable Object where(CourtLetter letter) {
        @Nullable String to = letter.course().redirectedTo();
        return to == null ? null : to.matches("\\d{4}") ? law.courts().find(CourtCode.of(to)).<Object>map(court -> court.title()).orElse(to) : to;
    }

    /// Sends it with a signature, or confirmed by the account when none is given.
    @PostMapping(HOME + "/{letter}")
    @Asks("citizen")
    Screen send(@PathVariable String letter, @RequestParam(defaultValue = "") String cms, Says says) {
        CourtLetter.Whole whole = known(letter);
        Answer<CourtLetter> answer = cms.isBlank() ? writing.confirm(whole.letter().id()) : writing.sign(whole.letter().id(), Base64.getMimeDecoder().decode(cms));
        return answer instanceof Answer.No<CourtLetter>(Refusal refusal) ? one(whole, says.fault(Form.EMPTY, "sign", refusal)) : SeeOther.to(HOME + "/" + letter);
    }

    @PostMapping(HOME + "/{letter}/withdraw")
    @Asks("citizen")
    Screen withdraw(@PathVariable String letter, Says says) {
        CourtLetter.Whole whole = known(letter);
        return writing.withdraw(whole.letter().id()) instanceof Answer.No<CourtLetter>(Refusal refusal) ? one(whole, says.fault(Form.EMPTY, "withdraw", refusal)) : SeeOther.to(HOME + "/" + letter);
    }

    @GetMapping(HOME + "/{letter}/documents/{document}")
    @Asks("citizen")
    ResponseEntity<byte[]> document(@PathVariable String letter, @PathVariable String document) throws IOException {
        Document found = DocumentId.find(document).flatMap(id -> writing.document(known(letter), id)).orElseThrow(NothingHere::new);
        return Downloads.attachment(documents, found);
    }

    private CourtLetter.Whole known(String letter) { return PublicId.find(letter).flatMap(writing::find).orElseThrow(NothingHere::new); }
}
