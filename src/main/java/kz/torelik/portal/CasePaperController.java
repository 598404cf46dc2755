package kz.torelik.portal;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kz.torelik.allocation.Recusing;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Standing;
import kz.torelik.casefile.StandingMatter;
import kz.torelik.documents.Documents;
import kz.torelik.filing.CasePaper;
import kz.torelik.filing.FilingInCase;
import kz.torelik.filing.PayingForPapers;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
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

/// Filing in an existing case: written or uploaded, read, signed, recorded.
@Controller
class CasePaperController {

    private final CaseAccess access;
    private final FilingInCase filing;
    private final PayingForPapers paying;
    private final Recusing recusing;
    private final Documents documents;
    private final Aids aids;
    private final CaseUploads arriving;

    CasePaperController(CaseAccess access, FilingInCase filing, PayingForPapers paying, Recusing recusing, Documents documents, Aids aids, CaseUploads arriving) {
        this.access = access;
        this.filing = filing;
        this.paying = paying;
        this.recusing = recusing;
        this.documents = documents;
        this.aids = aids;
        this.arriving = arriving;
    }

    @GetMapping("/my/cases/{case}/file/{kind}")
    @Asks("file-document")
    Screen form(@PathVariable("case") String id, @PathVariable String kind, Says says) {
        CaseFile file = permit(id).file();
        return form(file, kind, Reader.parties(file).stream().findFirst().flatMap(party -> filing.closed(file, party, kind, null)).map(refusal -> says.fault(Form.EMPTY, refusal.code().equals("protest-ground") ? "exceptional" : "text", refusal)).orElse(Form.EMPTY));
    }

    private Screen form(CaseFile file, String kind, Form form) {
        Standing standing = Standing.of(file, aids.law(), aids.clock().today());
        if (!MyCaseController.offers(standing.procedure(), standing.stage(), file).contains(kind)) throw new NothingHere();
        return new CasePaperScreens.Write(file, kind, form, kind.equals("motion") ? aids.law().papers().motionKinds().stream().filter(motion -> StandingMatter.isFiled(file, motion, aids.law().papers()) && motion.isOf(Reader.role(file))).toList() : List.of(), kind.equals("recusal") ? aids.law().grounds("recusal").grounds() : List.of(), isLate(file, kind, form), Reader.parties(file).stream().findFirst().flatMap(party -> filing.duty(file, party, kind, exemptions(form.value("exempt")))).orElse(null),
                Reader.parties(file).stream().findFirst().map(party -> Reader.role(file).equals("prosecutor") ? List.<kz.torelik.law.Fees.Exemption>of() : filing.exemptions(file, party, kind)).orElse(List.of()), java.util.Set.of("cassation", "exceptional-review").contains(kind) && Reader.role(file).equals("prosecutor") ? aids.law().prosecution().exceptional(file.claim().procedure()) : List.of(), aids.uploads().limits().largest(), arriving.arriving(file.id().toString(), kind));
    }

    private static List<String> exemptions(String typed) { return java.util.Arrays.stream(typed.split(",")).filter(code -> !code.isBlank()).toList(); }

    private boolean isLate(CaseFile file, String kind, Form form) {
        return Reader.parties(file).stream().findFirst().filter(party -> filing.isLate(file, party, kind, form.value("motion").isEmpty() ? null : form.value("motion"))).isPresent();
    }

