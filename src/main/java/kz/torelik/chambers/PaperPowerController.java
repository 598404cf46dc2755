package kz.torelik.chambers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.filing.Representing;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.powers.ListedPowers;
import kz.torelik.powers.PaperPowers;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A power of attorney on paper that somebody shows at the window in a running case: the registrar enters what it lists.
@Controller
class PaperPowerController {

    private final CaseAccess access;
    private final Representing representing;
    private final ListedPowers listed;
    private final LawBook law;

    PaperPowerController(CaseAccess access, Representing representing, ListedPowers listed, LawBook law) {
        this.access = access;
        this.representing = representing;
        this.listed = listed;
        this.law = law;
    }

    @GetMapping("/desk/cases/{case}/paper-power")
    @Asks("register-paper")
    Screen form(@PathVariable("case") CaseId id) { return form(id, Form.EMPTY); }

    private Screen form(CaseId id, Form form) { return new PaperPowerScreen(CaseHead.of(access.ask(id, "register-paper").orThrow().file(), law), form, listed.list()); }

    @PostMapping("/desk/cases/{case}/paper-power")
    @Asks("register-paper")
    Screen enter(@PathVariable("case") CaseId id, @RequestParam Map<String, String> typed, @RequestParam(required = false) List<String> code, Says says) {
        List<String> codes = code == null ? List.of() : code;
        Form form = Form.typed(typed).with("code", String.join(",", codes));
        Answer<CaseFile> entered = party(form).then(party -> until(form).then(until ->
                representing.shown(id, party, form.value("representative"), new PaperPowers.Shown(form.value("number"), form.value("certifier"), codes, until))));
        return switch (entered) {
            case Answer.No<CaseFile>(Refusal refusal) -> form(id, says.fault(form, field(refusal), refusal));
            case Answer.Yes<CaseFile> _ -> SeeOther.to("/desk/cases/" + id);
        };
    }

    private static Answer<Integer> party(Form form) { return form.value("party").matches("\\d{1,4}") ? Answer.yes(Integer.parseInt(form.value("party"))) : Answer.no(Refusal.of("not-your-party")); }

    private static Answer<LocalDate> until(Form form) {
        try {
            return Answer.yes(LocalDate.parse(form.value("until")));
        } catch (DateTimeException unreadable) {
            return Answer.no(Refusal.of("window-unreadable-time"));
        }
    }

    private static String field(Refusal refusal) {
        return switch (refusal.code()) {
            case "power-nobody", "power-to-oneself" -> "representative";
            case "power-over", "window-unreadable-time" -> "until";
            case "power-unknown" -> "code";
            case "not-your-party" -> "party";
            default -> "number";
        };
    }
}
