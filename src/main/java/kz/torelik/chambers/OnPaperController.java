package kz.torelik.chambers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Standing;
import kz.torelik.casefile.StandingMatter;
import kz.torelik.documents.Documents;
import kz.torelik.documents.upload.UploadCheck;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.filing.PapersAtTheWindow;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.Fees;
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

/// Papers in a running case that a participant brings to the window or sends by post.
@Controller
class OnPaperController {

    private final CaseAccess access;
    private final PapersAtTheWindow papers;
    private final Documents documents;
    private final UploadCheck uploads;
    private final KeyDrawer drawer;
    private final LawBook law;
    private final CourtClock clock;

    OnPaperController(CaseAccess access, PapersAtTheWindow papers, Documents documents, UploadCheck uploads, KeyDrawer drawer, LawBook law, CourtClock clock) {
        this.access = access;
        this.papers = papers;
        this.documents = documents;
        this.uploads = uploads;
        this.drawer = drawer;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/desk/cases/{case}/on-paper")
    @Asks("register-paper")
    Screen form(@PathVariable("case") CaseId id) { return form(id, Form.EMPTY.with("way", "window").with("handed", WindowForms.typed(clock.instant()))); }

    private Screen form(CaseId id, Form form) {
        CaseFile file = access.ask(id, "register-paper").orThrow().file();
        return new WindowScreens.OnPaper(CaseHead.of(file, law), form, kinds(file), law.papers().motionKinds().stream().filter(motion -> StandingMatter.isFiled(file, motion, law.papers())).toList(),
                law.fees().exemptions().stream().filter(one -> one.reach() == Fees.Reach.PERSON).toList(), uploads.limits().largest());
    }

    /// What is filed at a window, and where the Prosecutor General may stay the execution, or let it go on, his papers about it.
    private List<String> kinds(CaseFile file) {
        Standing standing = Standing.of(file, law, clock.today());
        List<String> kinds = new ArrayList<>(WindowController.paperKinds());
        List<String> allowed = standing.procedure().steps(standing.stage()).stream().map(step -> step.event().toString()).toList();
        if (allowed.contains("execution-stayed:prosecutor") && file.executionStay().isEmpty()) kinds.add("execution-stay");
        if (allowed.contains("execution-resumed:withdrawn") && file.executionStay().filter(stay -> stay.by().equals("prosecutor")).isPresent()) kinds.add("execution-resumption");
        return List.copyOf(kinds);
    }

    @PostMapping("/desk/cases/{case}/on-paper")
    @Asks("register-paper")
    Screen prepare(@PathVariable("case") CaseId id, @RequestParam Map<String, String> typed, @RequestParam(required = false) List<MultipartFile> file, Says says) throws IOException {
        Form form = Form.typed(typed);
        List<PapersAtTheWindow.Scan> scans = new ArrayList<>();
        if (file != null) for (MultipartFile one : file) if (!one.isEmpty() && one.getOriginalFilename() != null) scans.add(new PapersAtTheWindow.Scan(one.getOriginalFilename(), one.getBytes()));
        String kind = form.value("kind");
        if (!kinds(access.ask(id, "register-paper").orThrow().file()).contains(kind)) return form(id, says.fault(form, "kind", Refusal.of("window-no-kind")));
        Answer<PapersAtTheWindow.Prepared> prepared = WindowForms.entry(form).then(entry ->
                WindowController.duty(form).then(duty -> papers.prepare(id, new PapersAtTheWindow.Wanted(form.value("number"), kind, kind.equals("motion") ? form.value("motion") : null, entry, form.value("restore"), scans, duty))));
        return switch (prepared) {
            case Answer.No<PapersAtTheWindow.Prepared>(Refusal refusal) -> form(id, says.fault(form, WindowController.field(refusal), refusal));
            case Answer.Yes<PapersAtTheWindow.Prepared>(PapersAtTheWindow.Prepared done) -> SeeOther.to("/desk/cases/" + id + "/on-paper/" + done.id());
        };
    }

    @GetMapping("/desk/cases/{case}/on-paper/{paper}")
    @Asks("register-paper")
    Screen read(@PathVariable("case") CaseId id, @PathVariable String paper) { return WindowScreens.sign(known(id, paper), Form.EMPTY, drawer.mine().address()); }

    @GetMapping("/desk/cases/{case}/on-paper/{paper}/sheet.pdf")
    @Asks("register-paper")
    ResponseEntity<byte[]> sheet(@PathVariable("case") CaseId id, @PathVariable String paper) throws IOException { return SigningController.pdf(documents.content(known(id, paper).sheet())); }

    @PostMapping("/desk/cases/{case}/on-paper/{paper}")
    @Asks("register-paper")
    Screen sign(@PathVariable("case") CaseId id, @PathVariable String paper, @RequestParam String cms, Says says) {
        PapersAtTheWindow.Prepared prepared = known(id, paper);
        return switch (papers.file(prepared.id(), Base64.getMimeDecoder().decode(cms))) {
            case Answer.No<CaseFile>(Refusal refusal) -> WindowScreens.sign(prepared, says.fault(Form.EMPTY, "sign", refusal), drawer.mine().address());
            case Answer.Yes<CaseFile> _ -> SeeOther.to("/desk/cases/" + id);
        };
    }

    private PapersAtTheWindow.Prepared known(CaseId id, String paper) {
        return PublicId.find(paper).flatMap(papers::find).filter(one -> one.caseId().equals(id)).orElseThrow(NothingHere::new);
    }
}
