package kz.torelik.chambers;

import java.util.Optional;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.Standing;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;

/// Until when the file of a case is kept, as far as its end is known (`law/retention.yaml`).
final class Keeping {

    private Keeping() {}

    /// @return nothing where the law data say nothing of such a case
    static Optional<Phrase> of(CaseFile file, LawBook law) {
        return law.retention().find(file.claim().procedure(), file.claim().category()).map(kind -> {
            if (kind.years() == null) return Phrase.of("chambers.case.kept.for-good", kind.title());
            return Standing.endedOn(file, law).flatMap(kind::until).map(until -> Phrase.of("chambers.case.kept.until", until, kind.title())).orElseGet(() -> Phrase.of("chambers.case.kept.open", kind.title(), kind.years()));
        });
    }
}
