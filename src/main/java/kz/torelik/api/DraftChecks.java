package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.filing.Assessing;
import kz.torelik.filing.Attaching;
import kz.torelik.filing.CandidateCourt;
import kz.torelik.filing.Checking;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Finding;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.language.SaidRefusal;
import kz.torelik.payments.DutyAnswer;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the law says to a draft before anything is sent, and the files that go with it.
@RestController
@ForPrograms("filing")
@RequestMapping("/api/v1/drafts/{draft}")
class DraftChecks {

    private static final Set<String> KINDS = Set.of("evidence", "power-of-attorney", "pretrial", "exemption", "calculation", "other");

    private final Drafts drafts;
    private final Checking checking;
    private final Assessing assessing;
    private final Attaching attaching;
    private final Wording wording;

    DraftChecks(Drafts drafts, Checking checking, Assessing assessing, Attaching attaching, Wording wording) {
        this.drafts = drafts;
        this.checking = checking;
        this.assessing = assessing;
        this.attaching = attaching;
        this.wording = wording;
    }

    /// @param ready whether a submission would be taken
    /// @param duty as it would be paid today, or null while category or price are unknown
    record DryRun(boolean ready, int version, List<FindingView> findings, List<CourtView> courts, @Nullable DutyView duty) {}

    /// @param field which part of the draft, such as `party.0.address`
    /// @param defect whether it stops the submission; otherwise it is advice
    record FindingView(String field, boolean defect, String code, String found, String next, @Nullable String basis) {}

    /// A court that may hear the dispute; `code`, `rule` and `national` are what `court`, `courtRule` and `nationalDraw` of the draft take.
    record CourtView(String code, String title, String rule, boolean exclusive, boolean national, List<Wording.Said> reasons) {}

    record DutyView(String sum, String state, String basis, List<Wording.Said> reasons) {}

    @GetMapping("/dry-run")
    @Asks("citizen")
    DryRun dryRun(HttpServletRequest request, @PathVariable String draft) {
        Language language = Wording.language(request);
        Drafts.Draft own = drafts.get(DraftDesk.id(draft));
        List<Finding> findings = checking.check(own);
        Optional<DutyAnswer> duty = assessing.duty(own.claim());
        return new DryRun(findings.stream().noneMatch(Finding::isDefect), own.version(), findings.stream().map(finding -> view(language, finding)).toList(),
                assessing.courts(own.claim()).stream().map(court -> view(language, court)).toList(), duty.map(answer -> view(language, answer)).orElse(null));
    }

    /// Takes the body of the request as a file; its name stands in `Content-Disposition`, so that it is in no log of addresses.
    @PostMapping("/attachments")
    @Asks("citizen")
    ResponseEntity<Object> attach(HttpServletRequest request, @PathVariable String draft, @RequestParam String kind, @RequestHeader(HttpHeaders.CONTENT_DISPOSITION) String disposition,
                                  @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @RequestBody byte[] content) {
        if (!KINDS.contains(kind)) throw new Refused(Refusal.of("attachment-kind", kind));
        String name = name(disposition);
        return switch (attaching.attach(DraftDesk.id(draft), Versions.seen(ifMatch), kind, name, content).orThrow()) {
            case Attaching.Attachment.Taken(Drafts.Draft saved, DocumentId _) -> ResponseEntity.status(HttpStatus.CREATED).eTag(Versions.tag(saved.version())).body(DraftDesk.DraftView.of(saved));
            case Attaching.Attachment.Rejected(var verdict) -> throw new Refused(verdict.findings().getFirst());
        };
    }

    @DeleteMapping("/attachments/{document}")
    @Asks("citizen")
    ResponseEntity<DraftDesk.DraftView> detach(@PathVariable String draft, @PathVariable String document, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        int seen = Versions.seen(ifMatch);
        return DraftDesk.shown(attaching.detach(DraftDesk.id(draft), seen, DocumentId.find(document).orElseThrow(() -> new Refused(Refusal.of("draft-not-found")))).orThrow());
    }

    private static String name(String disposition) {
        String name = ContentDisposition.parse(disposition).getFilename();
        if (name == null || name.isBlank()) throw new Refused(Refusal.of("file-name-missing"));
        return name;
    }

    private FindingView view(Language language, Finding finding) {
        SaidRefusal said = wording.refusal(language, finding.refusal());
        return new FindingView(finding.field(), finding.isDefect(), finding.refusal().code(), said.found(), said.next(), Wording.notation(finding.refusal().basis()));
    }

    private CourtView view(Language language, CandidateCourt court) {
        return new CourtView(court.court().code().digits(), court.court().title().in(language), court.basis().toString(), court.exclusive(), court.national(), wording.reasons(language, court.reasons()));
    }

    private DutyView view(Language language, DutyAnswer duty) {
        return new DutyView(duty.sum().toString(), duty.state().word(), duty.basis().toString(), wording.reasons(language, duty.steps()));
    }
}
