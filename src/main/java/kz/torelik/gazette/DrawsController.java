package kz.torelik.gazette;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.allocation.AllocationLaw;
import kz.torelik.allocation.DrawInput;
import kz.torelik.allocation.DrawProof;
import kz.torelik.allocation.Draws;
import kz.torelik.courts.Judges;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.DrawId;
import kz.torelik.kernel.PersonId;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A draw of a judge, computed again before the reader's eyes.
@Controller
public class DrawsController {

    private final Draws draws;
    private final Judges judges;
    private final AllocationLaw rules;
    private final LawBook law;
    private final Proving proving;

    DrawsController(Draws draws, Judges judges, AllocationLaw rules, LawBook law, Proving proving) {
        this.draws = draws;
        this.judges = judges;
        this.rules = rules;
        this.law = law;
        this.proving = proving;
    }

    /// A judge of the list.
    ///
    /// @param percent the chance, in tenths of a percent
    public record Entrant(String name, DrawInput.Entrant entrant, int percent, boolean drawn) {}

    public record Excluded(String name, AllocationLaw.Exclusion exclusion) {}

    @Shows("gazette/draw.jte")
    public record OneDraw(LawBook law, Draws.Draw draw, List<Entrant> entrants, List<Excluded> excluded, Optional<DrawProof.Check> check, Optional<Proving.Proven> proven) implements Screen {

        public OneDraw {
            entrants = List.copyOf(entrants);
            excluded = List.copyOf(excluded);
        }

        @Override
        public Phrase title() { return Phrase.of("gazette.draw.title", number()); }

        public CaseNumber number() { return CaseNumber.of(draw.input().caseNumber()); }

        public String drawn() { return entrants.stream().filter(Entrant::drawn).map(Entrant::name).findFirst().orElse(""); }

        public long total() { return draw.input().weights().stream().mapToLong(Long::longValue).sum(); }
    }

    @GetMapping("/draws/{draw}")
    @Asks(Asks.OPEN)
    Screen draw(@PathVariable String draw) {
        Draws.Draw found = get(draw);
        Map<PersonId, String> names = new HashMap<>();
        long total = Math.max(1, found.input().weights().stream().mapToLong(Long::longValue).sum());
        List<Entrant> entrants = found.input().judges().stream().map(one -> new Entrant(name(names, one.judge()), one, (int) Math.round(1000.0 * one.weight() / total), one.judge().equals(found.winner())))
                .sorted(Comparator.comparing(Entrant::name)).toList();
        List<Excluded> excluded = found.input().excluded().stream().map(one -> new Excluded(name(names, one.judge()), rules.exclusion(one.code()))).sorted(Comparator.comparing(Excluded::name)).toList();
        return new OneDraw(law, found, entrants, excluded, Optional.ofNullable(found.proof()).map(DrawProof::check), Optional.ofNullable(found.proof()).flatMap(proof -> proving.entry(proof.entry())));
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

    private Draws.Draw get(String draw) { return DrawId.find(draw).flatMap(draws::find).orElseThrow(NothingHere::new); }
}
