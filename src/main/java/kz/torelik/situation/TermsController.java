package kz.torelik.situation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.CaseFiles;
import kz.torelik.casefile.RecordedEvent;
import kz.torelik.casefile.events.AcceptanceEvent;
import kz.torelik.deadlines.ClockReading;
import kz.torelik.deadlines.Deadlines;
import kz.torelik.indicators.Breakdowns;
import kz.torelik.indicators.CourtTerms;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Reason;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The terms of a court for its chair, by judge: what was missed, what ends soon, what was made longer, and why each ends on its day.
@Controller
class TermsController {

    private static final int ROWS = 25;

    private final CourtTerms terms;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final Places places;
    private final LawBook law;

    TermsController(CourtTerms terms, CaseFiles files, Deadlines deadlines, Places places, LawBook law) {
        this.terms = terms;
        this.files = files;
        this.deadlines = deadlines;
        this.places = places;
        this.law = law;
    }

    @GetMapping("/desk/terms")
    @Asks("chair")
    Screen terms(@RequestParam(defaultValue = "missed") String show, @RequestParam(defaultValue = "") String judge, @RequestParam(defaultValue = "1") int page) {
        Actor.Staff chair = Places.officer();
        CourtTerms.Which which = CourtTerms.Which.find(show).orElseThrow(NothingHere::new);
        Optional<PersonId> whose = PersonId.find(judge);
        int count = terms.count(chair.court(), which, whose);
        int pages = Math.max(1, Math.ceilDiv(count, ROWS));
        int at = Math.clamp(page, 1, pages);
        Map<PersonId, Map<CourtTerms.Which, Integer>> sums = terms.sums(chair.court());
        Map<PersonId, String> names = places.names(sums.keySet());
        List<TermsScreen.OfJudge> judges = people(sums, names);
        List<TermsScreen.Line> lines = lines(terms.list(chair.court(), which, whose, judges.stream().map(TermsScreen.OfJudge::person).toList(), ROWS, (at - 1) * ROWS));
        return new TermsScreen(law.courts().get(chair.court()).title(), new TermsScreen.Asked(which, whose.orElse(null)), new TermsScreen.Paged(lines, count, at, pages), judges, names, law);
    }

    private static List<TermsScreen.OfJudge> people(Map<PersonId, Map<CourtTerms.Which, Integer>> sums, Map<PersonId, String> names) {
        return sums.entrySet().stream().map(each -> new TermsScreen.OfJudge(each.getKey(), names.getOrDefault(each.getKey(), ""), each.getValue())).sorted(java.util.Comparator.comparing((TermsScreen.OfJudge judge) -> judge.name().isEmpty()).thenComparing(TermsScreen.OfJudge::name)).toList();
    }

    private List<TermsScreen.Line> lines(List<Breakdowns.Line> found) {
        Map<CaseId, Optional<CaseFile>> seen = new LinkedHashMap<>();
        Map<CaseId, List<ClockReading>> clocks = new LinkedHashMap<>();
        List<TermsScreen.Line> lines = new ArrayList<>();
        for (Breakdowns.Line term : found) {
            Optional<CaseFile> file = seen.computeIfAbsent(term.caseId(), files::find);
            if (file.isEmpty()) continue;
            List<Reason> why = clocks.computeIfAbsent(term.caseId(), _ -> deadlines.of(file.get())).stream().filter(clock -> clock.rule().equals(term.rule()) && clock.startedBy() == term.startedBy()).findFirst().map(ClockReading::steps).orElse(List.of());
            lines.add(new TermsScreen.Line(term, file.get().number(), law.categories().get(file.get().claim().category()).title(), why, prolonged(file.get(), term)));
        }
        return lines;
    }

    /// The reasons that the judge gave for making a term longer, the last that he gave.
    private static String prolonged(CaseFile file, Breakdowns.Line term) {
        if (term.extended() == 0) return "";
        String reasons = "";
        for (RecordedEvent each : file.history()) if (each.seq() > term.startedBy() && each.event() instanceof AcceptanceEvent.PreparationExtended extended) reasons = extended.reasons();
        return reasons;
    }
}
