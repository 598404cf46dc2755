package kz.torelik.chambers;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.torelik.analytics.Answered;
import kz.torelik.analytics.Objection;
import kz.torelik.analytics.Objections;
import kz.torelik.analytics.Practice;
import kz.torelik.analytics.Switches;
import kz.torelik.analytics.Uses;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.documents.PdfText;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.learning.similar.By;
import kz.torelik.publication.cases.OpenCases;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Like acts and how comparable cases ended, beside the case of a judge. Nothing is shown before he opens it; each opening is kept, the parties see that it was opened, and what he makes of it is his own. Closed cases and those of children are not compared.
@Controller
class LikeCasesController {

    private static final String PAGE = "/desk/cases/{case}/similar";
    /// So much of a claim is compared.
    private static final int LONGEST = 12_000;

    private final CaseAccess access;
    private final Compared compared;
    private final OpenCases open;
    private final LawBook law;
    private final Counted counted;

    /// What counts, who may switch it off, what was made of it.
    @Component
    record Counted(Practice practice, Uses uses, Switches switches, Objections objections) {}

    LikeCasesController(CaseAccess access, Compared compared, OpenCases open, LawBook law, Counted counted) {
        this.access = access;
        this.compared = compared;
        this.open = open;
        this.law = law;
        this.counted = counted;
    }

    @GetMapping(PAGE)
    @Asks("decide")
    Screen page(@PathVariable("case") CaseId id) { return page(file(id), By.BOTH, null, Form.EMPTY); }

    /// @param show `acts`, or `forecast` for the acts and how comparable cases ended
    @PostMapping(PAGE)
    @Asks("decide")
    Screen open(@PathVariable("case") CaseId id, @RequestParam(defaultValue = "both") String by, @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "acts") String show) throws IOException {
        CaseAccess.Permit permit = access.ask(id, "decide").orThrow();
        CaseFile file = permit.file();
        if (!open.isOpen(file)) return page(id);
        By way = Arrays.stream(By.values()).filter(one -> one.name().equalsIgnoreCase(by)).findFirst().orElse(By.BOTH);
        String text = compared.words(file, words);
        Optional<Answered> answered = counted.practice().beside(new Practice.Beside(id, court(file), text.substring(0, Math.min(LONGEST, text.length())), way, file.claim().category(), show.equals("forecast")));
        if (answered.isPresent()) access.noteLook(permit, "similar");
        return page(file, way, answered.orElse(null), Form.EMPTY.with("words", words));
    }

    /// What the judge made of it; an objection is followed up by another judge.
    @PostMapping(PAGE + "/said")
    @Asks("decide")
    Screen said(@PathVariable("case") CaseId id, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        if (!form.value("use").matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) throw new NothingHere();
        UUID use = UUID.fromString(form.value("use"));
        if (!counted.uses().isBeside(use, id)) throw new NothingHere();
        Uses.Said what = Arrays.stream(Uses.Said.values()).filter(one -> one.isBeside() || one == Uses.Said.OBJECTED).filter(one -> one.word().equals(form.value("said").toLowerCase(Locale.ROOT))).findFirst().orElseThrow(NothingHere::new);
        if (what == Uses.Said.OBJECTED) {
            CaseFile file = file(id);
            Answer<Objection> raised = counted.objections().raise(use, "judge", court(file), form.value("words"));
            if (raised instanceof Answer.No<Objection>(Refusal refusal)) return page(file, By.BOTH, null, says.fault(form, "objection", refusal));
        }
        counted.uses().said(use, what);
        return SeeOther.to("/desk/cases/" + id + "/similar");
    }

    private CaseFile file(CaseId id) { return access.ask(id, "decide").orThrow().file(); }

    private Screen page(CaseFile file, By by, @Nullable Answered answered, Form form) {
        return new LikeCasesScreen(CaseHead.of(file, law), law, open.isOpen(file), counted.switches().findOff(court(file)).orElse(null), by, answered, counted.uses().listOwn(file.id()), form);
    }

    private static CourtCode court(CaseFile file) { return file.judge().map(CaseFile.AssignedJudge::court).orElse(file.claim().court()); }

    /// What of a case is compared: the words of the claim as it was filed, its demands, and what the judge adds. Names, numbers and addresses have no part in it: acts of the bank have none.
    @Component
    static class Compared {

        private final Documents documents;

        Compared(Documents documents) { this.documents = documents; }

        String words(CaseFile file, String added) throws IOException {
            StringBuilder words = new StringBuilder(added).append('\n').append(String.join("\n", file.claim().demands())).append('\n');
            for (CaseFile.InFile in : file.documents()) {
                if (!in.document().kind().equals("claim")) continue;
                Optional<Document> claim = documents.find(in.document().id()).filter(one -> one.mediaType().equals("application/pdf"));
                if (claim.isPresent()) words.append(PdfText.extract(documents.content(claim.get()))).append('\n');
            }
            return words.toString();
        }
    }
}
