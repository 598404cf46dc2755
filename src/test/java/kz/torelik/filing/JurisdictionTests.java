package kz.torelik.filing;

import static org.assertj.core.api.Assertions.assertThat;

import kz.torelik.law.Category;
import kz.torelik.law.Court;
import kz.torelik.law.CourtKind;
import kz.torelik.law.Fees;
import kz.torelik.law.JurisdictionRules;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.Test;

/// The jurisdiction beyond its worked examples, which [kz.torelik.lawdesk.LawDeskTests] runs.
class JurisdictionTests {

    private static final LawBook LAW = LawBook.load();
    private static final Jurisdiction JURISDICTION = new Jurisdiction(LAW);

    @Test
    void everyServedTerritoryHasItsCourtForEveryCategoryThatCanBeFiled() {
        for (var category : LAW.categories().list()) {
            // What is asked after a decision goes to the court that made it, wherever its applicant lives.
            if (category.procedures().isEmpty() || category.procedures().stream().anyMatch(id -> LAW.procedure(id).afterDecision() != null)) continue;
            // An award goes to the court of appeal where the tribunal sat.
            if (category.is(Category.Flag.AWARD)) continue;
            // An investment dispute goes to the economic court of the capital, wherever its parties are (CPC 27(1-2)).
            if (category.is(Category.Flag.INVESTMENT)) continue;
            // A complaint against an investigator goes to the investigative court, which hears no claims otherwise (CrPC art. 106).
            boolean investigative = category.procedures().contains("investigation-complaint");
            for (String kato : LAW.courts().territories()) {
                var side = new JurisdictionRules.Side(Fees.Applicant.INDIVIDUAL, kato);
                assertThat(JURISDICTION.candidates(JurisdictionRules.Question.of(category.code(), side, java.util.List.of(side)))).as("%s at %s", category.code(), kato)
                        .isNotEmpty().allMatch(candidate -> investigative ? candidate.court().kind() == CourtKind.INVESTIGATIVE : candidate.court().kind().hearsClaims()).extracting(CandidateCourt::court).extracting(Court::region).containsOnly(kato.substring(0, 2));
            }
        }
    }

    @Test
    void withoutAPlaceThereIsNoCourt() {
        var nowhere = new JurisdictionRules.Side(Fees.Applicant.INDIVIDUAL, null);
        assertThat(JURISDICTION.candidates(JurisdictionRules.Question.of("7.03", nowhere, java.util.List.of(nowhere)))).isEmpty();
    }
}
