package kz.torelik.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.casefile.CaseFile;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.office.Client;
import kz.torelik.office.Matter;
import kz.torelik.office.MatterCases;
import kz.torelik.office.OfficeWork;
import kz.torelik.office.Offices;
import kz.torelik.office.TimeEntry;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The office of the caller and those into which he was let: clients, matters, open tasks, time. The words of the papers of a case are read with the scope of cases, not with that of the office.
@RestController
@ForPrograms("office")
@RequestMapping("/api/v1/office")
class OfficeDesk {

    private final Offices offices;
    private final OfficeWork work;
    private final MatterCases cases;

    OfficeDesk(Offices offices, OfficeWork work, MatterCases cases) {
        this.offices = offices;
        this.work = work;
        this.cases = cases;
    }

    record ClientBody(@Nullable String name, @Nullable String note) {}

    record ClientView(String id, String name, String note) {

        static ClientView of(Client one) { return new ClientView(one.id().toString(), one.name(), one.note()); }
    }

    /// @param caseId a case that he may read now, or null
    record MatterBody(@Nullable String client, @Nullable String title, @Nullable String caseId) {}

    /// @param right `owner`, `draft` or `see`: how far the caller is let in
    /// @param caseId the linked case, and its number, where the caller may read it now; the link opens nothing
    record MatterView(String id, String client, String clientName, String title, LocalDate openedOn, @Nullable LocalDate closedOn, String right, @Nullable String caseId, @Nullable String caseNumber) {}

    record TimeView(String id, String matter, String client, String title, String person, LocalDate on, int minutes, String what) {

        static TimeView of(TimeEntry one) { return new TimeView(one.id().toString(), one.matter().toString(), one.client(), one.title(), one.personName(), one.on(), one.minutes(), one.what()); }
    }

    /// @param passage where the words stand in its text, or null where its title or number said them
    record PaperFound(CaseId caseId, String caseNumber, DocumentId document, String kind, String title, LocalDate on, @Nullable String passage) {

        static PaperFound of(MatterCases.Found one) { return new PaperFound(one.caseId(), one.number().toString(), one.document(), one.kind(), one.title(), one.on(), one.passage()); }
    }

    @GetMapping("/clients")
    @Asks("citizen")
    List<ClientView> clients() { return offices.clients().stream().map(ClientView::of).toList(); }

    @PostMapping("/clients")
    @Asks("citizen")
    ResponseEntity<ClientView> takeIn(@RequestBody ClientBody body) {
        PublicId id = offices.takeIn(Fields.or(body.name(), ""), Fields.or(body.note(), "")).orThrow();
        return ResponseEntity.created(URI.create("/api/v1/office/clients")).body(offices.clients().stream().filter(one -> one.id().equals(id)).map(ClientView::of).findFirst().orElseThrow());
    }

    @GetMapping("/matters")
    @Asks("citizen")
    List<MatterView> matters() { return offices.matters().stream().map(this::view).toList(); }

    @PostMapping("/matters")
    @Asks("citizen")
    ResponseEntity<MatterView> open(@RequestBody MatterBody body) {
        PublicId client = PublicId.find(Fields.given("client", body.client())).orElseThrow(() -> new Refused(Refusal.of("office-client")));
        @Nullable CaseId about = body.caseId() == null ? null : CaseId.find(body.caseId()).orElseThrow(() -> new Refused(Refusal.of("case-not-found")));
        PublicId id = offices.open(client, Fields.or(body.title(), ""), about).orThrow();
        return ResponseEntity.created(URI.create("/api/v1/office/matters/" + id)).body(view(offices.find(id).orElseThrow()));
    }

    @GetMapping("/matters/{matter}")
    @Asks("citizen")
    MatterView read(@PathVariable String matter) { return view(MatterDesk.known(offices, matter)); }

    /// Its owner closes it; it stays readable.
    @PostMapping("/matters/{matter}/closing")
    @Asks("citizen")
    MatterView close(@PathVariable String matter) {
        Matter one = MatterDesk.known(offices, matter);
        offices.close(one.id()).orThrow();
        return view(offices.find(one.id()).orElseThrow());
    }

    @GetMapping("/tasks")
    @Asks("citizen")
    List<MatterDesk.TaskView> tasks() { return work.open().stream().map(MatterDesk.TaskView::of).toList(); }

    @GetMapping("/time")
    @Asks("citizen")
    List<TimeView> time() { return work.time(null).stream().map(TimeView::of).toList(); }

    /// The papers of the cases of his matters that he may open now; where words of a text are shown, that is a look, and it is written down.
    @GetMapping("/documents")
    @Asks("citizen")
    @ForPrograms("cases")
    List<PaperFound> documents(@RequestParam(name = "words", defaultValue = "") String words) {
        if (words.length() > 100) throw Fields.unreadable("words", "0–100");
        return cases.documents(offices.matters(), words).stream().map(PaperFound::of).toList();
    }

    private MatterView view(Matter one) {
        @Nullable CaseFile file = cases.find(one).orElse(null);
        return new MatterView(one.id().toString(), one.client().toString(), one.clientName(), one.title(), one.openedOn(), one.closedOn(), one.right().word(), file == null ? null : file.id().toString(), file == null ? null : file.number().toString());
    }
}
