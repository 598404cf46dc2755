package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.allocation.Draws;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseLists;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Cases of the caller: his own, or those of his desk. Each look is written down, and the parties can read who looked.
@RestController
@ForPrograms("cases")
@RequestMapping("/api/v1/cases")
class CaseDesk {

    private final CaseLists lists;
    private final CaseAccess access;
    private final Deadlines deadlines;
    private final Draws draws;
    private final Documents documents;
    private final Wording wording;

    CaseDesk(CaseLists lists, CaseAccess access, Deadlines deadlines, Draws draws, Documents documents, Wording wording) {
        this.lists = lists;
        this.access = access;
        this.deadlines = deadlines;
        this.draws = draws;
        this.documents = documents;
        this.wording = wording;
    }

    /// @param next the cursor of the next page, or null at the end
    record CasePage(List<LineView> cases, int total, @Nullable String next) {}

    record LineView(CaseId id, String number, String court, String procedure, String category, String stage, String plaintiff, String defendant, String price, @Nullable String judge, LocalDate filedOn) {

        static LineView of(CaseLists.CaseLine line) {
            return new LineView(line.id(), line.number().toString(), line.seat().digits(), line.procedure(), line.category(), line.stage(), line.plaintiff(), line.defendant(),
                    line.price().toString(), line.judge(), line.filedOn());
        }
    }

    /// @param status `running`, `paused`, `met`, `missed` or `ended`
    /// @param due the last day, or null while it stands still
    record ClockView(String rule, String key, String title, String status, @Nullable Integer party, LocalDate startedOn, @Nullable LocalDate due, @Nullable LocalDate metOn, int pausedDays,
                     String basis, List<Wording.Said> reasons) {}

    @GetMapping
    @Asks("person")
    CasePage list(@RequestParam(defaultValue = "50") int limit, @RequestParam(defaultValue = "0") String cursor) {
        int size = Math.clamp(limit, 1, 200);
        int after = cursor.matches("\\d{1,8}") ? Integer.parseInt(cursor) : 0;
        List<CaseLists.CaseLine> lines = lists.listMine(size, after);
        int total = lists.countMine();
        return new CasePage(lines.stream().map(LineView::of).toList(), total, after + lines.size() < total ? String.valueOf(after + lines.size()) : null);
    }

    @GetMapping("/{case}")
    @Asks("read-case")
    ResponseEntity<CaseView> read(HttpServletRequest request, @PathVariable("case") String id) {
        CaseAccess.Permit permit = permit(id, "read-case");
        access.noteLook(permit, "case");
        return ResponseEntity.ok().eTag(Versions.tag(permit.file().version())).body(CaseView.of(permit.file(), wording, Wording.language(request)));
    }

    @GetMapping("/{case}/clocks")
    @Asks("read-case")
    List<ClockView> clocks(HttpServletRequest request, @PathVariable("case") String id) {
        Language language = Wording.language(request);
        return deadlines.of(permit(id, "read-case").file()).stream().map(clock -> view(language, clock)).toList();
    }

    @GetMapping("/{case}/draws")
    @Asks("read-case")
    List<PublicProofs.DrawView> draws(@PathVariable("case") String id) { return draws.list(permit(id, "read-case").file().id()).stream().map(PublicProofs.DrawView::of).toList(); }

    @GetMapping("/{case}/looks")
    @Asks("read-looks")
    List<CaseAccess.Looks> looks(@PathVariable("case") String id) { return access.looks(permit(id, "read-looks").file().id(), 365); }

    @GetMapping("/{case}/documents/{document}")
    @Asks("read-documents")
    ResponseEntity<byte[]> document(@PathVariable("case") String id, @PathVariable String document) throws IOException {
        CaseId wanted = CaseId.find(id).orElseThrow(CaseDesk::notFound);
        DocumentId opened = DocumentId.find(document).orElseThrow(CaseDesk::notFound);
        access.open(wanted, opened).orThrow();
        Document stored = documents.find(opened).orElseThrow(CaseDesk::notFound);
        ContentDisposition name = ContentDisposition.attachment().filename(stored.title(), java.nio.charset.StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.parseMediaType(stored.mediaType())).header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(documents.content(stored));
    }

    private CaseAccess.Permit permit(String id, String action) {
        return access.ask(CaseId.find(id).orElseThrow(CaseDesk::notFound), action).orThrow();
    }

    private static Refused notFound() { return new Refused(Refusal.of("case-not-found")); }

    private ClockView view(Language language, ClockReading clock) {
        return new ClockView(clock.rule(), clock.key(), clock.title().in(language), clock.status().word(), clock.party(), clock.startedOn(), clock.due(), clock.metOn(), clock.pausedDays(),
                clock.basis().toString(), wording.reasons(language, clock.steps()));
    }
}
