package kz.torelik.chambers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import kz.torelik.acts.ReceivingReports;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Entering what others report to the court: the answer to a private ruling, the execution of a writ, the opinion of a body.
@Controller
class ReportController {

    private final CaseFiles files;
    private final ReceivingReports reports;
    private final LawBook law;

    ReportController(CaseFiles files, ReceivingReports reports, LawBook law) {
        this.files = files;
        this.reports = reports;
        this.law = law;
    }

    @GetMapping("/desk/cases/{case}/report")
    @Asks("send-notices")
    Screen form(@PathVariable("case") CaseId id, Says says) { return screen(id, Form.EMPTY, says); }

    @PostMapping("/desk/cases/{case}/report")
    @Asks("send-notices")
    Screen enter(@PathVariable("case") CaseId id, @RequestParam int version, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        if (form.value("choice").isEmpty()) return screen(id, says.fault(form, "choice", Refusal.of("report-unknown")), says);
        if (form.value("sure").isEmpty()) return screen(id, says.fault(form, "sure", Refusal.of("step-not-confirmed")), says);
        return switch (reports.enter(id, version, said(form))) {
            case Answer.Yes<CaseFile> _ -> SeeOther.to("/desk/cases/" + id);
            case Answer.No<CaseFile>(Refusal refusal) -> screen(id, says.fault(form, refusal.code().equals("report-from-missing") ? "reasons" : refusal.code().equals("report-day") ? "on" : "choice", refusal), says);
        };
    }

    /// The first line says who reports, the rest what.
    private static ReceivingReports.Report said(Form form) {
        String[] chosen = form.value("choice").split("_", 2);
        List<String> lines = form.value("reasons").strip().lines().toList();
        return new ReceivingReports.Report(chosen[0], ActId.find(chosen.length > 1 ? chosen[1] : "").orElseGet(ActId::random), lines.isEmpty() ? "" : lines.getFirst(), String.join("\n", lines.stream().skip(1).toList()), day(form));
    }

    /// The day that was typed; today where none was.
    private static @Nullable LocalDate day(Form form) {
        try {
            return form.value("on").isBlank() ? null : LocalDate.parse(form.value("on").strip());
        } catch (DateTimeParseException _) {
            return LocalDate.MAX;
        }
    }

    private Screen screen(CaseId id, Form form, Says says) {
        CaseFile file = files.get(id);
        List<Choice> choices = reports.possible(file).stream()
                .map(one -> new Choice(one.what() + "_" + one.act(), says.t("chambers.report." + one.what()), file.act(one.act()).map(act -> act.document().title()).orElse(""), null)).toList();
        return new RulingScreen(CaseHead.of(file, law), "report", choices, true, List.of(), LegalBasis.of(file.claim().procedure().equals("investigation-complaint") ? "crpc 106(8)" : "cpc 270(1)"), form);
    }
}
