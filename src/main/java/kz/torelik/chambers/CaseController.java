package kz.torelik.chambers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.torelik.acts.SeparateOpinions;
import kz.torelik.acts.Manner;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Standing;
import kz.torelik.casefile.StandingMatter;
import kz.torelik.casefile.Way;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.documents.Document;
import kz.torelik.documents.Documents;
import kz.torelik.instances.Chain;
import kz.torelik.kernel.ActId;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.Function;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.reception.AppealDesk;
import kz.torelik.web.Asks;
import kz.torelik.web.Screen;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A case at the desk, and its documents. Each reading is written into the log that the parties see.
@Controller
class CaseController {

    private static final int LOOK_DAYS = 30;

    private final CaseAccess access;
    private final Deadlines deadlines;
    private final Drafted drafted;
    private final Documents documents;
    private final LawBook law;
    private final CourtClock clock;
    private final Around around;

    /// What else there is to a case: its way through the instances, what its panel does together, what a judge of a panel did not agree with, and letters that were sent into it.
    @Component
    record Around(Chain chain, Panels panels, SeparateOpinions opinions, AppealDesk appeals) {}

    CaseController(CaseAccess access, Deadlines deadlines, Drafted drafted, Documents documents, LawBook law, CourtClock clock, Around around) {
        this.access = access;
        this.deadlines = deadlines;
        this.drafted = drafted;
        this.documents = documents;
        this.law = law;
        this.clock = clock;
        this.around = around;
    }

    @GetMapping("/desk/cases/{case}")
    @Asks("read-case")
    Screen show(@PathVariable("case") CaseId id, @RequestParam(defaultValue = "") String away) {
        CaseAccess.Permit permit = access.ask(id, "read-case").orThrow();
        access.noteLook(permit, "case");
        CaseFile file = permit.file();
        Actor.Staff officer = Officer.now();
        boolean sits = file.panel().stream().anyMatch(member -> member.person().equals(officer.person()));
        boolean ownJudge = file.judge().map(judge -> judge.person().equals(officer.person())).orElse(false);
        return new CaseScreen(file, Standing.of(file, law, clock.today()).stage().title(), Way.of(file, law, clock.today()), law.categories().get(file.claim().category()).title(),
                law.courts().get(file.judge().map(CaseFile.AssignedJudge::court).orElse(file.claim().court())).title(), steps(file, officer, ownJudge, sits), sits ? List.of() : Step.later(file, by(file, officer, ownJudge), law, clock.today()), RiverLine.of(file, law),
                deadlines.of(file), ownJudge ? drafted.list(id) : List.of(), around.chain().of(file), around.opinions().underReview(file), access.ask(id, "read-looks").isYes() ? access.looks(id, LOOK_DAYS) : List.of(), ownJudge ? Manner.asked(file, law, clock.today()).orElse(null) : null, clock.today(), ownJudge ? ActId.find(away).orElse(null) : null, Keeping.of(file, law).orElse(null), access.ask(id, "register-paper").isYes(),
                access.ask(id, "read-documents").isYes() ? around.appeals().ofCase(id).size() : 0, access.powersEnded(id), access.ask(id, "decide").isYes(), StandingMatter.of(file, law.papers()));
    }

    /// Whoever sits beside the one who presides does in the case what the panel does together. The execution of the act is the Chair's, also where the draw has named him among those who sit.
    private List<Step> steps(CaseFile file, Actor.Staff officer, boolean ownJudge, boolean sits) {
        List<Step> steps = new ArrayList<>(Officer.isJudge(officer) ? around.panels().steps(file.id()) : List.of());
        if (!sits || ownJudge) steps.addAll(Step.of(file, by(file, officer, ownJudge), law, clock.today()));
        if ((sits || ownJudge) && officer.function() == Function.CHAIR) Step.of(file, Procedure.By.CHAIR, law, clock.today()).stream().filter(Step::isAboutExecution).forEach(steps::add);
        return List.copyOf(steps);
    }

    /// A chair who considers a case himself stands in it as its judge; one of another court is asked to stay the execution.
    private static Procedure.By by(CaseFile file, Actor.Staff officer, boolean ownJudge) {
        if (ownJudge) return Procedure.By.JUDGE;
        if (ExecutionController.isAbove(file, officer)) return Procedure.By.CHAIR_ABOVE;
        return switch (officer.function()) {
            case CHAIR -> Procedure.By.CHAIR;
            case REGISTRAR -> Procedure.By.REGISTRAR;
            case SECRETARY -> Procedure.By.SECRETARY;
            case JUDGE -> Procedure.By.JUDGE;
        };
    }

    @GetMapping("/desk/cases/{case}/documents/{document}")
    @Asks("read-documents")
    ResponseEntity<byte[]> document(@PathVariable("case") CaseId id, @PathVariable("document") DocumentId wanted) throws IOException {
        access.open(id, wanted).orThrow();
        Document document = documents.find(wanted).orElseThrow(() -> new Refused(Refusal.of("case-not-found")));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(document.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(document.title(), StandardCharsets.UTF_8).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store").body(documents.content(document));
    }
}
