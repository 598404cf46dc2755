package kz.torelik.gazette.lawbook;

import kz.torelik.kernel.CourtClock;
import kz.torelik.law.DeadlineRule;
import kz.torelik.law.Lasting;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of the law, but for the state duty.
@Controller
class LawBookController {

    private static final int FIRST_YEAR = 2016;
    private static final int LAST_YEAR = 2035;

    private final LawBook law;
    private final CourtClock clock;

    LawBookController(LawBook law, CourtClock clock) {
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/law")
    @Asks(Asks.OPEN)
    Screen entry() { return new LawBookScreen(law); }

    @GetMapping("/law/procedures")
    @Asks(Asks.OPEN)
    Screen procedures() { return new ProceduresScreen(law); }

    @GetMapping("/law/procedures/{id}")
    @Asks(Asks.OPEN)
    Screen procedure(@PathVariable String id) {
        Procedure procedure = law.findProcedure(id).orElseThrow(NothingHere::new).on(new Lasting.Days(clock.today(), clock.today()));
        return new ProcedureScreen(law, procedure, StageMap.of(procedure));
    }

    @GetMapping("/law/deadlines")
    @Asks(Asks.OPEN)
    Screen deadlines() { return new DeadlinesScreen(law, clock.today()); }

    @GetMapping("/law/deadlines/{id}")
    @Asks(Asks.OPEN)
    Screen deadline(@PathVariable String id) {
        DeadlineRule rule = law.deadlines().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NothingHere::new);
        return new DeadlineScreen(law, rule);
    }

    @GetMapping("/law/grounds")
    @Asks(Asks.OPEN)
    Screen grounds() { return new GroundsScreen(law, null); }

    @GetMapping("/law/grounds/{id}")
    @Asks(Asks.OPEN)
    Screen grounds(@PathVariable String id) { return new GroundsScreen(law, law.grounds().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NothingHere::new)); }

    @GetMapping("/law/retention")
    @Asks(Asks.OPEN)
    Screen retention() { return new RetentionScreen(law); }

    @GetMapping("/law/jurisdiction")
    @Asks(Asks.OPEN)
    Screen jurisdiction() { return new JurisdictionScreen(law); }

    /// @param given the year; this one when none, or none that can be computed, is asked for
    @GetMapping("/law/calendar")
    @Asks(Asks.OPEN)
    Screen calendar(@RequestParam(name = "year", defaultValue = "") String given) {
        int year = given.matches("\\d{4}") ? Integer.parseInt(given) : clock.today().getYear();
        return new CalendarScreen(law, Math.clamp(year, FIRST_YEAR, LAST_YEAR), FIRST_YEAR, LAST_YEAR);
    }
}
