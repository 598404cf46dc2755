package kz.torelik.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kz.torelik.law.Court;
import kz.torelik.law.Fees;
import kz.torelik.law.JurisdictionRules;
import kz.torelik.law.LawBook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The worked examples of `law/jurisdiction.yaml` hold.
class JurisdictionTests {

    private static final LawBook LAW = LawBook.load();
    private static final Jurisdiction JURISDICTION = new Jurisdiction(LAW);

    @TestFactory
    Stream<DynamicTest> theExamplesOfTheJurisdictionHold() {
        return LAW.jurisdiction().examples().stream().map(example -> DynamicTest.dynamicTest(example.name(), () -> {
            List<CandidateCourt> found = JURISDICTION.candidates(example.question());
            assertThat(found).extracting(candidate -> candidate.court().code()).containsExactlyElementsOf(example.courts());
            assertThat(found).extracting(CandidateCourt::rule).containsExactlyElementsOf(example.rules());
        }));
    }

    @Test
    void everyServedTerritoryHasItsCourtForEveryCategoryThatCanBeFiled() {
        for (var category : LAW.categories().list()) {
            if (category.procedures().isEmpty()) continue;
            for (String kato : LAW.courts().territories()) {
                var side = new JurisdictionRules.Side(Fees.Applicant.INDIVIDUAL, kato);
                assertThat(JURISDICTION.candidates(JurisdictionRules.Question.of(category.code(), side, List.of(side)))).as("%s at %s", category.code(), kato)
                        .isNotEmpty().allMatch(candidate -> candidate.court().kind().hearsClaims()).extracting(CandidateCourt::court).extracting(Court::region).containsOnly(kato.substring(0, 2));
            }
        }
    }

    @Test
    void withoutAPlaceThereIsNoCourt() {
        var nowhere = new JurisdictionRules.Side(Fees.Applicant.INDIVIDUAL, null);
        assertThat(JURISDICTION.candidates(JurisdictionRules.Question.of("7.03", nowhere, List.of(nowhere)))).isEmpty();
    }
}
