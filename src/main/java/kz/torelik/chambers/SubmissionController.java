package kz.torelik.chambers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.torelik.acts.ActDraft;
import kz.torelik.acts.ActDrafts;
import kz.torelik.acts.ActText;
import kz.torelik.acts.Disposition;
import kz.torelik.acts.Passage;
import kz.torelik.acts.ReviewDisposition;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.ComplaintInFile;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The chair of the cassation court brings a submission about an offence, or gives the petition for one back (CAO arts. 848, 851); the chair of a regional court submits that two acts of his court contradict each other (CrPC art. 446
/// part 3): on which ground and why, the paper, his signature.
@Controller
class SubmissionController {

    private final CaseFiles files;
    private final ActDrafts drafts;
    private final ActSigning signing;
    private final LawBook law;

    SubmissionController(CaseFiles files, ActDrafts drafts, ActSigning signing, LawBook law) {
        this.files = files;
        this.drafts = drafts;
        this.signing = signing;
        this.law = law;
    }

    @GetMapping("/desk/cases/{case}/submission")
    @Asks("bring-submission")
    Screen form(@PathVariable("case") CaseId id, Says says) {
        return screen(files.get(id), begun(id).map(draft -> Form.EMPTY.with("choice", draft.disposition().kind() + " " + ((ReviewDisposition) draft.disposition()).ground()).with("reasons", Passage.plain(draft.text().reasoning()))).orElse(Form.EMPTY), says);
    }

    private Optional<ActDraft> begun(CaseId id) {
        return drafts.list(id).stream().filter(draft -> draft.disposition() instanceof ReviewDisposition.Submission || draft.disposition() instanceof ReviewDisposition.ComplaintReturn || draft.disposition() instanceof ReviewDisposition.DemandedReturn).findFirst();
    }

    /// Sets the paper anew from what was typed; one that was begun before gives way.
    @PostMapping("/desk/cases/{case}/submission")
    @Asks("bring-submission")
    Screen write(@PathVariable("case") CaseId id, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        CaseFile file = files.get(id);
        Optional<Submissions.Choosable> chosen = choosable(file).stream().filter(one -> one.code().equals(form.value("choice"))).findFirst();
        if (chosen.isEmpty()) return screen(file, says.fault(form, "choice", Refusal.of("act-choose-ground")), says);
        if (form.value("reasons").isBlank()) return screen(file, says.fault(form, "reasons", Refusal.of("act-reasons-missing")), says);
        begun(id).ifPresent(draft -> drafts.discard(draft.id(), draft.version()).orThrow());
        Disposition disposition = disposition(file, chosen.get());
        Answer<ActDraft> saved = drafts.begin(id, disposition).then(draft -> {
            List<Passage> reasons = new ArrayList<>(draft.text().reasoning());
            reasons.addAll(Passage.parse(form.value("reasons").strip()));
            return drafts.save(draft.id(), draft.version(), disposition, new ActText(draft.text().descriptive(), reasons, draft.text().operative()));
        });
        return switch (saved) {
            case Answer.Yes<ActDraft>(ActDraft draft) -> SeeOther.to("/desk/cases/" + id + "/submission/" + draft.id() + "/sign");
            case Answer.No<ActDraft>(Refusal refusal) -> screen(file, says.fault(form, "choice", refusal), says);
        };
    }

    private static Disposition disposition(CaseFile file, Submissions.Choosable chosen) {
        if (chosen.kind().bringsAbout() == kz.torelik.law.CourtPapers.BringsAbout.SUBMISSION_ENTERED) return new ReviewDisposition.Submission(chosen.kind().code(), chosen.ground().code());
        if (chosen.kind().bringsAbout() == kz.torelik.law.CourtPapers.BringsAbout.DEMANDED_CASE_RETURNED) return new ReviewDisposition.DemandedReturn(chosen.ground().code());
        int complaint = open(file).map(ComplaintInFile::number).findFirst().orElseThrow(() -> new Refused(Refusal.of("act-complaint-unknown", 1)));
        return new ReviewDisposition.ComplaintReturn(chosen.kind().code(), complaint, chosen.ground().code());
    }

    @GetMapping("/desk/cases/{case}/submission/{act}")
    @Asks("bring-submission")
    Screen edit(@PathVariable("case") CaseId id, @PathVariable ActId act) {
        signing.draft(act);
        return SeeOther.to("/desk/cases/" + id + "/submission");
    }

    @GetMapping("/desk/cases/{case}/submission/{act}/sign")
    @Asks("bring-submission")
    Screen show(@PathVariable("case") CaseId id, @PathVariable ActId act) { return signing.show(id, act); }

    @GetMapping("/desk/cases/{case}/submission/{act}/shown")
    @Asks("bring-submission")
    ResponseEntity<byte[]> shown(@PathVariable("case") CaseId id, @PathVariable ActId act, @RequestParam int version) { return SigningController.pdf(signing.shown(act, version)); }

    @PostMapping("/desk/cases/{case}/submission/{act}/sign")
    @Asks("bring-submission")
    Screen sign(@PathVariable("case") CaseId id, @PathVariable ActId act, @RequestParam int version, @RequestParam String cms) { return signing.sign(id, act, version, cms); }

    private List<Submissions.Choosable> choosable(CaseFile file) {
        return Stream.concat(Submissions.grounds(file, "submission-entered", law).stream(), Submissions.GIVING_BACK.stream().flatMap(event -> Submissions.grounds(file, event, law).stream()).filter(one -> goesBack(file, one.kind().code()))).toList();
    }

    /// A petition that is open goes back, and a demanded case of which nobody filed one.
    private static boolean goesBack(CaseFile file, String kind) {
        return kind.equals(ReviewDisposition.DemandedReturn.KIND) ? file.complaints().isEmpty() : kind.startsWith("return-petition") && open(file).findAny().isPresent();
    }

    private static Stream<ComplaintInFile> open(CaseFile file) { return file.complaints().stream().filter(ComplaintInFile::isOpen); }

    private Screen screen(CaseFile file, Form form, Says says) {
        List<Submissions.Choosable> all = choosable(file);
        if (all.isEmpty()) throw new Refused(Refusal.of("act-kind-unknown", "submission-entered"));
        List<Choice> choices = all.stream().map(one -> new Choice(one.code(), says.sentences().write(says.language(), one.kind().title()) + ": " + says.sentences().write(says.language(), one.ground().title()), null, one.ground().basis())).toList();
        boolean demanded = file.complaints().isEmpty() && all.stream().anyMatch(one -> one.kind().code().equals(ReviewDisposition.DemandedReturn.KIND));
        List<Phrase> asked = demanded ? List.of(Phrase.of("chambers.submission-chair.demanded", file.filedOn())) : open(file).map(one -> Phrase.of("chambers.submission-chair.asked", file.party(one.party()).subject().title(), one.on())).toList();
        return new RulingScreen(CaseHead.of(file, law), Submissions.WORD, choices, true, asked, all.getFirst().kind().basis(), form);
    }
}
