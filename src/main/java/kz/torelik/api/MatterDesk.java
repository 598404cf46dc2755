package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.office.Matter;
import kz.torelik.office.MatterCases;
import kz.torelik.office.OfficeDraft;
import kz.torelik.office.OfficeTask;
import kz.torelik.office.OfficeWork;
import kz.torelik.office.Offices;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// One matter of an office: its tasks, the terms of its case that are no tasks yet, time, drafts. Whoever was not let in finds no matter.
@RestController
@ForPrograms("office")
@RequestMapping("/api/v1/office/matters/{matter}")
class MatterDesk {

    private final Offices offices;
    private final OfficeWork work;
    private final MatterCases cases;

    MatterDesk(Offices offices, OfficeWork work, MatterCases cases) {
        this.offices = offices;
        this.work = work;
        this.cases = cases;
    }

    /// Either a title with a day or without one, or the rule of a term of the case: its name and its day come from the case.
    record TaskBody(@Nullable String title, @Nullable LocalDate due, @Nullable String rule) {}

    record TaskView(String id, String matter, String title, @Nullable LocalDate due, @Nullable String rule, @Nullable Instant doneAt) {

        static TaskView of(OfficeTask one) { return new TaskView(one.id().toString(), one.matter().toString(), one.title(), one.due(), one.rule(), one.doneAt()); }
    }

    record DoneBody(@Nullable Boolean done) {}

    record TermView(String rule, String title, LocalDate due) {}

    record TimeBody(@Nullable LocalDate on, @Nullable Integer minutes, @Nullable String what) {}

    record TitleBody(@Nullable String title) {}

    record TextBody(@Nullable String text) {}

    record DraftView(String id, String title, String text, int version, String changedBy, Instant changedAt) {

        static DraftView of(OfficeDraft one) { return new DraftView(one.id().toString(), one.title(), one.body(), one.version(), one.changedBy(), one.changedAt()); }
    }

    @GetMapping("/tasks")
    @Asks("citizen")
    List<TaskView> tasks(@PathVariable String matter) { return work.tasks(known(offices, matter)).stream().map(TaskView::of).toList(); }

    @PostMapping("/tasks")
    @Asks("citizen")
    ResponseEntity<TaskView> add(HttpServletRequest request, @PathVariable String matter, @RequestBody TaskBody body) {
        Matter one = known(offices, matter);
        PublicId id = body.rule() == null ? work.add(one, Fields.or(body.title(), ""), body.due(), null).orThrow() : takeOver(one, body.rule(), request);
        return ResponseEntity.created(URI.create("/api/v1/office/matters/" + one.id() + "/tasks")).body(task(one, id));
    }

    private PublicId takeOver(Matter one, String rule, HttpServletRequest request) {
        MatterCases.Proposed term = cases.propose(one, work.tasks(one)).stream().filter(each -> each.rule().equals(rule)).findFirst().orElseThrow(MatterDesk::unknown);
        return work.add(one, term.title().in(Wording.language(request)), term.due(), term.rule()).orThrow();
    }

    @PostMapping("/tasks/{task}/state")
    @Asks("citizen")
    TaskView mark(@PathVariable String matter, @PathVariable String task, @RequestBody DoneBody body) {
        Matter one = known(offices, matter);
        PublicId id = PublicId.find(task).orElseThrow(MatterDesk::unknown);
        work.done(one, id, Fields.given("done", body.done())).orThrow();
        return task(one, id);
    }

    /// The terms of his side that run in the case of the matter.
    @GetMapping("/terms")
    @Asks("citizen")
    @ForPrograms("cases")
    List<TermView> terms(HttpServletRequest request, @PathVariable String matter) {
        Matter one = known(offices, matter);
        return cases.propose(one, work.tasks(one)).stream().map(term -> new TermView(term.rule(), term.title().in(Wording.language(request)), term.due())).toList();
    }

    @GetMapping("/time")
    @Asks("citizen")
    List<OfficeDesk.TimeView> time(@PathVariable String matter) { return work.time(known(offices, matter)).stream().map(OfficeDesk.TimeView::of).toList(); }

    @PostMapping("/time")
    @Asks("citizen")
    ResponseEntity<OfficeDesk.TimeView> spend(@PathVariable String matter, @RequestBody TimeBody body) {
        Matter one = known(offices, matter);
        PublicId id = work.spend(one, Fields.given("on", body.on()), Fields.given("minutes", body.minutes()), Fields.or(body.what(), "")).orThrow();
        return ResponseEntity.created(URI.create("/api/v1/office/matters/" + one.id() + "/time")).body(work.time(one).stream().filter(entry -> entry.id().equals(id)).map(OfficeDesk.TimeView::of).findFirst().orElseThrow());
    }

    @GetMapping("/drafts")
    @Asks("citizen")
    List<DraftView> drafts(@PathVariable String matter) { return work.drafts(known(offices, matter)).stream().map(DraftView::of).toList(); }

    @PostMapping("/drafts")
    @Asks("citizen")
    ResponseEntity<DraftView> begin(@PathVariable String matter, @RequestBody TitleBody body) {
        Matter one = known(offices, matter);
        OfficeDraft draft = work.findDraft(work.begin(one, Fields.or(body.title(), "")).orThrow()).orElseThrow();
        return ResponseEntity.created(URI.create("/api/v1/office/matters/" + one.id() + "/drafts/" + draft.id())).eTag(Versions.tag(draft.version())).body(DraftView.of(draft));
    }

    @GetMapping("/drafts/{draft}")
    @Asks("citizen")
    ResponseEntity<DraftView> read(@PathVariable String matter, @PathVariable String draft) { return shown(draft(known(offices, matter), draft)); }

    @PutMapping("/drafts/{draft}")
    @Asks("citizen")
    ResponseEntity<DraftView> write(@PathVariable String matter, @PathVariable String draft, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @RequestBody TextBody body) {
        OfficeDraft own = draft(known(offices, matter), draft);
        return shown(work.write(own, Versions.seen(ifMatch), Fields.or(body.text(), "")).orThrow());
    }

    private static ResponseEntity<DraftView> shown(OfficeDraft draft) { return ResponseEntity.ok().eTag(Versions.tag(draft.version())).body(DraftView.of(draft)); }

    private OfficeDraft draft(Matter matter, String id) { return PublicId.find(id).flatMap(work::findDraft).filter(one -> one.matter().equals(matter.id())).orElseThrow(MatterDesk::unknown); }

    private TaskView task(Matter matter, PublicId id) { return work.tasks(matter).stream().filter(one -> one.id().equals(id)).map(TaskView::of).findFirst().orElseThrow(); }

    static Matter known(Offices offices, String id) { return PublicId.find(id).flatMap(offices::find).orElseThrow(MatterDesk::unknown); }

    private static Refused unknown() { return new Refused(Refusal.of("office-unknown")); }
}