    @PostMapping("/my/cases/{case}/file/{kind}")
    @Asks("file-document")
    Screen write(@PathVariable("case") String id, @PathVariable String kind, @RequestParam Map<String, String> typed, @RequestParam(required = false) MultipartFile file, @RequestParam(required = false) @Nullable List<String> exempt, @RequestParam(required = false) @Nullable List<String> seat, Says says) throws IOException {
        CaseFile in = permit(id).file();
        int party = Reader.parties(in).stream().findFirst().orElseThrow(NothingHere::new);
        Form form = Form.typed(typed).with("exempt", exempt == null ? "" : String.join(",", exempt)).with("seat", seat == null ? "" : String.join(",", seat));
        if (kind.equals("recusal")) {
            return switch (recusing.request(in.id(), in.version(), party, Recusing.listSeated(in, seat == null ? "" : String.join(",", seat)), typed.getOrDefault("ground", "interest"), typed.getOrDefault("text", ""))) {
                case Answer.No<CaseFile>(Refusal refusal) -> form(in, kind, says.fault(form, "text", refusal));
                case Answer.Yes<CaseFile> _ -> SeeOther.to("/my/cases/" + id);
            };
        }
        boolean brought = file != null && !file.isEmpty() && file.getOriginalFilename() != null;
        Answer<CaseUploads.Chosen> come = brought ? Answer.yes(new CaseUploads.Chosen(java.util.Objects.requireNonNull(file.getOriginalFilename()), file.getBytes(), null)) : arriving.take(id, kind, typed.getOrDefault("arrived", ""));
        if (come instanceof Answer.No<CaseUploads.Chosen>(Refusal refusal)) return form(in, kind, says.fault(form, "file", refusal));
        CaseUploads.Chosen chosen = come.orThrow();
        boolean uploaded = chosen.content().length > 0;
        FilingInCase.Wanted wanted = new FilingInCase.Wanted(kind, kind.equals("motion") ? typed.getOrDefault("motion", "other") : kind.equals("settlement") ? typed.getOrDefault("manner", "settlement") : aids.law().prosecution().findExceptional(typed.get("exceptional")).map(kz.torelik.law.Prosecution.Ground::code).orElse(null), typed.getOrDefault("text", ""),
                chosen.name(), chosen.content()).late(typed.getOrDefault("restore", "")).freed(exempt == null ? List.of() : exempt);
        return switch (filing.prepare(in.id(), party, wanted)) {
            case Answer.No<CasePaper>(Refusal refusal) -> {
                if (CaseUploads.isOfTheFile(refusal)) arriving.done(chosen);
                yield form(in, kind, says.fault(form, refusal.code().equals("paper-late") ? "restore" : refusal.code().equals("protest-ground") ? "exceptional" : uploaded ? "file" : "text", refusal));
            }
            case Answer.Yes<CasePaper>(CasePaper paper) -> {
                arriving.done(chosen);
                yield SeeOther.to("/my/cases/" + id + "/papers/" + paper.id());
            }
        };
    }

    @GetMapping("/my/cases/{case}/papers/{paper}")
    @Asks("file-document")
    Screen read(@PathVariable("case") String id, @PathVariable String paper) { return new CasePaperScreens.Sign(permit(id).file(), paper(id, paper), Form.EMPTY, aids.drawer().mine()); }

    @GetMapping("/my/cases/{case}/papers/{paper}/text.pdf")
    @Asks("file-document")
    ResponseEntity<byte[]> text(@PathVariable("case") String id, @PathVariable String paper) throws IOException { return Downloads.inline(documents, paper(id, paper).document()); }

    @PostMapping("/my/cases/{case}/papers/{paper}")
    @Asks("file-document")
    Screen sign(@PathVariable("case") String id, @PathVariable String paper, @RequestParam String cms, Says says) {
        CasePaper found = paper(id, paper);
        return switch (filing.file(found.id(), Base64.getMimeDecoder().decode(cms))) {
            case Answer.No<CaseFile>(Refusal refusal) -> new CasePaperScreens.Sign(permit(id).file(), found, says.fault(Form.EMPTY, "sign", refusal), aids.drawer().mine());
            case Answer.Yes<CaseFile> _ when paying.find(found.id()).filter(duty -> !duty.filed()).isPresent() -> SeeOther.to("/my/cases/" + id + "/papers/" + found.id() + "/duty");
            case Answer.Yes<CaseFile>(CaseFile file) -> new CasePaperScreens.Filed(file, found.kind(), file.history().getLast());
        };
    }

    private CasePaper paper(String id, String paper) {
        CasePaper found = PublicId.find(paper).flatMap(filing::find).orElseThrow(NothingHere::new);
        if (!found.caseId().toString().equals(id)) throw new NothingHere();
        return found;
    }

    private CaseAccess.Permit permit(String id) { return access.ask(CaseId.find(id).orElseThrow(NothingHere::new), "file-document").orThrow(); }
}
