package kz.torelik.gazette;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.allocation.AllocationLaw;
import kz.torelik.allocation.DrawProof;
import kz.torelik.allocation.Draws;
import kz.torelik.courts.Judges;
import kz.torelik.kernel.DrawId;
import kz.torelik.kernel.PersonId;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.publication.cases.ToldCases;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A draw of a judge, computed again before the reader's eyes. The public log names every draw: so everybody is told of those whose case shows its judge to the public, and of another one whoever may read its case.
@Controller
class DrawsController {

    private final Draws draws;
    private final ToldCases told;
    private final Judges judges;
    private final AllocationLaw rules;
    private final LawBook law;
    private final Proving proving;

    DrawsController(Draws draws, ToldCases told, Judges judges, AllocationLaw rules, LawBook law, Proving proving) {
        this.draws = draws;
        this.told = told;
        this.judges = judges;
        this.rules = rules;
        this.law = law;
        this.proving = proving;
    }

    @GetMapping("/draws/{draw}")
    @Asks(Asks.OPEN)
    Screen draw(@PathVariable String draw) {
        Draws.Draw found = get(draw);
        Map<PersonId, String> names = new HashMap<>();
        long total = Math.max(1, found.input().weights().stream().mapToLong(Long::longValue).sum());
        List<DrawScreen.Entrant> entrants = found.input().judges().stream().map(one -> new DrawScreen.Entrant(name(names, one.judge()), one, (int) Math.round(1000.0 * one.weight() / total), found.winners().contains(one.judge())))
                .sorted(Comparator.comparing(DrawScreen.Entrant::name)).toList();
        List<DrawScreen.Excluded> excluded = found.input().excluded().stream().map(one -> new DrawScreen.Excluded(name(names, one.judge()), rules.exclusion(one.code()))).sorted(Comparator.comparing(DrawScreen.Excluded::name)).toList();
        return new DrawScreen(law, found, entrants, excluded, Optional.ofNullable(found.proof()).map(DrawProof::check), Optional.ofNullable(found.proof()).flatMap(proof -> proving.entry(proof.entry())));
    }

    @GetMapping("/draws/{draw}/proof")
    @Asks(Asks.OPEN)
    ResponseEntity<String> proof(@PathVariable String draw) {
        Draws.Draw found = get(draw);
        return Downloads.text(Optional.ofNullable(found.proof()).orElseThrow(NothingHere::new).text(), "draw-" + found.id() + ".txt");
    }

    private String name(Map<PersonId, String> names, PersonId judge) {
        return names.computeIfAbsent(judge, id -> judges.find(id).map(one -> one.name().full()).orElse(id.toString()));
    }

    private Draws.Draw get(String draw) { return DrawId.find(draw).flatMap(draws::find).filter(found -> told.tells(found.caseId(), found.number(), Procedure.Seen.JUDGE)).orElseThrow(NothingHere::new); }
}
