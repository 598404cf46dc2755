package kz.torelik.analytics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.LegalBasis;
import kz.torelik.law.LawBook;
import kz.torelik.learning.similar.Why;
import org.jspecify.annotations.Nullable;

/// An act like a case, with what in it is like it.
///
/// @param instance which instance made it: `first`, `appeal`, `cassation`, `supreme`
public record Alike(String ecli, CaseNumber caseNumber, CourtCode court, String category, String kind, String instance, @Nullable String outcome, Language language, LocalDate decidedOn, Why why) {

    /// The acts of the law by the names that the reader of citations has for them, as `law/acts.yaml` names them.
    private static final Map<String, String> ACTS = Map.of("civil", "cc", "labour", "lc", "constitution", "const", "offences", "cao", "family", "fam");

    /// The articles that it and the question both name.
    public List<LegalBasis> named(LawBook law) {
        return why.law().stream().filter(one -> one.matches("[a-z]+:\\d+(-\\d+)?")).map(one -> one.split(":")).map(parts -> LegalBasis.of(ACTS.getOrDefault(parts[0], parts[0]) + " " + parts[1])).filter(basis -> law.acts().find(basis.act()).isPresent()).toList();
    }

    /// Whether a court made it that reviews others for the whole country.
    public boolean isFromAbove() { return instance.equals("cassation") || instance.equals("supreme"); }
}
