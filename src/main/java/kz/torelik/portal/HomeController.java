package kz.torelik.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.torelik.casefile.CaseLists;
import kz.torelik.filing.Drafts;
import kz.torelik.filing.Submission;
import kz.torelik.filing.Submissions;
import kz.torelik.kernel.CourtClock;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What awaits the person, and everything that is his.
@Controller
class HomeController {

    private static final int SHOWN = 50;
    private static final int RECENT = 10;

    private final CaseLists lists;
    private final WhatIsNext next;
    private final Drafts drafts;
    private final Submissions submissions;
    private final CourtNews news;
    private final LawBook law;

    HomeController(CaseLists lists, WhatIsNext next, Drafts drafts, Submissions submissions, CourtNews news, LawBook law) {
        this.lists = lists;
        this.next = next;
        this.drafts = drafts;
        this.submissions = submissions;
        this.news = news;
        this.law = law;
    }

    @GetMapping("/my")
    @Asks("citizen")
    Screen home(Says says) {
        List<HomeScreen.CaseRow> cases = next.rows(lists.listMine(RECENT, 0));
        List<HomeScreen.Draft> open = drafts.list().stream().map(draft -> new HomeScreen.Draft(draft, name(draft, says))).toList();
        CourtClock clock = news.clock();
        List<Submission> sent = submissions.list(SHOWN);
        return new HomeScreen(clock.today(), next.due(SHOWN), sent.stream().filter(Submission::awaitsPayment).toList(), lapsed(sent), news.unread(), news.newDevices(), news.asked(), cases, open,
                news.hearings(clock.today(), clock.today().plusMonths(2)));
    }

    /// Claims that ended unpaid in the last months and were not taken up again.
    private List<Submission> lapsed(List<Submission> sent) {
        Instant since = news.clock().instant().minus(Duration.ofDays(90));
        return sent.stream().filter(one -> one.hasLapsed() && one.again() == null && one.lapsesAt() != null && one.lapsesAt().isAfter(since)).toList();
    }

    private String name(Drafts.Draft draft, Says says) {
        if (!draft.claim().category().isBlank()) return law.categories().get(draft.claim().category()).title().in(says.language());
        String story = draft.claim().story();
        return story.isBlank() ? says.t("portal.home.draft") : story.length() > 80 ? story.substring(0, 80).strip() + "…" : story;
    }
}
