package kz.torelik.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.CourtPapers;
import kz.torelik.law.Grounds;
import kz.torelik.law.LawBook;
import org.jspecify.annotations.Nullable;

/// A resolution that sanctions custody names the bail that lets the person out with the duties that he then has and what follows when he breaks them, or the ground by which there is none
/// (Criminal Procedure Code art. 148 parts 8, 9, art. 145 part 11).
final class NamingBail {

    private NamingBail() {}

    /// @return `act-bail-not-here`, `act-bail-missing`, `act-bail-both`, `act-bail-ground`, `act-bail-sum`, `act-bail-duties`, or nothing
    static Optional<Refusal> fault(CaseFile file, CourtPapers.ActKind kind, Disposition.Merits merits, LawBook law) {
        Optional<CourtPapers.Bail> asked = kind.bailIn(file.claim().category()).filter(rule -> rule.outcomes().contains(merits.outcome()));
        Disposition.Bail bail = merits.bail();
        if (asked.isEmpty()) return bail == null ? Optional.empty() : Optional.of(Refusal.of("act-bail-not-here").under(kind.basis()));
        return fault(bail, law.grounds(asked.get().none())).map(code -> Refusal.of(code).under(asked.get().basis()));
    }

    private static Optional<String> fault(Disposition.@Nullable Bail bail, Grounds none) {
        if (bail == null || bail.sum() == null && bail.none() == null) return Optional.of("act-bail-missing");
        if (bail.sum() != null && bail.none() != null) return Optional.of("act-bail-both");
        if (bail.sum() == null) return none.find(bail.none()).isPresent() ? Optional.empty() : Optional.of("act-bail-ground");
        if (!bail.sum().isPositive()) return Optional.of("act-bail-sum");
        return bail.duties().isEmpty() ? Optional.of("act-bail-duties") : Optional.empty();
    }

    /// What the operative part says of it.
    static List<Passage> passages(CourtPapers.ActKind kind, Disposition.Merits merits, LawBook law, Wording words) {
        Disposition.Bail bail = merits.bail();
        if (bail == null || kind.bail() == null) return List.of();
        if (bail.sum() == null) {
            Grounds.Ground ground = law.grounds(kind.bail().none()).get(java.util.Objects.requireNonNull(bail.none()));
            return List.of(words.paragraph("bail.none", words.in(ground.title()), ground.basis()));
        }
        List<Passage> passages = new ArrayList<>(List.of(words.paragraph("bail.sum", bail.sum(), kind.bail().basis())));
        passages.addAll(words.oneOrMany("bail.duties", bail.duties()));
        passages.add(words.paragraph("bail.broken", LegalBasis.of("crpc 145(11)")));
        return passages;
    }
}
