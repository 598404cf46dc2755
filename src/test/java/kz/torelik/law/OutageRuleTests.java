package kz.torelik.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The worked examples of `law/outages.yaml`.
class OutageRuleTests {

    private static final LawBook LAW = LawBook.load();

    @TestFactory
    Stream<DynamicTest> everyExampleEndsAsItSays() {
        return LAW.outages().examples().stream().map(example -> DynamicTest.dynamicTest(example.name(), () -> {
            Optional<OutageRule.Effect> effect = LAW.outages().effect(LAW.calendar(), DeadlineRule.BearsOn.PARTY, example.service(), example.lastDay(), example.from(), example.until());
            assertThat(effect.map(OutageRule.Effect::ends).orElse(effect.isPresent() ? null : example.lastDay())).isEqualTo(example.ends());
        }));
    }

    @Test
    void theTermsOfTheCourtItselfAreNotTouched() {
        OutageRule.Example whole = LAW.outages().examples().getFirst();
        assertThat(LAW.outages().effect(LAW.calendar(), DeadlineRule.BearsOn.JUDGE, whole.service(), whole.lastDay(), whole.from(), whole.until())).isEmpty();
        assertThat(LAW.outages().examples()).extracting(OutageRule.Example::service).allMatch(service -> LAW.outages().find(service).isPresent());
    }
}
