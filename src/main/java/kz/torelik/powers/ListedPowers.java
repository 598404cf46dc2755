package kz.torelik.powers;

import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Trilingual;
import kz.torelik.law.LawFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `law/powers.yaml`: the powers that a power of attorney must list expressly (CPC art. 60).
@Component
public class ListedPowers {

    private final List<Listed> powers;

    ListedPowers() { this.powers = List.copyOf(LawFiles.read("powers.yaml", Data.class).powers()); }

    /// @param papers what in the house needs it: `appeal`, `motion:settlement`
    public record Listed(String code, LegalBasis basis, List<String> papers, Trilingual title) {
        public Listed { papers = List.copyOf(papers); }
    }

    record Data(List<Listed> powers) {}

    public List<Listed> list() { return powers; }

    public Optional<Listed> find(String code) { return powers.stream().filter(one -> one.code().equals(code)).findFirst(); }

    /// The power that a paper needs, or nothing where any representative may file it.
    ///
    /// @param paper its kind; `claim` for a claim
    /// @param motion the kind of a motion, or null
    public Optional<Listed> needed(String paper, @Nullable String motion) {
        return powers.stream().filter(one -> one.papers().contains(paper) || motion != null && one.papers().contains(paper + ":" + motion)).findFirst();
    }
}
