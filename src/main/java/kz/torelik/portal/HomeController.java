package kz.torelik.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.CaseLists;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Submission;
import kz.torelik.filing.Submissions;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What awaits the person, and everything that is his.
@Controller
class HomeController {

    private static final int SHOWN = 50;

    private final CaseLists lists;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final Drafts drafts;
    private final Submissions submissions;
    private final CourtNews news;
    private final LawBook law;

    HomeController(CaseLists lists, CaseFiles files, Deadlines deadlines, Drafts drafts, Submissions submissions, CourtNews news, LawBook law) {
        this.lists = lists;
        this.files = files;
        this.deadlines = deadlines;
        this.drafts = drafts;
        this.submissions = submissions;
        this.news = news;
        this.law = law;
    }

    @GetMapping("/my")
    @Asks("citizen")
    Screen home(Says says) {
        List<HomeScreen.CaseRow> cases = lists.listMine(SHOWN, 0).stream().map(this::row).toList();
        List<HomeScreen.Draft> open = drafts.list().stream().map(draft -> new HomeScreen.Draft(draft, name(draft, says))).toList();
        CourtClock clock = news.clock();
        List<Submission> sent = submissions.list(SHOWN);
        return new HomeScreen(clock.today(), due(cases), sent.stream().filter(Submission::awaitsPayment).toList(), lapsed(sent), news.unread(), news.newDevices(), cases, open,
                news.hearings(clock.today(), clock.today().plusMonths(2)));
    }

    @GetMapping("/my/cases")
    @Asks("citizen")
    Screen cases(@RequestParam(defaultValue = "1") int page) {
        Paging at = Paging.of("/my/cases", page, lists.countMine(), SHOWN);
        return new CasesScreen(lists.listMine(SHOWN, at.after()).stream().map(this::row).toList(), at);
    }

    /// Claims that ended unpaid in the last months and were not taken up again.
    private List<Submission> lapsed(List<Submission> sent) {
        Instant since = news.clock().instant().minus(Duration.ofDays(90));
        return sent.stream().filter(one -> one.hasLapsed() && one.again() == null && one.lapsesAt() != null && one.lapsesAt().isAfter(since)).toList();
    }

    private List<HomeScreen.Due> due(List<HomeScreen.CaseRow> cases) {
        Map<CaseId, HomeScreen.CaseRow> byId = cases.stream().collect(Collectors.toMap(row -> row.line().id(), Function.identity()));
        return deadlines.listDue(byId.keySet(), List.of("party")).stream().filter(line -> isMine(line)).map(line -> {
            HomeScreen.CaseRow row = byId.get(line.caseId());
            return new HomeScreen.Due(line.caseId(), row.line().number(), law.deadline(line.rule()).title(), row.category(), line.due());
        }).toList();
    }

    private boolean isMine(Deadlines.DueLine line) {
        if (line.party() == null) return true;
        Optional<CaseFile> file = files.find(line.caseId());
        return file.isPresent() && Reader.parties(file.get()).contains(line.party());
    }

    private HomeScreen.CaseRow row(CaseLists.CaseLine line) {
        Procedure.Stage stage = law.procedure(line.procedure()).stage(line.stage());
        return new HomeScreen.CaseRow(line, law.categories().get(line.category()).title(), law.courts().get(line.seat()).title(), stage.title(), stage.ended());
    }

    private String name(Drafts.Draft draft, Says says) {
        if (!draft.claim().category().isBlank()) return law.categories().get(draft.claim().category()).title().in(says.language());
        String story = draft.claim().story();
        return story.isBlank() ? says.t("portal.home.draft") : story.length() > 80 ? story.substring(0, 80).strip() + "…" : story;
    }
}
