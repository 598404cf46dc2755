package kz.torelik.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Which court reviews what, by the examples of the law data.
class InstancesTests {

    private static final LawBook LAW = LawBook.load();

    @TestFactory
    Stream<DynamicTest> theExamplesOfTheLaw() {
        return LAW.instances().examples().stream().map(example -> DynamicTest.dynamicTest(example.name(), () -> {
            Instances.Review review = LAW.instances().get(example.procedure(), example.act(), example.category() == null ? "7.03" : example.category(), example.after(), example.shortened(), example.protest());
            assertThat(review.file()).isEqualTo(example.as() == null ? example.procedure() : example.as());
            assertThat(Instances.above(LAW.courts(), review, example.below()).code()).isEqualTo(example.court());
            assertThat(review.judges()).isEqualTo(example.judges());
            assertThat(review.numberKind()).isEqualTo(example.numberKind());
        }));
    }

    @Test
    void everyCourtThatHearsClaimsHasOneAboveIt() {
        Instances.Review appeal = LAW.instances().get("appeal", "decision", "7.03", null, false, false);
        assertThat(LAW.courts().list()).filteredOn(court -> court.kind().hearsClaims()).hasSizeGreaterThan(100)
                .allSatisfy(court -> assertThat(Instances.above(LAW.courts(), appeal, court.code()).region()).isEqualTo(court.region()));
    }

    @Test
    void theNumbersOfTheInstancesDiffer() {
        assertThat(LAW.procedure("appeal").numberKind()).isEqualTo("2а");
        assertThat(LAW.procedure("cassation").numberKind()).isEqualTo("2к");
    }

    /// Who votes on a recusal in a panel and what the votes make, by the worked examples.
    @TestFactory
    java.util.stream.Stream<DynamicTest> everyExampleOfARecusalHolds() {
        return LAW.instances().recusalExamples().stream().map(example -> DynamicTest.dynamicTest(example.name(), () -> {
            Instances.Recusal rule = LAW.instances().recusal(example.asked());
            assertThat(rule.basis()).isEqualTo(example.basis());
            assertThat(rule.voting(example.seats(), example.asked())).isEqualTo(example.voting());
            assertThat(rule.isGranted(example.inFavour(), example.voting())).isEqualTo(example.granted());
        }));
    }
}
