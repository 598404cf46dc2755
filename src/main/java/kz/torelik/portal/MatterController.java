package kz.torelik.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.office.Matter;
import kz.torelik.office.MatterCases;
import kz.torelik.office.OfficeDraft;
import kz.torelik.office.OfficeTask;
import kz.torelik.office.OfficeWork;
import kz.torelik.office.Offices;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One matter of an office: its tasks with the terms of the case, time, drafts, and the documents of the case.
@Controller
@RequestMapping("/my/office/matters/{matter}")
class MatterController {

    private final Offices offices;
    private final OfficeWork work;
    private final MatterCases cases;
    private final CourtClock clock;

    MatterController(Offices offices, OfficeWork work, MatterCases cases, CourtClock clock) {
        this.offices = offices;
        this.work = work;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping
    @Asks("citizen")
    Screen show(@PathVariable String matter) { return screen(known(matter), Form.EMPTY); }

    @PostMapping("/tasks")
    @Asks("citizen")
    Screen add(@PathVariable String matter, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        Matter one = known(matter);
        @Nullable LocalDate due = day(form.value("due"));
        if (due == null && !form.value("due").isBlank()) return screen(one, says.fault(form, "due", Refusal.of("busy-unreadable")));
        return done(one, work.add(one, form.value("title"), due, null), form, "title", says);
    }

    /// Takes a term of the case over as a task: which term, its name and its day come from the case and not from the form.
    @PostMapping("/terms/{rule}")
    @Asks("citizen")
    Screen takeOver(@PathVariable String matter, @PathVariable String rule, Says says) {
        Matter one = known(matter);
        MatterCases.Proposed proposed = cases.propose(one, work.tasks(one)).stream().filter(term -> term.rule().equals(rule)).findFirst().orElseThrow(NothingHere::new);
        return done(one, work.add(one, proposed.title().in(says.language()), proposed.due(), proposed.rule()), Form.EMPTY, "title", says);
    }

    @PostMapping("/tasks/{task}/{state}")
    @Asks("citizen")
    Screen state(@PathVariable String matter, @PathVariable String task, @PathVariable String state, Says says) {
        if (!state.equals("done") && !state.equals("open")) throw new NothingHere();
        Matter one = known(matter);
        return done(one, work.done(one, PublicId.find(task).orElseThrow(NothingHere::new), state.equals("done")), Form.EMPTY, "title", says);
    }

    @PostMapping("/time")
    @Asks("citizen")
    Screen spend(@PathVariable String matter, @RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        Matter one = known(matter);
        @Nullable LocalDate on = day(form.value("on"));
        int minutes = form.value("minutes").matches("\\d{1,4}") ? Integer.parseInt(form.value("minutes")) : 0;
        return done(one, on == null ? Answer.no(Refusal.of("office-time", 300)) : work.spend(one, on, minutes, form.value("what")), form, "what", says);
    }

    @PostMapping("/drafts")
    @Asks("citizen")
    Screen begin(@PathVariable String matter, @RequestParam Map<String, String> typed, Says says) {
        Matter one = known(matter);
        Form form = Form.EMPTY.with("draft", typed.getOrDefault("draft", ""));
        return switch (work.begin(one, form.value("draft"))) {
            case Answer.Yes<PublicId>(PublicId id) -> SeeOther.to(at(one) + "/drafts/" + id);
            case Answer.No<PublicId>(Refusal refusal) -> screen(one, says.fault(form, "draft", refusal));
        };
    }

    @GetMapping("/drafts/{draft}")
    @Asks("citizen")
    Screen read(@PathVariable String matter, @PathVariable String draft) {
        Matter one = known(matter);
        OfficeDraft text = draft(one, draft);
        return new OfficeScreens.Draft(one, text, Form.EMPTY.with("text", text.body()));
    }

    @PostMapping("/drafts/{draft}")
    @Asks("citizen")
    Screen write(@PathVariable String matter, @PathVariable String draft, @RequestParam Map<String, String> typed, Says says) {
        Matter one = known(matter);
        OfficeDraft text = draft(one, draft);
        Form form = Form.typed(typed);
        int seen = form.value("version").matches("\\d{1,9}") ? Integer.parseInt(form.value("version")) : 0;
        return switch (work.write(text, seen, form.value("text"))) {
            case Answer.Yes<OfficeDraft> _ -> SeeOther.to(at(one) + "/drafts/" + text.id());
            case Answer.No<OfficeDraft>(Refusal refusal) -> new OfficeScreens.Draft(one, text, says.fault(form, "text", refusal));
        };
    }

    @PostMapping("/close")
    @Asks("citizen")
    Screen close(@PathVariable String matter, Says says) {
        Matter one = known(matter);
        return offices.close(one.id()) instanceof Answer.No<Boolean>(Refusal refusal) ? screen(one, says.fault(Form.EMPTY, "title", refusal)) : SeeOther.to(OfficeController.HOME);
    }

    private Screen done(Matter one, Answer<?> answer, Form form, String field, Says says) { return answer instanceof Answer.No<?>(Refusal refusal) ? screen(one, says.fault(form, field, refusal)) : SeeOther.to(at(one)); }

    private Screen screen(Matter one, Form form) {
        List<OfficeTask> tasks = work.tasks(one);
        return new OfficeScreens.One(one, cases.find(one).map(file -> file.number()).orElse(null), tasks, cases.propose(one, tasks), work.time(one), work.drafts(one), cases.documents(List.of(one), ""), clock.today(),
                form.values().containsKey("on") ? form : form.with("on", clock.today().toString()));
    }

    private OfficeDraft draft(Matter matter, String id) { return PublicId.find(id).flatMap(work::findDraft).filter(one -> one.matter().equals(matter.id())).orElseThrow(NothingHere::new); }

    private Matter known(String id) { return PublicId.find(id).flatMap(offices::find).orElseThrow(NothingHere::new); }

    private static String at(Matter matter) { return OfficeController.HOME + "/matters/" + matter.id(); }

    private static @Nullable LocalDate day(String text) {
        try {
            return Optional.of(text).filter(one -> !one.isBlank()).map(LocalDate::parse).orElse(null);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
