package kz.torelik.learning.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QualityTests {

    private static final List<Guess> GUESSES = List.of(new Guess("a", 0.9), new Guess("b", 0.3), new Guess("c", 0.1));

    /// Three texts, counted by hand. Given and right: a twice, b not; wanted: a 2, b 1, c 1.
    @Test
    void theFiguresAreThoseCountedByHand() {
        Quality quality = Quality.of(List.of(
                new Answered(GUESSES, List.of("a"), Set.of("a", "b"), false),
                new Answered(GUESSES, List.of("a", "b"), Set.of("a"), false),
                new Answered(GUESSES, List.of("a"), Set.of("c"), true)));
        assertThat(quality.micro()).as("2 right of 4 given and 4 wanted").isCloseTo(0.5, within(1e-9));
        assertThat(quality.classes().get("a").f1()).as("2 right of 3 given and 2 wanted").isCloseTo(0.8, within(1e-9));
        assertThat(quality.macro()).isCloseTo(0.8 / 3, within(1e-9));
        assertThat(quality.at1()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(quality.at3()).as("2, 1 and 1 of three").isCloseTo(4 / 9.0, within(1e-9));
        assertThat(quality.within3()).isEqualTo(1);
        assertThat(quality.answered()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(quality.rightWhenAnswered()).isEqualTo(1);
        assertThat(quality.first().error()).as("0.9 said, two of three right").isCloseTo(0.9 - 2 / 3.0, within(1e-9));
    }

    @Test
    void everyPartIsHeldOutOnceAndTheSameSeedGivesTheSameParts() {
        List<Folds.Fold> folds = Folds.of(11, 3, 5);
        assertThat(folds.stream().flatMap(fold -> fold.held().stream())).hasSize(11).doesNotHaveDuplicates();
        assertThat(folds).allSatisfy(fold -> assertThat(fold.rest()).hasSize(11 - fold.held().size()).doesNotContainAnyElementsOf(fold.held()));
        assertThat(Folds.of(11, 3, 5)).isEqualTo(folds);
        assertThat(Folds.of(11, 3, 6)).isNotEqualTo(folds);
    }

    @Test
    void anAnswerIsGivenFromTheProbabilityOnFromWhichEnoughAreRight() {
        List<Answered> answered = List.of(said(0.95, true), said(0.85, true), said(0.8, true), said(0.7, true), said(0.6, false), said(0.5, false), said(0.4, false));
        assertThat(Thresholds.forAnswering(answered)).as("four of five are right from 0.6 on, four of six from 0.5 on").isEqualTo(0.6);
    }

    private static Answered said(double probability, boolean right) { return new Answered(List.of(new Guess("a", probability)), List.of("a"), Set.of(right ? "a" : "b"), false); }
}
