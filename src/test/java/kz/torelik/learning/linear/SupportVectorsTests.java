package kz.torelik.learning.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SupportVectorsTests {

    private static final List<List<String>> TEXTS = List.of(List.of("алимент", "ребенок"), List.of("алимент", "супруг"), List.of("кредит", "банк"), List.of("кредит", "залог"));
    private static final boolean[] FAMILY = {true, true, false, false};

    @Test
    void aMachineSeparatesWhatCanBeSeparatedAndTheSameSeedGivesTheSameWeights() {
        Vocabulary vocabulary = Vocabulary.of(TEXTS, 1);
        List<SparseVector> vectors = TEXTS.stream().map(terms -> vocabulary.weighed(terms, true)).toList();
        float[] weights = SupportVectors.learn(vectors, FAMILY, vocabulary.size() + 1, 1, 9);
        for (int i = 0; i < FAMILY.length; i++) assertThat(vectors.get(i).dot(weights) > 0).isEqualTo(FAMILY[i]);
        assertThat(SupportVectors.learn(vectors, FAMILY, vocabulary.size() + 1, 1, 9)).isEqualTo(weights);
    }

    @Test
    void theRareWeighsMoreThanTheCommonAndTheVectorHasLengthOne() {
        Vocabulary vocabulary = Vocabulary.of(TEXTS, 1);
        SparseVector vector = vocabulary.weighed(List.of("кредит", "залог", "никогда"), false);
        assertThat(vector.size()).isEqualTo(2);
        assertThat(vector.squared()).isCloseTo(1, within(1e-6));
        assertThat(vector.value()[vocabulary.terms().indexOf("залог") < vocabulary.terms().indexOf("кредит") ? 0 : 1]).isGreaterThan(0.71f);
        assertThat(Vocabulary.of(TEXTS, 2).terms()).containsExactlyInAnyOrder("алимент", "кредит");
    }
}
