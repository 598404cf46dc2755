package kz.torelik.learning.sure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurenessTests {

    @Test
    void theErrorOfCalibrationIsThatCountedByHand() {
        Reliability reliability = Reliability.of(List.of(new Reliability.Said(0.91, true), new Reliability.Said(0.93, false), new Reliability.Said(0.15, false), new Reliability.Said(1, true)));
        assertThat(reliability.bins().get(9)).as("0.91, 0.93 and 1, two of them right").isEqualTo(new Reliability.Bin(3, (0.91 + 0.93 + 1) / 3, 2 / 3.0));
        assertThat(reliability.error()).isCloseTo(0.75 * ((0.91 + 0.93 + 1) / 3 - 2 / 3.0) + 0.25 * 0.15, within(1e-9));
        assertThat(reliability.brier()).isCloseTo((0.09 * 0.09 + 0.93 * 0.93 + 0.15 * 0.15) / 4, within(1e-9));
    }

    @Test
    void whatIsExactlyTrueShowsAsMuchErrorAsChanceMakes() {
        Random random = new Random(3);
        List<Reliability.Said> said = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double probability = random.nextDouble();
            said.add(new Reliability.Said(probability, random.nextDouble() < probability));
        }
        Reliability reliability = Reliability.of(said);
        assertThat(reliability.chance()).isBetween(0.02, 0.08);
        assertThat(reliability.error()).isCloseTo(reliability.chance(), within(0.03));
    }

    /// @param truth how often an answer is right that is said to be so probable
    private static List<Reliability.Said> said(int count, java.util.function.DoubleUnaryOperator truth) {
        Random random = new Random(9);
        List<Reliability.Said> said = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double probability = 0.5 + random.nextDouble() / 2;
            said.add(new Reliability.Said(probability, random.nextDouble() < truth.applyAsDouble(probability)));
        }
        return said;
    }

    @Test
    void whatChanceAddsToTheErrorIsTakenOffAndWhatIsFalseIsLeft() {
        Misfit exact = Misfit.of(said(400, probability -> probability));
        assertThat(Misfit.of(said(4_000, probability -> probability)).debiased()).as("nothing is wrong").isLessThan(0.03);
        assertThat(exact.even().error()).as("and yet the usual figure is not zero").isGreaterThan(0.02);
        assertThat(exact.even().asMuch()).isGreaterThan(0.05);
        assertThat(exact.crowded().asMuch()).isGreaterThan(0.05);
        Misfit boasting = Misfit.of(said(400, probability -> probability - 0.2));
        assertThat(boasting.debiased()).isCloseTo(0.2, within(0.05));
        assertThat(boasting.even().asMuch()).as("no chance").isZero();
        assertThat(boasting.even().error()).isBetween(boasting.even().from(), boasting.even().to());
        assertThat(boasting.even().from()).isGreaterThan(0.1);
    }

    @Test
    void whatTwoAnswersOfABinShowByThemselvesIsNoError() {
        List<Reliability.Said> said = new ArrayList<>();
        for (int i = 0; i < 20; i++) said.add(new Reliability.Said(0.9, i % 2 == 0));
        assertThat(Misfit.of(said).crowded().error()).isCloseTo(0.4, within(1e-9));
        assertThat(Misfit.of(said).debiased()).as("0.4 squared is less than the 0.25 that drawing two adds").isZero();
    }

    @Test
    void theTwoWaysToMakeBinsAreThoseOfTheTextbook() {
        List<Reliability.Said> said = new ArrayList<>();
        for (int i = 0; i < 20; i++) said.add(new Reliability.Said(0.90 + i / 1000.0, i >= 10));
        assertThat(Misfit.of(said).even().error()).as("one bin of twenty, half of them right").isCloseTo(0.9095 - 0.5, within(1e-9));
        assertThat(Misfit.of(said).crowded().error()).as("ten bins of two: the first five all wrong, the others all right").isCloseTo(0.5 * 0.9045 + 0.5 * (1 - 0.9145), within(1e-9));
    }

    @Test
    void aSetHoldsTheTruthAsOftenAsWasPromisedThoughTheModelIsBad() {
        Random random = new Random(11);
        double[] calibration = new double[400];
        for (int i = 0; i < calibration.length; i++) calibration[i] = bad(random)[0];
        Conformal conformal = Conformal.calibrated(0.9, calibration);
        int covered = 0;
        for (int i = 0; i < 4_000; i++) if (conformal.set(bad(random)).contains(0)) covered++;
        assertThat(covered / 4_000.0).isCloseTo(0.9, within(0.03));
    }

    /// The truth is answer 0; the model knows little of it.
    private static double[] bad(Random random) {
        double[] said = {random.nextDouble() + 0.1, random.nextDouble(), random.nextDouble()};
        double all = said[0] + said[1] + said[2];
        return new double[] {said[0] / all, said[1] / all, said[2] / all};
    }

    @Test
    void theThresholdOfASetIsTheOneOfTheTextbookAndTooFewCasesPromiseNothing() {
        Conformal conformal = Conformal.calibrated(0.8, new double[] {0.9, 0.1, 0.5, 0.7, 0.3, 0.8, 0.6, 0.4, 0.2});
        assertThat(conformal.least()).as("two of ten may be missed: the second smallest of nine").isEqualTo(0.2);
        assertThat(Conformal.calibrated(0.9, new double[] {0.9, 0.8, 0.7}).set(new double[] {0.98, 0.02})).as("one of four would be missed").containsExactly(0, 1);
    }

    @Test
    void aWitnessThatLiesIsNotBelievedAndProbabilitiesOfOneChoiceAddUp() {
        Random random = new Random(5);
        List<Weighing.Heard> heard = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int truth = random.nextInt(3);
            double[][] figures = new double[3][2];
            boolean[] right = new boolean[3];
            right[truth] = true;
            for (int k = 0; k < 3; k++) figures[k] = new double[] {(k == truth ? 1 : 0) + random.nextGaussian() * 0.7, random.nextGaussian()};
            heard.add(new Weighing.Heard(figures, right));
        }
        Weighing one = Weighing.learned(heard, true);
        assertThat(one.weights()[0]).isGreaterThan(5 * Math.abs(one.weights()[1]));
        double[] said = one.probabilities(new double[][] {{1, 0}, {0, 0}, {0, 0}});
        assertThat(said[0] + said[1] + said[2]).isCloseTo(1, within(1e-9));
        assertThat(said[0]).isGreaterThan(said[1]);
        List<Reliability.Said> each = heard.stream().flatMap(text -> java.util.stream.IntStream.range(0, 3).mapToObj(k -> new Reliability.Said(one.probabilities(text.figures())[k], text.right()[k]))).toList();
        assertThat(Reliability.of(each).error()).isLessThan(0.04);
    }

    /// Twice the odds are said of what is true.
    private static List<Reliability.Said> boasting(int seed) {
        Random random = new Random(seed);
        List<Reliability.Said> said = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            double odds = -1 + 4 * random.nextDouble();
            said.add(new Reliability.Said(1 / (1 + Math.exp(-2 * odds)), random.nextDouble() < 1 / (1 + Math.exp(-odds))));
        }
        return said;
    }

    @Test
    void whatIsSaidTooSurelyIsSaidBetterAfterEachWayOfCalibratingIt() {
        List<Reliability.Said> learned = boasting(1);
        List<Reliability.Said> others = boasting(2);
        double before = Calibration.loss(others, Calibration.NONE.learned(learned));
        for (Calibration one : List.of(Calibration.TEMPERATURE, Calibration.LOGISTIC, Calibration.BETA, Calibration.ISOTONIC)) {
            assertThat(Calibration.loss(others, one.learned(learned))).as("%s", one).isLessThan(before - 0.03);
        }
        assertThat(Calibration.TEMPERATURE.learned(learned).applyAsDouble(1 / (1 + Math.exp(-2)))).as("odds of two become odds of one").isCloseTo(1 / (1 + Math.exp(-1)), within(0.03));
        assertThat(Calibration.chosen(learned)).as("not as it was said").isIn(Calibration.TEMPERATURE, Calibration.LOGISTIC, Calibration.BETA);
    }

    @Test
    void stepsAreThoseOfThePencil() {
        var steps = Calibration.ISOTONIC.learned(List.of(new Reliability.Said(0.9, true), new Reliability.Said(0.6, true), new Reliability.Said(0.7, false), new Reliability.Said(0.8, true)));
        assertThat(steps.applyAsDouble(0.65)).as("one of two, and half a case of each kind").isEqualTo(0.5);
        assertThat(steps.applyAsDouble(0.75)).isEqualTo(2.5 / 3);
        assertThat(steps.applyAsDouble(0.99)).isEqualTo(2.5 / 3);
    }
}
