package kz.torelik.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.casefile.CaseLists;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.office.MatterCases;
import kz.torelik.office.OfficeWork;
import kz.torelik.office.Offices;
import kz.torelik.office.Right;
import kz.torelik.office.TimeEntry;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The office of an advocate or a law firm: what is to be done, the matters by client, the documents of their cases, the time, and those who help.
@Controller
class OfficeController {

    static final String HOME = "/my/office";
    private static final int CASES = 100;

    private final Offices offices;
    private final OfficeWork work;
    private final MatterCases cases;
    private final CaseLists lists;
    private final CourtClock clock;

    OfficeController(Offices offices, OfficeWork work, MatterCases cases, CaseLists lists, CourtClock clock) {
        this.offices = offices;
        this.work = work;
        this.cases = cases;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping(HOME)
    @Asks("citizen")
    Screen office() { return screen(Form.EMPTY); }

    @PostMapping(HOME + "/clients")
    @Asks("citizen")
    Screen takeIn(@RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        return done(offices.takeIn(form.value("name"), form.value("note")), form, "name", says);
    }

    @PostMapping(HOME + "/matters")
    @Asks("citizen")
    Screen open(@RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        Optional<PublicId> client = PublicId.find(form.value("client"));
        if (client.isEmpty()) return screen(says.fault(form, "client", Refusal.of("office-client")));
        Optional<CaseId> caseId = CaseId.find(form.value("case"));
        if (!form.value("case").isEmpty() && caseId.isEmpty()) throw new NothingHere();
        return switch (offices.open(client.get(), form.value("title"), caseId.orElse(null))) {
            case Answer.Yes<PublicId>(PublicId id) -> SeeOther.to(HOME + "/matters/" + id);
            case Answer.No<PublicId>(Refusal refusal) -> screen(says.fault(form, refusal.code().equals("office-name") ? "title" : refusal.code().equals("office-client") ? "client" : "case", refusal));
        };
    }

    @PostMapping(HOME + "/delegates")
    @Asks("citizen")
    Screen letIn(@RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        return done(offices.letIn(form.value("iin"), form.value("may").equals("draft") ? Right.DRAFT : Right.SEE), Form.EMPTY.with("iin", form.value("iin")).with("may", form.value("may")), "iin", says);
    }

    @PostMapping(HOME + "/delegates/{person}/end")
    @Asks("citizen")
    Screen letOut(@PathVariable String person) {
        offices.letOut(PersonId.find(person).orElseThrow(NothingHere::new));
        return SeeOther.to(HOME + "#delegates");
    }

    @GetMapping(HOME + "/documents")
    @Asks("citizen")
    Screen documents(@RequestParam(defaultValue = "") String q) {
        String words = q.length() > 100 ? q.substring(0, 100) : q;
        return new OfficeScreens.Documents(words, cases.documents(offices.matters(), words));
    }

    /// RFC 4180, with a mark by which spreadsheets know UTF-8; a text that a spreadsheet would take for a formula is made one for the eye.
    @GetMapping(HOME + "/time.csv")
    @Asks("citizen")
    ResponseEntity<byte[]> time(Says says) {
        StringBuilder csv = new StringBuilder("\uFEFF").append(String.join(",", List.of(says.t("office.csv.day"), says.t("office.csv.client"), says.t("office.csv.matter"), says.t("office.csv.who"), says.t("office.csv.minutes"), says.t("office.csv.what")))).append("\r\n");
        for (TimeEntry one : work.time(null)) {
            csv.append(String.join(",", one.on().toString(), cell(one.client()), cell(one.title()), cell(one.personName()), String.valueOf(one.minutes()), cell(one.what()))).append("\r\n");
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.parseMediaType("text/csv;charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("time.csv").build().toString()).body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(String text) {
        String harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }

    private Screen done(Answer<?> answer, Form form, String field, Says says) { return answer instanceof Answer.No<?>(Refusal refusal) ? screen(says.fault(form, field, refusal)) : SeeOther.to(HOME); }

    private Screen screen(Form form) { return new OfficeScreens.Home(offices.clients(), offices.matters(), work.open(), offices.delegates(), lists.listMine(CASES, 0), clock.today(), form); }
}
