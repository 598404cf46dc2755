package kz.torelik.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.torelik.casefile.AlikeCases;
import kz.torelik.casefile.CaseAccess;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Standing;
import kz.torelik.casefile.SuingForOthers;
import kz.torelik.casefile.StandingMatter;
import kz.torelik.casefile.Way;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.documents.Documents;
import kz.torelik.filing.PayingForPapers;
import kz.torelik.hearings.HearingCalendar;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.DocumentId;
import kz.torelik.kernel.HearingId;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The page of a case and its documents; every look is noted, and the participants see it.
@Controller
class MyCaseController {

    private static final int DAYS = 7;

    /// The rulings beside the decision against which a private complaint is filed.
    private static final Set<String> BESIDE = Set.of("ruling-explanation", "ruling-addition", "ruling-costs", "private-ruling", "ruling-model");

    private final CaseAccess access;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Course course;
    private final HearingCalendar calendar;
    private final PayingForPapers paying;
    private final LawBook law;
    private final CourtClock clock;

    MyCaseController(CaseAccess access, PayingForPapers paying, Deadlines deadlines, Documents documents, Course course, HearingCalendar calendar, Aids aids) {
        this.access = access;
        this.deadlines = deadlines;
        this.documents = documents;
        this.course = course;
        this.calendar = calendar;
        this.paying = paying;
        this.law = aids.law();
        this.clock = aids.clock();
    }

    @GetMapping("/my/cases/{case}")
    @Asks("read-case")
    Screen page(@PathVariable("case") String id) {
        CaseAccess.Permit permit = permit(id, "read-case");
        access.noteLook(permit, "case");
        CaseFile file = permit.file();
        Standing standing = Standing.of(file, law, clock.today());
        Procedure procedure = standing.procedure();
        Procedure.Stage stage = standing.stage();
        CaseScreen.Names names = new CaseScreen.Names(law.categories().get(file.claim().category()).title(), law.courts().get(file.judge().map(CaseFile.AssignedJudge::court).orElse(file.claim().court())).title(),
                stage.title(), stage.ended(), course.chain(file), Way.of(file, law, clock.today()), access.powersEnded(file.id()), letsIn(procedure, stage, file), law.procedure(file.claim().procedure()).paper(), StandingMatter.of(file, law.papers()));
        Set<Integer> own = Reader.parties(file);
        @Nullable List<CaseAccess.Looks> looks = access.ask(file.id(), "read-looks") instanceof Answer.Yes<CaseAccess.Permit> ? access.looks(file.id(), DAYS) : null;
        CaseScreen screen = new CaseScreen(file, own, clock.today(), names, deadlines.of(file), null, offers(procedure, stage, file), course.of(file, own, clock.today()), looks, paying.list(file.id()));
        ClockReading mine = screen.mine();
        if (mine == null || mine.due() == null) return screen;
        return new CaseScreen(file, own, clock.today(), names, screen.readings(), workingDays(mine.due()), screen.offers(), screen.river(), looks, screen.unpaid());
    }

    /// What the procedure lets this reader file at this stage.
    static List<String> offers(Procedure procedure, Procedure.Stage stage, CaseFile file) {
        String role = Reader.role(file);
        List<String> offers = new ArrayList<>();
        for (String kind : List.of("opinion", "response", "objection", "appeal", "cure", "cassation", "exceptional-review", "execution-stay", "execution-resumption", "additional-appeal", "private-complaint", "countersign", "settlement", "evidence", "motion", "recusal")) {
            String word = switch (kind) {
                case "recusal" -> "recusal-requested";
                case "opinion" -> "opinion-given:in-writing";
                case "execution-stay" -> "execution-stayed:prosecutor";
                case "execution-resumption" -> "execution-resumed:withdrawn";
                case "cure" -> "complaint-cured";
                case "private-complaint" -> "complaint-filed:private-complaint";
                case "additional-appeal" -> "complaint-filed:additional";
                case "countersign" -> "settlement-signed";
                case "cassation", "exceptional-review" -> "review-asked:" + kind;
                default -> kind + "-filed";
            };
            if (kind.equals("cure") && file.complaints().stream().noneMatch(one -> one.isHalted() && Reader.parties(file).contains(one.party()))) continue;
            if (!makesSense(file, kind)) continue;
            if (may(procedure, stage, word, role) || kind.equals("appeal") && isRestorable(procedure, stage, file, role)) offers.add(kind);
        }
        return offers;
    }

