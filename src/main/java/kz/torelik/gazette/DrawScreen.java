package kz.torelik.gazette;

import java.util.List;
import java.util.Optional;
import kz.torelik.allocation.AllocationLaw;
import kz.torelik.allocation.DrawInput;
import kz.torelik.allocation.DrawProof;
import kz.torelik.allocation.Draws;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// One draw.
@Shows("gazette/draw.jte")
public record DrawScreen(LawBook law, Draws.Draw draw, List<Entrant> entrants, List<Excluded> excluded, Optional<DrawProof.Check> check, Optional<Proving.Proven> proven) implements Screen {

    public record Excluded(String name, AllocationLaw.Exclusion exclusion) {}

    /// A judge of the list.
    ///
    /// @param percent the chance, in tenths of a percent
    public record Entrant(String name, DrawInput.Entrant entrant, int percent, boolean drawn) {}

    public DrawScreen {
        entrants = List.copyOf(entrants);
        excluded = List.copyOf(excluded);
    }

    @Override
    public Phrase title() { return Phrase.of("gazette.draw.title", number()); }

    public CaseNumber number() { return draw.number(); }

    public String drawn() { return entrants.stream().filter(Entrant::drawn).map(Entrant::name).findFirst().orElse(""); }

    public long total() { return draw.input().weights().stream().mapToLong(Long::longValue).sum(); }
}
