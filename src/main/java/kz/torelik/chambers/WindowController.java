package kz.torelik.chambers;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.documents.upload.UploadCheck;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.filing.AtTheWindow;
import kz.torelik.filing.Attaching;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.PapersAtTheWindow;
import kz.torelik.filing.Submission;
import kz.torelik.filing.WindowEntry;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.SubmissionId;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.LawBook;
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
import org.springframework.web.multipart.MultipartFile;

/// Claims that people bring to the window of the court on paper.
@Controller
class WindowController {

    private static final int SHOWN = 30;

    private final AtTheWindow window;
    private final Attaching attaching;
    private final Documents documents;
    private final UploadCheck uploads;
    private final KeyDrawer drawer;
    private final LawBook law;
    private final CourtClock clock;

    WindowController(AtTheWindow window, Attaching attaching, Documents documents, UploadCheck uploads, KeyDrawer drawer, LawBook law, CourtClock clock) {
        this.window = window;
        this.attaching = attaching;
        this.documents = documents;
        this.uploads = uploads;
        this.drawer = drawer;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/desk/window")
    @Asks("registrar")
    Screen front() { return front(Form.EMPTY.with("way", "window").with("handed", WindowForms.typed(clock.instant()))); }

    private Screen front(Form form) { return new WindowScreens.Front(window.list(), window.submissions(SHOWN), form); }

    @PostMapping("/desk/window")
    @Asks("registrar")
    Screen begin(@RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        Answer<Drafts.Draft> begun = WindowForms.entry(form).then((WindowEntry entry) -> window.open(form.value("number"), entry, begins(says)));
        return switch (begun) {
            case Answer.No<Drafts.Draft>(Refusal refusal) -> front(says.fault(form, field(refusal), refusal));
            case Answer.Yes<Drafts.Draft>(Drafts.Draft draft) -> SeeOther.to("/desk/window/" + draft.id());
        };
    }

    /// A claim is written in one of the two languages of the courts.
    private static kz.torelik.kernel.Language begins(Says says) { return says.language() == kz.torelik.kernel.Language.EN ? kz.torelik.kernel.Language.KK : says.language(); }

    static String field(Refusal refusal) {
        return switch (refusal.code()) {
            case "window-no-postmark", "window-postmark-at-window", "window-postmark-late" -> "postmark";
            case "window-in-future", "window-unreadable-time" -> "handed";
            case "paper-late" -> "restore";
            case "window-receipt-small", "window-unreadable-sum" -> "sum";
            case "window-receipt-empty", "window-receipt-used", "window-no-duty" -> "receipt";
            case "not-reviewable" -> "kind";
            case "window-person-unknown", "window-not-of-the-case" -> "number";
            default -> "file";
        };
    }

    @GetMapping("/desk/window/{claim}")
    @Asks("registrar")
    Screen claim(@PathVariable String claim) {
        AtTheWindow.AtWindow lies = window.get(id(claim));
        return claim(lies, WindowForms.of(lies.draft().claim(), this::listed));
    }

    private Screen claim(AtTheWindow.AtWindow lies, Form form) {
        return new WindowScreens.Claim(lies, form, window.check(lies.draft()), law.procedures().stream().filter(one -> one.begins().event().event().equals("claim-filed")).toList(), law.categories().list(), WindowScreens.Place.of(law), uploads.limits().largest());
    }

    /// The code under which the list of places has a place.
    private String listed(String kato) { return law.courts().serving(kato).map(court -> court.serves().getFirst()).orElse(kato); }

    @PostMapping("/desk/window/{claim}")
    @Asks("registrar")
    Screen save(@PathVariable String claim, @RequestParam int version, @RequestParam Map<String, String> typed, Says says) {
        AtTheWindow.AtWindow lies = window.get(id(claim));
        Form form = Form.typed(typed);
        return switch (window.save(lies.draft().id(), version, WindowForms.read(lies.draft().claim(), form, this::listed, window::known))) {
            case Answer.No<Drafts.Draft>(Refusal refusal) -> claim(lies, says.fault(form, "category", refusal));
            case Answer.Yes<Drafts.Draft> _ -> SeeOther.to("/desk/window/" + claim + "#run");
        };
    }

    @PostMapping("/desk/window/{claim}/scans")
    @Asks("registrar")
    Screen attach(@PathVariable String claim, @RequestParam int version, @RequestParam String kind, @RequestParam MultipartFile file, Says says) throws IOException {
        AtTheWindow.AtWindow lies = window.get(id(claim));
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        Form form = WindowForms.of(lies.draft().claim(), this::listed);
        if (name.isEmpty()) return claim(lies, says.fault(form, "file", Refusal.of("no-file-chosen")));
        return switch (attaching.attach(lies.draft().id(), version, kind, name, file.getBytes())) {
            case Answer.No<Attaching.Attachment>(Refusal refusal) -> claim(lies, says.fault(form, "file", refusal));
            case Answer.Yes<Attaching.Attachment>(Attaching.Attachment.Rejected(var verdict)) -> claim(lies, says.fault(form, "file", verdict.findings().getFirst()));
            case Answer.Yes<Attaching.Attachment>(Attaching.Attachment.Taken _) -> SeeOther.to("/desk/window/" + claim + "#scans");
        };
    }

    @PostMapping("/desk/window/{claim}/scans/remove")
    @Asks("registrar")
    Answer<Screen> detach(@PathVariable String claim, @RequestParam int version, @RequestParam String document) {
        return attaching.detach(id(claim), version, DocumentId.find(document).orElseThrow(NothingHere::new)).map(_ -> SeeOther.to("/desk/window/" + claim + "#scans"));
    }

    @GetMapping("/desk/window/{claim}/sign")
    @Asks("registrar")
    Screen read(@PathVariable String claim) { return sign(claim, Form.EMPTY); }

    private Screen sign(String claim, Form form) {
        AtTheWindow.AtWindow lies = window.get(id(claim));
        String here = "/desk/window/" + claim;
        return switch (window.certify(lies.draft().id())) {
            case Answer.No<Document> _ -> SeeOther.to(here + "#run");
            case Answer.Yes<Document> _ -> new WindowScreens.Sign(lies.filer().title(), here + "/sheet.pdf", here + "/sign", here, lies.draft().version(), form, drawer.mine().address());
        };
    }

    @GetMapping("/desk/window/{claim}/sheet.pdf")
    @Asks("registrar")
    ResponseEntity<byte[]> sheet(@PathVariable String claim) throws IOException { return SigningController.pdf(documents.content(window.certify(id(claim)).orThrow())); }

    @PostMapping("/desk/window/{claim}/sign")
    @Asks("registrar")
    Screen register(@PathVariable String claim, @RequestParam int version, @RequestParam String cms, Says says) {
        return switch (window.register(id(claim), version, Base64.getMimeDecoder().decode(cms))) {
            case Answer.No<Submission>(Refusal refusal) -> sign(claim, says.fault(Form.EMPTY, "sign", refusal));
            case Answer.Yes<Submission> _ -> SeeOther.to("/desk/window/" + claim + "/registered");
        };
    }

    @GetMapping("/desk/window/{claim}/registered")
    @Asks("registrar")
    Screen registered(@PathVariable String claim) { return new WindowScreens.Registered(window.submission(id(claim)), Form.EMPTY.with("paidOn", clock.today().toString()), clock.today()); }

    @GetMapping("/desk/window/{claim}/receipt.pdf")
    @Asks("registrar")
    ResponseEntity<byte[]> receipt(@PathVariable String claim) { return SigningController.pdf(window.receipt(id(claim))); }

    @PostMapping("/desk/window/{claim}/paid")
    @Asks("registrar")
    Screen paid(@PathVariable String claim, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        return switch (sum(form).then(sum -> day(form).then(day -> window.paid(id(claim), form.value("receipt"), sum, day)))) {
            case Answer.No<Submission>(Refusal refusal) -> new WindowScreens.Registered(window.submission(id(claim)), says.fault(form, refusal.code().startsWith("window-receipt-small") ? "sum" : "receipt", refusal), clock.today());
            case Answer.Yes<Submission> _ -> SeeOther.to("/desk/window/" + claim + "/registered");
        };
    }

    private static Answer<Tenge> sum(Form form) {
        String digits = form.value("sum").replaceAll("[\\s\u00a0]", "").replace(',', '.');
        return digits.matches("\\d{1,12}(\\.\\d{1,2})?") ? Answer.yes(Tenge.of(digits)) : Answer.no(Refusal.of("window-unreadable-sum"));
    }

    /// What the form says of the duty of a cassation complaint; nothing where it says nothing.
    static Answer<PapersAtTheWindow.ShownDuty> duty(Form form) {
        List<String> exemptions = form.value("exemption").isBlank() ? List.of() : List.of(form.value("exemption"));
        if (form.value("receipt").isBlank() && form.value("sum").isBlank()) return Answer.yes(new PapersAtTheWindow.ShownDuty(null, exemptions));
        return sum(form).then(sum -> day(form).map(day -> new PapersAtTheWindow.ShownDuty(new PapersAtTheWindow.Receipt(form.value("receipt").strip(), sum, day), exemptions)));
    }

    private static Answer<LocalDate> day(Form form) {
        try {
            return Answer.yes(LocalDate.parse(form.value("paidOn")));
        } catch (DateTimeException unreadable) {
            return Answer.no(Refusal.of("window-unreadable-time"));
        }
    }

    private static SubmissionId id(String claim) { return SubmissionId.find(claim).orElseThrow(NothingHere::new); }

    static List<String> paperKinds() { return List.of("response", "evidence", "motion", "objection", "appeal", "cure", "cassation", "exceptional-review"); }
}