    /// An act beside the decision is contested when there is one; an agreement is brought when none waits, and signed when one waits for this reader.
    private static boolean makesSense(CaseFile file, String kind) {
        boolean waits = file.settlements().stream().anyMatch(one -> one.outcome() == null);
        boolean others = Reader.parties(file).stream().anyMatch(party -> SuingForOthers.speaks(file, party));
        return switch (kind) {
            case "private-complaint" -> file.acts().stream().anyMatch(act -> BESIDE.contains(act.kind()));
            case "additional-appeal" -> file.acts().stream().anyMatch(act -> act.kind().equals("additional-decision"));
            case "countersign" -> file.settlements().stream().anyMatch(one -> one.outcome() == null && Reader.parties(file).stream().noneMatch(one.signed()::contains)) && !others;
            case "settlement" -> !waits && !others && !SuingForOthers.isNobodys(file);
            case "appeal" -> !AlikeCases.isTakenByCassation(file);
            case "cassation" -> !file.claim().procedure().equals("action") || AlikeCases.isTakenByCassation(file) || Reader.role(file).equals("prosecutor");
            case "execution-stay" -> file.executionStay().isEmpty();
            case "execution-resumption" -> file.executionStay().filter(stay -> stay.by().equals("prosecutor")).isPresent();
            case "opinion" -> file.hearings().stream().anyMatch(one -> one.state().equals("opened"));
            default -> true;
        };
    }

    /// Whether the reader, or the one he acts for, may bring somebody in who acts for him.
    static boolean letsIn(Procedure procedure, Procedure.Stage stage, CaseFile file) {
        return Reader.parties(file).stream().map(file::party).anyMatch(party -> may(procedure, stage, "party-entered:representative", party.role()) || may(procedure, stage, "party-entered:defender", party.role()));
    }

    private static boolean may(Procedure procedure, Procedure.Stage stage, String word, String role) {
        return procedure.steps(stage).stream().anyMatch(step -> (step.event().event().equals(word) || step.event().toString().equals(word)) && step.by().stream().anyMatch(by -> by.word().equals(role)));
    }

    /// The decision is in force, and nobody has appealed it: who missed the term asks to restore it together with his complaint (CPC art. 403 part 5).
    private static boolean isRestorable(Procedure procedure, Procedure.Stage stage, CaseFile file, String role) {
        return may(procedure, stage, "appeal-filed", "rule") && may(procedure, stage, "restoration-asked", role) && file.reviews().stream().noneMatch(review -> review.kind().equals("appeal"));
    }

    private int workingDays(LocalDate due) { return (int) clock.today().plusDays(1).datesUntil(due.plusDays(1)).filter(law.calendar()::isWorking).count(); }

    @GetMapping("/my/cases/{case}/documents/{document}")
    @Asks("read-documents")
    ResponseEntity<byte[]> document(@PathVariable("case") String id, @PathVariable String document) throws IOException {
        DocumentId wanted = DocumentId.find(document).orElseThrow(NothingHere::new);
        access.open(CaseId.find(id).orElseThrow(NothingHere::new), wanted).orThrow();
        return Downloads.attachment(documents, documents.find(wanted).orElseThrow(NothingHere::new));
    }

    /// A session for the reader's own calendar.
    @GetMapping("/my/cases/{case}/hearings/{hearing}.ics")
    @Asks("read-case")
    ResponseEntity<byte[]> calendar(@PathVariable("case") String id, @PathVariable String hearing, Says says) {
        CaseFile file = permit(id, "read-case").file();
        HearingId wanted = HearingId.find(hearing).filter(found -> file.hearing(found).isPresent()).orElseThrow(NothingHere::new);
        return Downloads.bytes(calendar.single(file, wanted, says.language()).getBytes(StandardCharsets.UTF_8), "text/calendar;charset=utf-8", ContentDisposition.attachment().filename("hearing.ics").build());
    }

    private CaseAccess.Permit permit(String id, String action) { return access.ask(CaseId.find(id).orElseThrow(NothingHere::new), action).orThrow(); }
}
